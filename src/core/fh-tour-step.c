/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhTourStep
{
  GObject parent_instance;

  FhTourStepFields fields;
};

G_DEFINE_FINAL_TYPE (FhTourStep, fh_tour_step, G_TYPE_OBJECT)

static void
fh_tour_step_finalize (GObject *object)
{
  FhTourStep *self = FH_TOUR_STEP (object);

  g_clear_pointer (&self->fields.title, fh_text_unref);
  g_clear_pointer (&self->fields.caption, fh_text_unref);
  g_clear_pointer (&self->fields.notes, fh_text_unref);
  g_clear_pointer (&self->fields.question, fh_text_unref);
  g_clear_pointer (&self->fields.answer, fh_text_unref);
  g_clear_pointer (&self->fields.date, fh_date_unref);
  g_clear_pointer (&self->fields.span, fh_date_unref);
  g_clear_pointer (&self->fields.filter, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_tour_step_parent_class)->finalize (object);
}

static void
fh_tour_step_class_init (FhTourStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_tour_step_finalize;
}

static void
fh_tour_step_init (FhTourStep *self)
{
}

FhTourStep *
fh_tour_step_new (FhTourStepFields *fields)
{
  FhTourStep *self = g_object_new (FH_TYPE_TOUR_STEP, NULL);

  self->fields = *fields;
  *fields = (FhTourStepFields){ 0 };

  return self;
}

FhText *
fh_tour_step_get_title (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.title;
}

FhText *
fh_tour_step_get_caption (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.caption;
}

FhText *
fh_tour_step_get_notes (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.notes;
}

FhText *
fh_tour_step_get_question (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.question;
}

FhText *
fh_tour_step_get_answer (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.answer;
}

const FhCamera *
fh_tour_step_get_camera (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.has_camera ? &self->fields.camera : NULL;
}

const FhBounds *
fh_tour_step_get_bounds (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.has_bounds ? &self->fields.bounds : NULL;
}

FhDate *
fh_tour_step_get_date (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.date;
}

FhDate *
fh_tour_step_get_span (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.span;
}

FhItem *
fh_tour_step_get_selection (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.selection;
}

GPtrArray *
fh_tour_step_get_filter (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), NULL);

  return self->fields.filter;
}

guint
fh_tour_step_get_seconds (FhTourStep *self)
{
  g_return_val_if_fail (FH_IS_TOUR_STEP (self), 0);

  return self->fields.seconds;
}
