/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-row-model.h"

/* More than fit on a tall screen. */
#define FIRST_ROWS 40

/* GtkListView has no more than 200 rows ready, and measures each: those that come later cost nothing. */
#define STEP      40
#define LAST_STEP 200

struct _FhRowModel
{
  GObject parent_instance;

  FhSession *session;
  GPtrArray *rows;
  guint      n_shown;
  int        selected;
  guint      grow_source;
};

static GType
fh_row_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
fh_row_model_get_n_items (GListModel *model)
{
  return FH_ROW_MODEL (model)->n_shown;
}

static gpointer
fh_row_model_get_item (GListModel *model,
                       guint       position)
{
  FhRowModel *self = FH_ROW_MODEL (model);

  if (position >= self->n_shown)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->rows, position));
}

static void
fh_row_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fh_row_model_get_item_type;
  iface->get_n_items = fh_row_model_get_n_items;
  iface->get_item = fh_row_model_get_item;
}

static gboolean
fh_row_model_is_selected (GtkSelectionModel *model,
                          guint              position)
{
  return FH_ROW_MODEL (model)->selected == (int) position;
}

static GtkBitset *
fh_row_model_get_selection_in_range (GtkSelectionModel *model,
                                     guint              position,
                                     guint              n_items)
{
  int        selected = FH_ROW_MODEL (model)->selected;
  GtkBitset *set = gtk_bitset_new_empty ();

  if (selected >= 0)
    gtk_bitset_add (set, (guint) selected);

  return set;
}

static gboolean
fh_row_model_select_item (GtkSelectionModel *model,
                          guint              position,
                          gboolean           unselect_rest)
{
  FhRowModel *self = FH_ROW_MODEL (model);
  gpointer    row;

  if (position >= self->n_shown)
    return FALSE;

  row = g_ptr_array_index (self->rows, position);
  if (!FH_IS_ITEM (row))
    return FALSE;

  fh_session_select (self->session, row);

  return TRUE;
}

static gboolean
fh_row_model_unselect_item (GtkSelectionModel *model,
                            guint              position)
{
  FhRowModel *self = FH_ROW_MODEL (model);

  if (self->selected != (int) position)
    return FALSE;

  fh_session_select (self->session, NULL);

  return TRUE;
}

static void
fh_row_model_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = fh_row_model_is_selected;
  iface->get_selection_in_range = fh_row_model_get_selection_in_range;
  iface->select_item = fh_row_model_select_item;
  iface->unselect_item = fh_row_model_unselect_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FhRowModel,
                               fh_row_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fh_row_model_list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        fh_row_model_selection_model_init))

static int
find_selected (FhRowModel *self)
{
  FhItem *selection = fh_session_get_selection (self->session);
  guint   position;

  if (selection == NULL || !g_ptr_array_find (self->rows, selection, &position))
    return -1;
  return (int) position;
}

static void
grow (FhRowModel *self,
      guint       n_shown)
{
  guint before = self->n_shown;

  self->n_shown = MIN (n_shown, self->rows->len);
  if (self->n_shown > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n_shown - before);
}

static gboolean
grow_cb (gpointer user_data)
{
  FhRowModel *self = user_data;

  grow (self, self->n_shown < LAST_STEP ? self->n_shown + STEP : self->rows->len);
  if (self->n_shown < self->rows->len)
    return G_SOURCE_CONTINUE;

  self->grow_source = 0;
  return G_SOURCE_REMOVE;
}

/* As many rows as a screen shows at once, the others when there is time: a list view lays them all out before
 * it draws the first. What is selected is wanted at once. */
static void
begin_to_show (FhRowModel *self)
{
  self->n_shown = MIN (self->selected < FIRST_ROWS ? FIRST_ROWS : self->rows->len, self->rows->len);
  if (self->n_shown < self->rows->len && self->grow_source == 0)
    self->grow_source = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
}

static void
selection_changed_cb (FhRowModel *self)
{
  int before = self->selected;
  int low;
  int high;

  self->selected = find_selected (self);
  if (before == self->selected)
    return;

  if (self->selected >= (int) self->n_shown)
    grow (self, self->rows->len);
  low = before < 0 ? self->selected : self->selected < 0 ? before
                                                         : MIN (before, self->selected);
  high = MAX (before, self->selected);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), (guint) low, (guint) (high - low + 1));
}

static void
fh_row_model_dispose (GObject *object)
{
  FhRowModel *self = FH_ROW_MODEL (object);

  g_clear_handle_id (&self->grow_source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_row_model_parent_class)->dispose (object);
}

static void
fh_row_model_finalize (GObject *object)
{
  g_ptr_array_unref (FH_ROW_MODEL (object)->rows);

  G_OBJECT_CLASS (fh_row_model_parent_class)->finalize (object);
}

static void
fh_row_model_class_init (FhRowModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fh_row_model_dispose;
  object_class->finalize = fh_row_model_finalize;
}

static void
fh_row_model_init (FhRowModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->selected = -1;
}

FhRowModel *
fh_row_model_new (FhSession *session)
{
  FhRowModel *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_ROW_MODEL, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
fh_row_model_set_rows (FhRowModel *self,
                       GPtrArray  *rows)
{
  g_autoptr (GPtrArray) previous = NULL;
  guint n_before;

  g_return_if_fail (FH_IS_ROW_MODEL (self));
  g_return_if_fail (rows != NULL);

  previous = g_steal_pointer (&self->rows);
  n_before = self->n_shown;
  self->rows = rows;
  self->selected = find_selected (self);
  begin_to_show (self);

  if (n_before > 0 || self->n_shown > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_shown);
}

int
fh_row_model_get_selected (FhRowModel *self)
{
  g_return_val_if_fail (FH_IS_ROW_MODEL (self), -1);

  return self->selected;
}
