/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-window.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-present-type.h"
#include "fh-quiz-order-page.h"
#include "fh-quiz-place-page.h"
#include "fh-quiz-scores.h"
#include "fh-quiz-words.h"
#include "fh-units.h"

/* Type on a screen of 1080 lines. */
#define PROMPT_SIZE 26.0
#define TITLE_SIZE  40.0

/* On a small window type keeps this share. */
#define UNIT_MIN 0.6

struct _FhQuizWindow
{
  AdwApplicationWindow parent_instance;

  FhQuiz    *quiz;
  gulong     changed_id;
  FhSession *session;

  AdwWindowTitle  *title;
  GtkWidget       *heading;
  GtkLabel        *prompt;
  GtkLabel        *date;
  GtkLabel        *question;
  GtkLabel        *result;
  GtkStack        *stack;
  FhQuizPlacePage *place_page;
  FhQuizOrderPage *order_page;
  AdwBin          *scores_page;
  AdwBin          *teams;
  GtkWidget       *skip;
  GtkWidget       *finish;
  GtkWidget       *go;

  double unit;
  guint  type_id;
  guint  close_id;
  guint  inhibit_cookie;
  /* What is shown. */
  guint       shown_position;
  FhQuizState shown_state;
  gboolean    has_shown;
  gboolean    may_leave;
};

enum
{
  PROP_0,
  PROP_TEAM,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhQuizWindow, fh_quiz_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
asks_for_place (FhQuizWindow *self)
{
  return fh_quiz_get_question (self->quiz)->kind == FH_QUIZ_PLACE;
}

static void
update_heading (FhQuizWindow *self)
{
  const char      *language = fh_session_get_language (self->session);
  FhQuizQuestion  *question = fh_quiz_get_question (self->quiz);
  FhEvent         *event = g_ptr_array_index (question->events, 0);
  g_autofree char *result = fh_quiz_words_result (self->quiz, language);
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  if (asks_for_place (self))
    {
      date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_LONG);
      title = fh_quiz_get_answer (self->quiz) == NULL
                ? fh_quiz_question_create_title (question, language)
                : g_strdup (fh_text_get (fh_item_get_title (FH_ITEM (event)), language));
    }
  gtk_widget_set_visible (self->heading, fh_quiz_get_state (self->quiz) != FH_QUIZ_FINISHED);
  fh_present_set_string (self->date, date, language);
  /* Where there is no event to speak of, the prompt is all. */
  fh_present_set_string (self->prompt,
                         title != NULL && *result == '\0' ? fh_quiz_words_prompt (self->quiz) : NULL, NULL);
  if (title != NULL)
    fh_present_set_string (self->question, title, language);
  else
    fh_present_set_string (self->question, fh_quiz_words_prompt (self->quiz), fh_interface_get_language ());
  fh_present_set_string (self->result, result, NULL);
}

static void
update_title (FhQuizWindow *self)
{
  const char      *language = fh_session_get_language (self->session);
  FhText          *title = fh_dataset_get_title (fh_quiz_get_dataset (self->quiz));
  g_autofree char *number = fh_interface_format_number ((gint64) fh_quiz_get_position (self->quiz) + 1);
  g_autofree char *all = fh_interface_format_number ((gint64) fh_quiz_get_n_questions (self->quiz));
  /* Translators: of a quiz: the number of the question that is shown, and how many there are. */
  g_autofree char *words = g_strdup_printf (_ ("Question %s of %s"), number, all);

  adw_window_title_set_title (self->title, fh_text_get (title, language));
  adw_window_title_set_subtitle (
    self->title, fh_quiz_get_state (self->quiz) == FH_QUIZ_FINISHED ? _ ("Scores") : words);
}

