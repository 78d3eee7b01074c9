/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console-steps.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-present-type.h"

/* Of one step, in characters. */
#define STEP_WIDTH 15

/* With two lines of title, in pixels. */
#define STEP_HEIGHT 60

struct _FhConsoleSteps
{
  GtkWidget parent_instance;

  FhPresentation     *presentation;
  GtkWidget          *scroller;
  GtkWidget          *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (FhConsoleSteps, fh_console_steps, GTK_TYPE_WIDGET)

static const char *
get_language (FhConsoleSteps *self)
{
  return fh_session_get_language (fh_presentation_get_session (self->presentation));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          FhConsoleSteps           *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *title = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_yalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (title), STEP_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (title), STEP_WIDTH);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (title, "caption");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_set_size_request (box, -1, STEP_HEIGHT);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         FhConsoleSteps           *self)
{
  GtkWidget       *box = gtk_list_item_get_child (item);
  GtkWidget       *row = gtk_widget_get_parent (box);
  const char      *language = get_language (self);
  const char      *title = fh_console_get_step_title (gtk_list_item_get_item (item), language);
  g_autofree char *number = fh_number_format ((gint64) gtk_list_item_get_position (item) + 1, language);
  /* Translators: a step of a tour for a screen reader: number and title. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), number, title);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), number);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), title);
  gtk_widget_set_direction (gtk_widget_get_last_child (box), fh_present_get_direction (language));
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
activate_cb (GtkListView    *list,
             guint           position,
             FhConsoleSteps *self)
{
  fh_presentation_go_to (self->presentation, position);
}

static void
position_cb (FhConsoleSteps *self)
{
  guint position = fh_presentation_get_position (self->presentation);

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/* Also when the language changes: every row is made anew. */
static void
set_factory (FhConsoleSteps *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
}

static void
fh_console_steps_dispose (GObject *object)
{
  FhConsoleSteps *self = FH_CONSOLE_STEPS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_console_steps_parent_class)->dispose (object);
}

static void
fh_console_steps_class_init (FhConsoleStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_console_steps_dispose;
  gtk_widget_class_set_css_name (widget_class, "consolesteps");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fh_console_steps_init (FhConsoleSteps *self)
{
}

GtkWidget *
fh_console_steps_new (FhPresentation *presentation)
{
  FhConsoleSteps *self;
  GListModel     *steps;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_CONSOLE_STEPS, NULL);
  g_set_object (&self->presentation, presentation);
  steps = fh_tour_get_steps (fh_presentation_get_tour (presentation));
  self->selection = gtk_single_selection_new (g_object_ref (steps));
  gtk_single_selection_set_autoselect (self->selection, FALSE);

  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->list), GTK_ORIENTATION_HORIZONTAL);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "steps");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"),
                                  -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  set_factory (self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  g_signal_connect_object (presentation, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_presentation_get_session (presentation), "notify::language",
                           G_CALLBACK (set_factory), self, G_CONNECT_SWAPPED);
  position_cb (self);

  return GTK_WIDGET (self);
}

const char *
fh_console_get_step_title (FhTourStep *step,
                           const char *language)
{
  FhText *title;

  g_return_val_if_fail (FH_IS_TOUR_STEP (step), NULL);

  title = fh_tour_step_get_title (step);
  return fh_text_get (title != NULL ? title : fh_tour_step_get_caption (step), language);
}
