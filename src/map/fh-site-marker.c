/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-site-marker.h"

#include <math.h>

#include "fh-date-words.h"
#include "fh-picture.h"
#include "fh-projection.h"
#include "fh-story-words.h"

struct _FhSiteMarker
{
  GtkButton parent_instance;

  FhPlace         *place;
  FhSiteMark       mark;
  char            *name;
  char            *second;
  char            *language;
  const FhPalette *palette;
  gboolean         hovered;

  /* Where its middle is and where its card lies, in pixels of the layer. */
  FhSiteCard  card;
  GdkTexture *disc_picture;
  GdkTexture *card_picture;
};

G_DEFINE_FINAL_TYPE (FhSiteMarker, fh_site_marker, GTK_TYPE_BUTTON)

static void
drop_pictures (FhSiteMarker *self)
{
  g_clear_object (&self->disc_picture);
  g_clear_object (&self->card_picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint_disc_cb (cairo_t *cr,
               gpointer user_data)
{
  FhSiteMarker *self = user_data;

  fh_mark_paint_site (cr, self->palette, &self->mark, FH_MARK_SITE_RADIUS, FH_MARK_SITE_RADIUS);
}

static void
paint_card_cb (cairo_t *cr,
               gpointer user_data)
{
  FhSiteMarker *self = user_data;

  fh_mark_paint_card (cr, self->palette, &self->mark, self->card.form, 0, 0);
}

static void
ensure_pictures (FhSiteMarker *self)
{
  const int         size = 2 * (int) FH_MARK_SITE_RADIUS;
  const FhCardSize *card = &self->card.sizes[self->card.form];
  GtkWidget        *layer = gtk_widget_get_parent (GTK_WIDGET (self));
  double            magnification = fh_projection_get_magnification (layer);
  int               scale = (int) ceil (gtk_widget_get_scale_factor (layer) * magnification);

  if (self->disc_picture == NULL)
    self->disc_picture = fh_picture_paint (size, size, scale, paint_disc_cb, self);
  if (self->card_picture == NULL)
    self->card_picture = fh_picture_paint ((int) card->width, (int) card->height, scale, paint_card_cb, self);
}

/* A box of the layer, in pixels of the marker. */
static graphene_rect_t
get_own_rect (FhSiteMarker *self,
              FhBox         box)
{
  GtkAllocation own = fh_site_marker_get_box (self);

  return GRAPHENE_RECT_INIT ((float) box.x0 - (float) own.x, (float) box.y0 - (float) own.y,
                             (float) (box.x1 - box.x0), (float) (box.y1 - box.y0));
}

/* A frame in the colour of the accent around what has the keyboard. */
static void
snapshot_focus (FhSiteMarker          *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *box,
                float                  radius)
{
  const FhColor *accent = &self->palette->accent;
  GdkRGBA        color = { (float) accent->red, (float) accent->green, (float) accent->blue, 1 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ color, color, color, color });
}

static void
fh_site_marker_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FhSiteMarker   *self = FH_SITE_MARKER (widget);
  graphene_rect_t disc = get_own_rect (self, fh_site_card_get_disc (&self->card));
  graphene_rect_t card = get_own_rect (self, fh_site_card_get_box (&self->card));
  gboolean        focus = gtk_widget_has_visible_focus (widget);

  ensure_pictures (self);
  if (self->card.side != FH_CARD_SIDE_NONE)
    gtk_snapshot_append_texture (snapshot, self->card_picture, &card);
  if (self->card.side != FH_CARD_SIDE_NONE && focus)
    snapshot_focus (self, snapshot, &card, 7);

  gtk_snapshot_append_texture (snapshot, self->disc_picture, &disc);
  if (focus)
    snapshot_focus (self, snapshot, &disc, FH_MARK_SITE_RADIUS);
}

static void
fh_site_marker_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  /* Its layer gives it the box that it has; that may shrink with the side of the card. */
  *minimum = *natural = 0;
}

/* Only disc and card, not what lies between their boxes. */
static gboolean
fh_site_marker_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  FhSiteMarker    *self = FH_SITE_MARKER (widget);
  graphene_rect_t  disc = get_own_rect (self, fh_site_card_get_disc (&self->card));
  graphene_rect_t  card = get_own_rect (self, fh_site_card_get_box (&self->card));
  graphene_point_t middle;

  graphene_rect_get_center (&disc, &middle);
  return hypot (x - middle.x, y - middle.y) < FH_MARK_SITE_RADIUS ||
         graphene_rect_contains_point (&card, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
fh_site_marker_dispose (GObject *object)
{
  FhSiteMarker *self = FH_SITE_MARKER (object);

  g_clear_object (&self->place);
  g_clear_object (&self->disc_picture);
  g_clear_object (&self->card_picture);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->second, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (fh_site_marker_parent_class)->dispose (object);
}

static void
fh_site_marker_class_init (FhSiteMarkerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_site_marker_dispose;
  widget_class->snapshot = fh_site_marker_snapshot;
  widget_class->measure = fh_site_marker_measure;
  widget_class->contains = fh_site_marker_contains;
  gtk_widget_class_set_css_name (widget_class, "sitemarker");
}

static void
fh_site_marker_init (FhSiteMarker *self)
{
  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  self->mark.text_scale = 1;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_pictures), NULL);
}

