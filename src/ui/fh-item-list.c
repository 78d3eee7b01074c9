/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-list.h"

#include <glib/gi18n.h>

#include "fh-heading.h"
#include "fh-item-row.h"
#include "fh-row-model.h"

struct _FhItemList
{
  AdwBin parent_instance;

  FhSession   *session;
  FhRowModel  *rows;
  GtkListView *list;
  char       **words;
  gboolean     is_new_search;
  guint        scroll_source;
};

G_DEFINE_FINAL_TYPE (FhItemList, fh_item_list, ADW_TYPE_BIN)

/* Not in an empty list, nor before the list view knows where its rows lie. */
static void
scroll_to (FhItemList *self,
           int         row)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (row >= 0 && (guint) row < n_rows && gtk_widget_get_height (GTK_WIDGET (self->list)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", (guint) row);
}

static gboolean
scroll_cb (gpointer user_data)
{
  FhItemList *self = user_data;
  int         selected = fh_row_model_get_selected (self->rows);

  self->scroll_source = 0;
  /* What was just found begins with the best. */
  if (self->is_new_search && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    selected = 0;
  self->is_new_search = FALSE;
  scroll_to (self, selected);

  return G_SOURCE_REMOVE;
}

/* In an idle: the list view knows where its rows lie only once it has been allocated. */
static void
queue_scroll (FhItemList *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (scroll_cb, self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          FhItemList               *self)
{
  gtk_list_item_set_child (list_item, fh_item_row_new (self->session));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         FhItemList               *self)
{
  FhItemRow *row = FH_ITEM_ROW (gtk_list_item_get_child (list_item));
  GObject   *item = gtk_list_item_get_item (list_item);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));

  fh_item_row_set_words (row, (const char *const *) self->words);
  fh_item_row_set_row (row, item);
  gtk_list_item_set_selectable (list_item, FH_IS_ITEM (item));
  gtk_list_item_set_activatable (list_item, FH_IS_ITEM (item));

  /* Rows have no name of their own in GTK 4.8. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, fh_item_row_get_title (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fh_item_row_get_description (row),
                                  -1);
  gtk_widget_set_focusable (parent, FH_IS_ITEM (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           FhItemList               *self)
{
  fh_item_row_set_row (FH_ITEM_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* The list would swallow these keys without doing anything. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  const char *action = g_variant_get_string (arguments, NULL);

  return gtk_widget_activate_action (widget, action, NULL);
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              const char         *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                            gtk_callback_action_new (step_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
add_shortcuts (FhItemList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, GDK_KEY_Left, "win.step-left");
  add_shortcut (controller, GDK_KEY_Right, "win.step-right");
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
fh_item_list_dispose (GObject *object)
{
  FhItemList *self = FH_ITEM_LIST (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_item_list_parent_class)->dispose (object);
}

static void
fh_item_list_class_init (FhItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_item_list_dispose;
}

static void
fh_item_list_init (FhItemList *self)
{
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);

  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  add_shortcuts (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
fh_item_list_new (FhSession  *session,
                  const char *label)
{
  FhItemList *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_ITEM_LIST, NULL);
  self->session = g_object_ref (session);
  self->rows = fh_row_model_new (session);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->rows, "selection-changed", G_CALLBACK (queue_scroll), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
fh_item_list_set_rows (FhItemList *self,
                       GPtrArray  *rows)
{
  g_return_if_fail (FH_IS_ITEM_LIST (self));

  self->is_new_search = self->words != NULL && self->words[0] != NULL;
  fh_row_model_set_rows (self->rows, rows);
  queue_scroll (self);
}

void
fh_item_list_set_words (FhItemList        *self,
                        const char *const *words)
{
  g_return_if_fail (FH_IS_ITEM_LIST (self));

  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
}

void
fh_item_list_focus (FhItemList *self)
{
  g_return_if_fail (FH_IS_ITEM_LIST (self));

  scroll_to (self, MAX (fh_row_model_get_selected (self->rows), 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
