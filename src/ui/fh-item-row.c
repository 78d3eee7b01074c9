/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-row.h"

#include "fh-date-words.h"
#include "fh-fold.h"
#include "fh-glyph-image.h"
#include "fh-heading.h"
#include "fh-item-words.h"
#include "fh-search-texts.h"
#include "fh-style.h"

/* Pixels. */
#define PADDING_X     10
#define PADDING_Y     7
#define HEADING_TOP   12
#define GLYPH_COLUMN  28
#define GAP           8
#define NATURAL_WIDTH 260

/* How strong the second line is beside the first: still 4.5:1 on the sidebar's ground. */
#define DIM   0.7
#define SMALL 0.82

/* Of the colour behind a mark, of 65535. */
#define MARK_ALPHA 13000

struct _FhItemRow
{
  GtkWidget parent_instance;

  FhSession *session;
  GObject   *row;
  char     **words;
  char      *title;
  char      *second;
  char      *description;
  char      *count;

  /* Made when they are needed, of the font that the context had then. */
  guint        context_serial;
  PangoLayout *title_layout;
  PangoLayout *second_layout;
  PangoLayout *description_layout;
  PangoLayout *count_layout;
};

G_DEFINE_FINAL_TYPE (FhItemRow, fh_item_row, GTK_TYPE_WIDGET)

static void
drop_layouts (FhItemRow *self)
{
  g_clear_object (&self->title_layout);
  g_clear_object (&self->second_layout);
  g_clear_object (&self->description_layout);
  g_clear_object (&self->count_layout);
}

/* Rows line up on the side where the interface starts, whatever the language of the words: Pango's "left" is
 * the other side for words that run against the interface. */
static PangoAlignment
find_alignment (FhItemRow   *self,
                PangoLayout *layout)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean words_rtl = pango_layout_get_line_readonly (layout, 0)->resolved_dir == PANGO_DIRECTION_RTL;

  return rtl == words_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

static PangoLayout *
create_layout (FhItemRow  *self,
               const char *text,
               int         n_lines,
               gboolean    small)
{
  PangoLayout  *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoContext *context = pango_layout_get_context (layout);

  if (small)
    {
      PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
      double                size = pango_font_description_get_size (font) * SMALL;

      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (font, size);
      else
        pango_font_description_set_size (font, (int) size);
      pango_layout_set_font_description (layout, font);
      pango_font_description_free (font);
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_alignment (layout, find_alignment (self, layout));

  return layout;
}

static gboolean
is_heading (FhItemRow *self)
{
  return FH_IS_HEADING (self->row);
}

/* A mark behind the words that were searched for. */
static void
mark_words (FhItemRow   *self,
            PangoLayout *layout)
{
  const FhColor *accent = &fh_style_get_palette ()->accent;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GArray) marks = NULL;

  if (self->words == NULL || self->words[0] == NULL || is_heading (self))
    return;

  marks = fh_fold_find_marks (pango_layout_get_text (layout), (const char *const *) self->words);
  for (guint i = 0; i < marks->len; i++)
    {
      FhFoldMark      mark = g_array_index (marks, FhFoldMark, i);
      PangoAttribute *parts[] = {
        pango_attr_background_new ((guint16) (accent->red * G_MAXUINT16),
                                   (guint16) (accent->green * G_MAXUINT16),
                                   (guint16) (accent->blue * G_MAXUINT16)),
        pango_attr_background_alpha_new (MARK_ALPHA),
        pango_attr_weight_new (PANGO_WEIGHT_BOLD),
      };

      for (gsize part = 0; part < G_N_ELEMENTS (parts); part++)
        {
          parts[part]->start_index = mark.begin;
          parts[part]->end_index = mark.end;
          pango_attr_list_insert (attributes, parts[part]);
        }
    }
  pango_layout_set_attributes (layout, attributes);
}

static void
ensure_layouts (FhItemRow *self)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->title_layout != NULL && self->context_serial == serial)
    return;

  drop_layouts (self);
  self->context_serial = serial;
  self->title_layout = create_layout (self, self->title, 2, FALSE);
  self->second_layout = create_layout (self, self->second, 2, TRUE);
  self->description_layout = create_layout (self, self->description, 1, TRUE);
  self->count_layout = create_layout (self, self->count, 1, TRUE);
  mark_words (self, self->title_layout);
  mark_words (self, self->description_layout);
}

