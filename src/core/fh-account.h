/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One side's version of something: who says it, what, and where it was published. Also a side's position
 * on a topic. */

#include "fh-actor.h"

G_BEGIN_DECLS

#define FH_TYPE_ACCOUNT (fh_account_get_type ())
G_DECLARE_FINAL_TYPE (FhAccount, fh_account, FH, ACCOUNT, GObject)

/* (transfer none): who says it. */
FhText *fh_account_get_by (FhAccount *self);

/* (transfer none) (nullable): the same as an actor of the dataset, if it is one. */
FhActor *fh_account_get_actor (FhAccount *self);

/* (transfer none): what they say. */
FhText *fh_account_get_text (FhAccount *self);

/* (element-type FhSource) (transfer none). */
GPtrArray *fh_account_get_sources (FhAccount *self);

G_END_DECLS
