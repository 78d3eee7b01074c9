/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-details.h"

#include <glib/gi18n.h>

#include "fh-actor-page.h"
#include "fh-event-page.h"
#include "fh-place-page.h"
#include "fh-source-page.h"
#include "fh-story-page.h"
#include "fh-topic-page.h"
#include "fh-units.h"

struct _FhDetails
{
  AdwBin parent_instance;

  FhSession   *session;
  GtkViewport *viewport;
};

G_DEFINE_FINAL_TYPE (FhDetails, fh_details, ADW_TYPE_BIN)

static GType
get_page_type (FhItem *item)
{
  if (item == NULL)
    return FH_TYPE_STORY_PAGE;
  if (FH_IS_EVENT (item))
    return FH_TYPE_EVENT_PAGE;
  if (FH_IS_PLACE (item))
    return FH_TYPE_PLACE_PAGE;
  if (FH_IS_TOPIC (item))
    return FH_TYPE_TOPIC_PAGE;
  if (FH_IS_ACTOR (item))
    return FH_TYPE_ACTOR_PAGE;
  if (FH_IS_SOURCE (item))
    return FH_TYPE_SOURCE_PAGE;
  return FH_TYPE_STORY_PAGE;
}

/* Shows a new page from its top. Somebody who came by keyboard goes on from there. */
static void
refresh_cb (FhDetails *self)
{
  FhItem    *item = fh_session_get_selection (self->session);
  gboolean   had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *page = fh_page_new (get_page_type (item), self->session, item);

  /* A viewport that scrolls to the focus takes it ill when what has the focus goes away. */
  gtk_viewport_set_scroll_to_focus (self->viewport, FALSE);
  gtk_viewport_set_child (self->viewport, page);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport)), 0);
  gtk_viewport_set_scroll_to_focus (self->viewport, TRUE);
  if (had_focus)
    gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (self)));
}

static void
fh_details_dispose (GObject *object)
{
  FhDetails *self = FH_DETAILS (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_details_parent_class)->dispose (object);
}

static void
fh_details_class_init (FhDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_details_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_details_init (FhDetails *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->viewport = GTK_VIEWPORT (gtk_viewport_new (NULL, NULL));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->viewport));
  /* As wide as the window's template says, not as the longest text would like. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
  /* So that the page keys scroll it, also on a page without anything else to stop at. */
  gtk_widget_set_focusable (scrolled, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Details"),
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "details-pane");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Details"), -1);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

void
fh_details_set_session (FhDetails *self,
                        FhSession *session)
{
  g_return_if_fail (FH_IS_DETAILS (self));
  g_return_if_fail (FH_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_units_get_default (), "changed", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::second-language", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_cb (self);
}
