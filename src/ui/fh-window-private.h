/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the files of FhWindow share: fh-window.c has the widgets, fh-window-actions.c what can be done,
 * fh-window-panes.c folding and remembering, fh-window-load.c how a story comes in, fh-window-present.c
 * its tours, fh-window-quiz.c questions about it, fh-window-tours.c how tours are made, fh-window-view.c
 * what it shows as a value, fh-window-links.c that as a link, fh-window-picture.c as a picture,
 * fh-window-reload.c its file when somebody else changes it. */

#include "fh-details.h"
#include "fh-file-watch.h"
#include "fh-map-view.h"
#include "fh-presenter.h"
#include "fh-sidebar.h"
#include "fh-stage.h"
#include "fh-timeline-view.h"
#include "fh-tour-editor.h"
#include "fh-window.h"

G_BEGIN_DECLS

struct _FhWindow
{
  AdwApplicationWindow parent_instance;

  FhSession *session;
  char      *asked_language;
  char      *asked_second_language;

  AdwWindowTitle  *title;
  AdwToastOverlay *toast_overlay;
  AdwFlap         *sidebar_flap;
  AdwFlap         *details_flap;
  FhSidebar       *sidebar;
  FhDetails       *details;
  FhStage         *stage;
  GtkWidget       *history_box;
  GtkWidget       *search_button;
  GtkActionBar    *narrow_bar;
  GtkMenuButton   *menu_button;
  AdwSplitButton  *present_button;
  GMenu           *tours_menu;
  GMenu           *recent_menu;
  GtkMenuButton   *language_button;
  GMenu           *languages_menu;
  GMenu           *narrow_menu;
  FhMapView       *map;
  FhTimelineView  *timeline;
  FhBasemap       *basemap;
  FhPresenter     *presenter;
  FhAutoplay       autoplay;

  /* (nullable): the tours of the story that is open, and the pane in which they are made, once it was
   * asked for. */
  FhTourEdit   *tour_edit;
  FhTourEditor *tour_editor;
  GtkStack     *pane_stack;
  gboolean      closes_after_saving;
  gboolean      recovery_offered;

  /* (nullable): of the file that is open; the story whose place another reading of the same has taken. */
  FhFileWatch *watch;
  FhDataset   *replaced;
  GtkWidget   *file_bar;
  GtkLabel    *file_label;
  GtkWidget   *reload_button;

  GtkRevealer    *load_revealer;
  GtkLabel       *load_label;
  GtkProgressBar *load_progress;

  /* While a file is being read. */
  GFile        *loading_file;
  FhFileWatch  *loading_watch;
  GCancellable *loading;
  guint         load_source;

  /* What the user wants where there is room; a narrow window folds the panes whatever this says. */
  gboolean sidebar_visible;
  gboolean details_visible;
  /* While the program itself shows or hides a pane. */
  gboolean is_folding;
  guint    place_source;
};

void fh_window_init_actions (FhWindow *self);

void fh_window_init_panes (FhWindow *self);
/* For the next start. */
void fh_window_save_panes (FhWindow *self);
/* Where panes are folded: lets one look at the other things behind. Returns whether there was something in
 * front. */
gboolean fh_window_uncover (FhWindow *self);

void fh_window_init_tours (FhWindow *self);
/* Presents a tour of another reading of the story that is open. */
void fh_window_present_story (FhWindow  *self,
                              FhDataset *dataset,
                              FhTour    *tour);

void fh_window_init_quiz (FhWindow *self);

void fh_window_init_tour_editor (FhWindow *self);
/* Whether there is something to save, and the user is being asked; closing then has to wait. */
gboolean fh_window_ask_to_save (FhWindow *self);

/* Puts unsaved tours, see fh_tour_edit_to_string(), into the story that is open, for the tour at @position to
 * be edited further. Returns: whether they fit it */
gboolean fh_window_restore_tours (FhWindow   *self,
                                  const char *tours,
                                  guint       position);

/* Presents the tour that was asked for, as soon as the window shows. */
void fh_window_present_asked (FhWindow      *self,
                              FhCommandLine *asked);

void fh_window_init_links (FhWindow *self);
/* For the next start, and for the next time the story opens. */
void fh_window_remember_view (FhWindow *self);

void fh_window_init_pictures (FhWindow *self);
void fh_window_init_reload (FhWindow *self);
/* Says when the file of the story that is open is no longer what @watch knows. @watch: (nullable) */
void fh_window_watch_file (FhWindow    *self,
                           FhFileWatch *watch);
/* Whether @file is that of the story that is open, and somebody else has written it since. */
gboolean fh_window_file_differs (FhWindow *self,
                                 GFile    *file);
/* Shows another reading of the same story as the window shows it now; says in a toast what it has no
 * longer. */
void fh_window_replace_story (FhWindow  *self,
                              FhDataset *dataset);

/* Opens @file here and shows it as it was looked at last; where another window shows it, presents that. */
void fh_window_open_here (FhWindow *self,
                          GFile    *file);

/* Ends the reading of a file, if one is being read. */
void fh_window_cancel_loading (FhWindow *self);
void fh_window_init_languages (FhWindow *self);
/* In a narrow window the languages are in the main menu. */
void fh_window_place_languages (FhWindow *self);

/* Chooses the story's languages as asked for, chosen, set or usual here. */
void fh_window_pick_language (FhWindow  *self,
                              FhDataset *dataset);

/* Until others are chosen. @second: (nullable): none */
void fh_window_ask_languages (FhWindow   *self,
                              const char *language,
                              const char *second);

G_END_DECLS
