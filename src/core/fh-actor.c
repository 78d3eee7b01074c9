/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhActor
{
  FhItem parent_instance;

  FhActorFields fields;
};

G_DEFINE_FINAL_TYPE (FhActor, fh_actor, FH_TYPE_ITEM)

static void
fh_actor_finalize (GObject *object)
{
  FhActor *self = FH_ACTOR (object);

  g_clear_pointer (&self->fields.role, fh_text_unref);
  g_clear_pointer (&self->fields.side, fh_text_unref);

  G_OBJECT_CLASS (fh_actor_parent_class)->finalize (object);
}

static void
fh_actor_class_init (FhActorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_actor_finalize;
}

static void
fh_actor_init (FhActor *self)
{
}

void
fh_actor_fill (FhActor       *self,
               FhActorFields *fields)
{
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhActorFields){ 0 };
}

FhActorKind
fh_actor_get_kind (FhActor *self)
{
  g_return_val_if_fail (FH_IS_ACTOR (self), FH_ACTOR_PERSON);

  return self->fields.kind;
}

FhText *
fh_actor_get_role (FhActor *self)
{
  g_return_val_if_fail (FH_IS_ACTOR (self), NULL);

  return self->fields.role;
}

FhText *
fh_actor_get_side (FhActor *self)
{
  g_return_val_if_fail (FH_IS_ACTOR (self), NULL);

  return self->fields.side;
}
