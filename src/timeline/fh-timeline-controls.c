/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-controls.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-line.h"
#include "fh-story-words.h"
#include "fh-timeline-legend.h"

#define SPACING 6

/* How wide the text about the span is. */
#define STATUS_CHARS 46

/* What is in the row, in order; the parts after the gap are at the far end. */
typedef enum
{
  PART_PLAY,
  PART_PREVIOUS,
  PART_NEXT,
  PART_SPEED,
  PART_LOOP,
  PART_CHIP,
  PART_STATUS,
  PART_GROUPING,
  PART_LEGEND,
  N_PARTS,
} Part;

#define FIRST_END_PART PART_CHIP

/* What stays when there is little room, the most important first. */
static const Part priorities[N_PARTS] = {
  PART_PLAY,
  PART_PREVIOUS,
  PART_NEXT,
  PART_CHIP,
  PART_SPEED,
  PART_STATUS,
  PART_GROUPING,
  PART_LEGEND,
  PART_LOOP,
};

/* Play and the steps are always there. */
#define N_ALWAYS 3

static const double speeds[] = {
  FH_SECONDS_DAY,
  7.0 * FH_SECONDS_DAY,
  FH_SECONDS_YEAR / 12.0,
  FH_SECONDS_YEAR / 4.0,
  FH_SECONDS_YEAR,
};

struct _FhTimelineControls
{
  GtkWidget parent_instance;

  FhSession  *session;
  FhPlayback *playback;
  GtkWidget  *parts[N_PARTS];
  GtkWidget  *chip_label;
  GtkWidget  *legend;
};

enum
{
  PROP_0,
  PROP_GROUPING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhTimelineControls, fh_timeline_controls, GTK_TYPE_WIDGET)

static int
measure_part (FhTimelineControls *self,
              Part                part)
{
  int natural;

  gtk_widget_measure (self->parts[part], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + SPACING;
}

static void
fh_timeline_controls_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  FhTimelineControls *self = FH_TIMELINE_CONTROLS (widget);

  *minimum = 0;
  *natural = 0;
  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *part = self->parts[priorities[i]];
      int        part_natural;

      if (!gtk_widget_get_visible (part))
        continue;
      gtk_widget_measure (part, orientation, -1, NULL, &part_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = *natural = MAX (*natural, part_natural);
      else
        {
          *natural += part_natural + SPACING;
          if (i < N_ALWAYS)
            *minimum = *natural;
        }
    }
}

static void
choose_parts (FhTimelineControls *self,
              int                 width)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *part = self->parts[priorities[i]];
      int        part_width;

      if (!gtk_widget_get_visible (part))
        continue;
      part_width = measure_part (self, priorities[i]);
      gtk_widget_set_child_visible (part, i < N_ALWAYS || part_width <= width);
      if (gtk_widget_get_child_visible (part))
        width -= part_width;
    }
}

static void
allocate_part (FhTimelineControls *self,
               Part                part,
               int                 x,
               int                 width,
               int                 row_width,
               int                 height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      part_height;

  gtk_widget_measure (self->parts[part], GTK_ORIENTATION_VERTICAL, width, NULL, &part_height, NULL, NULL);
  part_height = MIN (part_height, height);
  gtk_widget_allocate (
    self->parts[part], width, part_height, -1,
    gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (is_rtl ? row_width - x - width : x),
                                                         (float) ((height - part_height) / 2))));
}

static void
fh_timeline_controls_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  FhTimelineControls *self = FH_TIMELINE_CONTROLS (widget);
  int                 begin = 0;
  int                 end = width;

  choose_parts (self, width);
  for (int part = 0; part < N_PARTS; part++)
    {
      int part_width;

      if (part >= FIRST_END_PART || !gtk_widget_should_layout (self->parts[part]) ||
          !gtk_widget_get_child_visible (self->parts[part]))
        continue;
      part_width = measure_part (self, (Part) part);
      allocate_part (self, (Part) part, begin, part_width - SPACING, width, height);
      begin += part_width;
    }
  for (int part = N_PARTS - 1; part >= FIRST_END_PART; part--)
    {
      int part_width;

      if (!gtk_widget_should_layout (self->parts[part]) || !gtk_widget_get_child_visible (self->parts[part]))
        continue;
      part_width = measure_part (self, (Part) part);
      end -= part_width - SPACING;
      allocate_part (self, (Part) part, end, part_width - SPACING, width, height);
      end -= SPACING;
    }
}

