"""Writes a raw attack graph with many parties and barriers, layered and with cycles, as the wide
models that decision diagrams are for. Usage: wide_graph.py PARTIES BARRIERS [SEED] > graph.json"""

import json
import random
import sys

parties, barriers = int(sys.argv[1]), int(sys.argv[2])
draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)

# Sites stand side by side; each is a chain of perimeters, and neighbours keep copies alike.
sites = max(2, parties // 10)
names = [f"p{n}" for n in range(parties)]
locks, steps = [], []


def barrier(where, operators):
    """A lock of one party, of a pair, or of two of three, run by those near the site."""
    shape = draw.random()
    op = lambda: {"op": draw.choice(operators), "level": draw.choice([3, 4, 4, 5])}
    if shape < 0.5:
        lock = op()
    elif shape < 0.8:
        lock = {"all": [op(), op()]}
    else:
        lock = {"atLeast": 2, "of": [op(), op(), op()]}
    locks.append({"id": where, "lock": lock})
    return where


for site in range(sites):
    own = names[site * parties // sites : (site + 1) * parties // sites]
    depth = barriers // sites // 3
    for layer in range(depth):
        before = [f"in-{site}-{layer - 1}"] if layer else []
        for way in range(2):
            steps.append(
                {
                    "fact": f"in-{site}-{layer}",
                    "pre": before,
                    "via": [barrier(f"b-{site}-{layer}-{way}", own)],
                }
            )
    steps.append({"fact": f"copy-{site}", "pre": [f"in-{site}-{depth - 1}"], "via": []})
    other = (site + 1) % sites
    steps.append(
        {
            "fact": f"copy-{other}",
            "pre": [f"copy-{site}"],
            "via": [barrier(f"link-{site}", own + names[:3])],
        }
    )
    for way in range(max(1, depth - 1)):
        steps.append(
            {"fact": "out", "pre": [f"copy-{site}"], "via": [barrier(f"exit-{site}-{way}", own)]}
        )

roots = [
    {"id": f"order:{n}", "fails": [{"party": p, "mode": "compelled"} for p in names[n::4]]}
    for n in range(4)
]
json.dump(
    {
        "format": "sallyport-attack-graph/1",
        "title": f"{parties} parties, {len(locks)} barriers",
        "parties": [{"id": p} for p in names],
        "roots": roots,
        "barriers": locks,
        "steps": steps,
        "consequences": [
            {"id": "exfiltration", "goal": "out", "modes": ["compromised", "insider"], "tiered": True}
        ],
    },
    sys.stdout,
)
