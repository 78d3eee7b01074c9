/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-session-private.h"

/* How near to the edge of the timeline a newly selected event may lie, as a share of the span. */
#define SPAN_MARGIN 0.06

enum
{
  PROP_0,
  PROP_DATASET,
  PROP_SELECTION,
  PROP_HOVER,
  PROP_DATE,
  PROP_SPAN,
  PROP_FILTER,
  PROP_INDEX,
  PROP_PLAYING,
  PROP_LANGUAGE,
  PROP_SECOND_LANGUAGE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhSession, fh_session, G_TYPE_OBJECT)

static gpointer
copy_span (gpointer span)
{
  return g_memdup2 (span, sizeof (FhTimeSpan));
}

G_DEFINE_BOXED_TYPE (FhTimeSpan, fh_time_span, copy_span, g_free)

static void
notify (FhSession *self,
        guint      property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
refresh_events (FhSession *self)
{
  fh_session_refresh_events (self);
  notify (self, PROP_INDEX);
}

/* A span without its open ends. */
static FhTimeSpan
get_closed_span (FhTimeSpan span)
{
  if (span.begin == FH_TIME_MIN && span.end == FH_TIME_MAX)
    return (FhTimeSpan){ 0, 0 };
  if (span.begin == FH_TIME_MIN)
    span.begin = span.end - 1;
  if (span.end == FH_TIME_MAX)
    span.end = span.begin + 1;
  return span;
}

static FhTimeSpan
find_limits (FhDataset *dataset)
{
  FhTimeSpan  limits = fh_dataset_get_span (dataset);
  GListModel *events = fh_dataset_get_events (dataset);
  guint       n_events = g_list_model_get_n_items (events);

  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (events, i);

      limits = fh_time_span_unite (limits, get_closed_span (fh_event_get_span (event)));
    }

  return limits;
}

/* The day the story ends: its `as-of`, or its last event. */
static gint64
find_last_date (FhDataset *dataset)
{
  FhDate     *as_of = fh_dataset_get_as_of (dataset);
  GListModel *events = fh_dataset_get_events (dataset);
  guint       n_events = g_list_model_get_n_items (events);

  if (as_of != NULL)
    return get_closed_span (fh_date_get_span (as_of)).begin;

  if (n_events > 0)
    {
      g_autoptr (FhEvent) last = g_list_model_get_item (events, n_events - 1);

      return get_closed_span (fh_event_get_span (last)).begin;
    }

  return fh_dataset_get_span (dataset).end - 1;
}

static FhHistoryEntry
get_present (FhSession *self)
{
  return (FhHistoryEntry){ self->selection, self->date, self->span, self->filter };
}

static void
set_filter (FhSession *self,
            FhFilter  *filter)
{
  g_autoptr (FhFilter) wanted = filter != NULL ? g_object_ref (filter) : fh_filter_new ();

  if (fh_filter_equal (self->filter, wanted))
    return;

  g_set_object (&self->filter, wanted);
  refresh_events (self);
  notify (self, PROP_FILTER);
}

/* The composite change; what goes into the history is decided by whoever calls. */
static void
apply (FhSession             *self,
       const FhSessionChange *change)
{
  if ((change->fields & FH_SESSION_FILTER) != 0)
    set_filter (self, change->filter);
  if ((change->fields & FH_SESSION_SPAN) != 0 && !fh_time_span_is_empty (change->span) &&
      !fh_time_span_equal (self->span, change->span))
    {
      self->span = change->span;
      notify (self, PROP_SPAN);
    }
  if ((change->fields & FH_SESSION_DATE) != 0 && self->date != change->date)
    {
      self->date = change->date;
      notify (self, PROP_DATE);
    }
  if ((change->fields & FH_SESSION_SELECTION) != 0 && g_set_object (&self->selection, change->selection))
    notify (self, PROP_SELECTION);
}

static void
notify_history (FhSession *self)
{
  notify (self, PROP_CAN_GO_BACK);
  notify (self, PROP_CAN_GO_FORWARD);
}

