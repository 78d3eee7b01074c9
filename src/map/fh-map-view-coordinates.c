/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where on the world the pointer is, beside fh-map-view.c. */

#include "fh-map-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fh-date-words.h"
#include "fh-projection.h"

/* From this zoom on, a minute of arc is some pixels wide, and seconds say more. */
#define SECONDS_ZOOM 9.0

static char *
format_angle (double      degrees,
              gboolean    seconds,
              const char *language)
{
  gint64           total = llround (fabs (degrees) * (seconds ? 3600 : 60));
  gint64           minutes = seconds ? total / 60 : total;
  g_autofree char *whole = fh_number_format (minutes / 60, language);
  g_autofree char *minute = fh_number_format (minutes % 60, language);
  g_autofree char *second = fh_number_format (seconds ? total % 60 : 0, language);

  return seconds ? g_strdup_printf ("%s°%s′%s″", whole, minute, second)
                 : g_strdup_printf ("%s°%s′", whole, minute);
}

char *
fh_map_view_format_coordinates (double      latitude,
                                double      longitude,
                                gboolean    seconds,
                                const char *language)
{
  g_autofree char *parallel = format_angle (latitude, seconds, language);
  g_autofree char *meridian = format_angle (longitude, seconds, language);
  /* Translators: degrees and minutes; north, south, east and west as short as maps have them. */
  const char *const north = C_ ("latitude", "%s N");
  const char *const south = C_ ("latitude", "%s S");
  const char *const east = C_ ("longitude", "%s E");
  const char *const west = C_ ("longitude", "%s W");
  g_autoptr (GString) text = g_string_new (latitude < 0 ? south : north);

  g_string_replace (text, "%s", parallel, 1);
  g_string_append (text, "  ");
  g_string_append (text, longitude < 0 ? west : east);
  g_string_replace (text, "%s", meridian, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           FhMapView                *self)
{
  FhProjection     projection;
  FhWorldPoint     point;
  double           longitude;
  g_autofree char *text = NULL;

  if (!self->shows_coordinates ||
      !fh_projection_read (self->viewport, GTK_WIDGET (self->tiles), &projection))
    return;

  point = fh_projection_unproject (&projection, x, y);
  longitude = fh_mercator_longitude (point.x - floor (point.x));
  text = fh_map_view_format_coordinates (fh_mercator_latitude (point.y), longitude,
                                         projection.zoom >= SECONDS_ZOOM,
                                         fh_session_get_language (self->session));
  gtk_label_set_label (GTK_LABEL (self->coordinates), text);
  gtk_widget_set_visible (self->coordinates, TRUE);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          FhMapView                *self)
{
  gtk_widget_set_visible (self->coordinates, FALSE);
}

GtkWidget *
fh_map_view_create_coordinates (FhMapView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  self->coordinates = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->coordinates, "credit");
  gtk_widget_add_css_class (self->coordinates, "numeric");
  gtk_widget_set_can_target (self->coordinates, FALSE);
  gtk_widget_set_visible (self->coordinates, FALSE);

  return self->coordinates;
}

void
fh_map_view_set_coordinates_visible (FhMapView *self,
                                     gboolean   visible)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  self->shows_coordinates = visible;
  if (!visible)
    gtk_widget_set_visible (self->coordinates, FALSE);
}
