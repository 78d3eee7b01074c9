/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the right pane shows of one item: a column of labels, chips, cards and links. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhPage:
 *
 * Made anew for each selection and each change of the story's language, so a page only ever says one thing.
 * One CSS node, `detailspage`.
 */
#define FH_TYPE_PAGE (fh_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FhPage, fh_page, FH, PAGE, GtkBox)

/**
 * FhPageClass:
 * @build: fills the empty page; @item is %NULL for the page of the story itself
 */
struct _FhPageClass
{
  GtkBoxClass parent_class;

  void (*build) (FhPage *self,
                 FhItem *item);
};

/* @type: a subclass; @item: (nullable): what the page is about */
GtkWidget *fh_page_new (GType      type,
                        FhSession *session,
                        FhItem    *item);

FhSession  *fh_page_get_session (FhPage *self);
FhDataset  *fh_page_get_dataset (FhPage *self);
const char *fh_page_get_language (FhPage *self);

void fh_page_append (FhPage    *self,
                     GtkWidget *child);

/* The line above the title. @glyph_of: (nullable): an event or a place; @words are in the story's language.
 * */
void fh_page_append_eyebrow (FhPage     *self,
                             FhItem     *glyph_of,
                             const char *words);
void fh_page_append_title (FhPage *self,
                           FhText *title);

/* A paragraph; nothing for an empty text. */
void fh_page_append_text (FhPage *self,
                          FhText *text);

/* Words in the story's language, in small grey letters; nothing for "". */
void fh_page_append_note (FhPage     *self,
                          const char *words);

/* A heading in the story's language. */
void fh_page_append_heading (FhPage     *self,
                             const char *heading);

/* Below @heading a chip for each of @items (element-type FhItem), which selects it; nothing for an empty
 * array. */
void fh_page_append_chips (FhPage     *self,
                           const char *heading,
                           GPtrArray  *items);

/* Below @heading a card for each of @accounts (element-type FhAccount) from position @first on; nothing for
 * none. */
void fh_page_append_accounts (FhPage     *self,
                              const char *heading,
                              GPtrArray  *accounts,
                              guint       first);

/* Below a heading a line for each of @events (element-type FhEvent), the newest first; nothing for none. */
void fh_page_append_events (FhPage     *self,
                            const char *heading,
                            GPtrArray  *events);

/* The pictures of @item, each with who made it and its licence. */
void fh_page_append_images (FhPage *self,
                            FhItem *item);

/* Below a heading each of @sources (element-type FhSource); nothing for none. */
void fh_page_append_sources (FhPage    *self,
                             GPtrArray *sources);

G_END_DECLS
