/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-presentation-private.h"

/* Numbers of steps have at most so many digits. */
#define MAX_TYPED 99999

enum
{
  PROP_0,
  PROP_POSITION,
  PROP_ASKING,
  PROP_EXPLORING,
  PROP_BLANK,
  PROP_TYPED,
  PROP_HIDES_LATER,
  PROP_AUTOPLAY,
  PROP_RUNNING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhPresentation, fh_presentation, G_TYPE_OBJECT)

static void
notify (FhPresentation *self,
        guint           property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* The step lives as long as its tour. */
static FhTourStep *
peek_step (FhPresentation *self,
           guint           position)
{
  g_autoptr (FhTourStep) step = g_list_model_get_item (fh_tour_get_steps (self->tour), position);

  return step;
}

static gboolean
has_question (FhPresentation *self,
              guint           position)
{
  FhTourStep *step = peek_step (self, position);

  return step != NULL && fh_tour_step_get_question (step) != NULL;
}

static FhFilter *
create_filter (FhPresentation *self,
               FhTourStep     *step)
{
  const FhTourView *view = fh_presentation_get_view (self, self->position);
  GPtrArray        *items = fh_tour_step_get_filter (step);
  g_autoptr (FhFilter) filter = fh_filter_new ();

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      g_autoptr (FhFilter) next = fh_filter_with_item (filter, g_ptr_array_index (items, i), TRUE);

      g_set_object (&filter, next);
    }

  /* What a question asks for must not stand on the map. */
  if (self->hides_later)
    {
      FhTimeSpan reached = { FH_TIME_MIN, self->asking ? view->date : view->reached };
      g_autoptr (FhFilter) next = fh_filter_with_span (filter, reached);

      g_set_object (&filter, next);
    }

  return g_steal_pointer (&filter);
}

/* Brings the session to the step. */
static void
apply (FhPresentation *self)
{
  FhTourStep       *step = peek_step (self, self->position);
  const FhTourView *view;
  g_autoptr (FhFilter) filter = NULL;
  FhSessionChange change = { .fields =
                               FH_SESSION_SELECTION | FH_SESSION_DATE | FH_SESSION_SPAN | FH_SESSION_FILTER };

  if (step == NULL)
    return;

  view = fh_presentation_get_view (self, self->position);
  filter = create_filter (self, step);
  change.filter = filter;
  change.date = view->date;
  change.span = view->span;
  change.selection = fh_tour_step_get_selection (step);
  /* A selected event is told with its title. */
  if (self->asking && change.selection != NULL && FH_IS_EVENT (change.selection))
    change.selection = NULL;

  self->is_applying = TRUE;
  fh_session_change (self->session, &change);
  self->is_applying = FALSE;
}

static void
set_flag (FhPresentation *self,
          gboolean       *flag,
          gboolean        value,
          guint           property)
{
  if (*flag == value)
    return;

  *flag = value;
  notify (self, property);
}

void
fh_presentation_set_typed (FhPresentation *self,
                           guint           typed)
{
  self->typed_age = 0;
  if (self->typed == typed)
    return;

  self->typed = typed;
  notify (self, PROP_TYPED);
}

static void
set_blank (FhPresentation *self,
           FhBlank         blank)
{
  if (self->blank == blank)
    return;

  self->blank = blank;
  notify (self, PROP_BLANK);
}

