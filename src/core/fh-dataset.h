/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A story: everything that one file holds. */

#include <json-glib/json-glib.h>

#include "fh-account.h"
#include "fh-actor.h"
#include "fh-category.h"
#include "fh-event.h"
#include "fh-place.h"
#include "fh-source.h"
#include "fh-time-index.h"
#include "fh-topic.h"
#include "fh-tour.h"

G_BEGIN_DECLS

#define FH_DATASET_FORMAT    "foothold-dataset"
#define FH_DATASET_VERSION   1
#define FH_DATASET_MIME_TYPE "application/vnd.foothold.dataset+json"

/**
 * FhDataset:
 *
 * Made by fh-dataset-reader.h and immutable afterwards, so it may be read from any thread.
 */
#define FH_TYPE_DATASET (fh_dataset_get_type ())
G_DECLARE_FINAL_TYPE (FhDataset, fh_dataset, FH, DATASET, GObject)

/* (transfer none) (nullable): the file it was read from. */
GFile *fh_dataset_get_file (FhDataset *self);

/* (transfer none). */
FhText *fh_dataset_get_title (FhDataset *self);

/* (transfer none) (nullable). */
FhText *fh_dataset_get_summary (FhDataset *self);

/* (transfer none) (nullable): the date up to which the story is told. */
FhDate *fh_dataset_get_as_of (FhDataset *self);

/* (array zero-terminated=1) (transfer none): the one to fall back to first. */
const char *const *fh_dataset_get_languages (FhDataset *self);

/**
 * fh_dataset_get_span:
 *
 * Returns: what the timeline shows at first: the file's `span`, or from the first to the last event with a
 * margin; at least a day
 */
FhTimeSpan fh_dataset_get_span (FhDataset *self);

/**
 * fh_dataset_get_bounds:
 *
 * Returns: what the map shows at first: the file's `bounds`, or a box around the featured (or all) places;
 * never without extent
 */
FhBounds fh_dataset_get_bounds (FhDataset *self);

/* (transfer none): models of FhCategory, FhPlace, FhActor, FhTopic, FhSource and FhTour in the order of
 * the file, and of FhEvent in the order of fh_event_compare(). */
GListModel *fh_dataset_get_categories (FhDataset *self);
GListModel *fh_dataset_get_places (FhDataset *self);
GListModel *fh_dataset_get_actors (FhDataset *self);
GListModel *fh_dataset_get_topics (FhDataset *self);
GListModel *fh_dataset_get_sources (FhDataset *self);
GListModel *fh_dataset_get_events (FhDataset *self);
GListModel *fh_dataset_get_tours (FhDataset *self);

/* Returns: (element-type FhPlace) (transfer full): the places that the story is about, in the order of the
 *   file. O(places). */
GPtrArray *fh_dataset_list_sites (FhDataset *self);

/**
 * fh_dataset_lookup:
 * @type: %FH_TYPE_EVENT, %FH_TYPE_PLACE, …
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the item of that kind with that id
 */
FhItem *fh_dataset_lookup (FhDataset  *self,
                           GType       type,
                           const char *id);

/**
 * fh_dataset_get_events_of:
 * @item: a category, place, actor, topic or source of this dataset
 *
 * Returns: (element-type FhEvent) (transfer none): the events that name it, a source also in an account, in
 *   order of time; never %NULL. O(1).
 */
GPtrArray *fh_dataset_get_events_of (FhDataset *self,
                                     FhItem    *item);

/**
 * fh_dataset_get_json:
 *
 * Returns: (transfer none): what the file said, members that this program does not know included; what a
 * save starts from
 */
JsonNode *fh_dataset_get_json (FhDataset *self);

G_END_DECLS
