# SPDX-License-Identifier: GPL-3.0-or-later
"""Rivers by rank. GSHHG ranks their pieces one by one; courses.tsv says which pieces are one river."""

import collections
import heapq
import os

import numpy

from shapes import join_lines

# The class of GSHHG's levels: double-lined rivers, permanent ones, intermittent ones, canals.
CLASS_OF_LEVEL = {0: 1, 1: 1, 2: 2, 3: 3, 4: 4, 5: 4, 6: 5, 7: 5, 8: 5, 9: 5, 10: 5}

# How far in degrees pieces of one river may lie apart, and how much dearer it is to cross there.
GAP = 0.06
GAP_COST = 6.0


def read_courses():
    path = os.path.join(os.path.dirname(__file__), 'courses.tsv')
    with open(path, encoding='utf-8') as file:
        for line in file:
            if not line.startswith('#'):
                name, rank, points = line.rstrip('\n').split('\t')
                yield name, int(rank), numpy.array([[float(v) for v in p.split(',')] for p in points.split()])


def key(point):
    return (round(float(point[0]), 4), round(float(point[1]), 4))


class Network:
    """The river pieces near some points, as a graph."""

    def __init__(self, pieces):
        self.next = collections.defaultdict(dict)
        ends = []
        for cost, piece in pieces:
            keys = [key(point) for point in piece]
            for a, b in zip(keys, keys[1:]):
                if a != b:
                    length = numpy.hypot(a[0] - b[0], a[1] - b[1]) * cost
                    self.next[a][b] = self.next[b][a] = min(length, self.next[a].get(b, length))
            ends += [keys[0], keys[-1]]
        self.keys = sorted(self.next)
        self.array = numpy.array(self.keys)
        for end in sorted(set(ends)):
            distance = numpy.hypot(*(self.array - end).T)
            for i in numpy.flatnonzero(distance < GAP):
                other = self.keys[i]
                if other != end and other not in self.next[end]:
                    self.next[end][other] = self.next[other][end] = float(distance[i]) * GAP_COST

    def nearest(self, point):
        return self.keys[int(numpy.hypot(*(self.array - point).T).argmin())]

    def path(self, start, goal):
        queue, came = [(0.0, start, None)], {}
        while queue:
            cost, here, before = heapq.heappop(queue)
            if here in came:
                continue
            came[here] = before
            if here == goal:
                path = []
                while here is not None:
                    path.append(here)
                    here = came[here]
                return path[::-1]
            for following, length in self.next[here].items():
                if following not in came:
                    heapq.heappush(queue, (cost + length, following, here))
        return None


def find_courses(levels):
    """{name: (class, parts)} and the edges that they use; where there is no way, the river is a lake there."""
    boxes = [(level, piece, piece.min(axis=0), piece.max(axis=0)) for level in sorted(levels) if level < 8
             for piece in levels[level]]
    courses, used = {}, set()
    for name, rank, points in read_courses():
        low, high = points.min(axis=0) - 0.7, points.max(axis=0) + 0.7
        network = Network([(1.0 + 0.15 * level, piece) for level, piece, first, last in boxes
                           if (last >= low).all() and (first <= high).all()])
        parts = []
        for start, goal in zip(points, points[1:]):
            path = network.path(network.nearest(start), network.nearest(goal))
            if path is None or len(path) < 2:
                print(f'river {name}: a lake between {start} and {goal}')
            elif parts and parts[-1][-1] == path[0]:
                parts[-1] += path[1:]
            else:
                parts.append(path)
        for part in parts:
            for a, b in zip(part, part[1:]):
                used.add((a, b))
                used.add((b, a))
        courses[name] = (rank, [numpy.array(part) for part in parts])
    return courses, used


def find_rivers(levels):
    """[(class, line)] of all rivers, and the courses by name."""
    courses, used = find_courses(levels)
    by_class = collections.defaultdict(list)
    for level in sorted(levels):
        for piece in levels[level]:
            keys = [key(point) for point in piece]
            start = 0
            for i in range(1, len(keys)):
                if (keys[i - 1], keys[i]) in used:
                    if i - 1 > start:
                        by_class[CLASS_OF_LEVEL[level]].append(piece[start:i])
                    start = i
            if len(keys) - 1 > start:
                by_class[CLASS_OF_LEVEL[level]].append(piece[start:])
    rivers = [(rank, part) for rank, parts in courses.values() for part in parts]
    for rank in sorted(by_class):
        rivers += [(rank, line) for line in join_lines(by_class[rank], 4)]
    return rivers, courses
