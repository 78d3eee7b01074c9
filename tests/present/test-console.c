/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The speaker's own screen: what it says of this step and the next, and what of it the class does not see. */

#include <adwaita.h>

#include "fh-console-notes.h"
#include "fh-console-search.h"
#include "fh-console.h"
#include "fh-test-tour.h"

typedef struct
{
  FhTestTour tour;
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *console;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fh_test_tour_set_up (&fixture->tour, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->window = gtk_window_new ();
  fixture->view = fh_present_view_new (fixture->tour.presentation, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  fixture->console = GTK_WIDGET (fh_console_new (FH_PRESENT_VIEW (fixture->view), NULL));
  gtk_window_present (GTK_WINDOW (fixture->console));
  gtk_test_widget_wait_for_draw (fixture->console);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->console));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* The search may still be making its index. */
  while (G_OBJECT (fixture->tour.presentation)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  fh_test_tour_tear_down (&fixture->tour, NULL);
}

/* The first widget that is seen inside @widget and fits. */
static GtkWidget *
find (GtkWidget *widget,
      gboolean (*fits) (GtkWidget *widget, const char *words),
      const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (fits (widget, words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, fits, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_label (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL;
}

static gboolean
is_button (GtkWidget  *widget,
           const char *words)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return GTK_IS_BUTTON (widget) &&
         (g_strcmp0 (label, words) == 0 || (tooltip != NULL && g_str_has_prefix (tooltip, words)));
}

static gboolean
is_editable (GtkWidget  *widget,
             const char *words)
{
  return GTK_IS_SEARCH_ENTRY (widget);
}

static gboolean
is_list (GtkWidget  *widget,
         const char *words)
{
  return GTK_IS_LIST_VIEW (widget);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *words)
{
  return find (widget, is_label, words);
}

static void
press (Fixture    *fixture,
       const char *name)
{
  GtkWidget *button = find (fixture->console, is_button, name);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* Lets the clock of the console look; never returns if it never says it. */
static void
wait_for_label (Fixture    *fixture,
                const char *words)
{
  while (find_label (fixture->console, words) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  FhPresentation *presentation = fixture->tour.presentation;

  g_assert_nonnull (find_label (fixture->console, "1 of 3"));
  g_assert_nonnull (find_label (fixture->console, "Say this."));
  g_assert_nonnull (find_label (fixture->console, "Next · 2 of 3"));
  /* The picture of the next step is one of what the class will see: the question, not its answer. */
  g_assert_nonnull (find_label (fixture->console, "What comes?"));
  g_assert_null (find_label (fixture->console, "The second step."));

  press (fixture, "Next");
  g_assert_cmpuint (fh_presentation_get_position (presentation), ==, 1);
  g_assert_nonnull (find_label (fixture->console, "No notes for this step"));
  g_assert_nonnull (find_label (fixture->console, "The second step."));

  press (fixture, "Next");
  g_assert_nonnull (find_label (fixture->console, "Next · 3 of 3"));
  g_assert_nonnull (find_label (fixture->console, "The third step."));

  press (fixture, "Next");
  g_assert_nonnull (find_label (fixture->console, "This is the last step"));
  press (fixture, "Back");
  g_assert_cmpuint (fh_presentation_get_position (presentation), ==, 1);
}

/* Any step of the list, at once. */
static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget         *list = find (fixture->console, is_list, NULL);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 3);
  gtk_widget_activate_action (list, "list.activate-item", "u", 2);
  g_assert_cmpuint (fh_presentation_get_position (fixture->tour.presentation), ==, 2);
  g_assert_true (gtk_selection_model_is_selected (model, 2));
}

static void
test_notes_size (Fixture      *fixture,
                 gconstpointer data)
{
  FhConsoleNotes *notes = FH_CONSOLE_NOTES (fh_console_get_notes (FH_CONSOLE (fixture->console)));
  GtkWidget      *label = find_label (fixture->console, "Say this.");
  int             size = fh_console_notes_get_size (notes);
  int             natural, larger;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  press (fixture, "Larger Notes");
  press (fixture, "Larger Notes");
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &larger, NULL, NULL);
  g_assert_cmpint (fh_console_notes_get_size (notes), >, size);
  g_assert_cmpint (larger, >, natural);
  press (fixture, "Smaller Notes");
  press (fixture, "Smaller Notes");
  g_assert_cmpint (fh_console_notes_get_size (notes), ==, size);
  fh_console_notes_set_size (notes, 5000);
  g_assert_cmpint (fh_console_notes_get_size (notes), ==, FH_CONSOLE_NOTES_MAX);
}

static void
test_times (Fixture      *fixture,
            gconstpointer data)
{
  FhPresentation *presentation = fixture->tour.presentation;
  GtkWidget      *step;

  g_assert_nonnull (find_label (fixture->console, "0:00 of 0:30"));
  g_assert_nonnull (find_label (fixture->console, "about 2 minutes left · on time"));
  for (gint64 second = 1; second <= 21; second += 5)
    fh_presentation_advance (presentation, second * G_USEC_PER_SEC);
  wait_for_label (fixture, "0:20 of 0:30");
  step = find_label (fixture->console, "0:20 of 0:30");
  g_assert_false (gtk_widget_has_css_class (step, "late"));

  for (gint64 second = 26; second <= 66; second += 5)
    fh_presentation_advance (presentation, second * G_USEC_PER_SEC);
  wait_for_label (fixture, "1:05 of 0:30");
  g_assert_true (gtk_widget_has_css_class (step, "late"));
  g_assert_nonnull (find_label (fixture->console, "about 1 minute left · 0:35 behind the plan"));

  /* Each step has its own time, and the plan is caught up with. */
  fh_presentation_go_to (presentation, 2);
  g_assert_nonnull (find_label (fixture->console, "0:00 of 0:30"));
  g_assert_nonnull (find_label (fixture->console, "on time"));
}

/* While somebody types, the class sees its step; what was chosen it sees. */
static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  FhPresentation *presentation = fixture->tour.presentation;
  GtkWidget      *entry = find (fixture->console, is_editable, NULL);
  FhItem         *port = fh_dataset_lookup (fixture->tour.dataset, FH_TYPE_PLACE, "port");
  FhItem         *selection = fh_session_get_selection (fixture->tour.session);

  gtk_editable_set_text (GTK_EDITABLE (entry), "port");
  wait_for_label (fixture, "Port");
  g_assert_false (fh_presentation_get_exploring (presentation));
  g_assert_true (fh_session_get_selection (fixture->tour.session) == selection);
  g_assert_null (find_label (fixture->view, "port"));
  g_assert_nonnull (find_label (fixture->view, "The first step."));

  g_signal_emit_by_name (entry, "activate");
  g_assert_true (fh_presentation_get_exploring (presentation));
  g_assert_true (fh_session_get_selection (fixture->tour.session) == port);
  fh_presentation_escape (presentation);
  g_assert_nonnull (find_label (fixture->view, "The first step."));
}

static void
test_black (Fixture      *fixture,
            gconstpointer data)
{
  FhPresentation *presentation = fixture->tour.presentation;
  GtkWidget      *button = find (fixture->console, is_button, "Black");

  gtk_widget_activate_action (button, "present.black", NULL);
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_BLACK);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  /* The speaker still reads. */
  g_assert_nonnull (find_label (fixture->console, "Say this."));
  press (fixture, "Next");
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_NONE);
  g_assert_cmpuint (fh_presentation_get_position (presentation), ==, 0);
}

