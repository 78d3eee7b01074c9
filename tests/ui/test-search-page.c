/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search shows, in a window. */

#include "fh-item-row.h"
#include "fh-search-page.h"
#include "fh-ui-fixture.h"

#include <adwaita.h>

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The names of the rows, headings included: "Places · 1|Hmeimim". */
static char *
list_rows (Fixture *fixture)
{
  GtkWidget *list = find (fixture->page, GTK_TYPE_LIST_VIEW);
  GString   *names = g_string_new (NULL);

  if (!gtk_widget_get_mapped (list))
    return g_string_free (names, FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *item = find (row, FH_TYPE_ITEM_ROW);

      if (item != NULL && fh_item_row_get_row (FH_ITEM_ROW (item)) != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "|" : "",
                                fh_item_row_get_title (FH_ITEM_ROW (item)));
    }

  return g_string_free (names, FALSE);
}

static void
assert_finds (Fixture    *fixture,
              const char *query,
              const char *expected)
{
  g_autofree char *rows = NULL;

  fh_search_page_set_query (FH_SEARCH_PAGE (fixture->page), query);
  fh_ui_fixture_settle ();
  gtk_test_widget_wait_for_draw (fixture->page);
  rows = list_rows (fixture);
  g_assert_cmpstr (rows, ==, expected);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *rows = g_strdup ("");

  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fixture->window = gtk_window_new ();
  fixture->page = fh_search_page_new (fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 280, 900);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fh_search_page_set_query (FH_SEARCH_PAGE (fixture->page), "envoy");
  fh_session_set_dataset (fixture->session, fixture->dataset);

  /* What was asked too early is answered when the story has been read. */
  while (*rows == '\0')
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (rows);
      rows = list_rows (fixture);
    }
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

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  assert_finds (fixture, "envoy", "People · 1|Envoy|Events · 2|Talks|Attack");
  assert_finds (fixture, "t",
                "On the table · 1|The lease|Events · 2|Talks|Attack|Sources · 1|The Paper: Talks "
                "<begin> & end|People · 2|Hosts|Envoy|Places · 1|Hmeimim");
  assert_finds (fixture, "alesund", "Places · 1|Ålesund|Events · 1|Talks");
  assert_finds (fixture, "قاعده", "Events · 1|Attack");
  assert_finds (fixture, "nowhere", "");
  assert_finds (fixture, "", "");
}

/* A row says where it has what its title has not. */
static void
test_excerpt (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *row;

  assert_finds (fixture, "angstrom", "Events · 1|Talks");
  row = find (gtk_widget_get_next_sibling (
                gtk_widget_get_first_child (find (fixture->page, GTK_TYPE_LIST_VIEW))),
              FH_TYPE_ITEM_ROW);
  g_assert_cmpstr (fh_item_row_get_description (FH_ITEM_ROW (row)), ==, "They speak at Café Ångström.");
}

static void
test_activate (Fixture      *fixture,
               gconstpointer data)
{
  assert_finds (fixture, "paper talks", "Sources · 1|The Paper: Talks <begin> & end|Events · 2|Talks|Attack");
  fh_search_page_activate (FH_SEARCH_PAGE (fixture->page));
  g_assert_true (fh_session_get_selection (fixture->session) ==
                 fh_ui_fixture_get (fixture->dataset, FH_TYPE_SOURCE, "paper"));
}

static void
test_date (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *button = find (fixture->page, GTK_TYPE_BUTTON);

  assert_finds (fixture, "envoy", "People · 1|Envoy|Events · 2|Talks|Attack");
  g_assert_false (gtk_widget_get_visible (button));

  assert_finds (fixture, "1 June 2017", "");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Go to 1 June 2017");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, G_GINT64_CONSTANT (1496275200));

  assert_finds (fixture, "2018-02", "");
  fh_search_page_activate (FH_SEARCH_PAGE (fixture->page));
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, G_GINT64_CONSTANT (1517443200));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/search-page/kinds", test_kinds);
  ADD ("/search-page/excerpt", test_excerpt);
  ADD ("/search-page/activate", test_activate);
  ADD ("/search-page/date", test_date);
#undef ADD

  return g_test_run ();
}
