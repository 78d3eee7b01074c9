/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhState
{
  GObject parent_instance;

  FhStateFields fields;
  FhTimeSpan    span;
};

const char *const fh_status_nicks[] = {
  [FH_STATUS_NONE] = "none",
  [FH_STATUS_PLANNED] = "planned",
  [FH_STATUS_IN_USE] = "in-use",
  [FH_STATUS_EXTENDED] = "extended",
  [FH_STATUS_DRAWN_DOWN] = "drawn-down",
  [FH_STATUS_OPEN] = "open",
  [FH_STATUS_UNDOCUMENTED] = "undocumented",
  NULL,
};

G_DEFINE_FINAL_TYPE (FhState, fh_state, G_TYPE_OBJECT)

static FhTimeSpan
compute_span (const FhStateFields *fields)
{
  FhTimeSpan span = { FH_TIME_MIN, FH_TIME_MAX };

  if (fields->from != NULL)
    span.begin = fh_date_get_span (fields->from).begin;
  if (fields->to != NULL)
    span.end = fh_date_get_span (fields->to).end;

  return span;
}

static void
fh_state_finalize (GObject *object)
{
  FhState *self = FH_STATE (object);

  g_clear_pointer (&self->fields.from, fh_date_unref);
  g_clear_pointer (&self->fields.to, fh_date_unref);
  g_clear_pointer (&self->fields.label, fh_text_unref);
  g_clear_pointer (&self->fields.text, fh_text_unref);
  g_clear_pointer (&self->fields.sources, g_ptr_array_unref);
  g_clear_pointer (&self->fields.accounts, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_state_parent_class)->finalize (object);
}

static void
fh_state_class_init (FhStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_state_finalize;
}

static void
fh_state_init (FhState *self)
{
}

const char *
fh_status_get_nick (FhStatus status)
{
  g_return_val_if_fail (status >= FH_STATUS_NONE && status <= FH_STATUS_UNDOCUMENTED, NULL);

  return fh_status_nicks[status];
}

FhState *
fh_state_new (FhStateFields *fields)
{
  FhState *self = g_object_new (FH_TYPE_STATE, NULL);

  self->fields = *fields;
  *fields = (FhStateFields){ 0 };
  self->span = compute_span (&self->fields);

  return self;
}

FhDate *
fh_state_get_from (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), NULL);

  return self->fields.from;
}

FhDate *
fh_state_get_to (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), NULL);

  return self->fields.to;
}

FhTimeSpan
fh_state_get_span (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), ((FhTimeSpan){ 0, 0 }));

  return self->span;
}

FhStatus
fh_state_get_status (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), FH_STATUS_UNDOCUMENTED);

  return self->fields.status;
}

FhText *
fh_state_get_label (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), NULL);

  return self->fields.label;
}

FhText *
fh_state_get_text (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), NULL);

  return self->fields.text;
}

GPtrArray *
fh_state_get_sources (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), NULL);

  return fh_array_or_empty (self->fields.sources);
}

GPtrArray *
fh_state_get_accounts (FhState *self)
{
  g_return_val_if_fail (FH_IS_STATE (self), NULL);

  return fh_array_or_empty (self->fields.accounts);
}
