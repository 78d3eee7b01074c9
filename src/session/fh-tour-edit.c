/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-edit-private.h"

#include "fh-dataset-reader.h"
#include "fh-json-write.h"

/* So many changes can be taken back. */
#define MAX_STATES 200

/* The tours as they were at one moment. Its trees are never changed: a change begins with a copy. */
typedef struct
{
  JsonNode *tours;
  guint     tour;
  /* (nullable): what the change that led here was to; another one to the same goes into it. */
  char *merge_key;
} State;

struct _FhTourEdit
{
  GObject parent_instance;

  FhDataset *dataset;
  /* Of State, the oldest first. */
  GPtrArray *states;
  guint      position;
  /* (nullable): the tours as they are in the file; NULL once that state is forgotten. */
  JsonNode *saved;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhTourEdit, fh_tour_edit, G_TYPE_OBJECT)

static State *
new_state (JsonNode   *tours,
           guint       tour,
           const char *merge_key)
{
  State *state = g_new0 (State, 1);

  state->tours = tours;
  state->tour = tour;
  state->merge_key = g_strdup (merge_key);

  return state;
}

static void
free_state (State *state)
{
  json_node_unref (state->tours);
  g_free (state->merge_key);
  g_free (state);
}

static State *
get_state (FhTourEdit *self)
{
  return g_ptr_array_index (self->states, self->position);
}

static JsonArray *
get_tours (FhTourEdit *self)
{
  return json_node_get_array (get_state (self)->tours);
}

/* (nullable) */
static JsonObject *
get_tour (FhTourEdit *self)
{
  guint tour = get_state (self)->tour;

  return tour < json_array_get_length (get_tours (self))
           ? json_array_get_object_element (get_tours (self), tour)
           : NULL;
}

static JsonObject *
get_object (FhTourEdit *self,
            guint       step)
{
  JsonObject *tour = get_tour (self);

  if (tour == NULL || step == FH_TOUR_EDIT_NO_STEP)
    return tour;

  return json_array_get_object_element (json_object_get_array_member (tour, "steps"), step);
}

static void
tell (FhTourEdit *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Begins a change: what is ahead is forgotten, and the state on top is a copy that may be changed. */
static void
begin_change (FhTourEdit *self,
              const char *merge_key)
{
  State *before = get_state (self);

  g_ptr_array_set_size (self->states, (int) self->position + 1);
  if (merge_key != NULL && g_strcmp0 (before->merge_key, merge_key) == 0 && before->tours != self->saved)
    return;

  g_ptr_array_add (self->states, new_state (fh_tour_edit_copy_node (before->tours), before->tour, merge_key));
  if (self->states->len > MAX_STATES)
    g_ptr_array_remove_index (self->states, 0);
  self->position = self->states->len - 1;
}

static JsonArray *
get_steps (FhTourEdit *self)
{
  JsonObject *tour = get_tour (self);

  return tour != NULL ? json_object_get_array_member (tour, "steps") : NULL;
}

static void
fh_tour_edit_finalize (GObject *object)
{
  FhTourEdit *self = FH_TOUR_EDIT (object);

  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->saved, json_node_unref);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (fh_tour_edit_parent_class)->finalize (object);
}

static void
fh_tour_edit_class_init (FhTourEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_tour_edit_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FH_TYPE_TOUR_EDIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fh_tour_edit_init (FhTourEdit *self)
{
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) free_state);
}

FhTourEdit *
fh_tour_edit_new (FhDataset *dataset)
{
  FhTourEdit *self;
  JsonNode   *tours;

  g_return_val_if_fail (FH_IS_DATASET (dataset), NULL);

  self = g_object_new (FH_TYPE_TOUR_EDIT, NULL);
  g_set_object (&self->dataset, dataset);
  tours = json_object_get_member (json_node_get_object (fh_dataset_get_json (dataset)), "tours");
  self->saved = fh_tour_edit_copy_node (tours);
  g_ptr_array_add (self->states, new_state (json_node_ref (self->saved), 0, NULL));

  return self;
}

FhDataset *
fh_tour_edit_get_dataset (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), NULL);

  return self->dataset;
}

