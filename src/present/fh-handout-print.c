/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-handout-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fh-handout.h"

static const guint per_page[] = { 1, 2, 4 };

/* A handout on its way to the printer. */
typedef struct
{
  FhDataset *dataset;
  FhBasemap *basemap;
  char      *language;
  char      *second_language;
  FhHandout *handout;

  AdwComboRow *tour_row;
  AdwComboRow *kind_row;
  AdwComboRow *per_page_row;
  guint        tour;
  guint        kind;
  guint        per_page;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->handout, fh_handout_free);
  g_clear_object (&job->dataset);
  g_clear_object (&job->basemap);
  g_free (job->language);
  g_free (job->second_language);
  g_free (job);
}

static AdwComboRow *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         GtkStringList       *choices,
         guint                selected)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  adw_preferences_group_add (group, row);

  return ADW_COMBO_ROW (row);
}

static GtkStringList *
list_tours (Job *job)
{
  GListModel    *tours = fh_dataset_get_tours (job->dataset);
  guint          n_tours = g_list_model_get_n_items (tours);
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_tours; i++)
    {
      g_autoptr (FhItem) tour = g_list_model_get_item (tours, i);

      gtk_string_list_append (titles, fh_text_get (fh_item_get_title (tour), job->language));
    }

  return titles;
}

static GtkWidget *
create_widget_cb (GtkPrintOperation *operation,
                  Job               *job)
{
  GtkWidget        *group = adw_preferences_group_new ();
  const char *const kinds[] = { _ ("The audience"), _ ("The speaker, with notes"),
                                _ ("Pupils, with blanks to fill in"), NULL };
  const char *const numbers[] = { "1", "2", "4", NULL };
  g_autoptr (GtkStringList) tours = list_tours (job);
  g_autoptr (GtkStringList) kind_list = gtk_string_list_new (kinds);
  g_autoptr (GtkStringList) number_list = gtk_string_list_new (numbers);

  job->tour_row = add_row (ADW_PREFERENCES_GROUP (group), C_ ("handout", "Tour"), tours, job->tour);
  /* Translators: whom a handout is for: the audience, the speaker or pupils. */
  job->kind_row = add_row (ADW_PREFERENCES_GROUP (group), C_ ("handout", "For"), kind_list, job->kind);
  job->per_page_row = add_row (ADW_PREFERENCES_GROUP (group), _ ("Steps a page"), number_list, job->per_page);
  gtk_widget_set_margin_start (group, 18);
  gtk_widget_set_margin_end (group, 18);
  gtk_widget_set_margin_top (group, 18);
  gtk_widget_set_margin_bottom (group, 18);

  return group;
}

static void
apply_widget_cb (GtkPrintOperation *operation,
                 GtkWidget         *widget,
                 Job               *job)
{
  job->tour = adw_combo_row_get_selected (job->tour_row);
  job->kind = adw_combo_row_get_selected (job->kind_row);
  job->per_page = adw_combo_row_get_selected (job->per_page_row);
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Job               *job)
{
  g_autoptr (FhTour) tour = g_list_model_get_item (fh_dataset_get_tours (job->dataset), job->tour);
  FhHandoutSettings settings = {
    .dataset = job->dataset,
    .tour = tour,
    .basemap = job->basemap,
    .language = job->language,
    .second_language = job->second_language,
    .kind = (FhHandoutKind) job->kind,
    .per_page = per_page[MIN (job->per_page, G_N_ELEMENTS (per_page) - 1)],
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
  };

  g_clear_pointer (&job->handout, fh_handout_free);
  job->handout = fh_handout_new (&settings);
  gtk_print_operation_set_n_pages (operation, (int) fh_handout_get_n_pages (job->handout));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  fh_handout_paint_page (job->handout, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         GtkWindow              *parent)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  dialog = adw_message_dialog_new (parent, _ ("The handout could not be printed"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fh_handout_print (GtkWindow *parent,
                  FhSession *session,
                  FhBasemap *basemap)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  Job *job;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FH_IS_SESSION (session));
  g_return_if_fail (fh_session_get_dataset (session) != NULL);

  job = g_new0 (Job, 1);
  g_set_object (&job->dataset, fh_session_get_dataset (session));
  g_set_object (&job->basemap, basemap);
  job->language = g_strdup (fh_session_get_language (session));
  job->second_language = g_strdup (fh_session_get_second_language (session));

  operation = gtk_print_operation_new ();
  g_object_set_data_full (G_OBJECT (operation), "job", job, free_job);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation,
                                    fh_text_get (fh_dataset_get_title (job->dataset), job->language));
  gtk_print_operation_set_custom_tab_label (operation, _ ("Handout"));
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_widget_cb), job);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (apply_widget_cb), job);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
