"""What is asked of models, and of the files that are exported from them."""
import json
import re

from .world import Run

FORMATS = ("text", "json", "markdown")
LEVELS = ("party", "root", "lab-bypass", "root-lab-bypass")
TIERS = ("OC1", "OC2", "OC3", "OC4", "OC5")
CONSEQUENCES = ("exfiltration", "disclosure", "denial", "tampering")
THEMES = ("auto", "light", "dark")


def runs(world):
    paths = world.models + templates(world)
    for path in paths:
        yield from of_model(world, path)
    folders = {}
    for path in paths:
        folders.setdefault(path.rsplit("/", 1)[0], []).append(path)
    for neighbours in folders.values():
        for first, second in zip(neighbours, neighbours[1:] + neighbours[:1]):
            yield from of_pair(first, second)
        for form in FORMATS:
            yield Run(("compare", *neighbours[:3], "--format", form))
            yield Run(("compare", *neighbours[-5:], "--format", form))
    yield from in_depth(world, "Models/seed-case/single.yaml")


def templates(world):
    """The models that 'init' writes, as files."""
    return [
        world.add(f"templates/{name}.yaml", world.ask("init", "--template", name))
        for name in ("single", "replicated", "split", "serving")]


def forms(*arguments, of=FORMATS):
    for form in of:
        yield Run((*arguments, "--format", form))


def of_model(world, path):
    findings = json.loads(world.ask("analyse", path, "--format", "json", statuses=("0", "1")))
    failures = sorted({
        name for row in findings["exposure"] for names in row["coalitions"] for name in names})
    paths = [(each["id"], each["failed"]) for each in findings["failurePaths"]]
    yield Run(("check", path))
    yield from forms("analyse", path, of=(*FORMATS, "sarif", "html"))
    yield from forms("analyse", path, "--coverage", of=(*FORMATS, "html"))
    yield from forms("analyse", path, "--probability", of=(*FORMATS, "html"))
    yield Run(("analyse", path, "--probability", "--samples", "100", "--seed", "7"))
    yield Run(("analyse", path, "--figures", "{out}/figures"))
    yield Run(("analyse", path, "--format", "html", "--output", "{out}/report.html"))
    yield Run(("analyse", path, "--max-order", "1"))
    for level in LEVELS:
        yield from forms("analyse", path, "--level", level)
    for tier in TIERS:
        yield Run(("analyse", path, "--tier", tier, "--format", "markdown"))
    for consequence in CONSEQUENCES:
        yield from forms("analyse", path, "--consequence", consequence)
    yield from what_ifs(world, path, failures)
    yield from remedies(path)
    yield from egress(path)
    yield from forms("unknowns", path)
    yield from forms("unknowns", path, "--tier", "OC4", "--max-order", "2")
    yield Run(("unknowns", path, "--exact-unknowns", "1"))
    yield from forms("timeline", path, of=(*FORMATS, "svg"))
    yield Run(("timeline", path, "--tier", "OC3", "--tier", "OC5"))
    for theme in THEMES:
        yield Run(("timeline", path, "--format", "svg", "--theme", theme))
    yield from pictures(path, paths)
    yield from exports(path, paths)
    yield from forms("compare", path, "--levels", "SL2,SL3,SL4")
    yield from forms("compare", path, "--levels", "SL3,SL4", of=(*FORMATS, "svg"))
    yield from of_exported(world, path)


def what_ifs(world, path, failures):
    for failure in failures:
        yield from forms("whatif", path, "--fail", failure)
    for first, second in zip(failures, failures[1:]):
        yield Run(("whatif", path, "--fail", first, "--fail", second))
    for tier in ("OC1", "OC5"):
        for failure in failures[:2]:
            yield Run(("whatif", path, "--fail", failure, "--tier", tier))
    for consequence in CONSEQUENCES:
        yield Run(("whatif", path, "--fail", failures[0], "--consequence", consequence))
    model = world.ask("export", path, "--to", "yaml").decode()
    perimeters, channels = (keys(model, section) for section in ("perimeters", "channels"))
    defenders = keys(model, "defenders")
    for perimeter in perimeters:
        yield Run(("whatif", path, "--set", f"perimeters.{perimeter}.level=SL2"))
        yield Run((
            "whatif", path, "--set",
            f"perimeters.{perimeter}.operator={{ any: [{', '.join(defenders[:2])}] }}"))
    for channel in channels:
        yield Run(("whatif", path, "--set", f"channels.{channel}=~"))
        yield from forms(
            "whatif", path, "--fail", failures[0], "--set",
            f"channels.{channel}.operator={{ all: [{', '.join(defenders[:3])}] }}")
        yield Run((
            "whatif", path, "--set", f"channels.{channel}.operator="
            f"{{ k: 2, of: [{', '.join(defenders[:3])}] }}"))


