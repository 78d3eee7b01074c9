/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-events-page.h"

#include <glib/gi18n.h>

#include "fh-civil.h"
#include "fh-date-words.h"
#include "fh-filter-bar.h"
#include "fh-heading.h"

struct _FhEventsPage
{
  FhListPage parent_instance;

  FhFilterBar *filter_bar;
};

G_DEFINE_FINAL_TYPE (FhEventsPage, fh_events_page, FH_TYPE_LIST_PAGE)

static gint64
get_year (FhEvent *event)
{
  FhTimeSpan span = fh_event_get_span (event);

  return fh_civil_from_seconds (span.begin != FH_TIME_MIN ? span.begin : span.end - 1).year;
}

static void
fh_events_page_build_rows (FhListPage *page,
                           GPtrArray  *rows)
{
  FhSession  *session = fh_list_page_get_session (page);
  const char *language = fh_session_get_language (session);
  guint       n_events = g_list_model_get_n_items (fh_session_get_events (session));
  gint64      heading_year = G_MAXINT64;

  for (guint i = n_events; i-- > 0;)
    {
      FhEvent *event = fh_session_get_event (session, i);
      gint64   year = get_year (event);

      if (year != heading_year)
        {
          g_autofree char *title = fh_year_format (year, language);

          g_ptr_array_add (rows, fh_heading_new (title));
          heading_year = year;
        }
      g_ptr_array_add (rows, g_object_ref (event));
    }

  fh_filter_bar_refresh (FH_EVENTS_PAGE (page)->filter_bar);
}

static void
fh_events_page_constructed (GObject *object)
{
  FhEventsPage *self = FH_EVENTS_PAGE (object);
  FhSession    *session;

  G_OBJECT_CLASS (fh_events_page_parent_class)->constructed (object);

  session = fh_list_page_get_session (FH_LIST_PAGE (self));
  self->filter_bar = FH_FILTER_BAR (fh_filter_bar_new (session));
  gtk_box_prepend (GTK_BOX (self), GTK_WIDGET (self->filter_bar));
  g_signal_connect_object (fh_session_get_events (session), "items-changed",
                           G_CALLBACK (fh_list_page_rebuild), self,
                           G_CONNECT_SWAPPED);
}

static void
fh_events_page_class_init (FhEventsPageClass *klass)
{

  G_OBJECT_CLASS (klass)->constructed = fh_events_page_constructed;
  FH_LIST_PAGE_CLASS (klass)->build_rows = fh_events_page_build_rows;
}

static void
fh_events_page_init (FhEventsPage *self)
{
}
