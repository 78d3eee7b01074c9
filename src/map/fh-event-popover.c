/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-popover.h"

#include "fh-date-words.h"
#include "fh-glyph.h"
#include "fh-palette.h"

#define WIDTH      320
#define MAX_HEIGHT 340
#define GLYPH_SIZE 14

struct _FhEventPopover
{
  GtkPopover parent_instance;

  FhSession *session;
};

G_DEFINE_FINAL_TYPE (FhEventPopover, fh_event_popover, GTK_TYPE_POPOVER)

static void
draw_glyph_cb (GtkDrawingArea *area,
               cairo_t        *cr,
               int             width,
               int             height,
               gpointer        unused)
{
  FhCategory *category = g_object_get_data (G_OBJECT (area), "fh-category");
  GtkWidget  *map = gtk_widget_get_ancestor (GTK_WIDGET (area), g_type_from_name ("FhMapView"));
  int         palette = FH_PALETTE_LIGHT;

  if (category == NULL)
    return;
  if (map != NULL)
    g_object_get (map, "palette-kind", &palette, NULL);

  fh_glyph_trace_category (cr, fh_category_get_shape (category), width / 2.0, height / 2.0, GLYPH_SIZE - 3);
  fh_color_set (&fh_palette_get ((FhPaletteKind) palette)->category[fh_category_get_color (category)], cr);
  cairo_fill (cr);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  unused)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *glyph = gtk_drawing_area_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *date = gtk_label_new (NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (glyph), GLYPH_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (glyph), GLYPH_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (glyph), draw_glyph_cb, NULL, NULL);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (date), 0);
  gtk_widget_add_css_class (date, "dim-label");
  gtk_widget_add_css_class (date, "caption");

  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), date);
  gtk_box_append (GTK_BOX (row), glyph);
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         FhEventPopover           *self)
{
  FhEvent         *event = gtk_list_item_get_item (item);
  const char      *language = fh_session_get_language (self->session);
  GtkWidget       *row = gtk_list_item_get_child (item);
  GtkWidget       *glyph = gtk_widget_get_first_child (row);
  GtkWidget       *title = gtk_widget_get_first_child (gtk_widget_get_last_child (row));
  const char      *words = fh_text_get (fh_item_get_title (FH_ITEM (event)), language);
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_MEDIUM);

  g_object_set_data (G_OBJECT (glyph), "fh-category", fh_event_get_category (event));
  gtk_widget_queue_draw (glyph);
  gtk_label_set_label (GTK_LABEL (title), words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
activate_cb (GtkListView    *list,
             guint           position,
             FhEventPopover *self)
{
  g_autoptr (FhEvent) event = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  gtk_popover_popdown (GTK_POPOVER (self));
  fh_session_select (self->session, FH_ITEM (event));
}

static void
place_clicked_cb (GtkButton      *button,
                  FhEventPopover *self)
{
  g_autoptr (FhItem) place = g_object_ref (g_object_get_data (G_OBJECT (button), "fh-place"));

  gtk_popover_popdown (GTK_POPOVER (self));
  fh_session_select (self->session, place);
}

static GtkWidget *
make_place_button (FhEventPopover *self,
                   FhPlace        *place)
{
  const char *name =
    fh_text_get (fh_item_get_title (FH_ITEM (place)), fh_session_get_language (self->session));
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "heading");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  g_object_set_data_full (G_OBJECT (button), "fh-place", g_object_ref (place), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (place_clicked_cb), self);

  return button;
}

static GtkWidget *
make_list (FhEventPopover *self,
           GPtrArray      *events)
{
  GListStore         *store = g_list_store_new (FH_TYPE_EVENT);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store)));
  GtkWidget          *list = gtk_list_view_new (selection, factory);
  GtkWidget          *scrolled = gtk_scrolled_window_new ();

  g_list_store_splice (store, 0, 0, events->pdata, events->len);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);

  return scrolled;
}

static gboolean
unparent_cb (gpointer self)
{
  /* The map may have gone before. */
  if (gtk_widget_get_parent (self) != NULL)
    gtk_widget_unparent (self);

  return G_SOURCE_REMOVE;
}

/* Once whatever closed it is through with it. */
static void
closed_cb (FhEventPopover *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (self), g_object_unref);
}

static void
fh_event_popover_dispose (GObject *object)
{
  g_clear_object (&FH_EVENT_POPOVER (object)->session);

  G_OBJECT_CLASS (fh_event_popover_parent_class)->dispose (object);
}

static void
fh_event_popover_class_init (FhEventPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_event_popover_dispose;
}

static void
fh_event_popover_init (FhEventPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
}

GtkWidget *
fh_event_popover_new (FhSession *session,
                      GPtrArray *places,
                      GPtrArray *events)
{
  FhEventPopover *self;
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_EVENT_POPOVER, NULL);
  g_set_object (&self->session, session);
  for (guint i = 0; i < places->len; i++)
    gtk_box_append (GTK_BOX (box), make_place_button (self, g_ptr_array_index (places, i)));
  gtk_box_append (GTK_BOX (box), make_list (self, events));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);

  return GTK_WIDGET (self);
}