void
fh_presentation_show (FhPresentation *self,
                      guint           position,
                      gboolean        asking)
{
  if (self->n_steps == 0 || !self->running)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  position = MIN (position, self->n_steps - 1);
  if (self->position != position)
    {
      self->position = position;
      self->visit = 0;
      fh_board_set_step (self->board, position);
      notify (self, PROP_POSITION);
    }
  set_flag (self, &self->asking, asking && has_question (self, position), PROP_ASKING);
  set_flag (self, &self->exploring, FALSE, PROP_EXPLORING);
  set_blank (self, FH_BLANK_NONE);
  fh_presentation_set_typed (self, 0);
  apply (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Somebody else has taken the session somewhere. */
static void
session_changed_cb (FhPresentation *self)
{
  if (self->is_applying || !self->running || self->n_steps == 0)
    return;

  self->idle = 0;
  set_flag (self, &self->exploring, TRUE, PROP_EXPLORING);
}

static void
fh_presentation_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  FhPresentation *self = FH_PRESENTATION (object);

  switch (property)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_ASKING:
      g_value_set_boolean (value, self->asking);
      break;
    case PROP_EXPLORING:
      g_value_set_boolean (value, self->exploring);
      break;
    case PROP_BLANK:
      g_value_set_int (value, self->blank);
      break;
    case PROP_TYPED:
      g_value_set_uint (value, self->typed);
      break;
    case PROP_HIDES_LATER:
      g_value_set_boolean (value, self->hides_later);
      break;
    case PROP_AUTOPLAY:
      g_value_set_boolean (value, self->autoplay.active);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_presentation_set_property (GObject      *object,
                              guint         property,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FhPresentation *self = FH_PRESENTATION (object);

  switch (property)
    {
    case PROP_EXPLORING:
      fh_presentation_set_exploring (self, g_value_get_boolean (value));
      break;
    case PROP_HIDES_LATER:
      fh_presentation_set_hides_later (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_presentation_dispose (GObject *object)
{
  FhPresentation *self = FH_PRESENTATION (object);

  g_clear_object (&self->board);
  g_clear_object (&self->tour);
  g_clear_object (&self->dataset);
  g_clear_object (&self->session);
  g_clear_pointer (&self->views, g_array_unref);
  g_clear_pointer (&self->spent, g_free);

  G_OBJECT_CLASS (fh_presentation_parent_class)->dispose (object);
}

static void
fh_presentation_class_init (FhPresentationClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags writable = readable | G_PARAM_WRITABLE;

  object_class->get_property = fh_presentation_get_property;
  object_class->set_property = fh_presentation_set_property;
  object_class->dispose = fh_presentation_dispose;

  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_ASKING] = g_param_spec_boolean ("asking", NULL, NULL, FALSE, readable);
  properties[PROP_EXPLORING] = g_param_spec_boolean ("exploring", NULL, NULL, FALSE, writable);
  properties[PROP_BLANK] =
    g_param_spec_int ("blank", NULL, NULL, FH_BLANK_NONE, FH_BLANK_WHITE, FH_BLANK_NONE, readable);
  properties[PROP_TYPED] = g_param_spec_uint ("typed", NULL, NULL, 0, MAX_TYPED, 0, readable);
  properties[PROP_HIDES_LATER] = g_param_spec_boolean ("hides-later", NULL, NULL, FALSE, writable);
  properties[PROP_AUTOPLAY] = g_param_spec_boolean ("autoplay", NULL, NULL, FALSE, readable);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, TRUE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
fh_presentation_init (FhPresentation *self)
{
  self->running = TRUE;
  self->board = fh_board_new ();
}

FhPresentation *
fh_presentation_new (FhSession *session,
                     FhTour    *tour)
{
  static const char *const changes[] = { "notify::selection", "notify::date", "notify::span",
                                         "notify::filter" };
  FhPresentation          *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_TOUR (tour), NULL);
  g_return_val_if_fail (fh_session_get_dataset (session) != NULL, NULL);

  self = g_object_new (FH_TYPE_PRESENTATION, NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->tour, tour);
  g_set_object (&self->dataset, fh_session_get_dataset (session));
  self->hides_later = fh_tour_get_hides_later (tour);
  self->n_steps = g_list_model_get_n_items (fh_tour_get_steps (tour));
  self->spent = g_new0 (double, MAX (1, self->n_steps));
  self->views = fh_tour_list_views (tour, self->dataset, fh_session_get_date (session));

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  fh_presentation_show (self, 0, TRUE);

  return self;
}

FhSession *
fh_presentation_get_session (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), NULL);

  return self->session;
}

FhTour *
fh_presentation_get_tour (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), NULL);

  return self->tour;
}

FhBoard *
fh_presentation_get_board (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), NULL);

  return self->board;
}

guint
fh_presentation_get_n_steps (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  return self->n_steps;
}

FhTourStep *
fh_presentation_get_step (FhPresentation *self,
                          guint           position)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), NULL);

  return peek_step (self, position);
}

guint
fh_presentation_get_position (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  return self->position;
}

gboolean
fh_presentation_get_asking (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FALSE);

  return self->asking;
}

gboolean
fh_presentation_get_exploring (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FALSE);

  return self->exploring;
}

FhBlank
fh_presentation_get_blank (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FH_BLANK_NONE);

  return self->blank;
}

guint
fh_presentation_get_typed (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  return self->typed;
}

gboolean
fh_presentation_get_hides_later (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FALSE);

  return self->hides_later;
}

FhAutoplay
fh_presentation_get_autoplay (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), (FhAutoplay){ 0 });

  return self->autoplay;
}

