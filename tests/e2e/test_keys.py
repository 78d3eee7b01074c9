# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard alone."""

import e2e


def test_arrows_walk_through_the_events(app):
  app.wait_until_loaded()
  app.list().select_row('Putin and al-Sharaa hold talks in Moscow')
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.key('Left')
  app.wait_for_title('Lavrov on Assad’s asylum and the bases')
  app.key('Right')
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.key('p')
  app.wait_for_title('Lavrov on Assad’s asylum and the bases')
  app.key('n')
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.key('Escape')
  app.wait_for_title('Russia in Syria, 2015–2025')


def test_back_and_forward(app):
  app.wait_until_loaded()
  app.list().select_row('Putin and al-Sharaa hold talks in Moscow')
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.list().select_row('Russia–Arab summit postponed')
  app.wait_for_title('Russia–Arab summit postponed')
  app.key('alt+Left')
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.key('alt+Right')
  app.wait_for_title('Russia–Arab summit postponed')


def test_search_and_pick(app):
  app.wait_until_loaded()
  app.key('ctrl+f')
  entry = app.window.find(role='entry', begins='Search')
  for letter in 'palmyra':
    app.key(letter)
  e2e.wait_for('what was found', lambda: sum(1 for _ in app.list('Found').children()) > 1)
  assert app.title() == 'Russia in Syria, 2015–2025', 'letters in the entry are no commands'
  app.key('Return')
  app.wait_for_title('Palmyra')
  app.key('ctrl+f', 'Escape')
  e2e.wait_for('all rows', lambda: sum(1 for _ in app.list().children()) > 40)


def test_pages(app):
  app.wait_until_loaded()
  app.key('ctrl+Page_Down')
  app.list('Places')
  app.key('ctrl+Page_Up', 'ctrl+Page_Up')
  app.list('People')


def test_panes(app):
  app.wait_until_loaded()
  app.key('F9')
  e2e.wait_for('no list', lambda: not app.window.find(role='push button', name='Lists').has_state('PRESSED'))
  app.key('F9', 'ctrl+i')
  e2e.wait_for('no details', lambda: not app.window.find(role='push button', name='Details').has_state('PRESSED'))


def test_windows(app):
  app.wait_until_loaded()
  app.key('ctrl+comma')
  e2e.wait_for('preferences', lambda: any(child.name == 'Preferences' for child in app.children()))
  app.key('Escape')
  # The keyboard goes back to the window only when the other one is gone.
  e2e.wait_for('preferences to close', lambda: not any(child.name == 'Preferences' for child in app.children()))
  app.key('ctrl+question')
  e2e.wait_for('shortcuts', lambda: any('hortcuts' in (child.name or '') for child in app.children()))


e2e.main(globals())
