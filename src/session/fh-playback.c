/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-playback.h"

#define DEFAULT_SPEED ((double) FH_SECONDS_YEAR / 12)

/* Beyond this many seconds between two frames the program was elsewhere. */
#define LONGEST_FRAME 0.25

/* Where the date line stays when the span follows it, as a share of the span. */
#define LEAD 0.8

/* Without motion: seconds from event to event. */
#define STEP_SECONDS 1.5

struct _FhPlayback
{
  GObject parent_instance;

  FhSession *session;
  double     speed;
  /* The date with its fraction, and the whole second that was given to the session. */
  double   date;
  gint64   given_date;
  gint64   last_frame;
  double   waited;
  gboolean playing;
  gboolean loop;
  gboolean stepping;
};

enum
{
  PROP_0,
  PROP_PLAYING,
  PROP_SPEED,
  PROP_LOOP,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhPlayback, fh_playback, G_TYPE_OBJECT)

static void
fh_playback_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  FhPlayback *self = FH_PLAYBACK (object);

  switch (property)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case PROP_LOOP:
      g_value_set_boolean (value, self->loop);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_playback_set_property (GObject      *object,
                          guint         property,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  FhPlayback *self = FH_PLAYBACK (object);

  switch (property)
    {
    case PROP_PLAYING:
      fh_playback_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_SPEED:
      fh_playback_set_speed (self, g_value_get_double (value));
      break;
    case PROP_LOOP:
      fh_playback_set_loop (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_playback_dispose (GObject *object)
{
  g_clear_object (&FH_PLAYBACK (object)->session);

  G_OBJECT_CLASS (fh_playback_parent_class)->dispose (object);
}

static void
fh_playback_class_init (FhPlaybackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fh_playback_get_property;
  object_class->set_property = fh_playback_set_property;
  object_class->dispose = fh_playback_dispose;

  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  properties[PROP_SPEED] = g_param_spec_double ("speed", NULL, NULL, 1, G_MAXDOUBLE, DEFAULT_SPEED, flags);
  properties[PROP_LOOP] = g_param_spec_boolean ("loop", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
fh_playback_init (FhPlayback *self)
{
  self->speed = DEFAULT_SPEED;
}

FhPlayback *
fh_playback_new (FhSession *session)
{
  FhPlayback *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_PLAYBACK, NULL);
  self->session = g_object_ref (session);

  return self;
}

/* Shifts the span so that the date line stays in sight while it runs. */
static FhTimeSpan
follow_date (FhTimeSpan span,
             gint64     date)
{
  gint64 length = fh_time_span_get_length (span);
  gint64 lead = (gint64) ((double) length * LEAD);

  if (date >= span.begin && date <= span.begin + lead)
    return span;
  if (date < span.begin)
    lead = length - lead;
  return (FhTimeSpan){ date - lead, date - lead + length };
}

static void
move_to (FhPlayback *self,
         double      date)
{
  self->date = date;
  self->given_date = (gint64) date;
  fh_session_change (self->session,
                     &(FhSessionChange){
                       .fields = FH_SESSION_DATE | FH_SESSION_SPAN,
                       .date = self->given_date,
                       .span = follow_date (fh_session_get_span (self->session), self->given_date) });
}

/* Whether nothing happens any more: a story opens at its last day, which is not yet the end of its limits. */
static gboolean
is_over (FhPlayback *self)
{
  FhTimeIndex *index = fh_session_get_index (self->session);

  return self->given_date >= fh_session_get_limits (self->session).end ||
         fh_time_index_lower_bound (index, self->given_date + 1) >= fh_time_index_get_n_spans (index);
}

void
fh_playback_set_playing (FhPlayback *self,
                         gboolean    playing)
{
  g_return_if_fail (FH_IS_PLAYBACK (self));

  if (fh_session_get_dataset (self->session) == NULL)
    playing = FALSE;
  if (self->playing == playing)
    return;

  self->playing = playing;
  self->last_frame = 0;
  self->waited = 0;
  if (playing)
    {
      self->given_date = fh_session_get_date (self->session);
      self->date = (double) self->given_date;
      if (is_over (self))
        move_to (self, (double) fh_session_get_limits (self->session).begin);
    }
  fh_session_set_playing (self->session, playing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

gboolean
fh_playback_get_playing (FhPlayback *self)
{
  g_return_val_if_fail (FH_IS_PLAYBACK (self), FALSE);

  return self->playing;
}

void
fh_playback_set_speed (FhPlayback *self,
                       double      speed)
{
  g_return_if_fail (FH_IS_PLAYBACK (self));
  g_return_if_fail (speed > 0);

  if (self->speed == speed)
    return;

  self->speed = speed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
}

double
fh_playback_get_speed (FhPlayback *self)
{
  g_return_val_if_fail (FH_IS_PLAYBACK (self), 1);

  return self->speed;
}

void
fh_playback_set_loop (FhPlayback *self,
                      gboolean    loop)
{
  g_return_if_fail (FH_IS_PLAYBACK (self));

  if (self->loop == loop)
    return;

  self->loop = loop;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOP]);
}

gboolean
fh_playback_get_loop (FhPlayback *self)
{
  g_return_val_if_fail (FH_IS_PLAYBACK (self), FALSE);

  return self->loop;
}

void
fh_playback_set_stepping (FhPlayback *self,
                          gboolean    stepping)
{
  g_return_if_fail (FH_IS_PLAYBACK (self));

  self->stepping = stepping;
}

static void
end (FhPlayback *self)
{
  FhTimeSpan limits = fh_session_get_limits (self->session);

  if (self->loop)
    move_to (self, (double) limits.begin);
  else
    {
      move_to (self, (double) limits.end);
      fh_playback_set_playing (self, FALSE);
    }
}

/* The date of the first event after the date, or the end. */
static double
find_next_date (FhPlayback *self)
{
  FhTimeIndex *index = fh_session_get_index (self->session);
  guint        position = fh_time_index_lower_bound (index, self->given_date + 1);

  if (position < fh_time_index_get_n_spans (index))
    return (double) fh_time_index_get_spans (index)[position].begin;
  return (double) fh_session_get_limits (self->session).end;
}

static double
find_date (FhPlayback *self,
           double      seconds)
{
  if (!self->stepping)
    return self->date + seconds * self->speed;

  self->waited += seconds;
  if (self->waited < STEP_SECONDS)
    return self->date;
  self->waited = 0;
  return find_next_date (self);
}

void
fh_playback_advance (FhPlayback *self,
                     gint64      frame_time)
{
  double date;
  double seconds;

  g_return_if_fail (FH_IS_PLAYBACK (self));

  if (!self->playing)
    return;
  if (fh_session_get_dataset (self->session) == NULL)
    {
      fh_playback_set_playing (self, FALSE);
      return;
    }

  seconds = self->last_frame == 0 ? 0 : (double) (frame_time - self->last_frame) / G_USEC_PER_SEC;
  self->last_frame = frame_time;
  /* Somebody else moved the date: go on from there. */
  if (fh_session_get_date (self->session) != self->given_date)
    {
      self->given_date = fh_session_get_date (self->session);
      self->date = (double) self->given_date;
    }

  date = find_date (self, CLAMP (seconds, 0, LONGEST_FRAME));
  if (date >= (double) fh_session_get_limits (self->session).end)
    end (self);
  else if (date > self->date)
    move_to (self, date);
}