gboolean
fh_presentation_get_running (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FALSE);

  return self->running;
}

void
fh_presentation_next (FhPresentation *self)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  fh_presentation_touch (self);
  if (self->blank != FH_BLANK_NONE)
    set_blank (self, FH_BLANK_NONE);
  else if (self->asking)
    fh_presentation_show (self, self->position, FALSE);
  else if (self->position + 1 < self->n_steps)
    fh_presentation_show (self, self->position + 1, TRUE);
  else
    fh_presentation_set_exploring (self, FALSE);
}

void
fh_presentation_previous (FhPresentation *self)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  fh_presentation_touch (self);
  if (self->blank != FH_BLANK_NONE)
    set_blank (self, FH_BLANK_NONE);
  else if (!self->asking && has_question (self, self->position))
    fh_presentation_show (self, self->position, TRUE);
  else if (self->position > 0)
    fh_presentation_show (self, self->position - 1, FALSE);
  else
    fh_presentation_set_exploring (self, FALSE);
}

void
fh_presentation_go_to (FhPresentation *self,
                       guint           position)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  fh_presentation_touch (self);
  fh_presentation_show (self, position, TRUE);
}

gboolean
fh_presentation_can_go_next (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FALSE);

  return self->blank != FH_BLANK_NONE || self->asking || self->exploring ||
         self->position + 1 < self->n_steps;
}

gboolean
fh_presentation_can_go_previous (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), FALSE);

  return self->blank != FH_BLANK_NONE || self->exploring || self->position > 0 ||
         (!self->asking && has_question (self, self->position));
}

void
fh_presentation_set_exploring (FhPresentation *self,
                               gboolean        exploring)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  fh_presentation_touch (self);
  if (self->exploring == exploring || self->n_steps == 0 || !self->running)
    return;

  if (!exploring)
    {
      fh_presentation_show (self, self->position, self->asking);
      return;
    }

  g_object_freeze_notify (G_OBJECT (self));
  set_blank (self, FH_BLANK_NONE);
  set_flag (self, &self->exploring, TRUE, PROP_EXPLORING);
  g_object_thaw_notify (G_OBJECT (self));
}

void
fh_presentation_toggle_blank (FhPresentation *self,
                              FhBlank         blank)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  fh_presentation_touch (self);
  set_blank (self, self->blank == blank ? FH_BLANK_NONE : blank);
}

void
fh_presentation_set_hides_later (FhPresentation *self,
                                 gboolean        hides_later)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  hides_later = hides_later != FALSE;
  if (self->hides_later == hides_later)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->hides_later = hides_later;
  notify (self, PROP_HIDES_LATER);
  if (!self->exploring)
    apply (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
fh_presentation_type_digit (FhPresentation *self,
                            guint           digit)
{
  guint typed;

  g_return_if_fail (FH_IS_PRESENTATION (self));
  g_return_if_fail (digit <= 9);

  fh_presentation_touch (self);
  typed = self->typed * 10 + digit;
  if (typed <= MAX_TYPED)
    fh_presentation_set_typed (self, typed);
}

void
fh_presentation_enter (FhPresentation *self)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  if (self->typed > 0)
    fh_presentation_go_to (self, self->typed - 1);
  else
    fh_presentation_next (self);
}

void
fh_presentation_escape (FhPresentation *self)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  fh_presentation_touch (self);
  if (self->typed > 0)
    fh_presentation_set_typed (self, 0);
  else if (self->blank != FH_BLANK_NONE)
    set_blank (self, FH_BLANK_NONE);
  else if (fh_board_get_tool (self->board) != FH_TOOL_NONE)
    fh_board_set_tool (self->board, FH_TOOL_NONE);
  else if (self->exploring)
    fh_presentation_set_exploring (self, FALSE);
  else
    fh_presentation_end (self);
}

void
fh_presentation_end (FhPresentation *self)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  set_flag (self, &self->running, FALSE, PROP_RUNNING);
}

void
fh_presentation_set_autoplay (FhPresentation   *self,
                              const FhAutoplay *autoplay)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));
  g_return_if_fail (autoplay != NULL);

  self->autoplay = *autoplay;
  self->visit = 0;
  self->idle = 0;
  notify (self, PROP_AUTOPLAY);
}

const FhTourView *
fh_presentation_get_view (FhPresentation *self,
                          guint           position)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), NULL);
  g_return_val_if_fail (position < self->n_steps, NULL);

  return &g_array_index (self->views, FhTourView, position);
}
