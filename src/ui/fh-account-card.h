/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One side's version: who says it, what, and where it was published. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/* A card; where the dataset knows who says it, their name is a button that selects them. */
GtkWidget *fh_account_card_new (FhSession *session,
                                FhAccount *account);

G_END_DECLS
