/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-nothing.h"

struct _FhNothing
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *advice;
};

G_DEFINE_FINAL_TYPE (FhNothing, fh_nothing, ADW_TYPE_BIN)

static GtkLabel *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
fh_nothing_class_init (FhNothingClass *klass)
{
}

static void
fh_nothing_init (FhNothing *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = append_label (box, "heading");
  self->advice = append_label (box, "body");
  gtk_widget_add_css_class (GTK_WIDGET (self), "nothing");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), box);
}

FhNothing *
fh_nothing_new (void)
{
  return g_object_new (FH_TYPE_NOTHING, NULL);
}

void
fh_nothing_set_words (FhNothing  *self,
                      const char *title,
                      const char *advice)
{
  g_return_if_fail (FH_IS_NOTHING (self));
  g_return_if_fail (title != NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
}
