# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of the map: which, where, from which zoom, in which languages."""

import math
import os
import struct
import unicodedata

import numpy
from shapely.geometry import LineString

from shapes import make_valid, polygons_of, project, project_geometry, project_point

HERE = os.path.dirname(os.path.abspath(__file__))

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


def read_table(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as file:
        for line in file:
            if not line.startswith('#'):
                yield line.rstrip('\n').split('\t')


def point_of(text):
    return tuple(float(value) for value in text.split(','))


# Towns. From which zoom a town of at least so many people shows, and its rank.
BY_POPULATION = [(8e6, 3.6, 0), (3e6, 4.2, 0), (1e6, 5.0, 0), (5e5, 5.6, 1), (3e5, 6.2, 1), (1e5, 7.0, 2),
                 (5e4, 7.8, 2), (2e4, 8.6, 3), (5e3, 9.4, 3), (0, 10.2, 3)]

# Seats of a governorate, a district, a subdistrict: how many people such a town stands for where none are counted.
BY_FEATURE = {'PPLC': 3e5, 'PPLA': 8e4, 'PPLA2': 2e4, 'PPLA3': 5e3}

# Parts of towns, and places that are no more.
NOT_TOWNS = ('PPLX', 'PPLH', 'PPLQ', 'PPLW')

# Seats of government that are themselves in dispute are drawn as towns.
NOT_CAPITALS = ('IL', 'PS', 'EH')

# The smallest town by where it is: around Syria all, in the region, around the places of the story, elsewhere.
SMALLEST_IN_REGION = 15000
SMALLEST_AROUND_PLACES = 3000
SMALLEST = 80000


def class_of(population):
    return next((zoom, rank) for least, zoom, rank in BY_POPULATION if population >= least)


def rank_of_zoom(zoom):
    """For towns whose people nobody counted."""
    return min(max(int((zoom - 4.5) / 1.4), 0), 3)


def priority_of(kind_base, zoom, population=0):
    """Greater first: what shows from further away, then by people."""
    return kind_base + (12.0 - zoom) * 3000 + min(math.log10(population + 1) * 250, 2000)


def is_wanted(country, population, longitude, latitude, near, region, windows):
    if country == 'SY' or near[0] <= longitude <= near[2] and near[1] <= latitude <= near[3]:
        return True
    if region[0] <= longitude <= region[2] and region[1] <= latitude <= region[3] and population >= SMALLEST_IN_REGION:
        return True
    if population >= SMALLEST_AROUND_PLACES and any(abs(longitude - x) < 1.2 and abs(latitude - y) < 0.9
                                                    for x, y in windows):
        return True
    return population >= SMALLEST


# Where GeoNames writes Arabic or Persian with dots and macrons that no atlas for schools has.
ROMANISED = ('SY IQ JO LB IL PS SA EG KW YE OM AE BH QA LY DZ TN MA SD MR IR AF PK TJ TM UZ').split()


def simplify_name(country, name):
    if country not in ROMANISED:
        return name
    letters = (letter for letter in unicodedata.normalize('NFD', name) if not unicodedata.combining(letter))
    return ''.join(letters).translate({ord(mark): None for mark in "‘’`ʻʼ'"})


def find_towns(sources, near, region, windows):
    named, parts = {}, set()
    for kind, at, zoom, en, ar, ru, _ in read_table('names.tsv'):
        if kind in ('town', 'capital'):
            named[at] = (kind, float(zoom), {'en': en, 'ar': ar, 'ru': ru})
        elif kind == 'none':
            parts.add(at)
    capitals = sources.read_capital_names()
    found, taken = [], []

    def add(kind, rank, longitude, latitude, zoom, names, population):
        base = 9000 if kind == CAPITAL else 6000
        found.append(Label(kind, rank, longitude, latitude, zoom, names, priority_of(base, zoom, population)))

    towns = sorted(sources.read_towns(), key=lambda town: (-town[4], town[0]))
    population_of = {}
    for _, name, country, feature, population, longitude, latitude in towns:
        key = f'{country}/{name}'
        if key in named and key not in population_of:
            population_of[key] = population
            kind, zoom, names = named[key]
            capital = feature == 'PPLC' and country not in NOT_CAPITALS
            rank = class_of(population)[1] if population > 0 else rank_of_zoom(zoom)
            add(CAPITAL if capital else TOWN, 0 if capital else rank, longitude, latitude, zoom, names, population)
            taken.append((longitude, latitude))
    for at, (kind, zoom, names) in named.items():
        if '/' not in at:
            longitude, latitude = point_of(at)
            rank = 0 if kind == 'capital' else rank_of_zoom(zoom)
            add(CAPITAL if kind == 'capital' else TOWN, rank, longitude, latitude, zoom, names, 0)
            taken.append((longitude, latitude))
        elif at not in population_of:
            print(f'names.tsv: GeoNames has no {at}')

    grid = {(int(x * 20), int(y * 20)) for x, y in taken}
    for _, name, country, feature, population, longitude, latitude in towns:
        if feature in NOT_TOWNS or f'{country}/{name}' in parts or (int(longitude * 20), int(latitude * 20)) in grid:
            continue
        if any(abs(x - longitude) < 0.03 and abs(y - latitude) < 0.03 for x, y in taken):
            continue
        capital = feature == 'PPLC' and country not in NOT_CAPITALS
        if not capital and not is_wanted(country, population, longitude, latitude, near, region, windows):
            continue
        zoom, rank = class_of(max(population, BY_FEATURE.get(feature, 0)))
        names = {'en': simplify_name(country, name)}
        if capital:
            zoom, rank = max(min(zoom - 0.6, 5.6), 3.6), 0
            names = capitals.get((country, name), names)
        add(CAPITAL if capital else TOWN, rank, longitude, latitude, zoom, names, population)
    return found


# Countries.

def widest_point(polygon):
    """(x, y, width): the middle of the widest level line through the middle part of a polygon."""
    west, north, east, south = polygon.bounds
    best = (0.0, 0.0, 0.0)
    for i in range(9):
        y = north + (south - north) * (0.3 + 0.05 * i)
        cut = polygon.intersection(LineString([(west, y), (east, y)]))
        for part in getattr(cut, 'geoms', [cut]):
            if part.length > best[2] * 1.02:
                x0, _, x1, _ = part.bounds
                best = ((x0 + x1) / 2, y, part.length)
    return best


# The country that the story is about.
FOCUS = 'SY'


def find_countries(sources):
    placed = {}
    for code, zoom, at, *until in read_table('countries.tsv'):
        placed.setdefault(code, []).append((float(zoom), point_of(at), float(until[0]) if until else 0.0))
    names = {language: sources.read_country_names(language) for language in LANGUAGES}
    found = []
    for code, shape in sources.read_country_shapes():
        texts = {language: names[language].get(code + '-alt-short') if code in ('PS', 'BA', 'HK', 'MO')
                 else names[language].get(code + '-alt-variant') if code in ('TR', 'CD', 'CG', 'CZ')
                 else names[language].get(code) for language in LANGUAGES}
        texts = {language: text or names[language].get(code) for language, text in texts.items()}
        if not texts['en']:
            continue
        polygon = max(polygons_of(make_valid(project_geometry(shape))), key=lambda part: part.area)
        x, y, width = widest_point(polygon)
        rank = 0 if width > 0.035 or code == FOCUS else 1 if width > 0.014 else 2 if width > 0.005 else 3
        letters = max(len(word) for word in texts['en'].split())
        pixels = (16.0, 14.0, 12.0, 11.0)[rank] * letters
        zoom = min(max(math.log2(pixels / (width * 1.5 * 256)), 1.6), 7.0)
        spots = placed.get(code) or [(zoom, (x, y), 0.0)]
        for first, (at_x, at_y), until in spots:
            label = Label(COUNTRY, rank, 0.0, 0.0, first, texts, priority_of(20000, first), until or first + 5.5)
            label.x, label.y = (at_x, at_y) if code not in placed else project_point(at_x, at_y)
            found.append(label)
    return found


# Water and regions.

# Where a name may lie along its river: so many pixels apart. Where rivers are short, many places, of which the program
# takes those that are free and far enough from each other; nearer, fewer, for there is room.
DENSE_BELOW = 9
DENSE, SPARSE = 90.0, 300.0

# The great rivers come before most towns.
RIVER_BASE = (9000, 3000, 3000, 3000)


def find_named(kind, rank_of, base, until):
    name = {SEA: 'sea', LAKE: 'lake', REGION: 'region'}[kind]
    for row, at, zoom, en, ar, ru, _ in read_table('names.tsv'):
        if row == name:
            zoom = float(zoom)
            yield Label(kind, rank_of(zoom), *point_of(at), zoom, {'en': en, 'ar': ar, 'ru': ru},
                        priority_of(base, zoom), until(zoom))


def find_rivers(courses):
    found = []
    for row, at, zoom, en, ar, ru, _ in read_table('names.tsv'):
        if row != 'river':
            continue
        names = {'en': en, 'ar': ar, 'ru': ru}
        rank, parts = courses[at]
        for level in range(int(float(zoom)), 12):
            first = max(float(zoom), level)
            spacing = DENSE if level < DENSE_BELOW else SPARSE
            for x, y, angle in find_straights(parts, level + 0.5, 9.0 * len(en) + 24.0, spacing):
                label = Label(RIVER, min(rank, 3), 0.0, 0.0, first, names, priority_of(RIVER_BASE[min(rank, 3)], first),
                              level + 1.0, angle)
                label.x, label.y = x, y
                found.append(label)
    return found


def find_straights(parts, zoom, length, spacing):
    """Places along a river where a name of so many pixels can lie along it, so far apart: (x, y, angle)."""
    size = 256.0 * 2 ** zoom
    spots = []
    for part in parts:
        points = project(part) * size
        along = numpy.concatenate([[0.0], numpy.cumsum(numpy.hypot(*numpy.diff(points, axis=0).T))])
        if along[-1] < length:
            continue
        # Points one pixel apart, so that windows are slices.
        even = numpy.arange(0.0, along[-1], 1.0)
        line = numpy.column_stack([numpy.interp(even, along, points[:, 0]), numpy.interp(even, along, points[:, 1])])
        n = int(length)
        for start in range(0, len(line) - n, max(n // 6, 1)):
            window = line[start:start + n]
            chord = window[-1] - window[0]
            span = math.hypot(*chord)
            if span < 0.7 * n:
                continue
            normal = numpy.array([-chord[1], chord[0]]) / span
            offset = (window - window[0]) @ normal
            # The name lies above the river: above its highest bend, too.
            up = normal if normal[1] < 0.0 else -normal
            middle = window.mean(axis=0)
            rise = max(float(((window - middle) @ up).max()) - 1.5, 0.0)
            spots.append((float(offset.max() - offset.min()), *(middle + up * rise), math.atan2(chord[1], chord[0])))
    chosen = []
    for bend, x, y, angle in sorted(spots):
        if bend > 24.0:
            break
        if all(math.hypot(x - other[0], y - other[1]) > spacing for other in chosen):
            angle = (angle + math.pi / 2) % math.pi - math.pi / 2
            chosen.append((x, y, angle))
    return [(x / size, y / size, angle) for x, y, angle in chosen]


def find_labels(sources, courses, near, region, windows):
    found = find_towns(sources, near, region, windows)
    found += find_countries(sources)
    found += find_named(SEA, lambda zoom: 0 if zoom < 3.0 else 1 if zoom < 4.4 else 2 if zoom < 6.0 else 3, 15000,
                        lambda zoom: 5.2 if zoom == 2.6 else zoom + 5.0)
    found += find_named(LAKE, lambda zoom: 0 if zoom < 5.0 else 1 if zoom < 6.5 else 2, 4000, lambda zoom: 0.0)
    found += find_named(REGION, lambda zoom: 0 if zoom < 7.5 else 1, 4500, lambda zoom: zoom + 3.0)
    found += find_rivers(courses)
    print(f'labels: {len(found)}')
    return found


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
