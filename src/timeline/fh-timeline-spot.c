/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-spot.h"

struct _FhTimelineSpot
{
  GtkWidget parent_instance;

  FhItem *item;
  char   *name;
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhTimelineSpot, fh_timeline_spot, GTK_TYPE_WIDGET)

/* Screen readers find actions, not signals. */
static void
press_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATE], 0);
}

static void
fh_timeline_spot_dispose (GObject *object)
{
  g_clear_object (&FH_TIMELINE_SPOT (object)->item);

  G_OBJECT_CLASS (fh_timeline_spot_parent_class)->dispose (object);
}

static void
fh_timeline_spot_finalize (GObject *object)
{
  g_free (FH_TIMELINE_SPOT (object)->name);

  G_OBJECT_CLASS (fh_timeline_spot_parent_class)->finalize (object);
}

static void
fh_timeline_spot_class_init (FhTimelineSpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  /* Space plays the story. */
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };

  G_OBJECT_CLASS (klass)->dispose = fh_timeline_spot_dispose;
  G_OBJECT_CLASS (klass)->finalize = fh_timeline_spot_finalize;

  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);

  gtk_widget_class_install_action (widget_class, "spot.press", NULL, press_action);
  gtk_widget_class_set_css_name (widget_class, "timelinespot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
fh_timeline_spot_init (FhTimelineSpot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
fh_timeline_spot_new (void)
{
  return g_object_new (FH_TYPE_TIMELINE_SPOT, NULL);
}

void
fh_timeline_spot_set_item (FhTimelineSpot *self,
                           FhItem         *item,
                           const char     *name)
{
  g_return_if_fail (FH_IS_TIMELINE_SPOT (self));
  g_return_if_fail (item == NULL || FH_IS_ITEM (item));

  g_set_object (&self->item, item);
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

FhItem *
fh_timeline_spot_get_item (FhTimelineSpot *self)
{
  g_return_val_if_fail (FH_IS_TIMELINE_SPOT (self), NULL);

  return self->item;
}
