/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-editor.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-nothing.h"
#include "fh-row-drag.h"

#define MAX_SECONDS 86400

/* The texts of a step, in the order of the form, and how high each is at least, in pixels. */
static const struct
{
  const char *member;
  const char *label;
  int         height;
} texts[] = {
  { "title", N_ ("Title"), 32 },
  { "caption", N_ ("Caption, which the class reads"), 96 },
  { "notes", N_ ("Notes, which only the speaker sees"), 96 },
  { "question", N_ ("Question, asked before the caption shows"), 56 },
  { "answer", N_ ("Answer"), 56 },
};

struct _FhTourEditor
{
  AdwBin parent_instance;

  FhWindow   *window;
  FhTourEdit *edit;
  gulong      changed_id;
  /* While the widgets follow the tour. */
  gboolean is_updating;

  GtkDropDown   *tours;
  GtkEditable   *title;
  GtkSwitch     *hide_later;
  GtkListBox    *steps;
  FhNothing     *nothing;
  GtkWidget     *form;
  GtkTextBuffer *buffers[G_N_ELEMENTS (texts)];
  GtkSpinButton *seconds;
};

G_DEFINE_FINAL_TYPE (FhTourEditor, fh_tour_editor, ADW_TYPE_BIN)

static const char *
get_language (FhTourEditor *self)
{
  return fh_session_get_language (fh_window_get_session (self->window));
}

/* The step that is picked, or FH_TOUR_EDIT_NO_STEP. */
static guint
get_step (FhTourEditor *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->steps);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : FH_TOUR_EDIT_NO_STEP;
}

static void
pick (FhTourEditor *self,
      guint         step)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, (int) step);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->steps, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
move (FhTourEditor *self,
      guint         from,
      int           to)
{
  if (from >= fh_tour_edit_get_n_steps (self->edit) || to < 0 ||
      to >= (int) fh_tour_edit_get_n_steps (self->edit))
    return FALSE;

  fh_tour_edit_move_step (self->edit, from, (guint) to);
  pick (self, (guint) to);
  return TRUE;
}

static void
delete_step (FhTourEditor *self)
{
  guint step = get_step (self);

  if (step >= fh_tour_edit_get_n_steps (self->edit))
    return;

  fh_tour_edit_delete_step (self->edit, step);
  if (fh_tour_edit_get_n_steps (self->edit) > 0)
    pick (self, MIN (step, fh_tour_edit_get_n_steps (self->edit) - 1));
}

static void
duplicate_step (FhTourEditor *self)
{
  guint step = get_step (self);

  if (step >= fh_tour_edit_get_n_steps (self->edit))
    return;

  fh_tour_edit_duplicate_step (self->edit, step);
  pick (self, step + 1);
}

static void
record_again (FhTourEditor *self)
{
  guint step = get_step (self);
  g_autoptr (FhView) view = fh_window_capture_view (self->window);

  if (step < fh_tour_edit_get_n_steps (self->edit))
    fh_tour_edit_record_step (self->edit, step, view);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhTourEditor          *self)
{
  guint step = get_step (self);

  if (self->edit == NULL || step == FH_TOUR_EDIT_NO_STEP)
    return FALSE;
  if (keyval == GDK_KEY_Delete)
    {
      delete_step (self);
      return TRUE;
    }
  if ((state & GDK_ALT_MASK) == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;

  move (self, step, (int) step + (keyval == GDK_KEY_Up ? -1 : 1));
  return TRUE;
}

static gboolean
moved_cb (gpointer user_data,
          guint    from,
          guint    to)
{
  FhTourEditor *self = user_data;

  return self->edit != NULL && move (self, from, (int) to);
}

static GtkWidget *
create_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_widget_add_css_class (handle, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), handle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  fh_row_drag_add_source (GTK_LIST_BOX_ROW (row));

  return row;
}

