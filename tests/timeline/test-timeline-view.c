/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline in a window: it follows the session, and keyboard and screen readers find what is drawn. */

#include <adwaita.h>

#include "fh-date-words.h"
#include "fh-timeline-controls.h"
#include "fh-timeline-spot.h"
#include "timeline-fixture.h"

static void
test_it_shows_the_span_of_the_session (Fixture      *fixture,
                                       gconstpointer data)
{
  FhTimeSpan limits = fh_session_get_limits (fixture->session);
  FhTimeSpan span = { limits.begin + FH_SECONDS_YEAR, limits.begin + 2 * FH_SECONDS_YEAR };
  FhTimeSpan shown;

  fh_session_set_span (fixture->session, span);
  shown = fh_time_scale_get_span (&get_layout (fixture)->input.scale);
  g_assert_cmpint (ABS (shown.begin - span.begin), <=, 1);
  g_assert_cmpint (ABS (shown.end - span.end), <=, 1);
}

static void
test_zooming_tells_the_session (Fixture      *fixture,
                                gconstpointer data)
{
  gint64 before = fh_time_span_get_length (fh_session_get_span (fixture->session));

  gtk_widget_activate_action (fixture->view, "timeline.zoom-in", NULL);
  g_assert_cmpint (fh_time_span_get_length (fh_session_get_span (fixture->session)), <, before);
  gtk_widget_activate_action (fixture->view, "timeline.show-all", NULL);
  g_assert_cmpint (ABS (fh_time_span_get_length (fh_session_get_span (fixture->session)) - before), <=, 2);
}

static void
test_lanes_follow_the_filter (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (FhItem) category = g_list_model_get_item (fh_dataset_get_categories (fixture->dataset), 2);
  g_autoptr (FhFilter) empty = fh_filter_new ();
  g_autoptr (FhFilter) filter = fh_filter_with_item (empty, category, TRUE);

  fh_session_set_filter (fixture->session, filter);
  g_assert_cmpuint (fh_timeline_lanes_get_n_events (get_layout (fixture)->input.lanes), ==,
                    fh_dataset_get_events_of (fixture->dataset, category)->len);
  wait_frames (fixture);

  fh_session_set_dataset (fixture->session, NULL);
  wait_frames (fixture);
  g_assert_cmpuint (fh_timeline_lanes_get_n_events (get_layout (fixture)->input.lanes), ==, 0);
}

static void
test_a_click_selects (Fixture      *fixture,
                      gconstpointer data)
{
  const FhTimelineLayout *layout = get_layout (fixture);

  for (guint i = 0; i < layout->items->len; i++)
    {
      const FhTimelineItem *item = &g_array_index (layout->items, FhTimelineItem, i);
      FhEvent              *event = fh_timeline_lanes_get_event (layout->input.lanes, item->lead);
      GdkRectangle          area;

      if (item->kind != FH_TIMELINE_ITEM_MARK || item->x0 < 0 || item->x0 > layout->plot_width)
        continue;
      g_assert_true (fh_timeline_plot_get_event_area (get_plot (fixture), event, &area));
      g_assert_cmpint (
        fh_timeline_layout_hit (layout, area.x + area.width / 2, area.y + area.height / 2).event, ==,
        (int) item->lead);
      return;
    }
  g_assert_not_reached ();
}

/* What an accessible child says of itself, by its row. */
static void
test_names_of_rows_can_be_read (Fixture      *fixture,
                                gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);

  g_assert_cmpuint (plot->names->len, ==, 9);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (g_ptr_array_index (plot->names, 0)),
                                   GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (plot->names, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "place-0, Air base, drawn down");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
}

