/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-shot.h"

#include "fh-array-model.h"
#include "fh-item-words.h"

/* Of a PNG: sharp on any screen, and on paper. */
#define WINDOW_SCALE      2.0
#define DOTS_PER_INCH     300.0
#define PIXELS_PER_INCH   96.0
#define MILLIMETRES       (25.4 / PIXELS_PER_INCH)
#define SLIDE_SCALE       1.5
#define LARGE_SLIDE_SCALE 2.0

struct _FhShot
{
  GObject parent_instance;

  /* What it points to is this shot's own; of the sizes, the window's. */
  FhStoryPicture picture;
  /* The locale's paper, lying, in logical pixels. */
  double page_width;
  double page_height;
};

G_DEFINE_FINAL_TYPE (FhShot, fh_shot, G_TYPE_OBJECT)

/* What a thread is asked for. */
typedef struct
{
  FhShotSettings settings;
  GFile         *file;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_free (job);
}

/* (transfer full) (nullable): a copy that no filter changes; nothing where all events show. */
static GListModel *
copy_events (FhSession *session)
{
  GListModel *events = fh_session_get_events (session);
  guint       n_events = g_list_model_get_n_items (events);
  GPtrArray  *copy;

  if (fh_filter_is_empty (fh_session_get_filter (session)))
    return NULL;

  copy = g_ptr_array_new_full (n_events, g_object_unref);
  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (copy, g_list_model_get_item (events, i));

  return fh_array_model_new (FH_TYPE_EVENT, copy);
}

static void
fh_shot_finalize (GObject *object)
{
  FhStoryPicture *picture = &FH_SHOT (object)->picture;

  g_clear_object (&picture->dataset);
  g_clear_object (&picture->events);
  g_clear_object (&picture->basemap);
  g_clear_object (&picture->selection);
  g_clear_pointer (&picture->timeline.order, g_array_unref);
  g_free ((char *) picture->language);
  g_free ((char *) picture->second_language);
  g_free ((char *) picture->filter);

  G_OBJECT_CLASS (fh_shot_parent_class)->finalize (object);
}

static void
fh_shot_class_init (FhShotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_shot_finalize;
}

static void
fh_shot_init (FhShot *self)
{
}

static void
set_size (FhStoryPicture *picture,
          double          width,
          double          height,
          double          scale)
{
  picture->timeline.height = 0;
  picture->width = width;
  picture->height = height;
  picture->scale = scale;
}

static FhStoryPicture
describe (FhShot               *self,
          const FhShotSettings *settings)
{
  FhStoryPicture picture = self->picture;

  picture.without_timeline = settings->without_timeline;
  if (settings->for_paper)
    picture.palette = fh_palette_get (FH_PALETTE_PRINT);

  switch (settings->size)
    {
    case FH_SHOT_SLIDE:
      set_size (&picture, 1280, 720, SLIDE_SCALE);
      break;
    case FH_SHOT_LARGE:
      set_size (&picture, 1920, 1080, LARGE_SLIDE_SCALE);
      break;
    case FH_SHOT_PAGE:
      set_size (&picture, self->page_width, self->page_height, DOTS_PER_INCH / PIXELS_PER_INCH);
      break;
    case FH_SHOT_WINDOW:
    default:
      picture.height = MAX (FH_STORY_PICTURE_MIN_HEIGHT,
                            fh_story_picture_measure (&picture, self->picture.area.height));
      break;
    }
  if (settings->preview_width > 0)
    picture.scale = settings->preview_width / picture.width;

  return picture;
}

static void
find_paper (FhShot *self)
{
  GtkPaperSize *paper = gtk_paper_size_new (NULL);
  double        width = gtk_paper_size_get_width (paper, GTK_UNIT_INCH) * PIXELS_PER_INCH;
  double        height = gtk_paper_size_get_height (paper, GTK_UNIT_INCH) * PIXELS_PER_INCH;

  self->page_width = MAX (width, height);
  self->page_height = MIN (width, height);
  gtk_paper_size_free (paper);
}

