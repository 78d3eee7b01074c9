/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hand, wheel, fingers and keys on the timeline: what they change, and that nothing they do in whatever order
 * is a mistake. */

#include <adwaita.h>

#include "fh-timeline-spot.h"
#include "timeline-fixture.h"

/* So many things are done at random, and in a slow test so many. */
#define N_RANDOM      600
#define N_RANDOM_SLOW 6000

/* As a hand does it: down, along, up. */
static void
drag (Fixture *fixture,
      double   x,
      double   y,
      double   offset_x,
      double   offset_y)
{
  GtkGesture *hand = get_plot (fixture)->hand;

  g_signal_emit_by_name (hand, "drag-begin", x, y);
  for (int i = 1; i <= 4; i++)
    g_signal_emit_by_name (hand, "drag-update", offset_x * i / 4, offset_y * i / 4);
  g_signal_emit_by_name (hand, "drag-end", offset_x, offset_y);
}

static const FhTimelineRow *
get_lane_row (Fixture *fixture,
              guint    i)
{
  return &g_array_index (get_layout (fixture)->rows, FhTimelineRow, get_plot (fixture)->places->len + i);
}

static void
test_a_name_is_dragged (Fixture      *fixture,
                        gconstpointer data)
{
  FhItem *first = get_lane_row (fixture, 0)->item;
  double  y = fh_timeline_layout_get_middle (get_lane_row (fixture, 0));
  double  height = get_lane_row (fixture, 0)->height;

  drag (fixture, 40, y, 3, 2.2 * height);
  g_assert_true (get_lane_row (fixture, 2)->item == first);
  drag (fixture, 40, y + 2 * height, 0, -20 * height);
  g_assert_true (get_lane_row (fixture, 0)->item == first);
  /* Not far enough. */
  drag (fixture, 40, y, 0, 0.4 * height);
  g_assert_true (get_lane_row (fixture, 0)->item == first);
}

static void
test_a_focused_name_is_moved_and_hidden (Fixture      *fixture,
                                         gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  FhItem         *first = get_lane_row (fixture, 0)->item;
  FhItem         *second = get_lane_row (fixture, 1)->item;
  guint           n_rows = get_layout (fixture)->rows->len;

  g_assert_false (fh_timeline_plot_move_focused (plot, 1));
  fh_timeline_plot_focus_row (plot, first);
  g_assert_true (fh_timeline_plot_move_focused (plot, 1));
  g_assert_true (get_lane_row (fixture, 1)->item == first);
  g_assert_true (fh_timeline_plot_get_focused_row (plot) == first);

  g_assert_true (fh_timeline_plot_hide_focused (plot));
  wait_frames (fixture);
  g_assert_cmpuint (get_layout (fixture)->rows->len, ==, n_rows - 1);
  g_assert_true (get_lane_row (fixture, 0)->item == second);
  g_assert_true (fh_timeline_plot_get_focused_row (plot) == get_lane_row (fixture, 1)->item);

  /* Sites are no lanes: they stay on top. */
  fh_timeline_plot_focus_row (plot, plot->places->pdata[0]);
  g_assert_false (fh_timeline_plot_move_focused (plot, 1));
  g_assert_false (fh_timeline_plot_hide_focused (plot));
}

/* Stepping to an event that has no lane must not leave the keyboard nowhere. */
static void
test_the_focus_outlives_a_hidden_lane (Fixture      *fixture,
                                       gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  FhEvent        *event = fh_session_get_event (fixture->session, 40);

  fh_timeline_plot_focus_row (plot, FH_ITEM (fh_event_get_category (event)));
  g_assert_true (fh_timeline_plot_hide_focused (plot));
  gtk_widget_grab_focus (plot->event_spot);
  fh_session_select (fixture->session, FH_ITEM (event));
  wait_frames (fixture);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == plot->event_spot);
}

static void
test_the_arrow_folds (Fixture      *fixture,
                      gconstpointer data)
{
  const FhTimelineRow *row = get_lane_row (fixture, 1);
  double               height = row->height;
  double               x = fh_timeline_layout_get_arrow_x (get_layout (fixture));
  double               y = fh_timeline_layout_get_middle (row);
  FhTimelineHit        hit = fh_timeline_layout_hit (get_layout (fixture), x, y);

  g_assert_cmpint (hit.kind, ==, FH_TIMELINE_HIT_ARROW);
  fh_timeline_plot_fold (get_plot (fixture), hit.row->item);
  g_assert_true (get_lane_row (fixture, 1)->is_collapsed);
  g_assert_cmpfloat (get_lane_row (fixture, 1)->height, <, height);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (g_ptr_array_index (get_plot (fixture)->names, 4)),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
}

