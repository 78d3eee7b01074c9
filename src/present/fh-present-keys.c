/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-present-keys.h"

static gboolean
type_digit (FhPresentation *presentation,
            guint           keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    fh_presentation_type_digit (presentation, keyval - GDK_KEY_0);
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    fh_presentation_type_digit (presentation, keyval - GDK_KEY_KP_0);
  else if (keyval >= 0x1000660 && keyval <= 0x1000669)
    /* Arabic keyboards type their own digits. */
    fh_presentation_type_digit (presentation, keyval - 0x1000660);
  else
    return FALSE;

  return TRUE;
}

/* Keys that do not move anything on map and timeline. */
static gboolean
handle_always (FhPresentation *presentation,
               guint           keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      fh_presentation_next (presentation);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      fh_presentation_previous (presentation);
      break;
    case GDK_KEY_Escape:
      fh_presentation_escape (presentation);
      break;
    case GDK_KEY_F5:
      fh_presentation_end (presentation);
      break;
    case GDK_KEY_b:
    case GDK_KEY_period:
    case GDK_KEY_KP_Decimal:
      fh_presentation_toggle_blank (presentation, FH_BLANK_BLACK);
      break;
    case GDK_KEY_w:
    case GDK_KEY_comma:
      fh_presentation_toggle_blank (presentation, FH_BLANK_WHITE);
      break;
    case GDK_KEY_e:
      fh_presentation_set_exploring (presentation, !fh_presentation_get_exploring (presentation));
      break;
    case GDK_KEY_h:
      fh_presentation_set_hides_later (presentation, !fh_presentation_get_hides_later (presentation));
      break;
    default:
      return type_digit (presentation, keyval);
    }

  return TRUE;
}

static gboolean
handle_in_tour (FhPresentation *presentation,
                gboolean        rtl,
                guint           keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      (rtl ? fh_presentation_previous : fh_presentation_next) (presentation);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      (rtl ? fh_presentation_next : fh_presentation_previous) (presentation);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      fh_presentation_next (presentation);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      fh_presentation_enter (presentation);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_BackSpace:
      fh_presentation_previous (presentation);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      fh_presentation_go_to (presentation, 0);
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      fh_presentation_go_to (presentation, G_MAXUINT);
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

/* What the hand takes up, and what it takes back. */
static gboolean
handle_board (FhBoard *board,
              guint    keyval)
{
  switch (keyval)
    {
    case GDK_KEY_p:
      fh_board_toggle_tool (board, FH_TOOL_PEN);
      break;
    case GDK_KEY_m:
      fh_board_toggle_tool (board, FH_TOOL_MARKER);
      break;
    case GDK_KEY_x:
      fh_board_toggle_tool (board, FH_TOOL_ERASER);
      break;
    case GDK_KEY_l:
      fh_board_toggle_tool (board, FH_TOOL_POINTER);
      break;
    case GDK_KEY_s:
      fh_board_toggle_tool (board, FH_TOOL_SPOTLIGHT);
      break;
    case GDK_KEY_c:
      fh_board_clear (board);
      break;
    case GDK_KEY_u:
      fh_board_undo (board);
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

/* The letters are those of the key whatever the keyboard's script writes on it. */
guint
fh_present_keys_get_latin (guint keyval)
{
  static const struct
  {
    guint script;
    guint latin;
  } letters[] = {
    { GDK_KEY_Cyrillic_i, GDK_KEY_b },
    { GDK_KEY_Cyrillic_es, GDK_KEY_c },
    { GDK_KEY_Cyrillic_ghe, GDK_KEY_u },
    { GDK_KEY_Cyrillic_de, GDK_KEY_l },
    { GDK_KEY_Cyrillic_softsign, GDK_KEY_m },
    { GDK_KEY_Cyrillic_ze, GDK_KEY_p },
    { GDK_KEY_Cyrillic_yeru, GDK_KEY_s },
    { GDK_KEY_Cyrillic_che, GDK_KEY_x },
    { GDK_KEY_Cyrillic_ya, GDK_KEY_z },
    { GDK_KEY_Cyrillic_te, GDK_KEY_n },
    { GDK_KEY_Cyrillic_ie, GDK_KEY_t },
    { GDK_KEY_Cyrillic_tse, GDK_KEY_w },
    { GDK_KEY_Cyrillic_u, GDK_KEY_e },
    { GDK_KEY_Cyrillic_er, GDK_KEY_h },
    { GDK_KEY_Arabic_sad, GDK_KEY_w },
    { GDK_KEY_Arabic_theh, GDK_KEY_e },
    { GDK_KEY_Arabic_alef, GDK_KEY_h },
    { GDK_KEY_Arabic_hamzaonwaw, GDK_KEY_c },
    { GDK_KEY_Arabic_ain, GDK_KEY_u },
    { GDK_KEY_Arabic_meem, GDK_KEY_l },
    { GDK_KEY_Arabic_tehmarbuta, GDK_KEY_m },
    { GDK_KEY_Arabic_hah, GDK_KEY_p },
    { GDK_KEY_Arabic_seen, GDK_KEY_s },
    { GDK_KEY_Arabic_hamza, GDK_KEY_x },
    { GDK_KEY_Arabic_hamzaonyeh, GDK_KEY_z },
    { GDK_KEY_Arabic_alefmaksura, GDK_KEY_n },
    { GDK_KEY_Arabic_feh, GDK_KEY_t },
    /* Lam with alef, which one key types. */
    { 0x100fefb, GDK_KEY_b },
    { GDK_KEY_Arabic_comma, GDK_KEY_comma },
  };

  keyval = gdk_keyval_to_lower (keyval);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].script == keyval)
      return letters[i].latin;

  return keyval;
}

gboolean
fh_present_keys_handle (FhPresentation  *presentation,
                        GtkTextDirection direction,
                        guint            keyval,
                        GdkModifierType  state)
{
  FhBoard *board;
  gboolean exploring;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), FALSE);

  board = fh_presentation_get_board (presentation);
  keyval = fh_present_keys_get_latin (keyval);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == GDK_CONTROL_MASK && keyval == GDK_KEY_z)
    {
      fh_board_undo (board);
      return TRUE;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  /* While a number is being typed, Enter is its end wherever one is. */
  exploring = fh_presentation_get_exploring (presentation) && fh_presentation_get_typed (presentation) == 0;
  if ((state & GDK_SHIFT_MASK) != 0 && keyval == GDK_KEY_space && !exploring)
    {
      fh_presentation_previous (presentation);
      return TRUE;
    }

  return handle_always (presentation, keyval) || handle_board (board, keyval) ||
         (!exploring && handle_in_tour (presentation, direction == GTK_TEXT_DIR_RTL, keyval));
}
