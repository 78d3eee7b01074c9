/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A publication that backs what an item says. */

#include "fh-date.h"
#include "fh-item.h"

G_BEGIN_DECLS

#define FH_TYPE_SOURCE (fh_source_get_type ())
G_DECLARE_FINAL_TYPE (FhSource, fh_source, FH, SOURCE, FhItem)

/* (transfer none). */
const char *fh_source_get_publisher (FhSource *self);

/* (transfer none) (nullable): the title in the publication's language; %NULL if nobody saw it. */
const char *fh_source_get_headline (FhSource *self);

/* (transfer none) (nullable): date of publication. */
FhDate *fh_source_get_date (FhSource *self);

/* (transfer none) (nullable): an http or https address. */
const char *fh_source_get_uri (FhSource *self);

/* (transfer none) (nullable): BCP 47 tag of the publication. */
const char *fh_source_get_language (FhSource *self);

/* (transfer none) (nullable): whose voice the publisher is, where it belongs to a side. */
FhText *fh_source_get_voice (FhSource *self);

/* Whether the page was read; %FALSE for a document that is cited by its symbol. */
gboolean fh_source_get_seen (FhSource *self);

G_END_DECLS
