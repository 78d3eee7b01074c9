/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-events-page.h"

#include <glib/gi18n.h>

#include "fh-civil.h"
#include "fh-date-words.h"
#include "fh-heading.h"

struct _FhEventsPage
{
  FhListPage parent_instance;

  gboolean oldest_first;
};

enum
{
  PROP_0,
  PROP_OLDEST_FIRST,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

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

  for (guint i = 0; i < n_events; i++)
    {
      guint    position = FH_EVENTS_PAGE (page)->oldest_first ? i : n_events - 1 - i;
      FhEvent *event = fh_session_get_event (session, position);
      gint64   year = get_year (event);

      if (year != heading_year)
        {
          g_autofree char *title = fh_year_format (year, language);

          g_ptr_array_add (rows, fh_heading_new (title));
          heading_year = year;
        }
      g_ptr_array_add (rows, g_object_ref (event));
    }
}

static void
fh_events_page_constructed (GObject *object)
{
  FhEventsPage *self = FH_EVENTS_PAGE (object);
  FhSession    *session;

  G_OBJECT_CLASS (fh_events_page_parent_class)->constructed (object);

  session = fh_list_page_get_session (FH_LIST_PAGE (self));
  g_signal_connect_object (fh_session_get_events (session), "items-changed",
                           G_CALLBACK (fh_list_page_rebuild), self,
                           G_CONNECT_SWAPPED);
}

static void
fh_events_page_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_OLDEST_FIRST:
      g_value_set_boolean (value, FH_EVENTS_PAGE (object)->oldest_first);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_events_page_set_property (GObject      *object,
                             guint         property,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  FhEventsPage *self = FH_EVENTS_PAGE (object);

  switch (property)
    {
    case PROP_OLDEST_FIRST:
      if (self->oldest_first == g_value_get_boolean (value))
        break;
      self->oldest_first = g_value_get_boolean (value);
      fh_list_page_rebuild (FH_LIST_PAGE (self));
      g_object_notify_by_pspec (object, properties[PROP_OLDEST_FIRST]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_events_page_class_init (FhEventsPageClass *klass)
{

  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = fh_events_page_constructed;
  object_class->get_property = fh_events_page_get_property;
  object_class->set_property = fh_events_page_set_property;
  FH_LIST_PAGE_CLASS (klass)->build_rows = fh_events_page_build_rows;

  properties[PROP_OLDEST_FIRST] =
    g_param_spec_boolean ("oldest-first", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
fh_events_page_init (FhEventsPage *self)
{
}
