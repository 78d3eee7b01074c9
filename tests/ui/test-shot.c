/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows, painted after it has gone on to something else. */

#include <glib/gstdio.h>

#include "fh-picture-dialog.h"
#include "fh-shot.h"
#include "fh-stage.h"
#include "fh-ui-fixture.h"

typedef struct
{
  FhDataset      *dataset;
  FhSession      *session;
  GtkWidget      *window;
  FhMapView      *map;
  FhTimelineView *timeline;
  char           *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  FhStage *stage = g_object_new (FH_TYPE_STAGE, NULL);

  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->map = FH_MAP_VIEW (fh_map_view_new (fixture->session, NULL));
  fixture->timeline = FH_TIMELINE_VIEW (fh_timeline_view_new (fixture->session));
  fh_stage_set_map (stage, GTK_WIDGET (fixture->map));
  fh_stage_set_timeline (stage, GTK_WIDGET (fixture->timeline));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (stage));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  fixture->folder = g_dir_make_tmp ("foothold-shot-XXXXXX", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fh_ui_fixture_settle ();
  g_object_unref (fixture->session);
  g_object_unref (fixture->dataset);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static FhShot *
take (Fixture *fixture)
{
  return fh_shot_new (fixture->session, fixture->map, fixture->timeline, NULL);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static GBytes *
paint (FhShot               *shot,
       const FhShotSettings *settings)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  fh_shot_paint (shot, settings, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  bytes = fh_shot_paint_finish (shot, result, &error);
  g_assert_no_error (error);

  return bytes;
}

static gboolean
save (FhShot               *shot,
      const FhShotSettings *settings,
      const char           *path,
      GError              **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fh_shot_save (shot, settings, file, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fh_shot_save_finish (shot, result, error);
}

/* It says how large it will be, and is. */
static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (FhShot) shot = take (fixture);

  for (FhShotSize size = FH_SHOT_WINDOW; size <= FH_SHOT_PAGE; size++)
    {
      FhShotSettings settings = { .format = FH_RENDER_PNG, .size = size };
      g_autoptr (GBytes) bytes = paint (shot, &settings);
      g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);
      int width;
      int height;

      fh_shot_measure (shot, &settings, &width, &height);
      g_assert_nonnull (texture);
      g_assert_cmpint (ABS (gdk_texture_get_width (texture) - width), <=, 1);
      g_assert_cmpint (ABS (gdk_texture_get_height (texture) - height), <=, 1);
      if (size == FH_SHOT_WINDOW)
        g_assert_cmpint (width, ==, 2 * gtk_widget_get_width (GTK_WIDGET (fixture->map)));
      if (size == FH_SHOT_SLIDE)
        g_assert_cmpint (width, ==, 1920);
    }
}

static void
test_preview (Fixture      *fixture,
              gconstpointer data)
{
  FhShotSettings settings = { .format = FH_RENDER_PNG, .size = FH_SHOT_PAGE, .preview_width = 300 };
  g_autoptr (FhShot) shot = take (fixture);
  g_autoptr (GBytes) bytes = paint (shot, &settings);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, 300);
}

/* The window goes on to something else; the picture stays. */
static void
test_keeps_its_moment (Fixture      *fixture,
                       gconstpointer data)
{
  FhShotSettings settings = { .format = FH_RENDER_PNG, .size = FH_SHOT_WINDOW };
  g_autoptr (FhShot) shot = take (fixture);
  g_autoptr (GBytes) before = paint (shot, &settings);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (FhDataset) other = fh_ui_fixture_read_story ();

  fh_session_set_language (fixture->session, "ar");
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack"));
  fh_session_set_dataset (fixture->session, other);
  after = paint (shot, &settings);
  g_assert_true (g_bytes_equal (before, after));
}

