# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface in languages that nobody speaks: everything is translated, and everything fits, from the left and the right.

The story is told in Russian, so that what is still in plain Latin letters is either a name out of the story's file or has not
been translated.
"""

import json
import os
import re
import subprocess
import tempfile

import e2e
import pseudo

FOLDER = tempfile.mkdtemp(prefix='foothold-pseudo-')
SOURCE = os.path.dirname(os.path.dirname(os.environ['FOOTHOLD_STORY']))
WIDTH, HEIGHT = 1366, 768

# Names, units and whatever is the same everywhere.
PROPER = re.compile(r'Foothold|russia-syria\.json|Natural Earth|GSHHG|GeoNames|© OpenStreetMap contributors|UTC|RU|'
                    r'GNU|LGPL-3\.0-or-later|General Public License|https?://\S+')
# What GTK and libadwaita say of their own, in their own translations.
TOOLKIT = {'Close', 'Close the window', 'Minimize', 'Minimize the window', 'Maximize', 'Maximize the window', 'Restore the window',
           '(None)', 'Shortcuts', 'Search Results', 'Try a different search', 'No Results Found', 'Try a different search.'}
# GTK calls what has no name of its own by its class.
NAMELESS = re.compile(r'(Adw|Fh|Gtk|Shumate)[A-Z]\w+')
KEYS = re.compile(r'Alt|BackSpace|Ctrl|Delete|End|Escape|Home|Page[ _](Down|Up)|Shift|[A-Z]')
PLAIN = re.compile(r'[A-Za-z]*[AEIOUaeiou][A-Za-z]*')


def languages():
  if not os.path.exists(os.path.join(FOLDER, 'xa')):
    pseudo.install(SOURCE, FOLDER, 'xa', 'accented')
    # Arabic's tag, so that GTK mirrors as well.
    pseudo.install(SOURCE, FOLDER, 'ar', 'mirrored')


def collect(value, strings):
  """Every string with Latin letters in it, out of a story."""
  if isinstance(value, str):
    if PLAIN.search(value):
      strings.add(value)
  else:
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
      collect(child, strings)


def load_story():
  strings = set()
  with open(os.environ['FOOTHOLD_STORY'], encoding='utf-8') as file:
    collect(json.load(file), strings)
  return sorted(strings, key=len, reverse=True)


def find_plain(thing, story):
  """What a thing says that is neither translated nor the story's."""
  found = []
  for words in {thing.name, thing.description, thing.text()}:
    if not words or not PLAIN.search(words) or words in TOOLKIT or NAMELESS.fullmatch(words) \
       or KEYS.fullmatch(words):
      continue
    rest = PROPER.sub('', words)
    for string in story:
      if not PLAIN.search(rest):
        break
      rest = rest.replace(string, '')
    if PLAIN.search(rest):
      found.append(f'{thing.role}: {words}')
  return found


def get_box(thing):
  from gi.repository import Atspi
  component = thing.accessible.get_component_iface()
  box = component.get_extents(Atspi.CoordType.WINDOW) if component is not None else None
  return (box.x, box.y, box.width, box.height) if box is not None and box.width > 0 and box.height > 0 else None


def find_outside(thing, limits, found):
  """What reaches out of what holds it; what is scrolled may be longer, not wider."""
  for child in thing.children():
    if not child.has_state('SHOWING'):
      continue
    box = get_box(child)
    inner = limits
    if box is not None:
      x, y, width, height = box
      left, top, right, bottom = limits
      if x < left - 1 or x + width > right + 1 or (bottom is not None and (y < top - 1 or y + height > bottom + 1)):
        found.append(f'{child.role} “{child.name or child.text()}” at {box}, not within {limits}')
        continue
      if child.role == 'scroll pane':
        inner = (x, y, x + width, None)
    if child.role != 'list':
      find_outside(child, inner, found)


def check(window, story):
  found = [words for thing in window.walk() for words in find_plain(thing, story)] if story is not None else []
  box = get_box(window)
  if box is not None:
    if box[2] > WIDTH or box[3] > HEIGHT:
      found.append(f'the window “{window.name}” is {box[2]}×{box[3]}')
    find_outside(window, (0, 0, box[2], box[3]), found)
  assert not found, 'not translated, or does not fit: ' + '; '.join(sorted(set(found)))


def check_window(app, story, opener):
  """Opens another window, looks at it and closes it."""
  before = len(list(app.children()))
  opener()
  window = e2e.wait_for('another window', lambda: list(app.children())[-1] if len(list(app.children())) > before else None)
  e2e.wait_for('what is in it', lambda: len(list(window.walk())) > 10)
  check(window, story)
  app.key('Escape')
  e2e.wait_for('one window', lambda: len(list(app.children())) == before)


def activate(action):
  return lambda: subprocess.run(['gapplication', 'action', 'org.foothold.Foothold', action], check=True)


def check_all(language, story):
  for arguments in (), ('--place=hmeimim-air-base',), ('--event=moscow-talks-2025',), ('--topic=bases-future',):
    app = e2e.App(('--language=ru', *arguments), {'LANGUAGE': language, 'FOOTHOLD_LOCALE_DIR': FOLDER})
    try:
      e2e.wait_for('the story', lambda: len(list(app.window.walk())) > 100)
      check(app.window, story)
      if not arguments:
        check_window(app, story, activate('preferences'))
        # Most of it is libadwaita's, in its own translations.
        check_window(app, None, activate('about'))
        check_window(app, story, lambda: app.key('ctrl+question'))
    finally:
      errors = app.end()
    assert errors == '', errors


def test_accented():
  languages()
  check_all('xa', load_story())


def test_mirrored():
  languages()
  check_all('ar', load_story())


def test_switch():
  """The interface speaks a language whose locale is not installed, by LANGUAGE alone or by the locale's name."""
  languages()
  for environment, expected in (({'LANGUAGE': 'xa', 'LC_ALL': '', 'LANG': ''}, True),
                                ({'LANGUAGE': '', 'LC_ALL': 'xa_XA.UTF-8'}, True),
                                ({'LANGUAGE': 'xa', 'LC_ALL': 'C'}, False)):
    environment = {**os.environ, 'FOOTHOLD_LOCALE_DIR': FOLDER, **environment}
    done = subprocess.run([os.environ['FOOTHOLD'], '--size=8x8'], env=environment, capture_output=True, text=True)
    assert ('ƀéĺóńǵś' in done.stderr.lower() or 'é' in done.stderr) == expected, (environment['LC_ALL'], done.stderr)


if __name__ == '__main__':
  e2e.main(globals())
