/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-array-model.h"
#include "fh-item-private.h"

struct _FhTour
{
  FhItem parent_instance;

  FhTourFields fields;
  GListModel  *steps;
};

G_DEFINE_FINAL_TYPE (FhTour, fh_tour, FH_TYPE_ITEM)

static void
fh_tour_finalize (GObject *object)
{
  FhTour *self = FH_TOUR (object);

  g_clear_pointer (&self->fields.summary, fh_text_unref);
  g_clear_object (&self->steps);

  G_OBJECT_CLASS (fh_tour_parent_class)->finalize (object);
}

static void
fh_tour_class_init (FhTourClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_tour_finalize;
}

static void
fh_tour_init (FhTour *self)
{
}

void
fh_tour_fill (FhTour       *self,
              FhTourFields *fields)
{
  GPtrArray *steps = g_steal_pointer (&fields->steps);

  if (steps == NULL)
    steps = g_ptr_array_new_with_free_func (g_object_unref);

  self->steps = fh_array_model_new (FH_TYPE_TOUR_STEP, steps);
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhTourFields){ 0 };
}

FhText *
fh_tour_get_summary (FhTour *self)
{
  g_return_val_if_fail (FH_IS_TOUR (self), NULL);

  return self->fields.summary;
}

gboolean
fh_tour_get_hides_later (FhTour *self)
{
  g_return_val_if_fail (FH_IS_TOUR (self), FALSE);

  return self->fields.hides_later;
}

GListModel *
fh_tour_get_steps (FhTour *self)
{
  g_return_val_if_fail (FH_IS_TOUR (self), NULL);

  return self->steps;
}
