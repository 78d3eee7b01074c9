/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-presenter.h"

#include <glib/gi18n.h>

#include "fh-console.h"
#include "fh-console-notes.h"
#include "fh-present-view.h"
#include "fh-screens.h"

/* Milliseconds between two looks at the clock. */
#define CLOCK_TIME 250

struct _FhPresenter
{
  GObject parent_instance;

  GtkApplication *application;
  FhBasemap      *basemap;
  FhSession      *session;
  FhPresentation *presentation;

  FhScreens          *screens;
  GtkWindow          *screen;
  FhPresentView      *view;
  FhConsole          *console;
  GSimpleActionGroup *actions;
  int                 notes_size;
  guint               clock_id;
  guint               inhibit_cookie;
  gboolean            has_ended;
};

enum
{
  PROP_0,
  PROP_NOTES_SIZE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhPresenter, fh_presenter, G_TYPE_OBJECT)

static gboolean
clock_cb (gpointer user_data)
{
  fh_presentation_advance (FH_PRESENTER (user_data)->presentation, g_get_monotonic_time ());

  return G_SOURCE_CONTINUE;
}

static FhPaletteKind
get_palette_kind (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (manager);
  FhPaletteKind    kind = dark ? FH_PALETTE_DARK : FH_PALETTE_LIGHT;

  if (adw_style_manager_get_high_contrast (manager))
    kind = dark ? FH_PALETTE_CONTRAST_DARK : FH_PALETTE_CONTRAST_LIGHT;
  return kind;
}

static void
style_changed_cb (FhPresenter *self)
{
  fh_present_view_set_palette_kind (self->view, get_palette_kind ());
  if (self->console != NULL)
    fh_console_set_palette_kind (self->console, get_palette_kind ());
}

static void
release (FhPresenter *self)
{
  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (self->application, self->inhibit_cookie);
  self->inhibit_cookie = 0;
  g_clear_object (&self->screens);
  if (self->console != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->console)));
  if (self->screen != NULL)
    gtk_window_destroy (g_steal_pointer (&self->screen));
}

static void
end (FhPresenter *self)
{
  g_autoptr (FhPresenter) alive = g_object_ref (self);

  if (self->has_ended)
    return;

  self->has_ended = TRUE;
  release (self);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
running_cb (FhPresenter *self)
{
  if (!fh_presentation_get_running (self->presentation))
    end (self);
}

static gboolean
close_request_cb (FhPresenter *self)
{
  fh_presentation_end (self->presentation);

  return TRUE;
}

static void
notes_cb (FhPresenter *self)
{
  g_object_get (fh_console_get_notes (self->console), "size", &self->notes_size, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTES_SIZE]);
}

static void
create_console (FhPresenter *self)
{
  self->console = fh_console_new (self->view, self->basemap);
  gtk_window_set_application (GTK_WINDOW (self->console), self->application);
  gtk_widget_insert_action_group (GTK_WIDGET (self->console), "presenter", G_ACTION_GROUP (self->actions));
  g_object_set (fh_console_get_notes (self->console), "size", self->notes_size, NULL);
  g_signal_connect_object (fh_console_get_notes (self->console), "notify::size", G_CALLBACK (notes_cb), self,
                           G_CONNECT_SWAPPED);
  fh_console_set_palette_kind (self->console, get_palette_kind ());
}

/* With one screen the class sees it, and the console is a window that waits behind. */
static void
arrange (FhPresenter *self)
{
  GdkMonitor *projector = fh_screens_get_projector (self->screens);
  gboolean    has_two = fh_screens_has_two (self->screens);
  GAction    *swap = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "swap");

  if (projector == NULL)
    return;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (swap), has_two);
  gtk_window_fullscreen_on_monitor (self->screen, projector);
  if (self->console == NULL)
    return;

  if (has_two)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->console), fh_screens_get_own (self->screens));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self->console));
}

static void
console_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FhPresenter *self = user_data;

  if (self->console == NULL)
    {
      create_console (self);
      arrange (self);
    }
  gtk_window_present (GTK_WINDOW (self->console));
}

static void
screen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  gtk_window_present (FH_PRESENTER (user_data)->screen);
}

static void
swap_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fh_screens_swap (FH_PRESENTER (user_data)->screens);
}