guint
fh_tour_edit_get_n_tours (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), 0);

  return json_array_get_length (get_tours (self));
}

guint
fh_tour_edit_get_tour (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), 0);

  return get_state (self)->tour;
}

void
fh_tour_edit_set_tour (FhTourEdit *self,
                       guint       tour)
{
  g_return_if_fail (FH_IS_TOUR_EDIT (self));
  g_return_if_fail (tour < json_array_get_length (get_tours (self)));

  if (get_state (self)->tour == tour)
    return;

  get_state (self)->tour = tour;
  tell (self);
}

const char *
fh_tour_edit_get_tour_id (FhTourEdit *self)
{
  JsonObject *tour;

  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), NULL);

  tour = get_tour (self);
  return tour != NULL ? json_object_get_string_member (tour, "id") : NULL;
}

const char *
fh_tour_edit_get_tour_title (FhTourEdit *self,
                             guint       tour,
                             const char *language)
{
  JsonObject *object;
  const char *title;

  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), "");
  g_return_val_if_fail (tour < json_array_get_length (get_tours (self)), "");

  object = json_array_get_object_element (get_tours (self), tour);
  title = fh_tour_edit_find_string (self->dataset, object, "title", language);

  return *title != '\0' ? title : fh_tour_edit_find_string (self->dataset, object, "title", NULL);
}

void
fh_tour_edit_add_tour (FhTourEdit *self,
                       const char *title,
                       const char *language)
{
  g_autofree char *id = NULL;
  JsonObject      *tour = json_object_new ();

  g_return_if_fail (FH_IS_TOUR_EDIT (self));

  begin_change (self, NULL);
  id = fh_tour_edit_create_id (get_tours (self));
  json_object_set_string_member (tour, "id", id);
  fh_tour_edit_put_string (tour, "title", language, title);
  json_object_set_array_member (tour, "steps", json_array_new ());
  json_array_add_object_element (get_tours (self), tour);
  get_state (self)->tour = json_array_get_length (get_tours (self)) - 1;
  tell (self);
}

void
fh_tour_edit_delete_tour (FhTourEdit *self)
{
  State *state;

  g_return_if_fail (FH_IS_TOUR_EDIT (self));
  g_return_if_fail (get_tour (self) != NULL);

  begin_change (self, NULL);
  state = get_state (self);
  json_array_remove_element (get_tours (self), state->tour);
  if (state->tour > 0 && state->tour >= json_array_get_length (get_tours (self)))
    state->tour--;
  tell (self);
}

void
fh_tour_edit_set_hides_later (FhTourEdit *self,
                              gboolean    hides_later)
{
  g_return_if_fail (FH_IS_TOUR_EDIT (self));
  g_return_if_fail (get_tour (self) != NULL);

  if (fh_tour_edit_get_hides_later (self) == (hides_later != FALSE))
    return;

  begin_change (self, NULL);
  json_object_set_boolean_member (get_tour (self), "hide-later", hides_later);
  tell (self);
}

gboolean
fh_tour_edit_get_hides_later (FhTourEdit *self)
{
  JsonObject *tour;

  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), FALSE);

  tour = get_tour (self);
  return tour != NULL && json_object_get_boolean_member_with_default (tour, "hide-later", FALSE);
}

const char *
fh_tour_edit_get_text (FhTourEdit *self,
                       guint       step,
                       const char *member,
                       const char *language)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), "");

  return fh_tour_edit_find_string (self->dataset, get_object (self, step), member, language);
}

void
fh_tour_edit_set_text (FhTourEdit *self,
                       guint       step,
                       const char *member,
                       const char *language,
                       const char *text)
{
  g_autofree char *key = NULL;

  g_return_if_fail (FH_IS_TOUR_EDIT (self));
  g_return_if_fail (get_tour (self) != NULL);

  if (g_str_equal (fh_tour_edit_get_text (self, step, member, language), text))
    return;

  key = g_strdup_printf ("%u %u %s %s", get_state (self)->tour, step, member, language);
  begin_change (self, key);
  fh_tour_edit_put_string (get_object (self, step), member, language, text);
  tell (self);
}

