# SPDX-License-Identifier: GPL-3.0-or-later
"""Handouts: the text of the PDF is complete, in every language, on every paper."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata

import e2e

STORY = os.environ['FOOTHOLD_STORY']
FOLDER = tempfile.mkdtemp(prefix='foothold-handout-')

ARABIC = {
  'title': 'حميميم: اتفاق في دمشق',
  'caption': 'وقّعت روسيا وسوريا في دمشق في ٢٦ آب ٢٠١٥ اتفاقًا، ويمكن لأي من الطرفين إنهاؤه بإشعار قبل سنة.',
  'notes': 'لا تخلطوا بين القاعدة وبين الميناء التجاري في طرطوس. أحال الكرملين الاتفاق إلى البرلمان بعد عام.',
  'question': 'ماذا تتوقعون أن تقول موسكو عن الأمر؟',
  'answer': 'قالت إن الإمدادات ليست جديدة.',
}

RUSSIAN = {
  'title': 'Хмеймим: соглашение в Дамаске',
  'caption': '26 августа 2015 года Россия и Сирия подписали в Дамаске соглашение на неопределённый срок.',
  'notes': 'Кремль опубликовал основные условия, когда год спустя внёс соглашение в парламент.',
  'question': 'Чего можно было ждать от Москвы?',
  'answer': 'Она сказала, что поставки не новы.',
}


def write_handout(*arguments):
  path = os.path.join(FOLDER, 'handout.pdf')
  result = subprocess.run([e2e.PROGRAM, f'--handout={path}', *arguments], capture_output=True, text=True, timeout=60,
                          env={**os.environ, 'DISPLAY': '', 'WAYLAND_DISPLAY': ''})
  assert result.returncode == 0 and result.stderr == '', (arguments, result.returncode, result.stderr)
  return path


def read_pdf(path):
  return subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout


def read_info(path):
  lines = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout.splitlines()
  return {key.strip(): value.strip() for key, value in (line.split(':', 1) for line in lines)}


def fold(text):
  """Letters and digits alone, with a ligature of lam in the order in which it is written."""
  text = unicodedata.normalize('NFKC', text)
  text = re.sub('ل([اأإآى])', r'\1ل', text)
  return ''.join(letter for letter in unicodedata.normalize('NFD', text) if letter.isalnum())


def load():
  with open(STORY, encoding='utf-8') as file:
    return json.load(file)


def assert_words(text, words):
  assert fold(words) in text, f'not in the PDF: {words}'


def has_tools():
  return shutil.which('pdftotext') is not None


def test_every_word_of_every_tour():
  if not has_tools():
    return
  for tour in load()['tours']:
    text = fold(read_pdf(write_handout(f'--tour={tour["id"]}', '--for=speaker')))
    for step in tour['steps']:
      for field in ('title', 'caption', 'notes', 'question', 'answer'):
        if field in step:
          assert_words(text, step[field]['en'])


def test_sources():
  if not has_tools():
    return
  story = load()
  events = {event['id']: event for event in story['events']}
  sources = {source['id']: source for source in story['sources']}
  for per_page in (1, 2, 4):
    text = fold(read_pdf(write_handout('--tour=intervention-to-talks', f'--per-page={per_page}')))
    for step in story['tours'][1]['steps']:
      for source in events[step['selection']['event']]['sources']:
        assert_words(text, sources[source]['publisher'])
        assert_words(text, sources[source].get('url', ''))


def test_arabic_and_russian():
  if not has_tools():
    return
  for language, words in (('ar', ARABIC), ('ru', RUSSIAN)):
    story = load()
    for step in story['tours'][0]['steps']:
      for field, text in words.items():
        if field in step:
          step[field][language] = text
    path = os.path.join(FOLDER, 'story.foothold')
    with open(path, 'w', encoding='utf-8') as file:
      json.dump(story, file, ensure_ascii=False)
    for per_page in (1, 2, 4):
      text = fold(read_pdf(write_handout(f'--language={language}', '--for=speaker', f'--per-page={per_page}', path)))
      for field in words.values():
        # pdftotext turns a line round where a number or a point divides it: word by word, then.
        for word in field.split():
          assert_words(text, word)


def test_pupils_get_no_answers_beside_the_questions():
  if not has_tools():
    return
  path = write_handout('--tour=the-bases', '--for=pupil')
  step = load()['tours'][0]['steps'][3]
  page = subprocess.run(['pdftotext', '-f', '4', '-l', '4', path, '-'], capture_output=True, text=True,
                        check=True).stdout
  assert_words(fold(page), 'What would you expect Moscow to answer?')
  for words in ('Tartous', '5 September 2015', step['answer']['en'], step['notes']['en']):
    assert fold(words) not in fold(page), f'given away: {words}'
  assert_words(fold(read_pdf(path)), step['answer']['en'])


def test_title_and_paper():
  if not has_tools():
    return
  info = read_info(write_handout('--tour=on-the-table'))
  assert info['Title'] == 'On the table · Russia in Syria, 2015–2025', info
  assert info['Page size'].startswith('595.28 x 841.89'), info
  info = read_info(write_handout('--paper=letter', '--per-page=2'))
  assert info['Page size'].startswith('612 x 792'), info


def test_wrong_usage():
  for arguments in (['--handout=x.pdf', '--tour=nowhere'], ['--handout=x.pdf', '--per-page=3'], ['--tour=the-bases'],
                    ['--handout=x.pdf', '--for=nobody'], ['--handout=x.pdf', '--paper=a5'], ['--paper=a4'],
                    ['--handout=/nonexistent/x.pdf']):
    result = subprocess.run([e2e.PROGRAM, *arguments], capture_output=True, text=True, timeout=30)
    assert result.returncode == 2 and result.stderr.startswith('foothold: '), (arguments, result)


e2e.main(globals())
