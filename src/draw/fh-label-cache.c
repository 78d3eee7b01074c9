/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-label-cache.h"

#include <math.h>

#define CEILING (8 * 1024 * 1024)

/* Room for the halo around the text. */
#define PADDING 3.0

typedef struct
{
  FhLabelPicture picture;
  char          *key;
  gsize          size;
  guint64        used;
} Entry;

struct _FhLabelCache
{
  GObject parent_instance;

  FhLabelStyle  style;
  PangoContext *context;
  GHashTable   *entries;
  guint64       frame;
  gsize         size;
};

G_DEFINE_FINAL_TYPE (FhLabelCache, fh_label_cache, G_TYPE_OBJECT)

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  cairo_surface_destroy (entry->picture.surface);
  g_free (entry->key);
  g_free (entry);
}

static void
add_entry (FhLabelCache *self,
           Entry        *entry,
           char         *key)
{
  cairo_surface_t *surface = entry->picture.surface;

  entry->key = key;
  entry->size = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);
  self->size += entry->size;
  g_hash_table_replace (self->entries, entry->key, entry);
}

/* What a picture depends on besides the style. */
static char *
build_key (const FhLabel *label)
{
  return g_strdup_printf ("%d %u %.4f %s", label->kind, label->rank, label->angle, label->text);
}

static cairo_t *
begin_picture (FhLabelCache   *self,
               FhLabelPicture *picture,
               double          width,
               double          height)
{
  int device_width = MAX (1, ceil (width * self->style.scale));
  int device_height = MAX (1, ceil (height * self->style.scale));

  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, device_width, device_height);
  cairo_surface_set_device_scale (picture->surface, self->style.scale, self->style.scale);
  picture->width = device_width / self->style.scale;
  picture->height = device_height / self->style.scale;
  return cairo_create (picture->surface);
}

static Entry *
paint_name (FhLabelCache  *self,
            const FhLabel *label)
{
  Entry          *entry = g_new0 (Entry, 1);
  FhLabelPicture *picture = &entry->picture;
  g_autoptr (PangoLayout) layout = fh_label_style_layout (&self->style, self->context, label);
  double         cosine = fabs (cos (label->angle)), sine = fabs (sin (label->angle));
  PangoRectangle box;
  double         padding = 2.0 * PADDING * self->style.font_scale;
  double         left, top;
  cairo_t       *cr;

  pango_layout_get_pixel_extents (layout, NULL, &box);
  cr = begin_picture (self, picture, ceil (box.width * cosine + box.height * sine + padding),
                      ceil (box.width * sine + box.height * cosine + padding));

  /* Text that is not turned begins on a whole pixel. */
  left = floor ((picture->width - box.width) / 2.0);
  top = floor ((picture->height - box.height) / 2.0);
  cairo_translate (cr, left + box.width / 2.0, top + box.height / 2.0);
  cairo_rotate (cr, label->angle);
  fh_label_style_paint (&self->style, cr, layout, label);
  cairo_destroy (cr);

  picture->text = (FhBox){ left, top, left + box.width, top + box.height };
  return entry;
}

static Entry *
paint_mark (FhLabelCache  *self,
            const FhLabel *label)
{
  Entry          *entry = g_new0 (Entry, 1);
  FhLabelPicture *picture = &entry->picture;
  double          side = 2.0 * ceil (fh_label_style_mark_radius (&self->style, label) + 1.0);
  cairo_t        *cr = begin_picture (self, picture, side, side);

  fh_label_style_paint_mark (&self->style, cr, label, picture->width / 2.0, picture->height / 2.0);
  cairo_destroy (cr);
  picture->text = (FhBox){ 0.0, 0.0, picture->width, picture->height };
  return entry;
}

static gboolean
is_same_style (const FhLabelStyle *a,
               const FhLabelStyle *b)
{
  return a->palette == b->palette && g_strcmp0 (a->font, b->font) == 0 && a->font_scale == b->font_scale &&
         a->scale == b->scale;
}

static void
fh_label_cache_finalize (GObject *object)
{
  FhLabelCache *self = FH_LABEL_CACHE (object);

  g_hash_table_unref (self->entries);
  g_object_unref (self->context);

  G_OBJECT_CLASS (fh_label_cache_parent_class)->finalize (object);
}

