# SPDX-License-Identifier: GPL-3.0-or-later
"""The network: never touched unless somebody asks for it."""

import contextlib
import http.server
import os
import struct
import tempfile
import threading
import zlib

import e2e


def make_png(size):
  def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
  rows = (b'\0' + b'\xc8\xdc\xf0' * size) * size
  return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', size, size, 8, 2, 0, 0, 0)) +
          chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


class Handler(http.server.BaseHTTPRequestHandler):
  protocol_version = 'HTTP/1.1'

  def do_GET(self):
    self.server.agents.append(self.headers['User-Agent'])
    picture = make_png(256)
    self.send_response(200)
    self.send_header('Content-Length', str(len(picture)))
    self.end_headers()
    self.wfile.write(picture)

  def log_message(self, *arguments):
    pass


class Server(http.server.ThreadingHTTPServer):
  def handle_error(self, request, address):
    """The program hangs up when it does not want a tile any more."""


@contextlib.contextmanager
def tile_server():
  server = Server(('127.0.0.1', 0), Handler)
  server.agents = []
  server.address = f'http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png'
  threading.Thread(target=server.serve_forever, daemon=True).start()
  try:
    yield server
  finally:
    server.shutdown()


def run(folder, settings, walk, wrapper=()):
  """Runs the program with these settings, in a folder of its own, and walks through it."""
  keyfile = os.path.join(folder, 'config', 'glib-2.0', 'settings', 'keyfile')
  os.makedirs(os.path.dirname(keyfile))
  with open(keyfile, 'w') as file:
    file.write('[org/foothold/Foothold]\n' + ''.join(f"{key}={value}\n" for key, value in settings.items()))
  app = e2e.App((), {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': os.path.join(folder, 'config'),
                     'XDG_CACHE_HOME': os.path.join(folder, 'cache'), 'GIO_USE_PROXY_RESOLVER': 'dummy'}, wrapper)
  try:
    walk(app)
  finally:
    errors = app.end()
  assert errors == '', errors


def use(app):
  app.wait_until_loaded()
  app.map.find(role='push button', begins='Hmeimim').press()
  app.wait_for_title('Hmeimim')
  app.map.find(role='push button', name='Zoom in').press()
  app.list().select_row('Putin and al-Sharaa hold talks in Moscow')
  app.wait_for_title('Putin and al-Sharaa hold talks in Moscow')
  app.map.find(role='push button', name='Show the whole story').press()


def list_sockets(settings, walk):
  """The calls with which the program opened a socket of the internet, from its start to its end."""
  with tempfile.TemporaryDirectory(prefix='foothold-e2e-') as folder:
    trace = os.path.join(folder, 'trace')
    run(folder, settings, walk, ('strace', '-D', '-f', '--seccomp-bpf', '-e', 'trace=socket', '-o', trace))

    def read():
      with open(trace) as file:
        calls = file.read().splitlines()
      return calls if calls and '+++' in calls[-1] else None

    calls = e2e.wait_for('the end of the trace', read)
  # The display is one: a trace without any would say nothing.
  assert any('AF_UNIX' in call for call in calls), calls
  return [call for call in calls if 'AF_INET' in call]


def test_off_opens_no_socket():
  sockets = list_sockets({}, use)
  assert sockets == [], sockets


def test_not_agreed_opens_no_socket():
  """What somebody else has set means nothing while the user was not asked."""
  with tile_server() as server:
    sockets = list_sockets({'online-map': 'true', 'tile-address': f"'{server.address}'",
                            'online-map-agreed': "'https://elsewhere.example/{z}/{x}/{y}.png'"}, use)
    assert sockets == [], sockets
    assert server.agents == []


def test_on_opens_sockets():
  """And so the test above can fail."""
  with tile_server() as server:
    def walk(app):
      use(app)
      e2e.wait_for('tiles', lambda: len(server.agents) > 3)

    sockets = list_sockets({'online-map': 'true', 'tile-address': f"'{server.address}'",
                            'online-map-agreed': f"'{server.address}'"}, walk)
    assert sockets != []
    assert all(agent.startswith('Foothold/') for agent in server.agents), server.agents


def find_window(app, name):
  return e2e.wait_for(f'window “{name}”', lambda: next((child for child in app.children() if child.name == name), None))


def find_switch(app):
  """In a list, whose rows `find` does not look at."""
  def look(thing):
    for child in thing.children():
      if child.name == 'Online map' and child.role == 'check box':
        return child
      found = look(child)
      if found:
        return found
    return None

  return e2e.wait_for('the switch', lambda: look(find_window(app, 'Preferences')))


def answer(app, response):
  find_switch(app).press()
  # libadwaita puts the mnemonic before the name.
  find_window(app, 'Use the Online Map?').find(role='push button', begins=f'_{response}').press()


def test_asks_once():
  with tile_server() as server, tempfile.TemporaryDirectory(prefix='foothold-e2e-') as folder:
    def walk(app):
      app.wait_until_loaded()
      app.key('ctrl+comma')
      answer(app, 'Stay Offline')
      e2e.wait_for('off', lambda: not find_switch(app).has_state('CHECKED'))
      assert server.agents == []
      answer(app, 'Use Online Map')
      e2e.wait_for('tiles', lambda: server.agents)
      e2e.wait_for('on', lambda: find_switch(app).has_state('CHECKED'))
      find_switch(app).press()
      e2e.wait_for('off again', lambda: not find_switch(app).has_state('CHECKED'))
      find_switch(app).press()
      e2e.wait_for('on without a question', lambda: find_switch(app).has_state('CHECKED'))

    run(folder, {'tile-address': f"'{server.address}'"}, walk)


e2e.main(globals())