static void
update_row (FhTourEditor *self,
            GtkWidget    *row,
            guint         step)
{
  const char *language = get_language (self);
  const char *title = fh_tour_edit_get_text (self->edit, step, "title", language);
  g_autoptr (FhDate) date = fh_tour_edit_get_date (self->edit, step);
  g_autofree char *when = date != NULL ? fh_date_format (date, language, FH_DATE_STYLE_LONG) : g_strdup ("");
  g_autofree char *number = fh_interface_format_number (step + 1);
  g_autofree char *words = NULL;

  if (*title == '\0')
    title = fh_tour_edit_get_text (self->edit, step, "title", NULL);
  if (*title == '\0')
    title = fh_tour_edit_get_text (self->edit, step, "caption", NULL);
  /* Translators: the number of a step of a tour, and its title. */
  words = g_strdup_printf (_ ("%s. %s"), number, *title != '\0' ? title : _ ("Without words yet"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
}

/* Where there are no steps to see. */
static void
explain_nothing (FhTourEditor *self)
{
  gboolean has_steps = fh_tour_edit_get_n_steps (self->edit) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->steps), has_steps);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !has_steps);
  if (fh_tour_edit_get_n_tours (self->edit) == 0)
    fh_nothing_set_words (self->nothing, _ ("No tours yet"), _ ("The button “New Tour” above makes one."));
  else
    fh_nothing_set_words (self->nothing, _ ("No steps yet"),
                          _ ("Look at what you want to show, then record it as a step with Ctrl+R."));
}

static void
update_steps (FhTourEditor *self)
{
  guint          n_steps = fh_tour_edit_get_n_steps (self->edit);
  GtkListBoxRow *row;

  for (guint i = 0; i < n_steps; i++)
    {
      row = gtk_list_box_get_row_at_index (self->steps, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (create_row ());
          gtk_list_box_append (self->steps, GTK_WIDGET (row));
        }
      update_row (self, GTK_WIDGET (row), i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->steps, (int) n_steps)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
  explain_nothing (self);
}

static void
update_form (FhTourEditor *self)
{
  guint    step = get_step (self);
  gboolean has_step = step < fh_tour_edit_get_n_steps (self->edit);

  gtk_widget_set_visible (self->form, has_step);
  if (!has_step)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char      *text = fh_tour_edit_get_text (self->edit, step, texts[i].member, get_language (self));
      g_autofree char *shown = NULL;

      g_object_get (self->buffers[i], "text", &shown, NULL);
      if (g_strcmp0 (shown, text) != 0)
        gtk_text_buffer_set_text (self->buffers[i], text, -1);
    }
  gtk_spin_button_set_value (self->seconds, fh_tour_edit_get_seconds (self->edit, step));
}

static void
update_tours (FhTourEditor *self)
{
  GtkStringList *titles = GTK_STRING_LIST (gtk_drop_down_get_model (self->tours));
  guint          n_tours = fh_tour_edit_get_n_tours (self->edit);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) now = NULL;
  const char *title;

  for (guint i = 0; i < n_tours; i++)
    g_strv_builder_add (builder, fh_tour_edit_get_tour_title (self->edit, i, get_language (self)));
  now = g_strv_builder_end (builder);
  gtk_string_list_splice (titles, 0, g_list_model_get_n_items (G_LIST_MODEL (titles)),
                          (const char *const *) now);
  if (n_tours > 0)
    gtk_drop_down_set_selected (self->tours, fh_tour_edit_get_tour (self->edit));

  title = fh_tour_edit_get_text (self->edit, FH_TOUR_EDIT_NO_STEP, "title", get_language (self));
  if (!g_str_equal (gtk_editable_get_text (self->title), title))
    gtk_editable_set_text (self->title, title);
  gtk_switch_set_active (self->hide_later, fh_tour_edit_get_hides_later (self->edit));
  gtk_widget_set_sensitive (GTK_WIDGET (self->title), n_tours > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->hide_later), n_tours > 0);
}

static void
changed_cb (FhTourEditor *self)
{
  if (self->edit == NULL)
    return;

  self->is_updating = TRUE;
  update_tours (self);
  update_steps (self);
  update_form (self);
  self->is_updating = FALSE;
}

static void
selected_cb (FhTourEditor *self)
{
  g_autoptr (FhView) view = NULL;

  if (self->edit == NULL || self->is_updating)
    return;

  self->is_updating = TRUE;
  update_form (self);
  self->is_updating = FALSE;
  if (get_step (self) < fh_tour_edit_get_n_steps (self->edit))
    {
      view = fh_tour_edit_create_view (self->edit, get_step (self));
      fh_window_show_view (self->window, view, FALSE);
    }
}

