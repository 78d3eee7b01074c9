/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Labels for the story's texts: each in the language, direction and hyphenation of its own words. */

#include <gtk/gtk.h>

#include "fh-text.h"

G_BEGIN_DECLS

/* The CSS class of labels that have taken on a language. */
#define FH_STORY_LABEL_CLASS "story"

/**
 * fh_story_label_new:
 * @text: (nullable): a text of the story
 * @language: the language wanted; the label takes on the one that the text falls back to
 * @css_class: (nullable): a class for the label
 *
 * A text in another language than the one wanted says at its end in which, in small letters; a screen reader
 * reads that with it.
 *
 * Returns: a label that wraps and can be selected
 */
GtkWidget *fh_story_label_new (FhText     *text,
                               const char *language,
                               const char *css_class);

/**
 * fh_story_label_append:
 * @box: where to append labels
 * @second: (nullable): the language to show beneath
 * @selectable: whether the words can be selected; not within a button, which they would take the click from
 *
 * Appends a label as fh_story_label_new() makes it, and beneath it one in @second where the text has it.
 */
void fh_story_label_append (GtkBox     *box,
                            FhText     *text,
                            const char *language,
                            const char *second,
                            const char *css_class,
                            gboolean    selectable);

/**
 * fh_story_label_new_for_string:
 * @string: words in @language
 *
 * As fh_story_label_new(), for words that are not a text of the story: they cannot be selected.
 */
GtkWidget *fh_story_label_new_for_string (const char *string,
                                          const char *language,
                                          const char *css_class);

/**
 * fh_story_label_mirror:
 * @widget: what holds labels and other widgets
 * @direction: where the story's language begins to read
 *
 * Lays out everything in @widget, itself included, in this direction, except the labels that have taken on a
 * language.
 */
void fh_story_label_mirror (GtkWidget       *widget,
                            GtkTextDirection direction);

/* Gives a label the direction and the language of @language; %NULL leaves those of the interface. */
void fh_story_label_set_language (GtkLabel   *label,
                                  const char *language);

G_END_DECLS
