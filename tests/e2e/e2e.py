# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built program from outside, as a screen reader does, and says TAP.

A test is a file with functions `test_…(app)`; it ends with `e2e.main (globals ())`. Each function gets a program of its own,
started with the attribute `arguments` of the function and ended afterwards; the test fails if the program said anything on
standard error or did not end well. Everything runs on a session bus of its own.
"""

import os
import signal
import subprocess
import sys
import time
import traceback

PROGRAM = os.environ.get('FOOTHOLD', './_build/src/foothold')
DEADLINE = float(os.environ.get('FOOTHOLD_DEADLINE', '60'))

# The file descriptor on which the results are said.
TAP = 9

# Of a screen reader's bus on a machine that has none.
NOISE = ('dbind-WARNING', 'dbus-daemon', 'Gtk-WARNING **: Unable to acquire session bus')


def on_own_bus():
  """Starts this file again with a session bus of its own, unless that has happened."""
  if os.environ.get('FOOTHOLD_OWN_BUS') != '1':
    os.environ['FOOTHOLD_OWN_BUS'] = '1'
    os.environ['GTK_A11Y'] = 'atspi'
    # For the program only: the bus has warnings of its own.
    os.environ['FOOTHOLD_G_DEBUG'] = os.environ.pop('G_DEBUG', '')
    # The daemons of the bus talk on standard output, which is for the results.
    os.dup2(1, TAP)
    os.dup2(2, 1)
    os.set_inheritable(TAP, True)
    # A screen remembers the bus of a test before, which is gone.
    subprocess.run(['xprop', '-root', '-remove', 'AT_SPI_BUS'], check=False)
    os.execvp('dbus-run-session', ['dbus-run-session', '--', sys.executable] + sys.argv)


def wait_for(what, question, seconds=DEADLINE):
  """Asks until the answer is true, and returns it."""
  from gi.repository import GLib
  end = time.monotonic() + seconds
  while True:
    try:
      answer = question()
    except GLib.Error:
      # Something went away while it was looked at.
      answer = None
    if answer:
      return answer
    if time.monotonic() > end:
      raise AssertionError(f'waited {seconds:.0f} s in vain for {what}')
    time.sleep(0.05)


class Thing:
  """Something on the accessibility bus."""

  def __init__(self, accessible):
    self.accessible = accessible

  @property
  def name(self):
    return self.accessible.get_name()

  @property
  def role(self):
    return self.accessible.get_role_name()

  @property
  def description(self):
    return self.accessible.get_description()

  def has_state(self, state):
    from gi.repository import Atspi
    return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state))

  def children(self):
    for i in range(self.accessible.get_child_count()):
      child = self.accessible.get_child_at_index(i)
      if child is not None:
        yield Thing(child)

  def walk(self):
    """Everything inside that shows, from top to bottom; not the rows of lists, of which there are hundreds."""
    for child in self.children():
      if child.has_state('VISIBLE'):
        yield child
        if child.role != 'list':
          yield from child.walk()

  def find_all(self, role=None, name=None, begins=None):
    for thing in self.walk():
      if (role is None or thing.role == role) and (name is None or thing.name == name) \
         and (begins is None or (thing.name or '').startswith(begins)):
        yield thing

  def find(self, role=None, name=None, begins=None):
    """The first that fits; waits for it."""
    return wait_for(f'{role or "anything"} “{name or begins}”',
                    lambda: next(self.find_all(role, name, begins), None))

  def text(self):
    from gi.repository import Atspi
    return Atspi.Text.get_text(self.accessible, 0, -1) if self.role == 'label' else ''

  def texts(self):
    """What all labels inside say."""
    return [thing.text() or thing.name for thing in self.find_all(role='label')]

  def press(self):
    action = self.accessible.get_action_iface()
    assert action is not None and action.get_n_actions() > 0, f'{self.role} “{self.name}” cannot be pressed'
    action.do_action(0)

  def focus(self):
    assert self.accessible.get_component_iface().grab_focus(), f'“{self.name}” takes no focus'

  def select_row(self, name):
    """Picks the row of a list by its name."""
    rows = [child for child in self.children()]
    for i, row in enumerate(rows):
      if row.name == name:
        self.accessible.get_selection_iface().select_child(i)
        return
    raise AssertionError(f'no row “{name}” among {[row.name for row in rows][:12]}…')

  def content(self):
    """What somebody has typed."""
    from gi.repository import Atspi
    return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

  def middle(self):
    """For a pointer: without a window manager the window begins where the screen does."""
    from gi.repository import Atspi
    box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return box.x + box.width // 2, box.y + box.height // 2

  def drag_to(self, other):
    """With the mouse, in steps, as a hand does."""
    (x, y), (to_x, to_y) = self.middle(), other.middle()
    moves = [('mousemove', x + (to_x - x) * i // 8, y + (to_y - y) * i // 8) for i in range(1, 9)]
    for command in [('mousemove', x, y), ('mousedown', 1), *moves, ('mouseup', 1)]:
      subprocess.run(['xdotool', *map(str, command)], check=True)
      time.sleep(0.1)

  def type(self, text):
    self.accessible.get_editable_text_iface().set_text_contents(text)


class App(Thing):
  """A running program."""

  def __init__(self, arguments=(), environment=None, wrapper=()):
    self.errors = open(f'/tmp/foothold-e2e-{os.getpid()}.txt', 'w+')
    self.process = subprocess.Popen([*wrapper, PROGRAM, *arguments], stderr=self.errors, stdout=subprocess.DEVNULL,
                                    env={**os.environ, 'G_DEBUG': os.environ['FOOTHOLD_G_DEBUG'], **(environment or {})})
    super().__init__(wait_for('the program on the bus', self.find_program))
    wait_for('a window', lambda: self.window)

  def find_program(self):
    from gi.repository import Atspi
    assert self.process.poll() is None, f'the program ended with {self.process.returncode}: {self.read_errors()}'
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
      program = desktop.get_child_at_index(i)
      if program is not None and program.get_process_id() == self.process.pid:
        return program
    return None

  @property
  def window(self):
    return next(self.children(), None)

  @property
  def details(self):
    return self.window.find(name='Details', role='panel')

  @property
  def map(self):
    return self.window.find(begins='Map')

  def title(self):
    """The title of the page on the right: the first label below the line above it."""
    return self.details.texts()[1]

  def wait_for_title(self, title):
    wait_for(f'details of “{title}”', lambda: self.title() == title)

  def list(self, name='Events'):
    return self.window.find(role='list', name=name)

  def wait_until_loaded(self):
    """The story is there when its list is."""
    wait_for('the story', lambda: sum(1 for _ in self.list().children()) > 1)

  def key(self, *keys):
    for key in keys:
      subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True)
      time.sleep(0.15)

  def read_errors(self):
    self.errors.seek(0)
    return '\n'.join(line for line in self.errors.read().splitlines()
                     if line.strip() and not any(noise in line for noise in NOISE))

  def end(self):
    """Asks the program to end, and returns what it said on standard error."""
    if self.process.poll() is None:
      self.process.send_signal(signal.SIGTERM)
    try:
      self.process.wait(10)
    except subprocess.TimeoutExpired:
      self.process.kill()
      raise AssertionError('the program does not end')
    errors = self.read_errors()
    self.errors.close()
    os.unlink(self.errors.name)
    return errors


def run_test(function):
  app = App(getattr(function, 'arguments', ()), getattr(function, 'environment', None)) \
    if function.__code__.co_argcount else None
  try:
    if app is not None:
      function(app)
    else:
      function()
  finally:
    errors = app.end() if app is not None else ''
  assert errors == '', f'standard error: {errors}'


def main(names):
  on_own_bus()
  import gi
  gi.require_version('Atspi', '2.0')

  tests = [(name, function) for name, function in names.items() if name.startswith('test_')]
  only = sys.argv[1:]
  results = os.fdopen(TAP, 'w')
  print(f'1..{len(tests)}', file=results)
  failed = False
  for i, (name, function) in enumerate(tests, 1):
    if only and name not in only:
      print(f'ok {i} {name} # SKIP not asked for', file=results)
      continue
    try:
      run_test(function)
      print(f'ok {i} {name}', file=results, flush=True)
    except Exception:
      failed = True
      print(f'not ok {i} {name}', file=results)
      for line in traceback.format_exc().splitlines()[-4:]:
        print(f'# {line}', file=results, flush=True)
  sys.exit(1 if failed else 0)


def with_arguments(*arguments, **environment):
  """Says what a test's program is started with."""
  def mark(function):
    function.arguments = arguments
    function.environment = environment
    return function
  return mark
