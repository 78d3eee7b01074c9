/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-text.h"

/* How many labels a generation has; two generations are kept. */
#define GENERATION 1500

/* Widths to fit into are rounded down to these, so that zooming does not lay out a title anew at every
 * step. */
#define FIT_STEP 12

/* Of the interface's size: that of captions, and one below. */
#define SMALL   0.82
#define SMALLER 0.7

typedef struct
{
  double      scale;
  PangoWeight weight;
} Style;

/* Few fonts: each that is new to Pango costs as much as laying out a hundred words. */
static const Style styles[FH_TIMELINE_N_TEXT_ROLES] = {
  [FH_TIMELINE_TEXT_TITLE] = { SMALL, PANGO_WEIGHT_NORMAL },
  [FH_TIMELINE_TEXT_TITLE_STRONG] = { SMALL, PANGO_WEIGHT_SEMIBOLD },
  [FH_TIMELINE_TEXT_HEADER] = { SMALL, PANGO_WEIGHT_SEMIBOLD },
  [FH_TIMELINE_TEXT_BAND] = { SMALL, PANGO_WEIGHT_NORMAL },
  [FH_TIMELINE_TEXT_TICK] = { SMALL, PANGO_WEIGHT_NORMAL },
  [FH_TIMELINE_TEXT_TICK_STRONG] = { SMALL, PANGO_WEIGHT_SEMIBOLD },
  [FH_TIMELINE_TEXT_COUNT] = { SMALLER, PANGO_WEIGHT_SEMIBOLD },
  [FH_TIMELINE_TEXT_SMALL] = { SMALLER, PANGO_WEIGHT_NORMAL },
};

struct _FhTimelineText
{
  PangoContext         *context;
  PangoFontDescription *fonts[FH_TIMELINE_N_TEXT_ROLES];
  double                heights[FH_TIMELINE_N_TEXT_ROLES];
  GHashTable           *young;
  GHashTable           *old;
};

typedef struct
{
  FhTimelineTextRole role;
  /* 0 where the text may be as wide as it is. */
  int             max_width;
  char           *string;
  FhTimelineLabel label;
} Entry;

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->string) ^ (guint) entry->role * 2654435761u ^ (guint) entry->max_width * 40503u;
}

static gboolean
equal_entries (gconstpointer a,
               gconstpointer b)
{
  const Entry *entry_a = a;
  const Entry *entry_b = b;

  return entry_a->role == entry_b->role && entry_a->max_width == entry_b->max_width &&
         g_str_equal (entry_a->string, entry_b->string);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->label.layout);
  g_free (entry->string);
  g_free (entry);
}

static GHashTable *
new_generation (void)
{
  return g_hash_table_new_full (hash_entry, equal_entries, free_entry, NULL);
}

static PangoFontDescription *
make_font (PangoContext *context,
           const Style  *style)
{
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  int                   size = (int) (pango_font_description_get_size (font) * style->scale);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_font_description_set_weight (font, style->weight);

  return font;
}

/* Not from the font's metrics, for which Pango would load a font for each script of its sample. */
static double
measure_height (PangoContext               *context,
                const PangoFontDescription *font)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, "X", -1);
  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

FhTimelineText *
fh_timeline_text_new (PangoContext *context)
{
  FhTimelineText *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (FhTimelineText, 1);
  self->context = g_object_ref (context);
  self->young = new_generation ();
  self->old = new_generation ();
  for (guint role = 0; role < FH_TIMELINE_N_TEXT_ROLES; role++)
    {
      self->fonts[role] = make_font (context, &styles[role]);
      self->heights[role] = measure_height (context, self->fonts[role]);
    }

  return self;
}

void
fh_timeline_text_free (FhTimelineText *self)
{
  for (guint role = 0; role < FH_TIMELINE_N_TEXT_ROLES; role++)
    pango_font_description_free (self->fonts[role]);
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_object_unref (self->context);
  g_free (self);
}

static Entry *
make_entry (FhTimelineText *self,
            const Entry    *key)
{
  Entry       *entry = g_memdup2 (key, sizeof *key);
  PangoLayout *layout = pango_layout_new (self->context);
  int          width;
  int          height;

  entry->string = g_strdup (key->string);
  pango_layout_set_font_description (layout, self->fonts[key->role]);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, key->string, -1);
  if (key->max_width > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, key->max_width * PANGO_SCALE);
    }
  pango_layout_get_size (layout, &width, &height);
  /* A layout with a width aligns right-to-left text to its far edge; a label is as wide as its text. */
  if (key->max_width > 0 && width < key->max_width * PANGO_SCALE)
    pango_layout_set_width (layout, width);
  entry->label = (FhTimelineLabel){ layout, (double) width / PANGO_SCALE, (double) height / PANGO_SCALE };

  return entry;
}

static const Entry *
look_up (FhTimelineText *self,
         const Entry    *key)
{
  Entry *entry = g_hash_table_lookup (self->young, key);

  if (entry != NULL)
    return entry;

  entry = g_hash_table_lookup (self->old, key);
  if (entry != NULL)
    g_hash_table_steal (self->old, key);
  else
    entry = make_entry (self, key);

  if (g_hash_table_size (self->young) >= GENERATION)
    {
      g_hash_table_unref (self->old);
      self->old = g_steal_pointer (&self->young);
      self->young = new_generation ();
    }
  g_hash_table_add (self->young, entry);

  return entry;
}

FhTimelineLabel
fh_timeline_text_get (FhTimelineText    *self,
                      FhTimelineTextRole role,
                      const char        *string)
{
  Entry key = { .role = role, .string = (char *) string };

  return look_up (self, &key)->label;
}

FhTimelineLabel
fh_timeline_text_get_fitting (FhTimelineText    *self,
                              FhTimelineTextRole role,
                              const char        *string,
                              double             max_width)
{
  FhTimelineLabel label = fh_timeline_text_get (self, role, string);
  Entry           key = { .role = role, .string = (char *) string };

  if (label.width <= max_width)
    return label;

  key.max_width = MAX ((int) (max_width / FIT_STEP) * FIT_STEP, FIT_STEP);
  return look_up (self, &key)->label;
}

double
fh_timeline_text_get_height (FhTimelineText    *self,
                             FhTimelineTextRole role)
{
  g_return_val_if_fail (role < FH_TIMELINE_N_TEXT_ROLES, 0);

  return self->heights[role];
}
