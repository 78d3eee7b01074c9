/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* An address of a view of a story, `foothold:…`: something to send, to keep and to come back with. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/* A link has so many steps a level of the map's zoom: nobody could tell more apart. */
#define FH_LINK_ZOOM_STEPS 1000

#define FH_LINK_SCHEME "foothold"

/* Whatever is longer is no link. */
#define FH_LINK_MAX_LENGTH 8192

/* A link names at most so many items that are let through. */
#define FH_LINK_MAX_ITEMS 256

/**
 * FhLinkItem:
 * @type: %FH_TYPE_EVENT, %FH_TYPE_PLACE, …
 * @id: (nullable): an id; %NULL for no item
 */
typedef struct
{
  GType type;
  char *id;
} FhLinkItem;

/* What the map shows. */
typedef enum
{
  /* What the selection calls for. */
  FH_LINK_MAP_FREE,
  FH_LINK_MAP_STORY,
  FH_LINK_MAP_CAMERA,
} FhLinkMap;

/**
 * FhLink:
 * @story: the name of a story that comes with the program, or the absolute path of a file
 * @selection: an event, place, actor, topic or source
 * @has_date: whether @date counts
 * @date: where the date line stands
 * @span: what the timeline shows; empty where the link says nothing of it
 * @only: (element-type FhLinkItem): what is let through: categories, places, actors, topics
 * @during: the time that is let through; empty for any
 * @certainty: events at least so certain are let through
 * @only_shown: whether only what the map shows is let through
 * @map: what the map shows
 * @camera: where it looks, for %FH_LINK_MAP_CAMERA
 * @language: (nullable): the story's language, BCP 47
 * @second_language: (nullable): another that it is told in beside @language
 *
 * What a link says, without knowing whether the story has it. Its ids, its language, numbers and times are in
 * form and within their limits.
 *
 * Written as `foothold:STORY?event=ID&date=DATE&span=DATE/DATE&only=KIND:ID,…&map=LATITUDE,LONGITUDE,ZOOM`
 * and so on, ASCII only. A date is in EDTF; beyond its years, `@` and seconds since 1970.
 */
typedef struct
{
  char        *story;
  FhLinkItem   selection;
  gboolean     has_date;
  gint64       date;
  FhTimeSpan   span;
  GArray      *only;
  FhTimeSpan   during;
  FhConfidence certainty;
  gboolean     only_shown;
  FhLinkMap    map;
  FhCamera     camera;
  char        *language;
  char        *second_language;
} FhLink;

/**
 * FH_LINK_ERROR:
 *
 * Errors of fh_link_parse(). The message can be shown to people.
 */
#define FH_LINK_ERROR (fh_link_error_quark ())
GQuark fh_link_error_quark (void);

typedef enum
{
  /* It does not begin with `foothold:`, or is too long. */
  FH_LINK_ERROR_OTHER,
  /* Something in it is not in form. */
  FH_LINK_ERROR_DAMAGED,
} FhLinkError;

/* Returns: (transfer full): a link to a story as it opens, with nothing else said. */
FhLink *fh_link_new (const char *story);
void    fh_link_free (FhLink *self);

/* Whether @text begins as a link does, damaged or not. */
gboolean fh_link_has_scheme (const char *text);

/**
 * fh_link_parse:
 * @text: what somebody clicked, typed or pasted; may be anything
 *
 * Takes nothing by guess: what it knows is in form, and said once. Members that it does not know are passed
 * over, as a later version may have more.
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL with @error set in %FH_LINK_ERROR
 */
FhLink *fh_link_parse (const char *text,
                       GError    **error);

/* Returns: (transfer full): the address; fh_link_parse() gives the same link again. */
char *fh_link_to_string (const FhLink *self);

void fh_link_select (FhLink *self,
                     FhItem *item);

/* Lets an item through; does nothing beyond %FH_LINK_MAX_ITEMS. */
void fh_link_add (FhLink *self,
                  FhItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhLink, fh_link_free)

G_END_DECLS