static void
go (FhSession *self,
    int        direction)
{
  FhHistoryEntry        present = get_present (self);
  const FhHistoryEntry *entry;

  if (!fh_history_can_move (self->history, direction))
    return;

  fh_history_replace (self->history, &present);
  entry = fh_history_move (self->history, direction);

  g_object_freeze_notify (G_OBJECT (self));
  apply (self,
         &(FhSessionChange){ FH_SESSION_SELECTION | FH_SESSION_DATE | FH_SESSION_SPAN | FH_SESSION_FILTER,
                             entry->selection, entry->date, entry->span, entry->filter });
  notify_history (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Shifts the span as little as needed for @time to lie inside with a margin; at the story's ends there is
 * nothing to make room for. */
static FhTimeSpan
shift_to_show (FhSession *self,
               gint64     time)
{
  FhTimeSpan span = self->span;
  gint64     length = fh_time_span_get_length (span);
  gint64     margin = (gint64) ((double) length * SPAN_MARGIN);
  gboolean   shows_begin = span.begin <= self->limits.begin && time >= span.begin;
  gboolean   shows_end = span.end >= self->limits.end && time < span.end;

  if (time < span.begin + margin && !shows_begin)
    return (FhTimeSpan){ time - margin, time - margin + length };
  if (time > span.end - margin && !shows_end)
    return (FhTimeSpan){ time + margin - length, time + margin };
  return span;
}

static void
fh_session_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FhSession *self = FH_SESSION (object);

  switch (property)
    {
    case PROP_DATASET:
      g_value_set_object (value, self->dataset);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_HOVER:
      g_value_set_object (value, self->hover);
      break;
    case PROP_DATE:
      g_value_set_int64 (value, self->date);
      break;
    case PROP_SPAN:
      g_value_set_boxed (value, &self->span);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_INDEX:
      g_value_set_pointer (value, fh_session_get_index (self));
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->is_playing);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SECOND_LANGUAGE:
      g_value_set_string (value, self->second_language);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, fh_session_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, fh_session_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_session_dispose (GObject *object)
{
  FhSession *self = FH_SESSION (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->hover);
  g_clear_object (&self->filter);
  g_clear_object (&self->events);
  g_clear_object (&self->anywhere);
  g_clear_pointer (&self->facets, fh_facets_free);
  g_clear_pointer (&self->history, fh_history_free);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->second_language, g_free);

  G_OBJECT_CLASS (fh_session_parent_class)->dispose (object);
}

static void
fh_session_class_init (FhSessionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fh_session_get_property;
  object_class->dispose = fh_session_dispose;

  properties[PROP_DATASET] = g_param_spec_object ("dataset", NULL, NULL, FH_TYPE_DATASET, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, FH_TYPE_ITEM, flags);
  properties[PROP_HOVER] = g_param_spec_object ("hover", NULL, NULL, FH_TYPE_ITEM, flags);
  properties[PROP_DATE] = g_param_spec_int64 ("date", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SPAN] = g_param_spec_boxed ("span", NULL, NULL, FH_TYPE_TIME_SPAN, flags);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, FH_TYPE_FILTER, flags);
  properties[PROP_INDEX] = g_param_spec_pointer ("index", NULL, NULL, flags);
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", flags);
  properties[PROP_SECOND_LANGUAGE] = g_param_spec_string ("second-language", NULL, NULL, NULL, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
fh_session_init (FhSession *self)
{
  self->filter = fh_filter_new ();
  self->events = fh_event_list_new ();
  self->anywhere = fh_event_list_new ();
  self->history = fh_history_new ();
  self->language = g_strdup ("en");
  self->span = (FhTimeSpan){ 0, FH_SECONDS_YEAR };
  self->limits = self->span;
}

FhSession *
fh_session_new (void)
{
  return g_object_new (FH_TYPE_SESSION, NULL);
}

void
fh_session_set_dataset (FhSession *self,
                        FhDataset *dataset)
{
  g_autoptr (FhDataset) previous = NULL;
  FhHistoryEntry present;

  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (dataset == NULL || FH_IS_DATASET (dataset));

  if (self->dataset == dataset)
    return;

  g_object_freeze_notify (G_OBJECT (self));

  /* The old items point to each other; they live until every view has followed. */
  previous = g_steal_pointer (&self->dataset);
  fh_session_set_hover (self, NULL);
  apply (self, &(FhSessionChange){ .fields = FH_SESSION_SELECTION | FH_SESSION_FILTER });
  fh_history_clear (self->history);

  g_set_object (&self->dataset, dataset);
  notify (self, PROP_DATASET);
  refresh_events (self);
  if (dataset != NULL)
    {
      self->limits = find_limits (dataset);
      apply (self, &(FhSessionChange){ .fields = FH_SESSION_SPAN | FH_SESSION_DATE,
                                       .span = fh_dataset_get_span (dataset),
                                       .date = find_last_date (dataset) });
    }
  present = get_present (self);
  fh_history_push (self->history, &present);
  notify_history (self);

  g_object_thaw_notify (G_OBJECT (self));
}

FhDataset *
fh_session_get_dataset (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->dataset;
}

void
fh_session_change (FhSession             *self,
                   const FhSessionChange *change)
{
  FhHistoryEntry present;
  gboolean       moves_on;

  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (change != NULL);

  moves_on = (change->fields & FH_SESSION_SELECTION) != 0 && change->selection != self->selection;

  g_object_freeze_notify (G_OBJECT (self));
  if (moves_on)
    {
      present = get_present (self);
      fh_history_replace (self->history, &present);
    }
  apply (self, change);
  if (moves_on)
    {
      present = get_present (self);
      fh_history_push (self->history, &present);
      notify_history (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

void
fh_session_select (FhSession *self,
                   FhItem    *item)
{
  FhSessionChange change = { .fields = FH_SESSION_SELECTION, .selection = item };

  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (item == NULL || FH_IS_ITEM (item));

  if (item != NULL && FH_IS_EVENT (item))
    {
      FhTimeSpan span = get_closed_span (fh_event_get_span (FH_EVENT (item)));

      if (!fh_time_span_is_empty (span))
        {
          change.fields |= FH_SESSION_DATE | FH_SESSION_SPAN;
          change.date = span.begin;
          change.span = shift_to_show (self, span.begin);
        }
    }

  fh_session_change (self, &change);
}

/* The position of the event that a step leads to, or -1. */
static int
find_step (FhSession *self,
           int        direction)
{
  FhEvent *selected = fh_session_get_selected_event (self);
  int      n_events = (int) fh_event_list_get_length (self->events);
  int      position;

  if (selected != NULL)
    {
      position = (int) fh_event_list_lower_bound (self->events, selected);
      if (direction < 0)
        position--;
      else if (position < n_events && fh_event_list_get (self->events, position) == selected)
        position++;
    }
  else
    {
      position = (int) fh_time_index_lower_bound (fh_session_get_index (self), self->date);
      if (direction < 0)
        position--;
    }

  return position >= 0 && position < n_events ? position : -1;
}

gboolean
fh_session_step (FhSession *self,
                 int        direction)
{
  int position;

  g_return_val_if_fail (FH_IS_SESSION (self), FALSE);

  position = find_step (self, direction);
  if (position < 0)
    return FALSE;

  fh_session_select (self, FH_ITEM (fh_event_list_get (self->events, position)));
  return TRUE;
}

gboolean
fh_session_can_step (FhSession *self,
                     int        direction)
{
  g_return_val_if_fail (FH_IS_SESSION (self), FALSE);

  return find_step (self, direction) >= 0;
}

void
fh_session_set_date (FhSession *self,
                     gint64     date)
{
  fh_session_change (self, &(FhSessionChange){ .fields = FH_SESSION_DATE, .date = date });
}

void
fh_session_set_span (FhSession *self,
                     FhTimeSpan span)
{
  g_return_if_fail (!fh_time_span_is_empty (span));

  fh_session_change (self, &(FhSessionChange){ .fields = FH_SESSION_SPAN, .span = span });
}

void
fh_session_set_filter (FhSession *self,
                       FhFilter  *filter)
{
  g_return_if_fail (filter == NULL || FH_IS_FILTER (filter));

  fh_session_change (self, &(FhSessionChange){ .fields = FH_SESSION_FILTER, .filter = filter });
}

void
fh_session_set_playing (FhSession *self,
                        gboolean   playing)
{
  g_return_if_fail (FH_IS_SESSION (self));

  if (self->is_playing == playing)
    return;

  self->is_playing = playing;
  notify (self, PROP_PLAYING);
}

gboolean
fh_session_get_playing (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), FALSE);

  return self->is_playing;
}

void
fh_session_set_hover (FhSession *self,
                      FhItem    *item)
{
  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (item == NULL || FH_IS_ITEM (item));

  if (g_set_object (&self->hover, item))
    notify (self, PROP_HOVER);
}

void
fh_session_set_languages (FhSession  *self,
                          const char *language,
                          const char *second)
{
  g_autofree char *old_language = NULL;
  g_autofree char *old_second = NULL;

  g_return_if_fail (FH_IS_SESSION (self));
  g_return_if_fail (language != NULL);

  /* Kept so long, for they may be what the caller hands over. */
  old_language = self->language;
  old_second = self->second_language;
  self->language = g_strdup (language);
  self->second_language = g_strcmp0 (language, second) != 0 ? g_strdup (second) : NULL;

  g_object_freeze_notify (G_OBJECT (self));
  if (g_strcmp0 (old_second, self->second_language) != 0)
    notify (self, PROP_SECOND_LANGUAGE);
  if (g_strcmp0 (old_language, self->language) != 0)
    notify (self, PROP_LANGUAGE);
  g_object_thaw_notify (G_OBJECT (self));
}

void
fh_session_set_language (FhSession  *self,
                         const char *language)
{
  g_return_if_fail (FH_IS_SESSION (self));

  fh_session_set_languages (self, language, self->second_language);
}

FhItem *
fh_session_get_selection (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->selection;
}

FhItem *
fh_session_get_hover (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->hover;
}

gint64
fh_session_get_date (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), 0);

  return self->date;
}

FhTimeSpan
fh_session_get_span (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), (FhTimeSpan){ 0 });

  return self->span;
}

