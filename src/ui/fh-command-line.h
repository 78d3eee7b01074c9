/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What somebody wrote behind the program's name. Needs no display. */

#include <gio/gio.h>

#include "fh-dataset.h"
#include "fh-handout.h"
#include "fh-link.h"

G_BEGIN_DECLS

/* The program's exit codes. */
typedef enum
{
  FH_EXIT_OK = 0,
  /* A file is faulty. */
  FH_EXIT_FAULTY = 1,
  /* An option, an id or a date that is not understood. */
  FH_EXIT_USAGE = 2,
  /* There is no display to open a window on. */
  FH_EXIT_NO_DISPLAY = 3,
} FhExit;

/* How long a step may show at most: a day. */
#define FH_COMMAND_LINE_MAX_SECONDS 86400

/**
 * FhCommandLine:
 * @files: (nullable): paths or addresses as they were written
 * @link: (nullable): what the only one of @files is, if it is a link
 * @render: (nullable): where to paint the opening view to
 * @width: of that picture, in pixels
 * @height: of that picture, in pixels
 * @event: (nullable): id of the event to select; at most one of event, place and topic is set
 * @place: (nullable): id of the place to select
 * @topic: (nullable): id of the topic to select
 * @date: (nullable): where to put the date line
 * @language: (nullable): BCP 47 tag of the story's language
 * @second_language: (nullable): that of the language beneath it; %NULL with a @language for none
 * @present: whether to present a tour
 * @autoplay: whether it presents itself, over and over; then @present is set as well
 * @autoplay_seconds: how long each step shows then; 0 for as long as is planned for it
 * @tour: (nullable): id of the tour to present or to print; %NULL for the first
 * @handout: (nullable): where to write the handout of a tour to
 * @handout_kind: for whom it is
 * @per_page: how many steps a page
 * @is_letter: whether its paper is Letter instead of A4
 */
typedef struct
{
  gboolean show_version;
  gboolean validate;
  char   **files;
  FhLink  *link;
  char    *render;
  int      width;
  int      height;
  char    *event;
  char    *place;
  char    *topic;
  FhDate  *date;
  char    *language;
  char    *second_language;

  gboolean      present;
  gboolean      autoplay;
  guint         autoplay_seconds;
  char         *tour;
  char         *handout;
  FhHandoutKind handout_kind;
  guint         per_page;
  gboolean      is_letter;
} FhCommandLine;

/**
 * fh_command_line_parse:
 * @arguments: (array zero-terminated=1): the program's name and what follows it; left as it is
 * @help: whether `--help` shall print and end the program
 *
 * Returns: (transfer full) (nullable): what was asked for, or %NULL with @error set in %G_OPTION_ERROR
 */
FhCommandLine *fh_command_line_parse (char   **arguments,
                                      gboolean help,
                                      GError **error);
void           fh_command_line_free (FhCommandLine *self);

/* Returns: (transfer full): the file of the story that is asked for; %NULL if that is not said. */
GFile *fh_command_line_create_file (FhCommandLine *self);

/* Whether it asks for anything to be shown but a story. */
gboolean fh_command_line_asks_for_view (FhCommandLine *self);

/**
 * fh_command_line_find:
 * @dataset: a story
 * @item: (out) (transfer none) (nullable): what is to be selected in it; %NULL if nothing was asked for
 *
 * Returns: %TRUE, or %FALSE with @error set to %G_OPTION_ERROR_BAD_VALUE: the story has no such event, place
 * or topic
 */
gboolean fh_command_line_find (FhCommandLine *self,
                               FhDataset     *dataset,
                               FhItem       **item,
                               GError       **error);

/**
 * fh_command_line_find_tour:
 * @tour: (out) (transfer none): the tour that was asked for
 *
 * Returns: %TRUE, or %FALSE with @error set to %G_OPTION_ERROR_BAD_VALUE: the story has no such tour, or
 *   none, or it has no steps
 */
gboolean fh_command_line_find_tour (FhCommandLine *self,
                                    FhDataset     *dataset,
                                    FhTour       **tour,
                                    GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhCommandLine, fh_command_line_free)

G_END_DECLS
