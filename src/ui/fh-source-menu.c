/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-source-menu.h"

#include <glib/gi18n.h>

#include "fh-citation.h"
#include "fh-window.h"

typedef struct
{
  FhSession *session;
  FhSource  *source;
} Target;

static void
free_target (gpointer data)
{
  Target *target = data;

  g_object_unref (target->session);
  g_object_unref (target->source);
  g_free (target);
}

static Target *
get_target (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "target");
}

static void
copy (GtkWidget  *button,
      const char *text,
      const char *message)
{
  GtkRoot *root = gtk_widget_get_root (button);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  if (FH_IS_WINDOW (root))
    fh_window_show_toast (FH_WINDOW (root), message);
}

static void
details_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       button)
{
  Target *target = get_target (button);

  fh_session_select (target->session, FH_ITEM (target->source));
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       button)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (button)), fh_source_get_uri (get_target (button)->source),
                GDK_CURRENT_TIME);
}

static void
copy_address_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       button)
{
  copy (button, fh_source_get_uri (get_target (button)->source), _ ("Address copied"));
}

static void
cite_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       button)
{
  FhCitationStyle  style = (FhCitationStyle) g_variant_get_int32 (parameter);
  g_autofree char *citation = fh_citation_format (get_target (button)->source, style);

  copy (button, citation, _ ("Citation copied"));
}

static const GActionEntry entries[] = {
  { "details", details_cb },
  { "open", open_cb },
  { "copy-address", copy_address_cb },
  { "cite", cite_cb, "i" },
};

static GMenuModel *
create_menu (Target *target)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) styles = g_menu_new ();

  if (fh_session_get_selection (target->session) != FH_ITEM (target->source))
    g_menu_append (first, _ ("What Rests on It"), "source.details");
  if (fh_source_get_uri (target->source) != NULL)
    {
      g_menu_append (first, _ ("Open in Browser"), "source.open");
      g_menu_append (first, _ ("Copy Address"), "source.copy-address");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));

  for (int style = 0; style < FH_N_CITATION_STYLES; style++)
    {
      g_autofree char *action = g_strdup_printf ("source.cite(%d)", style);

      g_menu_append (styles, fh_citation_get_name ((FhCitationStyle) style), action);
    }
  g_menu_append_section (menu, _ ("Copy as Citation"), G_MENU_MODEL (styles));

  return G_MENU_MODEL (menu);
}

/* A page has dozens of these, and hardly one is opened. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       unused)
{
  g_autoptr (GMenuModel) menu = create_menu (get_target (GTK_WIDGET (button)));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), button);
  gtk_widget_insert_action_group (GTK_WIDGET (button), "source", G_ACTION_GROUP (group));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

GtkWidget *
fh_source_menu_new (FhSession *session,
                    FhSource  *source)
{
  GtkWidget *button;
  Target    *target;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_SOURCE (source), NULL);

  target = g_new (Target, 1);
  target->session = g_object_ref (session);
  target->source = g_object_ref (source);

  button = gtk_menu_button_new ();
  g_object_set_data_full (G_OBJECT (button), "target", target, free_target);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, NULL, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Open or cite this source"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open or cite this source"), -1);

  return button;
}
