/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things lie on the timeline: nothing overlaps, nothing flickers, and the work is bounded by the
 * width. */

#include <math.h>

#include "fh-bench-story.h"
#include "fh-timeline-layout.h"

#define WIDTH  1200
#define HEIGHT 240

/* 15 September 2018. */
#define MIDDLE G_GINT64_CONSTANT (1536969600)

typedef struct
{
  FhDataset        *dataset;
  FhTimelineLanes  *lanes;
  GPtrArray        *places;
  FhTimelineText   *text;
  FhTimelineLayout *layout;
  FhTimelineInput   input;
} Fixture;

static PangoContext *
make_context (void)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  return context;
}

static void
set_up (Fixture      *fixture,
        gconstpointer n_events)
{
  PangoContext *context = make_context ();

  fixture->dataset = fh_bench_story_new (GPOINTER_TO_UINT (n_events), 11);
  fixture->lanes =
    fh_timeline_lanes_new (fh_dataset_get_events (fixture->dataset),
                           fh_dataset_get_categories (fixture->dataset), FH_TIMELINE_BY_CATEGORY);
  fixture->places = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (fixture->places, g_list_model_get_item (fh_dataset_get_places (fixture->dataset), i));
  fixture->text = fh_timeline_text_new (context);
  g_object_unref (context);
  fixture->layout = fh_timeline_layout_new ();
  fixture->input = (FhTimelineInput){
    .lanes = fixture->lanes,
    .places = fixture->places,
    .text = fixture->text,
    .language = "en",
    .limits = fh_dataset_get_span (fixture->dataset),
    .width = WIDTH,
    .height = HEIGHT,
  };
  fixture->input.header_width =
    fh_timeline_layout_measure_header (fixture->text, fixture->lanes, fixture->places, "en", WIDTH);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer n_events)
{
  fh_timeline_layout_free (fixture->layout);
  fh_timeline_text_free (fixture->text);
  g_ptr_array_unref (fixture->places);
  fh_timeline_lanes_unref (fixture->lanes);
  g_object_unref (fixture->dataset);
}

static FhTimeScale
get_scale (double seconds_per_pixel)
{
  double width = fh_timeline_layout_get_plot_width (WIDTH, 100);

  return (FhTimeScale){ MIDDLE - width / 2 * seconds_per_pixel, seconds_per_pixel, width };
}

static void
update (Fixture    *fixture,
        FhTimeScale scale)
{
  scale.width = fh_timeline_layout_get_plot_width (WIDTH, fixture->input.header_width);
  fixture->input.scale = scale;
  fh_timeline_layout_update (fixture->layout, &fixture->input);
}

static const FhTimelineRow *
get_row (Fixture *fixture,
         guint    i)
{
  return &g_array_index (fixture->layout->rows, FhTimelineRow, i);
}

static const FhTimelineItem *
get_item (Fixture *fixture,
          guint    i)
{
  return &g_array_index (fixture->layout->items, FhTimelineItem, i);
}

/* From centuries to minutes, in steps that fall beside the powers of two. */
static const double zooms[] = { 9e6, 3e6, 3.1e5, 1.1e5, 7e4, 3e4, 9000, 2000, 300, 40, 3, 0.2 };

static void
test_rows_lie_below_each_other (Fixture      *fixture,
                                gconstpointer n_events)
{
  update (fixture, get_scale (3e5));

  g_assert_cmpuint (fixture->layout->rows->len, ==, 9);
  for (guint i = 0; i < 9; i++)
    {
      g_assert_cmpint (get_row (fixture, i)->kind, ==, i < 3 ? FH_TIMELINE_ROW_BAND : FH_TIMELINE_ROW_LANE);
      if (i > 0)
        g_assert_cmpfloat (get_row (fixture, i)->y, >=,
                           get_row (fixture, i - 1)->y + get_row (fixture, i - 1)->height);
    }
  g_assert_cmpfloat (fixture->layout->lanes_bottom, <=, fixture->layout->axis_y);
}

static void
assert_items_apart (Fixture             *fixture,
                    const FhTimelineRow *row)
{
  for (guint i = row->first_item + 1; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *left = get_item (fixture, i - 1);
      const FhTimelineItem *right = get_item (fixture, i);

      g_assert_cmpuint (left->first + left->n_marks, ==, right->first);
      g_assert_cmpfloat (left->x1, <, right->x0);
      /* Two marks may touch; a number lies on nothing. */
      if (left->kind != FH_TIMELINE_ITEM_MARK || right->kind != FH_TIMELINE_ITEM_MARK)
        g_assert_cmpfloat (left->high, <=, right->low);
    }
}

