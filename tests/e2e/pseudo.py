#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo.py POT OUT.po accented|mirrored: a language that nobody speaks, to find what is not translated and what does not fit.

accented: every letter with an accent, half as long again, between brackets. mirrored: the same in a language that runs from
right to left. Places to fill (%s, {0}), mnemonics, markup and addresses stay what they are.
"""

import os
import re
import subprocess
import sys

ACCENTS = str.maketrans('AaBbCcDdEeGgHhIiJjKkLlNnOoPpRrSsTtUuWwYyZz', 'ÁáƁƀĆćĎďÉéĜĝĤĥÍíĴĵĶķĹĺŃńÓóƤƥŔŕŚśŤťÚúŴŵÝýŹź')
KEEP = re.compile(r'%[-+ #0]*[0-9.*]*(?:l|ll|h|z|G_[A-Z0-9_]+)?[a-zA-Z%]|\{\d\}|<[^>]+>|https?://\S+|_|\n|\\.')
KEYWORDS = ('--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2',
            '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3', '--flag=g_strdup_printf:1:c-format',
            '--flag=g_string_append_printf:2:c-format')
# Of languages that ICU knows, and that are not in plain Latin letters.
TAGS = {'accented': 'ru', 'mirrored': 'ar'}


def accent(text, kind):
  """The text without what must stay, accented; then padded."""
  parts, at = [], 0
  for found in KEEP.finditer(text):
    parts += [text[at:found.start()].translate(ACCENTS), found.group(0)]
    at = found.end()
  parts.append(text[at:].translate(ACCENTS))
  body = ''.join(parts)
  letters = len(re.sub(r'\W', '', KEEP.sub('', text)))
  padding = (' lóńǵ' * (letters // 10 + 1))[:max(2, letters // 2 - 1)].rstrip()
  newline = '\n' if text.endswith('\n') else ''
  body = body.removesuffix('\n') if newline else body
  if kind == 'mirrored':
    # A right-to-left mark on both sides: the whole counts as written from the right.
    return '\u200f[' + body + padding + ']\u200f' + newline
  return '[' + body + padding + ']' + newline


def quote(text):
  return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t') + '"'


def unquote(lines):
  joined = ''.join(re.match(r'^(?:msg\w+(?:\[\d\])? )?"(.*)"$', line).group(1) for line in lines)
  return re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m.group(1), m.group(1)), joined)


def read(path):
  """Yields (context, id, plural, flags) for each message of a template."""
  for block in open(path, encoding='utf-8').read().split('\n\n'):
    fields, name = {}, None
    flags = [line for line in block.splitlines() if line.startswith('#,')]
    for line in block.splitlines():
      found = re.match(r'^(msg\w+)', line)
      if found:
        name = found.group(1)
      if name and not line.startswith('#') and line.strip():
        fields.setdefault(name, []).append(line)
    if 'msgid' in fields:
      get = lambda key: unquote(fields[key]) if key in fields else None
      yield get('msgctxt'), get('msgid'), get('msgid_plural'), flags


def write(template, out, kind):
  with open(out, 'w', encoding='utf-8') as po:
    po.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: %s\\n'
             'Plural-Forms: nplurals=2; plural=n != 1;\\n"\n' % TAGS[kind])
    for context, msgid, plural, flags in read(template):
      if not msgid:
        continue
      po.write('\n' + ''.join(line + '\n' for line in flags))
      if context is not None:
        po.write('msgctxt %s\n' % quote(context))
      po.write('msgid %s\n' % quote(msgid))
      if plural is not None:
        po.write('msgid_plural %s\nmsgstr[0] %s\nmsgstr[1] %s\n'
                         % (quote(plural), quote(accent(msgid, kind)), quote(accent(plural, kind))))
      elif context == 'language tag':
        po.write('msgstr %s\n' % quote(TAGS[kind]))
      else:
        po.write('msgstr %s\n' % quote(accent(msgid, kind)))


def install(source, folder, name, kind):
  """Makes the language `name` in `folder` from the strings of the sources."""
  template, po = os.path.join(folder, 'foothold.pot'), os.path.join(folder, name + '.po')
  subprocess.run(['xgettext', '--files-from=po/POTFILES', '--output=' + template, '--from-code=UTF-8', *KEYWORDS], cwd=source,
                 check=True, stderr=subprocess.DEVNULL)
  write(template, po, kind)
  messages = os.path.join(folder, name, 'LC_MESSAGES')
  os.makedirs(messages)
  subprocess.run(['msgfmt', '--check-format', '--output-file=' + os.path.join(messages, 'foothold.mo'), po], check=True)


if __name__ == '__main__':
  write(*sys.argv[1:])
