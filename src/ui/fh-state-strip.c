/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-state-strip.h"

#include "fh-civil.h"
#include "fh-date-words.h"
#include "fh-story-words.h"
#include "fh-style.h"

/* Pixels. */
#define STRIP_HEIGHT 18
#define LABEL_HEIGHT 18
#define GAP          1
#define DATE_WIDTH   2

struct _FhStateStrip
{
  GtkWidget parent_instance;

  FhSession *session;
  FhPlace   *place;
};

G_DEFINE_FINAL_TYPE (FhStateStrip, fh_state_strip, GTK_TYPE_WIDGET)

static gboolean
is_rtl (FhStateStrip *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Where a time lies from the edge where time begins, in pixels. */
static float
get_offset (FhStateStrip *self,
            gint64        time)
{
  FhTimeSpan limits = fh_session_get_limits (self->session);
  double     share = ((double) time - (double) limits.begin) / (double) fh_time_span_get_length (limits);

  return (float) (CLAMP (share, 0, 1) * gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
append_bar (FhStateStrip  *self,
            GtkSnapshot   *snapshot,
            const FhColor *color,
            float          begin,
            float          width)
{
  const GdkRGBA rgba = {
    .red = (float) color->red,
    .green = (float) color->green,
    .blue = (float) color->blue,
    .alpha = 1,
  };
  float x = is_rtl (self) ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - begin - width : begin;

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT (x, 0, width, STRIP_HEIGHT));
}

/* A year at an edge of the strip. */
static void
append_year (FhStateStrip *self,
             GtkSnapshot  *snapshot,
             gint64        time,
             gboolean      at_begin)
{
  g_autofree char *year = fh_year_format (fh_civil_from_seconds (time).year,
                                          fh_session_get_language (self->session));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), year);
  int     width;
  int     x;
  GdkRGBA color;

  pango_layout_get_pixel_size (layout, &width, NULL);
  x = at_begin != is_rtl (self) ? 0 : gtk_widget_get_width (GTK_WIDGET (self)) - width;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, STRIP_HEIGHT + 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
fh_state_strip_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FhStateStrip    *self = FH_STATE_STRIP (widget);
  const FhPalette *palette = fh_style_get_palette ();
  GArray          *pieces = fh_place_get_pieces (self->place);
  FhTimeSpan       limits = fh_session_get_limits (self->session);

  for (guint i = 0; i < pieces->len; i++)
    {
      const FhStatePiece *piece = &g_array_index (pieces, FhStatePiece, i);
      float               begin = get_offset (self, piece->span.begin);
      float               end = get_offset (self, piece->span.end);

      if (piece->state == NULL || end - begin < 1)
        continue;

      append_bar (self, snapshot, fh_palette_get_band (palette, fh_state_get_status (piece->state)), begin,
                  MAX (end - begin - GAP, 1));
    }

  append_bar (self, snapshot, &palette->text,
              get_offset (self, fh_session_get_date (self->session)) - DATE_WIDTH / 2.0f, DATE_WIDTH);
  append_year (self, snapshot, limits.begin, TRUE);
  append_year (self, snapshot, limits.end - 1, FALSE);
}

static void
fh_state_strip_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 80 : STRIP_HEIGHT + LABEL_HEIGHT;
}

static gint64
get_time (FhStateStrip *self,
          double        x)
{
  FhTimeSpan limits = fh_session_get_limits (self->session);
  double     share = x / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);

  if (is_rtl (self))
    share = 1 - share;

  return limits.begin + (gint64) (CLAMP (share, 0, 1) * (double) (fh_time_span_get_length (limits) - 1));
}

static void
pressed_cb (FhStateStrip *self,
            int           n_press,
            double        x,
            double        y)
{
  fh_session_set_date (self->session, get_time (self, x));
}

/* "in use, 30 Sep 2015 – 17 Jan 2017" */
static gboolean
query_tooltip_cb (FhStateStrip *self,
                  int           x,
                  int           y,
                  gboolean      keyboard,
                  GtkTooltip   *tooltip)
{
  const char      *language = fh_session_get_language (self->session);
  gint64           time = get_time (self, x);
  FhState         *state = fh_place_get_state_at (self->place, time);
  FhStatus         status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;
  g_autofree char *day = fh_time_format_day (time, language, FH_DATE_STYLE_MEDIUM);
  g_autofree char *words = fh_story_phrase (FH_STORY_PAIR, language, day,
                                            fh_status_get_label (status, language));

  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
fh_state_strip_dispose (GObject *object)
{
  FhStateStrip *self = FH_STATE_STRIP (object);

  g_clear_object (&self->place);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_state_strip_parent_class)->dispose (object);
}

static void
fh_state_strip_class_init (FhStateStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_state_strip_dispose;
  widget_class->measure = fh_state_strip_measure;
  widget_class->snapshot = fh_state_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "statestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fh_state_strip_init (FhStateStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
fh_state_strip_new (FhSession *session,
                    FhPlace   *place)
{
  FhStateStrip *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_PLACE (place), NULL);

  self = g_object_new (FH_TYPE_STATE_STRIP, NULL);
  self->session = g_object_ref (session);
  self->place = g_object_ref (place);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
