# SPDX-License-Identifier: GPL-3.0-or-later
"""An X server of a test's own with a window manager, and monitors that can be plugged in and out.

Nothing of it can be seen or needs a graphics card, a terminal or rights: Xorg with its driver “dummy”.
"""

import os
import subprocess
import tempfile

import e2e

# No keyboards and mice but those of xdotool, no graphics cards but this one.
CONFIGURATION = '''
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
  Modeline "1366x768" 85.25 1366 1436 1579 1792 768 771 774 798
  Modeline "1024x768" 65.00 1024 1048 1184 1344 768 771 777 806
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1366x768" "1024x768"
    Virtual 2390 768
  EndSubSection
EndSection
'''

# What each monitor is called, and how large it is.
SIZES = {'DUMMY0': '1366x768', 'DUMMY1': '1024x768'}


class Screens:
  """With it, the display of the program and of xdotool is its own: monitor DUMMY0, and DUMMY1 at its right once plugged in."""

  def __enter__(self):
    self.before = os.environ.get('DISPLAY')
    self.folder = tempfile.TemporaryDirectory(prefix='foothold-screens-')
    self.log = os.path.join(self.folder.name, 'log')
    self.processes = []
    try:
      os.environ['DISPLAY'] = f':{self.start_server()}'
      self.plug('DUMMY0')
      self.start('openbox')
      e2e.wait_for('the window manager', lambda: '_NET_SUPPORTING_WM_CHECK' in
                   subprocess.run(['xprop', '-root'], capture_output=True, text=True).stdout)
    except BaseException:
      self.__exit__()
      raise
    return self

  def __exit__(self, *_):
    for process in reversed(self.processes):
      process.terminate()
      process.wait()
    if self.before is not None:
      os.environ['DISPLAY'] = self.before
    self.folder.cleanup()

  def start(self, *command, **options):
    with open(self.log, 'a') as log:
      self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, **options))

  def start_server(self):
    """Returns the number of its display, which is one that nobody else has."""
    configuration = os.path.join(self.folder.name, 'xorg.conf')
    with open(configuration, 'w') as file:
      file.write(CONFIGURATION)
    reading, writing = os.pipe()
    # -r: a key that a busy machine releases late is not pressed again.
    self.start('Xorg', '-displayfd', str(writing), '-config', configuration, '-configdir', self.folder.name,
               '-logfile', os.path.join(self.folder.name, 'xorg.log'), '-noreset', '-nolisten', 'tcp', '-novtswitch',
               '-sharevts', '-r', pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as answer:
      # Ends when the server has said its number, or has ended.
      number = answer.readline().strip()
    if number == '':
      with open(self.log) as log:
        raise AssertionError('no X server with two monitors (package xserver-xorg-video-dummy): ' + log.read()[-600:])
    return number

  def plug(self, output):
    beside = ['--right-of', 'DUMMY0'] if output == 'DUMMY1' else ['--pos', '0x0']
    subprocess.run(['xrandr', '--addmode', output, SIZES[output]], check=False, capture_output=True)
    subprocess.run(['xrandr', '--output', output, '--mode', SIZES[output], *beside], check=True)
    # To be asked makes the server look, and tell that there is a monitor.
    subprocess.run(['xrandr', '--query'], check=True, stdout=subprocess.DEVNULL)

  def unplug(self, output):
    subprocess.run(['xrandr', '--output', output, '--off'], check=True)


def place(window):
  """Left edge and size of a window with this title, as “1366 1024x768”; whatever its title bar is."""
  found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{window}$'], capture_output=True, text=True)
  if found.stdout.strip() == '':
    return ''
  shell = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', found.stdout.split()[0]], capture_output=True, text=True)
  of = dict(line.split('=') for line in shell.stdout.split())
  return f'{of["X"]} {of["WIDTH"]}x{of["HEIGHT"]}'


def active():
  """The title of the window that has the keyboard."""
  return subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], capture_output=True, text=True).stdout.strip()


def brightness(box):
  """Of a part of the screen, “WxH+X+Y”: 0 for all black, 1 for all white."""
  picture = subprocess.run(['import', '-window', 'root', '-crop', box, 'ppm:-'], capture_output=True, check=True)
  return float(subprocess.run(['convert', 'ppm:-', '-format', '%[fx:mean]', 'info:'], input=picture.stdout,
                              capture_output=True, check=True).stdout)
