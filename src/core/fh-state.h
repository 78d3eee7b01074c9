/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a place was from one date to another. */

#include "fh-date.h"
#include "fh-text.h"

G_BEGIN_DECLS

typedef enum
{
  FH_STATUS_NONE,
  FH_STATUS_PLANNED,
  FH_STATUS_IN_USE,
  FH_STATUS_EXTENDED,
  FH_STATUS_DRAWN_DOWN,
  FH_STATUS_OPEN,
  FH_STATUS_UNDOCUMENTED,
} FhStatus;

#define FH_N_STATUSES (FH_STATUS_UNDOCUMENTED + 1)

/* The status as the file writes it; for people see the session or the view that shows it. */
const char *fh_status_get_nick (FhStatus status);

#define FH_TYPE_STATE (fh_state_get_type ())
G_DECLARE_FINAL_TYPE (FhState, fh_state, FH, STATE, GObject)

/* (transfer none). */
FhDate *fh_state_get_from (FhState *self);

/* (transfer none) (nullable): %NULL for "still so". */
FhDate *fh_state_get_to (FhState *self);

/* From the earliest second of `from` to the latest of `to`; %FH_TIME_MAX where there is none. */
FhTimeSpan fh_state_get_span (FhState *self);
FhStatus   fh_state_get_status (FhState *self);

/* (transfer none) (nullable): a few words for a band. */
FhText *fh_state_get_label (FhState *self);

/* (transfer none). */
FhText *fh_state_get_text (FhState *self);

/* (element-type FhSource) (transfer none). */
GPtrArray *fh_state_get_sources (FhState *self);

/* (element-type FhAccount) (transfer none). */
GPtrArray *fh_state_get_accounts (FhState *self);

G_END_DECLS
