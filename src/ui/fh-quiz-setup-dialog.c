/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-setup-dialog.h"

#include <glib/gi18n.h>

#include "fh-interface.h"

#define DEFAULT_QUESTIONS 4

struct _FhQuizSetupDialog
{
  AdwWindow parent_instance;

  FhSession *session;

  AdwComboRow   *kinds;
  AdwComboRow   *material;
  GtkSpinButton *questions;
  GtkSpinButton *teams;
  GtkEditable   *names[FH_QUIZ_MAX_TEAMS];
  GtkLabel      *fault;
  GtkWidget     *start;

  /* Of GListModel of FhEvent: what each choice of the material means. */
  GPtrArray *materials;
};

enum
{
  SIGNAL_START,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhQuizSetupDialog, fh_quiz_setup_dialog, ADW_TYPE_WINDOW)

static const FhQuizKinds kinds[] = { FH_QUIZ_PLACE | FH_QUIZ_ORDER, FH_QUIZ_PLACE, FH_QUIZ_ORDER };

static guint
count_teams (FhQuizSetupDialog *self)
{
  return (guint) gtk_spin_button_get_value_as_int (self->teams);
}

static char *
get_usual_name (guint team)
{
  g_autofree char *number = fh_interface_format_number ((gint64) team + 1);

  /* Translators: the name of a team in a quiz, until it is given another one. */
  return g_strdup_printf (_ ("Team %s"), number);
}

/* (transfer full): the names, or the usual ones where somebody left none. */
static char **
list_names (FhQuizSetupDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < count_teams (self); i++)
    {
      g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->names[i])));

      g_ptr_array_add (names, *name != '\0' ? g_steal_pointer (&name) : get_usual_name (i));
    }
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static void
say_fault (FhQuizSetupDialog *self,
           const GError      *error)
{
  const char *words =
    g_error_matches (error, FH_QUIZ_ERROR, FH_QUIZ_ERROR_PLACES)
      ? _ ("Too few events here happened at one certain place. Choose fewer questions or more events.")
      : _ ("Too few events here have dates far enough apart. Choose fewer questions or more events.");

  gtk_label_set_label (self->fault, words);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  FhQuizSetupDialog *self = FH_QUIZ_SETUP_DIALOG (widget);
  g_auto (GStrv) names = list_names (self);
  FhQuizSetup setup = { .seed = g_random_int () };
  g_autoptr (GError) error = NULL;
  g_autoptr (FhQuiz) quiz = NULL;

  setup.events = g_ptr_array_index (self->materials, adw_combo_row_get_selected (self->material));
  setup.kinds = kinds[adw_combo_row_get_selected (self->kinds)];
  setup.n_questions = (guint) gtk_spin_button_get_value_as_int (self->questions);
  setup.teams = (const char *const *) names;
  quiz = fh_quiz_new (fh_session_get_dataset (self->session), &setup, &error);
  if (quiz == NULL)
    {
      say_fault (self, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_START], 0, quiz);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
forget_fault (FhQuizSetupDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
}

/* One team alone needs no name. */
static void
teams_cb (FhQuizSetupDialog *self)
{
  guint n_teams = count_teams (self);

  for (guint i = 0; i < FH_QUIZ_MAX_TEAMS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->names[i]), n_teams > 1 && i < n_teams);
  forget_fault (self);
}

static void
fh_quiz_setup_dialog_dispose (GObject *object)
{
  FhQuizSetupDialog *self = FH_QUIZ_SETUP_DIALOG (object);

  g_clear_pointer (&self->materials, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_quiz_setup_dialog_parent_class)->dispose (object);
}

static void
fh_quiz_setup_dialog_class_init (FhQuizSetupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_quiz_setup_dialog_dispose;
  signals[SIGNAL_START] = g_signal_new ("start", FH_TYPE_QUIZ_SETUP_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, FH_TYPE_QUIZ);
  gtk_widget_class_install_action (widget_class, "setup.start", NULL, start_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static AdwComboRow *
create_combo (FhQuizSetupDialog *self,
              const char        *title,
              GtkStringList     *choices)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (forget_fault), self, G_CONNECT_SWAPPED);
  g_object_unref (choices);

  return ADW_COMBO_ROW (row);
}

static GtkWidget *
create_spin_row (const char    *title,
                 GtkSpinButton *spin)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (GTK_WIDGET (spin), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (spin));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (spin));

  return row;
}