static void
test_dragging_pans (Fixture      *fixture,
                    gconstpointer data)
{
  const FhTimelineLayout *layout = get_layout (fixture);
  double                  y = fh_timeline_layout_get_middle (get_lane_row (fixture, 0));
  gint64                  time = fh_time_scale_to_time (&layout->input.scale, 300);

  fh_session_set_date (fixture->session, fh_session_get_limits (fixture->session).begin);
  drag (fixture, 500, y, -120, 0);
  layout = get_layout (fixture);
  g_assert_cmpfloat_with_epsilon (fh_time_scale_to_pixel (&layout->input.scale, time), 180, 1);
}

/* The timeline goes back to where the story ends once it is let go. */
static void
test_dragging_beyond_the_end_comes_back (Fixture      *fixture,
                                         gconstpointer data)
{
  double     y = fh_timeline_layout_get_middle (get_lane_row (fixture, 0));
  FhTimeSpan limits = fh_session_get_limits (fixture->session);

  for (int i = 0; i < 5; i++)
    drag (fixture, 800, y, -700, 0);
  g_assert_cmpint (fh_session_get_span (fixture->session).begin, <, limits.end);
}

static void
test_a_span_is_dragged_out_along_the_dates (Fixture      *fixture,
                                            gconstpointer data)
{
  const FhTimelineLayout *layout = get_layout (fixture);
  double                  x = fh_timeline_layout_get_x (layout, 200);
  gint64                  begin = fh_time_scale_to_time (&layout->input.scale, 200);
  gint64                  end = fh_time_scale_to_time (&layout->input.scale, 260);
  guint                   n_all = g_list_model_get_n_items (fh_session_get_events (fixture->session));
  FhTimeSpan              span;

  drag (fixture, x, layout->axis_y + 4, 60, 0);
  span = fh_filter_get_span (fh_session_get_filter (fixture->session));
  g_assert_cmpint (ABS (span.begin - begin), <=, 2);
  g_assert_cmpint (ABS (span.end - end), <=, 2);
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (fixture->session)), <, n_all);
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (fixture->session)), >, 0);
}

static void
test_the_date_line_is_dragged (Fixture      *fixture,
                               gconstpointer data)
{
  const FhTimelineLayout *layout = get_layout (fixture);
  gint64                  date = fh_time_scale_to_time (&layout->input.scale, 400);
  gint64                  target = fh_time_scale_to_time (&layout->input.scale, 460);

  fh_session_set_date (fixture->session, date);
  drag (fixture, fh_timeline_layout_get_x (layout, 400), 5, 60, 40);
  g_assert_cmpfloat (ABS ((double) (fh_session_get_date (fixture->session) - target)), <=,
                     layout->input.scale.seconds_per_pixel);
}

/* The wheel keeps what is under the pointer; with shift it moves. */
static void
test_the_wheel (Fixture      *fixture,
                gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  FhTimeScale     before = get_layout (fixture)->input.scale;
  gint64          time = fh_time_scale_to_time (&before, 300);

  plot->pointer_x = fh_timeline_layout_get_x (get_layout (fixture), 300);
  fh_timeline_plot_scroll (plot, 0, -3, 0, FALSE);
  g_assert_cmpfloat (get_layout (fixture)->input.scale.seconds_per_pixel, <, before.seconds_per_pixel);
  g_assert_cmpfloat_with_epsilon (fh_time_scale_to_pixel (&get_layout (fixture)->input.scale, time), 300,
                                  0.5);

  before = get_layout (fixture)->input.scale;
  fh_timeline_plot_scroll (plot, 0, 1, GDK_SHIFT_MASK, FALSE);
  g_assert_cmpfloat (get_layout (fixture)->input.scale.seconds_per_pixel, ==, before.seconds_per_pixel);
  g_assert_cmpfloat (get_layout (fixture)->input.scale.begin, >, before.begin);
}

