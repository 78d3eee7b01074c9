# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand and keys at random on the timeline, for about half a minute: whatever one does, the program says nothing."""

import random
import subprocess

import e2e

N_DEEDS = 160

# The part of the window in which the timeline is, and a little of what is round it.
LEFT, RIGHT, TOP, BOTTOM = 0.22, 0.74, 0.6, 0.98

KEYS = ['Left', 'Right', 'Up', 'Down', 'plus', 'minus', '0', 'Home', 'End', 'shift+Left', 'shift+Right', 'alt+Up',
        'alt+Down', 'Return', 'space', 'Menu', 'Escape', 'ctrl+g', 'n', 'p']


def do(*words):
  subprocess.run(['xdotool', *(str(word) for word in words)], check=True)


def ask(*words):
  """What xdotool answers; nothing where it finds nothing."""
  return subprocess.run(['xdotool', *words], capture_output=True, text=True).stdout


def find_window():
  """Its id, width and height; the largest, since a popover is a window too. None while there is none on the screen."""
  sizes = []
  for window in ask('search', '--onlyvisible', '--name', 'Foothold').split():
    words = dict(line.split('=') for line in ask('getwindowgeometry', '--shell', window).split())
    if words:
      sizes.append((int(words['WIDTH']), int(words['HEIGHT']), window))
  if not sizes:
    return None
  width, height, window = max(sizes)
  return window, width, height


def choose_point(rand, width, height):
  return int(rand.uniform(LEFT, RIGHT) * width), int(rand.uniform(TOP, BOTTOM) * height)


def drag(rand, window, width, height):
  modifier = rand.choice(['', 'shift', ''])
  if modifier:
    do('keydown', modifier)
  do('mousemove', *choose_point(rand, width, height), 'mousedown', 1)
  for _ in range(3):
    do('mousemove', *choose_point(rand, width, height))
  do('mouseup', 1)
  if modifier:
    do('keyup', modifier)


def turn_wheel(rand, window, width, height):
  do('mousemove', *choose_point(rand, width, height), 'click', '--repeat', rand.randrange(1, 6), '--delay', 5,
     rand.choice([4, 5, 4, 5, 6, 7]))


def click(rand, window, width, height):
  do('mousemove', *choose_point(rand, width, height), 'click', '--repeat', rand.choice([1, 2]), '--delay', 20,
     rand.choice([1, 1, 3]))


def press(rand, window, width, height):
  do('key', '--clearmodifiers', *(rand.choice(KEYS) for _ in range(3)))


def resize(rand, window, width, height):
  do('windowsize', window, rand.randrange(700, 1280), rand.randrange(500, 720))


def test_hand_and_keys_at_random(app):
  rand = random.Random(20151015)
  app.wait_until_loaded()

  def find_living_window():
    assert app.process.poll() is None, f'the program ended with {app.process.returncode}: {app.read_errors()}'
    return find_window()

  for _ in range(N_DEEDS):
    window = e2e.wait_for('the window on the screen', find_living_window)
    rand.choice([drag, turn_wheel, click, press, press, resize])(rand, *window)
  do('key', '--clearmodifiers', 'Escape', 'Escape')
  assert app.window.find(name='Timeline').description, 'it still answers'


e2e.main(globals())