static void
test_items_do_not_overlap (Fixture      *fixture,
                           gconstpointer n_events)
{
  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      update (fixture, get_scale (zooms[i]));
      for (guint row = 3; row < fixture->layout->rows->len; row++)
        assert_items_apart (fixture, get_row (fixture, row));
    }
}

static void
assert_title_is_free (Fixture              *fixture,
                      const FhTimelineRow  *row,
                      const FhTimelineItem *item)
{
  double begin = item->title_x;
  double end = item->title_x + item->title_width;

  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *other = get_item (fixture, i);

      g_assert_true (end <= other->low || begin >= other->high);
      if (other != item && other->title != NULL)
        g_assert_true (end < other->title_x || begin > other->title_x + other->title_width);
    }
}

static void
test_titles_do_not_overlap (Fixture      *fixture,
                            gconstpointer n_events)
{
  guint n_titles = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      update (fixture, get_scale (zooms[i]));
      for (guint item = 0; item < fixture->layout->items->len; item++)
        {
          const FhTimelineItem *titled = get_item (fixture, item);

          if (titled->title == NULL)
            continue;
          n_titles++;
          g_assert_cmpfloat (titled->title_x, >=, 0);
          g_assert_cmpfloat (titled->title_x + titled->title_width, <=, fixture->layout->plot_width + 10);
          assert_title_is_free (fixture, get_row (fixture, titled->row), titled);
        }
    }
  g_assert_cmpuint (n_titles, >, 20);
}

/* What an item is and whether it has a title, by its first mark. */
static GHashTable *
describe_items (Fixture *fixture,
                double   begin,
                double   end,
                double   shift)
{
  GHashTable *described = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < fixture->layout->items->len; i++)
    {
      const FhTimelineItem *item = get_item (fixture, i);

      if (item->low + shift < begin || item->high + shift > end)
        continue;
      g_hash_table_insert (described, g_strdup_printf ("%u %u", item->row, item->first),
                           g_strdup_printf ("%d %u %s", item->kind, item->n_marks,
                                            item->title != NULL ? pango_layout_get_text (item->title) : ""));
    }

  return described;
}

/* Panning by any number of pixels changes nothing but where things are. */
static void
test_panning_changes_nothing (Fixture      *fixture,
                              gconstpointer n_events)
{
  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      FhTimeScale scale = get_scale (zooms[i]);

      for (double shift = 0.37; shift < 90; shift *= 2.7)
        {
          g_autoptr (GHashTable) before = NULL;
          g_autoptr (GHashTable) after = NULL;
          GHashTableIter iter;
          gpointer       key;
          gpointer       value;

          update (fixture, scale);
          before = describe_items (fixture, 450, 650, 0);
          update (fixture, fh_time_scale_pan (&scale, shift));
          after = describe_items (fixture, 450, 650, shift);

          g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
          g_hash_table_iter_init (&iter, before);
          while (g_hash_table_iter_next (&iter, &key, &value))
            g_assert_cmpstr (value, ==, g_hash_table_lookup (after, key));
        }
    }
}

/* Where the items of all rows begin: the row and the number of the first mark. */
static GHashTable *
find_breaks (Fixture *fixture)
{
  GHashTable *breaks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < fixture->layout->items->len; i++)
    g_hash_table_add (breaks,
                      GUINT_TO_POINTER (get_item (fixture, i)->row << 24 | get_item (fixture, i)->first));

  return breaks;
}

/* What was apart stays apart. */
static void
test_zooming_in_only_takes_apart (Fixture      *fixture,
                                  gconstpointer n_events)
{
  g_autoptr (GHashTable) coarse = NULL;
  guint n_compared = 0;

  for (double zoom = 3e5; zoom > 1000; zoom /= 1.13)
    {
      g_autoptr (GHashTable) fine = NULL;

      update (fixture, get_scale (zoom));
      fine = find_breaks (fixture);
      for (guint i = 0; coarse != NULL && i < fixture->layout->items->len; i++)
        {
          const FhTimelineItem *item = get_item (fixture, i);

          for (guint mark = item->first + 1; mark < item->first + item->n_marks; mark++)
            g_assert_false (g_hash_table_contains (coarse, GUINT_TO_POINTER (item->row << 24 | mark)));
          n_compared += item->n_marks;
        }
      g_clear_pointer (&coarse, g_hash_table_unref);
      coarse = g_steal_pointer (&fine);
    }

  g_assert_cmpuint (n_compared, >, 1000);
}

