"""Writes dependence-bounds.csv beside it: the least and the largest chance of random monotone functions
under every joint law with given chances of the events.

    python3 dependence_bounds.py

The linear program itself, over all 2^n atoms, by scipy's HiGHS; nothing of the method that it checks.
Needs numpy and scipy.
"""
import pathlib
import random

import numpy
from scipy.optimize import linprog


def bounds(events, coalitions, chances):
    atoms = range(1 << events)
    masks = [sum(1 << event for event in coalition) for coalition in coalitions]
    value = numpy.array([float(any(atom & mask == mask for mask in masks)) for atom in atoms])
    rows = [[1.0] * len(atoms)]
    rows += [[float(atom >> event & 1) for atom in atoms] for event in range(events)]
    right = [1.0] + chances
    found = []
    for sign in (1, -1):
        answer = linprog(sign * value, A_eq=numpy.array(rows), b_eq=right, bounds=(0, None),
                         method="highs", options={"primal_feasibility_tolerance": 1e-10,
                                                  "dual_feasibility_tolerance": 1e-10})
        assert answer.status == 0, answer.message
        found.append(sign * answer.fun)
    return found


def antichain(sets):
    return sorted(sorted(each) for each in sets if not any(other < each for other in sets))


def main():
    draw = random.Random(20)
    lines = ["events;coalitions;chances;least;largest"]
    for number in range(240):
        events = 1 + number % 10 if number < 220 else 11
        count = draw.randint(1, 2 * events)
        sets = {frozenset(draw.sample(range(events), draw.randint(1, min(events, 4))))
                for _ in range(count)}
        coalitions = antichain(sets)
        kind = draw.randrange(4)
        chances = [draw.choice([0.0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.9, 1.0]) if kind == 0
                   else round(draw.random(), 6) if kind == 1
                   else round(draw.random() ** 4, 9) if kind == 2
                   else 0.1
                   for _ in range(events)]
        least, largest = bounds(events, coalitions, chances)
        lines.append(";".join([
            str(events), "|".join(" ".join(map(str, each)) for each in coalitions),
            " ".join(map(repr, chances)), repr(max(0.0, least)), repr(largest)]))
    pathlib.Path(__file__).with_name("dependence-bounds.csv").write_text("\n".join(lines) + "\n")


main()
