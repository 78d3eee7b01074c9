/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhPlace
{
  FhItem parent_instance;

  FhPlaceFields fields;
  GArray       *pieces;
};

G_DEFINE_FINAL_TYPE (FhPlace, fh_place, FH_TYPE_ITEM)

static int
compare_begin (gconstpointer a,
               gconstpointer b)
{
  FhTimeSpan span_a = fh_state_get_span (*(FhState **) a);
  FhTimeSpan span_b = fh_state_get_span (*(FhState **) b);

  return (span_a.begin > span_b.begin) - (span_a.begin < span_b.begin);
}

static void
append_piece (GArray  *pieces,
              FhState *state,
              gint64   begin,
              gint64   end)
{
  FhStatePiece piece = { { begin, end }, state };

  if (begin < end)
    g_array_append_val (pieces, piece);
}

/* Appends what lies between @begin and @end: of the states under way the one that began last, then those
 * below it. */
static gint64
append_until (GArray    *pieces,
              GPtrArray *under_way,
              gint64     begin,
              gint64     end)
{
  while (begin < end && under_way->len > 0)
    {
      FhState *state = g_ptr_array_index (under_way, under_way->len - 1);
      gint64   state_end = fh_state_get_span (state).end;

      if (begin < state_end)
        append_piece (pieces, state, begin, MIN (end, state_end));
      if (state_end > end)
        return end;

      begin = MAX (begin, state_end);
      g_ptr_array_set_size (under_way, under_way->len - 1);
    }

  return begin;
}

/* One sweep: each state is put on and taken off the pile of those under way once. */
static GArray *
lay_end_to_end (GPtrArray *states)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (FhStatePiece));
  g_autoptr (GPtrArray) under_way = g_ptr_array_new ();
  gint64 at = 0;

  for (guint i = 0; i < states->len; i++)
    {
      FhState *state = g_ptr_array_index (states, i);
      gint64   begin = fh_state_get_span (state).begin;

      at = i == 0 ? begin : append_until (pieces, under_way, at, begin);
      append_piece (pieces, NULL, at, begin);
      at = begin;
      g_ptr_array_add (under_way, state);
    }

  append_until (pieces, under_way, at, G_MAXINT64);

  return pieces;
}

static void
fh_place_finalize (GObject *object)
{
  FhPlace *self = FH_PLACE (object);

  g_clear_pointer (&self->fields.country, fh_text_unref);
  g_clear_pointer (&self->fields.region, fh_text_unref);
  g_clear_pointer (&self->fields.description, fh_text_unref);
  g_clear_pointer (&self->fields.states, g_ptr_array_unref);
  g_clear_pointer (&self->pieces, g_array_unref);

  G_OBJECT_CLASS (fh_place_parent_class)->finalize (object);
}

static void
fh_place_class_init (FhPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_place_finalize;
}

static void
fh_place_init (FhPlace *self)
{
}

void
fh_place_fill (FhPlace       *self,
               FhPlaceFields *fields)
{
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhPlaceFields){ 0 };

  if (self->fields.states != NULL)
    g_ptr_array_sort (self->fields.states, compare_begin);
  self->pieces = lay_end_to_end (fh_place_get_states (self));
}

FhPlaceKind
fh_place_get_kind (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), FH_PLACE_AREA);

  return self->fields.kind;
}

gboolean
fh_place_get_featured (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), FALSE);

  return self->fields.featured;
}

double
fh_place_get_latitude (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), 0);

  return self->fields.latitude;
}

double
fh_place_get_longitude (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), 0);

  return self->fields.longitude;
}

double
fh_place_get_accuracy (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), 0);

  return self->fields.accuracy;
}

FhText *
fh_place_get_country (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), NULL);

  return self->fields.country;
}

FhText *
fh_place_get_region (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), NULL);

  return self->fields.region;
}

FhText *
fh_place_get_description (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), NULL);

  return self->fields.description;
}

GPtrArray *
fh_place_get_states (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), NULL);

  return fh_array_or_empty (self->fields.states);
}

GArray *
fh_place_get_pieces (FhPlace *self)
{
  g_return_val_if_fail (FH_IS_PLACE (self), NULL);

  return self->pieces;
}

FhState *
fh_place_get_state_at (FhPlace *self,
                       gint64   time)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (FH_IS_PLACE (self), NULL);

  high = self->pieces->len;
  while (low < high)
    {
      guint               middle = low + (high - low) / 2;
      const FhStatePiece *piece = &g_array_index (self->pieces, FhStatePiece, middle);

      if (fh_time_span_contains (piece->span, time))
        return piece->state;
      if (time < piece->span.begin)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}
