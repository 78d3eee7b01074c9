# SPDX-License-Identifier: GPL-3.0-or-later
"""Borders between countries: which lines they are from Natural Earth, their course from GSHHG, which has more detail.

Natural Earth knows today's countries, at 1:10 million. GSHHG's lines (World Data Bank II) are finer but know neither
every country nor every change. So each of Natural Earth's lines takes the course of GSHHG's line beside it, where there
is one all the way; both meet at common junctions, so that areas stay closed. What somebody disputes is marked as such.
"""

import collections
import heapq

import numpy
from shapely import ops
from shapely.geometry import LineString, Point
from shapely.prepared import prep

from shapes import lines_of, project

# Of Natural Earth's claim lines (by fid): two that are single points, and those of Karabakh that events have overtaken.
CLAIMS_LEFT_OUT = {2, 3, 4, 27, 29, 37, 38, 40, 41, 42, 43, 46}

# Points of the country that the story is about, and of the area between it and the line of 1974.
IN_FOCUS = (38.0, 35.0)
SEA_WEST_OF = {('Syria', 'Turkey'): (35.45, 35.95), ('Lebanon', 'Syria'): (35.45, 34.55)}
IN_CONTESTED = [(35.78, 33.0), (35.72, 32.85), (35.8, 33.25), (35.68, 32.76)]

# How far in degrees GSHHG may run beside Natural Earth to be taken for the same border.
NEAR = 0.09

# How far apart in degrees two of its ends may lie to be taken for one.
GAP = 0.02

# Lines between these are not settled, wherever they run. The map takes no position: it only draws them as disputed.
DISPUTED_PAIRS = {
    frozenset(pair) for pair in (
        ('Israel', 'Palestine'), ('Israel', 'Syria'), ('Cyprus', 'N. Cyprus'), ('Somalia', 'Somaliland'),
        ('Serbia', 'Kosovo'), ('Morocco', 'W. Sahara'), ('China', 'India'), ('India', 'Pakistan'),
        ('Siachen Glacier', 'India'), ('Siachen Glacier', 'Pakistan'), ('Siachen Glacier', 'China'),
        ('China', 'Pakistan'), ('Egypt', 'Sudan'), ('Egypt', 'Bir Tawil'), ('Bir Tawil', 'Sudan'),
        ('Sudan', 'S. Sudan'), ('Georgia', 'Abkhazia'), ('Georgia', 'South Ossetia'),
        ('N. Cyprus', 'Dhekelia'), ('Cyprus U.N. Buffer Zone', 'Cyprus'), ('Cyprus U.N. Buffer Zone', 'N. Cyprus'),
        ('Kenya', 'S. Sudan'), ('Brazil', 'Brazilian I.'), ('Uruguay', 'Brazilian I.'),
    )
}

# Natural Earth's countries draw these as one side holds them. (west, south, east, north), and the pair.
DISPUTED_PLACES = [
    (frozenset(('Russia', 'Ukraine')), (32.0, 45.5, 35.2, 46.4)),
    (frozenset(('Belize', 'Guatemala')), (-90.0, 15.0, -88.0, 18.0)),
    (frozenset(('Guyana', 'Venezuela')), (-62.0, 0.0, -58.0, 9.0)),
    (frozenset(('Suriname', 'Guyana')), (-59.0, 1.0, -55.0, 4.0)),
    (frozenset(('Suriname', 'France')), (-55.0, 1.5, -53.5, 4.0)),
]


