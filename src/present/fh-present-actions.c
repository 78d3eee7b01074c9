/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-present-actions.h"

static const char *const tool_names[] = {
  [FH_TOOL_NONE] = "none",
  [FH_TOOL_PEN] = "pen",
  [FH_TOOL_MARKER] = "marker",
  [FH_TOOL_ERASER] = "eraser",
  [FH_TOOL_POINTER] = "pointer",
  [FH_TOOL_SPOTLIGHT] = "spotlight",
};

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       presentation)
{
  fh_presentation_next (presentation);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       presentation)
{
  fh_presentation_previous (presentation);
}

static void
explore_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       presentation)
{
  fh_presentation_set_exploring (presentation, !fh_presentation_get_exploring (presentation));
}

static void
black_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       presentation)
{
  fh_presentation_toggle_blank (presentation, FH_BLANK_BLACK);
}

static void
end_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       presentation)
{
  fh_presentation_end (presentation);
}

static void
tool_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       presentation)
{
  const char *name = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tool_names); i++)
    if (g_str_equal (tool_names[i], name))
      fh_board_toggle_tool (fh_presentation_get_board (presentation), (FhTool) i);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       presentation)
{
  fh_board_undo (fh_presentation_get_board (presentation));
}

static void
clear_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       presentation)
{
  fh_board_clear (fh_presentation_get_board (presentation));
}

static void
set_enabled (GActionMap *map,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

static void
set_state (GActionMap *map,
           const char *name,
           GVariant   *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), state);
}

static void
update (GActionMap *map)
{
  FhPresentation *presentation = g_object_get_data (G_OBJECT (map), "presentation");
  FhBoard        *board = fh_presentation_get_board (presentation);

  set_enabled (map, "next", fh_presentation_can_go_next (presentation));
  set_enabled (map, "previous", fh_presentation_can_go_previous (presentation));
  set_enabled (map, "undo", fh_board_can_undo (board));
  set_enabled (map, "clear", fh_board_get_strokes (board)->len > 0);
  set_state (map, "explore", g_variant_new_boolean (fh_presentation_get_exploring (presentation)));
  set_state (map, "black",
             g_variant_new_boolean (fh_presentation_get_blank (presentation) == FH_BLANK_BLACK));
  set_state (map, "tool", g_variant_new_string (tool_names[fh_board_get_tool (board)]));
}

void
fh_present_actions_insert (GtkWidget      *widget,
                           FhPresentation *presentation)
{
  static const GActionEntry entries[] = {
    { "next", next_cb },
    { "previous", previous_cb },
    { "explore", explore_cb, NULL, "false" },
    { "black", black_cb, NULL, "false" },
    { "end", end_cb },
    { "tool", tool_cb, "s", "'none'" },
    { "undo", undo_cb },
    { "clear", clear_cb },
  };
  static const char *const changes[] = { "notify::position", "notify::asking", "notify::exploring",
                                         "notify::blank" };
  g_autoptr (GSimpleActionGroup) group = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FH_IS_PRESENTATION (presentation));

  group = g_simple_action_group_new ();
  g_object_set_data_full (G_OBJECT (group), "presentation", g_object_ref (presentation), g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), presentation);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (update), group, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_presentation_get_board (presentation), "notify::tool", G_CALLBACK (update),
                           group, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_presentation_get_board (presentation), "changed", G_CALLBACK (update), group,
                           G_CONNECT_SWAPPED);
  update (G_ACTION_MAP (group));
  gtk_widget_insert_action_group (widget, "present", G_ACTION_GROUP (group));
}