def keys(model, section):
    """The ids in a section of a model in its canonical form."""
    ids, inside = [], False
    for line in model.split("\n"):
        if re.match(r"\S", line):
            inside = line.startswith(f"{section}:")
        elif inside and (found := re.match(r"  ([\w-]+):", line)):
            ids.append(found[1])
    return ids


def remedies(path):
    yield from forms("harden", path)
    yield from forms("harden", path, "--catalogue-options", "missing")
    yield from forms("harden", path, "--catalogue-options", "all", "--all")
    yield Run(("harden", path, "--catalogue-options", "none", "--target-order", "3"))
    for level in LEVELS:
        yield Run(("harden", path, "--level", level, "--catalogue-options", "missing"))
    for consequence in CONSEQUENCES:
        yield Run(("harden", path, "--consequence", consequence, "--tier", "OC4", "--all"))


def egress(path):
    yield from forms("egress", path, of=(*FORMATS, "svg"))
    for theme in THEMES:
        yield Run(("egress", path, "--format", "svg", "--theme", theme))
    for level in LEVELS:
        yield from forms("egress", path, "--level", level)
    yield from forms(
        "egress", path, "--window", "6h", "--window", "90d", "--compression", "2.5",
        "--tier", "OC3", of=(*FORMATS, "svg"))


def pictures(path, paths):
    for theme in THEMES:
        yield Run(("diagram", path, "--theme", theme))
        yield Run(("diagram", path, "--map", "--theme", theme))
        yield Run(("diagram", path, "--matrix", "--theme", theme))
    for identity, _ in paths:
        yield Run(("diagram", path, "--path", identity))
    for failure in sorted({failed[0] for _, failed in paths if len(failed) == 1}):
        yield Run(("diagram", path, "--fail", failure))
        for consequence in CONSEQUENCES:
            yield Run(("diagram", path, "--fail", failure, "--consequence", consequence))
    for tier in TIERS:
        yield Run(("diagram", path, "--tier", tier))
    yield Run(("diagram", path, "--map", "--output", "{out}/map.svg"))
    yield Run(("diagram", path, "--fail", "no-such-party"))


def exports(path, paths):
    for graph in ("model", "attack-graph", "path"):
        for profile in ("flat", "yed"):
            given = ("export", path, "--to", "graphml", "--graph", graph, "--profile", profile)
            yield Run(given)
            yield Run((*given, "--without-model"))
        yield Run(("export", path, "--to", "dot", "--graph", graph))
        yield Run(("export", path, "--to", "mermaid", "--graph", graph))
    for identity, failed in paths:
        for target in ("graphml", "dot", "mermaid"):
            yield Run(("export", path, "--to", target, "--graph", "path", "--path", identity))
    for failure in sorted({failed[0] for _, failed in paths if len(failed) == 1}):
        yield Run((
            "export", path, "--to", "dot", "--graph", "path", "--fail", failure, "--tier", "OC2"))
    yield Run(("export", path, "--to", "attack-graph"))
    yield Run(("export", path, "--to", "yaml"))
    yield Run(("export", path, "--to", "yaml", "--output", "{out}/model.yaml"))
    for consequence in CONSEQUENCES:
        given = ("export", path, "--to", "open-psa", "--consequence", consequence)
        yield Run(given)
        for level in LEVELS:
            yield Run((*given, "--level", level, "--tier", "OC3"))
        for tier in TIERS:
            yield Run((*given, "--tier", tier))


