/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of the sidebar, in a window. */

#include "fh-actors-page.h"
#include "fh-events-page.h"
#include "fh-places-page.h"
#include "fh-topics-page.h"
#include "fh-ui-fixture.h"

#include <adwaita.h>

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 280, 600);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fh_ui_fixture_settle ();
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static FhListPage *
show_page (Fixture *fixture,
           GType    type)
{
  GtkWidget *page = fh_list_page_new (type, fixture->session, "List");

  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (page);
  fh_ui_fixture_settle ();

  return FH_LIST_PAGE (page);
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child);

      if (list != NULL)
        return list;
    }

  return NULL;
}

/* @names: what a screen reader reads, row by row */
static void
assert_rows (FhListPage        *page,
             const char *const *names)
{
  GtkWidget *list = find_list (GTK_WIDGET (page));
  guint      n_rows = 0;

  gtk_test_widget_wait_for_draw (list);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *message =
        names[n_rows] == NULL ? g_strdup ("one more")
                              : gtk_test_accessible_check_property (GTK_ACCESSIBLE (row),
                                                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                                    names[n_rows]);

      g_assert_cmpstr (message, ==, NULL);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, g_strv_length ((char **) names));
}

static void
test_events (Fixture      *fixture,
             gconstpointer data)
{
  FhListPage *page;

  fh_session_set_dataset (fixture->session, fixture->dataset);
  page = show_page (fixture, FH_TYPE_EVENTS_PAGE);
  assert_rows (page, (const char *const[]){ "2019", "Talks", "2016", "Attack", NULL });

  fh_session_set_language (fixture->session, "ar");
  fh_ui_fixture_settle ();
  assert_rows (page, (const char *const[]){ "٢٠١٩", "Talks", "٢٠١٦", "الهجوم على القاعدة", NULL });
}

static void
test_places_topics_actors (Fixture      *fixture,
                           gconstpointer data)
{
  fh_session_set_dataset (fixture->session, fixture->dataset);
  assert_rows (show_page (fixture, FH_TYPE_PLACES_PAGE),
               (const char *const[]){ "Sites", "Hmeimim", "Norway", "Ålesund", NULL });
  assert_rows (show_page (fixture, FH_TYPE_TOPICS_PAGE), (const char *const[]){ "Talks", "The lease", NULL });
  assert_rows (show_page (fixture, FH_TYPE_ACTORS_PAGE),
               (const char *const[]){ "North", "Envoy", "South", "Hosts", NULL });
}

/* A story may come while the page is hidden, and the page may be seen while there is none. */
static void
test_story_comes_while_hidden (Fixture      *fixture,
                               gconstpointer data)
{
  FhListPage *page = show_page (fixture, FH_TYPE_EVENTS_PAGE);

  gtk_widget_set_child_visible (GTK_WIDGET (page), FALSE);
  fh_ui_fixture_settle ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fh_ui_fixture_settle ();
  gtk_widget_set_child_visible (GTK_WIDGET (page), TRUE);
  fh_ui_fixture_settle ();
  assert_rows (page, (const char *const[]){ "2019", "Talks", "2016", "Attack", NULL });

  fh_session_set_dataset (fixture->session, NULL);
  fh_ui_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (find_list (GTK_WIDGET (page))));
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  FhListPage *page;
  g_autoptr (FhFilter) filter = fh_filter_new ();
  g_autoptr (FhFilter) war = fh_filter_with_item (filter,
                                                  fh_ui_fixture_get (fixture->dataset, FH_TYPE_CATEGORY,
                                                                     "war"),
                                                  TRUE);

  fh_session_set_dataset (fixture->session, fixture->dataset);
  page = show_page (fixture, FH_TYPE_EVENTS_PAGE);
  fh_session_set_filter (fixture->session, war);
  fh_ui_fixture_settle ();
  assert_rows (page, (const char *const[]){ "2016", "Attack", NULL });
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/list-page/events", test_events);
  ADD ("/list-page/places-topics-actors", test_places_topics_actors);
  ADD ("/list-page/story-comes-while-hidden", test_story_comes_while_hidden);
  ADD ("/list-page/filter", test_filter);
#undef ADD

  return g_test_run ();
}
