/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-page.h"

#include "fh-account-card.h"
#include "fh-date-words.h"
#include "fh-glyph-image.h"
#include "fh-image-card.h"
#include "fh-item-button.h"
#include "fh-source-row.h"
#include "fh-story-label.h"
#include "fh-story-words.h"
#include "fh-wrap-box.h"

/* A list on a page says so many; the sidebar has them all. */
#define MAX_EVENTS 60

typedef struct
{
  FhSession *session;
  FhItem    *item;
} FhPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ITEM,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FhPage, fh_page, GTK_TYPE_BOX)

#define PRIVATE(self) ((FhPagePrivate *) fh_page_get_instance_private (self))

static void
fh_page_constructed (GObject *object)
{
  FhPage  *self = FH_PAGE (object);
  gboolean rtl;

  G_OBJECT_CLASS (fh_page_parent_class)->constructed (object);

  FH_PAGE_GET_CLASS (self)->build (self, PRIVATE (self)->item);

  rtl = fh_language_is_rtl (fh_page_get_language (self));
  if (rtl != (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL))
    fh_story_label_mirror (GTK_WIDGET (self), rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static void
fh_page_set_property (GObject      *object,
                      guint         property,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  FhPagePrivate *private = PRIVATE (FH_PAGE (object));

  switch (property)
    {
    case PROP_SESSION:
      private
      ->session = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      private
      ->item = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_page_dispose (GObject *object)
{
  FhPagePrivate *private = PRIVATE (FH_PAGE (object));

  g_clear_object (&private->item);
  g_clear_object (&private->session);

  G_OBJECT_CLASS (fh_page_parent_class)->dispose (object);
}

static void
fh_page_class_init (FhPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fh_page_constructed;
  object_class->set_property = fh_page_set_property;
  object_class->dispose = fh_page_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, FH_TYPE_SESSION, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, FH_TYPE_ITEM, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "detailspage");
}

static void
fh_page_init (FhPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
fh_page_new (GType      type,
             FhSession *session,
             FhItem    *item)
{
  g_return_val_if_fail (g_type_is_a (type, FH_TYPE_PAGE), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  return g_object_new (type, "session", session, "item", item, NULL);
}

FhSession *
fh_page_get_session (FhPage *self)
{
  g_return_val_if_fail (FH_IS_PAGE (self), NULL);

  return PRIVATE (self)->session;
}

FhDataset *
fh_page_get_dataset (FhPage *self)
{
  return fh_session_get_dataset (fh_page_get_session (self));
}

const char *
fh_page_get_language (FhPage *self)
{
  return fh_session_get_language (fh_page_get_session (self));
}

void
fh_page_append (FhPage    *self,
                GtkWidget *child)
{
  g_return_if_fail (FH_IS_PAGE (self));

  gtk_box_append (GTK_BOX (self), child);
}

void
fh_page_append_eyebrow (FhPage     *self,
                        FhItem     *glyph_of,
                        const char *words)
{
  const char *language = fh_page_get_language (self);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget  *label = fh_story_label_new_for_string (words, language, "dim-label");

  gtk_widget_set_hexpand (label, TRUE);
  if (fh_glyph_image_has (glyph_of))
    gtk_box_append (GTK_BOX (box), fh_glyph_image_new (glyph_of));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "eyebrow");
  fh_page_append (self, box);
}

void
fh_page_append_title (FhPage *self,
                      FhText *title)
{
  fh_story_label_append (GTK_BOX (self), title, fh_page_get_language (self),
                         fh_session_get_second_language (fh_page_get_session (self)), "title-2", TRUE);
}

void
fh_page_append_text (FhPage *self,
                     FhText *text)
{
  const char *language = fh_page_get_language (self);

  if (*fh_text_get (text, language) != '\0')
    fh_story_label_append (GTK_BOX (self), text, language,
                           fh_session_get_second_language (fh_page_get_session (self)), "body", TRUE);
}

void
fh_page_append_note (FhPage     *self,
                     const char *words)
{
  GtkWidget *label;

  if (*words == '\0')
    return;

  label = fh_story_label_new_for_string (words, fh_page_get_language (self), "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  fh_page_append (self, label);
}

void
fh_page_append_heading (FhPage     *self,
                        const char *heading)
{
  GtkWidget *label = fh_story_label_new_for_string (heading, fh_page_get_language (self), "heading");

  gtk_widget_add_css_class (label, "section");
  fh_page_append (self, label);
}

void
fh_page_append_chips (FhPage     *self,
                      const char *heading,
                      GPtrArray  *items)
{
  GtkWidget *box;

  if (items->len == 0)
    return;

  fh_page_append_heading (self, heading);
  box = fh_wrap_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  for (guint i = 0; i < items->len; i++)
    fh_wrap_box_append (FH_WRAP_BOX (box),
                        fh_item_button_new_chip (fh_page_get_session (self), g_ptr_array_index (items, i)));
  fh_page_append (self, box);
}

/* Two in a row, so that they can be compared; one that is left over has the row for itself. */
void
fh_page_append_accounts (FhPage     *self,
                         const char *heading,
                         GPtrArray  *accounts,
                         guint       first)
{
  GtkWidget *grid;

  if (accounts->len <= first)
    return;

  fh_page_append_heading (self, heading);
  grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  for (guint i = first; i < accounts->len; i++)
    {
      int        number = (int) (i - first);
      gboolean   is_alone = number % 2 == 0 && i + 1 == accounts->len;
      GtkWidget *card = fh_account_card_new (PRIVATE (self)->session, g_ptr_array_index (accounts, i));

      gtk_grid_attach (GTK_GRID (grid), card, number % 2, number / 2, is_alone ? 2 : 1, 1);
    }
  fh_page_append (self, grid);
}

void
fh_page_append_events (FhPage     *self,
                       const char *heading,
                       GPtrArray  *events)
{
  guint      n_shown = MIN (events->len, MAX_EVENTS);
  GtkWidget *box;

  if (events->len == 0)
    return;

  fh_page_append_heading (self, heading);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "items");
  for (guint i = 0; i < n_shown; i++)
    gtk_box_append (GTK_BOX (box), fh_item_button_new_event (fh_page_get_session (self),
                                                             g_ptr_array_index (events,
                                                                                events->len - 1 - i)));
  fh_page_append (self, box);

  if (events->len > n_shown)
    fh_page_append_note (self, fh_story_word (FH_STORY_OLDER_EVENTS, fh_page_get_language (self)));
}

void
fh_page_append_images (FhPage *self,
                       FhItem *item)
{
  GPtrArray *images = fh_item_get_images (item);

  for (guint i = 0; i < images->len; i++)
    fh_page_append (self, fh_image_card_new (g_ptr_array_index (images, i), fh_page_get_language (self)));
}

void
fh_page_append_sources (FhPage    *self,
                        GPtrArray *sources)
{
  if (sources->len == 0)
    return;

  fh_page_append_heading (self, fh_story_word (FH_STORY_SOURCES, fh_page_get_language (self)));
  for (guint i = 0; i < sources->len; i++)
    fh_page_append (self, fh_source_row_new (fh_page_get_session (self), g_ptr_array_index (sources, i)));
}
