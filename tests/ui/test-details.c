/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the right pane says of each kind of item. */

#include "fh-details.h"
#include "fh-state-list.h"
#include "fh-ui-fixture.h"
#include "fh-units.h"

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
  GtkWidget *window;
  GtkWidget *details;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->window = gtk_window_new ();
  fixture->details = g_object_new (FH_TYPE_DETAILS, NULL);
  fh_details_set_session (FH_DETAILS (fixture->details), fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 340, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->details);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->details);
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

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *words)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (words == NULL ||
       (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
assert_says (Fixture    *fixture,
             const char *words)
{
  GtkWidget *label = find (fixture->details, GTK_TYPE_LABEL, words);

  g_test_message ("%s", words);
  g_assert_nonnull (label);

  return label;
}

static void
assert_is_silent (Fixture    *fixture,
                  const char *words)
{
  g_assert_null (find (fixture->details, GTK_TYPE_LABEL, words));
}

static void
click (Fixture    *fixture,
       const char *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (assert_says (fixture, words), GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fh_ui_fixture_settle ();
}

static void
test_story (Fixture      *fixture,
            gconstpointer data)
{
  assert_says (fixture, "2 events · as of 1 January 2020");
  assert_says (fixture, "Story");
  assert_says (fixture, "What it is about.");
  assert_says (fixture, "Air base · extended");
  click (fixture, "Hmeimim");
  g_assert_true (fh_session_get_selection (fixture->session) ==
                 fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "base"));
}

static void
test_event (Fixture      *fixture,
            gconstpointer data)
{
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "talks"));
  assert_says (fixture, "Talk · Saturday 1 June 2019, 11:15 UTC · 14:15 UTC+3");
  assert_says (fixture, "Talks");
  assert_says (fixture, "Well documented");
  assert_says (fixture, "The lease");
  assert_says (fixture, "North: Long.\nSouth: Short.");
  assert_is_silent (fixture, "Accounts differ");

  /* What the source says is not markup. */
  assert_says (fixture, "Talks <begin> & end");
  assert_says (fixture, "The Paper · 2 Jun 2019 · French · a paper of the north");

  click (fixture, "Envoy");
  g_assert_true (fh_session_get_selection (fixture->session) ==
                 fh_ui_fixture_get (fixture->dataset, FH_TYPE_ACTOR, "envoy"));
}

static void
test_accounts (Fixture      *fixture,
               gconstpointer data)
{
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack"));
  assert_says (fixture, "War · March 2016");
  assert_says (fixture, "Accounts differ");
  assert_says (fixture, "It was they.");
  assert_says (fixture, "It was not.");
  assert_says (fixture, "S/RES/2254");
  assert_says (fixture, "cited, page not read");
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *first;

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "base"));
  assert_says (fixture, "Air base · Syria");
  assert_says (fixture, "35.401°\u00a0N, 35.949°\u00a0W · to about 500\u00a0m");
  assert_says (fixture, "2 events by year");
  assert_says (fixture, "In use at first.");

  /* A state without a label says its status; the state at the date is marked. */
  assert_says (fixture, "extended");
  first = gtk_widget_get_ancestor (assert_says (fixture, "First"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_has_css_class (first, "current"));
  click (fixture, "First");
  g_assert_true (gtk_widget_has_css_class (first, "current"));
}

/* In other units as soon as they are chosen. */
static void
test_units (Fixture      *fixture,
            gconstpointer data)
{
  FhUnits *units = fh_units_get_default ();

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "base"));
  fh_units_set_choice (units, FH_UNITS_IMPERIAL);
  fh_ui_fixture_settle ();
  assert_says (fixture, "35.401°\u00a0N, 35.949°\u00a0W · to about 1,640\u00a0ft");
  fh_units_set_choice (units, FH_UNITS_AUTOMATIC);
  fh_ui_fixture_settle ();
  assert_says (fixture, "35.401°\u00a0N, 35.949°\u00a0W · to about 500\u00a0m");
}

static void
test_topic (Fixture      *fixture,
            gconstpointer data)
{
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_TOPIC, "lease"));
  assert_says (fixture, "Long.");
  assert_says (fixture, "Short.");
  assert_says (fixture, "Others");
  assert_says (fixture, "Never.");
  assert_says (fixture, "Behind it");
}

static void
test_actor (Fixture      *fixture,
            gconstpointer data)
{
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_ACTOR, "envoy"));
  assert_says (fixture, "Person · North");
  assert_says (fixture, "Goes to and fro");
  assert_says (fixture, "1 event");
}

