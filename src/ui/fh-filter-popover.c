/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-filter-popover.h"

#include <glib/gi18n.h>

#include "fh-filter-choice.h"
#include "fh-fold.h"
#include "fh-story-words.h"

/* Of each kind so many choices are offered unasked. */
#define MAX_CHOICES 8

/* Pixels. */
#define WIDTH      300
#define MAX_HEIGHT 440

struct _FhFilterPopover
{
  GtkPopover parent_instance;

  FhSession *session;
  GtkWidget *entry;
  GtkWidget *span_button;
  GtkWidget *clear_button;
  /* Below the entry: what it narrows. */
  GtkBox *choices;
};

G_DEFINE_FINAL_TYPE (FhFilterPopover, fh_filter_popover, GTK_TYPE_POPOVER)

static void
append_heading (GtkBox     *box,
                const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (box, label);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      facets)
{
  guint first = fh_facets_count_item (facets, *(FhItem *const *) a);
  guint second = fh_facets_count_item (facets, *(FhItem *const *) b);

  return (first < second) - (first > second);
}

/* Whether all words of @words are in a name of @item, in any language. */
static gboolean
has_words (FhItem            *item,
           const char *const *words)
{
  const char *const *strings = fh_text_get_strings (fh_item_get_title (item));
  g_autofree char   *names = g_strjoinv ("\n", (char **) strings);
  g_autofree char   *folded = fh_fold (names);

  for (guint i = 0; words[i] != NULL; i++)
    if (fh_fold_find (folded, words[i]) == FH_FOLD_NONE)
      return FALSE;

  return TRUE;
}

/* The items that fit what was typed, the most frequent first. */
static GPtrArray *
find_choices (FhFilterPopover *self,
              GListModel      *model)
{
  GPtrArray  *items = g_ptr_array_new_with_free_func (g_object_unref);
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint       n_items = g_list_model_get_n_items (model);
  g_auto (GStrv) words = fh_fold_words (query);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (FhItem) item = g_list_model_get_item (model, i);

      if (has_words (item, (const char *const *) words))
        g_ptr_array_add (items, g_steal_pointer (&item));
    }
  g_ptr_array_sort_with_data (items, compare_counts, fh_session_get_facets (self->session));

  return items;
}

static void
append_choices (FhFilterPopover *self,
                const char      *heading,
                GListModel      *model,
                guint            max_choices)
{
  g_autoptr (GPtrArray) items = find_choices (self, model);
  FhFilter *filter = fh_session_get_filter (self->session);

  if (items->len == 0)
    return;

  append_heading (self->choices, heading);
  for (guint i = 0; i < items->len; i++)
    if (i < max_choices || fh_filter_has_item (filter, g_ptr_array_index (items, i)))
      gtk_box_append (self->choices,
                      fh_filter_choice_new_for_item (self->session, g_ptr_array_index (items, i)));
}

static void
clear_choices (FhFilterPopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
}

/* What is not about an item. */
static void
append_general (FhFilterPopover *self)
{
  gtk_box_append (self->choices, fh_filter_choice_new_for_shown (self->session));
  gtk_box_append (self->choices, fh_filter_choice_new_for_confidence (self->session, FH_CONFIDENCE_MEDIUM));
  gtk_box_append (self->choices, fh_filter_choice_new_for_confidence (self->session, FH_CONFIDENCE_HIGH));
}

static void
build_choices (FhFilterPopover *self)
{
  FhDataset  *dataset = fh_session_get_dataset (self->session);
  const char *language = fh_session_get_language (self->session);

  clear_choices (self);
  if (dataset == NULL)
    return;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    append_general (self);
  append_choices (self, _ ("Categories"), fh_dataset_get_categories (dataset), G_MAXUINT);
  append_choices (self, fh_story_word (FH_STORY_PLACES, language), fh_dataset_get_places (dataset),
                  MAX_CHOICES);
  append_choices (self, fh_story_word (FH_STORY_PEOPLE, language), fh_dataset_get_actors (dataset),
                  MAX_CHOICES);
  append_choices (self, fh_story_word (FH_STORY_ON_THE_TABLE, language), fh_dataset_get_topics (dataset),
                  MAX_CHOICES);
}

static void
clear_cb (FhFilterPopover *self)
{
  fh_session_set_filter (self->session, NULL);
}

/* What the timeline shows becomes what is let through. */
static void
take_span_cb (FhFilterPopover *self)
{
  g_autoptr (FhFilter) filter = fh_filter_with_span (fh_session_get_filter (self->session),
                                                     fh_session_get_span (self->session));

  fh_session_set_filter (self->session, filter);
}

static void
filter_changed_cb (FhFilterPopover *self)
{
  gtk_widget_set_sensitive (self->clear_button, !fh_filter_is_empty (fh_session_get_filter (self->session)));
}

static void
fh_filter_popover_show (GtkWidget *widget)
{
  FhFilterPopover *self = FH_FILTER_POPOVER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  build_choices (self);

  GTK_WIDGET_CLASS (fh_filter_popover_parent_class)->show (widget);
}

/* Choices count whenever the filter changes: none may be left where nobody sees them. */
static void
fh_filter_popover_closed (GtkPopover *popover)
{
  FhFilterPopover *self = FH_FILTER_POPOVER (popover);

  if (self->choices != NULL)
    clear_choices (self);
}

static void
fh_filter_popover_dispose (GObject *object)
{
  FhFilterPopover *self = FH_FILTER_POPOVER (object);

  self->choices = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_filter_popover_parent_class)->dispose (object);
}

static void
fh_filter_popover_class_init (FhFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_filter_popover_dispose;
  GTK_WIDGET_CLASS (klass)->show = fh_filter_popover_show;
  GTK_POPOVER_CLASS (klass)->closed = fh_filter_popover_closed;
}

static void
fh_filter_popover_init (FhFilterPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-popover");
}

static GtkWidget *
create_button (FhFilterPopover *self,
               const char      *label,
               GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_scrolled (FhFilterPopover *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->choices));
  gtk_widget_set_size_request (scrolled, WIDTH, -1);

  return scrolled;
}

GtkWidget *
fh_filter_popover_new (FhSession *session)
{
  FhFilterPopover *self;
  GtkWidget       *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_FILTER_POPOVER, NULL);
  self->session = g_object_ref (session);
  self->choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _ ("Find a place, person or topic"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a place, person or topic"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (build_choices), self,
                           G_CONNECT_SWAPPED);

  self->span_button = create_button (self, _ ("Only This Time"), G_CALLBACK (take_span_cb));
  gtk_widget_set_tooltip_text (self->span_button, _ ("Only events of the time that the timeline shows"));
  self->clear_button = create_button (self, _ ("Clear"), G_CALLBACK (clear_cb));
  gtk_box_append (GTK_BOX (buttons), self->span_button);
  gtk_box_append (GTK_BOX (buttons), self->clear_button);
  gtk_box_append (GTK_BOX (column), self->entry);
  gtk_box_append (GTK_BOX (column), create_scrolled (self));
  gtk_box_append (GTK_BOX (column), buttons);
  gtk_popover_set_child (GTK_POPOVER (self), column);

  g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  filter_changed_cb (self);

  return GTK_WIDGET (self);
}
