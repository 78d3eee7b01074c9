/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What is to be seen of a story, apart from any window: to come back to, to link to, to make a step of a tour
 * of. */

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhView:
 * @selection: (nullable): an item of the story
 * @date: where the date line stands
 * @span: what the timeline shows; not empty
 * @filter: what is let through; never %NULL
 * @whole_story: whether the map shows everything, however large it is
 * @camera: where the map looks
 *
 * One moment of a window. Holds references on what it points to; the dataset must be kept alive beside it.
 */
typedef struct
{
  FhItem    *selection;
  gint64     date;
  FhTimeSpan span;
  FhFilter  *filter;
  gboolean   whole_story;
  FhCamera   camera;
} FhView;

/* Returns: (transfer full): what @session shows, with the map at the whole story. */
FhView *fh_view_new_for_session (FhSession *session);
void    fh_view_free (FhView *self);

/**
 * fh_view_apply:
 * @session: a session of the same dataset
 *
 * Brings all but the camera into the session, in one change.
 */
void fh_view_apply (FhView    *self,
                    FhSession *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhView, fh_view_free)

G_END_DECLS