/* On a pad two fingers move time and lanes by pixels, and zoom with control. */
static void
test_two_fingers_scroll (Fixture      *fixture,
                         gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  FhTimeScale     before;

  fh_timeline_plot_set_grouping (plot, FH_TIMELINE_BY_PLACE);
  wait_frames (fixture);
  before = get_layout (fixture)->input.scale;
  plot->pointer_x = fh_timeline_layout_get_x (get_layout (fixture), 300);
  fh_timeline_plot_scroll (plot, 40, 25, 0, TRUE);
  g_assert_cmpfloat (plot->scroll, ==, 25);
  g_assert_cmpfloat_with_epsilon (
    (get_layout (fixture)->input.scale.begin - before.begin) / before.seconds_per_pixel, 40, 0.01);
  fh_timeline_plot_scroll (plot, 0, -20, GDK_CONTROL_MASK, TRUE);
  g_assert_cmpfloat (get_layout (fixture)->input.scale.seconds_per_pixel, <, before.seconds_per_pixel);
  /* Over the names, the lanes move. */
  plot->pointer_x = 10;
  fh_timeline_plot_scroll (plot, 0, 1, 0, FALSE);
  g_assert_cmpfloat (plot->scroll, >, 25);
}

static void
test_fingers_pinch (Fixture      *fixture,
                    gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  FhTimeScale     before = get_layout (fixture)->input.scale;
  double          x = fh_timeline_layout_get_x (get_layout (fixture), 300);
  gint64          time = fh_time_scale_to_time (&before, 300);

  fh_timeline_plot_begin_pinch (plot, x);
  for (double factor = 1; factor <= 2; factor += 0.25)
    fh_timeline_plot_pinch (plot, factor, x + 30 * (factor - 1));
  fh_timeline_plot_end_pinch (plot);
  g_assert_cmpfloat_with_epsilon (get_layout (fixture)->input.scale.seconds_per_pixel,
                                  before.seconds_per_pixel / 2, 1);
  g_assert_cmpfloat_with_epsilon (fh_time_scale_to_pixel (&get_layout (fixture)->input.scale, time), 330,
                                  0.5);
}

/* A second finger ends what the first one dragged. */
static void
test_a_pinch_takes_over (Fixture      *fixture,
                         gconstpointer data)
{
  FhTimelinePlot *plot = get_plot (fixture);
  double          y = get_layout (fixture)->axis_y + 4;

  g_signal_emit_by_name (plot->hand, "drag-begin", 300.0, y);
  g_signal_emit_by_name (plot->hand, "drag-update", 40.0, 0.0);
  g_assert_cmpint (plot->drag, ==, FH_TIMELINE_DRAG_BRUSH);
  g_signal_emit_by_name (plot->hand, "cancel", NULL);
  g_signal_emit_by_name (plot->hand, "drag-end", 40.0, 0.0);
  g_assert_cmpint (plot->drag, ==, FH_TIMELINE_DRAG_NONE);
  g_assert_true (fh_filter_is_empty (fh_session_get_filter (fixture->session)));
}

/* Every key that the plot knows, in the order of its class. */
static void
press_key (Fixture *fixture,
           GRand   *rand)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_plot (fixture)));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) shortcut = NULL;
      guint n_shortcuts;

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      n_shortcuts = g_list_model_get_n_items (G_LIST_MODEL (controller));
      if (n_shortcuts == 0)
        continue;
      shortcut = g_list_model_get_item (G_LIST_MODEL (controller),
                                        (guint) g_rand_int_range (rand, 0, (gint32) n_shortcuts));
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (get_plot (fixture)),
                                    gtk_shortcut_get_arguments (shortcut));
    }
}

static void
move_hand (Fixture *fixture,
           GRand   *rand)
{
  drag (fixture, g_rand_double_range (rand, -20, 1020), g_rand_double_range (rand, -20, 320),
        g_rand_double_range (rand, -900, 900), g_rand_double_range (rand, -200, 200));
}

static void
turn_wheel (Fixture *fixture,
            GRand   *rand)
{
  static const GdkModifierType states[] = { 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK };

  get_plot (fixture)->pointer_x = g_rand_double_range (rand, -20, 1020);
  fh_timeline_plot_scroll (get_plot (fixture), g_rand_double_range (rand, -3, 3),
                           g_rand_double_range (rand, -30, 30), states[g_rand_int_range (rand, 0, 3)],
                           g_rand_boolean (rand));
}

