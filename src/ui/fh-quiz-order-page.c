/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-order-page.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-present-type.h"
#include "fh-quiz-line.h"
#include "fh-row-drag.h"

/* In pixels of a desk. */
#define WIDTH 900

/* Type on a screen of 1080 lines. */
#define TITLE_SIZE 30.0
#define DATE_SIZE  24.0

typedef struct
{
  GtkWidget *row;
  GtkWidget *handle;
  GtkLabel  *number;
  GtkLabel  *date;
  GtkLabel  *title;
  GtkLabel  *verdict;
  GtkWidget *buttons;
  GtkWidget *up;
  GtkWidget *down;
} Card;

struct _FhQuizOrderPage
{
  AdwBin parent_instance;

  FhQuiz     *quiz;
  FhSession  *session;
  GtkListBox *list;
  Card        cards[FH_QUIZ_ORDER_MAX];
  FhQuizLine *line;
  double      unit;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhQuizOrderPage, fh_quiz_order_page, ADW_TYPE_BIN)

static guint
count_cards (FhQuizOrderPage *self)
{
  return fh_quiz_get_question (self->quiz)->events->len;
}

/* The keyboard goes with the card. */
static void
move (FhQuizOrderPage *self,
      guint            from,
      int              to)
{
  if (to < 0 || (guint) to >= count_cards (self) || fh_quiz_get_answer (self->quiz) != NULL)
    return;

  fh_quiz_move_card (self->quiz, from, (guint) to);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (self->cards[to].row));
  gtk_widget_grab_focus (self->cards[to].row);
}

static guint
find_row (FhQuizOrderPage *self,
          GtkWidget       *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
up_cb (GtkWidget       *button,
       FhQuizOrderPage *self)
{
  guint row = find_row (self, button);

  move (self, row, (int) row - 1);
}

static void
down_cb (GtkWidget       *button,
         FhQuizOrderPage *self)
{
  guint row = find_row (self, button);

  move (self, row, (int) row + 1);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhQuizOrderPage       *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gboolean   is_row = row != NULL && gtk_widget_is_focus (row);
  gboolean   moves = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0;
  guint      card;

  if (row == NULL)
    return FALSE;
  if (is_row && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
      return TRUE;
    }
  if (!moves)
    return FALSE;

  card = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move (self, card, (int) card - 1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move (self, card, (int) card + 1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
moved_cb (gpointer user_data,
          guint    from,
          guint    to)
{
  move (user_data, from, (int) to);
  return TRUE;
}

static GtkLabel *
create_label (gboolean wraps)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, wraps);
  gtk_widget_set_hexpand (GTK_WIDGET (label), wraps);

  return label;
}

static GtkWidget *
create_button (FhQuizOrderPage *self,
               const char      *icon,
               const char      *label,
               GCallback        callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_size_request (button, 44, 44);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
create_texts (Card *card)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  card->date = create_label (TRUE);
  card->title = create_label (TRUE);
  card->verdict = create_label (FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (card->date), "accent");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (card->date));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (card->title));

  return texts;
}

static void
create_card (FhQuizOrderPage *self,
             Card            *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  card->row = gtk_list_box_row_new ();
  card->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  card->number = create_label (FALSE);
  card->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  card->up = create_button (self, "go-up-symbolic", _ ("Earlier"), G_CALLBACK (up_cb));
  card->down = create_button (self, "go-down-symbolic", _ ("Later"), G_CALLBACK (down_cb));
  gtk_box_append (GTK_BOX (card->buttons), card->up);
  gtk_box_append (GTK_BOX (card->buttons), card->down);

  gtk_widget_add_css_class (card->handle, "dim-label");
  gtk_box_append (GTK_BOX (box), card->handle);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card->number));
  gtk_box_append (GTK_BOX (box), create_texts (card));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card->verdict));
  gtk_box_append (GTK_BOX (box), card->buttons);
  gtk_widget_add_css_class (card->row, "quiz-order");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (card->row), box);

  fh_row_drag_add_source (GTK_LIST_BOX_ROW (card->row));
  gtk_list_box_append (self->list, card->row);
}

static char *
format_number (guint number)
{
  return fh_interface_format_number ((gint64) number);
}

/* "Right", or where the card was. */
static char *
judge (FhQuizOrderPage *self,
       guint            event)
{
  g_autofree char *number = format_number (fh_quiz_find_card (self->quiz, event) + 1);

  if (fh_quiz_get_answer (self->quiz)->is_skipped)
    return g_strdup ("");
  if (fh_quiz_is_card_right (self->quiz, event))
    return g_strdup_printf ("✓ %s", C_ ("answer", "Right"));
  /* Translators: in a quiz: the number that somebody gave to an event in an order. */
  return g_strdup_printf (_ ("✗ You had: %s"), number);
}

