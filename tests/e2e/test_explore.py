# SPDX-License-Identifier: GPL-3.0-or-later
"""Sites, events and people: picked on the map and in the lists, read on the right."""

import os
import shutil
import tempfile

import e2e


def test_opens_with_the_story(app):
  app.wait_until_loaded()
  app.wait_for_title('Russia in Syria, 2015–2025')


def press_site(app, name, words):
  app.wait_until_loaded()
  app.map.find(role='push button', begins=name).press()
  app.wait_for_title(name)
  texts = app.details.texts()
  assert 'What it was' in texts, texts
  assert any(words in text for text in texts), texts
  assert any(text.endswith('events by year') for text in texts), texts


def test_site_hmeimim(app):
  press_site(app, 'Hmeimim', 'Air base')


def test_site_tartous(app):
  press_site(app, 'Tartous', 'Naval facility')


def test_site_qamishli(app):
  press_site(app, 'Qamishli', 'Airport')


def test_state_moves_the_date(app):
  app.wait_until_loaded()
  app.map.find(role='push button', begins='Hmeimim').press()
  app.wait_for_title('Hmeimim')
  app.details.find(role='push button', begins='49 years').press()
  app.map.find(role='push button', name='Hmeimim, Air base, extended')


def test_event_from_the_list(app):
  app.wait_until_loaded()
  title = 'Putin and al-Sharaa hold talks in Moscow'
  app.list().select_row(title)
  app.wait_for_title(title)
  texts = app.details.texts()
  assert texts[0].startswith('Diplomacy · Wednesday 15 October 2025, 11:15 UTC'), texts[0]
  assert '14:15 UTC+3' in texts[0], texts[0]
  for heading in ('Places', 'People', 'On the table', 'Sources'):
    assert heading in texts, heading


def test_person_and_topic_from_the_event(app):
  app.wait_until_loaded()
  app.list().select_row('Putin and al-Sharaa hold talks in Moscow')
  app.details.find(role='push button', name='Ahmed al-Sharaa').press()
  app.wait_for_title('Ahmed al-Sharaa')
  app.window.find(role='push button', name='Back').press()
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.details.find(role='push button', name='Future of Hmeimim and Tartous').press()
  app.wait_for_title('Future of Hmeimim and Tartous')
  texts = app.details.texts()
  assert texts.index('Moscow') < texts.index('Damascus'), texts


def test_lists_of_places_talks_people(app):
  app.wait_until_loaded()
  for page, row in (('Places', 'Hmeimim'), ('Talks', 'Future of Hmeimim and Tartous'), ('People', 'Bashar al-Assad')):
    app.window.find(role='page tab', name=page).press()
    e2e.wait_for(row, lambda: row in [child.name for child in app.list(page).children()])
  app.list('Places')


def test_search(app):
  app.wait_until_loaded()
  app.window.find(role='entry', begins='Search').type('PALMÝRA')
  rows = e2e.wait_for('what was found', lambda: [row.name for row in app.list('Found').children()])
  assert rows[0].startswith('Places'), rows
  assert rows[1] == 'Palmyra', rows
  app.list('Found').select_row('Palmyra')
  app.wait_for_title('Palmyra')


def test_filter(app):
  app.wait_until_loaded()
  chip = app.window.find(name='Legend').find(role='push button', begins='Humanitarian')
  n_events = int(chip.name.split()[1])
  chip.press()
  e2e.wait_for('only these events',
               lambda: sum(1 for row in app.list().children() if not row.name.isdigit()) == n_events)


@e2e.with_arguments('--place=tartous-naval-facility', '--date=2016-06-01')
def test_arguments(app):
  app.wait_for_title('Tartous')
  app.map.find(role='push button', begins='Tartous, Naval facility, ')


def test_damaged_base_map():
  """It is refused with a word to the user, and everything else works."""
  with tempfile.TemporaryDirectory(prefix='foothold-e2e-') as folder:
    story = os.environ['FOOTHOLD_STORY']
    shutil.copy(story, folder)
    with open(os.path.join(os.path.dirname(story), 'basemap', 'foothold-basemap.bin'), 'rb') as file:
      content = bytearray(file.read())
    content[len(content) // 2] ^= 0xff
    with open(os.path.join(folder, 'foothold-basemap.bin'), 'wb') as file:
      file.write(content)

    app = e2e.App((), {'FOOTHOLD_DATA_DIR': folder})
    try:
      app.window.find(role='label', name='The map shows no ground: The base-map file is damaged')
      press_site(app, 'Hmeimim', 'Air base')
      app.map.find(role='push button', name='Zoom in').press()
      app.list().select_row('Putin and al-Sharaa hold talks in Moscow')
      app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
    finally:
      errors = app.end()
    assert errors == '', errors


e2e.main(globals())
