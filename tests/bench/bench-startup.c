/* SPDX-License-Identifier: GPL-3.0-or-later */

/*  How long until somebody sees the story: from main() to the frame whose tiles are all painted, in turn
 * with a bare libadwaita window that holds an empty ShumateSimpleMap. Each start is a process of its own;
 * the median of ten counts. */

#include <adwaita.h>
#include <shumate/shumate.h>
#include <stdlib.h>

#include "fh-application.h"
#include "fh-map-view.h"

#define N_STARTS 10

static gint64 begin;

static FhMapView *
find_map (GtkWidget *widget)
{
  if (FH_IS_MAP_VIEW (widget))
    return FH_MAP_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      FhMapView *map = find_map (child);

      if (map != NULL)
        return map;
    }

  return NULL;
}

static void
stop (void)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));

  g_print ("%g\n", (double) (g_get_monotonic_time () - begin) / 1000);
  /* Foothold remembers what it showed. */
  gtk_window_close (window);
  g_settings_sync ();
  exit (EXIT_SUCCESS);
}

/* The map says it of what it drew last. */
static void
after_paint_cb (GdkFrameClock *clock)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
  FhMapView *map = find_map (GTK_WIDGET (window));

  if (map == NULL || fh_map_view_is_sharp (map))
    stop ();
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

/* Realizing it here would have it measured before it has its story. */
static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

static int
start_foothold (char *program)
{
  g_autoptr (FhApplication) application = fh_application_new ();
  char *arguments[] = { program, NULL };

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return fh_application_run (application, 1, arguments);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window),
                                      GTK_WIDGET (shumate_simple_map_new ()));
  gtk_window_present (GTK_WINDOW (window));
}

static int
start_bare (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.foothold.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static double
measure (const char *program,
         const char *what)
{
  const char      *arguments[] = { program, what, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                     &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", what, error->message);

  return g_ascii_strtod (output, NULL);
}

static int
compare (const void *a,
         const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
find_median (double *values)
{
  qsort (values, N_STARTS, sizeof (double), compare);
  return (values[N_STARTS / 2 - 1] + values[N_STARTS / 2]) / 2;
}

int
main (int    argc,
      char **argv)
{
  double           foothold[N_STARTS];
  double           bare[N_STARTS];
  g_autofree char *config = NULL;

  begin = g_get_monotonic_time ();
  if (g_strcmp0 (argv[1], "foothold") == 0)
    return start_foothold (argv[0]);
  if (g_strcmp0 (argv[1], "bare") == 0)
    return start_bare ();

  /* What is remembered from start to start is part of a warm one. */
  config = g_dir_make_tmp ("foothold-bench-XXXXXX", NULL);
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);

  /* Once each to warm up. */
  measure (argv[0], "foothold");
  measure (argv[0], "bare");
  for (int i = 0; i < N_STARTS; i++)
    {
      foothold[i] = measure (argv[0], "foothold");
      bare[i] = measure (argv[0], "bare");
    }

  g_print ("bench: startup-ms %.0f ms\n", find_median (foothold));
  g_print ("bench: startup-bare-ms %.0f ms\n", find_median (bare));
  g_print ("bench: startup-ratio %.2f ×\n", find_median (foothold) / find_median (bare));

  return EXIT_SUCCESS;
}
