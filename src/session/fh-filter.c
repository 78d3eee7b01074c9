/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-filter.h"

struct _FhFilter
{
  GObject parent_instance;

  GPtrArray   *items;
  FhTimeSpan   span;
  FhConfidence min_confidence;
  gboolean     only_shown;
};

G_DEFINE_FINAL_TYPE (FhFilter, fh_filter, G_TYPE_OBJECT)

static FhFilter *
copy_filter (FhFilter *self)
{
  FhFilter *copy = fh_filter_new ();

  g_ptr_array_extend (copy->items, self->items, (GCopyFunc) g_object_ref, NULL);
  copy->span = self->span;
  copy->min_confidence = self->min_confidence;
  copy->only_shown = self->only_shown;

  return copy;
}

static gboolean
any_is_let_through (GPtrArray *set,
                    GPtrArray *of_event)
{
  for (guint i = 0; i < of_event->len; i++)
    if (g_ptr_array_find (set, g_ptr_array_index (of_event, i), NULL))
      return TRUE;

  return FALSE;
}

/* Whether the set of one kind of item agrees: it is empty, or has something of the event's. */
static gboolean
kind_agrees (FhFilter  *self,
             GType      type,
             GPtrArray *of_event)
{
  for (guint i = 0; i < self->items->len; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (g_ptr_array_index (self->items, i), type))
      return any_is_let_through (self->items, of_event);

  return TRUE;
}

static gboolean
category_agrees (FhFilter *self,
                 FhEvent  *event)
{
  gboolean has_category = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      gpointer item = g_ptr_array_index (self->items, i);

      if (item == (gpointer) fh_event_get_category (event))
        return TRUE;
      has_category |= FH_IS_CATEGORY (item);
    }

  return !has_category;
}