static int
get_height (PangoLayout *layout)
{
  int height;

  if (*pango_layout_get_text (layout) == '\0')
    return 0;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* People, topics and sources have no glyph, and begin where their heading does. */
static int
get_glyph_column (FhItemRow *self)
{
  return fh_glyph_image_has (self->row) ? GLYPH_COLUMN : 0;
}

/* Gives the layouts the widths they have in a row of this width. */
static void
lay_out (FhItemRow *self,
         int        width)
{
  int inner = width - 2 * PADDING_X - get_glyph_column (self);
  int beside = *self->count != '\0' ? get_width (self->count_layout) + GAP : 0;

  pango_layout_set_width (self->title_layout, MAX (inner - beside, 1) * PANGO_SCALE);
  pango_layout_set_width (self->second_layout, MAX (inner, 1) * PANGO_SCALE);
  pango_layout_set_width (self->description_layout, MAX (inner, 1) * PANGO_SCALE);
}

static GtkSizeRequestMode
fh_item_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fh_item_row_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  FhItemRow *self = FH_ITEM_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 2 * PADDING_X + GLYPH_COLUMN;
      *natural = NATURAL_WIDTH;
      return;
    }

  ensure_layouts (self);
  lay_out (self, for_size > 0 ? for_size : NATURAL_WIDTH);
  *minimum = 2 * PADDING_Y + get_height (self->title_layout) + get_height (self->second_layout) +
             get_height (self->description_layout);
  if (is_heading (self))
    *minimum += HEADING_TOP - PADDING_Y;
  *natural = *minimum;
}

/* Appends a layout of @width at a distance from the edge where reading starts. */
static void
append_layout (FhItemRow     *self,
               GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               const GdkRGBA *color,
               int            start,
               int            y,
               int            width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      x = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - start - width : start;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_glyph (FhItemRow   *self,
                GtkSnapshot *snapshot)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      width = gtk_widget_get_width (GTK_WIDGET (self));
  int      x = rtl ? width - PADDING_X - FH_GLYPH_IMAGE_SIZE : PADDING_X;
  int      y = (gtk_widget_get_height (GTK_WIDGET (self)) - FH_GLYPH_IMAGE_SIZE) / 2;

  fh_glyph_image_snapshot (snapshot, self->row,
                           &GRAPHENE_RECT_INIT ((float) x, (float) y, FH_GLYPH_IMAGE_SIZE,
                                                FH_GLYPH_IMAGE_SIZE));
}

static void
fh_item_row_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  FhItemRow *self = FH_ITEM_ROW (widget);
  int        width = gtk_widget_get_width (widget);
  int        start = PADDING_X + get_glyph_column (self);
  int        y = is_heading (self) ? HEADING_TOP : PADDING_Y;
  int        count_width;
  GdkRGBA    color;
  GdkRGBA    dim;

  if (self->row == NULL)
    return;

  ensure_layouts (self);
  lay_out (self, width);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  dim = color;
  dim.alpha *= (float) DIM;

  snapshot_glyph (self, snapshot);
  append_layout (self, snapshot, self->title_layout, is_heading (self) ? &dim : &color, start, y,
                 pango_layout_get_width (self->title_layout) / PANGO_SCALE);
  count_width = get_width (self->count_layout);
  append_layout (self, snapshot, self->count_layout, &dim, width - PADDING_X - count_width, y, count_width);
  y += get_height (self->title_layout);
  append_layout (self, snapshot, self->second_layout, &color, start, y,
                 pango_layout_get_width (self->second_layout) / PANGO_SCALE);
  y += get_height (self->second_layout);
  append_layout (self, snapshot, self->description_layout, &dim, start, y,
                 pango_layout_get_width (self->description_layout) / PANGO_SCALE);
}

/* The marks have the accent of the style. */
static void
fh_item_row_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  FhItemRow *self = FH_ITEM_ROW (widget);

  GTK_WIDGET_CLASS (fh_item_row_parent_class)->css_changed (widget, change);

  if (self->words != NULL && self->words[0] != NULL)
    drop_layouts (self);
}

