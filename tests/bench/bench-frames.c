/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-frames.h"

#include <time.h>

/* A map of libshumate shows a movement one frame after it was told, an own one in the same: each movement has
 * the time until both have shown it, or frames that show nothing would count as quick ones. */
#define FRAMES_A_MOVE 2

/* A window may take so long to settle, in microseconds. */
#define MAX_SETTLE (60 * G_USEC_PER_SEC)

struct _BenchFrames
{
  GtkWidget *window;
  GtkWidget *host;

  GArray *own;
  GArray *whole;

  gboolean keep;
  guint    frame;
  guint    n_frames;
  gboolean painted;

  double begin;
  double moved;
  double laid_out;

  /* Of the frames since the movement. */
  double own_sum;
  double whole_sum;

  BenchStep step;
  gpointer  user_data;
};

/* A widget that does nothing but measure how long the snapshot of its child takes. */
#define BENCH_TYPE_HOST (bench_host_get_type ())
G_DECLARE_FINAL_TYPE (BenchHost, bench_host, BENCH, HOST, GtkWidget)

struct _BenchHost
{
  GtkWidget parent_instance;

  double snapshot;
};

G_DEFINE_FINAL_TYPE (BenchHost, bench_host, GTK_TYPE_WIDGET)

/* Milliseconds of processor time that this thread has had. */
static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
bench_host_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  double begin = get_time ();

  GTK_WIDGET_CLASS (bench_host_parent_class)->snapshot (widget, snapshot);
  BENCH_HOST (widget)->snapshot = get_time () - begin;
}

static void
bench_host_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (bench_host_parent_class)->dispose (object);
}

static void
bench_host_class_init (BenchHostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_host_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_host_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bench_host_init (BenchHost *self)
{
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BenchFrames *self = user_data;

  if (self->step != NULL && self->frame < self->n_frames && self->frame % FRAMES_A_MOVE == 0)
    self->step (self->frame / FRAMES_A_MOVE, self->user_data);
  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (BenchFrames *self)
{
  self->begin = get_time ();
  /* A frame with nothing to do skips these phases. */
  self->moved = self->laid_out = self->begin;
  BENCH_HOST (self->host)->snapshot = 0;
}

static void
update_cb (BenchFrames *self)
{
  self->moved = self->laid_out = get_time ();
}

static void
layout_cb (BenchFrames *self)
{
  self->laid_out = get_time ();
}

static void
after_paint_cb (BenchFrames *self)
{
  self->own_sum += self->laid_out - self->moved + BENCH_HOST (self->host)->snapshot;
  self->whole_sum += get_time () - self->begin;
  self->frame++;

  if (self->frame % FRAMES_A_MOVE == 0)
    {
      if (self->keep && self->frame <= self->n_frames)
        {
          g_array_append_val (self->own, self->own_sum);
          g_array_append_val (self->whole, self->whole_sum);
        }
      self->own_sum = self->whole_sum = 0;
    }
  self->painted = TRUE;
}

BenchFrames *
bench_frames_new (GtkWidget *child,
                  int        width,
                  int        height)
{
  BenchFrames   *self = g_new0 (BenchFrames, 1);
  GdkFrameClock *clock;

  self->own = g_array_new (FALSE, FALSE, sizeof (double));
  self->whole = g_array_new (FALSE, FALSE, sizeof (double));
  self->host = g_object_new (BENCH_TYPE_HOST, NULL);
  gtk_widget_set_parent (child, self->host);

  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_set_child (GTK_WINDOW (self->window), self->host);
  gtk_window_present (GTK_WINDOW (self->window));

  /* Connected last, so that they run after GTK's own. */
  clock = gtk_widget_get_frame_clock (self->window);
  gtk_widget_add_tick_callback (self->window, tick_cb, self, NULL);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "update", G_CALLBACK (update_cb), self);
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (layout_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);

  return self;
}

void
bench_frames_free (BenchFrames *self)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (self->window), self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_array_unref (self->own);
  g_array_unref (self->whole);
  g_free (self);
}

void
bench_frames_run (BenchFrames *self,
                  guint        n_moves,
                  BenchStep    step,
                  gpointer     user_data)
{
  self->step = step;
  self->user_data = user_data;
  self->frame = 0;
  self->own_sum = self->whole_sum = 0;
  self->n_frames = FRAMES_A_MOVE * n_moves;
  self->keep = TRUE;
  while (self->frame < self->n_frames)
    {
      gtk_widget_queue_draw (self->window);
      g_main_context_iteration (NULL, TRUE);
    }
  self->keep = FALSE;
  self->step = NULL;
}

void
bench_frames_settle (BenchFrames *self,
                     gboolean (*func) (gpointer user_data),
                     gpointer user_data)
{
  gint64 deadline = g_get_monotonic_time () + MAX_SETTLE;

  do
    {
      self->painted = FALSE;
      while (!self->painted)
        g_main_context_iteration (NULL, TRUE);
    }
  while (!func (user_data) && g_get_monotonic_time () < deadline);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

double
bench_frames_get (BenchFrames *self,
                  double       share,
                  gboolean     whole)
{
  GArray *times = whole ? self->whole : self->own;

  g_assert (times->len > 0);
  g_array_sort (times, compare_times);
  return g_array_index (times, double, (guint) (share * (times->len - 1)));
}
