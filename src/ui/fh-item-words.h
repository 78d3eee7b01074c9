/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* An item in a few words of the story's language: what a row, a chip or the head of a page says of it. */

#include "fh-filter.h"

G_BEGIN_DECLS

/**
 * fh_words_describe:
 * @item: an event, place, actor, topic or source
 * @date: what a featured place was then is said
 *
 * Returns: (transfer full): the line below an item's title: "15 Oct · Moscow", "Air base · in use", "Foreign
 *   minister", "2 Jun 2019 · Russian", "Moscow: … / Damascus: …" with a line break between the sides; at its
 *   end the language of the title, where that is not @language
 */
char *fh_words_describe (FhItem     *item,
                         gint64      date,
                         const char *language);

/**
 * fh_words_other_names:
 * @text: a name
 *
 * Returns: (transfer full): the same name in the other languages it has, where it is written differently; ""
 * for none
 */
char *fh_words_other_names (FhText     *text,
                            const char *language);

/* (transfer full): "1 Jan 2016 – 5 May 2018", the last day included. */
char *fh_words_describe_span (FhTimeSpan  span,
                              const char *language);

/* (transfer full): "Military, Hmeimim, Well documented": what a filter lets through; "" where it does not
 * say by name. */
char *fh_words_describe_filter (FhFilter   *filter,
                                const char *language);

G_END_DECLS