def of_exported(world, path):
    """What was exported, read again: by both programs, from the program before."""
    stem = "exported/" + path.removesuffix(".yaml").replace("/", "-")

    def export(name, *arguments, statuses=("0",)):
        return world.add(
            f"{stem}{name}", world.ask("export", path, *arguments, statuses=statuses))

    flat = export(".graphml", "--to", "graphml")
    yed = export("-yed.graphml", "--to", "graphml", "--profile", "yed")
    bare = export("-bare.graphml", "--to", "graphml", "--without-model")
    steps = export("-steps.graphml", "--to", "graphml", "--graph", "attack-graph")
    raw = export(".json", "--to", "attack-graph")
    canonical = export(".yaml", "--to", "yaml")
    for file in (flat, yed, bare, steps, raw, canonical):
        yield Run(("check", file))
        yield Run(("analyse", file))
        yield Run(("analyse", file, "--format", "sarif"))
        yield Run(("export", file, "--to", "yaml"))
    yield from forms("analyse", raw, of=(*FORMATS, "html"))
    yield Run(("analyse", raw, "--figures", "{out}/figures"))
    for command in ("unknowns", "timeline", "egress", "harden"):
        yield Run((command, raw))
        yield Run((command, flat))
    yield Run(("whatif", raw, "--set", "perimeters.campus.level=SL2"))
    yield Run(("whatif", raw, "--fail", "aws"))
    yield Run(("diagram", raw))
    yield Run(("diagram", raw, "--map"))
    yield Run(("diagram", raw, "--matrix"))
    yield Run(("diagram", flat, "--map"))
    yield from forms("compare", path, raw, of=(*FORMATS, "svg"))
    yield from forms("compare", path, flat)
    for target in ("graphml", "dot", "mermaid"):
        yield Run(("export", raw, "--to", target))
    yield Run(("export", raw, "--to", "open-psa", "--consequence", "exfiltration"))
    for file in (flat, yed, bare, steps):
        yield from forms("graph", file)
        nodes = re.findall(r'<node id="([^"]+)"', world.read(file).decode())
        for start, end in ((nodes[0], nodes[-1]), (nodes[-1], nodes[0]), (nodes[1], nodes[0])):
            yield from forms("graph", file, "--from", start, "--to", end)
        yield Run(("graph", file, "--from", nodes[1], "--to", nodes[0], "--operator", "kind"))
    for consequence in CONSEQUENCES:
        for level in ("root", "party"):
            tree = export(
                f"-{consequence}-{level}.xml", "--to", "open-psa", "--consequence", consequence,
                "--level", level, "--tier", "OC3", statuses=("0", "64"))
            yield from forms("fault-tree", tree, "--minimal-sets")
            yield Run(("fault-tree", tree))
            yield Run(("fault-tree", tree, "--minimal-sets", "--max-order", "1"))
            yield Run(("fault-tree", tree, "--probability", "--importance"))
            # The same tree with numbers, without which nothing is weighed.
            weighed = world.add(
                tree.replace(".xml", "-weighed.xml"), weigh(world.read(tree).decode()))
            yield from forms("fault-tree", weighed, "--probability", "--importance")


def weigh(tree):
    """Gives every basic event of a fault tree a probability."""
    events = sorted(set(re.findall(r'<basic-event name="([^"]+)"/>', tree)))
    model = "".join(
        f'    <define-basic-event name="{event}"><float value="0.0{number + 1}"/>'
        "</define-basic-event>\n" for number, event in enumerate(events))
    if re.search(r"<define-basic-event ", tree):
        return re.sub(
            r'(<define-basic-event name="[^"]+")\s*/>',
            r'\1><float value="0.03"/></define-basic-event>', tree)
    return tree.replace("</opsa-mef>", f"  <model-data>\n{model}  </model-data>\n</opsa-mef>")


def of_pair(first, second):
    yield from forms("compare", first, second, of=(*FORMATS, "svg"))
    for theme in THEMES:
        yield Run(("compare", first, second, "--format", "svg", "--theme", theme))
    yield Run(("compare", second, first))
    yield Run(("compare", first, second, "--level", "root", "--tier", "OC3"))
    yield Run(("compare", first, second, "--consequence", "denial", "--max-order", "1"))


