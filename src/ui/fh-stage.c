/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-stage.h"

/* What the map keeps of the stage's height. */
#define MAP_SHARE               0.4
#define DEFAULT_TIMELINE_HEIGHT 304

struct _FhStage
{
  GtkWidget parent_instance;

  GtkPaned *paned;
  int       timeline_height;
  gboolean  is_placed;
};

G_DEFINE_FINAL_TYPE (FhStage, fh_stage, GTK_TYPE_WIDGET)

static void
fh_stage_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (FH_STAGE (widget)->paned), orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, FH_STAGE_WIDTH);
}

static void
fh_stage_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  FhStage *self = FH_STAGE (widget);

  if (!self->is_placed && height > 0)
    {
      int map_height = MAX (height - self->timeline_height, (int) (height * MAP_SHARE));

      self->is_placed = TRUE;
      gtk_paned_set_position (self->paned, map_height);
    }

  gtk_widget_allocate (GTK_WIDGET (self->paned), width, height, baseline, NULL);
}

static void
fh_stage_dispose (GObject *object)
{
  FhStage *self = FH_STAGE (object);

  if (self->paned != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->paned));
  self->paned = NULL;

  G_OBJECT_CLASS (fh_stage_parent_class)->dispose (object);
}

static void
fh_stage_class_init (FhStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_stage_dispose;
  widget_class->measure = fh_stage_measure;
  widget_class->size_allocate = fh_stage_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "stage");
}

static void
fh_stage_init (FhStage *self)
{
  self->timeline_height = DEFAULT_TIMELINE_HEIGHT;
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_VERTICAL));
  gtk_paned_set_resize_end_child (self->paned, FALSE);
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->paned), GTK_WIDGET (self));
}

void
fh_stage_set_map (FhStage   *self,
                  GtkWidget *map)
{
  g_return_if_fail (FH_IS_STAGE (self));

  gtk_paned_set_start_child (self->paned, map);
}

void
fh_stage_set_timeline (FhStage   *self,
                       GtkWidget *timeline)
{
  g_return_if_fail (FH_IS_STAGE (self));

  gtk_paned_set_end_child (self->paned, timeline);
}

void
fh_stage_set_timeline_height (FhStage *self,
                              int      height)
{
  g_return_if_fail (FH_IS_STAGE (self));

  self->timeline_height = height;
}

int
fh_stage_get_timeline_height (FhStage *self)
{
  g_return_val_if_fail (FH_IS_STAGE (self), 0);

  /* With the handle, as when it was placed: else it would shrink by that at each start. */
  if (!self->is_placed)
    return self->timeline_height;

  return gtk_widget_get_height (GTK_WIDGET (self)) - gtk_paned_get_position (self->paned);
}
