/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-scores.h"

#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-line.h"
#include "fh-present-type.h"
#include "fh-wrap-box.h"

/* Type on a screen of 1080 lines. */
#define HEADING_SIZE 52.0
#define TEAM_SIZE    40.0

#define WIDTH 640

char *
fh_quiz_scores_format_points (guint points)
{
  g_autofree char *number = fh_interface_format_number ((gint64) points);

  /* Translators: in a quiz. */
  return g_strdup_printf (ngettext ("%s point", "%s points", points), number);
}

static char *
describe_team (FhQuiz *quiz,
               guint   team)
{
  g_autofree char *points = fh_quiz_scores_format_points (fh_quiz_get_score (quiz, team));
  g_autofree char *name = fh_interface_isolate (fh_quiz_get_team_name (quiz, team));
  g_autoptr (GString) line = NULL;

  if (fh_quiz_get_n_teams (quiz) == 1)
    return g_steal_pointer (&points);
  line = g_string_new (NULL);
  fh_line_append (line, ": ", name, fh_interface_get_language ());
  fh_line_append (line, ": ", points, fh_interface_get_language ());
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
create_team_button (guint team)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "quiz.team");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) team);
  gtk_widget_add_css_class (button, "quiz-team");

  return button;
}

GtkWidget *
fh_quiz_scores_new_bar (FhQuiz *quiz)
{
  GtkWidget *bar = fh_wrap_box_new ();

  g_return_val_if_fail (FH_IS_QUIZ (quiz), NULL);

  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  if (fh_quiz_get_n_teams (quiz) == 1)
    fh_wrap_box_append (FH_WRAP_BOX (bar), gtk_label_new (NULL));
  for (guint i = 0; fh_quiz_get_n_teams (quiz) > 1 && i < fh_quiz_get_n_teams (quiz); i++)
    fh_wrap_box_append (FH_WRAP_BOX (bar), create_team_button (i));
  fh_quiz_scores_update_bar (bar, quiz);

  return bar;
}

void
fh_quiz_scores_update_bar (GtkWidget *bar,
                           FhQuiz    *quiz)
{
  GtkWidget *child = gtk_widget_get_first_child (bar);

  g_return_if_fail (FH_IS_WRAP_BOX (bar));
  g_return_if_fail (FH_IS_QUIZ (quiz));

  for (guint i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *words = describe_team (quiz, i);
      GtkWidget       *label = GTK_IS_BUTTON (child) ? gtk_button_get_child (GTK_BUTTON (child)) : child;

      gtk_label_set_label (GTK_LABEL (label), words);
      if (label != child)
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

/* The teams with the most points. */
static char *
name_winners (FhQuiz *quiz)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint most = 0;
  guint n_winners = 0;

  for (guint i = 0; i < fh_quiz_get_n_teams (quiz); i++)
    most = MAX (most, fh_quiz_get_score (quiz, i));
  for (guint i = 0; i < fh_quiz_get_n_teams (quiz); i++)
    if (fh_quiz_get_score (quiz, i) == most)
      {
        g_autofree char *name = fh_interface_isolate (fh_quiz_get_team_name (quiz, i));

        g_string_append_printf (names, "%s%s", n_winners++ > 0 ? ", " : "", name);
      }

  if (n_winners == 1)
    /* Translators: the name of a team. */
    return g_strdup_printf (_ ("%s wins"), names->str);
  /* Translators: the names of teams with the same points. */
  return g_strdup_printf (_ ("A draw: %s"), names->str);
}

static guint
count_ahead (FhQuiz *quiz,
             guint   team)
{
  guint n_ahead = 0;

  for (guint i = 0; i < fh_quiz_get_n_teams (quiz); i++)
    n_ahead += fh_quiz_get_score (quiz, i) > fh_quiz_get_score (quiz, team);

  return n_ahead;
}

static GtkWidget *
create_label (const char *words,
              double      size,
              gboolean    bold)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fh_present_set_font (GTK_LABEL (label), size, bold);

  return label;
}

static void
append_team (FhQuiz    *quiz,
             GtkWidget *list,
             guint      team,
             double     unit)
{
  guint            ahead = count_ahead (quiz, team);
  const char      *name = fh_quiz_get_team_name (quiz, team);
  g_autofree char *points = fh_quiz_scores_format_points (fh_quiz_get_score (quiz, team));
  g_autofree char *rank = fh_interface_format_number ((gint64) ahead + 1);
  g_autofree char *words = g_strdup_printf ("%s. %s, %s", rank, name, points);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget       *name_label = create_label (name, TEAM_SIZE * unit, ahead == 0);

  gtk_widget_add_css_class (row, "quiz-order");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_box_append (GTK_BOX (box), create_label (rank, TEAM_SIZE * unit, TRUE));
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), create_label (points, TEAM_SIZE * unit, ahead == 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
create_list (FhQuiz *quiz,
             double  unit)
{
  GtkWidget *list = gtk_list_box_new ();
  guint      n_teams = fh_quiz_get_n_teams (quiz);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Scores"), -1);
  for (guint rank = 0; rank < n_teams; rank++)
    for (guint team = 0; team < n_teams; team++)
      if (count_ahead (quiz, team) == rank)
        append_team (quiz, list, team, unit);

  return list;
}

GtkWidget *
fh_quiz_scores_new_page (FhQuiz *quiz,
                         double  unit)
{
  GtkWidget       *clamp = adw_clamp_new ();
  GtkWidget       *scroller = gtk_scrolled_window_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget       *label;
  g_autofree char *words = NULL;

  g_return_val_if_fail (FH_IS_QUIZ (quiz), NULL);

  words = fh_quiz_get_n_teams (quiz) == 1 ? fh_quiz_scores_format_points (fh_quiz_get_score (quiz, 0))
                                          : name_winners (quiz);
  label = create_label (words, HEADING_SIZE * unit, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  if (fh_quiz_get_n_teams (quiz) > 1)
    gtk_box_append (GTK_BOX (box), create_list (quiz, unit));

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}