class Graph:
    """GSHHG's border lines as a graph of their points."""

    def __init__(self, lines):
        self.points = []
        index = {}
        self.next = collections.defaultdict(list)
        for line in lines:
            before = None
            for x, y in line:
                key = (round(x, 5), round(y, 5))
                if key not in index:
                    index[key] = len(self.points)
                    self.points.append((float(x), float(y)))
                here = index[key]
                if before is not None and before != here:
                    length = float(numpy.hypot(*numpy.subtract(self.points[before], self.points[here])))
                    self.next[before].append((here, length))
                    self.next[here].append((before, length))
                before = here
        self.array = numpy.array(self.points)
        self._close_gaps(lines)

    def _close_gaps(self, lines):
        """Lines end at the edges of GSHHG's bins, and next to each other where they should meet."""
        owner = {}
        for number, line in enumerate(lines):
            for x, y in line:
                owner.setdefault((round(x, 5), round(y, 5)), number)
        owners = numpy.array([owner[(round(x, 5), round(y, 5))] for x, y in self.points])
        index = {(round(x, 5), round(y, 5)): i for i, (x, y) in enumerate(self.points)}
        for number, line in enumerate(lines):
            for end in (line[0], line[-1]):
                here = index[(round(end[0], 5), round(end[1], 5))]
                distance = numpy.abs(self.array - end).max(axis=1)
                distance[owners == number] = numpy.inf
                other = int(distance.argmin())
                if distance[other] < GAP and other != here:
                    length = 2.0 * float(distance[other])
                    self.next[here].append((other, length))
                    self.next[other].append((here, length))

    def nearest(self, point, limit):
        distance = numpy.abs(self.array - point).max(axis=1)
        best = int(distance.argmin())
        return best if distance[best] <= limit else None

    def path(self, start, end, corridor):
        """The shortest path inside of the corridor (a function of a point), as points."""
        queue, done, came = [(0.0, start, None)], set(), {}
        while queue:
            cost, here, before = heapq.heappop(queue)
            if here in done:
                continue
            done.add(here)
            came[here] = before
            if here == end:
                path = []
                while here is not None:
                    path.append(self.points[here])
                    here = came[here]
                return path[::-1]
            for following, length in self.next[here]:
                if following not in done and corridor(self.points[following]):
                    heapq.heappush(queue, (cost + length, following, here))
        return None