/* The heights of the columns of all profiles in a part of the plot, by row and number. */
static GHashTable *
find_heights (Fixture *fixture,
              double   begin,
              double   end)
{
  GHashTable *heights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < fixture->layout->items->len; i++)
    {
      const FhTimelineItem *item = get_item (fixture, i);

      for (guint c = item->first_column; c < item->first_column + item->n_columns; c++)
        {
          const FhTimelineColumn *column = &g_array_index (fixture->layout->columns, FhTimelineColumn, c);

          if (item->kind == FH_TIMELINE_ITEM_PROFILE && column->x >= begin && column->x < end)
            g_hash_table_insert (heights, g_strdup_printf ("%u %" G_GINT64_FORMAT, item->row, column->number),
                                 g_memdup2 (&column->height, sizeof (double)));
        }
    }

  return heights;
}

static void
test_profiles_keep_their_shape (Fixture      *fixture,
                                gconstpointer n_events)
{
  for (double shift = 0.37; shift < 90; shift *= 2.7)
    {
      FhTimeScale scale = get_scale (2.9e5);
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GHashTable) after = NULL;
      GHashTableIter iter;
      gpointer       key;
      gpointer       value;

      update (fixture, scale);
      before = find_heights (fixture, 400, 700);
      update (fixture, fh_time_scale_pan (&scale, shift));
      after = find_heights (fixture, 200, 900);

      g_assert_cmpuint (g_hash_table_size (before), >, 200);
      g_hash_table_iter_init (&iter, before);
      while (g_hash_table_iter_next (&iter, &key, &value))
        g_assert_cmpfloat_with_epsilon (*(double *) value, *(double *) g_hash_table_lookup (after, key),
                                        1e-9);
    }
}

/* The highest column of all is nearly as high as the lane, whatever the zoom; none is higher, none too low to
 * see. */
static void
test_profiles_fill_their_lane (Fixture      *fixture,
                               gconstpointer n_events)
{
  for (double zoom = 1e5; zoom < 1e6; zoom *= 1.6)
    {
      g_autoptr (GHashTable) heights = NULL;
      GHashTableIter iter;
      gpointer       value;
      double         most = 0;

      update (fixture, get_scale (zoom));
      heights = find_heights (fixture, -200, WIDTH + 200);
      g_hash_table_iter_init (&iter, heights);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          g_assert_cmpfloat (*(double *) value, >, 0.1);
          g_assert_cmpfloat (*(double *) value, <=, 1);
          most = MAX (most, *(double *) value);
        }
      g_assert_cmpfloat (most, >, 0.75);
    }
}

static void
test_work_is_bounded_by_the_width (Fixture      *fixture,
                                   gconstpointer n_events)
{
  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      guint n_titles = 0;

      update (fixture, get_scale (zooms[i]));
      for (guint item = 0; item < fixture->layout->items->len; item++)
        n_titles += get_item (fixture, item)->title != NULL;

      /* Six lanes, with what lies beside the plot. */
      g_assert_cmpuint (fixture->layout->columns->len, <=, 6 * (WIDTH + 800));
      g_assert_cmpuint (fixture->layout->items->len, <=, 6 * (WIDTH + 800) / 6);
      g_assert_cmpuint (fixture->layout->extents->len, <=, 6 * 6 * WIDTH / 14);
      g_assert_cmpuint (fixture->layout->ticks->len, <=, WIDTH);
      g_assert_cmpuint (n_titles, <=, 6 * WIDTH / 26);
    }
}

static void
assert_bars_apart (Fixture             *fixture,
                   const FhTimelineRow *row)
{
  const FhTimelineExtent *bars = &g_array_index (fixture->layout->extents, FhTimelineExtent, row->first_bar);

  for (guint a = 0; a < row->n_bars; a++)
    {
      g_assert_cmpfloat (bars[a].x1, >, bars[a].x0);
      for (guint b = a + 1; b < row->n_bars; b++)
        g_assert_true (bars[a].bar->track != bars[b].bar->track || bars[a].x1 <= bars[b].x0 + 1e-6 ||
                       bars[b].x1 <= bars[a].x0 + 1e-6);
    }
}

