/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-place-page.h"

#include <glib/gi18n.h>

#include "fh-present-type.h"
#include "fh-quiz-layer.h"
#include "fh-source-row.h"
#include "fh-story-label.h"
#include "fh-style.h"
#include "fh-units.h"

/* In pixels of a desk. */
#define CARD_WIDTH  340
#define CARD_MARGIN 12

/* On a narrower page the map has no room beside the card. */
#define NARROW 720

/* Type on a screen of 1080 lines. */
#define TEXT_SIZE 24.0

struct _FhQuizPlacePage
{
  AdwBin parent_instance;

  FhQuiz      *quiz;
  FhSession   *session;
  FhMapView   *map;
  FhQuizLayer *layer;
  GtkWidget   *card;
  GtkWidget   *card_box;
  double       unit;
};

G_DEFINE_FINAL_TYPE (FhQuizPlacePage, fh_quiz_place_page, ADW_TYPE_BIN)

static void
answered_cb (FhQuizPlacePage *self,
             double           latitude,
             double           longitude)
{
  fh_quiz_answer_place (self->quiz, latitude, longitude);
}

static void
style_changed_cb (FhQuizPlacePage *self)
{
  fh_map_view_set_palette_kind (self->map, fh_style_get_palette_kind ());
}

/* In the second language too. */
static void
append_summary (FhQuizPlacePage *self,
                FhEvent         *event)
{
  GtkWidget *label;

  fh_story_label_append (GTK_BOX (self->card_box), fh_event_get_summary (event),
                         fh_session_get_language (self->session),
                         fh_session_get_second_language (self->session), NULL, TRUE);
  for (label = gtk_widget_get_first_child (self->card_box); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    fh_present_set_font (GTK_LABEL (label), TEXT_SIZE * self->unit, FALSE);
}

static void
fill_card (FhQuizPlacePage *self)
{
  FhEvent    *event = g_ptr_array_index (fh_quiz_get_question (self->quiz)->events, 0);
  GPtrArray  *sources = fh_item_get_sources (FH_ITEM (event));
  const char *language = fh_session_get_language (self->session);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (self->card_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->card_box), child);

  append_summary (self, event);
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (GTK_BOX (self->card_box),
                    fh_source_row_new_short (g_ptr_array_index (sources, i), language));
}

/* What the card leaves free of the map. */
static void
update_insets (FhQuizPlacePage *self,
               gboolean         has_card)
{
  gboolean  rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkBorder insets = { 0 };

  if (has_card && gtk_widget_get_width (GTK_WIDGET (self)) >= NARROW)
    *(rtl ? &insets.right : &insets.left) = CARD_WIDTH + CARD_MARGIN;
  fh_map_view_set_insets (self->map, &insets);
}

static void
ask (FhQuizPlacePage *self,
     const char      *question)
{
  gtk_widget_set_visible (self->card, FALSE);
  update_insets (self, FALSE);
  fh_map_view_set_names_visible (self->map, FALSE);
  fh_map_view_show_story (self->map);
  fh_quiz_layer_ask (self->layer, question);
}

static void
reveal (FhQuizPlacePage *self)
{
  const FhQuizAnswer *answer = fh_quiz_get_answer (self->quiz);
  FhQuizQuestion     *question = fh_quiz_get_question (self->quiz);
  g_autofree char    *distance = fh_units_format (answer->distance, fh_session_get_language (self->session));

  fill_card (self);
  gtk_widget_set_visible (self->card, TRUE);
  update_insets (self, TRUE);
  fh_map_view_set_names_visible (self->map, TRUE);
  fh_quiz_layer_reveal (self->layer, question->place, !answer->is_skipped,
                        answer->is_skipped ? NULL : distance);
  fh_map_view_show_bounds (self->map, fh_quiz_layer_get_bounds (self->layer));
}

static void
fh_quiz_place_page_dispose (GObject *object)
{
  FhQuizPlacePage *self = FH_QUIZ_PLACE_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->quiz);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_quiz_place_page_parent_class)->dispose (object);
}

static void
fh_quiz_place_page_class_init (FhQuizPlacePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_quiz_place_page_dispose;
}

static void
fh_quiz_place_page_init (FhQuizPlacePage *self)
{
  self->unit = 0.7;
}

static void
build_card (FhQuizPlacePage *self)
{
  self->card_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->card = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->card, "quiz-card");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->card), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->card), self->card_box);
  gtk_widget_set_size_request (self->card, CARD_WIDTH, -1);
  gtk_widget_set_halign (self->card, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->card, CARD_MARGIN);
  gtk_widget_set_margin_top (self->card, CARD_MARGIN);
  gtk_widget_set_margin_bottom (self->card, CARD_MARGIN);
  gtk_widget_set_visible (self->card, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Answer"),
                                  -1);
}

GtkWidget *
fh_quiz_place_page_new (FhQuiz    *quiz,
                        FhSession *session,
                        FhBasemap *basemap)
{
  FhQuizPlacePage *self;
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget       *overlay = gtk_overlay_new ();

  g_return_val_if_fail (FH_IS_QUIZ (quiz), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_QUIZ_PLACE_PAGE, NULL);
  g_set_object (&self->quiz, quiz);
  g_set_object (&self->session, session);
  self->map = FH_MAP_VIEW (fh_map_view_new (session, basemap));
  self->layer = FH_QUIZ_LAYER (fh_quiz_layer_new (self->map, session));
  /* A click on it would take the keyboard from the crosshair, which has the map's keys too. */
  gtk_widget_set_focusable (GTK_WIDGET (self->map), FALSE);
  build_card (self);
  /* The one mark to be seen shall be the answer. */
  fh_map_view_set_events_visible (self->map, FALSE);
  fh_map_view_set_sites_visible (self->map, FALSE);
  fh_map_view_add_cover (self->map, self->card);
  g_signal_connect_object (self->layer, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);

  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->map));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->layer));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->card);
  adw_bin_set_child (ADW_BIN (self), overlay);

  return GTK_WIDGET (self);
}

void
fh_quiz_place_page_set_quiz (FhQuizPlacePage *self,
                             FhQuiz          *quiz)
{
  g_return_if_fail (FH_IS_QUIZ_PLACE_PAGE (self));

  g_set_object (&self->quiz, quiz);
}

void
fh_quiz_place_page_update (FhQuizPlacePage *self,
                           const char      *question)
{
  g_return_if_fail (FH_IS_QUIZ_PLACE_PAGE (self));

  if (fh_quiz_get_question (self->quiz)->kind != FH_QUIZ_PLACE)
    return;

  if (fh_quiz_get_answer (self->quiz) != NULL)
    reveal (self);
  else
    ask (self, question);
}

void
fh_quiz_place_page_focus (FhQuizPlacePage *self)
{
  g_return_if_fail (FH_IS_QUIZ_PLACE_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->layer));
}

void
fh_quiz_place_page_answer (FhQuizPlacePage *self)
{
  g_return_if_fail (FH_IS_QUIZ_PLACE_PAGE (self));

  fh_quiz_layer_answer (self->layer);
}

void
fh_quiz_place_page_set_unit (FhQuizPlacePage *self,
                             double           unit)
{
  g_return_if_fail (FH_IS_QUIZ_PLACE_PAGE (self));

  self->unit = unit;
  if (gtk_widget_get_visible (self->card))
    fill_card (self);
}
