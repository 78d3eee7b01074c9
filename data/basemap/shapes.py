# SPDX-License-Identifier: GPL-3.0-or-later
"""Geometry of the base map: Mercator, joining pieces of lines, generalising, cutting into tiles.

World coordinates are those of the Web Mercator square: x and y from 0 to 1, y southwards.
"""

import collections
import math

import numpy
from shapely import geometry, ops
from shapely.geometry import box

MAX_LATITUDE = 85.05112877980659


def project(points):
    """Degrees (n × 2: longitude, latitude) to the world square."""
    points = numpy.asarray(points, dtype=float)
    sine = numpy.sin(numpy.radians(numpy.clip(points[:, 1], -MAX_LATITUDE, MAX_LATITUDE)))
    x = points[:, 0] / 360.0 + 0.5
    y = 0.5 - numpy.log((1.0 + sine) / (1.0 - sine)) / (4.0 * math.pi)
    return numpy.column_stack([x, y])


def project_point(longitude, latitude):
    return tuple(project([[longitude, latitude]])[0])


def project_box(west, south, east, north):
    (x0, y0), (x1, y1) = project([[west, north], [east, south]])
    return box(x0, y0, x1, y1)


def project_geometry(shape):
    """A shapely geometry in degrees to the world square."""
    def convert(x, y, z=None):
        points = project(numpy.column_stack([x, y]))
        return points[:, 0], points[:, 1]
    return ops.transform(convert, shape)


def join_lines(lines, precision=6):
    """Joins arrays of points at ends that meet there and nowhere else; rings come out closed.

    The order of the result depends on that of the input alone.
    """
    def key(point):
        return (round(float(point[0]), precision), round(float(point[1]), precision))

    ends = collections.defaultdict(list)
    for index, line in enumerate(lines):
        ends[key(line[0])].append((index, 0))
        ends[key(line[-1])].append((index, 1))

    used = [False] * len(lines)

    def follow(index, side):
        """The pieces that go on from this side of a line."""
        chain = []
        while True:
            here = ends[key(lines[index][0 if side == 0 else -1])]
            others = [end for end in here if end != (index, side)]
            if len(here) != 2 or len(others) != 1 or used[others[0][0]]:
                return chain
            index, entered = others[0]
            used[index] = True
            chain.append((index, entered))
            side = 1 - entered

    joined = []
    for index in range(len(lines)):
        if used[index]:
            continue
        used[index] = True
        after = follow(index, 1)
        before = follow(index, 0)
        parts = []
        for i, entered in reversed(before):
            # It was entered at the end that touches what follows it.
            parts.append(lines[i] if entered == 1 else lines[i][::-1])
        parts.append(lines[index])
        for i, entered in after:
            parts.append(lines[i] if entered == 0 else lines[i][::-1])
        joined.append(numpy.concatenate([parts[0]] + [part[1:] for part in parts[1:]]))
    return joined


def polygons_of(shape):
    """The polygons in any geometry, in its order."""
    if shape.is_empty:
        return []
    if shape.geom_type == 'Polygon':
        return [shape]
    if hasattr(shape, 'geoms'):
        return [polygon for part in shape.geoms for polygon in polygons_of(part)]
    return []


def lines_of(shape):
    """The lines in any geometry, in its order."""
    if shape.is_empty:
        return []
    if shape.geom_type in ('LineString', 'LinearRing'):
        return [shape]
    if hasattr(shape, 'geoms'):
        return [line for part in shape.geoms for line in lines_of(part)]
    return []


def make_valid(polygon):
    return polygon if polygon.is_valid else polygon.buffer(0)


__all__ = [name for name in dir() if not name.startswith('_')]
