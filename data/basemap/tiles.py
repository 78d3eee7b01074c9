# SPDX-License-Identifier: GPL-3.0-or-later
"""Cutting shapes into the tiles of a band and writing the file; FORMAT.md describes its bytes."""

import struct

import numpy

LAND, FOCUS, CONTESTED, LAKE, ISLAND, RIVER, REGION, BORDER, RUNWAY = range(9)
SETTLED, DISPUTED = range(2)
AREAS = (LAND, FOCUS, CONTESTED, LAKE, ISLAND)

MAGIC = b'FHBM\r\n\x1a\n'
VERSION = 1
MASK = (1 << 64) - 1


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7f | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return varint(value << 1 if value >= 0 else (-value << 1) - 1)


def encode_points(points):
    out = [varint(len(points))]
    before_x = before_y = 0
    for x, y in points:
        out.append(zigzag(x - before_x))
        out.append(zigzag(y - before_y))
        before_x, before_y = x, y
    return b''.join(out)


def drop_repeats(points):
    if len(points) < 2:
        return points
    keep = numpy.ones(len(points), dtype=bool)
    keep[1:] = (numpy.diff(points[:, :2], axis=0) != 0).any(axis=1)
    return points[keep]


def cut_ring(ring, axis, limit, sign):
    """What of a ring (n × 2 integers, not closed) lies where (coordinate - limit) × sign >= 0."""
    inside = (ring[:, axis] - limit) * sign >= 0
    if inside.all():
        return ring
    if not inside.any():
        return ring[:0]
    before, before_inside = numpy.roll(ring, 1, axis=0), numpy.roll(inside, 1)
    crosses = numpy.flatnonzero(inside != before_inside)
    start, end = before[crosses].astype(float), ring[crosses].astype(float)
    share = ((limit - start[:, axis]) / (end[:, axis] - start[:, axis]))[:, None]
    points = numpy.rint(start + (end - start) * share).astype(ring.dtype)
    points[:, axis] = limit
    order = numpy.concatenate([numpy.flatnonzero(inside) + 0.5, crosses])
    both = numpy.concatenate([ring[inside], points])
    return both[numpy.argsort(order, kind='stable')]


def cut_line(line, axis, limit, sign):
    """The parts of a line (n × 3: x, y, how far along) on one side of a limit."""
    inside = (line[:, axis] - limit) * sign >= 0
    if inside.all():
        return [line]
    if not inside.any():
        return []
    parts, part = [], []
    for i, point in enumerate(line):
        if i > 0 and inside[i] != inside[i - 1]:
            start = line[i - 1]
            crossing = start + (point - start) * ((limit - start[axis]) / (point[axis] - start[axis]))
            crossing[axis] = limit
            part.append(crossing)
            if not inside[i]:
                parts.append(numpy.array(part))
                part = []
        if inside[i]:
            part.append(point)
    if len(part) > 1:
        parts.append(numpy.array(part))
    return [part for part in parts if len(part) > 1]


def want_all(level, x, y):
    return True


