/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Quiet words in the place of what is not there: that there is nothing, and what one can do about it. */

#include <adwaita.h>

G_BEGIN_DECLS

#define FH_TYPE_NOTHING (fh_nothing_get_type ())
G_DECLARE_FINAL_TYPE (FhNothing, fh_nothing, FH, NOTHING, AdwBin)

FhNothing *fh_nothing_new (void);

/**
 * fh_nothing_set_words:
 * @title: a few words
 * @advice: (nullable): a sentence on what to do
 */
void fh_nothing_set_words (FhNothing  *self,
                           const char *title,
                           const char *advice);

G_END_DECLS
