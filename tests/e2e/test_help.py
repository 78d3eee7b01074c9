# SPDX-License-Identifier: GPL-3.0-or-later
"""The help: opens with F1 at the page that fits, works with the keyboard alone, and needs nothing else."""

import e2e


def everything(thing):
  """Whatever is inside. What a window said of itself before it showed is kept on this side of the bus, so that nothing in it
  counts as visible."""
  for child in thing.children():
    yield child
    yield from everything(child)


def find_help(app):
  return next((child for child in app.children() if child.name == 'Help'), None)


def texts(app):
  """What the help says, its list of pages included; nothing while it is not open."""
  window = find_help(app)
  return [thing.name for thing in everything(window) if thing.role == 'label'] if window else []


def wait_for_page(app, words):
  e2e.wait_for(f'the page that says “{words}”', lambda: any(words in text for text in texts(app)))


def test_exploring(app):
  app.wait_until_loaded()
  app.key('F1')
  wait_for_page(app, 'The large discs are the sites.')
  # The other pages, one after the other, in the list.
  for words in ('Drag the date line', 'Type some letters', 'A tour leads', 'record it as a step', 'A story is one file'):
    app.key('Down')
    wait_for_page(app, words)
  app.key('Escape')
  e2e.wait_for('the help to close', lambda: find_help(app) is None)


def test_fits_what_is_done(app):
  app.wait_until_loaded()
  app.key('ctrl+f', 'F1')
  wait_for_page(app, 'Type some letters')
  app.key('Escape')
  e2e.wait_for('the help to close', lambda: find_help(app) is None)
  app.key('ctrl+e')
  app.window.find(role='push button', name='New Tour')
  app.key('F1')
  wait_for_page(app, 'record it as a step')


def test_presenting(app):
  app.wait_until_loaded()
  app.key('F5')
  e2e.wait_for('the projector’s screen', lambda: any('Presentation' in (child.name or '') for child in app.children()))
  app.key('F1')
  wait_for_page(app, 'A tour leads')


e2e.main(globals())
