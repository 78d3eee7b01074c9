/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in a window, by button, menu and key. */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-story-file.h"

static void
open_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  FhWindow        *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    fh_window_open_here (self, file);
  gtk_native_dialog_destroy (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) stories = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (stories, _ ("Stories"));
  gtk_file_filter_add_mime_type (stories, FH_DATASET_MIME_TYPE);
  gtk_file_filter_add_suffix (stories, "foothold");
  gtk_file_filter_add_suffix (stories, "json");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, stories);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Open a Story"), GTK_WINDOW (user_data),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_response_cb), user_data, 0);
  /* A native dialog is owned by nobody else; the response destroys it. */
  g_object_set_data_full (G_OBJECT (user_data), "file-chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  fh_window_open_here (FH_WINDOW (user_data), file);
}

static void
open_built_in_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autoptr (GFile) file = fh_story_file_new_built_in ();

  fh_window_open_here (FH_WINDOW (user_data), file);
}

static void
cancel_loading_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  fh_window_cancel_loading (FH_WINDOW (user_data));
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fh_session_go_back (FH_WINDOW (user_data)->session);
}

static void
forward_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  fh_session_go_forward (FH_WINDOW (user_data)->session);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  fh_session_step (FH_WINDOW (user_data)->session, -1);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fh_session_step (FH_WINDOW (user_data)->session, 1);
}

/* As the timeline does: where the story is read from the right, time runs to the left. */
static void
step_sideways (FhWindow *self,
               int       direction)
{
  gboolean rtl = fh_language_is_rtl (fh_session_get_language (self->session));

  fh_session_step (self->session, rtl ? -direction : direction);
}

static void
step_left_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  step_sideways (FH_WINDOW (user_data), -1);
}

static void
step_right_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  step_sideways (FH_WINDOW (user_data), 1);
}

static void
clear_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  FhWindow *self = FH_WINDOW (user_data);

  if (!fh_window_uncover (self))
    fh_session_select (self->session, NULL);
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  FhWindow *self = FH_WINDOW (user_data);

  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  fh_sidebar_focus_search (self->sidebar);
}

static void
filter_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  FhWindow *self = FH_WINDOW (user_data);

  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  fh_sidebar_open_filter (self->sidebar);
}

static void
page_previous_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  fh_sidebar_turn_page (FH_WINDOW (user_data)->sidebar, -1);
}

static void
page_next_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  fh_sidebar_turn_page (FH_WINDOW (user_data)->sidebar, 1);
}

static const GActionEntry entries[] = {
  { "open", open_cb },
  { "open-recent", open_recent_cb, "s" },
  { "open-built-in", open_built_in_cb },
  { "cancel-loading", cancel_loading_cb },
  { "back", back_cb },
  { "forward", forward_cb },
  { "previous", previous_cb },
  { "next", next_cb },
  { "step-left", step_left_cb },
  { "step-right", step_right_cb },
  { "clear", clear_cb },
  { "search", search_cb },
  { "filter", filter_cb },
  { "page-previous", page_previous_cb },
  { "page-next", page_next_cb },
};

static void
set_enabled (FhWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (FhWindow *self)
{
  set_enabled (self, "back", fh_session_can_go_back (self->session));
  set_enabled (self, "forward", fh_session_can_go_forward (self->session));
  set_enabled (self, "previous", fh_session_can_step (self->session, -1));
  set_enabled (self, "next", fh_session_can_step (self->session, 1));
}

static void
follow (FhWindow   *self,
        const char *signal)
{
  g_signal_connect_object (self->session, signal, G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}

/* Keys that mean something else in a text: they come here only when what has the focus makes nothing of
 * them, so that one can type and move in a text. */
static void
add_plain_keys (FhWindow *self)
{
  static const struct
  {
    guint           key;
    const char     *action;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Left, "win.step-left" },
    { GDK_KEY_Right, "win.step-right" },
    { GDK_KEY_n, "win.next" },
    { GDK_KEY_p, "win.previous" },
    { GDK_KEY_bracketright, "win.next" },
    { GDK_KEY_bracketleft, "win.previous" },
    { GDK_KEY_Escape, "win.clear" },
    { GDK_KEY_v, "win.paste-link", GDK_CONTROL_MASK },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                        gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* The two buttons on the side of many mice. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            FhWindow        *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != 8 && button != 9)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), button == 8 ? "win.back" : "win.forward", NULL);
}

static void
add_mouse_buttons (FhWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

void
fh_window_init_actions (FhWindow *self)
{
  g_autoptr (GAction) sidebar = G_ACTION (g_property_action_new ("sidebar", self->sidebar_flap,
                                                                 "reveal-flap"));
  g_autoptr (GAction) details = G_ACTION (g_property_action_new ("details", self->details_flap,
                                                                 "reveal-flap"));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), sidebar);
  g_action_map_add_action (G_ACTION_MAP (self), details);

  follow (self, "notify::can-go-back");
  follow (self, "notify::can-go-forward");
  follow (self, "notify::selection");
  follow (self, "notify::date");
  follow (self, "notify::index");
  update_actions (self);

  add_plain_keys (self);
  add_mouse_buttons (self);
}