static GtkSpinButton *
create_spin (int most,
             int value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (1, most, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);

  return GTK_SPIN_BUTTON (spin);
}

static void
add_material (FhQuizSetupDialog *self,
              GtkStringList     *choices,
              const char        *name,
              GListModel        *events)
{
  gtk_string_list_append (choices, name);
  g_ptr_array_add (self->materials, events);
}

static GtkStringList *
list_materials (FhQuizSetupDialog *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  FhDataset     *dataset = fh_session_get_dataset (self->session);
  GListModel    *tours = fh_dataset_get_tours (dataset);

  add_material (self, choices, _ ("The whole story"), g_object_ref (fh_dataset_get_events (dataset)));
  if (!fh_filter_is_empty (fh_session_get_filter (self->session)))
    add_material (self, choices, _ ("What the filter lets through"),
                  g_object_ref (fh_session_get_events (self->session)));
  for (guint i = 0; i < g_list_model_get_n_items (tours); i++)
    {
      g_autoptr (FhTour) tour = g_list_model_get_item (tours, i);
      const char *title =
        fh_text_get (fh_item_get_title (FH_ITEM (tour)), fh_session_get_language (self->session));
      g_autofree char *isolated = fh_interface_isolate (title);
      /* Translators: the title of a tour. */
      g_autofree char *name = g_strdup_printf (_ ("Tour: %s"), isolated);

      add_material (self, choices, name, fh_quiz_list_tour_events (dataset, tour));
    }

  return choices;
}

static GtkWidget *
create_questions (FhQuizSetupDialog *self)
{
  const char *const names[] = { _ ("Places and order"), _ ("Place on the map"), _ ("Put in order"), NULL };
  GtkWidget        *group = adw_preferences_group_new ();

  self->kinds = create_combo (self, _ ("Questions"), gtk_string_list_new (names));
  self->material = create_combo (self, _ ("About"), list_materials (self));
  self->questions = create_spin (FH_QUIZ_MAX_QUESTIONS, DEFAULT_QUESTIONS);
  g_signal_connect_object (self->questions, "value-changed", G_CALLBACK (forget_fault), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->kinds));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->material));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             create_spin_row (_ ("Questions for each team"), self->questions));

  return group;
}

static GtkWidget *
create_teams (FhQuizSetupDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->teams = create_spin (FH_QUIZ_MAX_TEAMS, 1);
  g_signal_connect_object (self->teams, "value-changed", G_CALLBACK (teams_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_spin_row (_ ("Teams"), self->teams));
  for (guint i = 0; i < FH_QUIZ_MAX_TEAMS; i++)
    {
      g_autofree char *name = get_usual_name (i);
      GtkWidget       *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
      self->names[i] = GTK_EDITABLE (row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

static GtkWidget *
create_header (FhQuizSetupDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->start = gtk_button_new_with_mnemonic (C_ ("quiz", "_Start"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->start), "setup.start");
  gtk_widget_add_css_class (self->start, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->start);

  return header;
}

static void
create_fault (FhQuizSetupDialog *self)
{
  self->fault = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->fault, TRUE);
  gtk_label_set_xalign (self->fault, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
}

static void
fh_quiz_setup_dialog_init (FhQuizSetupDialog *self)
{
  self->materials = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Quiz"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  /* With room for the names of the teams. */
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 640);
}

static void
build (FhQuizSetupDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  create_fault (self);
  gtk_widget_set_margin_top (page, 18);
  gtk_widget_set_margin_bottom (page, 18);
  gtk_widget_set_margin_start (page, 18);
  gtk_widget_set_margin_end (page, 18);
  gtk_box_append (GTK_BOX (page), create_questions (self));
  gtk_box_append (GTK_BOX (page), create_teams (self));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->fault));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->start);
  /* Else the first one, which cancels, had the keyboard. */
  gtk_window_set_focus (GTK_WINDOW (self), self->start);
  teams_cb (self);
}

GtkWidget *
fh_quiz_setup_dialog_new (GtkWindow *parent,
                          FhSession *session)
{
  FhQuizSetupDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (fh_session_get_dataset (session) != NULL, NULL);

  self = g_object_new (FH_TYPE_QUIZ_SETUP_DIALOG, "transient-for", parent, NULL);
  g_set_object (&self->session, session);
  build (self);

  return GTK_WIDGET (self);
}
