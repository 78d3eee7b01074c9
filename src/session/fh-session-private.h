/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the files of FhSession share: fh-session.c has its properties and changes, fh-session-events.c which
 * events there are. */

#include "fh-event-list.h"
#include "fh-history.h"
#include "fh-session.h"

G_BEGIN_DECLS

struct _FhSession
{
  GObject parent_instance;

  FhDataset   *dataset;
  FhItem      *selection;
  FhItem      *hover;
  gint64       date;
  FhTimeSpan   span;
  FhTimeSpan   limits;
  gboolean     is_playing;
  FhFilter    *filter;
  char        *language;
  char        *second_language;
  FhEventList *events;
  FhHistory   *history;

  /* What the map shows, once it has said so, and the events that it is asked for. */
  gboolean     has_shown;
  FhBounds     shown;
  FhEventList *anywhere;

  /* Made when it is asked for. */
  FhFacets *facets;
};

/* After a change of dataset or filter; the caller notifies. */
void fh_session_refresh_events (FhSession *self);

G_END_DECLS
