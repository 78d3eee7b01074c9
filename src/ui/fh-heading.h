/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A heading between the items of a list: a year, a country. */

#include <glib-object.h>

G_BEGIN_DECLS

#define FH_TYPE_HEADING (fh_heading_get_type ())
G_DECLARE_FINAL_TYPE (FhHeading, fh_heading, FH, HEADING, GObject)

FhHeading  *fh_heading_new (const char *title);
const char *fh_heading_get_title (FhHeading *self);

G_END_DECLS
