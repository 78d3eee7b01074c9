/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-sidebar.h"

#include <glib/gi18n.h>

#include "fh-actors-page.h"
#include "fh-events-page.h"
#include "fh-filter-bar.h"
#include "fh-places-page.h"
#include "fh-search-page.h"
#include "fh-settings.h"
#include "fh-topics-page.h"

struct _FhSidebar
{
  AdwBin parent_instance;

  FhSession      *session;
  GtkSearchEntry *search_entry;
  GtkStack       *results;
  GtkStack       *stack;
  FhSearchPage   *search_page;
  FhFilterBar    *filter_bar;
  GtkWidget      *sort_button;
};

G_DEFINE_FINAL_TYPE (FhSidebar, fh_sidebar, ADW_TYPE_BIN)

static FhListPage *
get_page (FhSidebar *self)
{
  return FH_LIST_PAGE (gtk_stack_get_visible_child (self->stack));
}

static gboolean
is_searching (FhSidebar *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

/* Only events can be sorted. */
static void
update_sort_button (FhSidebar *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  gtk_widget_set_visible (self->sort_button,
                          page != NULL && FH_IS_EVENTS_PAGE (page) && !is_searching (self));
}

/* While something is searched for, what was found is where the lists are. */
static void
search_changed_cb (FhSidebar *self)
{
  if (self->search_page == NULL)
    return;

  fh_search_page_set_query (self->search_page, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_stack_set_visible_child_name (self->results, is_searching (self) ? "found" : "lists");
  update_sort_button (self);
}

/* Who turns to a list wants to see it. */
static void
page_turned_cb (FhSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  update_sort_button (self);
}

static void
stop_search_cb (FhSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  fh_list_page_focus (get_page (self));
}

static void
activate_cb (FhSidebar *self)
{
  /* Enter may come before the entry says that its text has changed. */
  search_changed_cb (self);
  if (is_searching (self))
    fh_search_page_activate (self->search_page);
  else
    fh_list_page_focus (get_page (self));
}

static void
show_page (FhSidebar  *self,
           const char *name,
           GListModel *model)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  gtk_stack_page_set_visible (gtk_stack_get_page (self->stack, page),
                              model != NULL && g_list_model_get_n_items (model) > 0);
}

/* A story without talks has no page of talks. */
static void
dataset_changed_cb (FhSidebar *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  show_page (self, "places", dataset != NULL ? fh_dataset_get_places (dataset) : NULL);
  show_page (self, "topics", dataset != NULL ? fh_dataset_get_topics (dataset) : NULL);
  show_page (self, "actors", dataset != NULL ? fh_dataset_get_actors (dataset) : NULL);
  gtk_stack_set_visible_child_name (self->stack, "events");
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
fh_sidebar_dispose (GObject *object)
{
  FhSidebar *self = FH_SIDEBAR (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_sidebar_parent_class)->dispose (object);
}

static void
fh_sidebar_class_init (FhSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_sidebar_dispose;
  g_type_ensure (FH_TYPE_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/foothold/Foothold/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, FhSidebar, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, FhSidebar, sort_button);
  gtk_widget_class_bind_template_child (widget_class, FhSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FhSidebar, results);
  gtk_widget_class_bind_template_child (widget_class, FhSidebar, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
fh_sidebar_init (FhSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_page (FhSidebar  *self,
          GType       type,
          const char *name,
          const char *title)
{
  gtk_stack_add_titled (self->stack, fh_list_page_new (type, self->session, title), name, title);
}

void
fh_sidebar_set_session (FhSidebar *self,
                        FhSession *session)
{
  g_return_if_fail (FH_IS_SIDEBAR (self));
  g_return_if_fail (FH_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  add_page (self, FH_TYPE_EVENTS_PAGE, "events", _ ("Events"));
  add_page (self, FH_TYPE_PLACES_PAGE, "places", _ ("Places"));
  /* Translators: what was on the table at negotiations. */
  add_page (self, FH_TYPE_TOPICS_PAGE, "topics", _ ("Talks"));
  /* Translators: people, organisations and states. */
  add_page (self, FH_TYPE_ACTORS_PAGE, "actors", _ ("People"));
  g_object_bind_property (self->sort_button, "active", gtk_stack_get_child_by_name (self->stack, "events"),
                          "oldest-first", G_BINDING_SYNC_CREATE);
  fh_settings_bind ("oldest-first", self->sort_button, "active", G_SETTINGS_BIND_DEFAULT);
  fh_filter_bar_set_session (self->filter_bar, session);
  self->search_page = FH_SEARCH_PAGE (fh_search_page_new (session));
  gtk_stack_add_named (self->results, GTK_WIDGET (self->search_page), "found");

  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  dataset_changed_cb (self);
}

void
fh_sidebar_focus_search (FhSidebar *self)
{
  g_return_if_fail (FH_IS_SIDEBAR (self));

  fh_search_page_prepare (self->search_page);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
fh_sidebar_open_filter (FhSidebar *self)
{
  g_return_if_fail (FH_IS_SIDEBAR (self));

  fh_filter_bar_open (self->filter_bar);
}

void
fh_sidebar_focus_list (FhSidebar *self)
{
  g_return_if_fail (FH_IS_SIDEBAR (self));

  if (is_searching (self))
    fh_search_page_focus (self->search_page);
  else
    fh_list_page_focus (get_page (self));
}

void
fh_sidebar_turn_page (FhSidebar *self,
                      int        direction)
{
  g_autoptr (GtkSelectionModel) pages = NULL;
  guint n_pages;
  guint position = 0;

  g_return_if_fail (FH_IS_SIDEBAR (self));

  pages = gtk_stack_get_pages (self->stack);
  n_pages = g_list_model_get_n_items (G_LIST_MODEL (pages));
  while (position < n_pages && !gtk_selection_model_is_selected (pages, position))
    position++;

  for (guint i = 0; i < n_pages; i++)
    {
      GtkStackPage *page;
      gboolean      is_visible;

      position = (guint) ((int) position + direction + (int) n_pages) % n_pages;
      page = g_list_model_get_item (G_LIST_MODEL (pages), position);
      is_visible = gtk_stack_page_get_visible (page);
      g_object_unref (page);
      if (is_visible)
        break;
    }
  gtk_selection_model_select_item (pages, position, TRUE);
}
