/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* An issue on the table, with each side's position. */

#include "fh-account.h"
#include "fh-event.h"

G_BEGIN_DECLS

#define FH_TYPE_TOPIC (fh_topic_get_type ())
G_DECLARE_FINAL_TYPE (FhTopic, fh_topic, FH, TOPIC, FhItem)

/* (transfer none). */
FhText *fh_topic_get_summary (FhTopic *self);

/* (element-type FhAccount) (transfer none): one a side, never %NULL. */
GPtrArray *fh_topic_get_positions (FhTopic *self);

/* (element-type FhAccount) (transfer none): versions that differ, never %NULL. */
GPtrArray *fh_topic_get_accounts (FhTopic *self);

/* (element-type FhPlace) and (element-type FhActor) (transfer none), never %NULL. */
GPtrArray *fh_topic_get_places (FhTopic *self);
GPtrArray *fh_topic_get_actors (FhTopic *self);

/* (transfer none) (nullable): where it was discussed. */
FhEvent *fh_topic_get_event (FhTopic *self);

G_END_DECLS
