/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-presenter.h"

#include <glib/gi18n.h>

#include "fh-present-view.h"

/* Milliseconds between two looks at the clock. */
#define CLOCK_TIME 250

struct _FhPresenter
{
  GObject parent_instance;

  GtkApplication *application;
  FhBasemap      *basemap;
  FhSession      *session;
  FhPresentation *presentation;

  GtkWindow     *screen;
  FhPresentView *view;
  guint          clock_id;
  guint          inhibit_cookie;
  gboolean       has_ended;
};

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

static void
style_changed_cb (FhPresenter *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (manager);
  FhPaletteKind    kind = dark ? FH_PALETTE_DARK : FH_PALETTE_LIGHT;

  if (adw_style_manager_get_high_contrast (manager))
    kind = dark ? FH_PALETTE_CONTRAST_DARK : FH_PALETTE_CONTRAST_LIGHT;
  fh_present_view_set_palette_kind (self->view, kind);
}

static void
release (FhPresenter *self)
{
  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (self->application, self->inhibit_cookie);
  self->inhibit_cookie = 0;
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
create_screen (FhPresenter *self)
{
  self->screen = GTK_WINDOW (gtk_window_new ());
  self->view = FH_PRESENT_VIEW (fh_present_view_new (self->presentation, self->basemap));
  gtk_window_set_application (self->screen, self->application);
  gtk_window_set_title (self->screen, _ ("Presentation"));
  gtk_window_set_default_size (self->screen, 1280, 720);
  gtk_window_set_child (self->screen, GTK_WIDGET (self->view));
  g_signal_connect_swapped (self->screen, "close-request", G_CALLBACK (close_request_cb), self);

  style_changed_cb (self);
  gtk_window_fullscreen (self->screen);
  gtk_window_present (self->screen);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
fh_presenter_dispose (GObject *object)
{
  FhPresenter *self = FH_PRESENTER (object);

  release (self);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);
  g_clear_object (&self->basemap);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (fh_presenter_parent_class)->dispose (object);
}

static void
fh_presenter_class_init (FhPresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_presenter_dispose;

  signals[SIGNAL_ENDED] = g_signal_new ("ended", FH_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
fh_presenter_init (FhPresenter *self)
{
}

/* The tour is told in the languages that the window it came from tells the story in, now and later. */
static void
language_changed_cb (FhSession  *of_window,
                     GParamSpec *pspec,
                     FhSession  *own)
{
  fh_session_set_languages (own, fh_session_get_language (of_window),
                            fh_session_get_second_language (of_window));
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
  g_signal_connect_object (session, "notify::language", G_CALLBACK (language_changed_cb), self->session, 0);
  g_signal_connect_object (session, "notify::second-language", G_CALLBACK (language_changed_cb),
                           self->session, 0);
  language_changed_cb (session, NULL, self->session);
  self->presentation = fh_presentation_new (self->session, tour);
  g_signal_connect_object (self->presentation, "notify::running", G_CALLBACK (running_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);

  create_screen (self);
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
