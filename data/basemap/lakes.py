# SPDX-License-Identifier: GPL-3.0-or-later
"""Lakes: GSHHG's shores, and OpenStreetMap's water where a reservoir has been filled since."""

import math
import warnings

import numpy
from shapely import ops, strtree
from shapely.errors import ShapelyDeprecationWarning
from shapely.geometry import Polygon

from shapes import make_valid, polygons_of, project, project_box, project_geometry

# Shapely 1.8 announces what 2.0 will do otherwise; 1.8 is what Debian 12 has.
warnings.filterwarnings('ignore', category=ShapelyDeprecationWarning)

# The smallest of OpenStreetMap's waters, in square kilometres at 35 degrees: around Syria, in the region, elsewhere.
SMALLEST = 40.0
SMALLEST_IN_REGION = 8.0
SMALLEST_NEAR = 2.0

# Lakes that have shrunk since GSHHG's sources: there OpenStreetMap's water counts, however small. Aral, Chad.
SHRUNK = [(58.0, 43.3, 62.0, 47.0), (12.5, 12.0, 15.8, 14.6)]

SQUARE_KILOMETRE = (1.0 / 40075.0 / 0.82) ** 2


# Waters up to this many square kilometres that are as thin as a river's arm are none of our lakes.
SMALL = 25.0
THIN = 0.16


def is_thin(shape):
    return 4.0 * math.pi * shape.area < THIN * shape.length ** 2


def round_off(ring):
    """Chaikin's corner cutting: OpenStreetMap's shapes were generalised with corners that no water has."""
    points = numpy.array(ring.coords)[:-1]
    for _ in range(2):
        following = numpy.roll(points, -1, axis=0)
        points = numpy.stack([0.75 * points + 0.25 * following, 0.25 * points + 0.75 * following], axis=1).reshape(-1, 2)
    return Polygon(points)


def find_lakes(sources):
    """(lakes, islands in them) as polygons in the world square; neither has holes."""
    near, region = project_box(33, 31, 43.5, 38.2), project_box(20, 20, 60, 50)
    old = [make_valid(Polygon(project(ring))) for ring in sources.read_shores(2, 2)]
    islands = [make_valid(Polygon(project(ring))) for ring in sources.read_shores(3, 3)]
    old = [polygon for shape in old for polygon in polygons_of(shape)]
    islands = [polygon for shape in islands for polygon in polygons_of(shape)]

    new = []
    for shape in sources.read_waterbodies():
        low = numpy.array(shape.exterior.coords)
        if (low[:, 1] > 75).any() or (low[:, 1] < -60).any():
            continue
        shape = make_valid(project_geometry(shape))
        area = shape.area / SQUARE_KILOMETRE
        limit = SMALLEST_NEAR if shape.intersects(near) else SMALLEST_IN_REGION if shape.intersects(region) else SMALLEST
        if area >= limit and not (area < SMALL and is_thin(shape)):
            new += polygons_of(shape)
    new = polygons_of(ops.unary_union(new))

    shrunk = [project_box(*area) for area in SHRUNK]
    tree = strtree.STRtree(old)
    dropped_old, dropped_new = set(), set()
    number = {id(shape): i for i, shape in enumerate(old)}
    for i, shape in enumerate(new):
        touching = [other for other in tree.query(shape) if shape.intersects(other)]
        if not touching:
            continue
        if (shape.area > 1.5 * sum(other.area for other in touching)
                or any(area.contains(shape) for area in shrunk)):
            dropped_old.update(number[id(other)] for other in touching)
        else:
            dropped_new.add(i)
    gone = [old[i] for i in sorted(dropped_old)]
    kept_new = [shape for i, shape in enumerate(new) if i not in dropped_new]
    print(f'lakes: {len(old)} of GSHHG without {len(gone)}, and {len(kept_new)} of OpenStreetMap')

    gone_tree = strtree.STRtree(gone)
    islands = [island for island in islands if not any(lake.contains(island) for lake in gone_tree.query(island))]
    islands += [round_off(hole) for shape in kept_new for hole in shape.interiors]
    water = [shape for i, shape in enumerate(old) if i not in dropped_old]
    water += [round_off(shape.exterior) for shape in kept_new]
    return water, islands
