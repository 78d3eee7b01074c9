/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-recent.h"

#include <glib/gi18n.h>

#include "fh-dataset.h"
#include "fh-story-file.h"

#define APPLICATION_NAME "Foothold"
#define MAX_ITEMS        8

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static void
fill (GMenu *menu)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()),
                              compare_visited);

  g_menu_remove_all (menu);
  for (GList *at = infos; at != NULL &&
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MAX_ITEMS;
       at = at->next)
    {
      GtkRecentInfo *info = at->data;

      if (gtk_recent_info_has_application (info, APPLICATION_NAME) && gtk_recent_info_exists (info))
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (gtk_recent_info_get_display_name (info), NULL);

          g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
          g_menu_append_item (menu, item);
        }
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    /* Translators: in the menu of files opened lately. Its action does not exist, so it cannot be chosen. */
    g_menu_append (menu, _ ("None yet"), "win.none");

  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/* The desktop's list is read from its file only when somebody wants to see it. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       menu)
{
  fill (G_MENU (menu));
}

void
fh_recent_add (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (fh_story_file_is_built_in (file))
    return;

  name = g_file_get_basename (file);
  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri,
                               &(GtkRecentData){
                                 .display_name = name,
                                 .mime_type = (char *) FH_DATASET_MIME_TYPE,
                                 .app_name = (char *) APPLICATION_NAME,
                                 .app_exec = (char *) "foothold %f",
                               });
}

void
fh_recent_attach (GtkMenuButton *button,
                  GMenu         *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU (menu));

  gtk_menu_button_set_create_popup_func (button, popup_cb, g_object_ref (menu), g_object_unref);
}
