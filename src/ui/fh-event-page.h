/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The details of an event. */

#include "fh-page.h"

G_BEGIN_DECLS

#define FH_TYPE_EVENT_PAGE (fh_event_page_get_type ())
G_DECLARE_FINAL_TYPE (FhEventPage, fh_event_page, FH, EVENT_PAGE, FhPage)

G_END_DECLS