static void
name_row (FhQuizOrderPage *self,
          guint            i,
          const char      *verdict)
{
  const Card      *card = &self->cards[i];
  g_autofree char *number = format_number (i + 1);
  g_autoptr (GString) name = g_string_new (number);

  g_string_append_printf (name, ". %s", gtk_label_get_label (card->title));
  if (gtk_widget_get_visible (GTK_WIDGET (card->date)))
    g_string_append_printf (name, ", %s", gtk_label_get_label (card->date));
  if (*verdict != '\0')
    g_string_append_printf (name, ", %s", verdict);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
update_card (FhQuizOrderPage *self,
             guint            i)
{
  const char      *language = fh_session_get_language (self->session);
  FhQuizQuestion  *question = fh_quiz_get_question (self->quiz);
  gboolean         is_open = fh_quiz_get_answer (self->quiz) == NULL;
  Card            *card = &self->cards[i];
  FhEvent         *event = g_ptr_array_index (question->events, i);
  g_autofree char *number = format_number (i + 1);
  g_autofree char *verdict = is_open ? g_strdup ("") : judge (self, i);
  g_autofree char *date =
    is_open ? NULL : fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_LONG);

  if (is_open)
    event = fh_quiz_get_card (self->quiz, i);
  gtk_label_set_label (card->number, number);
  fh_present_set_text (card->title, fh_item_get_title (FH_ITEM (event)), language);
  fh_present_set_string (card->date, date, language);
  fh_present_set_string (card->verdict, verdict, NULL);
  gtk_widget_set_visible (card->handle, is_open);
  gtk_widget_set_visible (card->buttons, is_open);
  gtk_widget_set_sensitive (card->up, i > 0);
  gtk_widget_set_sensitive (card->down, i + 1 < question->events->len);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (card->row), is_open);
  name_row (self, i, verdict);
}

static void
update_type (FhQuizOrderPage *self)
{
  for (guint i = 0; i < FH_QUIZ_ORDER_MAX; i++)
    {
      fh_present_set_font (self->cards[i].number, TITLE_SIZE * self->unit, TRUE);
      fh_present_set_font (self->cards[i].title, TITLE_SIZE * self->unit, FALSE);
      fh_present_set_font (self->cards[i].date, DATE_SIZE * self->unit, TRUE);
      fh_present_set_font (self->cards[i].verdict, DATE_SIZE * self->unit, TRUE);
    }
}

static void
fh_quiz_order_page_dispose (GObject *object)
{
  FhQuizOrderPage *self = FH_QUIZ_ORDER_PAGE (object);

  g_clear_object (&self->quiz);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_quiz_order_page_parent_class)->dispose (object);
}

static void
fh_quiz_order_page_class_init (FhQuizOrderPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_quiz_order_page_dispose;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", FH_TYPE_QUIZ_ORDER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
}

static void
fh_quiz_order_page_init (FhQuizOrderPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->unit = 0.7;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Events to put in order"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  fh_row_drag_add_target (self->list, moved_cb, self);
  for (guint i = 0; i < FH_QUIZ_ORDER_MAX; i++)
    create_card (self, &self->cards[i]);
  update_type (self);
}

static void
build (FhQuizOrderPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_widget_set_margin_top (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 12);
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->line = FH_QUIZ_LINE (fh_quiz_line_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fh_quiz_order_page_new (FhQuiz    *quiz,
                        FhSession *session)
{
  FhQuizOrderPage *self;

  g_return_val_if_fail (FH_IS_QUIZ (quiz), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_QUIZ_ORDER_PAGE, NULL);
  g_set_object (&self->quiz, quiz);
  g_set_object (&self->session, session);
  build (self);

  return GTK_WIDGET (self);
}

void
fh_quiz_order_page_set_quiz (FhQuizOrderPage *self,
                             FhQuiz          *quiz)
{
  g_return_if_fail (FH_IS_QUIZ_ORDER_PAGE (self));

  g_set_object (&self->quiz, quiz);
}

void
fh_quiz_order_page_update (FhQuizOrderPage *self)
{
  FhQuizQuestion *question;
  gboolean        is_open;

  g_return_if_fail (FH_IS_QUIZ_ORDER_PAGE (self));

  question = fh_quiz_get_question (self->quiz);
  if (question->kind != FH_QUIZ_ORDER)
    return;

  is_open = fh_quiz_get_answer (self->quiz) == NULL;
  for (guint i = 0; i < FH_QUIZ_ORDER_MAX; i++)
    {
      gtk_widget_set_visible (self->cards[i].row, i < question->events->len);
      if (i < question->events->len)
        update_card (self, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->line), !is_open);
  if (!is_open)
    fh_quiz_line_show (self->line, question->events, fh_session_get_language (self->session));
}

void
fh_quiz_order_page_focus (FhQuizOrderPage *self)
{
  g_return_if_fail (FH_IS_QUIZ_ORDER_PAGE (self));

  gtk_widget_grab_focus (self->cards[0].row);
}

void
fh_quiz_order_page_set_unit (FhQuizOrderPage *self,
                             double           unit)
{
  g_return_if_fail (FH_IS_QUIZ_ORDER_PAGE (self));

  self->unit = unit;
  update_type (self);
}
