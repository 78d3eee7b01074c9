#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes foothold-basemap.bin, the offline base map, from packages of Debian and npm. README.md says how to run it."""

import argparse
import math
import os

import numpy
from shapely import ops
from shapely.geometry import LineString, Point, Polygon, box

import borders
import labels
import lakes
import rivers
import tiles
from shapes import lines_of, make_valid, polygons_of, project, project_box
from sources import Sources, describe_packages

# (west, south, east, north) in degrees.
WORLD = (-180, -85, 180, 85)
EUROPE = (-12, 20, 80, 66)
REGION = (20, 20, 60, 50)
NEAR = (33.0, 31.0, 43.5, 38.2)

# Places of the story outside of the region: Moscow, Astana, Vienna, Geneva, Hamburg, Kyiv.
PLACES = [(37.62, 55.75), (71.43, 51.18), (16.37, 48.21), (6.15, 46.2), (10.0, 53.55), (30.52, 50.45)]
AROUND_PLACE = 2.2

# A band serves the zoom levels from its own to that of the next. Its lines may lie so many pixels beside their true
# course at one level above its own; islands and lakes may be left out that have fewer square pixels there.
BANDS = [
    # level, bits, area, tolerance, smallest island, smallest lake, last class of rivers
    (0, 12, WORLD, 0.9, 3.0, 30.0, 0),
    (1, 12, WORLD, 0.9, 3.0, 30.0, 0),
    (2, 12, WORLD, 0.9, 3.0, 24.0, 1),
    (3, 12, WORLD, 0.9, 3.0, 24.0, 1),
    (4, 12, WORLD, 0.8, 3.0, 24.0, 2),
    (5, 12, WORLD, 0.6, 3.0, 24.0, 3),
    (6, 12, EUROPE, 0.7, 2.0, 20.0, 4),
    (7, 12, REGION, 0.6, 2.0, 16.0, 4),
    (8, 12, EUROPE, 0.5, 1.0, 12.0, 5),
    (9, 12, NEAR, 0.5, 0.0, 6.0, 5),
    (10, 14, NEAR, 0.15, 0.0, 1.0, 5),
]

# From this level on, the stairs of GSHHG's raster would show.
SMOOTH_FROM = 9

# The band that covers only the region and the places.
SPARSE = 8


def pixel(level):
    """A pixel one zoom level above, in world units."""
    return 1.0 / (256 << (level + 1))


def is_in_sparse(level, x, y):
    areas = [REGION] + [(lon - AROUND_PLACE, lat - AROUND_PLACE, lon + AROUND_PLACE, lat + AROUND_PLACE)
                        for lon, lat in PLACES]
    return any(x0 <= x < x1 and y0 <= y < y1 for x0, y0, x1, y1 in (tile_range(area, level) for area in areas))


def tile_range(area, level):
    west, south, east, north = area
    x0, y0, x1, y1 = project_box(west, max(south, -85.05), east, min(north, 85.05)).bounds
    size = 1 << level
    return (max(0, int(x0 * size)), max(0, int(y0 * size)), min(size, math.ceil(x1 * size)),
            min(size, math.ceil(y1 * size)))


def ring_area(points):
    x, y = points[:, 0], points[:, 1]
    return abs(numpy.dot(x[:-1], y[1:]) - numpy.dot(x[1:], y[:-1])) / 2


