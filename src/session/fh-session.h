/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*  What the user is looking at. Map, timeline, panels and presenter each know the session and never each
 * other: a click anywhere becomes one call here, the session changes once, and every view follows from its
 * notify signals. */

#include "fh-dataset.h"
#include "fh-facets.h"
#include "fh-filter.h"

G_BEGIN_DECLS

/* FhTimeSpan as a boxed type, for the property `span`. */
#define FH_TYPE_TIME_SPAN (fh_time_span_get_type ())
GType fh_time_span_get_type (void);

/**
 * FhSession:
 *
 * Main thread only. Signals: notify of the properties below, and nothing else; a composite change emits each
 * at most once, after everything has its new value.
 *
 * Properties:
 * - `dataset` (FhDataset, nullable)
 * - `selection` (FhItem, nullable): an event, place, actor, topic or source of the dataset
 * - `hover` (FhItem, nullable): what the pointer is over, in whichever view
 * - `date` (int64): where the date line stands, seconds since 1970
 * - `span` (FhTimeSpan): what the timeline shows
 * - `filter` (FhFilter)
 * - `index` (pointer): changes with the events that the filter lets through, see fh_session_get_index()
 * - `playing` (boolean): whether the date runs: events appear as they happen, and fade after
 * - `language` (string): the story's language, BCP 47
 * - `second-language` (string, nullable): another that is shown beneath it
 * - `can-go-back`, `can-go-forward` (boolean): whether the history has something
 */
#define FH_TYPE_SESSION (fh_session_get_type ())
G_DECLARE_FINAL_TYPE (FhSession, fh_session, FH, SESSION, GObject)

FhSession *fh_session_new (void);

/**
 * fh_session_set_dataset:
 * @dataset: (nullable): a story
 *
 * Opens a story: selection, hover, filter and history are cleared, the span is the dataset's, the date its
 * end (the last event or `as-of`).
 */
void       fh_session_set_dataset (FhSession *self,
                                   FhDataset *dataset);
FhDataset *fh_session_get_dataset (FhSession *self);

typedef enum
{
  FH_SESSION_SELECTION = 1 << 0,
  FH_SESSION_DATE = 1 << 1,
  FH_SESSION_SPAN = 1 << 2,
  FH_SESSION_FILTER = 1 << 3,
} FhSessionFields;

/**
 * FhSessionChange:
 * @fields: which of the following count
 * @selection: (nullable): an item of the dataset
 * @date: seconds since 1970
 * @span: not empty
 * @filter: (nullable): %NULL lets everything through
 */
typedef struct
{
  FhSessionFields fields;
  FhItem         *selection;
  gint64          date;
  FhTimeSpan      span;
  FhFilter       *filter;
} FhSessionChange;

/**
 * fh_session_change:
 * @change: what to change
 *
 * The one setter. A new selection goes into the history.
 */
void fh_session_change (FhSession             *self,
                        const FhSessionChange *change);

/**
 * fh_session_select:
 * @item: (nullable): an event, place, actor, topic or source; %NULL clears
 *
 * Selects; an event also moves the date to its earliest second and, with the least movement, the span to
 * where it shows.
 */
void fh_session_select (FhSession *self,
                        FhItem    *item);

/**
 * fh_session_step:
 * @direction: 1 for the next event that the filter lets through, -1 for the one before
 *
 * From the selected event, or from the date when no event is selected. Does nothing at the ends.
 *
 * Returns: whether there was one
 */
gboolean fh_session_step (FhSession *self,
                          int        direction);

/* Whether fh_session_step() would find one. */
gboolean fh_session_can_step (FhSession *self,
                              int        direction);

void fh_session_set_date (FhSession *self,
                          gint64     date);
void fh_session_set_span (FhSession *self,
                          FhTimeSpan span);
void fh_session_set_filter (FhSession *self,
                            FhFilter  *filter);
void fh_session_set_hover (FhSession *self,
                           FhItem    *item);

/**
 * fh_session_set_languages:
 * @language: BCP 47 tag
 * @second: (nullable): another to show beneath it; the same counts as none
 */
void fh_session_set_languages (FhSession  *self,
                               const char *language,
                               const char *second);

/* As fh_session_set_languages(), with the second as it is. */
void fh_session_set_playing (FhSession *self,
                             gboolean   playing);
void fh_session_set_language (FhSession  *self,
                              const char *language);

/* From now on its languages are those of @other, for as long as both live. */
void fh_session_follow_languages (FhSession *self,
                                  FhSession *other);

FhItem     *fh_session_get_selection (FhSession *self);
FhItem     *fh_session_get_hover (FhSession *self);
gint64      fh_session_get_date (FhSession *self);
FhTimeSpan  fh_session_get_span (FhSession *self);
gboolean    fh_session_get_playing (FhSession *self);
FhFilter   *fh_session_get_filter (FhSession *self);
const char *fh_session_get_language (FhSession *self);

/* (nullable): never the same as the first. */
const char *fh_session_get_second_language (FhSession *self);

/**
 * fh_session_get_selected_event:
 *
 * Returns: (transfer none) (nullable): the selection, if it is an event
 */
FhEvent *fh_session_get_selected_event (FhSession *self);

/**
 * fh_session_get_events:
 *
 * Returns: (transfer none): the events that the filter lets through, in order of time; the same model for the
 *   life of the session, with one items-changed for each change of dataset or filter
 */
GListModel *fh_session_get_events (FhSession *self);

/**
 * fh_session_set_shown:
 * @shown: what the map shows, while it is at rest
 *
 * Said by the map of the session; a filter with “only what the map shows” goes by it.
 */
void fh_session_set_shown (FhSession      *self,
                           const FhBounds *shown);

/* Returns: (transfer none): the events without regard to what the map shows, for the map itself; another
 * model after another filter */
GListModel *fh_session_get_events_anywhere (FhSession *self);

/* Returns: (transfer none): counts for every choice of the filter, until the next change of dataset,
 * filter or what the map shows; O(n) for the first to ask */
FhFacets *fh_session_get_facets (FhSession *self);

/**
 * fh_session_get_index:
 *
 * Returns: (transfer none): the spans of those events; position i is event i of fh_session_get_events()
 */
FhTimeIndex *fh_session_get_index (FhSession *self);

/* (transfer none): event @position of fh_session_get_events(), without the cost of a reference. */
FhEvent *fh_session_get_event (FhSession *self,
                               guint      position);

/* The position of @event among them, by binary search; -1 when the filter keeps it out. */
int fh_session_find_event (FhSession *self,
                           FhEvent   *event);

/**
 * fh_session_get_limits:
 *
 * Returns: the span from the first to the last event and state, open ends left out: how far the timeline
 *   reaches
 */
FhTimeSpan fh_session_get_limits (FhSession *self);

/* Through everything that was selected, with the date, span and filter of then. */
void     fh_session_go_back (FhSession *self);
void     fh_session_go_forward (FhSession *self);
gboolean fh_session_can_go_back (FhSession *self);
gboolean fh_session_can_go_forward (FhSession *self);

G_END_DECLS