static void
tour_cb (FhTourEditor *self)
{
  guint tour = gtk_drop_down_get_selected (self->tours);

  if (self->edit == NULL || self->is_updating || tour >= fh_tour_edit_get_n_tours (self->edit))
    return;

  gtk_list_box_unselect_all (self->steps);
  fh_tour_edit_set_tour (self->edit, tour);
}

static void
title_cb (FhTourEditor *self)
{
  if (self->edit != NULL && !self->is_updating && fh_tour_edit_get_tour_id (self->edit) != NULL)
    fh_tour_edit_set_text (self->edit, FH_TOUR_EDIT_NO_STEP, "title", get_language (self),
                           gtk_editable_get_text (self->title));
}

static void
hide_later_cb (FhTourEditor *self)
{
  if (self->edit != NULL && !self->is_updating && fh_tour_edit_get_tour_id (self->edit) != NULL)
    fh_tour_edit_set_hides_later (self->edit, gtk_switch_get_active (self->hide_later));
}

static void
text_cb (FhTourEditor  *self,
         GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  if (self->edit == NULL || self->is_updating || get_step (self) >= fh_tour_edit_get_n_steps (self->edit))
    return;

  g_object_get (buffer, "text", &text, NULL);
  words = g_strdup (text);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (self->buffers[i] == buffer)
      /* Blanks alone say nothing, and the format refuses them. */
      fh_tour_edit_set_text (self->edit, get_step (self), texts[i].member, get_language (self),
                             *g_strchug (words) != '\0' ? text : "");
}

static void
seconds_cb (FhTourEditor *self)
{
  if (self->edit != NULL && !self->is_updating && get_step (self) < fh_tour_edit_get_n_steps (self->edit))
    fh_tour_edit_set_seconds (self->edit, get_step (self), (guint) gtk_spin_button_get_value (self->seconds));
}

static GtkWidget *
create_button (const char *icon,
               const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
append_action (GtkWidget  *box,
               const char *icon,
               const char *name,
               const char *action)
{
  GtkWidget *button = create_button (icon, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
append_deed (FhTourEditor *self,
             GtkWidget    *box,
             const char   *icon,
             const char   *name,
             void (*deed) (FhTourEditor *self))
{
  GtkWidget *button = create_button (icon, name);

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (deed), self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_bar (void)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  append_action (bar, "list-add-symbolic", _ ("Record the View as a Step (Ctrl+R)"), "win.tour-record");
  append_action (bar, "edit-undo-symbolic", _ ("Undo (Ctrl+Z)"), "win.tour-undo");
  append_action (bar, "edit-redo-symbolic", _ ("Redo (Ctrl+Shift+Z)"), "win.tour-redo");
  append_action (bar, "document-save-symbolic", _ ("Save (Ctrl+S)"), "win.tour-save");
  append_action (bar, "document-save-as-symbolic", _ ("Save As… (Ctrl+Shift+S)"), "win.tour-save-as");
  append_action (bar, "window-close-symbolic", _ ("Close the Editor"), "win.edit-tours");

  return bar;
}

static GtkWidget *
create_tour_part (FhTourEditor *self)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *choice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *hide = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Hide what comes later"));

  self->tours = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL));
  self->title = GTK_EDITABLE (gtk_entry_new ());
  self->hide_later = GTK_SWITCH (gtk_switch_new ());
  g_object_set (self->title, "enable-undo", FALSE, "placeholder-text", _ ("Title of the tour"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title of the tour"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tours), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tour"),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hide_later), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hide what comes later"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->tours), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (choice), GTK_WIDGET (self->tours));
  append_action (choice, "document-new-symbolic", _ ("New Tour"), "win.tour-new");
  append_action (choice, "user-trash-symbolic", _ ("Delete the Tour"), "win.tour-delete");
  append_action (choice, "media-playback-start-symbolic", _ ("Present the Tour"), "win.tour-present");
  gtk_box_append (GTK_BOX (hide), label);
  gtk_box_append (GTK_BOX (hide), GTK_WIDGET (self->hide_later));
  gtk_box_append (GTK_BOX (part), choice);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (part), hide);

  return part;
}

static void
append_text (FhTourEditor *self,
             guint         text)
{
  GtkWidget *label = gtk_label_new (_ (texts[text].label));
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->buffers[text] = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_enable_undo (self->buffers[text], FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (view, "tourtext");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (texts[text].label),
                                  -1);
  gtk_box_append (GTK_BOX (self->form), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), texts[text].height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_box_append (GTK_BOX (self->form), scroller);
  g_signal_connect_swapped (self->buffers[text], "changed", G_CALLBACK (text_cb), self);
}