static void
test_bars_do_not_overlap (Fixture      *fixture,
                          gconstpointer n_events)
{
  for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      update (fixture, get_scale (zooms[i]));
      for (guint row = 3; row < fixture->layout->rows->len; row++)
        assert_bars_apart (fixture, get_row (fixture, row));
    }
}

static void
assert_ticks_apart (Fixture *fixture,
                    gboolean is_parent)
{
  double end = -G_MAXDOUBLE;
  double x = -G_MAXDOUBLE;

  for (guint i = 0; i < fixture->layout->ticks->len; i++)
    {
      const FhTimelineTick *tick = &g_array_index (fixture->layout->ticks, FhTimelineTick, i);

      if (tick->is_parent != is_parent)
        continue;
      g_assert_cmpfloat (tick->x, >, x);
      x = tick->x;
      if (tick->label == NULL)
        continue;
      g_assert_cmpfloat (tick->label_x, >, end);
      end = tick->label_x + tick->label_width;
    }
}

static void
test_tick_labels_do_not_overlap (Fixture      *fixture,
                                 gconstpointer n_events)
{
  static const char *const languages[] = { "en", "ar", "ru" };

  for (size_t language = 0; language < G_N_ELEMENTS (languages); language++)
    {
      fixture->input.language = languages[language];
      for (double zoom = 5e9; zoom > 0.1; zoom /= 1.17)
        {
          update (fixture, get_scale (zoom));
          assert_ticks_apart (fixture, FALSE);
          assert_ticks_apart (fixture, TRUE);
        }
    }
}

/* Through the axis and back: an anchor is under the pixel that it is drawn at. */
static void
test_dates_come_back_from_the_axis (Fixture      *fixture,
                                    gconstpointer n_events)
{
  update (fixture, get_scale (40));
  for (guint i = 0; i < fixture->layout->items->len; i++)
    {
      const FhTimelineItem *item = get_item (fixture, i);
      gint64                anchor = get_row (fixture, item->row)->lane->anchors[item->first];
      double                x = fh_timeline_layout_get_x (fixture->layout, item->x0);
      double                plot_x = fh_timeline_layout_to_plot (fixture->layout, x);

      g_assert_cmpfloat_with_epsilon (plot_x, item->x0, 1e-9);
      g_assert_cmpint (fh_time_scale_to_time (&fixture->input.scale, plot_x), ==, anchor);
    }
}

static void
test_a_point_hits_what_is_drawn_there (Fixture      *fixture,
                                       gconstpointer n_events)
{
  guint n_hits = 0;

  update (fixture, get_scale (2000));
  for (guint i = 0; i < fixture->layout->items->len; i++)
    {
      const FhTimelineItem *item = get_item (fixture, i);
      FhTimelineHit         hit;

      if (item->x0 < 1 || item->x1 > fixture->layout->plot_width - 1)
        continue;
      hit = fh_timeline_layout_hit (fixture->layout,
                                    fh_timeline_layout_get_x (fixture->layout, (item->x0 + item->x1) / 2),
                                    fh_timeline_layout_get_middle (get_row (fixture, item->row)));
      g_assert_cmpint (hit.kind, ==, FH_TIMELINE_HIT_ITEM);
      g_assert_true (hit.row == get_row (fixture, item->row));
      n_hits++;
    }
  g_assert_cmpuint (n_hits, >, 0);

  g_assert_cmpint (fh_timeline_layout_hit (fixture->layout, 20, get_row (fixture, 0)->y + 3).kind, ==,
                   FH_TIMELINE_HIT_HEADER);
  g_assert_cmpint (fh_timeline_layout_hit (fixture->layout, 500, get_row (fixture, 0)->y + 3).kind, ==,
                   FH_TIMELINE_HIT_BAND);
  g_assert_cmpint (fh_timeline_layout_hit (fixture->layout, 500, HEIGHT - 3).kind, ==, FH_TIMELINE_HIT_AXIS);
}

