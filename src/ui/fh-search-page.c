/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-search-page.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-fold.h"
#include "fh-heading.h"
#include "fh-interface.h"
#include "fh-item-list.h"
#include "fh-line.h"
#include "fh-nothing.h"
#include "fh-search-index.h"
#include "fh-story-words.h"
#include "fh-timeline-date-entry.h"

/* Of each kind so many are listed; who wants others types another letter. */
#define MAX_ROWS 300

/* In the order of the headings where the best of two are equally good. */
typedef enum
{
  KIND_PLACE,
  KIND_ACTOR,
  KIND_TOPIC,
  KIND_EVENT,
  KIND_SOURCE,
} Kind;

#define N_KINDS 5

/* What was found of one kind. */
typedef struct
{
  Kind         kind;
  FhSearchRank best;
  guint        n_hits;
  GPtrArray   *items;
} Group;

struct _FhSearchPage
{
  GtkBox parent_instance;

  FhSession     *session;
  FhSearchIndex *index;
  GCancellable  *indexing;
  char          *query;
  FhDate        *date;
  FhItem        *first;

  GtkButton  *date_button;
  GtkStack   *stack;
  FhNothing  *nothing;
  FhItemList *list;
};

G_DEFINE_FINAL_TYPE (FhSearchPage, fh_search_page, GTK_TYPE_BOX)

static Kind
get_kind (FhItem *item)
{
  if (FH_IS_PLACE (item))
    return KIND_PLACE;
  if (FH_IS_ACTOR (item))
    return KIND_ACTOR;
  if (FH_IS_TOPIC (item))
    return KIND_TOPIC;
  return FH_IS_EVENT (item) ? KIND_EVENT : KIND_SOURCE;
}

static const FhStoryWord words_of_kinds[N_KINDS] = {
  [KIND_PLACE] = FH_STORY_PLACES,
  [KIND_ACTOR] = FH_STORY_PEOPLE,
  [KIND_TOPIC] = FH_STORY_ON_THE_TABLE,
  [KIND_EVENT] = FH_STORY_EVENTS,
  [KIND_SOURCE] = FH_STORY_SOURCES,
};

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *first = a;
  const Group *second = b;

  if (first->best != second->best)
    return (int) first->best - (int) second->best;
  return (int) first->kind - (int) second->kind;
}

/* "Events · 12" */
static FhHeading *
create_heading (const Group *group,
                const char  *language)
{
  g_autofree char *number = fh_number_format (group->n_hits, language);
  g_autofree char *title = fh_line_join (language, fh_story_word (words_of_kinds[group->kind], language),
                                         number, NULL);

  return fh_heading_new (title);
}

/* The hits below headings; the heading of what fits best comes first. */
static GPtrArray *
create_rows (FhSearchPage *self,
             GArray       *hits)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  Group      groups[N_KINDS];

  for (guint i = 0; i < N_KINDS; i++)
    groups[i] = (Group){ i, FH_N_SEARCH_RANKS, 0, g_ptr_array_new () };
  for (guint i = 0; i < hits->len; i++)
    {
      FhSearchHit hit = g_array_index (hits, FhSearchHit, i);
      Group      *group = &groups[get_kind (hit.item)];

      group->best = MIN (group->best, hit.rank);
      if (group->n_hits++ < MAX_ROWS)
        g_ptr_array_add (group->items, hit.item);
    }

  qsort (groups, N_KINDS, sizeof *groups, compare_groups);
  for (guint i = 0; i < N_KINDS; i++)
    {
      if (groups[i].n_hits > 0)
        g_ptr_array_add (rows, create_heading (&groups[i], fh_session_get_language (self->session)));
      g_ptr_array_extend (rows, groups[i].items, (GCopyFunc) g_object_ref, NULL);
      g_ptr_array_unref (groups[i].items);
    }

  return rows;
}

static void
update_date (FhSearchPage *self)
{
  const char *interface = fh_interface_get_language ();

  g_clear_pointer (&self->date, fh_date_unref);
  self->date = fh_timeline_date_parse (self->query, fh_session_get_language (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self->date_button), self->date != NULL);
  if (self->date != NULL)
    {
      g_autofree char *words = fh_date_format (self->date, interface, FH_DATE_STYLE_LONG);
      /* Translators: a button; %s is a date. */
      g_autofree char *label = g_strdup_printf (C_ ("date", "Go to %s"), words);

      gtk_button_set_label (self->date_button, label);
    }
}

