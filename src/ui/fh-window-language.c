/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The languages the story is told in: asked for on the command line, chosen in the header's menu, set, or
 * those of the interface. */

#include "fh-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-settings.h"

/* The keys of the settings, and the names of the actions. */
#define FIRST  "story-language"
#define SECOND "second-language"

/* The languages of the interface, the preferred first, as tags: `pt_BR.UTF-8` is `pt-BR`. */
static const char *
find_interface_language (const char *const *available)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize length = strcspn (names[i], "_.@");

      for (guint j = 0; available[j] != NULL; j++)
        if (strncmp (names[i], available[j], length) == 0 &&
            (available[j][length] == '\0' || available[j][length] == '-'))
          return available[j];
    }

  return available[0];
}

/* What was chosen for one of the two: "" for the usual. */
static char *
get_choice (FhWindow   *self,
            const char *which)
{
  GSettings *settings = fh_settings_get ();
  char      *asked = g_str_equal (which, FIRST) ? self->asked_language : self->asked_second_language;

  if (asked != NULL || settings == NULL)
    return g_strdup (asked != NULL ? asked : "");

  return g_settings_get_string (settings, which);
}

static void
show_choice (FhWindow   *self,
             const char *which)
{
  GAction         *action = g_action_map_lookup_action (G_ACTION_MAP (self), which);
  g_autofree char *choice = get_choice (self, which);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (choice));
}

void
fh_window_pick_language (FhWindow  *self,
                         FhDataset *dataset)
{
  g_autofree char *first = get_choice (self, FIRST);
  g_autofree char *second = get_choice (self, SECOND);
  const char      *language = first;

  if (*first == '\0' || !fh_language_is_valid (first))
    language = find_interface_language (fh_dataset_get_languages (dataset));
  if (language != NULL)
    fh_session_set_languages (self->session, language, fh_language_is_valid (second) ? second : NULL);
  show_choice (self, FIRST);
  show_choice (self, SECOND);
}

void
fh_window_place_languages (FhWindow *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);
  gboolean   is_told = dataset != NULL && fh_dataset_get_languages (dataset)[0] != NULL;
  gboolean   folded = adw_flap_get_folded (self->sidebar_flap);

  g_menu_remove_all (self->narrow_menu);
  if (is_told && folded)
    g_menu_append_submenu (self->narrow_menu, _ ("The story’s language"),
                           G_MENU_MODEL (self->languages_menu));
  gtk_widget_set_visible (GTK_WIDGET (self->language_button), is_told && !folded);
}

void
fh_window_ask_languages (FhWindow   *self,
                         const char *language,
                         const char *second)
{
  g_free (self->asked_language);
  g_free (self->asked_second_language);
  self->asked_language = g_strdup (language);
  self->asked_second_language = g_strdup (second != NULL ? second : "");
}

static void
choose (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  FhWindow   *self = FH_WINDOW (user_data);
  const char *which = g_action_get_name (G_ACTION (action));
  const char *tag = g_variant_get_string (parameter, NULL);
  FhDataset  *dataset = fh_session_get_dataset (self->session);
  GSettings  *settings = fh_settings_get ();
  char      **asked = g_str_equal (which, FIRST) ? &self->asked_language : &self->asked_second_language;

  g_clear_pointer (asked, g_free);
  if (settings != NULL)
    g_settings_set_string (settings, which, tag);
  else
    *asked = g_strdup (tag);
  if (dataset != NULL)
    fh_window_pick_language (self, dataset);
}

static void
setting_changed_cb (FhWindow   *self,
                    const char *key)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  g_clear_pointer (g_str_equal (key, FIRST) ? &self->asked_language : &self->asked_second_language, g_free);
  if (dataset != NULL)
    fh_window_pick_language (self, dataset);
}

static void
append_choice (GMenu      *section,
               const char *label,
               const char *which,
               const char *tag)
{
  g_autofree char *action = g_strconcat ("win.", which, NULL);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", tag);
  g_menu_append_item (section, item);
}

/* Each language by its own name, as somebody who reads it looks for it. */
static void
append_section (GMenu             *menu,
                const char        *title,
                const char        *usual,
                const char        *which,
                const char *const *tags)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_choice (section, usual, which, "");
  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *name = fh_language_get_name (tags[i], tags[i]);

      append_choice (section, name, which, tags[i]);
    }
  g_menu_append_section (menu, title, G_MENU_MODEL (section));
}

static void
fill_menu (FhWindow *self)
{
  FhDataset         *dataset = fh_session_get_dataset (self->session);
  const char *const *tags = dataset != NULL ? fh_dataset_get_languages (dataset) : NULL;

  g_menu_remove_all (self->languages_menu);
  fh_window_place_languages (self);
  if (tags == NULL)
    return;

  append_section (self->languages_menu, _ ("The Story’s Language"),
                  /* Translators: the story is told in the language that the interface speaks. */
                  C_ ("story's language", "As the Interface"), FIRST, tags);
  if (tags[0] != NULL && tags[1] != NULL)
    append_section (self->languages_menu,
                    /* Translators: heading above languages, in one of which names and texts are shown a
                     * second time, beneath those in the story's language. */
                    _ ("A Second Beneath It"), C_ ("second language", "None"), SECOND, tags);
}

/* "AR", or "AR · RU". */
static char *
abbreviate (FhSession *session)
{
  const char      *second = fh_session_get_second_language (session);
  g_autofree char *first_tag = g_ascii_strup (fh_session_get_language (session), -1);
  g_autofree char *second_tag = second != NULL ? g_ascii_strup (second, -1) : NULL;

  return fh_line_join ("en", first_tag, second_tag, NULL);
}

static void
languages_changed_cb (FhWindow *self)
{
  const char      *language = fh_session_get_language (self->session);
  const char      *second = fh_session_get_second_language (self->session);
  g_autofree char *label = abbreviate (self->session);
  g_autofree char *first_name = fh_language_get_name (language, language);
  g_autofree char *second_name = second != NULL ? fh_language_get_name (second, second) : NULL;
  g_autofree char *names = fh_line_join (language, first_name, second_name, NULL);

  gtk_menu_button_set_label (self->language_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  names, -1);
}

void
fh_window_init_languages (FhWindow *self)
{
  static const GActionEntry entries[] = {
    { FIRST, choose, "s", "''" },
    { SECOND, choose, "s", "''" },
  };
  GSettings *settings = fh_settings_get ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (fill_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::language", G_CALLBACK (languages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::second-language", G_CALLBACK (languages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_menu (self);
  languages_changed_cb (self);
  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::" FIRST, G_CALLBACK (setting_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" SECOND, G_CALLBACK (setting_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
