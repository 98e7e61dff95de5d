"""Writes a raw attack graph, random or layered, of a given size.

Usage: raw_graph.py random|layered STEPS PARTIES [SEED] > graph.json

Random: a barrier for five steps, locks of one operator (70 %) or of two; a step needs one or two of
the 200 facts before its own. Layered: barriers in layers of eight, each step from a fact of the layer
before. One goal, every mode, by tier.
"""

import json
import random
import sys

shape, size, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 7
draw = random.Random(seed)
parties = [f"P{n}" for n in range(count)]


def leaf():
    return {"op": draw.choice(parties), "level": draw.choice([1, 2, 3, 3, 4, 4, 5, None])}


def lock():
    if draw.random() < 0.7:
        return leaf()
    return {draw.choice(["all", "any"]): [leaf(), leaf()]}


barriers, steps = [], []
if shape == "random":
    barriers = [{"id": f"b{n}", "lock": lock()} for n in range(max(1, size // 5))]
    facts = max(2, size // 2)
    for n in range(size):
        head = 1 + n * (facts - 1) // size
        lowest = max(0, head - 200)
        before = {draw.randrange(lowest, head) for _ in range(draw.choice([1, 2]))}
        steps.append(
            {
                "fact": f"f{head}",
                "pre": [f"f{one}" for one in sorted(before)],
                "via": [f"b{draw.randrange(len(barriers))}"] if draw.random() < 0.8 else [],
            }
        )
    steps.append({"fact": "f0", "pre": [], "via": ["b0"]})
    goal = f"f{facts - 1}"
else:
    layers = max(1, size // 16)
    for layer in range(layers):
        for place in range(8):
            barriers.append({"id": f"b{layer}-{place}", "lock": lock()})
            for _ in range(2):
                before = [f"f{layer - 1}-{draw.randrange(8)}"] if layer else []
                steps.append({"fact": f"f{layer}-{place}", "pre": before, "via": [f"b{layer}-{place}"]})
    goal = f"f{layers - 1}-0"
modes = ["compromised", "compelled", "realigned", "insider"]
json.dump(
    {
        "format": "sallyport-attack-graph/1",
        "title": f"{shape} {size} {count} {seed}",
        "parties": [{"id": party} for party in parties],
        "barriers": barriers,
        "steps": steps,
        "consequences": [{"id": "exfiltration", "goal": goal, "modes": modes, "tiered": True}],
    },
    sys.stdout,
)
