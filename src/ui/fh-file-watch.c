/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-file-watch.h"

#include <stdlib.h>

/* Milliseconds without news after which an editor has done its work. */
#define SETTLE_TIME 250

struct _FhFileWatch
{
  GObject parent_instance;

  GFile        *file;
  GFileMonitor *monitor;
  guint         settle_id;

  /* (nullable): what tells one content from another: at first, and when it was looked at last. */
  char *known;
  char *seen;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhFileWatch, fh_file_watch, G_TYPE_OBJECT)

/* The time of its last change, and its size; NULL where there is none. */
static char *
describe (GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup_printf ("%s %" G_GOFFSET_FORMAT, g_file_info_get_etag (info),
                                         g_file_info_get_size (info))
                      : NULL;
}

static gboolean
settled_cb (gpointer user_data)
{
  FhFileWatch     *self = user_data;
  g_autofree char *seen = describe (self->file);

  self->settle_id = 0;
  if (g_strcmp0 (seen, self->seen) != 0)
    {
      g_free (self->seen);
      self->seen = g_steal_pointer (&seen);
      g_signal_emit (self, signals[CHANGED], 0);
    }

  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (FhFileWatch *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_TIME, settled_cb, self);
}

/* A monitor follows a name and not where it leads to. */
static GFile *
resolve (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char            *real = realpath (path, NULL);
  GFile           *resolved = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);
  return resolved;
}

static void
follow (FhFileWatch *self)
{
  g_autoptr (GFile) file = resolve (self->file);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
fh_file_watch_dispose (GObject *object)
{
  FhFileWatch *self = FH_FILE_WATCH (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);
  g_clear_pointer (&self->known, g_free);
  g_clear_pointer (&self->seen, g_free);

  G_OBJECT_CLASS (fh_file_watch_parent_class)->dispose (object);
}

static void
fh_file_watch_class_init (FhFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_file_watch_dispose;

  signals[CHANGED] = g_signal_new ("changed", FH_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fh_file_watch_init (FhFileWatch *self)
{
}

FhFileWatch *
fh_file_watch_new (GFile *file)
{
  FhFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (FH_TYPE_FILE_WATCH, NULL);
  self->file = g_object_ref (file);
  /* First, so that nothing falls between. */
  if (g_file_is_native (file))
    follow (self);
  fh_file_watch_accept (self);

  return self;
}

FhFileState
fh_file_watch_get_state (FhFileWatch *self)
{
  g_autofree char *now = NULL;

  g_return_val_if_fail (FH_IS_FILE_WATCH (self), FH_FILE_SAME);

  now = describe (self->file);
  if (g_strcmp0 (now, self->known) == 0)
    return FH_FILE_SAME;

  return now != NULL ? FH_FILE_CHANGED : FH_FILE_GONE;
}

void
fh_file_watch_accept (FhFileWatch *self)
{
  g_return_if_fail (FH_IS_FILE_WATCH (self));

  g_free (self->known);
  g_free (self->seen);
  self->known = describe (self->file);
  self->seen = g_strdup (self->known);
}
