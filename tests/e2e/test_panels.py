# SPDX-License-Identifier: GPL-3.0-or-later
"""Search, filter, legend, lists and details: driven as a user does."""

import re
import subprocess

import e2e

TALKS = 'Putin and al-Sharaa hold talks in Moscow'


def rows(app, name='Events'):
  return [row.name for row in app.list(name).children()]


def events(app):
  """The events of the list, without the years above them."""
  return [name for name in rows(app) if not name.isdigit()]


def count(name):
  """The number in “Humanitarian, 17 events”."""
  return int(re.search(r'(\d+) event', name).group(1))


def search(app, text):
  app.window.find(role='entry', begins='Search').type(text)


def found(app):
  return e2e.wait_for('what was found', lambda: rows(app, 'Found'))


def test_search_finds_all_kinds(app):
  app.wait_until_loaded()
  search(app, 'hmeimim')
  names = found(app)
  for heading in ('Places', 'On the table', 'Events', 'Sources'):
    assert any(name.startswith(heading + ' · ') for name in names), (heading, names[:20])
  assert names[1] == 'Hmeimim', names[:5]


def test_search_from_the_first_letter(app):
  app.wait_until_loaded()
  search(app, 'p')
  e2e.wait_for('words that begin so', lambda: any('Palmyra' in name for name in found(app)))


def test_search_in_other_languages(app):
  app.wait_until_loaded()
  for query in ('طرطوس', 'ТАРТУС'):
    search(app, query)
    e2e.wait_for(f'“{query}”', lambda: 'Tartous' in rows(app, 'Found'))


def test_search_leads_to_each_kind(app):
  app.wait_until_loaded()
  search(app, 'lavrov asylum')
  e2e.wait_for('the event', lambda: any('Lavrov on Assad' in name for name in rows(app, 'Found')))
  app.list('Found').select_row('Lavrov on Assad’s asylum and the bases')
  app.wait_for_title('Lavrov on Assad’s asylum and the bases')
  search(app, 'tass')
  source = e2e.wait_for('a source', lambda: next(iter(
    name for name in rows(app, 'Found') if name.startswith('TASS')), None))
  app.list('Found').select_row(source)
  e2e.wait_for('its page', lambda: app.details.texts()[0].startswith('Source'))
  assert 'What rests on it' in app.details.texts()


def test_a_date_can_be_gone_to(app):
  app.wait_until_loaded()
  search(app, '30 September 2015')
  app.window.find(role='push button', name='Go to 30 September 2015').press()
  app.map.find(role='push button', name='Tartous, Naval facility, in use')
  search(app, '2017-01-20')
  app.window.find(role='push button', name='Go to 20 January 2017').press()
  app.map.find(role='push button', name='Tartous, Naval facility, extended')


def test_legend_is_the_filter(app):
  app.wait_until_loaded()
  n_all = len(events(app))
  choice = app.window.find(name='Legend', role='panel').find(role='push button', begins='Humanitarian')
  n_events = count(choice.name)
  assert 0 < n_events < n_all
  choice.press()
  e2e.wait_for('only these events', lambda: len(events(app)) == n_events)
  # The counts of the other categories stay: they say what a click would add.
  military = app.window.find(name='Legend', role='panel').find(role='push button', begins='Military')
  n_more = count(military.name)
  military.press()
  e2e.wait_for('both kinds', lambda: len(events(app)) == n_events + n_more)
  app.window.find(role='push button', begins='Remove filter: Humanitarian').press()
  e2e.wait_for('the other kind', lambda: len(events(app)) == n_more)
  app.window.find(role='push button', begins='Remove filter: Military').press()
  e2e.wait_for('all events', lambda: len(events(app)) == n_all)


def narrow(app, width):
  window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(app.process.pid)], capture_output=True, text=True,
                          check=True).stdout.split()[0]
  subprocess.run(['xdotool', 'windowsize', window, str(width), '640'], check=True)


