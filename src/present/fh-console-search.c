/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console-search.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-search-index.h"

/* Who finds more than this types another word. */
#define MAX_FOUND 40

#define LIST_HEIGHT 260

struct _FhConsoleSearch
{
  GtkWidget parent_instance;

  FhPresentation     *presentation;
  GtkWidget          *entry;
  GtkWidget          *popover;
  GListStore         *found;
  GtkSingleSelection *selection;
  GtkWidget          *list;
  /* What was looked for last. */
  char *query;

  /* NULL until a thread has made it. */
  FhSearchIndex *index;
  GCancellable  *indexing;
};

G_DEFINE_FINAL_TYPE (FhConsoleSearch, fh_console_search, GTK_TYPE_WIDGET)

static const char *
get_language (FhConsoleSearch *self)
{
  return fh_session_get_language (fh_presentation_get_session (self->presentation));
}

/* Only what the map and the timeline can show. */
static void
find (FhConsoleSearch *self)
{
  g_autoptr (GArray) hits = fh_search_index_search (self->index, self->query);
  guint n_found = 0;

  for (guint i = 0; i < hits->len && n_found < MAX_FOUND; i++)
    {
      FhItem *item = g_array_index (hits, FhSearchHit, i).item;

      if (!FH_IS_EVENT (item) && !FH_IS_PLACE (item))
        continue;
      g_list_store_append (self->found, item);
      n_found++;
    }
}

static void
find_and_show (FhConsoleSearch *self)
{
  g_list_store_remove_all (self->found);
  if (self->index != NULL)
    find (self);

  gtk_widget_set_size_request (self->popover, gtk_widget_get_width (GTK_WIDGET (self)), -1);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* What was typed meanwhile is looked for now. */
static void
indexed_cb (GObject      *dataset,
            GAsyncResult *result,
            gpointer      user_data)
{
  FhSearchIndex   *index = fh_search_index_new_finish (result, NULL);
  FhConsoleSearch *self = user_data;

  /* Cancelled: there is no console any more. */
  if (index == NULL)
    return;

  self->index = index;
  find_and_show (self);
}

/* With the first letter: most consoles are never searched. */
static void
ensure_index (FhConsoleSearch *self)
{
  FhDataset *dataset = fh_session_get_dataset (fh_presentation_get_session (self->presentation));

  if (self->indexing != NULL)
    return;

  self->indexing = g_cancellable_new ();
  fh_search_index_new_async (dataset, self->indexing, indexed_cb, self);
}

static void
search_cb (FhConsoleSearch *self)
{
  g_free (self->query);
  self->query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (*self->query != '\0')
    ensure_index (self);
  find_and_show (self);
}

/* On the projector; a class that sees nothing sees this. */
static void
show_item (FhConsoleSearch *self,
           guint            position)
{
  g_autoptr (FhItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (item == NULL)
    return;

  fh_presentation_set_exploring (self->presentation, TRUE);
  fh_session_select (fh_presentation_get_session (self->presentation), item);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
entry_activate_cb (FhConsoleSearch *self)
{
  /* What was typed last may not have been looked for yet. */
  if (g_strcmp0 (self->query, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    search_cb (self);
  show_item (self, gtk_single_selection_get_selected (self->selection));
}

static void
list_activate_cb (GtkListView     *list,
                  guint            position,
                  FhConsoleSearch *self)
{
  show_item (self, position);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhConsoleSearch       *self)
{
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_found == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return FALSE;

  if (keyval == GDK_KEY_Down)
    selected = MIN (selected + 1, n_found - 1);
  else if (selected > 0)
    selected--;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);
  return TRUE;
}

static void
stop_cb (FhConsoleSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          FhConsoleSearch          *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_set_size_request (box, -1, 32);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         FhConsoleSearch          *self)
{
  FhItem          *item = gtk_list_item_get_item (list_item);
  GtkWidget       *box = gtk_list_item_get_child (list_item);
  GtkWidget       *row = gtk_widget_get_parent (box);
  const char      *language = get_language (self);
  const char      *title = fh_text_get (fh_item_get_title (item), language);
  g_autofree char *detail =
    FH_IS_EVENT (item) ? fh_date_format (fh_event_get_date (FH_EVENT (item)), language, FH_DATE_STYLE_MEDIUM)
                       : g_strdup (_ ("Place"));
  /* Translators: something that was found, for a screen reader: title, then date or kind. */
  g_autofree char *name = g_strdup_printf (_ ("%s, %s"), title, detail);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), detail);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
create_list (FhConsoleSearch *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->found = g_list_store_new (FH_TYPE_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->found));
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  g_signal_connect (self->list, "activate", G_CALLBACK (list_activate_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was found"), -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  /* The keyboard stays in the entry. */
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_TOP);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
fh_console_search_dispose (GObject *object)
{
  FhConsoleSearch *self = FH_CONSOLE_SEARCH (object);

  g_clear_object (&self->indexing);
  g_clear_pointer (&self->index, fh_search_index_unref);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_console_search_parent_class)->dispose (object);
}

/* The thread that makes the index keeps this alive, so it has to be told before. */
static void
fh_console_search_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (FH_CONSOLE_SEARCH (widget)->indexing);

  GTK_WIDGET_CLASS (fh_console_search_parent_class)->unroot (widget);
}

static void
fh_console_search_finalize (GObject *object)
{
  g_free (FH_CONSOLE_SEARCH (object)->query);

  G_OBJECT_CLASS (fh_console_search_parent_class)->finalize (object);
}

static gboolean
fh_console_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FH_CONSOLE_SEARCH (widget)->entry);
}

static void
fh_console_search_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  FhConsoleSearch *self = FH_CONSOLE_SEARCH (widget);

  gtk_widget_size_allocate (self->entry, &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
fh_console_search_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  gtk_widget_measure (FH_CONSOLE_SEARCH (widget)->entry, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
fh_console_search_class_init (FhConsoleSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_console_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = fh_console_search_finalize;
  widget_class->unroot = fh_console_search_unroot;
  widget_class->grab_focus = fh_console_search_grab_focus;
  widget_class->measure = fh_console_search_measure;
  widget_class->size_allocate = fh_console_search_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "consolesearch");
}

static void
fh_console_search_init (FhConsoleSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _ ("Private search: the class does not see this"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Private search"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  create_list (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stop_cb), self);
}

GtkWidget *
fh_console_search_new (FhPresentation *presentation)
{
  FhConsoleSearch *self;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_CONSOLE_SEARCH, NULL);
  g_set_object (&self->presentation, presentation);

  return GTK_WIDGET (self);
}
