/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * What the reader hands to the items, once, before anybody else sees them. Each item is made with its id
 * first, so that others can point to it, and filled afterwards; fh_…_fill() takes over everything that the
 * fields own and leaves them empty.
 *
 * Arrays of other items do not own them (the dataset does), arrays of accounts, states, images and steps
 * do. %NULL stands for an empty array. After a fault a field may be missing, so nothing here relies on one.
 */

#include "fh-dataset.h"
#include "fh-text-private.h"

G_BEGIN_DECLS

/* The arrays of a dataset. */
typedef enum
{
  FH_KIND_CATEGORY,
  FH_KIND_PLACE,
  FH_KIND_ACTOR,
  FH_KIND_TOPIC,
  FH_KIND_SOURCE,
  FH_KIND_EVENT,
  FH_KIND_TOUR,
} FhKind;

#define FH_N_KINDS 7

/* In the order of FhStatus; %NULL ends it. */
extern const char *const fh_status_nicks[];

typedef struct
{
  FhText    *title;
  GPtrArray *sources;
  GPtrArray *images;
  char     **variants;
} FhItemFields;

typedef struct
{
  FhItemFields item;
  int          shape;
  int          color;
  guint        index;
} FhCategoryFields;

typedef struct
{
  FhItemFields item;
  int          kind;
  gboolean     featured;
  double       latitude;
  double       longitude;
  double       accuracy;
  FhText      *country;
  FhText      *region;
  FhText      *description;
  GPtrArray   *states;
} FhPlaceFields;

typedef struct
{
  FhDate    *from;
  FhDate    *to;
  int        status;
  FhText    *label;
  FhText    *text;
  GPtrArray *sources;
  GPtrArray *accounts;
} FhStateFields;

typedef struct
{
  FhItemFields item;
  int          kind;
  FhText      *role;
  FhText      *side;
} FhActorFields;

typedef struct
{
  FhItemFields item;
  char        *publisher;
  char        *headline;
  FhDate      *date;
  char        *uri;
  char        *language;
  FhText      *voice;
  gboolean     seen;
} FhSourceFields;

typedef struct
{
  FhText    *by;
  FhActor   *actor;
  FhText    *text;
  GPtrArray *sources;
} FhAccountFields;

typedef struct
{
  FhItemFields item;
  FhDate      *date;
  FhText      *summary;
  FhCategory  *category;
  int          importance;
  int          confidence;
  GPtrArray   *places;
  GPtrArray   *actors;
  GPtrArray   *topics;
  GPtrArray   *accounts;
  gboolean     has_offset;
  int          offset;
} FhEventFields;

typedef struct
{
  FhItemFields item;
  FhText      *summary;
  GPtrArray   *positions;
  GPtrArray   *accounts;
  GPtrArray   *places;
  GPtrArray   *actors;
  FhEvent     *event;
} FhTopicFields;

typedef struct
{
  FhText    *title;
  FhText    *caption;
  FhText    *notes;
  FhText    *question;
  FhText    *answer;
  gboolean   has_camera;
  FhCamera   camera;
  gboolean   has_bounds;
  FhBounds   bounds;
  FhDate    *date;
  FhDate    *span;
  FhItem    *selection;
  GPtrArray *filter;
  int        seconds;
} FhTourStepFields;

typedef struct
{
  FhItemFields item;
  FhText      *summary;
  gboolean     hides_later;
  GPtrArray   *steps;
} FhTourFields;

typedef struct
{
  GFile     *file;
  GBytes    *bytes;
  FhText    *title;
  FhText    *summary;
  FhDate    *as_of;
  FhDate    *span;
  gboolean   has_bounds;
  FhBounds   bounds;
  char     **languages;
  GPtrArray *items[FH_N_KINDS];
} FhDatasetFields;

GType fh_kind_get_type (FhKind kind);

/* @type: a subclass. */
FhItem *fh_item_new (GType       type,
                     const char *id);
void    fh_item_fill (FhItem       *self,
                      FhItemFields *fields);
void    fh_category_fill (FhCategory       *self,
                          FhCategoryFields *fields);
void    fh_place_fill (FhPlace       *self,
                       FhPlaceFields *fields);
void    fh_actor_fill (FhActor       *self,
                       FhActorFields *fields);
void    fh_source_fill (FhSource       *self,
                        FhSourceFields *fields);
void    fh_event_fill (FhEvent       *self,
                       FhEventFields *fields);
void    fh_topic_fill (FhTopic       *self,
                       FhTopicFields *fields);
void    fh_tour_fill (FhTour       *self,
                      FhTourFields *fields);

FhState    *fh_state_new (FhStateFields *fields);
FhAccount  *fh_account_new (FhAccountFields *fields);
FhTourStep *fh_tour_step_new (FhTourStepFields *fields);
FhImage    *fh_image_new (void);
void        fh_image_free (FhImage *image);
FhDataset  *fh_dataset_new (FhDatasetFields *fields);

/* (transfer none): what an array that is %NULL reads as; shared, never to be changed. */
GPtrArray *fh_empty_array (void);

static inline GPtrArray *
fh_array_or_empty (GPtrArray *array)
{
  return array != NULL ? array : fh_empty_array ();
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhImage, fh_image_free)

G_END_DECLS
