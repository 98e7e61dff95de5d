"""Writes a model with COUNT options (default 60) drawn from SEED (default 1).

    python3 remedies_model.py 60 1 > remedies.yaml
    time sallyport harden remedies.yaml --target-order 2

Weights lie on many sites, each run by a vendor of its own, so that each vendor alone suffices as long
as one of its exits leads past the lab. An option leads a few exits of different sites through the
lab's gate, at a cost; one option in four opens a spare exit of another site on the way, its side
effect, which others lock, so that some members of a set call for others. Every exit is covered by
few options, and costs differ little, which is what makes such problems hard.
"""
import random
import sys

count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
rnd = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
sites = max(4, count * 2 // 3)
exits = 2
out = ["sallyport: 1", "title: Benchmark of remedies", "jurisdictions: { A: {} }", "defenders:",
       "  lab: { role: lab, jurisdictions: [A] }"]
out += [f"  cloud{n}: {{ role: cloud }}" for n in range(sites)]
out += ["perimeters:", "  gate: { operator: lab, level: SL4 }"]
out += [f"  site{n}: {{ kind: campus, operator: cloud{n}, level: SL4 }}" for n in range(sites)]
out += ["weights:"]
for n in range(sites):
    out.append(f"  part{n}: {{ owner: lab, copies: [ {{ in: site{n}, form: plaintext }} ] }}")
out += ["channels:", "  gate-exit: { from: gate, to: outside, operator: lab }"]
names = [(n, e) for n in range(sites) for e in range(exits)]
for n, e in names:
    out.append(f"  exit{n}-{e}: {{ from: site{n}, to: outside, operator: cloud{n}, level: SL4, carries: [part{n}] }}")
for n in range(sites):
    out.append(f"  spare{n}: {{ from: site{n}, to: gate, operator: cloud{n}, level: SL4, carries: [part{n}] }}")
out.append("options:")
covered = {name: 0 for name in names}
options = []
for number in range(count):
    size = rnd.randint(3, 6)
    least = sorted(names, key=lambda name: (covered[name], rnd.random()))
    picks = least[: size // 2] + rnd.sample(names, size - size // 2)
    picks = sorted(set(picks))
    for pick in picks:
        covered[pick] += 1
    options.append((number, picks, rnd.randint(8, 16)))
for number, picks, cost in options:
    out += [f"  option-{number:03d}:", f"    cost: {cost}", "    set:"]
    out += [f"      channels.exit{n}-{e}.to: gate" for n, e in picks]
    opened = rnd.randrange(sites)
    if rnd.random() < 1 / 4:
        out.append(f"      channels.spare{opened}.to: outside")
    for n in rnd.sample([n for n in range(sites) if n != opened], max(1, sites // 10)):
        out.append(f"      channels.spare{n}.operator: {{ all: [cloud{n}, lab] }}")
print("\n".join(out))
