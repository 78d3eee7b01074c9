# SPDX-License-Identifier: GPL-3.0-or-later
"""A text editor beside the window: the file of the story that is open changes, and can be read again."""

import json
import os
import tempfile

import e2e

TALKS = 'Putin and al-Sharaa hold talks in Moscow'


def write_story(path, change=lambda story: None, text=None):
  """In place, as many editors write."""
  with open(os.environ['FOOTHOLD_STORY'], encoding='utf-8') as file:
    story = json.load(file)
  change(story)
  with open(path, 'w', encoding='utf-8') as file:
    file.write(text if text is not None else json.dumps(story, ensure_ascii=False))
  return path


def by_renaming(path, change):
  """Beside it, and then in its place, as other editors write."""
  os.replace(write_story(path + '~', change), path)


def with_story(function):
  """A file of its own for each test."""
  folder = tempfile.mkdtemp(prefix='foothold-files-')
  path = write_story(os.path.join(folder, 'story.foothold'))
  return e2e.with_arguments(path, XDG_STATE_HOME=folder)(function)


def file_of(app):
  return app.process.args[-1]


def named(title):
  def change(story):
    story['title'] = {'en': title}
  return change


def retitled(title):
  def change(story):
    next(event for event in story['events'] if event['title']['en'] == TALKS)['title'] = {'en': title}
  return change


def bar(app):
  """What the bar says; None while there is none."""
  return next((thing.name for thing in app.window.find_all(role='alert')), None)


def wait_for_bar(app, words):
  e2e.wait_for(f'the bar with “{words}”', lambda: words in (bar(app) or ''))


def wait_for_no_bar(app):
  e2e.wait_for('the bar to go', lambda: bar(app) is None)


def dialogs(app):
  return [child for child in app.children() if child.role == 'dialog']


def reload(app):
  wait_for_bar(app, 'has changed')
  app.window.find(role='push button', begins='_Reload').press()


@with_story
def test_reload_keeps_the_view(app):
  app.wait_until_loaded()
  app.window.find(name='Legend', role='panel').find(role='push button', begins='Diplomacy').press()
  e2e.wait_for('fewer events', lambda: 0 < sum(1 for _ in app.list().children()) < 150)
  n_rows = sum(1 for _ in app.list().children())
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  for title, write in (('In place', write_story), ('By renaming', by_renaming)):
    write(file_of(app), retitled(title))
    wait_for_bar(app, 'story.foothold')
    assert 'has changed' in bar(app), bar(app)
    reload(app)
    app.wait_for_title(title)
    wait_for_no_bar(app)
    assert sum(1 for _ in app.list().children()) == n_rows


@with_story
def test_what_is_gone_is_dropped(app):
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)

  def change(story):
    story['title'] = {'en': 'The story without the talks'}
    story['events'] = [event for event in story['events'] if event['title']['en'] != TALKS]
    story['tours'] = []
    for topic in story['topics']:
      topic.pop('event', None)
  write_story(file_of(app), change)
  reload(app)
  app.wait_for_title('The story without the talks')
  e2e.wait_for('a word about it', lambda: any('no longer has 1 thing' in text for text in app.window.texts()))


@with_story
def test_faults_leave_the_story_open(app):
  app.wait_until_loaded()
  write_story(file_of(app), text='{"format": "foothold-dataset",\n "version": 1,\n "title": 7}\n')
  reload(app)
  dialog = e2e.wait_for('the faults', lambda: next(iter(dialogs(app)), None))
  texts = [text for row in dialog.find(role='list', name='Faults').children() for text in row.texts()]
  assert 'story.foothold · Line 3, column 11 · title' in texts, texts
  dialog.find(role='push button', begins='_Close').press()
  app.wait_for_title('Russia in Syria, 2015–2025')
  # The faults are mended: the bar is still there.
  write_story(file_of(app), named('The mended story'))
  reload(app)
  app.wait_for_title('The mended story')
  wait_for_no_bar(app)


def with_editor(function):
  """A text editor that writes down what it is asked to open."""
  with_story(function)
  folder = tempfile.mkdtemp(prefix='foothold-editor-')
  os.mkdir(os.path.join(folder, 'applications'))
  with open(os.path.join(folder, 'editor'), 'w', encoding='utf-8') as file:
    file.write(f'#!/bin/sh\nprintf %s "$1" > {folder}/part && mv {folder}/part {folder}/opened\n')
  os.chmod(os.path.join(folder, 'editor'), 0o700)
  with open(os.path.join(folder, 'applications', 'editor.desktop'), 'w', encoding='utf-8') as file:
    file.write(f'[Desktop Entry]\nType=Application\nName=Editor\nExec={folder}/editor %f\nMimeType=text/plain;\n')
  with open(os.path.join(folder, 'applications', 'mimeapps.list'), 'w', encoding='utf-8') as file:
    file.write('[Default Applications]\ntext/plain=editor.desktop\n')
  function.environment['XDG_DATA_HOME'] = folder
  function.editor = folder
  return function


