/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The right pane: the page of what is selected, or of the story. */

#include <adwaita.h>

#include "fh-session.h"

G_BEGIN_DECLS

#define FH_TYPE_DETAILS (fh_details_get_type ())
G_DECLARE_FINAL_TYPE (FhDetails, fh_details, FH, DETAILS, AdwBin)

/* Once, before it is shown. */
void fh_details_set_session (FhDetails *self,
                             FhSession *session);

G_END_DECLS