static void
create_screen (FhPresenter *self)
{
  self->screen = GTK_WINDOW (gtk_window_new ());
  self->view = FH_PRESENT_VIEW (fh_present_view_new (self->presentation, self->basemap));
  gtk_window_set_application (self->screen, self->application);
  gtk_window_set_title (self->screen, _ ("Presentation"));
  gtk_window_set_default_size (self->screen, 1280, 720);
  gtk_window_set_child (self->screen, GTK_WIDGET (self->view));
  gtk_widget_insert_action_group (GTK_WIDGET (self->screen), "presenter", G_ACTION_GROUP (self->actions));
  g_signal_connect_swapped (self->screen, "close-request", G_CALLBACK (close_request_cb), self);
  fh_present_view_set_palette_kind (self->view, get_palette_kind ());
}

/* A screen that plays by itself is no lesson. */
static void
autoplay_cb (FhPresenter *self)
{
  if (fh_presentation_get_autoplay (self->presentation).active && self->console != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->console)));
}

/* The screen that somebody starts from. */
static GdkMonitor *
find_own_monitor (FhPresenter *self)
{
  GtkWindow  *window = gtk_application_get_active_window (self->application);
  GdkSurface *surface = window != NULL ? gtk_native_get_surface (GTK_NATIVE (window)) : NULL;

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
                         : NULL;
}

/* The class's screen comes last: with one screen it is in front, and has the keyboard. */
static void
show_windows (FhPresenter *self)
{
  static const GActionEntry entries[] = {
    { "console", console_cb },
    { "screen", screen_cb },
    { "swap", swap_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->screens = fh_screens_new (gdk_display_get_default (), find_own_monitor (self));
  g_signal_connect_object (self->screens, "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  create_screen (self);
  create_console (self);
  arrange (self);
  gtk_window_present (GTK_WINDOW (self->console));
  gtk_window_present (self->screen);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
fh_presenter_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_NOTES_SIZE:
      g_value_set_int (value, FH_PRESENTER (object)->notes_size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_presenter_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  FhPresenter *self = FH_PRESENTER (object);

  switch (property)
    {
    case PROP_NOTES_SIZE:
      self->notes_size = g_value_get_int (value);
      if (self->console != NULL)
        g_object_set (fh_console_get_notes (self->console), "size", self->notes_size, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_presenter_dispose (GObject *object)
{
  FhPresenter *self = FH_PRESENTER (object);

  release (self);
  g_clear_object (&self->actions);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);
  g_clear_object (&self->basemap);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (fh_presenter_parent_class)->dispose (object);
}

static void
fh_presenter_class_init (FhPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fh_presenter_get_property;
  object_class->set_property = fh_presenter_set_property;
  object_class->dispose = fh_presenter_dispose;

  properties[PROP_NOTES_SIZE] =
    g_param_spec_int ("notes-size", NULL, NULL, FH_CONSOLE_NOTES_MIN, FH_CONSOLE_NOTES_MAX,
                      FH_CONSOLE_NOTES_DEFAULT,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_ENDED] = g_signal_new ("ended", FH_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
fh_presenter_init (FhPresenter *self)
{
  self->notes_size = FH_CONSOLE_NOTES_DEFAULT;
}

FhPresenter *
fh_presenter_new (GtkApplication *application,
                  FhSession      *session,
                  FhBasemap      *basemap,
                  FhTour         *tour)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  FhPresenter     *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_TOUR (tour), NULL);

  self = g_object_new (FH_TYPE_PRESENTER, NULL);
  g_set_object (&self->application, application);
  g_set_object (&self->basemap, basemap);
  self->session = fh_session_new ();
  fh_session_set_dataset (self->session, fh_session_get_dataset (session));
  /* The tour is told in the languages that the window it came from tells the story in. */
  fh_session_follow_languages (self->session, session);
  self->presentation = fh_presentation_new (self->session, tour);
  g_signal_connect_object (self->presentation, "notify::running", G_CALLBACK (running_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (self->presentation, "notify::autoplay", G_CALLBACK (autoplay_cb), self,
                           G_CONNECT_SWAPPED);

  show_windows (self);
  self->clock_id = g_timeout_add (CLOCK_TIME, clock_cb, self);
  self->inhibit_cookie = gtk_application_inhibit (application, self->screen, GTK_APPLICATION_INHIBIT_IDLE,
                                                  _ ("A presentation is running"));

  return self;
}

FhPresentation *
fh_presenter_get_presentation (FhPresenter *self)
{
  g_return_val_if_fail (FH_IS_PRESENTER (self), NULL);

  return self->presentation;
}

void
fh_presenter_raise (FhPresenter *self)
{
  g_return_if_fail (FH_IS_PRESENTER (self));

  if (self->screen != NULL)
    gtk_window_present (self->screen);
}
