# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of what the window shows: saved in each format, copied, and refused where they cannot be written."""

import os
import struct
import subprocess
import tempfile
import xml.etree.ElementTree

import e2e

TALKS = 'Putin and al-Sharaa hold talks in Moscow'
FOLDER = tempfile.mkdtemp(prefix='foothold-pictures-')


def dialog(app, name):
  """The window of that name which opened last, beside the first."""
  def find():
    windows = [child for child in app.children() if child.name == name]
    return windows[-1] if windows else None
  return e2e.wait_for(f'a dialog “{name}”', find)


def open_dialog(app):
  app.key('ctrl+shift+p')
  return dialog(app, 'Save Picture')


def everything(thing):
  """Whatever is inside. What a dialog said of itself before it showed is kept on this side of the bus, so that nothing in it
  counts as visible."""
  for child in thing.children():
    yield child
    yield from everything(child)


def within(window, role, name):
  return e2e.wait_for(f'{role} “{name}”', lambda: next(
    (thing for thing in everything(window) if thing.role == role and thing.name == name), None))


def labels(row):
  return [thing.name for thing in everything(row) if thing.role == 'label']


def choose(app, window, name, steps, chosen):
  """Goes to a row with the Tab key and picks what stands so many below the choice of now."""
  row = within(window, 'combo box', name)
  for _ in range(12):
    if row.has_state('FOCUSED'):
      break
    app.key('Tab')
  app.key('Return', *['Down'] * steps, 'Return')
  e2e.wait_for(f'{name} “{chosen}”', lambda: labels(row)[-1] == chosen)


def save_as(app, window, path):
  """Answers where to save."""
  n_windows = len(list(app.children()))
  within(window, 'push button', 'Save…').press()
  e2e.wait_for('the file chooser', lambda: len(list(app.children())) > n_windows)
  within(list(app.children())[-1], 'text', 'Name:').type(path)
  app.key('Return')


def save(app, window, name):
  path = os.path.join(FOLDER, name)
  save_as(app, window, path)
  e2e.wait_for(f'a toast for {name}', lambda: any(f'Saved “{name}”' in text for text in app.window.texts()))
  e2e.wait_for('the dialog to close', lambda: len(list(app.children())) == 1)
  return path


def pdf_text(path):
  return subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout


def test_png(app):
  app.wait_until_loaded()
  window = open_dialog(app)
  choose(app, window, 'Size', 1, 'Slide')
  size = labels(within(window, 'combo box', 'Size'))[1]
  path = save(app, window, 'view.png')
  with open(path, 'rb') as file:
    head = file.read(24)
  assert head.startswith(b'\x89PNG\r\n'), head
  assert struct.unpack('>II', head[16:]) == (1920, 1080) and size == '1,920 × 1,080 pixels', (head, size)
  assert os.listdir(FOLDER) == ['view.png'], os.listdir(FOLDER)


def test_svg(app):
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  window = open_dialog(app)
  choose(app, window, 'Format', 1, 'SVG')
  root = xml.etree.ElementTree.parse(save(app, window, 'view.svg')).getroot()
  space = '{http://www.w3.org/2000/svg}'
  assert root.tag == space + 'svg' and root.find(space + 'title').text == 'Russia in Syria, 2015–2025'
  assert TALKS in root.find(space + 'desc').text and '15 October 2025' in root.find(space + 'desc').text


def test_pdf_says_what_the_window_shows(app):
  app.wait_until_loaded()
  app.window.find(name='Legend', role='panel').find(role='push button', begins='Humanitarian').press()
  app.window.find(role='push button', begins='Remove filter: Humanitarian')
  app.list('Events').select_row('Thousands take shelter at Hmeimim')
  app.wait_for_title('Thousands take shelter at Hmeimim')
  window = open_dialog(app)
  choose(app, window, 'Format', 2, 'PDF')
  choose(app, window, 'Size', 3, 'Page')
  text = pdf_text(save(app, window, 'view.pdf'))
  for words in ('Russia in Syria, 2015–2025', 'Thousands take shelter at Hmeimim', 'events: Humanitarian', 'Tartous',
                'Military', 'km', '2020', 'GeoNames', 'OpenStreetMap'):
    assert words in text, (words, text)


def test_map_alone(app):
  app.wait_until_loaded()
  window = open_dialog(app)
  choose(app, window, 'Shows', 1, 'Map alone')
  choose(app, window, 'Format', 2, 'PDF')
  text = pdf_text(save(app, window, 'map.pdf'))
  assert 'Tartous' in text and 'GeoNames' in text and '2020' not in text, text


def test_another_language(app):
  app.wait_until_loaded()
  window = open_dialog(app)
  choose(app, window, 'Format', 2, 'PDF')
  text = pdf_text(save(app, window, 'russian.pdf'))
  assert 'Россия' in text and 'Тартус' in text, text


test_another_language.arguments = ['--language=ru']


def test_a_typed_ending_says_how_to_write(app):
  app.wait_until_loaded()
  path = save(app, open_dialog(app), 'typed.pdf')
  with open(path, 'rb') as file:
    assert file.read(5) == b'%PDF-'


def test_nothing_is_replaced_unasked(app):
  app.wait_until_loaded()
  with open(os.path.join(FOLDER, 'mine.png'), 'w', encoding='utf-8') as file:
    file.write('mine')
  save_as(app, open_dialog(app), os.path.join(FOLDER, 'mine'))
  e2e.wait_for('another name', lambda: any('Saved “mine-2.png”' in text for text in app.window.texts()))
  with open(os.path.join(FOLDER, 'mine.png'), encoding='utf-8') as file:
    assert file.read() == 'mine'


def test_failure_is_said(app):
  """Where nobody can write, whoever one is."""
  app.wait_until_loaded()
  window = open_dialog(app)
  save_as(app, window, '/proc/view.png')
  # Not by what is inside: GTK 4.8 ends with a critical when it is asked about a file chooser that goes away.
  dialog(app, 'The Picture Could Not Be Saved')
  app.key('Escape')
  e2e.wait_for('the dialog alone', lambda: len(list(app.children())) == 2)
  save(app, window, 'after-all.png')


def test_copy(app):
  app.wait_until_loaded()
  app.key('ctrl+shift+c')
  e2e.wait_for('a toast', lambda: 'Picture copied' in app.window.texts())


def test_the_menu_has_both(app):
  app.wait_until_loaded()
  app.key('F10')
  names = e2e.wait_for('the menu', lambda: [
    thing.name for thing in everything(app.window) if 'Picture' in (thing.name or '')])
  assert any('Save Picture' in name for name in names) and any('Copy Picture' in name for name in names), names


e2e.main(globals())
