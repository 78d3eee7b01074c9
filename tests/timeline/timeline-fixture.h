/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A timeline of 200 events in a window, without motion. */

#include "fh-bench-story.h"
#include "fh-timeline-plot-private.h"
#include "fh-timeline-view.h"

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
  GtkWidget *window;
  GtkWidget *view;
} Fixture;

static inline void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Some frames, without waiting for more than the clock. */
static inline void
wait_frames (Fixture *fixture)
{
  for (int i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (fixture->view);
      gtk_test_widget_wait_for_draw (fixture->view);
    }
  drain ();
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fh_bench_story_new (200, 3);
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 300);
  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", FALSE, NULL);
  fixture->view = fh_timeline_view_new (fixture->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_frames (fixture);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *view = g_object_ref (fixture->view);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  drain ();
  g_assert_finalize_object (view);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static inline FhTimelinePlot *
get_plot (Fixture *fixture)
{
  return FH_TIMELINE_PLOT (gtk_widget_get_next_sibling (gtk_widget_get_first_child (fixture->view)));
}

static inline const FhTimelineLayout *
get_layout (Fixture *fixture)
{
  return fh_timeline_plot_ensure_layout (get_plot (fixture));
}
