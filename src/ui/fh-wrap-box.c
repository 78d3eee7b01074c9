/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-wrap-box.h"

/* Pixels between children, both ways. */
#define SPACING 6

struct _FhWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FhWrapBox, fh_wrap_box, GTK_TYPE_WIDGET)

/* Walks the lines of a box of @width, giving each child its place if @allocate. Returns the height of all. */
static int
lay_out (FhWrapBox *self,
         int        width,
         gboolean   allocate)
{
  gboolean   rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int        line_height = 0;
  int        x = 0;
  int        y = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;
      int child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &child_width, NULL, NULL);
      child_width = MIN (child_width, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);

      if (x > 0 && x + child_width > width)
        {
          y += line_height + SPACING;
          x = 0;
          line_height = 0;
        }
      if (allocate)
        {
          GtkAllocation allocation = { x, y, child_width, child_height };

          if (rtl)
            allocation.x = width - x - child_width;
          gtk_widget_size_allocate (child, &allocation, -1);
        }
      x += child_width + SPACING;
      line_height = MAX (line_height, child_height);
    }

  return y + line_height;
}

static GtkSizeRequestMode
fh_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As narrow as the widest minimum, at best as wide as all in one line. */
static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  *natural = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static void
fh_wrap_box_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  int width;
  int natural_width;

  measure_width (widget, &width, &natural_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width;
      *natural = natural_width;
    }
  else
    {
      *minimum = *natural = lay_out (FH_WRAP_BOX (widget), for_size >= 0 ? for_size : natural_width, FALSE);
    }
}

static void
fh_wrap_box_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  lay_out (FH_WRAP_BOX (widget), width, TRUE);
}

static void
fh_wrap_box_dispose (GObject *object)
{
  fh_wrap_box_clear (FH_WRAP_BOX (object));

  G_OBJECT_CLASS (fh_wrap_box_parent_class)->dispose (object);
}

static void
fh_wrap_box_class_init (FhWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_wrap_box_dispose;
  widget_class->get_request_mode = fh_wrap_box_get_request_mode;
  widget_class->measure = fh_wrap_box_measure;
  widget_class->size_allocate = fh_wrap_box_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_wrap_box_init (FhWrapBox *self)
{
}

GtkWidget *
fh_wrap_box_new (void)
{
  return g_object_new (FH_TYPE_WRAP_BOX, NULL);
}

void
fh_wrap_box_append (FhWrapBox *self,
                    GtkWidget *child)
{
  g_return_if_fail (FH_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
fh_wrap_box_clear (FhWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (FH_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