static void
pinch (Fixture *fixture,
       GRand   *rand)
{
  fh_timeline_plot_begin_pinch (get_plot (fixture), g_rand_double_range (rand, 0, 1000));
  fh_timeline_plot_pinch (get_plot (fixture), g_rand_double_range (rand, -0.1, 8),
                          g_rand_double_range (rand, 0, 1000));
  fh_timeline_plot_end_pinch (get_plot (fixture));
}

static void
point (Fixture *fixture,
       GRand   *rand)
{
  fh_timeline_plot_hover (get_plot (fixture), g_rand_double_range (rand, -20, 1020),
                          g_rand_double_range (rand, -20, 320));
}

static void
resize (Fixture *fixture,
        GRand   *rand)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), g_rand_int_range (rand, 360, 1300),
                               g_rand_int_range (rand, 120, 500));
}

static void
change_session (Fixture *fixture,
                GRand   *rand)
{
  static const char *const languages[] = { "en", "ar", "ru" };
  FhTimelinePlot          *plot = get_plot (fixture);
  FhPlayback              *playback = fh_timeline_view_get_playback (FH_TIMELINE_VIEW (fixture->view));

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      fh_session_set_language (fixture->session, languages[g_rand_int_range (rand, 0, 3)]);
      break;
    case 1:
      fh_session_select (fixture->session, g_rand_boolean (rand) ? NULL : FH_ITEM (plot->places->pdata[0]));
      break;
    case 2:
      fh_session_set_date (fixture->session, (gint64) g_rand_double_range (rand, -1e17, 1e17));
      break;
    case 3:
      fh_timeline_plot_set_grouping (
        plot, (FhTimelineGrouping) g_rand_int_range (rand, 0, FH_TIMELINE_N_GROUPINGS));
      break;
    case 4:
      fh_playback_set_playing (playback, g_rand_boolean (rand));
      break;
    default:
      fh_session_set_filter (fixture->session, NULL);
      break;
    }
}

static void
draw (Fixture *fixture,
      GRand   *rand)
{
  wait_frames (fixture);
}

/* Whatever one does, in whatever order, at whatever size: warnings are fatal. */
static void
test_anything_at_random (Fixture      *fixture,
                         gconstpointer data)
{
  static void (*const deeds[]) (Fixture *, GRand *) = {
    press_key,
    press_key,
    move_hand,
    turn_wheel,
    pinch,
    point,
    resize,
    change_session,
    draw,
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20151015);
  int n_deeds = g_test_slow () ? N_RANDOM_SLOW : N_RANDOM;

  for (int i = 0; i < n_deeds; i++)
    deeds[g_rand_int_range (rand, 0, G_N_ELEMENTS (deeds))](fixture, rand);

  /* It is still a timeline. */
  fh_session_set_filter (fixture->session, NULL);
  fh_timeline_plot_show (get_plot (fixture), fh_dataset_get_span (fixture->dataset));
  wait_frames (fixture);
  g_assert_nonnull (get_layout (fixture));
  g_assert_cmpuint (get_layout (fixture)->ticks->len, >, 0);
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
    { "/timeline-input/a-name-is-dragged", test_a_name_is_dragged },
    { "/timeline-input/a-focused-name-is-moved-and-hidden", test_a_focused_name_is_moved_and_hidden },
    { "/timeline-input/the-focus-outlives-a-hidden-lane", test_the_focus_outlives_a_hidden_lane },
    { "/timeline-input/the-arrow-folds", test_the_arrow_folds },
    { "/timeline-input/dragging-pans", test_dragging_pans },
    { "/timeline-input/dragging-beyond-the-end-comes-back", test_dragging_beyond_the_end_comes_back },
    { "/timeline-input/a-span-is-dragged-out-along-the-dates", test_a_span_is_dragged_out_along_the_dates },
    { "/timeline-input/the-date-line-is-dragged", test_the_date_line_is_dragged },
    { "/timeline-input/the-wheel", test_the_wheel },
    { "/timeline-input/two-fingers-scroll", test_two_fingers_scroll },
    { "/timeline-input/fingers-pinch", test_fingers_pinch },
    { "/timeline-input/a-pinch-takes-over", test_a_pinch_takes_over },
    { "/timeline-input/anything-at-random", test_anything_at_random },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
