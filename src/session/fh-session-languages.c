/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The languages of one session in another, beside fh-session.c. */

#include "fh-session.h"

static void
language_changed_cb (FhSession  *other,
                     GParamSpec *pspec,
                     FhSession  *self)
{
  fh_session_set_languages (self, fh_session_get_language (other), fh_session_get_second_language (other));
}

void
fh_session_follow_languages (FhSession *self,
                             FhSession *other)
{
  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (FH_IS_SESSION (other));

  g_signal_connect_object (other, "notify::language", G_CALLBACK (language_changed_cb), self, 0);
  g_signal_connect_object (other, "notify::second-language", G_CALLBACK (language_changed_cb), self, 0);
  language_changed_cb (other, NULL, self);
}
