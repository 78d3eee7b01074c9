/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-caption-card.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-present-type.h"

/* Type on a screen of 1080 lines, in pixels. */
#define DATE_SIZE   30.0
#define TITLE_SIZE  46.0
#define TEXT_SIZE   32.0
#define SOURCE_SIZE 18.0
#define PADDING     36.0
#define GAP         12.0

/* The text gets no smaller than 24 pixels. */
#define SMALLEST 0.75

/* How large the second language is beside the first. */
#define BENEATH 0.85

typedef enum
{
  TEXT_TITLE,
  TEXT_QUESTION,
  TEXT_CAPTION,
  TEXT_ANSWER,
  N_TEXTS,
} Text;

struct _FhCaptionCard
{
  GtkWidget parent_instance;

  FhPresentation *presentation;
  GtkWidget      *scroller;
  GtkWidget      *box;
  GtkLabel       *date;
  /* Each of the texts, beneath it the same in a second language. */
  GtkLabel *texts[N_TEXTS][2];
  GtkLabel *sources;
  gboolean  needs_fit;
};

G_DEFINE_FINAL_TYPE (FhCaptionCard, fh_caption_card, GTK_TYPE_WIDGET)

/* Who published what the step says, once each. */
static char *
list_publishers (FhTourStep *step,
                 const char *language)
{
  FhItem    *selection = fh_tour_step_get_selection (step);
  GPtrArray *sources = selection != NULL ? fh_item_get_sources (selection) : NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) publishers = g_string_new (NULL);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const char *publisher = fh_source_get_publisher (g_ptr_array_index (sources, i));

      if (g_hash_table_add (known, (char *) publisher))
        fh_line_append (publishers, FH_LINE_DOT, publisher, language);
    }

  return g_string_free (g_steal_pointer (&publishers), FALSE);
}

static char *
format_date (FhTourStep *step,
             const char *language)
{
  FhDate *date = fh_tour_step_get_date (step);

  return date != NULL ? fh_date_format (date, language, FH_DATE_STYLE_LONG) : NULL;
}

static void
show_text (FhCaptionCard *self,
           Text           which,
           FhText        *text)
{
  FhSession  *session = fh_presentation_get_session (self->presentation);
  const char *language = fh_session_get_language (session);
  const char *second = fh_session_get_second_language (session);

  fh_present_set_text (self->texts[which][0], text, language);
  fh_present_set_string (self->texts[which][1], fh_text_get_beneath (text, language, second), second);
}

/* Before the answer the title would give it away. */
static void
show_step (FhCaptionCard *self,
           FhTourStep    *step,
           gboolean       asking)
{
  const char      *language = fh_session_get_language (fh_presentation_get_session (self->presentation));
  g_autofree char *date = format_date (step, language);
  g_autofree char *publishers = asking ? NULL : list_publishers (step, language);

  fh_present_set_string (self->date, date, language);
  show_text (self, TEXT_TITLE, asking ? NULL : fh_tour_step_get_title (step));
  show_text (self, TEXT_QUESTION, asking ? fh_tour_step_get_question (step) : NULL);
  show_text (self, TEXT_CAPTION, asking ? NULL : fh_tour_step_get_caption (step));
  show_text (self, TEXT_ANSWER, asking ? NULL : fh_tour_step_get_answer (step));
  fh_present_set_string (self->sources, publishers, NULL);
}

