# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of the map: which, where, from which zoom, in which languages."""

import struct

from shapes import project_point

COUNTRY, SEA, REGION, CAPITAL, TOWN, LAKE, RIVER = range(7)
LANGUAGES = {'en': 1, 'ar': 2, 'ru': 3}


class Label:
    def __init__(self, kind, rank, longitude, latitude, zoom, names, priority, until=0.0, angle=0.0):
        self.kind = kind
        self.rank = rank
        self.x, self.y = project_point(longitude, latitude)
        self.zoom = zoom
        self.names = names
        self.priority = priority
        self.until = until
        self.angle = angle

    def encode_names(self):
        names = [(LANGUAGES[language], text.encode('utf-8')) for language, text in self.names.items() if text]
        return bytes([len(names)]) + b''.join(bytes([language, len(text)]) + text + b'\0'
                                              for language, text in sorted(names))

    def encode(self, names_offset):
        return struct.pack('<IIIHBBBBh', min(int(self.x * 2 ** 32), 2 ** 32 - 1), int(self.y * 2 ** 32), names_offset,
                           min(int(self.priority), 65535), self.kind, self.rank, int(round(self.zoom * 10)),
                           int(round(self.until * 10)), int(round(self.angle * 10000)))


def write_labels(labels):
    """(levels, records, names) for tiles.Writer: labels in the cells of the even level below their zoom."""
    def place(label):
        level = min(max(int(label.zoom) // 2 * 2, 0), 10)
        return level, int(label.y * (1 << level)), int(label.x * (1 << level))

    ordered = sorted(labels, key=lambda label: (*place(label), -label.priority, label.names['en'], label.x))
    records, names, known, levels = [], bytearray(), {}, []
    for index, label in enumerate(ordered):
        encoded = label.encode_names()
        if encoded not in known:
            known[encoded] = len(names)
            names += encoded
        records.append(label.encode(known[encoded]))
        level, y, x = place(label)
        if not levels or levels[-1][0] != level:
            levels.append((level, []))
        cells = levels[-1][1]
        if not cells or cells[-1][:2] != (y, x):
            cells.append((y, x, index, 0))
        cells[-1] = (*cells[-1][:3], cells[-1][3] + 1)
    return levels, b''.join(records), bytes(names)