def in_depth(world, path):
    """What one model is enough for: options that only choose among answers."""
    text = world.read(path)
    for command, more in (
        ("check", ()), ("analyse", ()), ("analyse", ("--format", "sarif")), ("diagram", ()),
        ("egress", ()), ("unknowns", ()), ("timeline", ()), ("harden", ()),
        ("whatif", ("--fail", "aws")), ("export", ("--to", "graphml")),
    ):
        yield Run((command, "-", *more), text, path)
    yield Run(("compare", "-", "Models/seed-case/replicated.yaml"), text, path)
    yield Run(("compare", "-", "-"), text, path)
    tree = "exported/Models-seed-case-single-exfiltration-root.xml"
    graph = "exported/Models-seed-case-single.graphml"
    yield Run(("fault-tree", "-"), world.read(tree), tree)
    yield Run(("graph", "-"), world.read(graph), graph)
    for order in (
        "as-written", "heavy-first", "light-first", "shared-first", "gates-first",
        "weight-first", "short-spans", "heavy-spans", "as-written,gates-first", "no-such-order",
    ):
        yield Run(("fault-tree", tree, "--order-heuristic", order))
    answer = json.loads(world.ask("fault-tree", tree, "--format", "json"))
    yield Run(("fault-tree", tree, "--module-orders", answer["moduleOrders"]))
    yield Run(("fault-tree", tree, "--module-orders", "as-written,as-written,as-written"))
    for top in ("g4", "exfiltration", "no-such-gate"):
        yield Run(("fault-tree", tree, "--top", top, "--minimal-sets"))
    for nodes in ("1", "4", "100000"):
        yield Run(("fault-tree", tree, "--max-nodes", nodes))
        yield Run(("fault-tree", tree, "--max-nodes", nodes, "--max-order", "1"))
    yield Run(("fault-tree", tree, "--workers", "1", "--output", "{out}/tree.txt"))
    yield Run(("fault-tree", tree, "--timing"))
    options = "Models/seed-case/single-options.yaml"
    for name in ("netlock", "medialock", "tee-trainium", "tee-merchant", "lab-sl4", "notice"):
        yield Run(("harden", options, "--option", name))
        yield Run(("harden", options, "--cost", f"{name}=9", "--all"))
    yield Run(("harden", options, "--option", "no-such-option"))
    yield Run(("harden", options, "--seconds", "1000"))
    yield Run(("harden", options, "--output", "{out}/remedies.txt"))
    for command in ("whatif", "compare", "egress", "unknowns", "timeline", "graph"):
        given = {
            "whatif": (path, "--fail", "aws"), "compare": (path, options), "graph": (graph,),
        }.get(command, (path,))
        yield Run((command, *given, "--output", "{out}/answer"))
        yield Run((command, *given, "--output", "{out}/no/such/folder/answer"))
    yield from accepting(world, path)
    own = world.add("catalogues/own.yaml", OWN_CATALOGUE)
    for arguments in (
        ("check", path), ("analyse", path, "--coverage"), ("whatif", path, "--fail", "aws"),
        ("compare", path, options), ("harden", path, "--catalogue-options", "all"),
        ("egress", path), ("unknowns", path), ("timeline", path), ("diagram", path),
        ("export", path, "--to", "yaml"), ("catalogue", "controls", "OWN-EGR-01"),
        ("catalogue", "controls"), ("whatif", path, "--set", "perimeters.campus.level=SL2"),
    ):
        yield Run((*arguments, "--catalogue", own))


def accepting(world, path):
    """The gate: requirements broken, accepted, and lists of acceptances that are wrong."""
    required = world.add("gate/model.yaml", world.read(path).decode() + REQUIREMENTS)
    findings = json.loads(world.ask("analyse", required, "--format", "json", statuses=("0", "1")))
    ids = [each["id"] for each in findings["failurePaths"]]
    ids += [each["id"] for each in findings["requirements"] if each.get("id")]
    lines = [
        f"- {{ id: {identity}, reason: Known since May, until: 2026-10-31 }}\n"
        for identity in ids]
    lists = {f"one-{number}": line for number, line in enumerate(lines)}
    lists |= {
        "all": "".join(lines), "none": "[]\n", "unmatched": "- { id: nothing, reason: r }\n",
        "twice": lines[0] * 2, "undated": f"- {{ id: {ids[0]}, reason: r }}\n",
        "key": lines[0].replace("reason", "raeson"), "empty": "", "yaml": "- { id: [\n",
    }
    for name, text in lists.items():
        file = world.add(f"gate/{name}.yaml", text)
        yield from forms("analyse", required, "--accept", file, of=(*FORMATS, "html", "sarif"))
        yield Run(("analyse", required, "--accept", file, "--today", "2026-11-01"))
    yield from forms("analyse", required, of=(*FORMATS, "html", "sarif"))
    yield Run(("analyse", required, "--accept", "gate/all.yaml", "--level", "root"))
    yield Run(("analyse", required, "--accept", "gate/no-such.yaml"))
    for name in ("eu-code", "sl3", "sl4"):
        preset = f"Models/presets/{name}.yaml"
        yield from forms("analyse", required, "--require", preset, of=(*FORMATS, "html", "sarif"))
        yield Run(("check", preset))
    yield Run(("analyse", required, "--require", "gate/no-such.yaml"))
    yield Run(("analyse", required, "--require", required))


REQUIREMENTS = """
require:
  - { consequence: exfiltration, tier: OC3, order: 2 }
  - { consequence: denial, order: 2, level: root }
  - { consequence: disclosure, order: 2, level: lab-bypass }
  - { consequence: tampering, tier: OC1, order: 1 }
"""

OWN_CATALOGUE = """catalogue: 1
sources:
  audit: { title: Our audit of 2026 }
controls:
  OWN-EGR-01:
    title: Our diode on the way out
    level: SL4
    topic: permitted-interfaces-egress
    protects: [interface]
    blocks: [AV-NET]
    appliesTo: [cluster]
    operableBy: lab
    defaultOperator: tenant
    source: [audit]
    confidence: read-in-source
"""
