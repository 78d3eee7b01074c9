/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The online map, beside fh-map-view.c. */

#include "fh-map-view-private.h"

/* In two lines, that the scale has room beside it in a narrow window. */
#define OFFLINE_CREDIT "Natural Earth · GSHHG · GeoNames\n© OpenStreetMap contributors"

/* OpenStreetMap asks for the link. The offline map may show beside. */
#define ONLINE_CREDIT                                                                       \
  "<a href=\"https://www.openstreetmap.org/copyright\">© OpenStreetMap contributors</a>\n" \
  "Natural Earth · GSHHG · GeoNames"

static void
update_credit (FhMapView *self,
               gboolean   online)
{
  if (online)
    gtk_label_set_markup (GTK_LABEL (self->credit), ONLINE_CREDIT);
  else
    gtk_label_set_text (GTK_LABEL (self->credit), OFFLINE_CREDIT);
  /* Only a link has to be reached by the pointer. */
  gtk_widget_set_can_target (self->credit, online);
}

static void
online_changed_cb (FhMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->labels));
}

GtkWidget *
fh_map_view_create_credit (FhMapView *self)
{
  self->credit = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->credit), 1);
  gtk_widget_add_css_class (self->credit, "credit");
  update_credit (self, FALSE);
  g_signal_connect_object (self->online, "changed", G_CALLBACK (online_changed_cb), self, G_CONNECT_SWAPPED);

  return self->credit;
}

void
fh_map_view_add_online_boxes (FhMapView *self,
                              GArray    *boxes)
{
  guint first = boxes->len;

  fh_online_layer_list_boxes (self->online, boxes);
  for (guint i = first; i < boxes->len; i++)
    {
      FhBox *box = &g_array_index (boxes, FhBox, i);

      *box = (FhBox){ box->x0 / self->magnification, box->y0 / self->magnification,
                      box->x1 / self->magnification, box->y1 / self->magnification };
    }
}

void
fh_map_view_set_fetcher (FhMapView     *self,
                         FhTileFetcher *fetcher)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));
  g_return_if_fail (fetcher == NULL || FH_IS_TILE_FETCHER (fetcher));

  fh_online_layer_set_fetcher (self->online, fetcher);
  update_credit (self, fetcher != NULL);
  if (fetcher != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "online");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "online");
}
