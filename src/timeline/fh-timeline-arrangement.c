/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-arrangement.h"

struct _FhTimelineArrangement
{
  /* The items in the user's order; empty until something was moved. */
  GPtrArray  *order;
  GHashTable *collapsed;
  GHashTable *hidden;
};

FhTimelineArrangement *
fh_timeline_arrangement_new (void)
{
  FhTimelineArrangement *self = g_new0 (FhTimelineArrangement, 1);

  self->order = g_ptr_array_new_with_free_func (g_object_unref);
  self->collapsed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->hidden = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  return self;
}

void
fh_timeline_arrangement_free (FhTimelineArrangement *self)
{
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->collapsed);
  g_hash_table_unref (self->hidden);
  g_free (self);
}

void
fh_timeline_arrangement_reset (FhTimelineArrangement *self)
{
  g_ptr_array_set_size (self->order, 0);
  g_hash_table_remove_all (self->collapsed);
  g_hash_table_remove_all (self->hidden);
}

void
fh_timeline_arrangement_set_collapsed (FhTimelineArrangement *self,
                                       FhItem                *item,
                                       gboolean               collapsed)
{
  g_return_if_fail (FH_IS_ITEM (item));

  if (collapsed)
    g_hash_table_add (self->collapsed, g_object_ref (item));
  else
    g_hash_table_remove (self->collapsed, item);
}

gboolean
fh_timeline_arrangement_get_collapsed (FhTimelineArrangement *self,
                                       FhItem                *item)
{
  return g_hash_table_contains (self->collapsed, item);
}

void
fh_timeline_arrangement_hide (FhTimelineArrangement *self,
                              FhItem                *item)
{
  g_return_if_fail (FH_IS_ITEM (item));

  g_hash_table_add (self->hidden, g_object_ref (item));
}

gboolean
fh_timeline_arrangement_has_hidden (FhTimelineArrangement *self)
{
  return g_hash_table_size (self->hidden) > 0;
}

/* Lanes that are new keep to the lane before them. */
static void
add_missing (FhTimelineArrangement *self,
             const FhTimelineLanes *lanes)
{
  guint after = 0;

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    {
      FhItem *item = fh_timeline_lanes_get_lane (lanes, i)->item;
      guint   place;

      if (!g_ptr_array_find (self->order, item, &place))
        {
          place = after;
          g_ptr_array_insert (self->order, (int) place, g_object_ref (item));
        }
      after = place + 1;
    }
}

static gboolean
is_shown (FhTimelineArrangement *self,
          const FhTimelineLanes *lanes,
          FhItem                *item)
{
  if (g_hash_table_contains (self->hidden, item))
    return FALSE;

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    {
      if (fh_timeline_lanes_get_lane (lanes, i)->item == item)
        return TRUE;
    }

  return FALSE;
}

void
fh_timeline_arrangement_move (FhTimelineArrangement *self,
                              const FhTimelineLanes *lanes,
                              FhItem                *item,
                              int                    steps)
{
  int   direction = steps < 0 ? -1 : 1;
  guint place;

  add_missing (self, lanes);
  if (!g_ptr_array_find (self->order, item, &place))
    return;

  for (int target = (int) place + direction; steps != 0 && target >= 0 && target < (int) self->order->len;
       target += direction)
    {
      gpointer other = self->order->pdata[target];

      self->order->pdata[target] = self->order->pdata[target - direction];
      self->order->pdata[target - direction] = other;
      /* Past a hidden lane is not a step that anybody sees. */
      if (is_shown (self, lanes, other))
        steps -= direction;
    }
}

static GHashTable *
index_lanes (const FhTimelineLanes *lanes)
{
  GHashTable *indices = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    g_hash_table_insert (indices, fh_timeline_lanes_get_lane (lanes, i)->item, GUINT_TO_POINTER (i));

  return indices;
}

GArray *
fh_timeline_arrangement_get_order (FhTimelineArrangement *self,
                                   const FhTimelineLanes *lanes,
                                   guint64               *collapsed)
{
  g_autoptr (GHashTable) indices = index_lanes (lanes);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  *collapsed = 0;
  add_missing (self, lanes);
  for (guint i = 0; i < self->order->len; i++)
    {
      FhItem  *item = g_ptr_array_index (self->order, i);
      gpointer value;
      guint    lane;

      if (g_hash_table_contains (self->hidden, item) ||
          !g_hash_table_lookup_extended (indices, item, NULL, &value))
        continue;
      lane = GPOINTER_TO_UINT (value);
      g_array_append_val (order, lane);
      if (lane < 64 && g_hash_table_contains (self->collapsed, item))
        *collapsed |= G_GUINT64_CONSTANT (1) << lane;
    }

  return order;
}
