/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-session-link.h"

/* A shorter span cannot be told from a moment. */
#define SPAN_MIN FH_SECONDS_HOUR

static FhItem *
find_item (FhSession        *self,
           const FhLinkItem *item,
           guint            *n_missing)
{
  FhDataset *dataset = fh_session_get_dataset (self);
  FhItem    *found = NULL;

  if (dataset != NULL)
    found = fh_dataset_lookup (dataset, item->type, item->id);
  if (found == NULL)
    (*n_missing)++;

  return found;
}

static FhFilter *
create_filter (FhSession    *self,
               const FhLink *link,
               guint        *n_missing)
{
  g_autoptr (FhFilter) filter = fh_filter_new ();
  g_autoptr (FhFilter) timed = NULL;
  g_autoptr (FhFilter) certain = NULL;

  for (guint i = 0; i < link->only->len; i++)
    {
      FhItem *item = find_item (self, &g_array_index (link->only, FhLinkItem, i), n_missing);
      g_autoptr (FhFilter) next = item != NULL ? fh_filter_with_item (filter, item, TRUE) : NULL;

      if (next != NULL)
        g_set_object (&filter, next);
    }

  timed = fh_filter_with_span (filter, link->during);
  certain = fh_filter_with_min_confidence (timed, link->certainty);
  return fh_filter_with_only_shown (certain, link->only_shown);
}

/* How far one can look: the story's time and as much again on either side. */
static FhTimeSpan
get_reach (FhSession *self)
{
  FhTimeSpan limits = fh_session_get_limits (self);
  gint64     length = fh_time_span_get_length (limits);

  if (__builtin_sub_overflow (limits.begin, length, &limits.begin))
    limits.begin = FH_TIME_MIN;
  if (__builtin_add_overflow (limits.end, length, &limits.end))
    limits.end = FH_TIME_MAX;

  return limits;
}

FhLink *
fh_view_create_link (FhView     *self,
                     const char *story)
{
  GPtrArray *items;
  FhLink    *link;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (story != NULL, NULL);

  link = fh_link_new (story);
  if (self->selection != NULL)
    fh_link_select (link, self->selection);
  link->has_date = TRUE;
  link->date = self->date;
  link->span = self->span;

  items = fh_filter_get_items (self->filter);
  for (guint i = 0; i < items->len; i++)
    fh_link_add (link, g_ptr_array_index (items, i));
  link->during = fh_filter_get_span (self->filter);
  link->certainty = fh_filter_get_min_confidence (self->filter);
  link->only_shown = fh_filter_get_only_shown (self->filter);

  link->map = self->whole_story ? FH_LINK_MAP_STORY : FH_LINK_MAP_CAMERA;
  link->camera = self->camera;

  return link;
}

guint
fh_session_follow_link (FhSession    *self,
                        const FhLink *link)
{
  FhSessionChange change = { .fields = FH_SESSION_FILTER };
  FhItem         *selection = NULL;
  FhTimeSpan      reach;
  guint           n_missing = 0;
  g_autoptr (FhFilter) filter = NULL;

  g_return_val_if_fail (FH_IS_SESSION (self), 0);
  g_return_val_if_fail (link != NULL, 0);

  reach = get_reach (self);
  if (link->selection.id != NULL)
    selection = find_item (self, &link->selection, &n_missing);
  change.filter = filter = create_filter (self, link, &n_missing);
  change.date = CLAMP (link->date, reach.begin, reach.end);
  if (link->has_date)
    change.fields |= FH_SESSION_DATE;
  change.span = fh_time_span_intersect (link->span, reach);
  if (fh_time_span_get_length (change.span) >= SPAN_MIN)
    change.fields |= FH_SESSION_SPAN;

  g_object_freeze_notify (G_OBJECT (self));
  fh_session_select (self, selection);
  fh_session_change (self, &change);
  g_object_thaw_notify (G_OBJECT (self));

  return n_missing;
}