class Band:
    """The tiles of one level. `tiles` are (x0, y0, x1, y1), the last ones not included."""

    def __init__(self, level, bits, tiles, buffer, wanted=None):
        self.level = level
        self.bits = bits
        self.buffer = buffer
        self.x0, self.y0, self.x1, self.y1 = tiles
        self.wanted = wanted or want_all
        self.content = {}

    def to_grid(self, points):
        return numpy.rint(numpy.asarray(points) * float(1 << (self.level + self.bits))).astype(numpy.int64)

    def add_ring(self, layer, points):
        """Rings turn one way, so that overlapping tiles fill as one; islands the other way, so that they are holes."""
        ring = drop_repeats(self.to_grid(points))
        if len(ring) > 1 and (ring[0] == ring[-1]).all():
            ring = ring[:-1]
        if len(ring) < 3:
            return
        x, y = ring[:, 0].astype(float), ring[:, 1].astype(float)
        clockwise = numpy.dot(x, numpy.roll(y, -1)) < numpy.dot(numpy.roll(x, -1), y)
        if clockwise != (layer == ISLAND):
            ring = ring[::-1]
        self._spread([ring], layer, None, self.x0, self.y0, self.x1, self.y1)

    def add_line(self, layer, attribute, points):
        line = drop_repeats(self.to_grid(points))
        if len(line) < 2:
            return
        steps = numpy.hypot(*numpy.diff(line, axis=0).astype(float).T)
        along = numpy.concatenate([[0.0], numpy.cumsum(steps)])
        line = numpy.column_stack([line.astype(float), along])
        self._spread([line], layer, attribute, self.x0, self.y0, self.x1, self.y1)

    def _spread(self, parts, layer, attribute, x0, y0, x1, y1):
        """Cuts parts to the tiles x0 to x1, y0 to y1, halving until one tile is left."""
        parts = self._cut(parts, layer, x0, y0, x1, y1)
        if not parts or x0 >= x1 or y0 >= y1:
            return
        if x1 - x0 == 1 and y1 - y0 == 1:
            if not self.wanted(self.level, x0, y0):
                return
            features = self.content.setdefault((x0, y0), {}).setdefault(layer, [])
            for part in parts:
                self._encode(features, part, layer, attribute, x0, y0)
        elif x1 - x0 >= y1 - y0:
            middle = (x0 + x1) // 2
            self._spread(parts, layer, attribute, x0, y0, middle, y1)
            self._spread(parts, layer, attribute, middle, y0, x1, y1)
        else:
            middle = (y0 + y1) // 2
            self._spread(parts, layer, attribute, x0, y0, x1, middle)
            self._spread(parts, layer, attribute, x0, middle, x1, y1)

    def _cut(self, parts, layer, x0, y0, x1, y1):
        limits = ((0, (x0 << self.bits) - self.buffer, 1), (0, (x1 << self.bits) + self.buffer, -1),
                  (1, (y0 << self.bits) - self.buffer, 1), (1, (y1 << self.bits) + self.buffer, -1))
        for axis, limit, sign in limits:
            if layer in AREAS:
                parts = [cut_ring(part, axis, limit, sign) for part in parts]
                parts = [part for part in parts if len(part) >= 3]
            else:
                parts = [cut for part in parts for cut in cut_line(part, axis, limit, sign)]
        return parts

    def _encode(self, features, part, layer, attribute, x, y):
        origin = numpy.array([x << self.bits, y << self.bits])
        along = part[0, 2] if part.shape[1] > 2 else 0
        points = drop_repeats(numpy.rint(part[:, :2]).astype(numpy.int64) - origin)
        if layer in AREAS:
            if len(points) > 1 and (points[0] == points[-1]).all():
                points = points[:-1]
            if len(points) < 3:
                return
            features.append(encode_points(points.tolist()))
        elif len(points) > 1:
            features.append(varint(attribute) + varint(int(round(along))) + encode_points(points.tolist()))

    def encode_tile(self, x, y):
        out = []
        for layer, features in sorted(self.content.get((x, y), {}).items()):
            if features:
                body = varint(len(features)) + b''.join(features)
                out.append(bytes([layer]) + varint(len(body)) + body)
        return b''.join(out)


def checksum(data):
    """The one of fh-basemap.c."""
    prime = 0x9e3779b97f4a7c15
    lanes = [1, 2, 3, 4]
    words = struct.unpack(f'<{len(data) // 8}Q', data[:len(data) // 32 * 32])
    for i, word in enumerate(words):
        mixed = lanes[i & 3] ^ word
        lanes[i & 3] = ((mixed << 29 | mixed >> 35) & MASK) * prime & MASK
    total = len(data)
    for lane in lanes:
        total = (total ^ lane ^ lane >> 31) * prime & MASK
    return total


class Writer:
    """Lays out bands, labels and the list of sources, and writes them."""

    HEADER = 96

    def __init__(self):
        self.out = bytearray(self.HEADER)

    def append(self, data, align=4):
        self.out += bytes(-len(self.out) % align)
        offset = len(self.out)
        self.out += data
        return offset

    def write_bands(self, bands):
        table = b''
        known = {}
        for band in bands:
            index = []
            before = len(self.out)
            for y in range(band.y0, band.y1):
                for x in range(band.x0, band.x1):
                    if not band.wanted(band.level, x, y):
                        index.append(0)
                        continue
                    body = band.encode_tile(x, y)
                    if body not in known:
                        known[body] = self.append(struct.pack('<I', len(body)) + body, 1)
                    index.append(known[body])
            where = self.append(struct.pack(f'<{len(index)}I', *index))
            table += struct.pack('<BBHIIIII', band.level, band.bits, band.buffer, band.x0, band.y0,
                                 band.x1 - band.x0, band.y1 - band.y0, where)
            print(f'band {band.level}: {len(index)} tiles, {len(self.out) - before} bytes')
        struct.pack_into('<II', self.out, 32, self.append(table), len(bands))

    def write_labels(self, levels, labels, names, sources):
        """levels: [(level, [(y, x, first, count)])]; labels and names: bytes."""
        table = b''
        for level, cells in levels:
            where = self.append(b''.join(struct.pack('<IIII', *cell) for cell in cells))
            table += struct.pack('<III', level, where, len(cells))
        struct.pack_into('<II', self.out, 40, self.append(table), len(levels))
        struct.pack_into('<IIIIII', self.out, 48, self.append(labels), len(labels) // 20, self.append(names),
                         len(names), self.append(sources), len(sources))

    def finish(self, path):
        # The checksum takes whole blocks of what follows the first 32 bytes.
        self.out += bytes(-len(self.out) % 32)
        struct.pack_into('<8sIIQQ', self.out, 0, MAGIC, VERSION, 0, len(self.out), checksum(bytes(self.out[32:])))
        with open(path, 'wb') as file:
            file.write(self.out)
        print(f'{path}: {len(self.out)} bytes')
