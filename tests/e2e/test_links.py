# SPDX-License-Identifier: GPL-3.0-or-later
"""Back and forward, links to a view, and the view that comes back at the next start."""

import json
import os
import subprocess
import tempfile

import e2e

TALKS = 'Putin and al-Sharaa hold talks in Moscow'
SOURCE = 'a-news-2024-12-29-08fc9'


def click(thing, button):
  subprocess.run(['xdotool', 'mousemove', *map(str, thing.middle()), 'click', str(button)], check=True)


def run(*arguments):
  result = subprocess.run([e2e.PROGRAM, *arguments], capture_output=True, text=True, timeout=60)
  return result.returncode, '\n'.join(line for line in result.stderr.splitlines()
                                      if not any(noise in line for noise in e2e.NOISE))


def toast(app, words):
  e2e.wait_for(f'“{words}”', lambda: any(words in text for text in app.window.texts()))


def look_at_two(app):
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  app.map.find(role='push button', begins='Hmeimim').press()
  app.wait_for_title('Hmeimim')


def test_back_and_forward_by_keys(app):
  look_at_two(app)
  app.key('alt+Left')
  app.wait_for_title(TALKS)
  app.key('alt+Left')
  app.wait_for_title('Russia in Syria, 2015–2025')
  app.key('alt+Right', 'alt+Right')
  app.wait_for_title('Hmeimim')


def test_back_and_forward_by_mouse(app):
  look_at_two(app)
  click(app.map, 8)
  app.wait_for_title(TALKS)
  click(app.details, 9)
  app.wait_for_title('Hmeimim')


def copy_link(app):
  """The link to what the window shows, by way of the search entry."""
  app.key('ctrl+l')
  toast(app, 'Link copied')
  entry = app.window.find(role='entry', begins='Search')
  app.key('ctrl+f', 'ctrl+v')
  link = e2e.wait_for('a link', lambda: entry.content())
  entry.type('')
  app.key('Tab')
  return link


def test_copy_and_follow(app):
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  link = copy_link(app)
  assert link.startswith('foothold:russia-syria?event='), link
  for part in ('&date=2025-10-15', '&span=', '&map=', '&language=en'):
    assert part in link, link
  app.map.find(role='push button', begins='Tartous').press()
  app.wait_for_title('Tartous')
  app.key('ctrl+v')
  app.wait_for_title(TALKS)


def test_open_in_the_running_program(app):
  app.wait_until_loaded()
  code, words = run('foothold:russia-syria?place=hmeimim-air-base&date=2016-06-01&language=ar'
                    '&only=category:diplomacy&map=35.40120,35.94850,9.000')
  assert code == 0 and words == '', (code, words)
  app.wait_for_title('حميميم')
  e2e.wait_for('its filter', lambda: 0 < sum(1 for _ in app.list().children()) < 100)


@e2e.with_arguments('foothold:russia-syria?place=tartous-naval-facility&date=2017-06-01')
def test_open_at_the_start(app):
  app.wait_for_title('Tartous')
  app.map.find(role='push button', begins='Tartous, Naval facility, ')


@e2e.with_arguments('foothold:russia-syria?place=atlantis&only=actor:nobody,topic:nothing&date=@-9000000000000000')
def test_what_the_story_does_not_have(app):
  app.wait_until_loaded()
  toast(app, 'no longer has 3 things')
  app.wait_for_title('Russia in Syria, 2015–2025')


def test_damaged_links_are_usage_errors():
  for link in ('foothold:', 'foothold:elsewhere', 'foothold://host/x', 'foothold:russia-syria?date=never',
               'foothold:russia-syria?map=1e9,nan,inf', 'foothold:russia-syria?event=a&event=b', 'foothold:' + 'x' * 9000):
    code, words = run(link)
    assert code == 2 and words.startswith('foothold: ') and len(words) < 300, (link[:80], code, words)


def test_hostile_links_pasted(app):
  app.wait_until_loaded()
  entry = app.window.find(role='entry', begins='Search')
  for link, words in (('foothold:russia-syria?event=../../x', 'damaged'),
                      ('foothold:<b>&amp;%s%n', 'damaged'),
                      ('http://example.org', 'no link to a story')):
    app.key('ctrl+f')
    entry.type(link)
    app.key('ctrl+a', 'ctrl+c')
    entry.type('')
    app.key('Tab', 'ctrl+v')
    toast(app, words)
  app.wait_for_title('Russia in Syria, 2015–2025')


def test_link_to_what_is_no_story(app):
  """A pipe, a device, a folder: a list of faults, and the window that was there."""
  app.wait_until_loaded()
  folder = tempfile.mkdtemp(prefix='foothold-e2e-')
  os.mkfifo(folder + '/pipe')
  for path in ('/dev/zero', folder, folder + '/pipe', folder + '/none'):
    code, words = run('foothold:' + path)
    assert code == 1 and 'expected' in words, (path, code, words)


def start_again(config, *arguments):
  return e2e.App(arguments, {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': config})


def close(app):
  app.key('ctrl+q')
  app.process.wait(20)
  errors = app.end()
  assert errors == '', errors


def test_the_last_view_comes_back():
  config = tempfile.mkdtemp(prefix='foothold-e2e-')
  app = start_again(config)
  look_at_two(app)
  close(app)
  app = start_again(config)
  app.wait_for_title('Hmeimim')
  close(app)
  # Unless something else is asked for.
  app = start_again(config, '--date=2016-06-01')
  app.wait_until_loaded()
  app.wait_for_title('Russia in Syria, 2015–2025')
  close(app)


def test_a_source_and_what_the_map_shows_come_back():
  config = tempfile.mkdtemp(prefix='foothold-e2e-')
  app = start_again(config, 'foothold:russia-syria?source=%s&within=map&map=35.40120,35.94850,11.000' % SOURCE)
  for _ in range(2):
    e2e.wait_for('its page', lambda: app.details.texts()[0].startswith('Source'))
    e2e.wait_for('its filter', lambda: 1 < sum(1 for _ in app.list().children()) < 100)
    close(app)
    app = start_again(config)
  close(app)


def test_another_story_comes_back_without_what_it_lost():
  config = tempfile.mkdtemp(prefix='foothold-e2e-')
  path = config + '/story.foothold'
  with open(os.environ['FOOTHOLD_STORY'], encoding='utf-8') as file:
    story = json.load(file)
  story['title'] = {'en': 'Another story'}
  with open(path, 'w', encoding='utf-8') as file:
    json.dump(story, file)
  app = start_again(config, path)
  app.wait_until_loaded()
  app.list().select_row(TALKS)
  app.wait_for_title(TALKS)
  close(app)

  story['events'] = [event for event in story['events'] if event['title']['en'] != TALKS]
  for topic in story['topics']:
    topic.pop('event', None)
  for tour in story['tours']:
    tour['steps'] = []
  with open(path, 'w', encoding='utf-8') as file:
    json.dump(story, file)
  app = start_again(config)
  app.wait_for_title('Another story')
  toast(app, 'no longer has 1 thing')
  close(app)
  # A file that is gone: the built-in story.
  os.unlink(path)
  app = start_again(config)
  app.wait_for_title('Russia in Syria, 2015–2025')
  close(app)


e2e.main(globals())