static void
fh_label_cache_class_init (FhLabelCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_label_cache_finalize;
}

static void
fh_label_cache_init (FhLabelCache *self)
{
  self->style = (FhLabelStyle){ fh_palette_get (FH_PALETTE_LIGHT), NULL, 1.0, 1.0 };
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

FhLabelCache *
fh_label_cache_new (void)
{
  return g_object_new (FH_TYPE_LABEL_CACHE, NULL);
}

void
fh_label_cache_set_style (FhLabelCache       *self,
                          const FhLabelStyle *style)
{
  g_return_if_fail (FH_IS_LABEL_CACHE (self));
  g_return_if_fail (style != NULL && style->palette != NULL && style->font_scale > 0.0 && style->scale > 0.0);

  if (is_same_style (&self->style, style))
    return;

  self->style = *style;
  g_hash_table_remove_all (self->entries);
  self->size = 0;
}

const FhLabelStyle *
fh_label_cache_get_style (FhLabelCache *self)
{
  g_return_val_if_fail (FH_IS_LABEL_CACHE (self), NULL);

  return &self->style;
}

const FhLabelPicture *
fh_label_cache_get_picture (FhLabelCache  *self,
                            const FhLabel *label)
{
  g_autofree char *key = NULL;
  Entry           *entry;

  g_return_val_if_fail (FH_IS_LABEL_CACHE (self), NULL);
  g_return_val_if_fail (label != NULL && label->text != NULL, NULL);

  key = build_key (label);
  entry = g_hash_table_lookup (self->entries, key);
  if (entry == NULL)
    {
      entry = paint_name (self, label);
      add_entry (self, entry, g_steal_pointer (&key));
    }

  entry->used = self->frame;
  return &entry->picture;
}

gboolean
fh_label_cache_has_picture (FhLabelCache  *self,
                            const FhLabel *label)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (FH_IS_LABEL_CACHE (self), FALSE);
  g_return_val_if_fail (label != NULL && label->text != NULL, FALSE);

  key = build_key (label);
  return g_hash_table_contains (self->entries, key);
}

const FhLabelPicture *
fh_label_cache_get_mark (FhLabelCache  *self,
                         const FhLabel *label)
{
  char   key[32];
  Entry *entry;

  g_return_val_if_fail (FH_IS_LABEL_CACHE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  if (fh_label_style_mark_radius (&self->style, label) <= 0.0)
    return NULL;

  g_snprintf (key, sizeof key, "mark %d %u", label->kind, label->rank);
  entry = g_hash_table_lookup (self->entries, key);
  if (entry == NULL)
    {
      entry = paint_mark (self, label);
      add_entry (self, entry, g_strdup (key));
    }

  entry->used = self->frame;
  return &entry->picture;
}

PangoLayout *
fh_label_cache_create_layout (FhLabelCache  *self,
                              const FhLabel *label)
{
  g_return_val_if_fail (FH_IS_LABEL_CACHE (self), NULL);
  g_return_val_if_fail (label != NULL && label->text != NULL, NULL);

  return fh_label_style_layout (&self->style, self->context, label);
}

static int
compare_use (gconstpointer a,
             gconstpointer b)
{
  const Entry *first = a, *second = b;

  return first->used < second->used ? -1 : first->used > second->used;
}

void
fh_label_cache_begin_frame (FhLabelCache *self)
{
  g_autoptr (GList) entries = NULL;

  g_return_if_fail (FH_IS_LABEL_CACHE (self));

  self->frame++;
  if (self->size <= CEILING)
    return;

  entries = g_list_sort (g_hash_table_get_values (self->entries), compare_use);
  for (GList *l = entries; l != NULL && self->size > CEILING / 2; l = l->next)
    {
      Entry *entry = l->data;

      self->size -= entry->size;
      g_hash_table_remove (self->entries, entry->key);
    }
}

gsize
fh_label_cache_get_size (FhLabelCache *self)
{
  g_return_val_if_fail (FH_IS_LABEL_CACHE (self), 0);

  return self->size;
}