class Build:
    def __init__(self, sources):
        self.sources = sources
        self.focus = None
        self.bands = []
        for level, bits, area, *_ in BANDS:
            wanted = is_in_sparse if level == SPARSE else None
            self.bands.append(tiles.Band(level, bits, tile_range(area, level), 32 << (bits - 12), wanted))

    def each_band(self):
        for band, (level, _, area, tolerance, *least, classes) in zip(self.bands, BANDS):
            bounds = box(*(v / (1 << level) for v in (band.x0, band.y0, band.x1, band.y1))).buffer(0.02 / (1 << level))
            yield band, bounds, tolerance * pixel(level), [area * pixel(level) ** 2 for area in least], classes

    def add_land(self):
        rings = [project(ring) for ring in self.sources.read_shores(0, 1)]
        self.land = []
        for band, bounds, tolerance, (smallest, _), _ in self.each_band():
            west, north, east, south = bounds.bounds
            count, kept = 0, []
            for ring in rings:
                low, high = ring.min(axis=0), ring.max(axis=0)
                if (low[0] > east or high[0] < west or low[1] > south or high[1] < north
                        or ring_area(ring) < smallest):
                    continue
                if band.level >= SMOOTH_FROM:
                    ring = smooth(ring, bounds)
                shape = numpy.array(LineString(ring).simplify(tolerance, preserve_topology=False).coords)
                if len(shape) >= 4:
                    band.add_ring(tiles.LAND, shape)
                    kept.append(shape)
                    count += len(shape)
            self.land.append((kept, numpy.array([[*ring.min(axis=0), *ring.max(axis=0)] for ring in kept])))
            print(f'land {band.level}: {count} points')

    def local_land(self, index, area):
        """Valid polygons of a band's land in a box."""
        west, north, east, south = area.bounds
        parts = []
        rings, bounds = self.land[index]
        near = ((bounds[:, 0] <= east) & (bounds[:, 2] >= west) & (bounds[:, 1] <= south) & (bounds[:, 3] >= north))
        for ring in (rings[i] for i in numpy.flatnonzero(near)):
            for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, north, 1), (1, south, -1)):
                ring = cut_float(ring, axis, limit, sign)
            if len(ring) >= 3:
                parts.append(make_valid(Polygon(ring)))
        return ops.unary_union(parts)


    def add_borders(self):
        arcs, users = self.sources.read_countries('10m')
        found = [border for border in borders.find_borders(arcs, users) if 'Baikonur' not in border.names]
        borders.refine(found, self.sources.read_gshhg_borders())
        self.borders = found + borders.read_claims(self.sources)
        for index, (band, bounds, tolerance, _, _) in enumerate(self.each_band()):
            for border in self.borders:
                shape = LineString(project(border.line)).simplify(tolerance, preserve_topology=False)
                if not shape.intersects(bounds):
                    continue
                for end in (0, -1):
                    if border.coast[end]:
                        shape = self.cut_at_shore(index, shape, end)
                for line in lines_of(shape):
                    kind = tiles.DISPUTED if border.disputed else tiles.SETTLED
                    band.add_line(tiles.BORDER, kind, numpy.array(line.coords))

    def cut_at_shore(self, index, shape, end):
        """Leads a border on to the shore of the band's land, and ends it there."""
        points = numpy.array(shape.coords)
        line = LineString(borders.extend(points, end, 0.02 / 360))
        around = Point(points[end]).buffer(0.06 / 360, resolution=2).envelope
        land = self.local_land(index, around)
        parts = line.difference(around), line.intersection(around).intersection(land)
        merged = ops.linemerge([part for shape in parts for part in lines_of(shape)])
        return max(lines_of(merged), key=lambda part: part.length, default=shape)

    def add_focus(self):
        """Syria, and the Golan apart from it: drawn as part of neither side."""
        for index, (band, _, tolerance, _, _) in enumerate(self.each_band()):
            focus, contested = borders.find_focus(self.borders, tolerance)
            if self.focus is None or index == len(self.bands) - 1:
                self.focus = focus
            land = self.local_land(index, focus.buffer(0.001))
            for layer, area in ((tiles.FOCUS, focus), (tiles.CONTESTED, contested)):
                for polygon in polygons_of(area.intersection(land)):
                    band.add_ring(layer, numpy.array(polygon.exterior.coords))
            print(f'focus {band.level}: {len(focus.exterior.coords)} points')

    def add_regions(self):
        lines = borders.find_regions(self.sources.read_provinces('SY'), self.focus)
        for band, bounds, tolerance, _, _ in self.each_band():
            if band.level >= 4:
                for line in lines:
                    shape = line.simplify(tolerance, preserve_topology=False)
                    if shape.intersects(bounds):
                        band.add_line(tiles.REGION, 0, numpy.array(shape.coords))

    def add_rivers(self):
        found, self.courses = rivers.find_rivers(self.sources.read_rivers())
        shapes = [(rank, LineString(project(line))) for rank, line in found]
        for band, bounds, tolerance, _, classes in self.each_band():
            count = 0
            for rank, shape in shapes:
                if rank <= classes and shape.intersects(bounds):
                    simple = shape.simplify(tolerance, preserve_topology=False)
                    band.add_line(tiles.RIVER, rank, numpy.array(simple.coords))
                    count += len(simple.coords)
            print(f'rivers {band.level}: {count} points')

    def add_lakes(self):
        water, islands = lakes.find_lakes(self.sources)
        for band, bounds, tolerance, (_, smallest), _ in self.each_band():
            count = 0
            for layer, shapes in ((tiles.LAKE, water), (tiles.ISLAND, islands)):
                for shape in shapes:
                    if shape.area < smallest or not shape.intersects(bounds):
                        continue
                    simple = numpy.array(shape.exterior.simplify(tolerance, preserve_topology=False).coords)
                    if len(simple) >= 4:
                        band.add_ring(layer, simple)
                        count += len(simple)
            print(f'lakes {band.level}: {count} points')

    def add_runways(self):
        for width, *ends in self.sources.read_runways(*NEAR):
            line = project(numpy.array(ends).reshape(2, 2))
            for band in self.bands[-2:]:
                band.add_line(tiles.RUNWAY, int(round(width)), line)


def smooth(ring, bounds):
    """Takes the stairs off a ring (closed, n × 2) that was digitised on a raster, where it lies in the bounds."""
    west, north, east, south = bounds.bounds
    inside = ((ring > (west, north)) & (ring < (east, south))).all(axis=1)[:-1]
    points = ring[:-1]
    if len(points) < 8 or not inside.any():
        return ring
    # Taubin's two steps, in and out again, so that islands keep their size.
    for share in (0.5, -0.53) * 3:
        between = 0.5 * (numpy.roll(points, 1, axis=0) + numpy.roll(points, -1, axis=0))
        points = numpy.where(inside[:, None], points + share * (between - points), points)
    return numpy.vstack([points, points[:1]])


def cut_float(ring, axis, limit, sign):
    """As tiles.cut_ring(), on fractions."""
    scale = float(1 << 50)
    return tiles.cut_ring(numpy.rint(ring * scale).astype(numpy.int64), axis, int(round(limit * scale)), sign) / scale


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--cache', default=os.path.expanduser('~/.cache/foothold-basemap'))
    parser.add_argument('output', nargs='?', default=os.path.join(os.path.dirname(__file__), 'foothold-basemap.bin'))
    arguments = parser.parse_args()

    sources = Sources(arguments.cache)
    sources.fetch()
    build = Build(sources)
    build.add_land()
    build.add_borders()
    build.add_focus()
    build.add_regions()
    build.add_rivers()
    build.add_lakes()
    build.add_runways()
    writer = tiles.Writer()
    writer.write_bands(build.bands)
    levels, records, names = labels.write_labels(labels.find_labels(sources, build.courses, NEAR, REGION, PLACES))
    writer.write_labels(levels, records, names, describe_packages().encode('utf-8') + b'\0')
    writer.finish(arguments.output)


if __name__ == '__main__':
    main()