static char *
format_span (FhTimeSpan  span,
             const char *language)
{
  g_autofree char *from = fh_time_format_day (span.begin, language, FH_DATE_STYLE_MEDIUM);
  g_autofree char *to = fh_time_format_day (span.end - 1, language, FH_DATE_STYLE_MEDIUM);

  return g_strdup_printf ("%s – %s", from, to);
}

static void
update_status (FhTimelineControls *self)
{
  const char      *language = fh_session_get_language (self->session);
  guint            n_events = g_list_model_get_n_items (fh_session_get_events (self->session));
  g_autofree char *span = format_span (fh_session_get_span (self->session), language);
  g_autofree char *events = fh_story_count (FH_STORY_N_EVENTS, n_events, language);
  g_autofree char *status = fh_line_join (language, span, events, NULL);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->parts[PART_STATUS]), status);
}

static void
update_chip (FhTimelineControls *self)
{
  FhTimeSpan       span = fh_filter_get_span (fh_session_get_filter (self->session));
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->parts[PART_CHIP], !fh_time_span_is_empty (span));
  if (fh_time_span_is_empty (span))
    return;

  text = format_span (span, fh_session_get_language (self->session));
  gtk_label_set_text (GTK_LABEL (self->chip_label), text);
  words = format_span (span, fh_interface_get_language ());
  /* Translators: a button; %s is a span of dates */
  name = g_strdup_printf (_ ("Show events outside %s again"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->parts[PART_CHIP]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
update_steps (FhTimelineControls *self)
{
  gtk_widget_set_sensitive (self->parts[PART_PREVIOUS], fh_session_can_step (self->session, -1));
  gtk_widget_set_sensitive (self->parts[PART_NEXT], fh_session_can_step (self->session, 1));
}

static void
update_all (FhTimelineControls *self)
{
  update_status (self);
  update_chip (self);
  update_steps (self);
}

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_playing (FhTimelineControls *self)
{
  gboolean playing = fh_playback_get_playing (self->playback);

  gtk_button_set_icon_name (GTK_BUTTON (self->parts[PART_PLAY]),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  set_name (self->parts[PART_PLAY], playing ? C_ ("playback", "Pause") : C_ ("playback", "Play"));
}

static void
play_cb (FhTimelineControls *self)
{
  fh_playback_set_playing (self->playback, !fh_playback_get_playing (self->playback));
}

static void
previous_cb (FhTimelineControls *self)
{
  fh_session_step (self->session, -1);
}

static void
next_cb (FhTimelineControls *self)
{
  fh_session_step (self->session, 1);
}

static void
chip_cb (FhTimelineControls *self)
{
  g_autoptr (FhFilter) filter =
    fh_filter_with_span (fh_session_get_filter (self->session), (FhTimeSpan){ 0, 0 });

  fh_session_set_filter (self->session, filter);
}

static void
speed_cb (FhTimelineControls *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->parts[PART_SPEED]));

  if (selected < G_N_ELEMENTS (speeds))
    fh_playback_set_speed (self->playback, speeds[selected]);
}

static void
grouping_cb (FhTimelineControls *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPING]);
}

static GtkWidget *
make_button (FhTimelineControls *self,
             const char         *icon_name,
             const char         *name,
             GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  set_name (button, name);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_play_button (FhTimelineControls *self)
{
  GtkWidget *button =
    make_button (self, "media-playback-start-symbolic", C_ ("playback", "Play"), G_CALLBACK (play_cb));

  gtk_widget_remove_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

static GtkWidget *
make_drop_down (const char *const *choices,
                const char        *name,
                guint              selected)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  gtk_widget_add_css_class (drop_down, "flat");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  set_name (drop_down, name);
  /* What has the focus is the button inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return drop_down;
}

static GtkWidget *
make_speed (FhTimelineControls *self)
{
  /* Translators: how much of the story passes in a second: a day, a week and so on. Short. */
  const char *const choices[] = { _ ("1 day/s"), _ ("1 week/s"), _ ("1 month/s"),
                                  _ ("3 months/s"), _ ("1 year/s"), NULL };
  GtkWidget        *drop_down = make_drop_down (choices, C_ ("playback", "Speed"), 2);

  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (speed_cb), self);
  return drop_down;
}

static GtkWidget *
make_grouping (FhTimelineControls *self)
{
  const char *const choices[] = { _ ("By category"), _ ("By place"), _ ("By actor"), _ ("By topic"), NULL };
  GtkWidget        *drop_down = make_drop_down (choices, C_ ("timeline", "Lanes"), 0);

  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (grouping_cb), self);
  return drop_down;
}