def is_disputed(names, line):
    pair = frozenset(names)
    if pair in DISPUTED_PAIRS:
        return True
    middle = line[len(line) // 2]
    return any(pair == wanted and west <= middle[0] <= east and south <= middle[1] <= north
               for wanted, (west, south, east, north) in DISPUTED_PLACES)


class Border:
    """`names` of the countries on both sides; `coast` says which of the ends lies at the sea."""

    def __init__(self, names, line, disputed, coast=(False, False)):
        self.names = names
        self.line = line
        self.disputed = disputed
        self.coast = coast


def find_borders(arcs, users):
    """Natural Earth's lines between two countries."""
    at_sea = set()
    for arc, names in zip(arcs, users):
        if len(names) == 1:
            at_sea.update((tuple(arc[0].round(4)), tuple(arc[-1].round(4))))

    borders = []
    for arc, names in zip(arcs, users):
        if len(names) == 2:
            names = tuple(sorted(names))
            coast = tuple(tuple(end.round(4)) in at_sea for end in (arc[0], arc[-1]))
            borders.append(Border(names, arc, is_disputed(names, arc), coast))
    return borders


def refine(borders, gshhg_lines):
    """Gives the borders GSHHG's course where it has them."""
    graph = Graph(gshhg_lines)
    junctions = {}

    def junction(point):
        key = tuple(point.round(4))
        if key not in junctions:
            junctions[key] = graph.nearest(point, 0.06)
        return junctions[key]

    refined = 0
    for border in borders:
        start, end = junction(border.line[0]), junction(border.line[-1])
        ends = [graph.points[node] if node is not None else tuple(point)
                for node, point in ((start, border.line[0]), (end, border.line[-1]))]
        shape = LineString(border.line)
        path = None
        if start is not None and end is not None and start != end and not border.disputed:
            area = prep(shape.buffer(NEAR))
            path = graph.path(start, end, lambda point: area.contains(Point(point)))
        if path is not None and len(path) > 1 and LineString(path).hausdorff_distance(shape) < NEAR:
            border.line = numpy.array(path)
            refined += 1
        else:
            border.line = numpy.array([ends[0], *map(tuple, border.line[1:-1]), ends[1]])
    print(f'borders: {refined} of {len(borders)} follow GSHHG')


def read_claims(sources):
    """Natural Earth's lines of claims."""
    return [Border((side,), numpy.array(line.coords), True)
            for fid, name, side, shape in sources.read_disputed() if fid not in CLAIMS_LEFT_OUT
            for line in lines_of(shape)]


def extend(points, end, length):
    """A line led straight on by `length` at its end 0 or -1."""
    tip, before = (points[0], points[1]) if end == 0 else (points[-1], points[-2])
    further = tip + (tip - before) / numpy.hypot(*(tip - before)) * length
    return numpy.vstack([further, points] if end == 0 else [points, further])


def find_focus(all_borders, tolerance):
    """(polygon of Syria as far as the line of 1974, polygon of the Golan), both reaching into the sea."""
    lines = []
    for border in all_borders:
        near = 'Syria' in border.names or border.names in (('ISR',), ('LBN',)) or (
            'Israel' in border.names and ('Jordan' in border.names or 'Lebanon' in border.names))
        if not near:
            continue
        points = project(border.line)
        points = numpy.array(LineString(points).simplify(tolerance, preserve_topology=False).coords)
        for end in (0, -1):
            if border.coast[end] or len(border.names) == 1:
                points = extend(points, end, (0.02 if border.coast[end] else 0.03) / 360)
        lines.append(LineString(points))
        if 'Syria' in border.names and True in border.coast:
            lines.append(LineString([points[0 if border.coast[0] else -1], *project([SEA_WEST_OF[border.names]])]))
    lines.append(LineString(project(list(SEA_WEST_OF.values()))))
    faces = list(ops.polygonize(ops.unary_union(lines)))
    focus = next(face for face in faces if face.contains(Point(project([IN_FOCUS])[0])))
    contested = ops.unary_union([face for face in faces if face is not focus and any(
        face.contains(Point(point)) for point in project(IN_CONTESTED))])
    return focus, contested


def round_off(points):
    """Chaikin's corner cutting, with the ends where they are: at 1:10 million the corners are no one's border."""
    for _ in range(2):
        inner = numpy.stack([0.75 * points[:-1] + 0.25 * points[1:], 0.25 * points[:-1] + 0.75 * points[1:]], axis=1)
        points = numpy.vstack([points[:1], inner.reshape(-1, 2), points[-1:]])
    return points


def find_regions(provinces, focus):
    """The lines between the provinces of the focus, led on to its border."""
    merged = [shape.buffer(0) for name, shape in provinces if name not in ('UNDOF', 'Quneitra')]
    merged.append(ops.unary_union([shape.buffer(0.001) for name, shape in provinces
                                   if name in ('UNDOF', 'Quneitra')]))
    outside = ops.unary_union([shape.buffer(0.002) for shape in merged]).boundary.buffer(0.02)
    edges = ops.unary_union([shape.boundary.simplify(0.004) for shape in merged]).difference(outside)
    # What two provinces share runs beside itself where their edges differ by a hair.
    lines, seen = [], None
    for line in sorted(lines_of(ops.linemerge(edges)), key=lambda line: (-line.length, line.bounds)):
        rest = line if seen is None else line.difference(seen)
        lines += [part for part in lines_of(rest) if part.length > 0.02]
        seen = line.buffer(0.012) if seen is None else seen.union(line.buffer(0.012))
    shapes = []
    border = focus.exterior
    for line in lines:
        points = project(numpy.array(line.coords))
        for end in (0, -1):
            tip = Point(points[end])
            others = [border] + [LineString(project(numpy.array(other.coords))) for other in lines if other is not line]
            target = min((other.interpolate(other.project(tip)) for other in others), key=tip.distance)
            if 0 < tip.distance(target) < 0.09 / 360:
                points = numpy.vstack([target.coords[0], points] if end == 0 else [points, target.coords[0]])
        shapes += lines_of(LineString(round_off(points)).intersection(focus.buffer(1e-7)))
    return shapes
