/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-filter-bar.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-glyph-image.h"
#include "fh-interface.h"
#include "fh-story-words.h"
#include "fh-wrap-box.h"

/* A toggle and what it stands for. */
typedef struct
{
  FhCategory      *category;
  GtkToggleButton *button;
  GtkLabel        *name;
  GtkLabel        *count;
} Chip;

struct _FhFilterBar
{
  AdwBin parent_instance;

  FhSession *session;
  FhWrapBox *box;
  GArray    *chips;
  gboolean   is_updating;
};

G_DEFINE_FINAL_TYPE (FhFilterBar, fh_filter_bar, ADW_TYPE_BIN)

static void
toggled_cb (FhFilterBar     *self,
            GtkToggleButton *button)
{
  g_autoptr (FhFilter) filter = NULL;

  if (self->is_updating)
    return;

  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = &g_array_index (self->chips, Chip, i);

      if (chip->button == button)
        filter = fh_filter_with_item (fh_session_get_filter (self->session), FH_ITEM (chip->category),
                                      gtk_toggle_button_get_active (button));
    }

  fh_session_set_filter (self->session, filter);
}

static void
remove_cb (FhFilterBar *self,
           GtkButton   *button)
{
  FhItem *item = g_object_get_data (G_OBJECT (button), "item");
  g_autoptr (FhFilter) filter = fh_filter_with_item (fh_session_get_filter (self->session), item, FALSE);

  fh_session_set_filter (self->session, filter);
}

static Chip
create_chip (FhFilterBar *self,
             FhCategory  *category)
{
  Chip       chip = { .category = category };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  chip.button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  chip.name = GTK_LABEL (gtk_label_new (NULL));
  chip.count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (chip.count), "count");
  gtk_widget_add_css_class (GTK_WIDGET (chip.button), "chip");
  gtk_box_append (GTK_BOX (content), fh_glyph_image_new (FH_ITEM (category)));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (chip.name));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (chip.count));
  gtk_button_set_child (GTK_BUTTON (chip.button), content);
  g_signal_connect_object (chip.button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

/* A place, person or topic that the filter holds; the button takes it away. */
static GtkWidget *
create_removable (FhFilterBar *self,
                  FhItem      *item)
{
  const char      *title = fh_text_get (fh_item_get_title (item), fh_session_get_language (self->session));
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *label = gtk_label_new (title);
  g_autofree char *isolated = fh_interface_isolate (title);
  /* Translators: the name of a button that takes a place, person or topic out of the filter. */
  g_autofree char *name = g_strdup_printf (_ ("Remove filter: %s"), isolated);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "accent");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* The filter without its categories: what the counts are of. */
static FhFilter *
without_categories (FhFilter *filter)
{
  g_autoptr (FhFilter) rest = g_object_ref (filter);
  GPtrArray *items = fh_filter_get_items (filter);

  for (guint i = 0; i < items->len; i++)
    if (FH_IS_CATEGORY (g_ptr_array_index (items, i)))
      {
        g_autoptr (FhFilter) previous = g_steal_pointer (&rest);

        rest = fh_filter_with_item (previous, g_ptr_array_index (items, i), FALSE);
      }

  return g_steal_pointer (&rest);
}

static void
count (FhFilterBar *self,
       guint       *counts)
{
  g_autoptr (FhFilter) filter = without_categories (fh_session_get_filter (self->session));
  GListModel *events = fh_dataset_get_events (fh_session_get_dataset (self->session));
  guint       n_events = g_list_model_get_n_items (events);

  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (events, i);

      if (fh_filter_matches (filter, event))
        counts[fh_category_get_index (fh_event_get_category (event))]++;
    }
}

static void
show_count (Chip       *chip,
            guint       n_events,
            const char *language)
{
  const char      *title = fh_text_get (fh_item_get_title (FH_ITEM (chip->category)), language);
  g_autofree char *number = fh_number_format (n_events, language);
  g_autofree char *events = fh_story_count (FH_STORY_N_EVENTS, n_events, language);
  g_autofree char *name = fh_story_list (language, title, events, NULL);

  gtk_label_set_text (chip->name, title);
  gtk_label_set_text (chip->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Which toggles are pressed, and the removable chips behind them. */
static void
filter_changed_cb (FhFilterBar *self)
{
  FhFilter  *filter = fh_session_get_filter (self->session);
  GPtrArray *items = fh_filter_get_items (filter);
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->box));

  self->is_updating = TRUE;
  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = &g_array_index (self->chips, Chip, i);

      gtk_toggle_button_set_active (chip->button, fh_filter_has_item (filter, FH_ITEM (chip->category)));
    }
  self->is_updating = FALSE;

  while (child != NULL && !GTK_IS_TOGGLE_BUTTON (child))
    {
      GtkWidget *previous = gtk_widget_get_prev_sibling (child);

      gtk_widget_unparent (child);
      child = previous;
    }
  for (guint i = 0; i < items->len; i++)
    if (!FH_IS_CATEGORY (g_ptr_array_index (items, i)))
      fh_wrap_box_append (self->box, create_removable (self, g_ptr_array_index (items, i)));
}

static void
dataset_changed_cb (FhFilterBar *self)
{
  FhDataset  *dataset = fh_session_get_dataset (self->session);
  GListModel *categories = dataset != NULL ? fh_dataset_get_categories (dataset) : NULL;
  guint       n_categories = categories != NULL ? g_list_model_get_n_items (categories) : 0;

  fh_wrap_box_clear (self->box);
  g_array_set_size (self->chips, 0);
  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr (FhCategory) category = g_list_model_get_item (categories, i);
      Chip chip = create_chip (self, category);

      fh_wrap_box_append (self->box, GTK_WIDGET (chip.button));
      g_array_append_val (self->chips, chip);
    }

  filter_changed_cb (self);
}

static void
fh_filter_bar_dispose (GObject *object)
{
  FhFilterBar *self = FH_FILTER_BAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chips, g_array_unref);

  G_OBJECT_CLASS (fh_filter_bar_parent_class)->dispose (object);
}

static void
fh_filter_bar_class_init (FhFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_filter_bar_dispose;
}

static void
fh_filter_bar_init (FhFilterBar *self)
{
  self->chips = g_array_new (FALSE, TRUE, sizeof (Chip));
  self->box = FH_WRAP_BOX (fh_wrap_box_new ());
  /* Translators: the name of the group of buttons that filter the events. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("group", "Filter"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filterbar");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
fh_filter_bar_new (FhSession *session)
{
  FhFilterBar *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_FILTER_BAR, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  dataset_changed_cb (self);

  return GTK_WIDGET (self);
}

void
fh_filter_bar_refresh (FhFilterBar *self)
{
  const char       *language;
  g_autofree guint *counts = NULL;

  g_return_if_fail (FH_IS_FILTER_BAR (self));

  if (fh_session_get_dataset (self->session) == NULL)
    return;

  language = fh_session_get_language (self->session);
  counts = g_new0 (guint, MAX (self->chips->len, 1));
  count (self, counts);
  for (guint i = 0; i < self->chips->len; i++)
    show_count (&g_array_index (self->chips, Chip, i), counts[i], language);
}