static void
update_buttons (FhQuizWindow *self)
{
  FhQuizState      state = fh_quiz_get_state (self->quiz);
  g_autofree char *result = fh_quiz_words_result (self->quiz, fh_session_get_language (self->session));

  gtk_button_set_label (GTK_BUTTON (self->go), fh_quiz_words_go_on (self->quiz));
  /* It has the keyboard when the answer is revealed, so it says what a screen reader has to say. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, result, -1);
  gtk_widget_set_visible (self->skip, state == FH_QUIZ_ASKING);
  gtk_widget_set_visible (self->finish, state != FH_QUIZ_FINISHED);
  gtk_widget_set_visible (adw_bin_get_child (self->teams), state != FH_QUIZ_FINISHED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.skip", state == FH_QUIZ_ASKING);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.team", state == FH_QUIZ_ASKING);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.finish", state != FH_QUIZ_FINISHED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.undo", fh_quiz_can_undo (self->quiz));
  fh_quiz_scores_update_bar (adw_bin_get_child (self->teams), self->quiz);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEAM]);
}

static void
show_page (FhQuizWindow *self)
{
  g_autoptr (GString) words = g_string_new (fh_quiz_words_prompt (self->quiz));

  if (asks_for_place (self))
    g_string_append_printf (words, " %s: %s", gtk_label_get_label (self->date),
                            gtk_label_get_label (self->question));
  if (fh_quiz_get_state (self->quiz) == FH_QUIZ_FINISHED)
    {
      adw_bin_set_child (self->scores_page, fh_quiz_scores_new_page (self->quiz, self->unit));
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->scores_page));
    }
  else if (asks_for_place (self))
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->place_page));
      fh_quiz_place_page_update (self->place_page, words->str);
    }
  else
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->order_page));
    }
}

static void
move_focus (FhQuizWindow *self)
{
  if (fh_quiz_get_state (self->quiz) != FH_QUIZ_ASKING)
    gtk_widget_grab_focus (self->go);
  else if (asks_for_place (self))
    fh_quiz_place_page_focus (self->place_page);
  else
    fh_quiz_order_page_focus (self->order_page);
}

static void
update (FhQuizWindow *self)
{
  guint       position = fh_quiz_get_position (self->quiz);
  FhQuizState state = fh_quiz_get_state (self->quiz);
  gboolean    is_new =
    !self->has_shown || position != self->shown_position || state != self->shown_state;

  self->has_shown = TRUE;
  self->shown_position = position;
  self->shown_state = state;
  update_title (self);
  update_heading (self);
  update_buttons (self);
  fh_quiz_order_page_update (self->order_page);
  if (!is_new)
    return;

  show_page (self);
  move_focus (self);
}

/* A crosshair stays where it is, but an answer is told in the new language, and in the new units. */
static void
language_changed_cb (FhQuizWindow *self)
{
  if (fh_quiz_get_state (self->quiz) == FH_QUIZ_REVEALED)
    self->has_shown = FALSE;
  update (self);
}

static void
take_quiz (FhQuizWindow *self,
           FhQuiz       *quiz)
{
  g_clear_signal_handler (&self->changed_id, self->quiz);
  g_set_object (&self->quiz, quiz);
  self->changed_id = g_signal_connect_swapped (quiz, "changed", G_CALLBACK (update), self);
  self->has_shown = FALSE;
  adw_bin_set_child (self->teams, fh_quiz_scores_new_bar (quiz));
  if (self->place_page == NULL)
    return;

  fh_quiz_place_page_set_quiz (self->place_page, quiz);
  fh_quiz_order_page_set_quiz (self->order_page, quiz);
  update (self);
}

/* There were enough events the first time, and in another order there are as many. */
static void
play_again (FhQuizWindow *self)
{
  g_autoptr (FhQuiz) quiz = fh_quiz_new_like (self->quiz, g_random_int (), NULL);

  if (quiz != NULL)
    take_quiz (self, quiz);
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FhQuizWindow *self = FH_QUIZ_WINDOW (widget);

  switch (fh_quiz_get_state (self->quiz))
    {
    case FH_QUIZ_ASKING:
      if (asks_for_place (self))
        fh_quiz_place_page_answer (self->place_page);
      else
        fh_quiz_answer_order (self->quiz);
      break;
    case FH_QUIZ_REVEALED:
      fh_quiz_go_on (self->quiz);
      break;
    case FH_QUIZ_FINISHED:
    default:
      play_again (self);
    }
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fh_quiz_skip (FH_QUIZ_WINDOW (widget)->quiz);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fh_quiz_undo (FH_QUIZ_WINDOW (widget)->quiz);
}

static void
finish_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  fh_quiz_finish (FH_QUIZ_WINDOW (widget)->quiz);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
fullscreen_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
close_cb (gpointer user_data)
{
  FhQuizWindow *self = user_data;

  self->close_id = 0;
  gtk_window_close (GTK_WINDOW (self));
}

/* Not before the dialog has gone, which still holds on to its parent. */
static void
response_cb (FhQuizWindow *self,
             const char   *response)
{
  if (!g_str_equal (response, "leave"))
    return;

  self->may_leave = TRUE;
  if (self->close_id == 0)
    self->close_id = g_idle_add_once (close_cb, self);
}

static gboolean
fh_quiz_window_close_request (GtkWindow *window)
{
  FhQuizWindow *self = FH_QUIZ_WINDOW (window);
  GtkWidget    *dialog;

  if (self->may_leave || fh_quiz_get_state (self->quiz) == FH_QUIZ_FINISHED)
    return GTK_WINDOW_CLASS (fh_quiz_window_parent_class)->close_request (window);

  dialog = adw_message_dialog_new (window, _ ("Leave the Quiz?"), _ ("Its points will be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Keep Playing"), "leave",
                                    _ ("_Leave"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "leave");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

static void
set_type (FhQuizWindow *self)
{
  fh_present_set_font (self->prompt, PROMPT_SIZE * self->unit, FALSE);
  fh_present_set_font (self->date, PROMPT_SIZE * self->unit, TRUE);
  fh_present_set_font (self->question, TITLE_SIZE * self->unit, TRUE);
  fh_present_set_font (self->result, TITLE_SIZE * self->unit, TRUE);
  fh_quiz_place_page_set_unit (self->place_page, self->unit);
  fh_quiz_order_page_set_unit (self->order_page, self->unit);
}

static void
type_cb (gpointer user_data)
{
  FhQuizWindow *self = user_data;

  self->type_id = 0;
  set_type (self);
  if (fh_quiz_get_state (self->quiz) == FH_QUIZ_FINISHED)
    show_page (self);
}

/* Type is set between two frames: within one it would ask for another size. */
static void
fh_quiz_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  FhQuizWindow *self = FH_QUIZ_WINDOW (widget);
  double        unit = MAX (UNIT_MIN, fh_present_get_unit (width, height));

  GTK_WIDGET_CLASS (fh_quiz_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (unit == self->unit)
    return;

  self->unit = unit;
  if (self->type_id == 0)
    self->type_id = g_idle_add_once (type_cb, self);
}

static void
fh_quiz_window_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  FhQuizWindow *self = FH_QUIZ_WINDOW (object);

  switch (property)
    {
    case PROP_TEAM:
      g_value_set_int (value, self->quiz != NULL ? (int) fh_quiz_get_team (self->quiz) : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_quiz_window_set_property (GObject      *object,
                             guint         property,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_TEAM:
      fh_quiz_set_team (FH_QUIZ_WINDOW (object)->quiz, (guint) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_quiz_window_dispose (GObject *object)
{
  FhQuizWindow *self = FH_QUIZ_WINDOW (object);

  g_clear_handle_id (&self->type_id, g_source_remove);
  g_clear_handle_id (&self->close_id, g_source_remove);
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (gtk_window_get_application (GTK_WINDOW (self)), self->inhibit_cookie);
  g_signal_connect_object (fh_units_get_default (), "changed", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->inhibit_cookie = 0;
  if (self->quiz != NULL)
    g_clear_signal_handler (&self->changed_id, self->quiz);
  g_clear_object (&self->quiz);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_quiz_window_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "quiz.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "quiz.fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "quiz.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "quiz.skip", NULL);
  for (int team = 0; team < FH_QUIZ_MAX_TEAMS; team++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + (guint) team, 0, "quiz.team", "i", team);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + (guint) team, 0, "quiz.team", "i",
                                           team);
    }
}

static void
fh_quiz_window_class_init (FhQuizWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fh_quiz_window_get_property;
  object_class->set_property = fh_quiz_window_set_property;
  object_class->dispose = fh_quiz_window_dispose;
  widget_class->size_allocate = fh_quiz_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = fh_quiz_window_close_request;

  properties[PROP_TEAM] =
    g_param_spec_int ("team", NULL, NULL, 0, FH_QUIZ_MAX_TEAMS - 1, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "quiz.go", NULL, go_action);
  gtk_widget_class_install_action (widget_class, "quiz.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "quiz.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "quiz.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "quiz.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "quiz.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_property_action (widget_class, "quiz.team", "team");
  add_keys (widget_class);
}

static GtkWidget *
create_icon_button (const char *icon,
                    const char *label,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
create_text_button (const char *label,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "quiz-button");

  return button;
}

static GtkWidget *
create_header (FhQuizWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->finish = gtk_button_new_with_mnemonic (C_ ("quiz", "_Finish"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->finish), "quiz.finish");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             create_icon_button ("edit-undo-symbolic", _ ("Take Back the Last Answer"),
                                                 "quiz.undo"));
  adw_header_bar_pack_end (
    ADW_HEADER_BAR (header),
    create_icon_button ("view-fullscreen-symbolic", _ ("Full Screen"), "quiz.fullscreen"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->finish);

  return header;
}

static GtkLabel *
append_label (FhQuizWindow *self,
              const char   *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (GTK_BOX (self->heading), GTK_WIDGET (label));

  return label;
}

static void
create_heading (FhQuizWindow *self)
{
  self->heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->heading, "quiz-heading");
  self->prompt = append_label (self, "dim-label");
  self->date = append_label (self, "accent");
  self->question = append_label (self, "question");
  self->result = append_label (self, "result");
}

static GtkWidget *
create_bar (FhQuizWindow *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->teams = ADW_BIN (adw_bin_new ());
  self->skip = create_text_button (C_ ("question", "_Skip"), "quiz.skip");
  self->go = create_text_button (C_ ("verb", "_Answer"), "quiz.go");
  gtk_widget_add_css_class (bar, "quiz-bar");
  gtk_widget_add_css_class (self->go, "suggested-action");
  gtk_widget_set_hexpand (GTK_WIDGET (self->teams), TRUE);
  gtk_widget_set_valign (self->skip, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->go, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->teams));
  gtk_box_append (GTK_BOX (bar), self->skip);
  gtk_box_append (GTK_BOX (bar), self->go);

  return bar;
}

static void
fh_quiz_window_init (FhQuizWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->unit = UNIT_MIN;
  self->session = fh_session_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->scores_page = ADW_BIN (adw_bin_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  create_heading (self);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), create_bar (self));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->scores_page));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Quiz"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1366, 768);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
}

static void
order_answered_cb (FhQuizWindow *self)
{
  fh_quiz_answer_order (self->quiz);
}

static void
create_pages (FhQuizWindow *self,
              FhBasemap    *basemap)
{
  self->place_page = FH_QUIZ_PLACE_PAGE (fh_quiz_place_page_new (self->quiz, self->session, basemap));
  self->order_page = FH_QUIZ_ORDER_PAGE (fh_quiz_order_page_new (self->quiz, self->session));
  g_signal_connect_object (self->order_page, "answered", G_CALLBACK (order_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->place_page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->order_page));
}

GtkWidget *
fh_quiz_window_new (GtkApplication *application,
                    FhQuiz         *quiz,
                    FhSession      *session,
                    FhBasemap      *basemap)
{
  FhQuizWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (FH_IS_QUIZ (quiz), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_QUIZ_WINDOW, "application", application, NULL);
  fh_session_set_dataset (self->session, fh_quiz_get_dataset (quiz));
  fh_session_follow_languages (self->session, session);
  take_quiz (self, quiz);
  create_pages (self, basemap);
  set_type (self);
  g_signal_connect_object (self->session, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self),
                                                  GTK_APPLICATION_INHIBIT_IDLE, _ ("A quiz is running"));
  update (self);

  return GTK_WIDGET (self);
}
