/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-list-page.h"

#include <glib/gi18n.h>

#include "fh-item-list.h"
#include "fh-nothing.h"

typedef struct
{
  FhSession *session;
  char      *label;
  gboolean   is_stale;
  guint      build_source;

  GtkStack   *stack;
  FhItemList *list;
  FhNothing  *nothing;
  GtkWidget  *clear_button;
} FhListPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LABEL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FhListPage, fh_list_page, GTK_TYPE_BOX)

#define PRIVATE(self) ((FhListPagePrivate *) fh_list_page_get_instance_private (self))

/* The filter may keep everything out, or the story has nothing of the kind. */
static void
explain_nothing (FhListPagePrivate *page)
{
  gboolean is_filtered = !fh_filter_is_empty (fh_session_get_filter (page->session));

  gtk_widget_set_visible (page->clear_button, is_filtered);
  if (is_filtered)
    fh_nothing_set_words (page->nothing, _ ("Nothing found"), _ ("The filter lets nothing through."));
  else
    fh_nothing_set_words (page->nothing, _ ("Nothing here yet"),
                          _ ("What you add to the story’s file shows here."));
}

static void
build (FhListPage *self)
{
  FhListPagePrivate *page = PRIVATE (self);
  GPtrArray         *rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (fh_session_get_dataset (page->session) != NULL)
    FH_LIST_PAGE_GET_CLASS (self)->build_rows (self, rows);

  page->is_stale = FALSE;
  if (rows->len == 0)
    explain_nothing (page);
  gtk_stack_set_visible_child_name (page->stack, rows->len > 0 ? "list" : "nothing");
  fh_item_list_set_rows (page->list, rows);
}

static gboolean
build_cb (gpointer user_data)
{
  FhListPage *self = user_data;

  PRIVATE (self)->build_source = 0;
  if (PRIVATE (self)->is_stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    build (self);

  return G_SOURCE_REMOVE;
}

static void
fh_list_page_map (GtkWidget *widget)
{
  FhListPage *self = FH_LIST_PAGE (widget);

  if (PRIVATE (self)->is_stale)
    build (self);

  GTK_WIDGET_CLASS (fh_list_page_parent_class)->map (widget);
}

static void
clear_cb (FhListPage *self)
{
  fh_session_set_filter (PRIVATE (self)->session, NULL);
}

static GtkWidget *
create_nothing (FhListPage *self)
{
  FhListPagePrivate *page = PRIVATE (self);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->nothing = fh_nothing_new ();
  page->clear_button = gtk_button_new_with_mnemonic (_ ("_Clear the Filter"));
  gtk_widget_set_halign (page->clear_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (page->clear_button, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page->nothing));
  gtk_box_append (GTK_BOX (box), page->clear_button);

  return box;
}

static void
fh_list_page_constructed (GObject *object)
{
  FhListPage        *self = FH_LIST_PAGE (object);
  FhListPagePrivate *page = PRIVATE (self);

  G_OBJECT_CLASS (fh_list_page_parent_class)->constructed (object);

  page->list = FH_ITEM_LIST (fh_item_list_new (page->session, page->label));
  page->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->list), "list");
  gtk_stack_add_named (page->stack, create_nothing (self), "nothing");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (page->stack));

  g_signal_connect_object (page->session, "notify::dataset", G_CALLBACK (fh_list_page_rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page->session, "notify::language", G_CALLBACK (fh_list_page_rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page->session, "notify::second-language", G_CALLBACK (fh_list_page_rebuild),
                           self, G_CONNECT_SWAPPED);
}

static void
fh_list_page_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  FhListPagePrivate *page = PRIVATE (FH_LIST_PAGE (object));

  switch (property)
    {
    case PROP_SESSION:
      page->session = g_value_dup_object (value);
      break;
    case PROP_LABEL:
      page->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_list_page_dispose (GObject *object)
{
  FhListPagePrivate *page = PRIVATE (FH_LIST_PAGE (object));

  g_clear_handle_id (&page->build_source, g_source_remove);
  g_clear_object (&page->session);
  g_clear_pointer (&page->label, g_free);

  G_OBJECT_CLASS (fh_list_page_parent_class)->dispose (object);
}

static void
fh_list_page_class_init (FhListPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fh_list_page_constructed;
  object_class->set_property = fh_list_page_set_property;
  object_class->dispose = fh_list_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = fh_list_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, FH_TYPE_SESSION, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
fh_list_page_init (FhListPage *self)
{
  PRIVATE (self)->is_stale = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
fh_list_page_new (GType       type,
                  FhSession  *session,
                  const char *label)
{
  g_return_val_if_fail (g_type_is_a (type, FH_TYPE_LIST_PAGE), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  return g_object_new (type, "session", session, "label", label, NULL);
}

FhSession *
fh_list_page_get_session (FhListPage *self)
{
  g_return_val_if_fail (FH_IS_LIST_PAGE (self), NULL);

  return PRIVATE (self)->session;
}

void
fh_list_page_rebuild (FhListPage *self)
{
  FhListPagePrivate *page;

  g_return_if_fail (FH_IS_LIST_PAGE (self));

  /* Before the next layout: several things often change at once. */
  page = PRIVATE (self);
  page->is_stale = TRUE;
  if (page->build_source == 0)
    page->build_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, build_cb, self, NULL);
}

void
fh_list_page_focus (FhListPage *self)
{
  g_return_if_fail (FH_IS_LIST_PAGE (self));

  if (PRIVATE (self)->is_stale)
    build (self);
  fh_item_list_focus (PRIVATE (self)->list);
}
