/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console.h"

#include <glib/gi18n.h>

#include "fh-console-next.h"
#include "fh-console-notes.h"
#include "fh-console-screen.h"
#include "fh-console-search.h"
#include "fh-console-steps.h"
#include "fh-console-times.h"
#include "fh-present-actions.h"
#include "fh-present-bar.h"
#include "fh-present-keys.h"

#define MARGIN  18
#define SPACING 12

/* Milliseconds between two looks at the clock and at how far one has come. */
#define LOOK_TIME 250

/* What the two halves are given of the width. */
#define SHARE_SCREEN 4
#define SHARE_NOTES  3

struct _FhConsole
{
  AdwWindow parent_instance;

  FhPresentation  *presentation;
  FhPresentView   *view;
  GtkWidget       *frame;
  FhConsoleNext   *next;
  FhConsoleNotes  *notes;
  FhConsoleTimes  *times;
  FhConsoleSteps  *steps;
  FhConsoleSearch *search;
  GtkWidget       *next_button;
  GtkWidget       *bar;
  GtkLabel        *progress;
  guint            look_id;
};

G_DEFINE_FINAL_TYPE (FhConsole, fh_console, ADW_TYPE_WINDOW)

static void
update_progress (FhConsole *self)
{
  g_autofree char *words = fh_console_format_progress (self->presentation);
  guint            n_steps = MAX (1, fh_presentation_get_n_steps (self->presentation));

  fh_console_times_update (self->times);
  gtk_label_set_label (self->progress, words);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar),
                                 (fh_presentation_get_position (self->presentation) + 1.0) / n_steps);
}

/* The pictures have the shape of the projector's screen. */
static void
update_ratio (FhConsole *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->view));
  double height = gtk_widget_get_height (GTK_WIDGET (self->view));

  if (width < 1 || height < 1)
    return;

  gtk_aspect_frame_set_ratio (GTK_ASPECT_FRAME (self->frame), (float) CLAMP (width / height, 0.2, 5));
  fh_console_next_set_ratio (self->next, width / height);
}

static gboolean
look_cb (gpointer user_data)
{
  update_progress (user_data);
  update_ratio (user_data);

  return G_SOURCE_CONTINUE;
}

static gboolean
handle_control (FhConsole *self,
                guint      keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      fh_console_notes_grow (self->notes, 1);
      break;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      fh_console_notes_grow (self->notes, -1);
      break;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      fh_console_notes_set_size (self->notes, FH_CONSOLE_NOTES_DEFAULT);
      break;
    case GDK_KEY_f:
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_clickers (guint keyval)
{
  return keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_F5;
}

/* Whether what has the keyboard has a use of its own for the key. */
static gboolean
is_taken (FhConsole *self,
          guint      keyval)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean   presses = keyval == GDK_KEY_space || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (focus == NULL)
    return FALSE;
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search)))
    return !is_clickers (keyval);
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->steps)))
    return presses || keyval == GDK_KEY_Left || keyval == GDK_KEY_Right || keyval == GDK_KEY_Home ||
           keyval == GDK_KEY_End;
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->notes)) && !GTK_IS_BUTTON (focus))
    return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down;

  return GTK_IS_BUTTON (focus) && presses;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhConsole             *self)
{
  GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (self->view));

  if ((state & GDK_CONTROL_MASK) != 0 && handle_control (self, keyval))
    return TRUE;
  if (is_taken (self, keyval))
    return FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0 &&
      fh_present_keys_get_latin (keyval) == GDK_KEY_n)
    return gtk_widget_activate_action (GTK_WIDGET (self), "presenter.screen", NULL);

  return fh_present_keys_handle (self->presentation, direction, keyval, state);
}

static GtkWidget *
create_header (FhConsole *self)
{
  GtkWidget  *header = adw_header_bar_new ();
  GtkWidget  *swap = gtk_button_new_with_label (_ ("Swap Screens"));
  GtkWidget  *end = gtk_button_new_with_label (_ ("End"));
  FhText     *title = fh_item_get_title (FH_ITEM (fh_presentation_get_tour (self->presentation)));
  const char *language = fh_session_get_language (fh_presentation_get_session (self->presentation));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (swap), "presenter.swap");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "present.end");
  gtk_widget_add_css_class (end, "destructive-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), swap);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), end);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("Presenting"), fh_text_get (title, language)));

  return header;
}

static GtkWidget *
add_button (GtkWidget  *row,
            GtkWidget  *button,
            const char *name,
            const char *action,
            const char *key)
{
  gtk_button_set_label (GTK_BUTTON (button), name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, key);
  gtk_widget_set_size_request (button, -1, 44);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static GtkWidget *
create_buttons (FhConsole *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING / 2);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  add_button (row, gtk_button_new (), _ ("Back"), "present.previous", "Page Up");
  self->next_button = add_button (row, gtk_button_new (), _ ("Next"), "present.next", "Page Down");
  add_button (row, gtk_toggle_button_new (), _ ("Black"), "present.black", "B");
  add_button (row, gtk_toggle_button_new (), _ ("Explore"), "present.explore", "E");
  gtk_widget_add_css_class (self->next_button, "suggested-action");

  return row;
}

