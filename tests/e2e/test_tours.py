# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a tour: recorded, put in order, taken back, saved to a copy and read again."""

import json
import os
import shutil
import subprocess
import tempfile

import e2e

FOLDER = tempfile.mkdtemp(prefix='foothold-tours-')
COPY = os.path.join(FOLDER, 'copy.foothold')
shutil.copy(os.environ['FOOTHOLD_STORY'], COPY)


def load():
  with open(COPY, encoding='utf-8') as file:
    return json.load(file)


def titles():
  return [step.get('title', {}).get('en') for step in load()['tours'][-1]['steps']]


def step_rows(app):
  """None while there is no list of them yet."""
  lists = list(app.window.find_all(role='list box', name='Steps')) + list(app.window.find_all(role='list', name='Steps'))
  return list(lists[0].children()) if lists else []


def steps(app):
  return [row.name for row in step_rows(app)]


def pick(app, title):
  app.list().select_row(title)
  app.wait_for_title(title)


@e2e.with_arguments(COPY, XDG_STATE_HOME=FOLDER)
def test_make_a_tour(app):
  app.wait_until_loaded()
  before = load()
  pick(app, 'Putin and al-Sharaa hold talks in Moscow')
  app.key('ctrl+e')
  e2e.wait_for('the steps', lambda: len(steps(app)) > 5)
  app.window.find(role='push button', name='New Tour').press()
  e2e.wait_for('an empty tour', lambda: steps(app) == [])
  app.key('ctrl+r')
  e2e.wait_for('a step', lambda: steps(app) == ['1. Putin and al-Sharaa hold talks in Moscow'])
  app.list().select_row('Russia–Arab summit postponed')
  app.key('ctrl+r')
  e2e.wait_for('two steps', lambda: len(steps(app)) == 2)
  app.key('alt+Up')
  e2e.wait_for('the other order', lambda: steps(app)[0] == '1. Russia–Arab summit postponed')
  app.key('ctrl+z')
  e2e.wait_for('the first order', lambda: steps(app)[1] == '2. Russia–Arab summit postponed')
  app.key('ctrl+shift+z')
  e2e.wait_for('the other order again', lambda: steps(app)[0] == '1. Russia–Arab summit postponed')
  rows = step_rows(app)
  rows[0].drag_to(rows[1])
  e2e.wait_for('the first order by hand', lambda: steps(app)[1] == '2. Russia–Arab summit postponed')
  app.key('ctrl+z')
  e2e.wait_for('the other order once more', lambda: steps(app)[0] == '1. Russia–Arab summit postponed')
  app.key('ctrl+s')
  e2e.wait_for('a file with it', lambda: len(load()['tours']) == len(before['tours']) + 1)
  assert titles() == ['Russia–Arab summit postponed', 'Putin and al-Sharaa hold talks in Moscow'], titles()

  after = load()
  assert after['tours'][:-1] == before['tours'], 'the other tours stay as they were'
  assert {**after, 'tours': 0} == {**before, 'tours': 0}, 'the story stays as it was'
  checked = subprocess.run([e2e.PROGRAM, '--validate', COPY], capture_output=True, text=True)
  assert checked.returncode == 0, checked.stderr


@e2e.with_arguments(COPY, '--present=tour-4', XDG_STATE_HOME=FOLDER)
def test_present_it(app):
  e2e.wait_for('the projector’s screen', lambda: any('Presentation' in (child.name or '') for child in app.children()))


@e2e.with_arguments(COPY, '--language=en,ar', XDG_STATE_HOME=tempfile.mkdtemp(prefix='foothold-state-'))
def test_present_what_is_being_made(app):
  """A tour in the editor is told in both languages too."""
  app.wait_until_loaded()
  app.key('ctrl+e')
  e2e.wait_for('the steps', lambda: len(steps(app)) > 5)
  app.window.find(role='push button', name='Present the Tour').press()
  question = load()['tours'][0]['steps'][0]['question']

  def words():
    return [text for window in app.children() if window.name == 'Presentation' for text in window.texts()]

  for language in ('en', 'ar'):
    e2e.wait_for(f'the question in {language}', lambda: any(question[language] in text for text in words()))


def test_a_crash_loses_nothing():
  state = {'XDG_STATE_HOME': tempfile.mkdtemp(prefix='foothold-state-')}
  app = e2e.App([COPY], state)
  app.wait_until_loaded()
  app.key('ctrl+e')
  e2e.wait_for('the steps', lambda: len(steps(app)) > 5)
  app.key('ctrl+r')
  e2e.wait_for('one more step', lambda: len(steps(app)) == 14)
  app.process.kill()
  app.process.wait()

  app = e2e.App([COPY], state)
  try:
    e2e.wait_for('the question', lambda: next(app.find_all(role='push button', begins='_Restore'), None)).press()
    e2e.wait_for('the step', lambda: len(steps(app)) == 14)
  finally:
    app.end()


e2e.main(globals())
