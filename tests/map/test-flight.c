/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-flight.h"

#include <math.h>

#include "fh-map-view-private.h"

static const FhFlightView views[] = {
  { 0.6005, 0.4003, 0.02 },
  { 0.6045, 0.3125, 0.001 },
  { 0.6984, 0.3350, 0.01 },
  { 0.5171, 0.3556, 0.3 },
  { 0.6005, 0.4003, 1e-5 },
  { 1.1, 0.5, 0.9 },
  { 0.6005, 0.40031, 0.02 },
};

/* From each view to each: it begins and ends where it should, goes straight on and never back, and never
 * comes nearer than the nearer of its ends. */
static void
test_flight_path (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint k = 0; k < G_N_ELEMENTS (views); k++)
      {
        FhFlightView from = views[i];
        FhFlightView to = views[k];
        FhFlight     flight = fh_flight_new (from, to);
        FhFlightView first = fh_flight_get_view (&flight, 0);
        FhFlightView last = fh_flight_get_view (&flight, 1);
        double       length = hypot (to.x - from.x, to.y - from.y);
        double       before = 0;

        g_assert_true (isfinite (fh_flight_get_length (&flight)));
        g_assert_cmpfloat (fh_flight_get_length (&flight), >=, 0);
        g_assert_true ((fh_flight_get_length (&flight) == 0) == (i == k));
        g_assert_true (first.x == from.x && first.y == from.y && first.width == from.width);
        g_assert_true (last.x == to.x && last.y == to.y && last.width == to.width);

        for (guint step = 1; step < 200; step++)
          {
            FhFlightView view = fh_flight_get_view (&flight, step / 200.0);
            double       along = hypot (view.x - from.x, view.y - from.y);
            double       rest = hypot (to.x - view.x, to.y - view.y);

            g_assert_cmpfloat (along, >=, before - 1e-12);
            g_assert_cmpfloat_with_epsilon (along + rest, length, 1e-9);
            g_assert_cmpfloat (view.width, >=, MIN (from.width, to.width) * (1 - 1e-9));
            before = along;
          }
      }
}

/* No jump at the ends: the first and the last step are as small as those beside them. */
static void
test_flight_is_smooth (void)
{
  FhFlight     flight = fh_flight_new (views[0], views[2]);
  FhFlightView before = views[0];

  for (guint step = 1; step <= 1000; step++)
    {
      FhFlightView view = fh_flight_get_view (&flight, step / 1000.0);
      double       width = MIN (before.width, view.width);

      g_assert_cmpfloat (hypot (view.x - before.x, view.y - before.y) / width, <,
                         3 * fh_flight_get_length (&flight) / 1000);
      g_assert_cmpfloat (fabs (log (view.width / before.width)), <,
                         3 * fh_flight_get_length (&flight) / 1000);
      before = view;
    }
}

static void
test_coordinates (void)
{
  const struct
  {
    double      latitude;
    double      longitude;
    gboolean    seconds;
    const char *language;
    const char *text;
  } cases[] = {
    { 35.4117, 35.9486, FALSE, "en", "35°25′ N  35°57′ E" },
    { 35.4117, 35.9486, TRUE, "en", "35°24′42″ N  35°56′55″ E" },
    { -33.9999, -0.5, FALSE, "en", "34°0′ S  0°30′ W" },
    { 0, 180, FALSE, "en", "0°0′ N  180°0′ E" },
    { 35.4117, 35.9486, FALSE, "ar", "٣٥°٢٥′ N  ٣٥°٥٧′ E" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fh_map_view_format_coordinates (cases[i].latitude, cases[i].longitude,
                                                              cases[i].seconds, cases[i].language);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flight/path", test_flight_path);
  g_test_add_func ("/flight/is-smooth", test_flight_is_smooth);
  g_test_add_func ("/map-view/coordinates", test_coordinates);

  return g_test_run ();
}