FhShot *
fh_shot_new (FhSession      *session,
             FhMapView      *map,
             FhTimelineView *timeline,
             FhBasemap      *basemap)
{
  FhShot         *self;
  FhStoryPicture *picture;
  FhCameraView    view;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (fh_session_get_dataset (session) != NULL, NULL);
  g_return_val_if_fail (FH_IS_MAP_VIEW (map), NULL);
  g_return_val_if_fail (FH_IS_TIMELINE_VIEW (timeline), NULL);

  self = g_object_new (FH_TYPE_SHOT, NULL);
  picture = &self->picture;
  g_set_object (&picture->dataset, fh_session_get_dataset (session));
  g_set_object (&picture->basemap, basemap);
  g_set_object (&picture->selection, fh_session_get_selection (session));
  picture->events = copy_events (session);
  picture->palette = fh_palette_get (fh_map_view_get_palette_kind (map));
  picture->language = g_strdup (fh_session_get_language (session));
  picture->second_language = g_strdup (fh_session_get_second_language (session));
  picture->filter = fh_words_describe_filter (fh_session_get_filter (session), picture->language);
  picture->date = fh_session_get_date (session);
  picture->span = fh_session_get_span (session);
  view = fh_map_camera_get_target (fh_map_view_get_camera (map));
  picture->area = (FhMapArea){ .x = view.x,
                               .y = view.y,
                               .zoom = view.zoom,
                               .width = gtk_widget_get_width (GTK_WIDGET (map)),
                               .height = gtk_widget_get_height (GTK_WIDGET (map)) };
  fh_timeline_view_read (timeline, &picture->timeline);
  if (picture->timeline.order != NULL)
    picture->timeline.order = g_array_copy (picture->timeline.order);
  picture->width = MAX (FH_STORY_PICTURE_MIN_WIDTH, picture->area.width);
  picture->scale = WINDOW_SCALE;
  find_paper (self);

  return self;
}

char *
fh_shot_suggest_name (FhShot *self)
{
  const FhStoryPicture *picture = &self->picture;
  FhText               *title;

  g_return_val_if_fail (FH_IS_SHOT (self), NULL);

  title = picture->selection != NULL ? fh_item_get_title (picture->selection)
                                     : fh_dataset_get_title (picture->dataset);
  /* Neither in a file's name, nor hidden. */
  return g_strdelimit (g_strdup (fh_text_get (title, picture->language)), "/\\:\n.", '-');
}

void
fh_shot_measure (FhShot               *self,
                 const FhShotSettings *settings,
                 int                  *width,
                 int                  *height)
{
  FhStoryPicture picture;
  double         factor;

  g_return_if_fail (FH_IS_SHOT (self));
  g_return_if_fail (settings != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  picture = describe (self, settings);
  factor = settings->format == FH_RENDER_PNG ? picture.scale : MILLIMETRES;
  *width = (int) round (picture.width * factor);
  *height = (int) round (picture.height * factor);
}

static GTask *
create_task (FhShot               *self,
             const FhShotSettings *settings,
             GFile                *file,
             GCancellable         *cancellable,
             GAsyncReadyCallback   callback,
             gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job   *job = g_new0 (Job, 1);

  job->settings = *settings;
  g_set_object (&job->file, file);
  g_task_set_task_data (task, job, free_job);

  return task;
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const Job     *job = task_data;
  FhStoryPicture picture = describe (source, &job->settings);
  GError        *error = NULL;
  GBytes        *bytes;

  if (g_task_return_error_if_cancelled (task))
    return;

  bytes = fh_render_to_bytes (&picture, job->settings.format, &error);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
fh_shot_paint (FhShot               *self,
               const FhShotSettings *settings,
               GCancellable         *cancellable,
               GAsyncReadyCallback   callback,
               gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FH_IS_SHOT (self));
  g_return_if_fail (settings != NULL);

  task = create_task (self, settings, NULL, cancellable, callback, user_data);
  g_task_run_in_thread (task, paint_in_thread);
}

GBytes *
fh_shot_paint_finish (FhShot       *self,
                      GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A file on this computer is written beside itself first; elsewhere that is the business of whoever has
 * it. */
static gboolean
write_file (GFile        *file,
            GBytes       *bytes,
            GCancellable *cancellable,
            GError      **error)
{
  const char   *path = g_file_peek_path (file);
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (path != NULL)
    return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);

  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable,
                                  error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Job     *job = task_data;
  FhStoryPicture picture = describe (source, &job->settings);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = fh_render_to_bytes (&picture, job->settings.format, &error);
  if (bytes != NULL && write_file (job->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fh_shot_save (FhShot               *self,
              const FhShotSettings *settings,
              GFile                *file,
              GCancellable         *cancellable,
              GAsyncReadyCallback   callback,
              gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FH_IS_SHOT (self));
  g_return_if_fail (settings != NULL);
  g_return_if_fail (G_IS_FILE (file));

  task = create_task (self, settings, file, cancellable, callback, user_data);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
fh_shot_save_finish (FhShot       *self,
                     GAsyncResult *result,
                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
