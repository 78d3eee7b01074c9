# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiz, played by the keyboard alone."""

import e2e


def windows(app):
  return [child for child in app.children()]


def find_button(window, name):
  """Its mnemonic comes first."""
  return next(window.find_all(role='push button', begins='_' + name), None)


def find_window(app, button):
  return next((window for window in windows(app) if find_button(window, button)), None)


def set_number(dialog, name, number):
  """The rows are in lists."""
  from gi.repository import Atspi
  for rows in dialog.find_all(role='list'):
    for spin in rows.find_all(role='spin button', name=name):
      Atspi.Value.set_current_value(spin.accessible, number)
      return
  raise AssertionError(f'no number “{name}”')


def set_up(app, teams):
  """Opens the dialog from the menu."""
  app.wait_until_loaded()
  app.key('F10')
  app.window.find(role='menu item', begins='Quiz')
  app.key('q')
  dialog = e2e.wait_for('the dialog', lambda: find_window(app, 'Start'))
  set_number(dialog, 'Teams', teams)
  return dialog


def start(app, dialog):
  find_button(dialog, 'Start').press()
  return e2e.wait_for('the question', lambda: find_window(app, 'Answer'))


def says(window, words):
  return any(words in text for text in window.texts())


def wait_for_words(window, words):
  e2e.wait_for(f'“{words}”', lambda: says(window, words))


def crosshair(window):
  return window.find(role='image', begins='Where did this happen?')


def cards(window):
  found = next(window.find_all(role='list', name='Events to put in order'), None)
  return [row.name for row in found.children() if row.has_state('VISIBLE')] if found else []


def titles(window):
  return [card.split('. ', 1)[1] for card in cards(window)]


def play_place(app, window):
  cross = crosshair(window)
  e2e.wait_for('the crosshair to say where it is', lambda: '°' in cross.description)
  before = cross.description
  app.key('Right', 'Up', 'shift+Left')
  e2e.wait_for('the crosshair to move', lambda: cross.description != before)
  app.key('Return')
  e2e.wait_for('the distance', lambda: says(window, '\u00a0km – ') and says(window, ' point'))
  assert find_button(window, 'Next'), 'it goes on by a button'


def play_order(app, window):
  before = titles(window)
  assert 3 <= len(before) <= 5, before
  rows = list(next(window.find_all(role='list', name='Events to put in order')).children())
  rows[0].drag_to(rows[2])
  e2e.wait_for('the first card in third place', lambda: titles(window)[:3] == [before[1], before[2], before[0]])
  rows[2].drag_to(rows[0])
  e2e.wait_for('the first order', lambda: titles(window) == before)
  app.key('ctrl+Down')
  e2e.wait_for('the other order', lambda: titles(window)[:2] == [before[1], before[0]])
  app.key('ctrl+Up')
  e2e.wait_for('the first order', lambda: titles(window) == before)
  app.key('Return')
  wait_for_words(window, f' of {len(before)} right')
  assert sorted(card.split(', ')[0].split('. ', 1)[1] for card in cards(window)) == sorted(
    title.split(', ')[0] for title in before), 'the same events, in the right order'
  assert all(any(digit.isdigit() for digit in card.split('. ', 1)[1]) for card in cards(window)), 'with their dates'


def test_two_teams(app):
  window = start(app, set_up(app, teams=2))
  wait_for_words(window, 'Question 1 of 8')
  play_place(app, window)
  app.key('Return')
  wait_for_words(window, 'Question 2 of 8')

  # The first team answers for the second, and the teacher takes that back.
  team = e2e.wait_for('the team', lambda: next((button for button in window.find_all(role='push button')
                                                if 'Team 1' in button.name), None))
  app.key('1')
  e2e.wait_for('the first team', lambda: team.has_state('PRESSED') or team.has_state('CHECKED'))
  before = team.name
  app.key('s')
  wait_for_words(window, 'Skipped')
  app.key('ctrl+z')
  e2e.wait_for('the question again', lambda: not says(window, 'Skipped'))
  assert team.name == before, 'skipping gives and takes no points'
  app.key('s', 'Return')
  wait_for_words(window, 'Question 3 of 8')
  play_order(app, window)

  app.key('Escape')
  e2e.wait_for('a question', lambda: find_window(app, 'Keep Playing'))
  app.key('Escape')
  e2e.wait_for('the quiz', lambda: find_window(app, 'Keep Playing') is None)
  app.key('alt+f')
  e2e.wait_for('the scores', lambda: next(window.find_all(role='list', name='Scores'), None))
  app.key('Return')
  wait_for_words(window, 'Question 1 of 8')
  play_place(app, window)
  app.key('Escape')
  e2e.wait_for('a question', lambda: find_window(app, 'Keep Playing'))
  app.key('Return')
  e2e.wait_for('one window', lambda: len(windows(app)) == 1)


def test_too_few(app):
  dialog = set_up(app, teams=4)
  set_number(dialog, 'Questions for each team', 20)
  find_button(dialog, 'Start').press()
  wait_for_words(dialog, 'Too few events')
  app.key('Escape')
  e2e.wait_for('one window', lambda: len(windows(app)) == 1)


e2e.main(globals())
