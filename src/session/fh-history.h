/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where the user has been, as a browser keeps it. Used by the session only. */

#include "fh-filter.h"

G_BEGIN_DECLS

/* The oldest are forgotten beyond this many. */
#define FH_HISTORY_MAX 200

/**
 * FhHistoryEntry:
 *
 * What was selected, and where date, span and filter stood.
 */
typedef struct
{
  FhItem    *selection;
  gint64     date;
  FhTimeSpan span;
  FhFilter  *filter;
} FhHistoryEntry;

typedef struct _FhHistory FhHistory;

FhHistory *fh_history_new (void);
void       fh_history_free (FhHistory *self);
void       fh_history_clear (FhHistory *self);

/**
 * fh_history_push:
 * @entry: copied, with references
 *
 * Makes @entry the present one and forgets what lay ahead.
 */
void fh_history_push (FhHistory            *self,
                      const FhHistoryEntry *entry);

/* Changes the present entry: where one leaves is where one comes back to. Does nothing while there is
 * none. */
void fh_history_replace (FhHistory            *self,
                         const FhHistoryEntry *entry);

gboolean fh_history_can_move (FhHistory *self,
                              int        direction);

/**
 * fh_history_move:
 * @direction: -1 or 1
 *
 * Returns: (transfer none) (nullable): the entry that is the present one now, until the history changes;
 *   %NULL at the end
 */
const FhHistoryEntry *fh_history_move (FhHistory *self,
                                       int        direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhHistory, fh_history_free)

G_END_DECLS
