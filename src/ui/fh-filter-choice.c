/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-filter-choice.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-glyph-image.h"
#include "fh-interface.h"
#include "fh-story-words.h"

typedef enum
{
  ASKS_ITEM,
  ASKS_CONFIDENCE,
  ASKS_SHOWN,
} Asks;

struct _FhFilterChoice
{
  GtkToggleButton parent_instance;

  FhSession   *session;
  Asks         asks;
  FhItem      *item;
  FhConfidence min_confidence;

  GtkLabel *name;
  GtkLabel *count;
  gboolean  is_updating;
};

G_DEFINE_FINAL_TYPE (FhFilterChoice, fh_filter_choice, GTK_TYPE_TOGGLE_BUTTON)

static char *
get_name (FhFilterChoice *self)
{
  const char *language = fh_session_get_language (self->session);

  switch (self->asks)
    {
    case ASKS_CONFIDENCE:
      if (self->min_confidence == FH_CONFIDENCE_HIGH)
        return g_strdup (fh_confidence_get_label (self->min_confidence, language));
      /* Translators: %s is "Partly documented". */
      return g_strdup_printf (_ ("%s or better"), fh_confidence_get_label (self->min_confidence, language));
    case ASKS_SHOWN:
      return g_strdup (_ ("Only what the map shows"));
    case ASKS_ITEM:
    default:
      return g_strdup (fh_text_get (fh_item_get_title (self->item), language));
    }
}

static guint
get_count (FhFilterChoice *self)
{
  FhFacets *facets = fh_session_get_facets (self->session);

  switch (self->asks)
    {
    case ASKS_CONFIDENCE:
      return fh_facets_count_confidence (facets, self->min_confidence);
    case ASKS_SHOWN:
      return fh_facets_count_shown (facets);
    case ASKS_ITEM:
    default:
      return fh_facets_count_item (facets, self->item);
    }
}

static gboolean
is_asked (FhFilterChoice *self,
          FhFilter       *filter)
{
  switch (self->asks)
    {
    case ASKS_CONFIDENCE:
      return fh_filter_get_min_confidence (filter) == self->min_confidence;
    case ASKS_SHOWN:
      return fh_filter_get_only_shown (filter);
    case ASKS_ITEM:
    default:
      return fh_filter_has_item (filter, self->item);
    }
}

/* Whether something else of the same kind is asked for. */
static gboolean
is_left_out (FhFilterChoice *self,
             FhFilter       *filter)
{
  GPtrArray *items = fh_filter_get_items (filter);

  if (self->asks != ASKS_ITEM || fh_filter_has_item (filter, self->item))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (items, i)) == G_OBJECT_TYPE (self->item))
      return TRUE;

  return FALSE;
}

static void
update_words (FhFilterChoice *self)
{
  guint            n_events = get_count (self);
  const char      *language = fh_session_get_language (self->session);
  g_autofree char *number = fh_number_format (n_events, language);
  g_autofree char *shown_name = get_name (self);
  g_autofree char *isolated = fh_interface_isolate (shown_name);
  g_autofree char *interface_number = fh_interface_format_number (n_events);
  g_autofree char *events = g_strdup_printf (ngettext ("%s event", "%s events", n_events), interface_number);
  /* Translators: the name of a filter button: a category and how many events it has. */
  g_autofree char *name = g_strdup_printf (C_ ("filter", "%s, %s"), isolated, events);

  gtk_label_set_text (self->name, shown_name);
  gtk_label_set_text (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_class (FhFilterChoice *self,
           const char     *css_class,
           gboolean        has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/* The events of another story may come before those who made this notice. */
static void
update_cb (FhFilterChoice *self)
{
  FhFilter *filter = fh_session_get_filter (self->session);

  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), is_asked (self, filter));
  self->is_updating = FALSE;
  set_class (self, "faded", is_left_out (self, filter));
  update_words (self);
}

static void
fh_filter_choice_toggled (GtkToggleButton *button)
{
  FhFilterChoice *self = FH_FILTER_CHOICE (button);
  gboolean        is_active = gtk_toggle_button_get_active (button);
  FhFilter       *before;
  g_autoptr (FhFilter) filter = NULL;

  if (self->is_updating || self->session == NULL)
    return;

  before = fh_session_get_filter (self->session);
  if (self->asks == ASKS_ITEM)
    filter = fh_filter_with_item (before, self->item, is_active);
  else if (self->asks == ASKS_SHOWN)
    filter = fh_filter_with_only_shown (before, is_active);
  else
    filter = fh_filter_with_min_confidence (before, is_active ? self->min_confidence : FH_CONFIDENCE_LOW);
  fh_session_set_filter (self->session, filter);
}

static void
fh_filter_choice_dispose (GObject *object)
{
  FhFilterChoice *self = FH_FILTER_CHOICE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (fh_filter_choice_parent_class)->dispose (object);
}

static void
fh_filter_choice_class_init (FhFilterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_filter_choice_dispose;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = fh_filter_choice_toggled;
}

static void
fh_filter_choice_init (FhFilterChoice *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
}

static GtkWidget *
create (FhSession   *session,
        Asks         asks,
        FhItem      *item,
        FhConfidence min_confidence)
{
  FhFilterChoice *self = g_object_new (FH_TYPE_FILTER_CHOICE, NULL);
  GtkWidget      *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->session = g_object_ref (session);
  self->asks = asks;
  g_set_object (&self->item, item);
  self->min_confidence = min_confidence;

  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "count");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  if (fh_glyph_image_has (item))
    gtk_box_append (GTK_BOX (content), fh_glyph_image_new (item));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->count));
  gtk_button_set_child (GTK_BUTTON (self), content);

  g_signal_connect_object (session, "notify::index", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}

GtkWidget *
fh_filter_choice_new_for_item (FhSession *session,
                               FhItem    *item)
{
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_ITEM (item), NULL);

  return create (session, ASKS_ITEM, item, FH_CONFIDENCE_LOW);
}

GtkWidget *
fh_filter_choice_new_for_confidence (FhSession   *session,
                                     FhConfidence min_confidence)
{
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  return create (session, ASKS_CONFIDENCE, NULL, min_confidence);
}

GtkWidget *
fh_filter_choice_new_for_shown (FhSession *session)
{
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  return create (session, ASKS_SHOWN, NULL, FH_CONFIDENCE_LOW);
}
