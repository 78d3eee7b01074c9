/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-units.h"

#include <langinfo.h>
#include <math.h>

#include "fh-date-words.h"
#include "fh-story-words.h"

struct _FhUnits
{
  GObject parent_instance;

  /* FhUnitsChoice. */
  int choice;
};

G_DEFINE_FINAL_TYPE (FhUnits, fh_units, G_TYPE_OBJECT)

typedef struct
{
  double      metres;
  FhStoryWord name;
} Unit;

static const Unit metric[] = { { 1, FH_STORY_METRE }, { 1000, FH_STORY_KILOMETRE } };
static const Unit imperial[] = { { FH_METRES_PER_FOOT, FH_STORY_FOOT },
                                 { FH_METRES_PER_MILE, FH_STORY_MILE } };

static guint changed_signal;

static void
fh_units_class_init (FhUnitsClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
fh_units_init (FhUnits *self)
{
}

FhUnits *
fh_units_get_default (void)
{
  static gsize units = 0;

  if (g_once_init_enter (&units))
    g_once_init_leave (&units, (gsize) g_object_new (FH_TYPE_UNITS, NULL));

  return FH_UNITS ((gpointer) units);
}

static gboolean
locale_is_imperial (void)
{
#ifdef _NL_MEASUREMENT_MEASUREMENT
  const char *measurement = nl_langinfo (_NL_MEASUREMENT_MEASUREMENT);

  return measurement != NULL && *measurement == 2;
#else
  return FALSE;
#endif
}

static const Unit *
get_units (FhUnits *self)
{
  FhUnitsChoice choice = fh_units_get_choice (self);

  if (choice == FH_UNITS_AUTOMATIC)
    return locale_is_imperial () ? imperial : metric;

  return choice == FH_UNITS_IMPERIAL ? imperial : metric;
}

void
fh_units_set_choice (FhUnits      *self,
                     FhUnitsChoice choice)
{
  const Unit *before;

  g_return_if_fail (FH_IS_UNITS (self));

  before = get_units (self);
  g_atomic_int_set (&self->choice, (int) choice);
  if (get_units (self) != before)
    g_signal_emit (self, changed_signal, 0);
}

FhUnitsChoice
fh_units_get_choice (FhUnits *self)
{
  g_return_val_if_fail (FH_IS_UNITS (self), FH_UNITS_AUTOMATIC);

  return (FhUnitsChoice) g_atomic_int_get (&self->choice);
}

/* The larger unit, where there is one of it. */
static const Unit *
choose_unit (double metres)
{
  const Unit *units = get_units (fh_units_get_default ());

  return metres < units[1].metres ? &units[0] : &units[1];
}

static char *
format (double      amount,
        const Unit *unit,
        const char *language)
{
  g_autofree char *number = fh_number_format ((gint64) round (amount), language);

  return g_strdup_printf ("%s\u00a0%s", number, fh_story_word (unit->name, language));
}

char *
fh_units_format (double      metres,
                 const char *language)
{
  const Unit *unit = choose_unit (metres);

  g_return_val_if_fail (metres >= 0, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return format (metres / unit->metres, unit, language);
}

double
fh_units_round_down (double      metres,
                     const char *language,
                     char      **words)
{
  const Unit *unit = choose_unit (metres);
  double      limit = MAX (1, metres / unit->metres);
  double      amount = pow (10, floor (log10 (limit)));

  g_return_val_if_fail (metres > 0, 0);
  g_return_val_if_fail (language != NULL, 0);
  g_return_val_if_fail (words != NULL, 0);

  if (limit >= 5 * amount)
    amount *= 5;
  else if (limit >= 2 * amount)
    amount *= 2;
  *words = format (amount, unit, language);

  return amount * unit->metres;
}
