# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says on the command line, and the second start."""

import json
import os
import subprocess
import tempfile

import e2e


def run(*arguments, **environment):
  """Exit code, standard output and standard error of a start that ends by itself."""
  result = subprocess.run([e2e.PROGRAM, *arguments], capture_output=True, text=True, timeout=30,
                          env={**os.environ, **environment})
  return result.returncode, result.stdout, '\n'.join(line for line in result.stderr.splitlines()
                                                     if not any(noise in line for noise in e2e.NOISE))


def without_display(*arguments):
  return run(*arguments, DISPLAY='', WAYLAND_DISPLAY='')


def write(text, name='story.foothold'):
  path = os.path.join(tempfile.mkdtemp(prefix='foothold-e2e-'), name)
  with open(path, 'w', encoding='utf-8') as file:
    file.write(text)
  return path


def test_version():
  code, out, _ = without_display('--version')
  assert code == 0 and out.startswith('Foothold '), (code, out)


def test_usage():
  for arguments in (['--nonsense'], ['--date=yesterday'], ['--language=!'], ['--event=a', '--place=b'], ['a', 'b'],
                    ['--validate'], ['--size=10x10'], ['--render=x.png', '--size=many']):
    code, _, words = without_display(*arguments)
    assert code == 2 and words.startswith('foothold: '), (arguments, code, words)


def test_unknown_ids():
  for option in ('--event=nowhere', '--place=nowhere', '--topic=nowhere'):
    code, _, words = run(option)
    assert code == 2 and '“nowhere”' in words, (option, code, words)


def test_no_display():
  code, _, words = without_display()
  assert code == 3 and 'display' in words, (code, words)


def test_validate():
  faulty = write('{\n  "format": "foothold-dataset",\n  "version": 1,\n  "title": 7\n}\n')
  code, out, words = without_display('--validate', faulty)
  assert code == 1 and f'{os.path.basename(faulty)}:4:12: title: ' in words and out == '', (code, out, words)
  code, out, words = without_display('--validate', os.environ['FOOTHOLD_STORY'])
  assert code == 0 and 'fine' in out and words == '', (code, out, words)


def test_validate_language():
  # The built-in story is told in three languages, whole.
  for language in ('en', 'ar', 'ru'):
    code, out, words = without_display('--validate', f'--language={language}', os.environ['FOOTHOLD_STORY'])
    assert code == 0 and words == '', (language, code, words)
  code, out, words = without_display('--validate', '--language=tlh', os.environ['FOOTHOLD_STORY'])
  assert code == 1 and ':4:12: title: ' in words, (code, words[:500])


def test_second_start(app):
  app.wait_until_loaded()
  code, _, words = run('--place=hmeimim-air-base')
  assert code == 0 and words == '', (code, words)
  app.wait_for_title('Hmeimim')
  with open(os.environ['FOOTHOLD_STORY'], encoding='utf-8') as file:
    story = json.load(file)
  story['title'] = {'en': 'Another story'}
  code, _, words = run(write(json.dumps(story)))
  assert code == 0 and words == '', (code, words)
  e2e.wait_for('a window for the other story', lambda: sum(1 for _ in app.children()) == 2)


def test_second_start_with_a_faulty_file(app):
  app.wait_until_loaded()
  code, _, words = run(write('{"format": '))
  assert code == 1 and ':1:' in words, (code, words)
  dialog = e2e.wait_for('the faults', lambda: next((child for child in app.children() if child.role == 'dialog'), None))
  texts = [text for row in dialog.find(role='list', name='Faults').children() for text in row.texts()]
  assert any('Line 1' in text for text in texts), texts


e2e.main(globals())