guint
fh_tour_edit_get_seconds (FhTourEdit *self,
                          guint       step)
{
  g_return_val_if_fail (step < fh_tour_edit_get_n_steps (self), 0);

  return (guint) json_object_get_int_member_with_default (get_object (self, step), "seconds", 0);
}

void
fh_tour_edit_set_seconds (FhTourEdit *self,
                          guint       step,
                          guint       seconds)
{
  g_autofree char *key = NULL;

  g_return_if_fail (step < fh_tour_edit_get_n_steps (self));

  if (fh_tour_edit_get_seconds (self, step) == seconds)
    return;

  key = g_strdup_printf ("%u %u seconds", get_state (self)->tour, step);
  begin_change (self, key);
  if (seconds > 0)
    json_object_set_int_member (get_object (self, step), "seconds", seconds);
  else
    json_object_remove_member (get_object (self, step), "seconds");
  tell (self);
}

FhDate *
fh_tour_edit_get_date (FhTourEdit *self,
                       guint       step)
{
  JsonObject *object;

  g_return_val_if_fail (step < fh_tour_edit_get_n_steps (self), NULL);

  object = get_object (self, step);
  if (!json_object_has_member (object, "date"))
    return NULL;

  return fh_date_parse (json_object_get_string_member (object, "date"), NULL);
}

guint
fh_tour_edit_get_n_steps (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), 0);

  return get_steps (self) != NULL ? json_array_get_length (get_steps (self)) : 0;
}

/* An array has no insertion: the steps are put anew. @node: (transfer full) */
static void
insert_node (FhTourEdit *self,
             JsonNode   *node,
             guint       position)
{
  JsonArray *steps = get_steps (self);
  JsonArray *longer = json_array_sized_new (json_array_get_length (steps) + 1);

  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      if (i == position)
        json_array_add_element (longer, json_node_ref (node));
      json_array_add_element (longer, json_node_ref (json_array_get_element (steps, i)));
    }
  if (position >= json_array_get_length (steps))
    json_array_add_element (longer, json_node_ref (node));
  json_node_unref (node);
  json_object_set_array_member (get_tour (self), "steps", longer);
}

void
fh_tour_edit_insert_step (FhTourEdit *self,
                          guint       position,
                          FhView     *view,
                          const char *language)
{
  JsonObject *step = json_object_new ();
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);

  g_return_if_fail (FH_IS_TOUR_EDIT (self));
  g_return_if_fail (get_tour (self) != NULL);
  g_return_if_fail (view != NULL);

  if (view->selection != NULL)
    {
      fh_tour_edit_put_string (step, "title", language,
                               fh_text_get (fh_item_get_title (view->selection), language));
      if (FH_IS_EVENT (view->selection))
        fh_tour_edit_put_string (step, "caption", language,
                                 fh_text_get (fh_event_get_summary (FH_EVENT (view->selection)), language));
    }
  fh_tour_edit_write_view (step, view, self->dataset);
  json_node_take_object (node, step);

  begin_change (self, NULL);
  insert_node (self, node, position);
  tell (self);
}

void
fh_tour_edit_record_step (FhTourEdit *self,
                          guint       step,
                          FhView     *view)
{
  g_return_if_fail (step < fh_tour_edit_get_n_steps (self));
  g_return_if_fail (view != NULL);

  begin_change (self, NULL);
  fh_tour_edit_write_view (get_object (self, step), view, self->dataset);
  tell (self);
}

void
fh_tour_edit_move_step (FhTourEdit *self,
                        guint       from,
                        guint       to)
{
  JsonNode *node;

  g_return_if_fail (from < fh_tour_edit_get_n_steps (self));
  g_return_if_fail (to < fh_tour_edit_get_n_steps (self));

  if (from == to)
    return;

  begin_change (self, NULL);
  node = json_array_dup_element (get_steps (self), from);
  json_array_remove_element (get_steps (self), from);
  insert_node (self, node, to);
  tell (self);
}

void
fh_tour_edit_duplicate_step (FhTourEdit *self,
                             guint       step)
{
  g_return_if_fail (step < fh_tour_edit_get_n_steps (self));

  begin_change (self, NULL);
  insert_node (self, fh_tour_edit_copy_node (json_array_get_element (get_steps (self), step)), step + 1);
  tell (self);
}