static void
test_arabic_runs_from_right_to_left (Fixture      *fixture,
                                     gconstpointer n_events)
{
  fixture->input.language = "ar";
  update (fixture, get_scale (3e5));

  g_assert_true (fixture->layout->is_rtl);
  g_assert_cmpfloat (fh_timeline_layout_get_x (fixture->layout, 0), >,
                     fh_timeline_layout_get_x (fixture->layout, 100));
  g_assert_cmpint (fh_timeline_layout_hit (fixture->layout, WIDTH - 20, get_row (fixture, 0)->y + 3).kind, ==,
                   FH_TIMELINE_HIT_HEADER);
}

static void
test_lanes_scroll_when_there_are_many (Fixture      *fixture,
                                       gconstpointer n_events)
{
  g_autoptr (FhTimelineLanes) places = fh_timeline_lanes_new (fh_dataset_get_events (fixture->dataset),
                                                              fh_dataset_get_places (fixture->dataset),
                                                              FH_TIMELINE_BY_PLACE);
  double visible;

  fixture->input.lanes = places;
  update (fixture, get_scale (3e5));
  visible = fixture->layout->lanes_bottom - fixture->layout->lanes_top;
  g_assert_cmpfloat (fixture->layout->lanes_height, >, visible);
  g_assert_cmpfloat (get_row (fixture, 3)->y, ==, fixture->layout->lanes_top);

  fixture->input.scroll = 500;
  update (fixture, get_scale (3e5));
  g_assert_cmpfloat (get_row (fixture, 3)->y, ==, fixture->layout->lanes_top - 500);
  /* What is out of sight costs nothing; the bands stay where they are. */
  g_assert_cmpuint (get_row (fixture, 3)->n_items, ==, 0);
  g_assert_cmpfloat (get_row (fixture, 0)->y, <, fixture->layout->lanes_top);
}

static void
test_order_and_folding (Fixture      *fixture,
                        gconstpointer n_events)
{
  static const guint order[] = { 4, 1 };

  fixture->input.order = order;
  fixture->input.n_order = G_N_ELEMENTS (order);
  fixture->input.collapsed = 1 << 4;
  update (fixture, get_scale (3e5));

  g_assert_cmpuint (fixture->layout->rows->len, ==, 5);
  g_assert_cmpuint (get_row (fixture, 3)->lane_index, ==, 4);
  g_assert_true (get_row (fixture, 3)->is_collapsed);
  g_assert_cmpfloat (get_row (fixture, 3)->height, <, get_row (fixture, 4)->height);
  g_assert_false (get_row (fixture, 4)->is_collapsed);
}

static void
add (const char *path,
     guint       n_events,
     void (*test) (Fixture *fixture, gconstpointer n_events))
{
  g_test_add (path, Fixture, GUINT_TO_POINTER (n_events), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/timeline-layout/rows-lie-below-each-other", 100, test_rows_lie_below_each_other);
  add ("/timeline-layout/items-do-not-overlap", 3000, test_items_do_not_overlap);
  add ("/timeline-layout/few-items-do-not-overlap", 60, test_items_do_not_overlap);
  add ("/timeline-layout/titles-do-not-overlap", 400, test_titles_do_not_overlap);
  add ("/timeline-layout/panning-changes-nothing", 800, test_panning_changes_nothing);
  add ("/timeline-layout/panning-changes-nothing-for-few", 120, test_panning_changes_nothing);
  add ("/timeline-layout/zooming-in-only-takes-apart", 600, test_zooming_in_only_takes_apart);
  add ("/timeline-layout/profiles-keep-their-shape", 4000, test_profiles_keep_their_shape);
  add ("/timeline-layout/profiles-fill-their-lane", 4000, test_profiles_fill_their_lane);
  add ("/timeline-layout/work-is-bounded-by-the-width", 30000, test_work_is_bounded_by_the_width);
  add ("/timeline-layout/bars-do-not-overlap", 2000, test_bars_do_not_overlap);
  add ("/timeline-layout/tick-labels-do-not-overlap", 10, test_tick_labels_do_not_overlap);
  add ("/timeline-layout/dates-come-back-from-the-axis", 3000, test_dates_come_back_from_the_axis);
  add ("/timeline-layout/a-point-hits-what-is-drawn-there", 3000, test_a_point_hits_what_is_drawn_there);
  add ("/timeline-layout/arabic-runs-from-right-to-left", 100, test_arabic_runs_from_right_to_left);
  add ("/timeline-layout/lanes-scroll-when-there-are-many", 2000, test_lanes_scroll_when_there_are_many);
  add ("/timeline-layout/order-and-folding", 100, test_order_and_folding);

  return g_test_run ();
}