static void
fh_filter_finalize (GObject *object)
{
  FhFilter *self = FH_FILTER (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (fh_filter_parent_class)->finalize (object);
}

static void
fh_filter_class_init (FhFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_filter_finalize;
}

static void
fh_filter_init (FhFilter *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->min_confidence = FH_CONFIDENCE_LOW;
}

FhFilter *
fh_filter_new (void)
{
  return g_object_new (FH_TYPE_FILTER, NULL);
}

FhFilter *
fh_filter_with_item (FhFilter *self,
                     FhItem   *item,
                     gboolean  let_through)
{
  FhFilter *copy;

  g_return_val_if_fail (FH_IS_FILTER (self), NULL);
  g_return_val_if_fail (FH_IS_ITEM (item), NULL);

  copy = copy_filter (self);
  g_ptr_array_remove (copy->items, item);
  if (let_through)
    g_ptr_array_add (copy->items, g_object_ref (item));

  return copy;
}

FhFilter *
fh_filter_with_span (FhFilter  *self,
                     FhTimeSpan span)
{
  FhFilter *copy;

  g_return_val_if_fail (FH_IS_FILTER (self), NULL);

  copy = copy_filter (self);
  copy->span = span;

  return copy;
}

FhFilter *
fh_filter_with_min_confidence (FhFilter    *self,
                               FhConfidence min_confidence)
{
  FhFilter *copy;

  g_return_val_if_fail (FH_IS_FILTER (self), NULL);

  copy = copy_filter (self);
  copy->min_confidence = min_confidence;

  return copy;
}

FhFilter *
fh_filter_with_only_shown (FhFilter *self,
                           gboolean  only_shown)
{
  FhFilter *copy;

  g_return_val_if_fail (FH_IS_FILTER (self), NULL);

  copy = copy_filter (self);
  copy->only_shown = only_shown;

  return copy;
}

gboolean
fh_filter_has_item (FhFilter *self,
                    FhItem   *item)
{
  g_return_val_if_fail (FH_IS_FILTER (self), FALSE);

  return g_ptr_array_find (self->items, item, NULL);
}

GPtrArray *
fh_filter_get_items (FhFilter *self)
{
  g_return_val_if_fail (FH_IS_FILTER (self), NULL);

  return self->items;
}

FhTimeSpan
fh_filter_get_span (FhFilter *self)
{
  g_return_val_if_fail (FH_IS_FILTER (self), (FhTimeSpan){ 0 });

  return self->span;
}

FhConfidence
fh_filter_get_min_confidence (FhFilter *self)
{
  g_return_val_if_fail (FH_IS_FILTER (self), FH_CONFIDENCE_LOW);

  return self->min_confidence;
}

gboolean
fh_filter_get_only_shown (FhFilter *self)
{
  g_return_val_if_fail (FH_IS_FILTER (self), FALSE);

  return self->only_shown;
}

gboolean
fh_filter_is_empty (FhFilter *self)
{
  g_return_val_if_fail (FH_IS_FILTER (self), TRUE);

  return self->items->len == 0 && fh_time_span_is_empty (self->span) &&
         self->min_confidence == FH_CONFIDENCE_LOW && !self->only_shown;
}

gboolean
fh_filter_equal (FhFilter *a,
                 FhFilter *b)
{
  g_return_val_if_fail (FH_IS_FILTER (a), FALSE);
  g_return_val_if_fail (FH_IS_FILTER (b), FALSE);

  if (a->items->len != b->items->len || a->min_confidence != b->min_confidence ||
      a->only_shown != b->only_shown)
    return FALSE;
  if (fh_time_span_is_empty (a->span) != fh_time_span_is_empty (b->span))
    return FALSE;
  if (!fh_time_span_is_empty (a->span) && !fh_time_span_equal (a->span, b->span))
    return FALSE;

  for (guint i = 0; i < a->items->len; i++)
    if (!g_ptr_array_find (b->items, g_ptr_array_index (a->items, i), NULL))
      return FALSE;

  return TRUE;
}

/* A box whose west is greater than its east crosses the antimeridian. */
static gboolean
contains_place (const FhBounds *shown,
                FhPlace        *place)
{
  double latitude = fh_place_get_latitude (place);
  double longitude = fh_place_get_longitude (place);

  if (latitude < shown->south || latitude > shown->north)
    return FALSE;
  if (shown->west <= shown->east)
    return shown->west <= longitude && longitude <= shown->east;
  return longitude >= shown->west || longitude <= shown->east;
}

gboolean
fh_filter_is_shown (FhEvent        *event,
                    const FhBounds *shown)
{
  GPtrArray *places;

  g_return_val_if_fail (FH_IS_EVENT (event), FALSE);
  g_return_val_if_fail (shown != NULL, FALSE);

  places = fh_event_get_places (event);
  for (guint i = 0; i < places->len; i++)
    if (contains_place (shown, g_ptr_array_index (places, i)))
      return TRUE;

  return FALSE;
}

FhFilterKind
fh_filter_get_objections (FhFilter       *self,
                          FhEvent        *event,
                          const FhBounds *shown)
{
  FhFilterKind objections = 0;

  g_return_val_if_fail (FH_IS_FILTER (self), 0);
  g_return_val_if_fail (FH_IS_EVENT (event), 0);

  if (!category_agrees (self, event))
    objections |= FH_FILTER_CATEGORY;
  if (!kind_agrees (self, FH_TYPE_PLACE, fh_event_get_places (event)))
    objections |= FH_FILTER_PLACE;
  if (!kind_agrees (self, FH_TYPE_ACTOR, fh_event_get_actors (event)))
    objections |= FH_FILTER_ACTOR;
  if (!kind_agrees (self, FH_TYPE_TOPIC, fh_event_get_topics (event)))
    objections |= FH_FILTER_TOPIC;
  if (fh_event_get_confidence (event) < self->min_confidence)
    objections |= FH_FILTER_CONFIDENCE;
  if (!fh_time_span_is_empty (self->span) && !fh_time_span_overlaps (self->span, fh_event_get_span (event)))
    objections |= FH_FILTER_SPAN;
  if (self->only_shown && shown != NULL && !fh_filter_is_shown (event, shown))
    objections |= FH_FILTER_SHOWN;

  return objections;
}

gboolean
fh_filter_matches (FhFilter *self,
                   FhEvent  *event)
{
  return fh_filter_get_objections (self, event, NULL) == 0;
}
