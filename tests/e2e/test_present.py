# SPDX-License-Identifier: GPL-3.0-or-later
"""A tour that comes with the program, presented with the keys that a keyboard and a clicker send: on one monitor, and on two
of which one is unplugged in the middle."""

import contextlib
import json
import os
import subprocess

import e2e
import screens

with open(os.environ['FOOTHOLD_STORY'], encoding='utf-8') as story:
  TOUR = json.load(story)['tours'][0]
STEPS = TOUR['steps']
TITLE = TOUR['title']['en']

PROJECTOR = 'Presentation'
CONSOLE = 'Speaker’s Console'


class Show(e2e.App):
  """The program while it presents the first tour."""

  def begin(self):
    self.wait_until_loaded()
    e2e.wait_for('the keyboard', lambda: screens.active() == 'Foothold')
    self.key('F5')
    self.wait_for_step(1)

  def window_called(self, name):
    return next((window for window in self.children() if window.name == name), None)

  def words(self, window=PROJECTOR):
    """What can be read in a window, but for the map, which is long to go through."""
    window = self.window_called(window)
    parts = [window] if window is not None else []
    words = []
    while parts:
      part = parts.pop()
      if part.role == 'label':
        words.append(part.text() or part.name)
      elif not (part.name or '').startswith('Map'):
        parts += [child for child in part.children() if child.has_state('VISIBLE')]
    return words

  def wait_for_words(self, words, window=PROJECTOR):
    e2e.wait_for(f'“{words}” on the {window}', lambda: any(words in text for text in self.words(window)))

  def wait_for_step(self, number, asking=None):
    """Until the projector shows the step, and of it only what may be read."""
    step = STEPS[number - 1]
    asking = 'question' in step if asking is None else asking
    shown, hidden = (step['question'], step['title']) if asking else (step['title'], step.get('question'))

    def is_shown():
      words = self.words()
      if not all(any(part in text for text in words) for part in [f'{number} of {len(STEPS)} · {TITLE}', shown['en']]):
        return False
      assert hidden is None or hidden['en'] not in words, f'step {number} shows “{hidden["en"]}” too'
      return True

    e2e.wait_for(f'step {number}, “{shown["en"]}”', is_shown)

  def press(self, *keys):
    """The keys one after another, as fast as the program takes them."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

  def wait_for_end(self):
    e2e.wait_for('the presentation to end', lambda: self.window_called(PROJECTOR) is None)
    assert self.window_called(CONSOLE) is None, 'the console stays'
    e2e.wait_for('the keyboard', lambda: screens.active() == 'Foothold')


def drag(x, y):
  subprocess.run(['xdotool', 'mousemove', '400', '400', 'mousedown', '1', 'mousemove_relative', '--', str(x // 2), str(y // 2),
                  'mousemove_relative', '--', str(x // 2), str(y // 2), 'mouseup', '1'], check=True)


def wait_for_brightness(box, is_fitting):
  e2e.wait_for('the screen’s brightness', lambda: is_fitting(screens.brightness(box)))


@contextlib.contextmanager
def show(*plugged, moves=True):
  """The tour's beginning, with these monitors beside the first, for somebody who likes motion or does not."""
  with screens.Screens() as monitors:
    for output in plugged:
      monitors.plug(output)
    # There is nothing but software to draw with, and no need to say so.
    environment = {'LIBGL_ALWAYS_SOFTWARE': '1', 'XDG_CONFIG_HOME': monitors.folder.name}
    os.mkdir(os.path.join(monitors.folder.name, 'gtk-4.0'))
    with open(os.path.join(monitors.folder.name, 'gtk-4.0', 'settings.ini'), 'w') as settings:
      settings.write(f'[Settings]\ngtk-enable-animations={int(moves)}\n')
    app = Show(environment=environment)
    errors = ''
    try:
      app.begin()
      yield app, monitors
    finally:
      errors = app.end()
    assert errors == '', f'standard error: {errors}'


def walk(app, numbers, keys):
  """Goes on from one step to the next, with another key each time."""
  for number in numbers:
    if 'question' in STEPS[number - 1]:
      app.press(next(keys))
      app.wait_for_step(number, asking=False)
    if number < len(STEPS):
      app.press(next(keys))
      app.wait_for_step(number + 1)


