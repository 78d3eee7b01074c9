/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows, as a value that can be kept and shown again. */

#include "fh-window-private.h"

FhView *
fh_window_capture_view (FhWindow *self)
{
  FhView *view;

  g_return_val_if_fail (FH_IS_WINDOW (self), NULL);

  view = fh_view_new_for_session (self->session);
  view->whole_story = fh_map_view_get_at_story (self->map);
  fh_map_view_read_camera (self->map, &view->camera);

  return view;
}

void
fh_window_show_view (FhWindow *self,
                     FhView   *view,
                     gboolean  at_once)
{
  g_return_if_fail (FH_IS_WINDOW (self));
  g_return_if_fail (view != NULL);

  /* The map flies to what is newly selected; the view's own camera comes after. */
  fh_view_apply (view, self->session);
  if (view->whole_story)
    fh_map_view_show_story (self->map);
  else
    fh_map_view_show_camera (self->map, &view->camera);
  if (at_once)
    fh_map_view_arrive (self->map);
}