/* What else happened at each place of an event. */
static void
test_before_and_after (Fixture      *fixture,
                       gconstpointer data)
{
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "talks"));
  assert_says (fixture, "Before and after: Hmeimim");
  /* Nothing else happened in the town. */
  assert_is_silent (fixture, "Before and after: Ålesund");
  click (fixture, "Attack");
  g_assert_true (fh_session_get_selection (fixture->session) ==
                 fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack"));
}

/* Two accounts that differ stand beside each other. */
static void
test_accounts_beside_each_other (Fixture      *fixture,
                                 gconstpointer data)
{
  graphene_rect_t first;
  graphene_rect_t second;

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack"));
  gtk_test_widget_wait_for_draw (fixture->details);
  g_assert_true (gtk_widget_compute_bounds (assert_says (fixture, "It was they."), fixture->details, &first));
  g_assert_true (gtk_widget_compute_bounds (assert_says (fixture, "It was not."), fixture->details, &second));
  g_assert_cmpfloat (first.origin.x + first.size.width, <=, second.origin.x);
  g_assert_cmpfloat (ABS (first.origin.y - second.origin.y), <, 1);
}

/* Of a picture that cannot be shown is said what it shows; whose it is, in any case. */
static void
test_image (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *words;

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "town"));
  assert_says (fixture, "Somebody · CC0");
  words = assert_says (fixture, "Houses by the sea");
  while (!gtk_widget_get_visible (words))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (find (fixture->details, GTK_TYPE_PICTURE, NULL)));
}

static void
test_source (Fixture      *fixture,
             gconstpointer data)
{
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_SOURCE, "paper"));
  assert_says (fixture, "Source · French");
  assert_says (fixture, "Talks <begin> & end");
  assert_says (fixture, "The Paper · 2 June 2019");
  assert_says (fixture, "a paper of the north");
  assert_says (fixture, "https://example.org/?a=1&b=2");
  assert_says (fixture, "Read by those who tell this story.");
  /* Also where only one side's account rests on it. */
  assert_says (fixture, "Attack");
  click (fixture, "Talks");

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_SOURCE, "document"));
  assert_says (fixture, "No address is known.");
  assert_says (fixture, "cited, page not read");
}

/* What is read can be copied. */
static void
test_selectable (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const words[] = { "Talks", "They speak at Café Ångström.", "Well documented" };

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "talks"));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (gtk_label_get_selectable (GTK_LABEL (assert_says (fixture, words[i]))));
}

/* Each text runs as its own language does, whatever the interface speaks; the story's own words are in the
 * story's. A text that is missing says which language stands in for it. */
static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *fallback;

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack"));
  fh_session_set_language (fixture->session, "ar");
  g_assert_cmpint (gtk_widget_get_direction (assert_says (fixture, "شيء يحترق.")), ==, GTK_TEXT_DIR_RTL);
  assert_says (fixture, "روايات مختلفة");
  assert_says (fixture, "المصادر");

  fallback = assert_says (fixture, "It was they.  (\u2068الإنجليزية\u2069)");
  g_assert_cmpint (gtk_widget_get_direction (fallback), ==, GTK_TEXT_DIR_LTR);
}

/* A second language stands beneath the first, where the text has it. */
static void
test_two_languages (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWidget *first;

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack"));
  assert_is_silent (fixture, "شيء يحترق.");
  fh_session_set_languages (fixture->session, "en", "ar");
  first = assert_says (fixture, "Something burns.");
  g_assert_true (gtk_widget_get_next_sibling (first) == assert_says (fixture, "شيء يحترق."));
  assert_says (fixture, "It was they.");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/details/story", test_story);
  ADD ("/details/event", test_event);
  ADD ("/details/accounts", test_accounts);
  ADD ("/details/place", test_place);
  ADD ("/details/units", test_units);
  ADD ("/details/topic", test_topic);
  ADD ("/details/actor", test_actor);
  ADD ("/details/before-and-after", test_before_and_after);
  ADD ("/details/accounts-beside-each-other", test_accounts_beside_each_other);
  ADD ("/details/image", test_image);
  ADD ("/details/source", test_source);
  ADD ("/details/selectable", test_selectable);
  ADD ("/details/language", test_language);
  ADD ("/details/two-languages", test_two_languages);
#undef ADD

  return g_test_run ();
}