static GtkWidget *
create_tools (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING / 2);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  fh_present_bar_add_tools (row);
  for (GtkWidget *button = gtk_widget_get_first_child (row); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_widget_set_size_request (button, 44, 44);

  return row;
}

static GtkWidget *
create_screen_half (FhConsole *self)
{
  GtkWidget *half = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *screen = fh_console_screen_new (self->view);

  gtk_widget_add_css_class (screen, "screen");
  self->frame = gtk_aspect_frame_new (0.5f, 0, 16.0f / 9, FALSE);
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (self->frame), screen);
  gtk_widget_set_vexpand (self->frame, TRUE);
  self->steps = FH_CONSOLE_STEPS (fh_console_steps_new (self->presentation));
  self->search = FH_CONSOLE_SEARCH (fh_console_search_new (self->presentation));

  gtk_box_append (GTK_BOX (half), self->frame);
  gtk_box_append (GTK_BOX (half), create_buttons (self));
  gtk_box_append (GTK_BOX (half), create_tools ());
  gtk_box_append (GTK_BOX (half), GTK_WIDGET (self->steps));
  gtk_box_append (GTK_BOX (half), GTK_WIDGET (self->search));

  return half;
}

static GtkWidget *
create_notes_half (FhConsole *self,
                   FhBasemap *basemap)
{
  GtkWidget *half = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN);

  self->next = FH_CONSOLE_NEXT (fh_console_next_new (self->presentation, basemap));
  self->notes = FH_CONSOLE_NOTES (fh_console_notes_new (self->presentation));
  self->times = FH_CONSOLE_TIMES (fh_console_times_new (self->presentation));
  self->bar = gtk_progress_bar_new ();
  self->progress = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->next), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->notes), TRUE);
  gtk_label_set_xalign (self->progress, 0);
  gtk_label_set_ellipsize (self->progress, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->progress), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress"),
                                  -1);

  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->next));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->times));
  gtk_box_append (GTK_BOX (half), top);
  gtk_box_append (GTK_BOX (half), self->bar);
  gtk_box_append (GTK_BOX (half), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (half), GTK_WIDGET (self->notes));

  return half;
}

static GtkWidget *
create_content (FhConsole *self,
                FhBasemap *basemap)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), MARGIN);
  gtk_grid_attach (GTK_GRID (grid), create_screen_half (self), 0, 0, SHARE_SCREEN, 1);
  gtk_grid_attach (GTK_GRID (grid), create_notes_half (self, basemap), SHARE_SCREEN, 0, SHARE_NOTES, 1);
  gtk_widget_set_margin_start (grid, MARGIN);
  gtk_widget_set_margin_end (grid, MARGIN);
  gtk_widget_set_margin_top (grid, MARGIN);
  gtk_widget_set_margin_bottom (grid, MARGIN);
  gtk_box_append (GTK_BOX (content), create_header (self));
  gtk_box_append (GTK_BOX (content), grid);

  return content;
}

static void
fh_console_dispose (GObject *object)
{
  FhConsole *self = FH_CONSOLE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  /* GTK 4.8 would keep the actions, and they the presentation. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "present", NULL);
  g_clear_object (&self->view);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_console_parent_class)->dispose (object);
}

static void
fh_console_class_init (FhConsoleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_console_dispose;
}

static void
fh_console_init (FhConsole *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_css_class (GTK_WIDGET (self), "console");
  gtk_window_set_title (GTK_WINDOW (self), _ ("Speaker’s Console"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1200, 720);
  gtk_window_set_hide_on_close (GTK_WINDOW (self), TRUE);
}

FhConsole *
fh_console_new (FhPresentView *view,
                FhBasemap     *basemap)
{
  FhConsole *self;

  g_return_val_if_fail (FH_IS_PRESENT_VIEW (view), NULL);

  self = g_object_new (FH_TYPE_CONSOLE, NULL);
  g_set_object (&self->view, view);
  g_set_object (&self->presentation, fh_present_view_get_presentation (view));
  fh_present_actions_insert (GTK_WIDGET (self), self->presentation);
  adw_window_set_content (ADW_WINDOW (self), create_content (self, basemap));
  gtk_window_set_focus (GTK_WINDOW (self), self->next_button);
  g_signal_connect_object (self->presentation, "notify::position", G_CALLBACK (update_progress), self,
                           G_CONNECT_SWAPPED);
  self->look_id = g_timeout_add (LOOK_TIME, look_cb, self);
  look_cb (self);

  return self;
}

void
fh_console_set_palette_kind (FhConsole    *self,
                             FhPaletteKind kind)
{
  g_return_if_fail (FH_IS_CONSOLE (self));

  fh_console_next_set_palette_kind (self->next, kind);
}

GObject *
fh_console_get_notes (FhConsole *self)
{
  g_return_val_if_fail (FH_IS_CONSOLE (self), NULL);

  return G_OBJECT (self->notes);
}
