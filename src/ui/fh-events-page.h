/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The sidebar's list of events by year, the newest or the oldest first. */

#include "fh-list-page.h"

G_BEGIN_DECLS

#define FH_TYPE_EVENTS_PAGE (fh_events_page_get_type ())
G_DECLARE_FINAL_TYPE (FhEventsPage, fh_events_page, FH, EVENTS_PAGE, FhListPage)

G_END_DECLS
