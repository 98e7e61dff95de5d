#!/usr/bin/env python3
"""A plain word-parallel truth table beside LaneEngine's, on the same graph.

Every fact holds one Python integer of 2**n bits; bit S says whether the fact follows when the
parties of subset S have failed. Integers are ANDed and ORed by C code, so this is no straw man; it
sweeps all steps in file order until nothing changes, with neither order nor slicing.

    truth_table_peer.py EngineBenchmarks-binary
"""
import json
import statistics
import subprocess
import sys
import tempfile
import time

TIER = 1


def variable_mask(variable, count):
    mask = ((1 << (1 << variable)) - 1) << (1 << variable)
    width = 2 << variable
    while width < 1 << count:
        mask |= mask << width
        width *= 2
    return mask


def lock_value(lock, events, full):
    if "op" in lock:
        level = lock["level"]
        return full if level is not None and TIER > level else events[lock["op"]]
    parts = [lock_value(part, events, full)
             for part in lock.get("all") or lock.get("any") or lock["of"]]
    need = len(parts) if "all" in lock else 1 if "any" in lock else lock["atLeast"]
    counts = [full] + [0] * need
    for part in parts:
        for count in range(need, 0, -1):
            counts[count] |= counts[count - 1] & part
    return counts[need]


def truth_table(graph):
    parties = [party["id"] for party in graph["parties"]]
    full = (1 << (1 << len(parties))) - 1
    events = {party: variable_mask(place, len(parties)) for place, party in enumerate(parties)}
    locks = {b["id"]: lock_value(b["lock"], events, full) for b in graph["barriers"]}
    steps = [(s["fact"], s["pre"], [locks[b] for b in s["via"]]) for s in graph["steps"]]
    goal = graph["consequences"][0]["goal"]
    facts = dict.fromkeys([f for s in graph["steps"] for f in [s["fact"], *s["pre"]]] + [goal], 0)
    sweeps, changed = 0, True
    while changed:
        changed = False
        sweeps += 1
        for head, premises, barriers in steps:
            value = full
            for premise in premises:
                value &= facts[premise]
            for barrier in barriers:
                value &= barrier
            if value & ~facts[head]:
                facts[head] |= value
                changed = True
    return facts[goal], sweeps


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/graph.json"
        report = subprocess.run([sys.argv[1], "--graph", path], check=True, text=True,
                                capture_output=True).stdout
        with open(path, encoding="utf-8") as file:
            graph = json.load(file)
    ours = dict(line.split(" ", 1) for line in report.splitlines())
    times = []
    for _ in range(3):
        start = time.perf_counter()
        table, sweeps = truth_table(graph)
        times.append(time.perf_counter() - start)
    assert table.bit_count() == int(ours["true"]), "the two tables differ"
    peer, engine = statistics.median(times), float(ours["seconds"])
    print(f"seed {ours['seed']}: {len(graph['steps'])} steps, {len(graph['parties'])} events, "
          f"{table.bit_count()} true in both")
    print(f"peer (Python {sys.version.split()[0]} integers, {sweeps} sweeps): {peer:.3f} s")
    print(f"LaneEngine: {engine:.3f} s; ratio {peer / engine:.1f}")


if __name__ == "__main__":
    main()
