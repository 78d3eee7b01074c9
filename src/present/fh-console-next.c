/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console-next.h"

#include <glib/gi18n.h>

#include "fh-console-steps.h"
#include "fh-interface.h"
#include "fh-present-view.h"
#include "fh-story-words.h"

/* Of the picture, in pixels. */
#define LEAST_WIDTH   160
#define NATURAL_WIDTH 420

#define GAP 6

struct _FhConsoleNext
{
  GtkWidget parent_instance;

  FhPresentation *presentation;
  FhSession      *session;
  FhPresentation *ahead;
  double          ratio;
  GtkLabel       *head;
  FhPresentView  *view;
  GtkLabel       *title;
};

G_DEFINE_FINAL_TYPE (FhConsoleNext, fh_console_next, GTK_TYPE_WIDGET)

/* Where the next press leads. Returns FALSE at the end. */
static gboolean
go_ahead (FhConsoleNext *self)
{
  guint position = fh_presentation_get_position (self->presentation);

  if (!fh_presentation_get_asking (self->presentation))
    {
      if (position + 1 >= fh_presentation_get_n_steps (self->presentation))
        return FALSE;
      fh_presentation_go_to (self->ahead, position + 1);
      return TRUE;
    }

  fh_presentation_go_to (self->ahead, position);
  fh_presentation_next (self->ahead);
  return TRUE;
}

static void
update (FhConsoleNext *self)
{
  FhSession       *session = fh_presentation_get_session (self->presentation);
  const char      *language = fh_session_get_language (session);
  gboolean         has_next;
  guint            position;
  g_autofree char *place = NULL;
  g_autofree char *head = NULL;

  fh_session_set_languages (self->session, language, fh_session_get_second_language (session));
  fh_presentation_set_hides_later (self->ahead, fh_presentation_get_hides_later (self->presentation));
  has_next = go_ahead (self);
  gtk_widget_set_opacity (GTK_WIDGET (self->view), has_next ? 1 : 0);
  if (!has_next)
    {
      gtk_label_set_label (self->head, _ ("This is the last step"));
      gtk_label_set_label (self->title, "");
      return;
    }

  position = fh_presentation_get_position (self->ahead);
  place =
    fh_story_position (position, fh_presentation_get_n_steps (self->ahead), fh_interface_get_language ());
  /* Translators: what the presenter will show next; %s is "3 of 12". */
  head = g_strdup_printf (_ ("Next · %s"), place);
  gtk_label_set_label (self->head, head);
  gtk_label_set_label (
    self->title, fh_console_get_step_title (fh_presentation_get_step (self->ahead, position), language));
}

static int
measure_label (GtkLabel *label)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height + GAP;
}

static GtkSizeRequestMode
fh_console_next_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The picture is as wide as there is room, and as high as its shape needs. */
static void
fh_console_next_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  FhConsoleNext *self = FH_CONSOLE_NEXT (widget);
  int            labels = measure_label (self->head) + measure_label (self->title);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = labels + (int) ((for_size < 0 ? NATURAL_WIDTH : for_size) / self->ratio);
}

static void
fh_console_next_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  FhConsoleNext *self = FH_CONSOLE_NEXT (widget);
  int            head = measure_label (self->head);
  int            picture = (int) (width / self->ratio);
  GdkRectangle   area = { 0, 0, width, head - GAP };

  gtk_widget_size_allocate (GTK_WIDGET (self->head), &area, -1);
  area = (GdkRectangle){ 0, head, width, picture };
  gtk_widget_size_allocate (GTK_WIDGET (self->view), &area, -1);
  area = (GdkRectangle){ 0, head + picture + GAP, width, measure_label (self->title) - GAP };
  gtk_widget_size_allocate (GTK_WIDGET (self->title), &area, -1);
}

static void
fh_console_next_dispose (GObject *object)
{
  FhConsoleNext *self = FH_CONSOLE_NEXT (object);
  GtkWidget     *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->ahead);
  g_clear_object (&self->session);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_console_next_parent_class)->dispose (object);
}

static void
fh_console_next_class_init (FhConsoleNextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_console_next_dispose;
  widget_class->get_request_mode = fh_console_next_get_request_mode;
  widget_class->measure = fh_console_next_measure;
  widget_class->size_allocate = fh_console_next_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "consolenext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_console_next_init (FhConsoleNext *self)
{
  self->ratio = 16.0 / 9;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Next step"), -1);
}

static void
build (FhConsoleNext *self,
       FhBasemap     *basemap)
{
  self->head = GTK_LABEL (gtk_label_new (NULL));
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->view = FH_PRESENT_VIEW (fh_present_view_new_preview (self->ahead, basemap));

  gtk_label_set_xalign (self->head, 0);
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_ellipsize (self->head, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "preview");
  gtk_widget_set_parent (GTK_WIDGET (self->head), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));
}

GtkWidget *
fh_console_next_new (FhPresentation *presentation,
                     FhBasemap      *basemap)
{
  static const char *const changes[] = { "notify::position", "notify::asking", "notify::hides-later" };
  FhConsoleNext           *self;
  FhSession               *session;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_CONSOLE_NEXT, NULL);
  session = fh_presentation_get_session (presentation);
  g_set_object (&self->presentation, presentation);
  self->session = fh_session_new ();
  fh_session_set_dataset (self->session, fh_session_get_dataset (session));
  self->ahead = fh_presentation_new (self->session, fh_presentation_get_tour (presentation));
  build (self, basemap);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::second-language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

void
fh_console_next_set_palette_kind (FhConsoleNext *self,
                                  FhPaletteKind  kind)
{
  g_return_if_fail (FH_IS_CONSOLE_NEXT (self));

  fh_present_view_set_palette_kind (self->view, kind);
}

void
fh_console_next_set_ratio (FhConsoleNext *self,
                           double         ratio)
{
  g_return_if_fail (FH_IS_CONSOLE_NEXT (self));

  ratio = CLAMP (ratio, 0.2, 5);
  if (self->ratio == ratio)
    return;

  self->ratio = ratio;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
