/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-view.h"

FhView *
fh_view_new_for_session (FhSession *session)
{
  FhView *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_new0 (FhView, 1);
  g_set_object (&self->selection, fh_session_get_selection (session));
  self->date = fh_session_get_date (session);
  self->span = fh_session_get_span (session);
  self->filter = g_object_ref (fh_session_get_filter (session));
  self->whole_story = TRUE;

  return self;
}

void
fh_view_free (FhView *self)
{
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_free (self);
}

void
fh_view_apply (FhView    *self,
               FhSession *session)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_SESSION (session));

  fh_session_change (session, &(FhSessionChange){ FH_SESSION_SELECTION | FH_SESSION_DATE | FH_SESSION_SPAN |
                                                    FH_SESSION_FILTER,
                                                  self->selection, self->date, self->span, self->filter });
}