static void
fh_item_row_system_setting_changed (GtkWidget       *widget,
                                    GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (fh_item_row_parent_class)->system_setting_changed (widget, setting);

  drop_layouts (FH_ITEM_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
fh_item_row_direction_changed (GtkWidget       *widget,
                               GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (fh_item_row_parent_class)->direction_changed (widget, previous);

  drop_layouts (FH_ITEM_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static guint
count_events (FhItemRow *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  if (dataset == NULL || !(FH_IS_PLACE (self->row) || FH_IS_ACTOR (self->row)))
    return 0;
  return fh_dataset_get_events_of (dataset, FH_ITEM (self->row))->len;
}

/* What is said of an item: as anywhere, or where it has words that its title has not. */
static char *
describe (FhItemRow  *self,
          FhItem     *item,
          const char *language)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *title = fh_fold (self->title);
  g_autofree char *excerpt = NULL;

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (fh_fold_find (title, self->words[i]) == FH_FOLD_NONE)
      g_ptr_array_add (missing, self->words[i]);
  if (missing->len > 0)
    {
      g_ptr_array_add (missing, NULL);
      excerpt = fh_search_excerpt (item, (const char *const *) missing->pdata, language);
      if (*excerpt != '\0')
        return g_steal_pointer (&excerpt);
    }

  return fh_words_describe (item, fh_session_get_date (self->session), language);
}

static void
update_words (FhItemRow *self)
{
  const char *language = fh_session_get_language (self->session);
  guint       n_events = count_events (self);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->second, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->count, g_free);

  if (FH_IS_ITEM (self->row))
    {
      FhItem     *item = FH_ITEM (self->row);
      FhText     *title = fh_item_get_title (item);
      const char *second = fh_text_get_beneath (title, language,
                                                fh_session_get_second_language (self->session));

      self->title = g_strdup (fh_text_get (title, language));
      self->second = g_strdup (second != NULL ? second : "");
      self->description = describe (self, item, language);
      self->count = n_events > 0 ? fh_number_format (n_events, language) : g_strdup ("");
    }
  else
    {
      self->title = g_strdup (is_heading (self) ? fh_heading_get_title (FH_HEADING (self->row)) : "");
      self->second = g_strdup ("");
      self->description = g_strdup ("");
      self->count = g_strdup ("");
    }

  drop_layouts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Only a featured place says what it was at the session's date. */
static void
date_changed_cb (FhItemRow *self)
{
  if (FH_IS_PLACE (self->row) && fh_place_get_featured (FH_PLACE (self->row)))
    update_words (self);
}

static void
enter_cb (FhItemRow *self)
{
  if (FH_IS_ITEM (self->row))
    fh_session_set_hover (self->session, FH_ITEM (self->row));
}

static void
leave_cb (FhItemRow *self)
{
  if ((gpointer) fh_session_get_hover (self->session) == (gpointer) self->row)
    fh_session_set_hover (self->session, NULL);
}

static void
fh_item_row_dispose (GObject *object)
{
  FhItemRow *self = FH_ITEM_ROW (object);

  drop_layouts (self);
  g_clear_object (&self->row);
  g_clear_object (&self->session);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->second, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->count, g_free);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (fh_item_row_parent_class)->dispose (object);
}

static void
fh_item_row_class_init (FhItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_item_row_dispose;
  widget_class->get_request_mode = fh_item_row_get_request_mode;
  widget_class->measure = fh_item_row_measure;
  widget_class->snapshot = fh_item_row_snapshot;
  widget_class->css_changed = fh_item_row_css_changed;
  widget_class->system_setting_changed = fh_item_row_system_setting_changed;
  widget_class->direction_changed = fh_item_row_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fh_item_row_init (FhItemRow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
fh_item_row_new (FhSession *session)
{
  FhItemRow *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_ITEM_ROW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (date_changed_cb), self, G_CONNECT_SWAPPED);
  update_words (self);

  return GTK_WIDGET (self);
}

void
fh_item_row_set_row (FhItemRow *self,
                     gpointer   row)
{
  g_return_if_fail (FH_IS_ITEM_ROW (self));
  g_return_if_fail (row == NULL || FH_IS_ITEM (row) || FH_IS_HEADING (row));

  if (row == NULL)
    leave_cb (self);
  g_set_object (&self->row, row);
  if (is_heading (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "heading");
  if (row != NULL)
    update_words (self);
}

gpointer
fh_item_row_get_row (FhItemRow *self)
{
  g_return_val_if_fail (FH_IS_ITEM_ROW (self), NULL);

  return self->row;
}

void
fh_item_row_set_words (FhItemRow         *self,
                       const char *const *words)
{
  g_return_if_fail (FH_IS_ITEM_ROW (self));

  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
}

const char *
fh_item_row_get_title (FhItemRow *self)
{
  g_return_val_if_fail (FH_IS_ITEM_ROW (self), NULL);

  return self->title;
}

const char *
fh_item_row_get_description (FhItemRow *self)
{
  g_return_val_if_fail (FH_IS_ITEM_ROW (self), NULL);

  return self->description;
}