static GtkWidget *
make_loop (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "media-playlist-repeat-symbolic");
  gtk_widget_add_css_class (button, "flat");
  set_name (button, C_ ("playback", "Repeat"));

  return button;
}

static GtkWidget *
make_legend (FhTimelineControls *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->legend = fh_timeline_legend_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->legend);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  set_name (button, _ ("What the marks mean"));

  return button;
}

static GtkWidget *
make_chip (FhTimelineControls *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->chip_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->chip_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "filter-chip");
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (chip_cb), self);

  return button;
}

/* An inscription keeps its size when its text changes, which is in every frame of a movement. */
static GtkWidget *
make_status (void)
{
  GtkWidget *status = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (status), STATUS_CHARS);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (status), STATUS_CHARS);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (status), 1);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (status), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_START);
  gtk_widget_add_css_class (status, "dim-label");
  gtk_widget_add_css_class (status, "caption");
  gtk_widget_add_css_class (status, "numeric");

  return status;
}

static void
fh_timeline_controls_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_GROUPING:
      g_value_set_uint (value, fh_timeline_controls_get_grouping (FH_TIMELINE_CONTROLS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_timeline_controls_dispose (GObject *object)
{
  FhTimelineControls *self = FH_TIMELINE_CONTROLS (object);

  for (guint part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part], gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (fh_timeline_controls_parent_class)->dispose (object);
}

static void
fh_timeline_controls_class_init (FhTimelineControlsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fh_timeline_controls_get_property;
  object_class->dispose = fh_timeline_controls_dispose;
  widget_class->measure = fh_timeline_controls_measure;
  widget_class->size_allocate = fh_timeline_controls_size_allocate;

  properties[PROP_GROUPING] = g_param_spec_uint ("grouping", NULL, NULL, 0, FH_TIMELINE_N_GROUPINGS - 1, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "timelinecontrols");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_timeline_controls_init (FhTimelineControls *self)
{
  self->parts[PART_PLAY] = make_play_button (self);
  self->parts[PART_PREVIOUS] =
    make_button (self, "media-skip-backward-symbolic", _ ("Previous event"), G_CALLBACK (previous_cb));
  self->parts[PART_NEXT] =
    make_button (self, "media-skip-forward-symbolic", _ ("Next event"), G_CALLBACK (next_cb));
  self->parts[PART_SPEED] = make_speed (self);
  self->parts[PART_LOOP] = make_loop ();
  self->parts[PART_CHIP] = make_chip (self);
  self->parts[PART_STATUS] = make_status ();
  self->parts[PART_GROUPING] = make_grouping (self);
  self->parts[PART_LEGEND] = make_legend (self);
  for (guint part = 0; part < N_PARTS; part++)
    gtk_widget_set_parent (self->parts[part], GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline controls"), -1);
}

GtkWidget *
fh_timeline_controls_new (FhSession  *session,
                          FhPlayback *playback)
{
  FhTimelineControls      *self;
  static const char *const signals[] = {
    "notify::span",
    "notify::index",
    "notify::filter",
    "notify::language",
    "notify::selection",
    "notify::date",
  };

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_PLAYBACK (playback), NULL);

  self = g_object_new (FH_TYPE_TIMELINE_CONTROLS, NULL);
  self->session = g_object_ref (session);
  self->playback = g_object_ref (playback);
  for (size_t i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (update_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::playing", G_CALLBACK (update_playing), self, G_CONNECT_SWAPPED);
  g_object_bind_property (playback, "loop", self->parts[PART_LOOP], "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  update_all (self);
  update_playing (self);

  return GTK_WIDGET (self);
}

FhTimelineGrouping
fh_timeline_controls_get_grouping (FhTimelineControls *self)
{
  g_return_val_if_fail (FH_IS_TIMELINE_CONTROLS (self), FH_TIMELINE_BY_CATEGORY);

  return (FhTimelineGrouping) MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->parts[PART_GROUPING])),
                                   FH_TIMELINE_N_GROUPINGS - 1);
}

void
fh_timeline_controls_set_palette (FhTimelineControls *self,
                                  const FhPalette    *palette)
{
  g_return_if_fail (FH_IS_TIMELINE_CONTROLS (self));

  fh_timeline_legend_set_palette (FH_TIMELINE_LEGEND (self->legend), palette);
}
