/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhAccount
{
  GObject parent_instance;

  FhAccountFields fields;
};

G_DEFINE_FINAL_TYPE (FhAccount, fh_account, G_TYPE_OBJECT)

static void
fh_account_finalize (GObject *object)
{
  FhAccount *self = FH_ACCOUNT (object);

  g_clear_pointer (&self->fields.by, fh_text_unref);
  g_clear_pointer (&self->fields.text, fh_text_unref);
  g_clear_pointer (&self->fields.sources, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_account_parent_class)->finalize (object);
}

static void
fh_account_class_init (FhAccountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_account_finalize;
}

static void
fh_account_init (FhAccount *self)
{
}

FhAccount *
fh_account_new (FhAccountFields *fields)
{
  FhAccount *self = g_object_new (FH_TYPE_ACCOUNT, NULL);

  self->fields = *fields;
  *fields = (FhAccountFields){ 0 };

  return self;
}

FhText *
fh_account_get_by (FhAccount *self)
{
  g_return_val_if_fail (FH_IS_ACCOUNT (self), NULL);

  return self->fields.by;
}

FhActor *
fh_account_get_actor (FhAccount *self)
{
  g_return_val_if_fail (FH_IS_ACCOUNT (self), NULL);

  return self->fields.actor;
}

FhText *
fh_account_get_text (FhAccount *self)
{
  g_return_val_if_fail (FH_IS_ACCOUNT (self), NULL);

  return self->fields.text;
}

GPtrArray *
fh_account_get_sources (FhAccount *self)
{
  g_return_val_if_fail (FH_IS_ACCOUNT (self), NULL);

  return fh_array_or_empty (self->fields.sources);
}
