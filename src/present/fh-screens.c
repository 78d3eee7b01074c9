/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-screens.h"

struct _FhScreens
{
  GObject parent_instance;

  GListModel *monitors;
  GdkMonitor *own;
  GdkMonitor *projector;
  guint       look_id;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhScreens, fh_screens, G_TYPE_OBJECT)

/* A monitor that was just plugged in has no size yet. */
static gboolean
is_usable (FhScreens  *self,
           GdkMonitor *monitor)
{
  GdkRectangle area = { 0 };
  guint        n_monitors = g_list_model_get_n_items (self->monitors);

  for (guint i = 0; i < n_monitors; i++)
    {
      g_autoptr (GdkMonitor) known = g_list_model_get_item (self->monitors, i);

      if (known == monitor)
        gdk_monitor_get_geometry (monitor, &area);
    }

  return area.width > 0 && area.height > 0;
}

/* Two screens that show the same are one. */
static gboolean
is_same (GdkMonitor *monitor,
         GdkMonitor *other)
{
  GdkRectangle area, other_area;

  if (monitor == other || other == NULL)
    return monitor == other;

  gdk_monitor_get_geometry (monitor, &area);
  gdk_monitor_get_geometry (other, &other_area);
  return area.x == other_area.x && area.y == other_area.y;
}

/* The first usable one that is not @other. */
static GdkMonitor *
find_beside (FhScreens  *self,
             GdkMonitor *other)
{
  guint n_monitors = g_list_model_get_n_items (self->monitors);

  for (guint i = 0; i < n_monitors; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      /* The list holds it. */
      if (is_usable (self, monitor) && !is_same (monitor, other))
        return monitor;
    }

  return NULL;
}

static void
choose (FhScreens *self)
{
  GdkMonitor *own = self->own != NULL && is_usable (self, self->own) ? self->own : NULL;
  GdkMonitor *projector =
    self->projector != NULL && is_usable (self, self->projector) ? self->projector : NULL;

  if (own == NULL)
    own = find_beside (self, projector);
  if (own == NULL)
    own = projector;
  if (projector == NULL || projector == own)
    projector = find_beside (self, own);
  if (projector == NULL)
    projector = own;

  g_set_object (&self->own, own);
  g_set_object (&self->projector, projector);
}

static gboolean
look_cb (gpointer user_data)
{
  FhScreens *self = user_data;

  self->look_id = 0;
  choose (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* A change comes in several parts; what counts is how things are after it. */
static void
queue_look (FhScreens *self)
{
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

static void
monitors_changed_cb (FhScreens *self)
{
  guint n_monitors = g_list_model_get_n_items (self->monitors);

  for (guint i = 0; i < n_monitors; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      g_signal_handlers_disconnect_by_func (monitor, queue_look, self);
      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (queue_look), self, G_CONNECT_SWAPPED);
    }
  queue_look (self);
}

static void
fh_screens_dispose (GObject *object)
{
  FhScreens *self = FH_SCREENS (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->own);
  g_clear_object (&self->projector);
  g_clear_object (&self->monitors);

  G_OBJECT_CLASS (fh_screens_parent_class)->dispose (object);
}

static void
fh_screens_class_init (FhScreensClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_screens_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FH_TYPE_SCREENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fh_screens_init (FhScreens *self)
{
}

FhScreens *
fh_screens_new (GdkDisplay *display,
                GdkMonitor *own)
{
  FhScreens *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);
  g_return_val_if_fail (own == NULL || GDK_IS_MONITOR (own), NULL);

  self = g_object_new (FH_TYPE_SCREENS, NULL);
  self->monitors = g_object_ref (gdk_display_get_monitors (display));
  g_set_object (&self->own, own);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  monitors_changed_cb (self);
  choose (self);

  return self;
}

GdkMonitor *
fh_screens_get_own (FhScreens *self)
{
  g_return_val_if_fail (FH_IS_SCREENS (self), NULL);

  return self->own;
}

GdkMonitor *
fh_screens_get_projector (FhScreens *self)
{
  g_return_val_if_fail (FH_IS_SCREENS (self), NULL);

  return self->projector;
}

gboolean
fh_screens_has_two (FhScreens *self)
{
  g_return_val_if_fail (FH_IS_SCREENS (self), FALSE);

  return self->own != self->projector;
}

void
fh_screens_swap (FhScreens *self)
{
  GdkMonitor *own;

  g_return_if_fail (FH_IS_SCREENS (self));

  own = self->own;
  self->own = self->projector;
  self->projector = own;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
