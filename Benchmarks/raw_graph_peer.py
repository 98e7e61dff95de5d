#!/usr/bin/env python3
"""Who suffices alone in a raw attack graph, by sallyport and, as far as they go, by peers.

    raw_graph_peer.py SALLYPORT GRAPH.json [TIER]

SALLYPORT is the program; GRAPH.json is written by raw_graph.py. What each does:

- sallyport: reads the file (`check`), then says who suffices alone at all tiers, every claim verified
  (`analyse --max-order 1`): processor seconds and peak memory of the whole process.
- json: Python's reader, on the same bytes: what any of the peers below has to wait for.
- networkx, igraph: which facts a walk reaches with every barrier open: reachability alone, no AND and
  no failure. Seconds to build the graph and to search it.
- maltoolbox with malsim: what follows at TIER (3) with nobody failed, with AND and OR (a step is an AND,
  a fact an OR, a shut barrier a defence that is on), by `calculate_viability`. Seconds to build and to
  solve that one scenario.
- counters: the same scenario by counting premises in plain Python, and then every single failure; it is
  the reference that sallyport's answer at TIER is held against.

A peer that is not installed is left out. Nothing is installed.
"""

import json
import os
import resource
import subprocess
import sys
import time


def measured(command):
    """Output, processor seconds and peak megabytes of a process."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        output = subprocess.run(command, check=False, capture_output=True).stdout
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        with os.fdopen(write, "wb") as pipe:
            pipe.write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss / 1e3}\n".encode())
            pipe.write(output)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        seconds, megabytes = map(float, pipe.readline().split())
        output = pipe.read()
    os.waitpid(child, 0)
    return output, seconds, megabytes


def is_open(lock, failed, tier):
    if "op" in lock:
        level = lock["level"]
        return lock["op"] in failed or (level is not None and tier > level)
    for key, needed in (("all", None), ("any", 1)):
        if key in lock:
            parts = lock[key]
            return sum(is_open(part, failed, tier) for part in parts) >= (needed or len(parts))
    return sum(is_open(part, failed, tier) for part in lock["of"]) >= lock["atLeast"]


class Counters:
    """The least fixpoint by counting the premises that are missing."""

    def __init__(self, graph):
        self.steps = graph["steps"]
        self.locks = {barrier["id"]: barrier["lock"] for barrier in graph["barriers"]}
        self.users = {}
        for number, step in enumerate(self.steps):
            for premise in set(step.get("pre", [])):
                self.users.setdefault(premise, []).append(number)

    def open_steps(self, failed, tier):
        state = {name: is_open(lock, failed, tier) for name, lock in self.locks.items()}
        return [all(state[name] for name in step.get("via", [])) for step in self.steps]

    def facts(self, failed, tier):
        opened = self.open_steps(failed, tier)
        missing = [len(set(step.get("pre", []))) for step in self.steps]
        found, queue = set(), []

        def take(number):
            fact = self.steps[number]["fact"]
            if opened[number] and fact not in found:
                found.add(fact)
                queue.append(fact)

        for number, count in enumerate(missing):
            if count == 0:
                take(number)
        for fact in queue:
            for number in self.users.get(fact, []):
                missing[number] -= 1
                if missing[number] == 0:
                    take(number)
        return found


def by_networkx(graph, _, goal):
    import networkx

    start = time.process_time()
    net = networkx.DiGraph()
    net.add_node("")
    for step in graph["steps"]:
        for source in step.get("pre") or [""]:
            net.add_edge(source, step["fact"])
    built = time.process_time()
    reached = networkx.descendants(net, "")
    return built - start, time.process_time() - built, goal in reached


def by_igraph(graph, _, goal):
    import igraph

    start = time.process_time()
    numbers = {"": 0}
    edges = []
    for step in graph["steps"]:
        head = numbers.setdefault(step["fact"], len(numbers))
        for source in step.get("pre") or [""]:
            edges.append((numbers.setdefault(source, len(numbers)), head))
    net = igraph.Graph(n=len(numbers), edges=edges, directed=True)
    built = time.process_time()
    reached = net.subcomponent(0, mode="out")
    return built - start, time.process_time() - built, numbers[goal] in set(reached)


def by_maltoolbox(graph, shut, goal):
    import tempfile

    language = '#id: "raw"\n#version: "1.0.0"\ncategory C { asset A { | either & both # kept } }\n'
    here = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        # maltoolbox writes a log where it is imported.
        os.chdir(folder)
        try:
            from malsim.mal_simulator.graph_processing import calculate_viability
            from maltoolbox.attackgraph import AttackGraph
            from maltoolbox.language import LanguageGraph
        finally:
            os.chdir(here)
        file = os.path.join(folder, "raw.mal")
        with open(file, "w", encoding="utf-8") as text:
            text.write(language)
        language = LanguageGraph.load_from_file(file)
    kinds = language.assets["A"].attack_steps
    start = time.process_time()
    net = AttackGraph(language)
    add = net.add_node
    facts, barriers = {}, {}
    for barrier in graph["barriers"]:
        barriers[barrier["id"]] = add(kinds["kept"], full_name="b:" + barrier["id"])
    for step in graph["steps"]:
        if step["fact"] not in facts:
            facts[step["fact"]] = add(kinds["either"], full_name="f:" + step["fact"])
    for number, step in enumerate(graph["steps"]):
        node = add(kinds["both"], full_name=f"s:{number}")
        parents = [facts[one] for one in step.get("pre", [])]
        for parent in parents + [barriers[one] for one in step.get("via", [])]:
            parent.children.add(node)
            node.parents.add(parent)
        node.children.add(facts[step["fact"]])
        facts[step["fact"]].parents.add(node)
    built = time.process_time()
    sys.setrecursionlimit(10_000_000)
    viable = calculate_viability(net, {barriers[name] for name in shut}, set())
    return built - start, time.process_time() - built, viable[facts[goal]]


def main():
    program, file = sys.argv[1:3]
    tier = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    _, seconds, megabytes = measured([program, "check", file])
    print(f"sallyport check                      {seconds:8.2f} s  {megabytes:7.0f} MB")
    output, seconds, megabytes = measured(
        [program, "analyse", file, "--max-order", "1", "--format", "json"])
    print(f"sallyport analyse, 5 tiers, verified  {seconds:8.2f} s  {megabytes:7.0f} MB")
    cells = json.loads(output)["exposure"]
    cell = next(one for one in cells if one["level"] == "party" and one["tier"] == tier)
    ours = {"".join(one) for one in cell["coalitions"] if len(one) < 2}

    start = time.process_time()
    with open(file, encoding="utf-8") as text:
        graph = json.load(text)
    print(f"json                                 {time.process_time() - start:8.2f} s")
    goal = graph["consequences"][0]["goal"]
    start = time.process_time()
    counters = Counters(graph)
    built = time.process_time()
    exact = goal in counters.facts(set(), tier)
    print(f"counters, one scenario               {time.process_time() - built:8.2f} s  "
          f"built in {built - start:.2f} s: {exact}")
    shut = {name for name, lock in counters.locks.items() if not is_open(lock, set(), tier)}
    for name, solve, given in [
        ("networkx, reachability", by_networkx, None), ("igraph, reachability", by_igraph, None),
        ("maltoolbox and malsim, one scenario", by_maltoolbox, shut),
    ]:
        try:
            build, search, answer = solve(graph, given, goal)
        except ImportError as missing:
            print(f"{name}: {missing}")
            continue
        print(f"{name:36} {search:8.4f} s  built in {build:.2f} s: {answer}")
        # A walk through open barriers misses nothing that follows.
        assert answer == exact or (solve is not by_maltoolbox and answer), name
    start = time.process_time()
    parties = [party["id"] for party in graph["parties"]]
    lone = {party for party in parties if goal in counters.facts({party}, tier)}
    print(f"counters, every party alone          {time.process_time() - start:8.2f} s  one tier of five")
    assert ours == ({""} if exact else lone), (ours, lone)
    print(f"both say of tier {tier}: {'nobody is needed' if exact else sorted(lone) or 'nobody'}")


main()
