/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* From a view to a link, and from a link into a session. */

#include "fh-link.h"
#include "fh-view.h"

G_BEGIN_DECLS

/**
 * fh_view_create_link:
 * @story: which story it is a view of, see #FhLink
 *
 * Returns: (transfer full): a link that leads to @self
 */
FhLink *fh_view_create_link (FhView     *self,
                             const char *story);

/**
 * fh_session_follow_link:
 * @link: a link to the session's story
 *
 * Selects, and sets date, span and filter, as one change for whoever follows the session. Times are kept to
 * where there is something of the story to see. The language and the map are left to others.
 *
 * Returns: how many things the link names that the story does not have
 */
guint fh_session_follow_link (FhSession    *self,
                              const FhLink *link);

G_END_DECLS
