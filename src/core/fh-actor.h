/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A person, an organisation or a state. */

#include "fh-item.h"

G_BEGIN_DECLS

typedef enum
{
  FH_ACTOR_PERSON,
  FH_ACTOR_ORGANISATION,
  FH_ACTOR_STATE,
} FhActorKind;

#define FH_N_ACTOR_KINDS (FH_ACTOR_STATE + 1)

#define FH_TYPE_ACTOR (fh_actor_get_type ())
G_DECLARE_FINAL_TYPE (FhActor, fh_actor, FH, ACTOR, FhItem)

FhActorKind fh_actor_get_kind (FhActor *self);

/* (transfer none) (nullable): what they are or were, with years. */
FhText *fh_actor_get_role (FhActor *self);

/* (transfer none) (nullable): the side they belong to. */
FhText *fh_actor_get_side (FhActor *self);

G_END_DECLS
