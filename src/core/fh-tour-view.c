/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-view.h"

/* The time of a tour reaches so far beyond its first and its last step. */
#define PADDING 0.04

static void
continue_view (FhTourView *view,
               FhTourStep *step)
{
  FhDate *date = fh_tour_step_get_date (step);
  FhDate *span = fh_tour_step_get_span (step);

  if (fh_tour_step_get_camera (step) != NULL)
    {
      view->camera = fh_tour_step_get_camera (step);
    }
  else if (fh_tour_step_get_bounds (step) != NULL)
    {
      view->camera = NULL;
      view->bounds = *fh_tour_step_get_bounds (step);
    }
  if (date != NULL)
    {
      view->date = fh_date_get_begin_span (date).begin;
      view->reached = fh_date_get_begin_span (date).end;
    }
  if (span != NULL)
    view->span = fh_date_get_span (span);
}

GArray *
fh_tour_list_views (FhTour    *tour,
                    FhDataset *dataset,
                    gint64     date)
{
  GListModel *steps;
  guint       n_steps;
  GArray     *views;
  FhTourView  view = { .date = date, .reached = date + FH_SECONDS_DAY };

  g_return_val_if_fail (FH_IS_TOUR (tour), NULL);
  g_return_val_if_fail (FH_IS_DATASET (dataset), NULL);

  steps = fh_tour_get_steps (tour);
  n_steps = g_list_model_get_n_items (steps);
  views = g_array_sized_new (FALSE, FALSE, sizeof view, n_steps);
  view.bounds = fh_dataset_get_bounds (dataset);
  view.span = fh_dataset_get_span (dataset);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (FhTourStep) step = g_list_model_get_item (steps, i);

      continue_view (&view, step);
      g_array_append_val (views, view);
    }

  return views;
}

FhTimeSpan
fh_tour_find_span (GArray    *views,
                   FhDataset *dataset)
{
  FhTimeSpan span = { 0, 0 };
  gint64     padding;

  g_return_val_if_fail (views != NULL, span);
  g_return_val_if_fail (FH_IS_DATASET (dataset), span);

  for (guint i = 0; i < views->len; i++)
    {
      gint64 date = g_array_index (views, FhTourView, i).date;

      span = fh_time_span_unite (span, (FhTimeSpan){ date, date + 1 });
    }
  if (fh_time_span_get_length (span) < 2)
    return fh_dataset_get_span (dataset);

  padding = (gint64) ((double) fh_time_span_get_length (span) * PADDING) + 1;
  return (FhTimeSpan){ span.begin - padding, span.end + padding };
}
