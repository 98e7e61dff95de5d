#!/usr/bin/env python3
"""How many set-ups a second `sallyport sweep` and `batch` answer, beside other ways to go through many.

    set_ups.py SALLYPORT [ROWS]

SALLYPORT is the program; ROWS (4,000) is how many set-ups of the seed model are asked; of a model of 100
elements a tenth of it, and of `sweep` SWEEP_ROWS (204,800; set in the environment), of a model of 100
elements a quarter of it. Every set-up is another function (levels, operators and jurisdictions drawn from
a printed seed, none twice), nothing is kept (`--cache 0`), and the question is how few failures suffice,
for parties and for root causes, for all consequences and tiers, every number verified.

Each is printed with rows for a second of processor time, and for two workers with the wall clock of one
beside that of two:

- sweep: a plan of the same axes with drawn rows, made 512 at a time, every one with its digests as it
  would be written; one and two workers. What one row more takes, from two lengths of run, and beside it
  what comes before the first.
- by row, kept: `sweep` of fewer rows than are made side by side, with what is kept between set-ups.
- batch: one process, one and two workers.
- batch, kept: the same with what is kept between set-ups.
- analyse: a process for each row, the same levels.
- maltoolbox with malsim: the seed model's attack graph built once; for a row, one set of shut barriers
  and what follows from it (`calculate_viability`): one tier, nobody failed, no certificate.
- pytm: a diagram of as many elements as the seed model has, made and held against its list of threats
  for a row (`TM.resolve`): element by element, no paths and no failures.

Memory: peak of `sweep` on a hundredth, a tenth and all of MEMORY_ROWS rows, where that is set in the
environment, and of `batch` on a hundredth of each. A peer that is not installed is left out. Nothing is
installed. Run it from the root of the package.
"""

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

SEED = 18
SEED_MODEL = "Models/seed-case/single.yaml"
LEVELS = [f"SL{level}" for level in range(6)]


def formulas(parties):
    """Who may operate something: one, all or any of two."""
    pairs = [[a, b] for a in parties for b in parties if a < b]
    return parties + [{"all": p} for p in pairs] + [{"any": p} for p in pairs]


def seed_axes():
    operators = formulas(["aws", "lab", "trainium"])
    reach = [["US"], ["EU"], ["JP"], ["US", "EU"], [], ["EU", "JP"]]
    axes = [(f"{place}.level", LEVELS) for place in (
        "perimeters.campus", "perimeters.lab-plane", "channels.network", "channels.media")]
    axes += [(f"{place}.operator", operators) for place in (
        "perimeters.campus", "perimeters.lab-plane", "channels.network", "channels.media")]
    axes += [(f"defenders.{party}.jurisdictions", reach) for party in ("lab", "aws", "trainium")]
    return axes


def hundred():
    """A model of 100 elements: 3 jurisdictions, 8 parties, 48 perimeters, 40 channels, 1 work."""
    draw = random.Random(SEED)
    parties = ["lab"] + [f"d{n}" for n in range(7)]
    lines = ["sallyport: 1", "title: A hundred elements", "jurisdictions: { A: {}, B: {}, C: {} }"]
    lines += ["defenders:", "  lab: { role: lab, jurisdictions: [A] }"]
    lines += [f"  d{n}: {{ role: cloud, jurisdictions: [{'ABC'[n % 3]}] }}" for n in range(7)]
    lines += ["perimeters:"]
    for n in range(48):
        inside = f"inside: p{draw.randrange(max(0, n - 8), n)}, " if n % 6 else ""
        kind = "hall" if n % 6 else "campus"
        lines.append(f"  p{n}: {{ {inside}kind: {kind}, operator: {draw.choice(parties)}, "
                     f"level: SL{draw.randrange(2, 6)}, exits: stated }}")
    held = [5, 23, 47]
    copies = ", ".join(f"{{ in: p{n}, form: plaintext, for: training }}" for n in held)
    lines += ["weights:", f"  w: {{ owner: lab, size: 1 TB, copies: [ {copies} ] }}", "channels:"]
    for n in range(40):
        source = held[n % 3] if n < 12 else draw.randrange(48)
        target = "outside" if n < 6 else f"p{(source + 1 + draw.randrange(46)) % 48}"
        lines.append(f"  c{n}: {{ from: p{source}, to: {target}, kind: network, "
                     f"operator: {draw.choice(parties)}, level: SL{draw.randrange(2, 6)} }}")
    lines += ["workloads:", "  train: { all: [ { capacity: d0, in: p5 }, { capacity: d1, in: p23 } ] }"]
    axes = [(f"perimeters.p{n}.level", LEVELS[1:]) for n in range(0, 48, 4)]
    axes += [(f"channels.c{n}.level", LEVELS[1:]) for n in range(0, 12)]
    axes += [(f"channels.c{n}.operator", formulas(parties[:4])) for n in range(0, 6)]
    return "\n".join(lines) + "\n", axes