static void
assert_shows (Fixture *fixture,
              GBytes **before)
{
  FhShotSettings settings = { .format = FH_RENDER_PNG, .size = FH_SHOT_SLIDE };
  g_autoptr (FhShot) shot = take (fixture);
  GBytes *after = paint (shot, &settings);

  if (*before != NULL)
    g_assert_false (g_bytes_equal (*before, after));
  g_clear_pointer (before, g_bytes_unref);
  *before = after;
}

static void
test_shows_the_view (Fixture      *fixture,
                     gconstpointer data)
{
  const FhCamera camera = { 10, 10, 6 };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (FhFilter) all = fh_filter_new ();
  g_autoptr (FhFilter) filter =
    fh_filter_with_item (all, fh_ui_fixture_get (fixture->dataset, FH_TYPE_CATEGORY, "talk"), TRUE);

  assert_shows (fixture, &before);
  fh_session_set_date (fixture->session, fh_session_get_date (fixture->session) - FH_SECONDS_YEAR);
  assert_shows (fixture, &before);
  fh_session_set_filter (fixture->session, filter);
  assert_shows (fixture, &before);
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "talks"));
  assert_shows (fixture, &before);
  fh_map_view_show_camera (fixture->map, &camera);
  assert_shows (fixture, &before);
  fh_session_set_language (fixture->session, "ar");
  assert_shows (fixture, &before);
  fh_map_view_set_palette_kind (fixture->map, FH_PALETTE_DARK);
  assert_shows (fixture, &before);
}

static void
test_settings (Fixture      *fixture,
               gconstpointer data)
{
  const FhShotSettings settings[] = {
    { .format = FH_RENDER_PNG, .size = FH_SHOT_SLIDE },
    { .format = FH_RENDER_PNG, .size = FH_SHOT_SLIDE, .without_timeline = TRUE },
    { .format = FH_RENDER_PNG, .size = FH_SHOT_SLIDE, .for_paper = TRUE },
  };
  g_autoptr (FhShot) shot = take (fixture);
  g_autoptr (GBytes) plain = paint (shot, &settings[0]);

  for (guint i = 1; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (GBytes) other = paint (shot, &settings[i]);

      g_assert_false (g_bytes_equal (plain, other));
    }
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  const FhShotSettings settings = { .format = FH_RENDER_SVG, .size = FH_SHOT_WINDOW };
  g_autoptr (FhShot) shot = take (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "picture.svg", NULL);
  g_autofree char *beneath = g_build_filename (path, "picture.svg", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *again = NULL;
  gboolean         saved = save (shot, &settings, path, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "<title>Story</title>"));

  /* A file is no folder. */
  saved = save (shot, &settings, beneath, &error);
  g_assert_false (saved);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  g_assert_true (g_file_get_contents (path, &again, NULL, NULL));
  g_assert_cmpstr (contents, ==, again);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GdkTexture **texture = user_data;

  *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  const FhShotSettings settings = { .format = FH_RENDER_PNG, .size = FH_SHOT_SLIDE };
  GdkClipboard        *clipboard = gtk_widget_get_clipboard (fixture->window);
  g_autoptr (FhShot) shot = take (fixture);
  g_autoptr (GBytes) bytes = paint (shot, &settings);
  g_autoptr (GBytes) rubbish = g_bytes_new_static ("no picture", 10);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  gboolean copied = fh_picture_dialog_copy (bytes, clipboard, &error);

  g_assert_no_error (error);
  g_assert_true (copied);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png"));
  gdk_clipboard_read_texture_async (clipboard, NULL, read_cb, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1920);

  copied = fh_picture_dialog_copy (rubbish, clipboard, &error);
  g_assert_false (copied);
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/shot/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("sizes", test_sizes);
  ADD ("preview", test_preview);
  ADD ("keeps-its-moment", test_keeps_its_moment);
  ADD ("shows-the-view", test_shows_the_view);
  ADD ("settings", test_settings);
  ADD ("save", test_save);
  ADD ("copy", test_copy);
#undef ADD

  return g_test_run ();
}
