/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events the filter lets through, and how many other choices would. */

#include "fh-session-private.h"

static const FhBounds *
get_shown (FhSession *self)
{
  return self->has_shown ? &self->shown : NULL;
}

/* (transfer full): the events in which the filter finds nothing wrong, with regard to @shown or not. */
static GPtrArray *
list_events (FhSession      *self,
             const FhBounds *shown)
{
  GPtrArray  *let_through = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = self->dataset != NULL ? fh_dataset_get_events (self->dataset) : NULL;
  guint       n_events = all != NULL ? g_list_model_get_n_items (all) : 0;

  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (all, i);

      if (fh_filter_get_objections (self->filter, event, shown) == 0)
        g_ptr_array_add (let_through, g_steal_pointer (&event));
    }

  return let_through;
}

void
fh_session_refresh_events (FhSession *self)
{
  g_clear_pointer (&self->facets, fh_facets_free);
  fh_event_list_set_events (self->events, list_events (self, get_shown (self)));
  if (fh_filter_get_only_shown (self->filter))
    fh_event_list_set_events (self->anywhere, list_events (self, NULL));
}

void
fh_session_set_shown (FhSession      *self,
                      const FhBounds *shown)
{
  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (shown != NULL);

  if (self->has_shown && self->shown.south == shown->south && self->shown.west == shown->west &&
      self->shown.north == shown->north && self->shown.east == shown->east)
    return;

  self->has_shown = TRUE;
  self->shown = *shown;
  g_clear_pointer (&self->facets, fh_facets_free);
  if (!fh_filter_get_only_shown (self->filter))
    return;

  fh_event_list_set_events (self->events, list_events (self, get_shown (self)));
  g_object_notify (G_OBJECT (self), "index");
}

GListModel *
fh_session_get_events_anywhere (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return G_LIST_MODEL (fh_filter_get_only_shown (self->filter) ? self->anywhere : self->events);
}

FhFacets *
fh_session_get_facets (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  if (self->facets == NULL)
    self->facets = fh_facets_new (self->dataset, self->filter, get_shown (self));

  return self->facets;
}