def rows(axes, count):
    """So many set-ups, none twice."""
    draw = random.Random(SEED)
    seen = set()
    while len(seen) < count:
        row = json.dumps({path: draw.choice(values) for path, values in axes})
        if row not in seen:
            seen.add(row)
            yield json.loads(row)


def measured(command, stdin=None):
    """Processor seconds, seconds on the wall and peak megabytes of a process."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        begun = time.monotonic()
        with open(stdin or os.devnull, "rb") as source:
            done = subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, check=False)
        wall = time.monotonic() - begun
        use = resource.getrusage(resource.RUSAGE_CHILDREN)
        words = f"{use.ru_utime + use.ru_stime} {wall} {use.ru_maxrss / 1e3} {done.returncode}"
        os.write(write, words.encode())
        os._exit(0)
    os.waitpid(child, 0)
    seconds, wall, megabytes, status = os.read(read, 200).split()
    if int(status) not in (0, 1):
        sys.exit(f"status {int(status)}: {' '.join(command)}")
    return float(seconds), float(wall), float(megabytes)


def batch(program, file, *more):
    return measured([program, "batch", "--root", "/", "--quiet", *more], file)


def by_batch(program, folder, name, base, axes, count):
    asked = os.path.join(folder, f"{name}.ndjson")
    single = os.path.join(folder, f"{name}-1.ndjson")
    lines = [json.dumps({"id": n, "base": base, "set": row, "ask": ["orders"]})
             for n, row in enumerate(rows(axes, count))]
    for path, part in ((asked, lines), (single, lines[:1])):
        with open(path, "w", encoding="utf-8") as text:
            text.write("\n".join(part) + "\n")
    begin, _, _ = batch(program, single, "--cache", "0")
    for words, more in (("batch", ["--cache", "0"]), ("batch, kept", [])):
        one, wall, megabytes = batch(program, asked, *more)
        both, wall2, _ = batch(program, asked, "--workers", "2", *more)
        print(f"{name:5} {words:12} {count:7} rows  {(count - 1) / (one - begin):9.0f} /s/core  "
              f"two workers {wall / wall2:4.2f} x the wall, {both / one:4.2f} x the work  "
              f"{megabytes:4.0f} MB", flush=True)


def plan_of(folder, name, base, axes, count):
    """A plan that draws its rows from the axes; values that stand there twice are left out."""
    vary = {}
    for path, values in axes:
        vary[path] = [value for n, value in enumerate(values) if value not in values[:n]]
    link = os.path.join(folder, f"{name}-model.yaml")
    if not os.path.exists(link):
        shutil.copy(base, link)
    plan = {"sallyport-sweep": 1, "model": os.path.basename(link), "vary": vary, "how": "random",
            "rows": count, "seed": SEED, "ask": ["orders"]}
    file = os.path.join(folder, f"{name}-plan-{count}.yaml")
    with open(file, "w", encoding="utf-8") as text:
        json.dump(plan, text)
    return file


def sweep(program, file, first, *more):
    """Makes the first rows of a plan, and writes them nowhere."""
    return measured([program, "sweep", file, "--range", f"0:{first}", "--quiet", *more])


def by_sweep(program, folder, name, base, axes, count):
    few = 5_120
    file = plan_of(folder, name, base, axes, count)
    begin, _, _ = sweep(program, file, few)
    one, wall, megabytes = sweep(program, file, count)
    both, wall2, _ = sweep(program, file, count, "--workers", "2")
    more = (one - begin) / (count - few)
    print(f"{name:5} sweep        {count:7} rows  {1 / more:9.0f} /s/core  {one - more * count:5.2f} s "
          f"before, {count / one:.0f} /s with that  two workers {wall / wall2:4.2f} x the wall, "
          f"{both / one:4.2f} x the work  {megabytes:4.0f} MB", flush=True)
    single = min(4_000, max(400, count // 100))
    begin, _, _ = sweep(program, file, 1)
    one, _, _ = sweep(program, file, single)
    print(f"{name:5} by row, kept {single:7} rows  {(single - 1) / (one - begin):9.0f} /s/core",
          flush=True)


def by_analyse(program, folder, name, base, axes, count):
    """A model for each row, which extends a copy of the base by what the row sets."""
    shutil.copy(base, os.path.join(folder, "base.yaml"))
    file = os.path.join(folder, "row.yaml")
    spent = 0
    for row in rows(axes, count):
        model = {"extends": "base.yaml"}
        for path, value in row.items():
            *above, key = path.split(".")
            place = model
            for part in above:
                place = place.setdefault(part, {})
            place[key] = value
        with open(file, "w", encoding="utf-8") as text:
            json.dump(model, text)
        spent += measured([program, "analyse", file, "--format", "json"])[0]
    print(f"{name:5} analyse      {count:7} rows  {count / spent:9.1f} /s/core", flush=True)


def by_maltoolbox(program, count):
    here = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # maltoolbox writes a log where it is imported.
        try:
            from malsim.mal_simulator.graph_processing import calculate_viability
            from maltoolbox.attackgraph import AttackGraph
            from maltoolbox.language import LanguageGraph
        finally:
            os.chdir(here)
        file = os.path.join(folder, "raw.mal")
        with open(file, "w", encoding="utf-8") as text:
            text.write('#id: "raw"\n#version: "1.0.0"\n'
                       "category C { asset A { | either & both # kept } }\n")
        kinds = LanguageGraph.load_from_file(file).assets["A"].attack_steps
        language = LanguageGraph.load_from_file(file)
    text = subprocess.run(
        [program, "export", SEED_MODEL, "--to", "attack-graph"], capture_output=True, check=True)
    graph = json.loads(text.stdout)
    kinds = language.assets["A"].attack_steps
    net = AttackGraph(language)
    barriers = {barrier["id"]: net.add_node(kinds["kept"], full_name="b:" + barrier["id"])
                for barrier in graph["barriers"]}
    facts = {}
    for step in graph["steps"]:
        for fact in [step["fact"]] + step.get("pre", []):
            if fact not in facts:
                facts[fact] = net.add_node(kinds["either"], full_name="f:" + fact)
    for number, step in enumerate(graph["steps"]):
        node = net.add_node(kinds["both"], full_name=f"s:{number}")
        above = [facts[one] for one in step.get("pre", [])]
        for parent in above + [barriers[one] for one in step.get("via", [])]:
            parent.children.add(node)
            node.parents.add(parent)
        node.children.add(facts[step["fact"]])
        facts[step["fact"]].parents.add(node)
    draw = random.Random(SEED)
    begun = time.process_time()
    for _ in range(count):
        shut = {node for node in barriers.values() if draw.random() < 0.7}
        calculate_viability(net, shut, set())
    spent = time.process_time() - begun
    print(f"seed  maltoolbox   {count:7} rows  {count / spent:9.1f} /s/core: one tier, nobody failed")


def by_pytm(count):
    from pytm import TM, Actor, Boundary, Dataflow, Datastore, Server

    draw = random.Random(SEED)
    begun = time.process_time()
    for _ in range(count):
        TM.reset()
        model = TM("seed", description="one lab on one cloud")
        campus, plane = Boundary("campus"), Boundary("lab-plane")
        lab, outside = Actor("lab"), Actor("outside")
        lab.inBoundary = plane
        host, weights = Server("host"), Datastore("frontier")
        host.inBoundary = weights.inBoundary = campus
        host.controls.isHardened = draw.random() < 0.5
        flows = [Dataflow(lab, host, "administration"), Dataflow(host, weights, "training"),
                 Dataflow(host, outside, "network"), Dataflow(weights, outside, "media")]
        for flow in flows:
            flow.controls.isEncrypted = draw.random() < 0.5
        model.resolve()
    spent = time.process_time() - begun
    print(f"seed  pytm         {count:7} rows  {count / spent:9.1f} /s/core: element by element")


def memory(program, folder, count):
    for part in (count // 100, count // 10, count):
        file = plan_of(folder, "memory", SEED_MODEL, seed_axes(), part)
        seconds, wall, megabytes = sweep(program, file, part, "--workers", "1")
        _, both, _ = sweep(program, file, part, "--workers", "2")
        print(f"seed  memory sweep {part:8} rows  {megabytes:6.1f} MB  {seconds:8.1f} s  "
              f"{wall:8.1f} s on the wall, {both:.1f} s with two workers", flush=True)
    for part in (count // 10_000, count // 1000, count // 100):
        file = os.path.join(folder, "memory.ndjson")
        with open(file, "w", encoding="utf-8") as text:
            for n, row in enumerate(rows(seed_axes(), part)):
                line = {"id": n, "base": os.path.abspath(SEED_MODEL)[1:], "set": row,
                        "ask": ["orders"]}
                text.write(json.dumps(line) + "\n")
        seconds, _, megabytes = batch(program, file)
        print(f"seed  memory batch {part:8} rows  {megabytes:6.1f} MB  {seconds:8.1f} s", flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 4_000
    print(f"seed {SEED}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        large = os.path.join(folder, "hundred.yaml")
        text, large_axes = hundred()
        with open(large, "w", encoding="utf-8") as file:
            file.write(text)
        os.chdir("/")
        for name, base, axes, part in (
            ("seed", os.path.join(ROOT, SEED_MODEL), seed_axes(), count),
            ("100", large, large_axes, max(20, count // 10)),
        ):
            by_sweep(program, folder, name, base, axes, SWEEP_ROWS // (1 if name == "seed" else 4))
            by_batch(program, folder, name, base[1:], axes, part)
            by_analyse(program, folder, name, base, axes, 20)
        os.chdir(ROOT)
        for peer, arguments in ((by_maltoolbox, (program, 200)), (by_pytm, (20,))):
            try:
                peer(*arguments)
            except ImportError as missing:
                print(f"{peer.__name__[3:]} is not installed: {missing}")
        if os.environ.get("MEMORY_ROWS"):
            memory(program, folder, int(os.environ["MEMORY_ROWS"]))


ROOT = os.getcwd()
SWEEP_ROWS = int(os.environ.get("SWEEP_ROWS", 204_800))

if __name__ == "__main__":
    main()