FhFilter *
fh_session_get_filter (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->filter;
}

const char *
fh_session_get_language (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->language;
}

const char *
fh_session_get_second_language (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->second_language;
}

FhEvent *
fh_session_get_selected_event (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return self->selection != NULL && FH_IS_EVENT (self->selection) ? FH_EVENT (self->selection) : NULL;
}

GListModel *
fh_session_get_events (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->events);
}

FhTimeIndex *
fh_session_get_index (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return fh_event_list_get_index (self->events);
}

FhEvent *
fh_session_get_event (FhSession *self,
                      guint      position)
{
  g_return_val_if_fail (FH_IS_SESSION (self), NULL);

  return fh_event_list_get (self->events, position);
}

int
fh_session_find_event (FhSession *self,
                       FhEvent   *event)
{
  g_return_val_if_fail (FH_IS_SESSION (self), -1);

  return fh_event_list_find (self->events, event);
}

FhTimeSpan
fh_session_get_limits (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), (FhTimeSpan){ 0 });

  return self->limits;
}

void
fh_session_go_back (FhSession *self)
{
  g_return_if_fail (FH_IS_SESSION (self));

  go (self, -1);
}

void
fh_session_go_forward (FhSession *self)
{
  g_return_if_fail (FH_IS_SESSION (self));

  go (self, 1);
}

gboolean
fh_session_can_go_back (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), FALSE);

  return fh_history_can_move (self->history, -1);
}

gboolean
fh_session_can_go_forward (FhSession *self)
{
  g_return_val_if_fail (FH_IS_SESSION (self), FALSE);

  return fh_history_can_move (self->history, 1);
}
