/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-groups.h"

#include "fh-date-words.h"
#include "fh-heading.h"

typedef struct
{
  const char *title;
  GPtrArray  *items;
} Group;

static void
clear_group (gpointer data)
{
  g_ptr_array_unref (((Group *) data)->items);
}

static GPtrArray *
get_group (GArray     *groups,
           const char *title)
{
  Group group = { .title = title };

  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (g_array_index (groups, Group, i).title, title))
      return g_array_index (groups, Group, i).items;

  group.items = g_ptr_array_new ();
  g_array_append_val (groups, group);

  return group.items;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *first = a;
  const Group *second = b;

  if ((*first->title == '\0') != (*second->title == '\0'))
    return *first->title == '\0' ? 1 : -1;
  return (int) second->items->len - (int) first->items->len;
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      language)
{
  return fh_language_compare (fh_text_get (fh_item_get_title (*(FhItem **) a), language),
                              fh_text_get (fh_item_get_title (*(FhItem **) b), language),
                              language);
}

static void
append_group (GPtrArray  *rows,
              Group      *group,
              const char *other,
              const char *language)
{
  g_ptr_array_sort_with_data (group->items, compare_titles, (gpointer) language);
  g_ptr_array_add (rows, fh_heading_new (*group->title != '\0' ? group->title : other));
  for (guint i = 0; i < group->items->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (group->items, i)));
}

void
fh_item_groups_append (GPtrArray      *rows,
                       GListModel     *items,
                       FhItemGroupFunc group,
                       const char     *other,
                       const char     *language)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  guint n_items;

  g_return_if_fail (rows != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (items));

  g_array_set_clear_func (groups, clear_group);
  n_items = g_list_model_get_n_items (items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (FhItem) item = g_list_model_get_item (items, i);
      const char *title = group (item, language);

      if (title != NULL)
        g_ptr_array_add (get_group (groups, title), item);
    }

  g_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    append_group (rows, &g_array_index (groups, Group, i), other, language);
}
