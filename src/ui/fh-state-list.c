/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-state-list.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-state-dot.h"
#include "fh-story-label.h"
#include "fh-story-words.h"

struct _FhStateList
{
  AdwBin parent_instance;

  FhSession *session;
  FhPlace   *place;
  /* A button for each state, in the same order. */
  GPtrArray *buttons;
};

G_DEFINE_FINAL_TYPE (FhStateList, fh_state_list, ADW_TYPE_BIN)

static void
date_changed_cb (FhStateList *self)
{
  GPtrArray *states = fh_place_get_states (self->place);
  FhState   *current = fh_place_get_state_at (self->place, fh_session_get_date (self->session));

  for (guint i = 0; i < states->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      gboolean   is_current = g_ptr_array_index (states, i) == (gpointer) current;

      if (is_current)
        gtk_widget_add_css_class (button, "current");
      else
        gtk_widget_remove_css_class (button, "current");
    }
}

static void
clicked_cb (FhStateList *self,
            GtkButton   *button)
{
  GPtrArray *states = fh_place_get_states (self->place);
  FhTimeSpan span;
  guint      position;

  if (!g_ptr_array_find (self->buttons, button, &position))
    return;

  span = fh_state_get_span (g_ptr_array_index (states, position));
  if (span.begin != FH_TIME_MIN)
    fh_session_set_date (self->session, span.begin);
}

/* The accounts and the text below the label of a state. */
static void
append_texts (GtkBox     *box,
              FhState    *state,
              const char *language,
              const char *second)
{
  GPtrArray *accounts = fh_state_get_accounts (state);

  fh_story_label_append (box, fh_state_get_text (state), language, second, "caption", FALSE);
  for (guint i = 0; i < accounts->len; i++)
    {
      FhAccount       *account = g_ptr_array_index (accounts, i);
      g_autofree char *words =
        fh_story_phrase (FH_STORY_PAIR, language, fh_text_get (fh_account_get_by (account), language),
                         fh_text_get (fh_account_get_text (account), language));

      gtk_box_append (box, fh_story_label_new_for_string (words, language, "caption"));
    }
}

/* A few words of the dataset, or the status. */
static GtkWidget *
create_title (FhState    *state,
              const char *language,
              const char *second)
{
  FhText     *label = fh_state_get_label (state);
  const char *status = fh_status_get_label (fh_state_get_status (state), language);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (label != NULL)
    fh_story_label_append (GTK_BOX (box), label, language, second, "title", FALSE);
  else
    gtk_box_append (GTK_BOX (box), fh_story_label_new_for_string (status, language, "title"));

  return box;
}

/* What a screen reader says of a state: what it was, and since when. */
static char *
create_name (FhState    *state,
             const char *date,
             const char *language)
{
  FhText     *label = fh_state_get_label (state);
  const char *title = label != NULL ? fh_text_get (label, language)
                                    : fh_status_get_label (fh_state_get_status (state), language);

  return fh_story_list (language, title, date, NULL);
}

static char *
format_dates (FhState    *state,
              const char *language)
{
  return fh_date_format (fh_state_get_from (state), language, FH_DATE_STYLE_MEDIUM);
}

static GtkWidget *
create_button (FhStateList *self,
               FhState     *state,
               gboolean     is_last)
{
  const char      *language = fh_session_get_language (self->session);
  const char      *second = fh_session_get_second_language (self->session);
  g_autofree char *date = format_dates (state, language);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *title = create_title (state, language, second);
  GtkWidget       *when = gtk_label_new (date);
  g_autofree char *name = create_name (state, date, language);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), when);
  gtk_box_append (GTK_BOX (column), head);
  append_texts (GTK_BOX (column), state, language, second);
  gtk_box_append (GTK_BOX (row), fh_state_dot_new (fh_state_get_status (state), is_last));
  gtk_box_append (GTK_BOX (row), column);

  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "state");
  gtk_widget_set_tooltip_text (button, _ ("Show the map at this date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fh_text_get (fh_state_get_text (state), language),
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
fh_state_list_dispose (GObject *object)
{
  FhStateList *self = FH_STATE_LIST (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->place);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_state_list_parent_class)->dispose (object);
}

static void
fh_state_list_class_init (FhStateListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_state_list_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "statelist");
}

static void
fh_state_list_init (FhStateList *self)
{
  self->buttons = g_ptr_array_new ();
}

GtkWidget *
fh_state_list_new (FhSession *session,
                   FhPlace   *place)
{
  FhStateList *self;
  GPtrArray   *states;
  GtkWidget   *box;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_PLACE (place), NULL);

  self = g_object_new (FH_TYPE_STATE_LIST, NULL);
  self->session = g_object_ref (session);
  self->place = g_object_ref (place);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  states = fh_place_get_states (place);
  for (guint i = 0; i < states->len; i++)
    {
      GtkWidget *button = create_button (self, g_ptr_array_index (states, i), i + 1 == states->len);

      g_ptr_array_add (self->buttons, button);
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (session, "notify::date", G_CALLBACK (date_changed_cb), self, G_CONNECT_SWAPPED);
  date_changed_cb (self);

  return GTK_WIDGET (self);
}