def test_a_narrow_window_cuts_nothing_off():
  for language in ('en', 'ru', 'ar'):
    app = e2e.App([], {'LANGUAGE': language})
    try:
      e2e.wait_for('a header', lambda: language_buttons(app) != [])
      # The language goes into the main menu; what is left of the header has room.
      e2e.wait_for('a header for a narrow window', lambda: narrow(app, 360) or language_buttons(app) == [])
      e2e.wait_for('buttons inside', lambda: narrow(app, 360) or are_inside(header_buttons(app), 360))
      assert len(header_buttons(app)) >= 3
    finally:
      app.end()


def are_inside(sides, width):
  return all(0 <= left and right <= width for left, right in sides)


def language_buttons(app):
  return [thing for thing in app.window.walk() if (thing.name or '') in ('The story’s language', 'Язык сюжета', 'لغة القصة')]


def header_buttons(app):
  """Their left and right sides: the bar is the first thing in the window."""
  from gi.repository import Atspi
  boxes = [thing.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW) for thing in app.window.walk()
           if thing.role in ('toggle button', 'push button', 'menu button')]
  return [(box.x, box.x + box.width) for box in boxes if box.y < 40 and box.width > 0]


def test_what_a_filter_keeps_out_can_be_had_back(app):
  app.wait_until_loaded()
  n_all = len(events(app))
  subprocess.run([e2e.PROGRAM, 'foothold:russia-syria?only=category:humanitarian&during=2040-01-01/2040-12-31'], check=True,
                 capture_output=True)
  e2e.wait_for('a word about it', lambda: any('The filter lets nothing through' in text for text in app.window.texts()))
  app.window.find(role='push button', begins='_Clear the Filter').press()
  e2e.wait_for('all events', lambda: len(events(app)) == n_all)


def open_filter(app):
  app.key('ctrl+shift+f')
  return app.window.find(role='entry', begins='Find a place')


def test_filter_by_certainty_place_and_person(app):
  app.wait_until_loaded()
  entry = open_filter(app)
  sure = app.window.find(role='push button', begins='Well documented')
  n_sure = count(sure.name)
  sure.press()
  e2e.wait_for('the certain ones', lambda: len(events(app)) == n_sure)
  entry.type('palmyra')
  place = app.window.find(role='push button', begins='Palmyra')
  n_there = count(place.name)
  assert 0 < n_there < n_sure
  place.press()
  e2e.wait_for('those at the place', lambda: len(events(app)) == n_there)
  app.window.find(role='push button', name='Clear').press()
  e2e.wait_for('all events', lambda: len(events(app)) > n_sure)


def test_filter_by_what_the_map_shows(app):
  app.wait_until_loaded()
  n_all = len(events(app))
  open_filter(app)
  shown = e2e.wait_for('a count of what the map shows', lambda: next(
    (thing for thing in app.window.find_all(role='push button', begins='Only what the map shows')
     if 0 < count(thing.name) < n_all), None))
  n_shown = count(shown.name)
  shown.press()
  e2e.wait_for('what the map shows', lambda: len(events(app)) == n_shown)
  app.key('Escape')
  for _ in range(3):
    app.map.find(role='push button', name='Zoom in').press()
  e2e.wait_for('less after zooming in', lambda: 0 < len(events(app)) < n_shown)
  app.window.find(role='push button', begins='Remove filter: On the map').press()
  e2e.wait_for('all events', lambda: len(events(app)) == n_all)


def test_oldest_first(app):
  app.wait_until_loaded()
  assert rows(app)[0] == '2025', rows(app)[:3]
  app.window.find(role='push button', name='Oldest first').press()
  e2e.wait_for('the oldest year', lambda: rows(app)[0] == '2015')


def test_what_came_before_and_after(app):
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  texts = app.details.texts()
  assert 'Before and after: Moscow' in texts, texts


def test_cite_a_source(app):
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  app.details.find(role='push button', name='Open or cite this source')


e2e.main(globals())