static void
search (FhSearchPage *self)
{
  g_auto (GStrv) words = fh_fold_words (self->query);
  g_autoptr (GArray) hits = NULL;
  GPtrArray *rows;

  update_date (self);
  g_clear_object (&self->first);
  if (self->index != NULL)
    hits = fh_search_index_search (self->index, self->query);
  else
    hits = g_array_new (FALSE, FALSE, sizeof (FhSearchHit));

  rows = create_rows (self, hits);
  if (rows->len > 1)
    self->first = g_object_ref (g_ptr_array_index (rows, 1));
  if (self->indexing != NULL)
    fh_nothing_set_words (self->nothing, _ ("Searching…"), NULL);
  else
    fh_nothing_set_words (self->nothing, _ ("Nothing found"),
                          _ ("Try fewer letters, or a word in another language of the story."));
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "nothing");
  fh_item_list_set_words (self->list, (const char *const *) words);
  fh_item_list_set_rows (self->list, rows);
}

static void
indexed_cb (GObject      *dataset,
            GAsyncResult *result,
            gpointer      user_data)
{
  FhSearchIndex *index = fh_search_index_new_finish (result, NULL);
  FhSearchPage  *self = user_data;

  /* Cancelled: another story, or no page any more. */
  if (index == NULL)
    return;

  self->index = index;
  g_clear_object (&self->indexing);
  search (self);
}

static void
drop_index (FhSearchPage *self)
{
  g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  g_clear_pointer (&self->index, fh_search_index_unref);
  g_clear_object (&self->first);
}

static void
dataset_changed_cb (FhSearchPage *self)
{
  drop_index (self);
  if (*self->query != '\0')
    fh_search_page_prepare (self);
  search (self);
}

static void
go_to_date_cb (FhSearchPage *self)
{
  if (self->date != NULL)
    fh_timeline_go_to_date (self->session, self->date);
}

static void
fh_search_page_dispose (GObject *object)
{
  FhSearchPage *self = FH_SEARCH_PAGE (object);

  drop_index (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_search_page_parent_class)->dispose (object);
}

static void
fh_search_page_finalize (GObject *object)
{
  FhSearchPage *self = FH_SEARCH_PAGE (object);

  g_clear_pointer (&self->date, fh_date_unref);
  g_free (self->query);

  G_OBJECT_CLASS (fh_search_page_parent_class)->finalize (object);
}

static void
fh_search_page_class_init (FhSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fh_search_page_dispose;
  object_class->finalize = fh_search_page_finalize;
}

static void
fh_search_page_init (FhSearchPage *self)
{
  self->query = g_strdup ("");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);

  self->date_button = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->date_button), "go-to-date");
  gtk_widget_set_visible (GTK_WIDGET (self->date_button), FALSE);
  g_signal_connect_object (self->date_button, "clicked", G_CALLBACK (go_to_date_cb), self, G_CONNECT_SWAPPED);

  self->nothing = fh_nothing_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->date_button));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
}

GtkWidget *
fh_search_page_new (FhSession *session)
{
  FhSearchPage *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_SEARCH_PAGE, NULL);
  self->session = g_object_ref (session);
  /* Translators: the name of the list of what a search found. */
  self->list = FH_ITEM_LIST (fh_item_list_new (session, _ ("Found")));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->nothing), "nothing");

  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  dataset_changed_cb (self);

  return GTK_WIDGET (self);
}

void
fh_search_page_prepare (FhSearchPage *self)
{
  FhDataset *dataset;

  g_return_if_fail (FH_IS_SEARCH_PAGE (self));

  dataset = fh_session_get_dataset (self->session);
  if (dataset == NULL || self->index != NULL || self->indexing != NULL)
    return;

  self->indexing = g_cancellable_new ();
  fh_search_index_new_async (dataset, self->indexing, indexed_cb, self);
}

void
fh_search_page_set_query (FhSearchPage *self,
                          const char   *query)
{
  g_return_if_fail (FH_IS_SEARCH_PAGE (self));
  g_return_if_fail (query != NULL);

  if (g_str_equal (self->query, query))
    return;

  g_free (self->query);
  self->query = g_strdup (query);
  if (*query != '\0')
    fh_search_page_prepare (self);
  search (self);
}

void
fh_search_page_activate (FhSearchPage *self)
{
  g_return_if_fail (FH_IS_SEARCH_PAGE (self));

  if (self->date != NULL)
    {
      go_to_date_cb (self);
      return;
    }
  if (self->first == NULL)
    return;

  fh_session_select (self->session, self->first);
  fh_item_list_focus (self->list);
}

void
fh_search_page_focus (FhSearchPage *self)
{
  g_return_if_fail (FH_IS_SEARCH_PAGE (self));

  fh_item_list_focus (self->list);
}