static void
create_form (FhTourEditor *self)
{
  GtkWidget *deeds = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (_ ("Planned seconds"));

  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->seconds = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MAX_SECONDS, 5));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->seconds), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->seconds), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Planned seconds"), -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (deeds), label);
  gtk_box_append (GTK_BOX (deeds), GTK_WIDGET (self->seconds));
  append_deed (self, deeds, "camera-photo-symbolic", _ ("Record the View Again"), record_again);
  append_deed (self, deeds, "edit-copy-symbolic", _ ("Duplicate the Step"), duplicate_step);
  append_deed (self, deeds, "user-trash-symbolic", _ ("Delete the Step"), delete_step);
  gtk_box_append (GTK_BOX (self->form), deeds);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append_text (self, i);
}

static void
fh_tour_editor_dispose (GObject *object)
{
  FhTourEditor *self = FH_TOUR_EDITOR (object);

  if (self->edit != NULL)
    g_clear_signal_handler (&self->changed_id, self->edit);
  g_clear_object (&self->edit);

  G_OBJECT_CLASS (fh_tour_editor_parent_class)->dispose (object);
}

static void
fh_tour_editor_class_init (FhTourEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_tour_editor_dispose;
}

static void
add_list_input (FhTourEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->steps), keys);
  fh_row_drag_add_target (self->steps, moved_cb, self);
}

static GtkWidget *
create_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 120);

  return scroller;
}

static void
fh_tour_editor_init (FhTourEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->steps = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->steps), "boxed-list");
  self->nothing = fh_nothing_new ();
  gtk_box_append (GTK_BOX (list), GTK_WIDGET (self->steps));
  gtk_box_append (GTK_BOX (list), GTK_WIDGET (self->nothing));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"),
                                  -1);
  add_list_input (self);
  create_form (self);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_paned_set_start_child (GTK_PANED (paned), create_scroller (list));
  gtk_paned_set_end_child (GTK_PANED (paned), create_scroller (self->form));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  g_object_bind_property (self->form, "visible", gtk_paned_get_end_child (GTK_PANED (paned)), "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (box, "toureditor");
  gtk_box_append (GTK_BOX (box), create_bar ());
  gtk_box_append (GTK_BOX (box), create_tour_part (self));
  gtk_box_append (GTK_BOX (box), paned);

  g_signal_connect_swapped (self->tours, "notify::selected", G_CALLBACK (tour_cb), self);
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (title_cb), self);
  g_signal_connect_swapped (self->hide_later, "notify::active", G_CALLBACK (hide_later_cb), self);
  g_signal_connect_swapped (self->steps, "selected-rows-changed", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->seconds, "value-changed", G_CALLBACK (seconds_cb), self);

  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tour Editor"),
                                  -1);
}

GtkWidget *
fh_tour_editor_new (FhWindow *window)
{
  FhTourEditor *self = g_object_new (FH_TYPE_TOUR_EDITOR, NULL);

  self->window = window;
  g_signal_connect_object (fh_window_get_session (window), "notify::language", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
fh_tour_editor_set_edit (FhTourEditor *self,
                         FhTourEdit   *edit)
{
  g_return_if_fail (FH_IS_TOUR_EDITOR (self));

  if (self->edit != NULL)
    g_clear_signal_handler (&self->changed_id, self->edit);
  g_set_object (&self->edit, edit);
  gtk_list_box_unselect_all (self->steps);
  if (edit == NULL)
    return;

  self->changed_id = g_signal_connect_swapped (edit, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

void
fh_tour_editor_record (FhTourEditor *self)
{
  g_autoptr (FhView) view = NULL;
  guint step;

  g_return_if_fail (FH_IS_TOUR_EDITOR (self));
  g_return_if_fail (self->edit != NULL);

  if (fh_tour_edit_get_tour_id (self->edit) == NULL)
    return;

  view = fh_window_capture_view (self->window);
  step = get_step (self) < fh_tour_edit_get_n_steps (self->edit) ? get_step (self) + 1
                                                                 : fh_tour_edit_get_n_steps (self->edit);
  fh_tour_edit_insert_step (self->edit, step, view, get_language (self));
  pick (self, step);
}
