/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-history.h"

struct _FhHistory
{
  GArray *entries;
  int     present;
};

static FhHistoryEntry
copy_entry (const FhHistoryEntry *entry)
{
  FhHistoryEntry copy = *entry;

  if (copy.selection != NULL)
    g_object_ref (copy.selection);
  if (copy.filter != NULL)
    g_object_ref (copy.filter);

  return copy;
}

static void
clear_entry (gpointer data)
{
  FhHistoryEntry *entry = data;

  g_clear_object (&entry->selection);
  g_clear_object (&entry->filter);
}

FhHistory *
fh_history_new (void)
{
  FhHistory *self = g_new0 (FhHistory, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (FhHistoryEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->present = -1;

  return self;
}

void
fh_history_free (FhHistory *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

void
fh_history_clear (FhHistory *self)
{
  g_array_set_size (self->entries, 0);
  self->present = -1;
}

void
fh_history_push (FhHistory            *self,
                 const FhHistoryEntry *entry)
{
  FhHistoryEntry copy = copy_entry (entry);

  g_array_set_size (self->entries, self->present + 1);
  if (self->entries->len == FH_HISTORY_MAX)
    g_array_remove_index (self->entries, 0);
  g_array_append_val (self->entries, copy);
  self->present = (int) self->entries->len - 1;
}

void
fh_history_replace (FhHistory            *self,
                    const FhHistoryEntry *entry)
{
  FhHistoryEntry  copy;
  FhHistoryEntry *present;

  if (self->present < 0)
    return;

  copy = copy_entry (entry);
  present = &g_array_index (self->entries, FhHistoryEntry, self->present);
  clear_entry (present);
  *present = copy;
}

gboolean
fh_history_can_move (FhHistory *self,
                     int        direction)
{
  int target = self->present + direction;

  return self->present >= 0 && target >= 0 && target < (int) self->entries->len;
}

const FhHistoryEntry *
fh_history_move (FhHistory *self,
                 int        direction)
{
  if (!fh_history_can_move (self, direction))
    return NULL;

  self->present += direction;
  return &g_array_index (self->entries, FhHistoryEntry, self->present);
}