static void
update (FhCaptionCard *self)
{
  FhTourStep *step =
    fh_presentation_get_step (self->presentation, fh_presentation_get_position (self->presentation));
  gboolean asking = fh_presentation_get_asking (self->presentation);

  gtk_widget_set_visible (GTK_WIDGET (self),
                          step != NULL && !fh_presentation_get_exploring (self->presentation));
  if (step == NULL)
    return;

  if (asking)
    gtk_widget_add_css_class (GTK_WIDGET (self), "asking");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "asking");
  show_step (self, step, asking);
  self->needs_fit = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_type (FhCaptionCard *self,
          double         unit,
          double         scale)
{
  static const double sizes[N_TEXTS] = { TITLE_SIZE, (TITLE_SIZE + TEXT_SIZE) / 2, TEXT_SIZE, TEXT_SIZE };
  int                 padding = (int) (PADDING * unit);

  fh_present_set_font (self->date, DATE_SIZE * unit * scale, TRUE);
  for (guint i = 0; i < N_TEXTS; i++)
    for (guint beneath = 0; beneath < 2; beneath++)
      fh_present_set_font (self->texts[i][beneath], sizes[i] * unit * scale * (beneath ? BENEATH : 1),
                           i == TEXT_TITLE);
  fh_present_set_font (self->sources, SOURCE_SIZE * unit, FALSE);
  gtk_box_set_spacing (GTK_BOX (self->box), (int) (GAP * unit * scale));
  gtk_widget_set_margin_start (self->box, padding);
  gtk_widget_set_margin_end (self->box, padding);
  gtk_widget_set_margin_top (self->box, (int) (padding * 0.8));
  gtk_widget_set_margin_bottom (self->box, (int) (padding * 0.8));
}

static int
measure_height (FhCaptionCard *self,
                int            width)
{
  int height;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static GtkLabel *
add_label (FhCaptionCard *self,
           const char    *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);

  return GTK_LABEL (label);
}

static void
fh_caption_card_dispose (GObject *object)
{
  FhCaptionCard *self = FH_CAPTION_CARD (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_caption_card_parent_class)->dispose (object);
}

static void
fh_caption_card_class_init (FhCaptionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_caption_card_dispose;
  gtk_widget_class_set_css_name (widget_class, "captioncard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_caption_card_init (FhCaptionCard *self)
{
  static const char *const classes[N_TEXTS] = { "title", "question", "caption", "answer" };

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->date = add_label (self, "date");
  for (guint i = 0; i < N_TEXTS; i++)
    {
      self->texts[i][0] = add_label (self, classes[i]);
      self->texts[i][1] = add_label (self, classes[i]);
      gtk_widget_add_css_class (GTK_WIDGET (self->texts[i][1]), "second-language");
    }
  self->sources = add_label (self, "sources");
  gtk_label_set_wrap (self->sources, FALSE);
  gtk_label_set_ellipsize (self->sources, PANGO_ELLIPSIZE_END);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Caption"), -1);
}

GtkWidget *
fh_caption_card_new (FhPresentation *presentation)
{
  static const char *const changes[] = { "notify::position", "notify::asking", "notify::exploring" };
  FhCaptionCard           *self;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_CAPTION_CARD, NULL);
  g_set_object (&self->presentation, presentation);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_presentation_get_session (presentation), "notify::language",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_presentation_get_session (presentation), "notify::second-language",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

int
fh_caption_card_fit (FhCaptionCard *self,
                     double         unit,
                     int           *width,
                     int            max_width,
                     int            max_height)
{
  double scale;
  int    height = 0;

  g_return_val_if_fail (FH_IS_CAPTION_CARD (self), 0);
  g_return_val_if_fail (width != NULL, 0);

  self->needs_fit = FALSE;
  for (scale = 1; scale >= SMALLEST - 0.001; scale -= 0.05)
    {
      set_type (self, unit, scale);
      height = measure_height (self, *width);
      if (height <= max_height)
        return height;
    }

  for (; *width < max_width; *width = MIN (max_width, *width + (int) (64 * unit) + 1))
    {
      height = measure_height (self, *width);
      if (height <= max_height)
        return height;
    }

  return MIN (height, max_height);
}

gboolean
fh_caption_card_needs_fit (FhCaptionCard *self)
{
  g_return_val_if_fail (FH_IS_CAPTION_CARD (self), FALSE);

  return self->needs_fit;
}