@with_editor
def test_faults_are_copied_and_mended(app):
  app.wait_until_loaded()
  write_story(file_of(app), text='{"format": "foothold-dataset",\n "version": 1,\n "title": 7}\n')
  reload(app)
  dialog = e2e.wait_for('the faults', lambda: next(iter(dialogs(app)), None))
  dialog.find(role='push button', begins='_Open File').press()
  opened = os.path.join(test_faults_are_copied_and_mended.editor, 'opened')
  e2e.wait_for('the editor', lambda: os.path.exists(opened))
  with open(opened, encoding='utf-8') as file:
    assert file.read() == file_of(app)
  # By the keyboard; the copy is pasted where one can see it.
  copy = dialog.find(role='push button', begins='_Copy')

  def reached():
    app.key('Tab')
    return copy.has_state('FOCUSED')
  e2e.wait_for('the button in reach of the keyboard', reached)
  app.key('space')
  e2e.wait_for('a word about it', lambda: any('Copied' in text for text in dialog.texts()))
  dialog.find(role='push button', begins='_Close').press()
  e2e.wait_for('the dialog to go', lambda: not dialogs(app))
  app.key('ctrl+f', 'ctrl+v')
  entry = app.window.find(role='entry', begins='Search')
  e2e.wait_for('the fault', lambda: ':3:11: title: ' in entry.content())


@with_story
def test_a_deleted_file(app):
  app.wait_until_loaded()
  os.unlink(file_of(app))
  wait_for_bar(app, 'no longer there')
  assert not any(app.window.find_all(role='push button', begins='_Reload'))
  app.wait_for_title('Russia in Syria, 2015–2025')
  app.window.find(role='push button', name='Dismiss').press()
  wait_for_no_bar(app)
  write_story(file_of(app), named('The story that came back'))
  reload(app)
  app.wait_for_title('The story that came back')


def steps(app):
  lists = list(app.window.find_all(role='list box', name='Steps')) + list(app.window.find_all(role='list', name='Steps'))
  return [row.name for row in lists[0].children()] if lists else []


def edit_tours(app):
  """One more step than the file has."""
  app.key('ctrl+e')
  e2e.wait_for('the steps', lambda: len(steps(app)) > 5)
  before = len(steps(app))
  app.key('ctrl+r')
  e2e.wait_for('one more', lambda: len(steps(app)) == before + 1)
  return before


def answer(app, response):
  e2e.wait_for(f'a question with “{response}”',
               lambda: next((button for dialog in dialogs(app)
                             for button in dialog.find_all(role='push button', begins=response)), None)).press()
  e2e.wait_for('the question to go', lambda: not dialogs(app))


def subtitle(app, words):
  e2e.wait_for(f'the story “{words}”', lambda: words in app.window.texts())


EMPTY = {'format': 'foothold-dataset', 'version': 1, 'title': {'en': 'Nothing yet'}, 'languages': ['en'], 'categories': [],
         'places': [], 'actors': [], 'topics': [], 'sources': [], 'events': [], 'tours': []}


def wait_for_words(thing, words):
  e2e.wait_for(f'“{words}”', lambda: any(words in text for text in thing.texts()))


@with_story
def test_an_empty_story_says_what_to_do(app):
  app.wait_until_loaded()
  write_story(file_of(app), text=json.dumps(EMPTY))
  reload(app)
  app.wait_for_title('Nothing yet')
  wait_for_words(app.window, 'Nothing here yet')
  wait_for_words(app.window, 'This story has no events yet')
  app.key('ctrl+e')
  wait_for_words(app.window, 'No tours yet')
  app.window.find(role='push button', name='New Tour').press()
  wait_for_words(app.window, 'No steps yet')


@with_story
def test_unsaved_tours_are_asked_about(app):
  app.wait_until_loaded()
  before = edit_tours(app)
  write_story(file_of(app), named('The story with other words'))
  reload(app)
  answer(app, '_Cancel')
  assert len(steps(app)) == before + 1
  reload(app)
  answer(app, '_Keep')
  subtitle(app, 'The story with other words')
  e2e.wait_for('the kept step', lambda: len(steps(app)) == before + 1)
  write_story(file_of(app), named('The third story'))
  reload(app)
  answer(app, '_Discard')
  subtitle(app, 'The third story')
  e2e.wait_for('the steps of the file', lambda: len(steps(app)) == before)


@with_story
def test_saving_over_a_changed_file_is_asked_about(app):
  app.wait_until_loaded()
  edit_tours(app)
  # Our own writing is no change.
  app.key('ctrl+s')
  e2e.wait_for('a word about it', lambda: any('Tours saved' in text for text in app.window.texts()))
  app.key('ctrl+r')
  write_story(file_of(app), named('Written by somebody else'))
  wait_for_bar(app, 'has changed')
  app.key('ctrl+s')
  answer(app, '_Cancel')
  with open(file_of(app), encoding='utf-8') as file:
    assert json.load(file)['title'] == {'en': 'Written by somebody else'}
  app.key('ctrl+s')
  answer(app, '_Replace')
  wait_for_no_bar(app)
  with open(file_of(app), encoding='utf-8') as file:
    assert json.load(file)['title']['en'] != 'Written by somebody else'


e2e.main(globals())
