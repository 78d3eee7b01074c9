/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-site-marker.h"

#include "fh-date-words.h"
#include "fh-picture.h"
#include "fh-story-words.h"

/* Between disc and card, in logical pixels. */
#define GAP 3.0

struct _FhSiteMarker
{
  GtkButton parent_instance;

  FhPlace         *place;
  FhSiteMark       mark;
  char            *name;
  char            *detail;
  const FhPalette *palette;
  gboolean         hovered;

  FhCardSide  side;
  double      card_width;
  double      card_height;
  GdkTexture *disc;
  GdkTexture *card;
};

G_DEFINE_FINAL_TYPE (FhSiteMarker, fh_site_marker, GTK_TYPE_BUTTON)

static void
drop_pictures (FhSiteMarker *self)
{
  g_clear_object (&self->disc);
  g_clear_object (&self->card);
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

  fh_mark_paint_card (cr, self->palette, &self->mark, 0, 0);
}

static void
ensure_pictures (FhSiteMarker *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->disc == NULL)
    self->disc = fh_picture_paint (2 * (int) FH_MARK_SITE_RADIUS, 2 * (int) FH_MARK_SITE_RADIUS, scale, paint_disc_cb,
                                   self);
  if (self->card == NULL)
    self->card = fh_picture_paint ((int) self->card_width, (int) self->card_height, scale, paint_card_cb, self);
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
  graphene_rect_t box = fh_site_marker_get_box (self);
  graphene_rect_t card = fh_site_marker_get_card (self, self->side);
  graphene_rect_t disc = GRAPHENE_RECT_INIT (-FH_MARK_SITE_RADIUS, -FH_MARK_SITE_RADIUS, 2 * FH_MARK_SITE_RADIUS,
                                             2 * FH_MARK_SITE_RADIUS);

  ensure_pictures (self);
  graphene_rect_offset (&disc, -box.origin.x, -box.origin.y);
  graphene_rect_offset (&card, -box.origin.x, -box.origin.y);

  if (self->side != FH_CARD_SIDE_NONE)
    gtk_snapshot_append_texture (snapshot, self->card, &card);
  gtk_snapshot_append_texture (snapshot, self->disc, &disc);

  if (gtk_widget_has_visible_focus (widget))
    {
      snapshot_focus (self, snapshot, &disc, FH_MARK_SITE_RADIUS);
      if (self->side != FH_CARD_SIDE_NONE)
        snapshot_focus (self, snapshot, &card, 7);
    }
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
  graphene_rect_t box = fh_site_marker_get_box (FH_SITE_MARKER (widget));

  *minimum = *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? box.size.width : box.size.height);
}

/* Only disc and card, not what lies between their boxes. */
static gboolean
fh_site_marker_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  FhSiteMarker    *self = FH_SITE_MARKER (widget);
  graphene_rect_t  box = fh_site_marker_get_box (self);
  graphene_rect_t  card = fh_site_marker_get_card (self, self->side);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x + box.origin.x, (float) y + box.origin.y);

  if (point.x * point.x + point.y * point.y < FH_MARK_SITE_RADIUS * FH_MARK_SITE_RADIUS)
    return TRUE;
  return self->side != FH_CARD_SIDE_NONE && graphene_rect_contains_point (&card, &point);
}

static void
fh_site_marker_dispose (GObject *object)
{
  FhSiteMarker *self = FH_SITE_MARKER (object);

  g_clear_object (&self->place);
  g_clear_object (&self->disc);
  g_clear_object (&self->card);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->detail, g_free);

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
      if (to != NULL && fh_date_get_span (to).end < FH_TIME_MAX && fh_time_span_contains (fh_date_get_span (to), time))
        return TRUE;
    }

  return FALSE;
}

static void
take_words (FhSiteMarker *self,
            const char   *language)
{
  const char      *kind = fh_place_kind_get_label (self->mark.kind, language);
  const char      *status = fh_status_get_label (self->mark.status, language);
  g_autofree char *label = NULL;

  g_free (self->name);
  g_free (self->detail);
  self->name = g_strdup (fh_text_get (fh_item_get_title (FH_ITEM (self->place)), language));
  self->detail = g_strdup_printf ("%s · %s", kind, status);
  self->mark.name = self->name;
  self->mark.detail = self->detail;
  self->mark.rtl = fh_language_is_rtl (language);

  label = g_strdup_printf ("%s, %s, %s", self->name, kind, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
fh_site_marker_update (FhSiteMarker    *self,
                       gint64           date,
                       const char      *language,
                       const FhPalette *palette,
                       gboolean         selected,
                       gboolean         hovered)
{
  FhState *state;

  g_return_if_fail (FH_IS_SITE_MARKER (self));

  state = fh_place_get_state_at (self->place, date);
  self->mark.status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;
  self->mark.changing = is_changing_at (self->place, date);
  self->mark.selected = selected || hovered;
  self->palette = palette;
  take_words (self, language);
  fh_mark_measure_card (&self->mark, &self->card_width, &self->card_height);
  drop_pictures (self);
}

graphene_rect_t
fh_site_marker_get_card (FhSiteMarker *self,
                         FhCardSide    side)
{
  float width = (float) self->card_width;
  float height = (float) self->card_height;
  float reach = (float) (FH_MARK_SITE_RADIUS + GAP);

  switch (side)
    {
    case FH_CARD_SIDE_LEFT:
      return GRAPHENE_RECT_INIT (-reach - width, -floorf (height / 2), width, height);
    case FH_CARD_SIDE_RIGHT:
      return GRAPHENE_RECT_INIT (reach, -floorf (height / 2), width, height);
    case FH_CARD_SIDE_TOP:
      return GRAPHENE_RECT_INIT (-floorf (width / 2), -reach - height, width, height);
    case FH_CARD_SIDE_BOTTOM:
      return GRAPHENE_RECT_INIT (-floorf (width / 2), reach, width, height);
    case FH_CARD_SIDE_NONE:
    default:
      return GRAPHENE_RECT_INIT (0, 0, 0, 0);
    }
}

void
fh_site_marker_set_side (FhSiteMarker *self,
                         FhCardSide    side)
{
  g_return_if_fail (FH_IS_SITE_MARKER (self));

  if (self->side == side)
    return;

  self->side = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

FhCardSide
fh_site_marker_get_side (FhSiteMarker *self)
{
  return self->side;
}

graphene_rect_t
fh_site_marker_get_box (FhSiteMarker *self)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (-FH_MARK_SITE_RADIUS, -FH_MARK_SITE_RADIUS, 2 * FH_MARK_SITE_RADIUS,
                                            2 * FH_MARK_SITE_RADIUS);
  graphene_rect_t card;

  if (self->side == FH_CARD_SIDE_NONE)
    return box;

  card = fh_site_marker_get_card (self, self->side);
  graphene_rect_union (&box, &card, &box);
  return box;
}
