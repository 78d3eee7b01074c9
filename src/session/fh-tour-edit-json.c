/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tours as the file says them, beside fh-tour-edit.c. */

#include "fh-tour-edit-private.h"

JsonNode *
fh_tour_edit_copy_node (JsonNode *node)
{
  JsonNode *copy = json_node_new (json_node_get_node_type (node));

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char    *name;
      JsonNode      *member;
      JsonObject    *object = json_object_new ();

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        json_object_set_member (object, name, fh_tour_edit_copy_node (member));
      json_node_take_object (copy, object);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *from = json_node_get_array (node);
      JsonArray *array = json_array_sized_new (json_array_get_length (from));

      for (guint i = 0; i < json_array_get_length (from); i++)
        json_array_add_element (array, fh_tour_edit_copy_node (json_array_get_element (from, i)));
      json_node_take_array (copy, array);
    }
  else
    {
      json_node_unref (copy);
      copy = json_node_copy (node);
    }

  return copy;
}

static gboolean
has_id (JsonArray  *tours,
        const char *id)
{
  for (guint i = 0; i < json_array_get_length (tours); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (tours, i), "id"), id))
      return TRUE;

  return FALSE;
}

char *
fh_tour_edit_create_id (JsonArray *tours)
{
  for (guint i = json_array_get_length (tours) + 1;; i++)
    {
      char *id = g_strdup_printf ("tour-%u", i);

      if (!has_id (tours, id))
        return id;
      g_free (id);
    }
}

void
fh_tour_edit_put_string (JsonObject *object,
                         const char *member,
                         const char *language,
                         const char *string)
{
  if (!json_object_has_member (object, member))
    {
      if (*string == '\0')
        return;
      json_object_set_object_member (object, member, json_object_new ());
    }

  if (*string != '\0')
    json_object_set_string_member (json_object_get_object_member (object, member), language, string);
  else
    json_object_remove_member (json_object_get_object_member (object, member), language);
  if (json_object_get_size (json_object_get_object_member (object, member)) == 0)
    json_object_remove_member (object, member);
}

void
fh_tour_edit_complete (JsonArray *tours)
{
  for (guint i = 0; i < json_array_get_length (tours); i++)
    {
      JsonObject *tour = json_array_get_object_element (tours, i);
      JsonArray  *steps = json_object_get_array_member (tour, "steps");

      if (!json_object_has_member (tour, "title"))
        fh_tour_edit_put_string (tour, "title", "und", "…");
      for (guint j = 0; j < json_array_get_length (steps); j++)
        {
          JsonObject *step = json_array_get_object_element (steps, j);

          if (!json_object_has_member (step, "question"))
            json_object_remove_member (step, "answer");
          if (json_object_has_member (step, "caption"))
            continue;
          if (json_object_has_member (step, "title"))
            json_object_set_member (step, "caption",
                                    fh_tour_edit_copy_node (json_object_get_member (step, "title")));
          else
            fh_tour_edit_put_string (step, "caption", "und", "…");
        }
    }
}

const char *
fh_tour_edit_find_string (FhDataset  *dataset,
                          JsonObject *object,
                          const char *member,
                          const char *language)
{
  const char *const *languages = fh_dataset_get_languages (dataset);
  JsonObject        *text;
  g_autoptr (GList) tags = NULL;

  if (object == NULL || !json_object_has_member (object, member))
    return "";

  text = json_object_get_object_member (object, member);
  if (language != NULL)
    return json_object_has_member (text, language) ? json_object_get_string_member (text, language) : "";

  for (guint i = 0; languages[i] != NULL; i++)
    if (json_object_has_member (text, languages[i]))
      return json_object_get_string_member (text, languages[i]);

  tags = json_object_get_members (text);
  return tags != NULL ? json_object_get_string_member (text, tags->data) : "";
}