FhSiteMarker *
fh_site_marker_new (FhPlace *place)
{
  FhSiteMarker *self;

  g_return_val_if_fail (FH_IS_PLACE (place), NULL);

  self = g_object_new (FH_TYPE_SITE_MARKER, NULL);
  g_set_object (&self->place, place);
  self->mark.kind = fh_place_get_kind (place);

  return self;
}

FhPlace *
fh_site_marker_get_place (FhSiteMarker *self)
{
  g_return_val_if_fail (FH_IS_SITE_MARKER (self), NULL);

  return self->place;
}

/* Whether a state begins or ends at about this time, as precisely as its dates are known. */
static gboolean
is_changing_at (FhPlace *place,
                gint64   time)
{
  GPtrArray *states = fh_place_get_states (place);

  for (guint i = 0; i < states->len; i++)
    {
      FhState   *state = g_ptr_array_index (states, i);
      FhTimeSpan begin = fh_date_get_span (fh_state_get_from (state));
      FhDate    *to = fh_state_get_to (state);

      if (begin.begin > FH_TIME_MIN && fh_time_span_contains (begin, time))
        return TRUE;
      if (to != NULL && fh_date_get_span (to).end < FH_TIME_MAX &&
          fh_time_span_contains (fh_date_get_span (to), time))
        return TRUE;
    }

  return FALSE;
}

static void
take_words (FhSiteMarker *self,
            const char   *language,
            const char   *second)
{
  FhText          *name = fh_item_get_title (FH_ITEM (self->place));
  const char      *kind = fh_place_kind_get_label (self->mark.kind, language);
  const char      *status = fh_status_get_label (self->mark.status, language);
  g_autofree char *label = NULL;

  g_free (self->name);
  g_free (self->second);
  g_free (self->language);
  self->name = g_strdup (fh_text_get (name, language));
  self->second = g_strdup (fh_text_get_beneath (name, language, second));
  self->language = g_strdup (language);
  self->mark.name = self->name;
  self->mark.second = self->second;
  self->mark.language = self->language;

  label = fh_story_list (language, self->name, kind, status, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

gboolean
fh_site_marker_update (FhSiteMarker    *self,
                       gint64           date,
                       const char      *language,
                       const char      *second,
                       const FhPalette *palette)
{
  FhText  *name;
  FhState *state;
  FhStatus status;
  gboolean changing;

  g_return_val_if_fail (FH_IS_SITE_MARKER (self), FALSE);

  name = fh_item_get_title (FH_ITEM (self->place));
  state = fh_place_get_state_at (self->place, date);
  status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;
  changing = is_changing_at (self->place, date);
  if (self->mark.status == status && self->mark.changing == changing && self->palette == palette &&
      g_strcmp0 (self->language, language) == 0 &&
      g_strcmp0 (self->second, fh_text_get_beneath (name, language, second)) == 0)
    return FALSE;

  self->mark.status = status;
  self->mark.changing = changing;
  self->palette = palette;
  take_words (self, language, second);
  fh_site_card_measure (&self->card, &self->mark);
  drop_pictures (self);
  return TRUE;
}

void
fh_site_marker_set_text_scale (FhSiteMarker *self,
                               double        scale)
{
  g_return_if_fail (FH_IS_SITE_MARKER (self));

  self->mark.text_scale = scale;
  fh_site_card_measure (&self->card, &self->mark);
  drop_pictures (self);
}

void
fh_site_marker_set_emphasized (FhSiteMarker *self,
                               gboolean      emphasized)
{
  g_return_if_fail (FH_IS_SITE_MARKER (self));

  if (self->mark.selected == emphasized)
    return;

  self->mark.selected = emphasized;
  drop_pictures (self);
}

const FhSiteCard *
fh_site_marker_get_card (FhSiteMarker *self)
{
  g_return_val_if_fail (FH_IS_SITE_MARKER (self), NULL);

  return &self->card;
}

void
fh_site_marker_set_card (FhSiteMarker     *self,
                         const FhSiteCard *card)
{
  g_return_if_fail (FH_IS_SITE_MARKER (self));

  if (self->card.form != card->form)
    g_clear_object (&self->card_picture);
  if (self->card.form != card->form || self->card.side != card->side || self->card.slide != card->slide ||
      self->card.away != card->away)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->card = *card;
}

GtkAllocation
fh_site_marker_get_box (FhSiteMarker *self)
{
  FhBox disc = fh_site_card_get_disc (&self->card);
  FhBox card = fh_site_card_get_box (&self->card);
  int   left = (int) floor (MIN (disc.x0, card.x0));
  int   top = (int) floor (MIN (disc.y0, card.y0));

  return (GtkAllocation){ left, top, (int) ceil (MAX (disc.x1, card.x1)) - left,
                          (int) ceil (MAX (disc.y1, card.y1)) - top };
}