static void
test_the_event_at_the_keys_can_be_read (Fixture      *fixture,
                                        gconstpointer data)
{
  FhTimelinePlot  *plot = get_plot (fixture);
  FhEvent         *event;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  const char      *title;
  FhItem          *place;

  fh_session_select (fixture->session, FH_ITEM (fh_session_get_event (fixture->session, 20)));
  g_assert_true (gtk_widget_grab_focus (plot->event_spot));
  fh_timeline_plot_change_row (plot, 1);

  event = fh_session_get_selected_event (fixture->session);
  g_assert_nonnull (event);
  g_assert_true (fh_timeline_spot_get_item (FH_TIMELINE_SPOT (plot->event_spot)) == FH_ITEM (event));
  title = fh_text_get (fh_item_get_title (FH_ITEM (event)), "en");
  date = fh_date_format (fh_event_get_date (event), "en", FH_DATE_STYLE_LONG);
  place = g_ptr_array_index (fh_event_get_places (event), 0);
  name = g_strdup_printf ("%s, %s, %s, %s", title, date,
                          fh_text_get (fh_item_get_title (FH_ITEM (fh_event_get_category (event))), "en"),
                          fh_text_get (fh_item_get_title (place), "en"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot->event_spot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

/* As a screen reader does it. */
static void
test_a_name_can_be_pressed (Fixture      *fixture,
                            gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);

  g_assert_true (gtk_widget_activate_action (g_ptr_array_index (plot->names, 1), "spot.press", NULL));
  g_assert_true (fh_session_get_selection (fixture->session) == plot->places->pdata[1]);
}

static void
test_up_and_down_change_the_lane (Fixture      *fixture,
                                  gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  FhCategory     *first;
  FhCategory     *second;

  fh_session_select (fixture->session, FH_ITEM (fh_session_get_event (fixture->session, 50)));
  first = fh_event_get_category (fh_session_get_selected_event (fixture->session));
  gtk_widget_grab_focus (plot->event_spot);
  fh_timeline_plot_change_row (plot, fh_category_get_index (first) == 5 ? -1 : 1);
  second = fh_event_get_category (fh_session_get_selected_event (fixture->session));
  g_assert_cmpint (ABS ((int) fh_category_get_index (first) - (int) fh_category_get_index (second)), ==, 1);
}

static void
test_the_tab_key_finds_names_and_events (Fixture      *fixture,
                                         gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  GtkWidget      *focus;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  for (int i = 0; i < 12; i++)
    {
      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      if (focus != NULL && FH_IS_TIMELINE_SPOT (focus))
        break;
    }
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (FH_IS_TIMELINE_SPOT (focus) && focus != plot->event_spot);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == plot->event_spot);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_false (FH_IS_TIMELINE_SPOT (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

static void
test_spots_are_reused (Fixture      *fixture,
                       gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  gpointer        first = g_ptr_array_index (plot->names, 3);
  gpointer        event_spot = plot->event_spot;

  for (int i = 0; i < 30; i++)
    {
      fh_session_step (fixture->session, -1);
      wait_frames (fixture);
    }
  g_assert_cmpuint (plot->names->len, ==, 9);
  g_assert_true (g_ptr_array_index (plot->names, 3) == first);
  g_assert_true (plot->event_spot == event_spot);
}

static void
test_lanes_by_place (Fixture      *fixture,
                     gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);

  fh_timeline_plot_set_grouping (plot, FH_TIMELINE_BY_PLACE);
  wait_frames (fixture);
  g_assert_cmpuint (get_layout (fixture)->rows->len, >, 20);
  g_assert_true (FH_IS_PLACE (g_array_index (get_layout (fixture)->rows, FhTimelineRow, 5).item));
  /* The overview stays by category. */
  g_assert_cmpuint (fh_timeline_lanes_get_n_lanes (fh_timeline_plot_get_categories (plot)), ==, 6);
}

static void
test_playing_moves_the_date (Fixture      *fixture,
                             gconstpointer data)
{
  FhPlayback *playback = fh_timeline_view_get_playback (FH_TIMELINE_VIEW (fixture->view));
  FhTimeSpan  limits = fh_session_get_limits (fixture->session);
  gint64      start = limits.begin + fh_time_span_get_length (limits) / 2;
  gint64      end_time = g_get_monotonic_time () + 4 * G_USEC_PER_SEC;

  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", TRUE, NULL);
  fh_session_set_date (fixture->session, start);
  gtk_widget_activate_action (fixture->view, "timeline.play", NULL);
  g_assert_true (fh_playback_get_playing (playback));
  while (fh_session_get_date (fixture->session) < start + FH_SECONDS_DAY &&
         g_get_monotonic_time () < end_time)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fh_session_get_date (fixture->session), >=, start + FH_SECONDS_DAY);

  gtk_widget_activate_action (fixture->view, "timeline.play", NULL);
  g_assert_false (fh_playback_get_playing (playback));
  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", FALSE, NULL);
}

/* A narrow row of controls keeps what matters. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
}

static void
test_a_still_timeline_uses_no_frames (Fixture      *fixture,
                                      gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);

  fh_timeline_plot_zoom (plot, 1.5);
  wait_frames (fixture);
  g_assert_cmpuint (plot->tick_id, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/timeline-view/it-shows-the-span-of-the-session", test_it_shows_the_span_of_the_session },
    { "/timeline-view/zooming-tells-the-session", test_zooming_tells_the_session },
    { "/timeline-view/lanes-follow-the-filter", test_lanes_follow_the_filter },
    { "/timeline-view/a-click-selects", test_a_click_selects },
    { "/timeline-view/names-of-rows-can-be-read", test_names_of_rows_can_be_read },
    { "/timeline-view/the-event-at-the-keys-can-be-read", test_the_event_at_the_keys_can_be_read },
    { "/timeline-view/a-name-can-be-pressed", test_a_name_can_be_pressed },
    { "/timeline-view/up-and-down-change-the-lane", test_up_and_down_change_the_lane },
    { "/timeline-view/the-tab-key-finds-names-and-events", test_the_tab_key_finds_names_and_events },
    { "/timeline-view/spots-are-reused", test_spots_are_reused },
    { "/timeline-view/lanes-by-place", test_lanes_by_place },
    { "/timeline-view/playing-moves-the-date", test_playing_moves_the_date },
    { "/timeline-view/narrow", test_narrow },
    { "/timeline-view/a-still-timeline-uses-no-frames", test_a_still_timeline_uses_no_frames },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