void
fh_tour_edit_delete_step (FhTourEdit *self,
                          guint       step)
{
  g_return_if_fail (step < fh_tour_edit_get_n_steps (self));

  begin_change (self, NULL);
  json_array_remove_element (get_steps (self), step);
  tell (self);
}

FhView *
fh_tour_edit_create_view (FhTourEdit *self,
                          guint       step)
{
  g_return_val_if_fail (step < fh_tour_edit_get_n_steps (self), NULL);

  return fh_tour_edit_read_view (get_steps (self), step, self->dataset);
}

gboolean
fh_tour_edit_get_dirty (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), FALSE);

  return get_state (self)->tours != self->saved;
}

gboolean
fh_tour_edit_can_undo (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), FALSE);

  return self->position > 0;
}

gboolean
fh_tour_edit_can_redo (FhTourEdit *self)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), FALSE);

  return self->position + 1 < self->states->len;
}

void
fh_tour_edit_undo (FhTourEdit *self)
{
  g_return_if_fail (FH_IS_TOUR_EDIT (self));

  if (self->position == 0)
    return;

  self->position--;
  tell (self);
}

void
fh_tour_edit_redo (FhTourEdit *self)
{
  g_return_if_fail (FH_IS_TOUR_EDIT (self));

  if (!fh_tour_edit_can_redo (self))
    return;

  self->position++;
  tell (self);
}

/* @tours: (transfer full) */
static FhDataset *
read_with_tours (FhTourEdit *self,
                 JsonNode   *tours,
                 GFile      *file,
                 GError    **error)
{
  g_autoptr (JsonNode) root = fh_tour_edit_copy_node (fh_dataset_get_json (self->dataset));
  g_autoptr (GBytes) bytes = NULL;

  json_object_set_member (json_node_get_object (root), "tours", tours);
  bytes = g_string_free_to_bytes (fh_json_write (root));

  return fh_dataset_read_bytes (bytes, file, NULL, NULL, error);
}

static JsonNode *
create_complete (FhTourEdit *self)
{
  JsonNode *tours = fh_tour_edit_copy_node (get_state (self)->tours);

  fh_tour_edit_complete (json_node_get_array (tours));
  return tours;
}

FhDataset *
fh_tour_edit_create_dataset (FhTourEdit *self,
                             GFile      *file,
                             GError    **error)
{
  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), NULL);

  return read_with_tours (self, create_complete (self), file, error);
}

void
fh_tour_edit_set_saved (FhTourEdit *self,
                        FhDataset  *dataset)
{
  g_return_if_fail (FH_IS_TOUR_EDIT (self));
  g_return_if_fail (FH_IS_DATASET (dataset));

  g_set_object (&self->dataset, dataset);
  json_node_unref (self->saved);
  self->saved = json_node_ref (get_state (self)->tours);
  tell (self);
}

char *
fh_tour_edit_to_string (FhTourEdit *self)
{
  g_autoptr (JsonNode) tours = NULL;

  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), NULL);

  tours = create_complete (self);
  return g_string_free (fh_json_write (tours), FALSE);
}

gboolean
fh_tour_edit_restore (FhTourEdit *self,
                      const char *text)
{
  g_autoptr (JsonNode) tours = NULL;
  g_autoptr (FhDataset) dataset = NULL;
  State *state;

  g_return_val_if_fail (FH_IS_TOUR_EDIT (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  /* Somebody may have changed the story meanwhile, or the text is not ours: the reader knows. */
  tours = json_from_string (text, NULL);
  if (tours != NULL)
    dataset = read_with_tours (self, fh_tour_edit_copy_node (tours), NULL, NULL);
  if (dataset == NULL)
    return FALSE;

  begin_change (self, NULL);
  state = get_state (self);
  json_node_unref (state->tours);
  state->tours = g_steal_pointer (&tours);
  if (state->tour >= json_array_get_length (get_tours (self)))
    state->tour = 0;
  tell (self);

  return TRUE;
}