def test_from_first_to_last_step():
  keys = iter(['Right', 'Down', 'space', 'Return', 'Page_Down', 'KP_Enter'] * 5)
  box = screens.SIZES['DUMMY0']
  with show() as (app, _):
    e2e.wait_for('the whole screen', lambda: screens.place(PROJECTOR) == f'0 {box}')
    walk(app, range(1, 4), keys)

    # Leaves the tour, and comes back to where it was.
    app.press('e')
    app.wait_for_words(f'Exploring · Esc: back to 4 of {len(STEPS)}')
    app.press('Escape')
    app.wait_for_step(4)
    drag(120, 60)
    app.wait_for_words(f'Exploring · Esc: back to 4 of {len(STEPS)}')
    app.press('Right', 'Right', 'plus')
    app.press('Escape')
    app.wait_for_step(4)

    walk(app, range(4, len(STEPS) + 1), keys)
    app.press('Right')
    app.wait_for_step(len(STEPS), asking=False)
    app.press('Escape')
    app.wait_for_end()


def test_numbers_and_clicker():
  box = screens.SIZES['DUMMY0'] + '+0+0'
  with show(moves=False) as (app, _):
    app.press('Page_Down')
    app.wait_for_step(1, asking=False)
    app.press('Page_Down')
    app.wait_for_step(2)
    app.press('Page_Up')
    app.wait_for_step(1, asking=False)
    app.press('b')
    wait_for_brightness(box, lambda light: light < 0.01)
    app.press('b')
    wait_for_brightness(box, lambda light: 0.3 < light < 0.99)
    app.press('period')
    wait_for_brightness(box, lambda light: light < 0.01)
    app.press('w')
    wait_for_brightness(box, lambda light: light > 0.999)
    # The next press shows the step again, and does not pass over one.
    app.press('Page_Down')
    wait_for_brightness(box, lambda light: 0.3 < light < 0.99)
    app.wait_for_step(1, asking=False)
    app.press('F5')
    app.wait_for_end()

    app.begin()
    app.press('End')
    app.wait_for_step(len(STEPS))
    app.press('Home')
    app.wait_for_step(1)
    app.press('1', '2')
    app.wait_for_words('Go to 12')
    app.press('Return')
    app.wait_for_step(12)
    app.press('Left')
    app.wait_for_step(11, asking=False)
    app.press('Up')
    app.wait_for_step(11)
    app.press('BackSpace')
    app.wait_for_step(10)
    app.press('7', 'Escape')
    app.wait_for_step(10)
    app.press('Escape')
    app.wait_for_end()


def wait_for_places(projector, console):
  e2e.wait_for(f'the projector at {projector}, the console at {console}',
               lambda: (screens.place(PROJECTOR), screens.place(CONSOLE)) == (projector, console))


def test_a_monitor_is_unplugged():
  left, right = '0 ' + screens.SIZES['DUMMY0'], '1366 ' + screens.SIZES['DUMMY1']
  with show('DUMMY1', moves=False) as (app, monitors):
    wait_for_places(right, left)
    app.press('Page_Down', 'Page_Down', 'Page_Down')
    app.wait_for_step(3)
    app.wait_for_words(f'3 of {len(STEPS)}', CONSOLE)
    app.wait_for_words(STEPS[2]['notes']['en'][:40], CONSOLE)

    # The projector goes: the class is where the console was, which waits behind it.
    monitors.unplug('DUMMY1')
    e2e.wait_for('the projector’s picture on the other screen', lambda: screens.place(PROJECTOR) == left)
    app.wait_for_step(3)
    app.press('Page_Down')
    app.wait_for_step(4)
    app.press('n')
    e2e.wait_for('the console', lambda: screens.active() == CONSOLE)
    app.wait_for_words(f'4 of {len(STEPS)}', CONSOLE)
    app.press('Page_Down')
    app.wait_for_step(4, asking=False)

    # It comes back, and each finds its place.
    monitors.plug('DUMMY1')
    wait_for_places(right, left)
    app.wait_for_step(4, asking=False)
    app.window_called(CONSOLE).find(role='push button', name='Swap Screens').press()
    wait_for_places(left, right)

    # Now the speaker's own goes.
    monitors.unplug('DUMMY1')
    e2e.wait_for('the projector’s picture', lambda: screens.place(PROJECTOR) == left)
    app.wait_for_words(f'4 of {len(STEPS)}', CONSOLE)
    app.press('Page_Down')
    app.wait_for_step(5)
    app.press('F5')
    app.wait_for_end()


e2e.main(globals())
