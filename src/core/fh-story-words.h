/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The story's own words, in the story's language. gettext serves one language a process, and the story's can
 * differ from the interface's and change at any time, so these have a table for each language of their own.
 *
 * What is story and what is interface: whatever tells of the story is the story's, wherever it stands: the
 * panes that are read (rows of the lists with their headings, details with their headings, cards), what is
 * drawn on map and timeline (labels, scale, counts, axis), a presentation's captions, pages on paper, and the
 * accessible names of all that. Whatever one operates the program with is the interface's and goes through
 * gettext: buttons, menus, tabs, search fields, tooltips, dialogs, hints, errors, the command line, and what
 * a screen reader says of a whole view. A sentence of the interface that names something of the story
 * isolates the name, see fh-line.h. A date is in the language of the words around it.
 *
 * Strings are static; English where a language is missing. Any thread. */

#include "fh-actor.h"
#include "fh-event.h"
#include "fh-place.h"

G_BEGIN_DECLS

typedef enum
{
  /* Headings. */
  FH_STORY_PLACES,
  FH_STORY_PEOPLE,
  /* People of no side, below the others. */
  FH_STORY_OTHER_PEOPLE,
  FH_STORY_EVENTS,
  /* The places that the story is about. */
  FH_STORY_SITES,
  /* Places in no country. */
  FH_STORY_ELSEWHERE,
  FH_STORY_SOURCES,
  /* Of a source: nobody read the page that it names. */
  FH_STORY_NOT_READ,
  /* The topics of talks. */
  FH_STORY_ON_THE_TABLE,
  /* Positions of more sides than the first two. */
  FH_STORY_OTHERS,
  FH_STORY_ACCOUNTS_DIFFER,
  FH_STORY_ONE_ACCOUNT,
  /* What a place was, one thing after another. */
  FH_STORY_STATES,
  FH_STORY_BEGINNING_AND_END,
  /* Above the event at which a topic was discussed. */
  FH_STORY_DISCUSSED_AT,
  /* The events that led to a topic. */
  FH_STORY_BEHIND_IT,
  FH_STORY_OLDER_EVENTS,
  /* Above a source's name, and what is said of its address. */
  FH_STORY_SOURCE,
  FH_STORY_ADDRESS,
  FH_STORY_NO_ADDRESS,
  FH_STORY_READ,
  /* Above the events for which a source is named. */
  FH_STORY_BACKS,
  /* {0}: a place: above the events before and after one there. */
  FH_STORY_BEFORE_AND_AFTER,
  /* {0}: the date up to which the story is told. */
  FH_STORY_AS_OF,
  /* Around a tour. */
  FH_STORY_NOTES,
  FH_STORY_QUESTION,
  FH_STORY_ANSWER,
  FH_STORY_ANSWERS,
  FH_STORY_NAME,
  FH_STORY_DATE,
  FH_STORY_MINUTES,
  /* {0}: a step's number, {1}: of how many. */
  FH_STORY_POSITION,
  /* Units behind a number. */
  FH_STORY_METRE,
  FH_STORY_KILOMETRE,
  FH_STORY_FOOT,
  FH_STORY_MILE,
  /* {0}: how far from the truth a position may be. */
  FH_STORY_ACCURACY,
  /* Behind a number of degrees. */
  FH_STORY_NORTH,
  FH_STORY_SOUTH,
  FH_STORY_EAST,
  FH_STORY_WEST,
  /* {0}: who or when, {1}: what. */
  FH_STORY_PAIR,
  /* Between the names of a list. */
  FH_STORY_COMMA,
  FH_N_STORY_WORDS,
} FhStoryWord;

/* Phrases that change with a number, which is {0} in them. */
typedef enum
{
  FH_STORY_N_EVENTS,
  FH_STORY_N_EVENTS_BY_YEAR,
  FH_N_STORY_COUNTS,
} FhStoryCount;

/* (array zero-terminated=1): the languages that have a table, as subtags. */
const char *const *fh_story_words_list_languages (void);

/* "Sources". */
const char *fh_story_word (FhStoryWord word,
                           const char *language);

/**
 * fh_story_phrase:
 * @first: for {0}
 * @second: (nullable): for {1}
 *
 * Returns: (transfer full): "as of 15 October 2025", "2 of 12"
 */
char *fh_story_phrase (FhStoryWord word,
                       const char *language,
                       const char *first,
                       const char *second);

/* (transfer full): "12 events", in the language's form of the plural and in its digits. */
char *fh_story_count (FhStoryCount count,
                      guint        number,
                      const char  *language);

/* (transfer full): "2 of 12"; @position counts from 0. */
char *fh_story_position (guint       position,
                         guint       n_steps,
                         const char *language);

/**
 * fh_story_list:
 * @first: (nullable): the first part
 * @...: more, up to %NULL
 *
 * Returns: (transfer full): "Hmeimim, Air base, in use": the parts that are not empty, as fh_line_join()
 */
char *fh_story_list (const char *language,
                     const char *first,
                     ...) G_GNUC_NULL_TERMINATED;

/* (transfer full): "Moscow, Damascus": the titles of @items (element-type FhItem); "" for none. */
char *fh_story_list_titles (GPtrArray  *items,
                            const char *language);

/* "Air base". */
const char *fh_place_kind_get_label (FhPlaceKind kind,
                                     const char *language);

/* "in use", "not documented": completes the kind in one line, so it is in lower case where the script has
 * it. */
const char *fh_status_get_label (FhStatus    status,
                                 const char *language);

/* "Well documented". */
const char *fh_confidence_get_label (FhConfidence confidence,
                                     const char  *language);

/* "Person". */
const char *fh_actor_kind_get_label (FhActorKind kind,
                                     const char *language);

G_END_DECLS
