/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keyboards and clickers send. */

#include "fh-present-keys.h"
#include "fh-test-tour.h"

static gboolean
press (FhTestTour *fixture,
       guint       keyval)
{
  return fh_present_keys_handle (fixture->presentation, GTK_TEXT_DIR_LTR, keyval, 0);
}

static gboolean
press_rtl (FhTestTour *fixture,
           guint       keyval)
{
  return fh_present_keys_handle (fixture->presentation, GTK_TEXT_DIR_RTL, keyval, 0);
}

static void
test_forward (FhTestTour   *fixture,
              gconstpointer data)
{
  const guint keys[] = { GDK_KEY_Right, GDK_KEY_Down, GDK_KEY_space, GDK_KEY_Return, GDK_KEY_Page_Down,
                         GDK_KEY_KP_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      fh_presentation_go_to (fixture->presentation, 0);
      g_assert_true (press (fixture, keys[i]));
      g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
    }
}

static void
test_backward (FhTestTour   *fixture,
               gconstpointer data)
{
  const guint keys[] = { GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_BackSpace, GDK_KEY_Page_Up };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      fh_presentation_go_to (fixture->presentation, 2);
      g_assert_true (press (fixture, keys[i]));
      g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
    }

  fh_presentation_go_to (fixture->presentation, 2);
  g_assert_true (
    fh_present_keys_handle (fixture->presentation, GTK_TEXT_DIR_LTR, GDK_KEY_space, GDK_SHIFT_MASK));
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
}

/* Arrows go where time goes, a clicker's keys do not turn round. */
static void
test_right_to_left (FhTestTour   *fixture,
                    gconstpointer data)
{
  press_rtl (fixture, GDK_KEY_Left);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
  press_rtl (fixture, GDK_KEY_Right);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 0);
  press_rtl (fixture, GDK_KEY_Page_Down);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
  press_rtl (fixture, GDK_KEY_Page_Up);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 0);
}

static void
test_ends (FhTestTour   *fixture,
           gconstpointer data)
{
  press (fixture, GDK_KEY_End);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 2);
  press (fixture, GDK_KEY_Home);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 0);
  press (fixture, GDK_KEY_3);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 2);
  /* ARABIC-INDIC DIGIT TWO */
  press (fixture, gdk_unicode_to_keyval (0x662));
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
}

static void
test_blank (FhTestTour   *fixture,
            gconstpointer data)
{
  const guint black[] = { GDK_KEY_b, GDK_KEY_B, GDK_KEY_period, GDK_KEY_Cyrillic_i };
  const guint white[] = { GDK_KEY_w, GDK_KEY_W, GDK_KEY_comma, GDK_KEY_Cyrillic_tse };

  for (guint i = 0; i < G_N_ELEMENTS (black); i++)
    {
      press (fixture, black[i]);
      g_assert_cmpint (fh_presentation_get_blank (fixture->presentation), ==, FH_BLANK_BLACK);
      press (fixture, white[i]);
      g_assert_cmpint (fh_presentation_get_blank (fixture->presentation), ==, FH_BLANK_WHITE);
      press (fixture, GDK_KEY_Escape);
      g_assert_cmpint (fh_presentation_get_blank (fixture->presentation), ==, FH_BLANK_NONE);
    }
}

/* While exploring, arrows move the map; a clicker still goes on. */
static void
test_exploring (FhTestTour   *fixture,
                gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_e));
  g_assert_true (fh_presentation_get_exploring (fixture->presentation));
  g_assert_false (press (fixture, GDK_KEY_Right));
  g_assert_false (press (fixture, GDK_KEY_space));
  g_assert_false (press (fixture, GDK_KEY_Home));
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_false (fh_presentation_get_exploring (fixture->presentation));

  press (fixture, GDK_KEY_e);
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, 1);
  g_assert_false (fh_presentation_get_exploring (fixture->presentation));
}

static void
test_end (FhTestTour   *fixture,
          gconstpointer data)
{
  g_assert_false (press (fixture, GDK_KEY_q));
  g_assert_false (
    fh_present_keys_handle (fixture->presentation, GTK_TEXT_DIR_LTR, GDK_KEY_b, GDK_CONTROL_MASK));
  press (fixture, data != NULL ? GDK_KEY_F5 : GDK_KEY_Escape);
  g_assert_false (fh_presentation_get_running (fixture->presentation));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) \
  g_test_add ("/present-keys/" path, FhTestTour, data, fh_test_tour_set_up, function, fh_test_tour_tear_down)
  ADD ("forward", NULL, test_forward);
  ADD ("backward", NULL, test_backward);
  ADD ("right-to-left", NULL, test_right_to_left);
  ADD ("ends", NULL, test_ends);
  ADD ("blank", NULL, test_blank);
  ADD ("exploring", NULL, test_exploring);
  ADD ("escape", NULL, test_end);
  ADD ("f5", "f5", test_end);
#undef ADD

  return g_test_run ();
}
