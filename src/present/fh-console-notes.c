/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console-notes.h"

#include <glib/gi18n.h>

#include "fh-present-type.h"

/* Pixels a click. */
#define STEP 3

struct _FhConsoleNotes
{
  GtkWidget parent_instance;

  FhPresentation *presentation;
  GtkWidget      *box;
  GtkWidget      *scroller;
  GtkLabel       *notes;
  int             size;
};

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhConsoleNotes, fh_console_notes, GTK_TYPE_WIDGET)

static void
update (FhConsoleNotes *self)
{
  guint              position = fh_presentation_get_position (self->presentation);
  FhTourStep        *step = fh_presentation_get_step (self->presentation, position);
  FhText            *notes = step != NULL ? fh_tour_step_get_notes (step) : NULL;
  const char        *language = fh_session_get_language (fh_presentation_get_session (self->presentation));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);

  if (notes != NULL)
    fh_present_set_text (self->notes, notes, language);
  else
    fh_present_set_string (self->notes, _ ("No notes for this step"), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->notes), notes != NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}

static void
larger_cb (FhConsoleNotes *self)
{
  fh_console_notes_grow (self, 1);
}

static void
smaller_cb (FhConsoleNotes *self)
{
  fh_console_notes_grow (self, -1);
}

static void
add_button (FhConsoleNotes *self,
            GtkWidget      *head,
            const char     *icon,
            const char     *name,
            const char     *key,
            GCallback       callback)
{
  GtkWidget       *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", name, key);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (head), button);
}

static GtkWidget *
create_head (FhConsoleNotes *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Notes"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_margin_start (head, 16);
  gtk_widget_set_margin_end (head, 6);
  gtk_widget_set_margin_top (head, 6);
  gtk_box_append (GTK_BOX (head), title);
  add_button (self, head, "zoom-out-symbolic", _ ("Smaller Notes"), "Ctrl+−", G_CALLBACK (smaller_cb));
  add_button (self, head, "zoom-in-symbolic", _ ("Larger Notes"), "Ctrl++", G_CALLBACK (larger_cb));

  return head;
}

static void
fh_console_notes_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SIZE:
      g_value_set_int (value, FH_CONSOLE_NOTES (object)->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_console_notes_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SIZE:
      fh_console_notes_set_size (FH_CONSOLE_NOTES (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_console_notes_dispose (GObject *object)
{
  FhConsoleNotes *self = FH_CONSOLE_NOTES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_console_notes_parent_class)->dispose (object);
}

static void
fh_console_notes_class_init (FhConsoleNotesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fh_console_notes_get_property;
  object_class->set_property = fh_console_notes_set_property;
  object_class->dispose = fh_console_notes_dispose;

  properties[PROP_SIZE] = g_param_spec_int (
    "size", NULL, NULL, FH_CONSOLE_NOTES_MIN, FH_CONSOLE_NOTES_MAX, FH_CONSOLE_NOTES_DEFAULT,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_css_name (widget_class, "consolenotes");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_console_notes_init (FhConsoleNotes *self)
{
  GtkWidget *notes = gtk_label_new (NULL);

  self->size = FH_CONSOLE_NOTES_DEFAULT;
  self->notes = GTK_LABEL (notes);
  gtk_label_set_wrap (self->notes, TRUE);
  gtk_label_set_wrap_mode (self->notes, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->notes, 0);
  gtk_label_set_yalign (self->notes, 0);
  gtk_widget_add_css_class (notes, "notes");
  gtk_widget_set_valign (notes, GTK_ALIGN_START);
  fh_present_set_font (self->notes, self->size, FALSE);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), notes);
  gtk_widget_set_focusable (self->scroller, TRUE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"),
                                  -1);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "card");
  gtk_box_append (GTK_BOX (self->box), create_head (self));
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
fh_console_notes_new (FhPresentation *presentation)
{
  FhConsoleNotes *self;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_CONSOLE_NOTES, NULL);
  g_set_object (&self->presentation, presentation);
  g_signal_connect_object (presentation, "notify::position", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_presentation_get_session (presentation), "notify::language",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

int
fh_console_notes_get_size (FhConsoleNotes *self)
{
  g_return_val_if_fail (FH_IS_CONSOLE_NOTES (self), 0);

  return self->size;
}

void
fh_console_notes_set_size (FhConsoleNotes *self,
                           int             size)
{
  g_return_if_fail (FH_IS_CONSOLE_NOTES (self));

  size = CLAMP (size, FH_CONSOLE_NOTES_MIN, FH_CONSOLE_NOTES_MAX);
  if (self->size == size)
    return;

  self->size = size;
  fh_present_set_font (self->notes, size, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

void
fh_console_notes_grow (FhConsoleNotes *self,
                       int             clicks)
{
  g_return_if_fail (FH_IS_CONSOLE_NOTES (self));

  fh_console_notes_set_size (self, self->size + clicks * STEP);
}