static void
swap_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  gboolean *swapped = user_data;

  *swapped = TRUE;
}

static void
test_swap (Fixture      *fixture,
           gconstpointer data)
{
  const GActionEntry entries[] = { { "swap", swap_cb } };
  gboolean           swapped = FALSE;
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *button = find (fixture->console, is_button, "Swap Screens");

  g_assert_false (gtk_widget_is_sensitive (button));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &swapped);
  gtk_widget_insert_action_group (fixture->console, "presenter", G_ACTION_GROUP (actions));
  g_assert_true (gtk_widget_is_sensitive (button));
  press (fixture, "Swap Screens");
  g_assert_true (swapped);
}

/* The picture of the next step is in both languages when the step will be. */
static void
test_second_language (Fixture      *fixture,
                      gconstpointer data)
{
  fh_presentation_go_to (fixture->tour.presentation, 1);
  fh_presentation_next (fixture->tour.presentation);
  g_assert_nonnull (find_label (fixture->console, "The third step."));
  g_assert_null (find_label (fixture->console, "الخطوة الثالثة."));
  fh_session_set_languages (fixture->tour.session, "en", "ar");
  g_assert_nonnull (find_label (fixture->console, "The third step."));
  g_assert_nonnull (find_label (fixture->console, "الخطوة الثالثة."));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add ("/console/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("steps", test_steps);
  ADD ("list", test_list);
  ADD ("notes-size", test_notes_size);
  ADD ("times", test_times);
  ADD ("search", test_search);
  ADD ("black", test_black);
  ADD ("swap", test_swap);
  ADD ("second-language", test_second_language);
#undef ADD

  return g_test_run ();
}
