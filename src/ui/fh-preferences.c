/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-preferences.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-follow-settings.h"
#include "fh-online-map.h"
#include "fh-settings.h"

struct _FhPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow  *color_row;
  AdwComboRow  *motion_row;
  AdwComboRow  *units_row;
  AdwComboRow  *language_row;
  AdwComboRow  *second_row;
  AdwActionRow *online_row;
  GtkSwitch    *online_switch;
  GtkSwitch    *coordinates_switch;
  /* Tags of the languages in both rows, in the same order. */
  char **tags;
};

G_DEFINE_FINAL_TYPE (FhPreferences, fh_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
get_position (GValue            *value,
              GVariant          *variant,
              const char *const *of)
{
  const char *wanted = g_variant_get_string (variant, NULL);
  guint       position = 0;

  for (guint i = 0; of[i] != NULL; i++)
    if (g_str_equal (of[i], wanted))
      position = i;
  g_value_set_uint (value, position);

  return TRUE;
}

static gboolean
get_nick (GValue   *value,
          GVariant *variant,
          gpointer  user_data)
{
  return get_position (value, variant, user_data);
}

static GVariant *
set_nick (const GValue       *value,
          const GVariantType *type,
          gpointer            user_data)
{
  const char *const *nicks = user_data;
  guint              position = g_value_get_uint (value);

  return position < g_strv_length ((char **) nicks) ? g_variant_new_string (nicks[position]) : NULL;
}

static gboolean
get_language (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  return get_position (value, variant, (const char *const *) FH_PREFERENCES (user_data)->tags);
}

static GVariant *
set_language (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  FhPreferences *self = FH_PREFERENCES (user_data);
  guint          position = g_value_get_uint (value);

  return g_variant_new_string (position < g_strv_length (self->tags) ? self->tags[position] : "");
}

static void
fh_preferences_dispose (GObject *object)
{
  FhPreferences *self = FH_PREFERENCES (object);

  /* The mapping reads the tags, so it has to go first. */
  if (self->language_row != NULL)
    g_settings_unbind (self->language_row, "selected");
  if (self->second_row != NULL)
    g_settings_unbind (self->second_row, "selected");
  g_clear_pointer (&self->tags, g_strfreev);

  G_OBJECT_CLASS (fh_preferences_parent_class)->dispose (object);
}

static void
fh_preferences_class_init (FhPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/foothold/Foothold/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, color_row);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, motion_row);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, units_row);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, second_row);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, online_row);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, online_switch);
  gtk_widget_class_bind_template_child (widget_class, FhPreferences, coordinates_switch);
}

static void
fh_preferences_init (FhPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Each language by its own name, as somebody who reads it looks for it; before them @usual. */
static void
fill_languages (AdwComboRow       *row,
                const char        *usual,
                const char *const *tags)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, usual);
  for (guint i = 1; tags[i] != NULL; i++)
    gtk_string_list_take (names, fh_language_get_name (tags[i], tags[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
fill (FhPreferences *self,
      FhDataset     *dataset)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  g_strv_builder_add (tags, "");
  if (dataset != NULL)
    g_strv_builder_addv (tags, (const char **) fh_dataset_get_languages (dataset));
  self->tags = g_strv_builder_end (tags);
  fill_languages (self->language_row,
                  /* Translators: the story is told in the language that the interface speaks. */
                  C_ ("story's language", "As the Interface"), (const char *const *) self->tags);
  fill_languages (self->second_row, C_ ("second language", "None"), (const char *const *) self->tags);
}

/* Whether the row's choices are those of @nicks is for the template to say. */
static void
bind_nicks (GSettings         *settings,
            const char        *key,
            AdwComboRow       *row,
            const char *const *nicks)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_nick, set_nick,
                                (gpointer) nicks, NULL);
}

static void
bind_settings (FhPreferences *self)
{
  GSettings *settings = fh_settings_get ();

  if (settings == NULL)
    return;

  bind_nicks (settings, "color-scheme", self->color_row, fh_settings_color_schemes);
  bind_nicks (settings, "motion", self->motion_row, fh_settings_motions);
  bind_nicks (settings, "units", self->units_row, fh_settings_units);
  g_settings_bind_with_mapping (settings, "story-language", self->language_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                get_language, set_language, self, NULL);
  g_settings_bind_with_mapping (settings, "second-language", self->second_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                get_language, set_language, self, NULL);
  fh_settings_bind ("map-coordinates", self->coordinates_switch, "active", G_SETTINGS_BIND_DEFAULT);
  fh_online_map_bind_row (self->online_row, self->online_switch, settings);
}

void
fh_preferences_show (GtkWindow *parent,
                     FhDataset *dataset)
{
  FhPreferences *self = g_object_new (FH_TYPE_PREFERENCES, "transient-for", parent, "modal", parent != NULL,
                                      NULL);

  fill (self, dataset);
  bind_settings (self);
  gtk_window_present (GTK_WINDOW (self));
}
