"""Writes a model of an organisation of so many defenders and perimeters, for `sallyport analyse`.

    python3 organisation_model.py 40 300 split 1 > split.yaml && time sallyport analyse split.yaml
    python3 organisation_model.py 1000 pairs > pairs.yaml && time sallyport egress pairs.yaml

SCHEME is how the weights are kept: `single` (one copy in use and one backup), `replicated` (three in
use) or `split` (five shares of which three suffice). Campuses, halls, clusters and tenancies nest up
to four deep; three perimeters in ten are run by two defenders, any of whom or all of whom must fail, or
by two of three. Channels lead between perimeters and out. `unstated` as the last word leaves
`exits: stated` out, for programs that do not know it.

    python3 organisation_model.py 1000 lone 30 > lone.yaml && time sallyport analyse lone.yaml

`lone` is a copy of the weights with each defender, every one under as many jurisdictions as are named
and every other one under a parent whom all of them reach.

`pairs` is one perimeter that any two of all defenders open, with one copy and one channel.
"""
import random
import sys

words = sys.argv[1:]
says_exits = words[-1] != "unstated"
if not says_exits:
    words.pop()
defenders = int(words[0])
exits = ", exits: stated" if says_exits else ""

if words[1] == "pairs":
    names = ", ".join(f"d{n}" for n in range(defenders))
    print("sallyport: 1\ntitle: One lock of pairs\ndefenders:\n  lab: { role: lab }")
    for n in range(defenders):
        print(f"  d{n}: {{ role: custodian }}")
    print("perimeters:")
    print(f"  vault: {{ kind: campus, level: SL5, operator: {{ at-least: 2, of: [{names}] }}{exits} }}")
    print("weights:\n  frontier: { owner: lab, size: 1 TB, copies: [ { in: vault, form: plaintext, for: training } ] }")
    print("channels:\n  network: { from: vault, to: outside, rate: 10 Gbit/s, operator: lab, level: SL2 }")
    sys.exit()

if words[1] == "lone":
    sovereigns = [f"J{n}" for n in range(int(words[2]))]
    everywhere = ", ".join(sovereigns)
    print("sallyport: 1\ntitle: Everybody alone")
    print("jurisdictions: { " + ", ".join(f"{name}: {{}}" for name in sovereigns) + " }")
    print(f"parents: {{ p: {{ jurisdictions: [{everywhere}] }} }}")
    print("defenders:\n  lab: { role: lab }")
    for n in range(defenders):
        parent = ", parent: p" if n % 2 else ""
        print(f"  d{n}: {{ role: cloud, jurisdictions: [{everywhere}]{parent} }}")
    print("perimeters:")
    for n in range(defenders):
        print(f"  q{n}: {{ kind: campus, level: SL3, operator: d{n}{exits} }}")
    print("weights:\n  frontier:\n    owner: lab\n    size: 1 TB\n    copies:")
    for n in range(defenders):
        print(f"      - {{ in: q{n}, form: plaintext, for: training }}")
    print("channels:")
    for n in range(defenders):
        print(f"  c{n}: {{ from: q{n}, to: outside, rate: 1 Gbit/s, operator: d{n}, level: SL3 }}")
    sys.exit()

places, scheme = int(words[1]), words[2]
draw = random.Random(int(words[3]) if len(words) > 3 else 1)
clouds = [f"d{n}" for n in range(1, defenders)]
kinds = ["campus", "hall", "cluster", "tenancy"]


def quorum():
    if draw.random() < 0.7:
        return draw.choice(clouds)
    some = draw.sample(clouds, 3)
    return draw.choice([
        f"{{ any: [{some[0]}, {some[1]}] }}", f"{{ all: [{some[0]}, {some[1]}] }}",
        f"{{ at-least: 2, of: [{', '.join(some)}] }}"])


print("sallyport: 1\ntitle: An organisation")
print("jurisdictions: { A: {}, B: {}, C: {} }")
parents = [f"p{n}" for n in range(max(2, defenders // 4))]
print("parents: { " + ", ".join(f"{name}: {{}}" for name in parents) + " }")
print("defenders:\n  d0: { role: lab, jurisdictions: [A] }")
for name in clouds:
    parent = f", parent: {draw.choice(parents)}" if draw.random() < 0.4 else ""
    role = draw.choice(["cloud", "cloud", "facility", "custodian"])
    print(f"  {name}: {{ role: {role}, jurisdictions: [{draw.choice('AABC')}]{parent} }}")
print("perimeters:")
depth = []
for place in range(places):
    near = [other for other in range(max(0, place - 20), place) if depth[other] < 3]
    outer = draw.choice(near) if near and draw.random() < 0.7 else None
    depth.append(0 if outer is None else depth[outer] + 1)
    inside = "" if outer is None else f", inside: q{outer}"
    print(f"  q{place}: {{ kind: {kinds[depth[-1]]}{inside}, operator: {quorum()}, "
          f"level: SL{draw.randint(2, 5)}{exits} }}")
inner = [place for place in range(places) if depth[place] > 0] or list(range(places))
print("weights:\n  frontier:\n    owner: d0\n    size: 1 TB")
if scheme == "split":
    print("    custody: { scheme: split, k: 3, release: { operator: d0, level: SL3 } }\n    copies:")
    for number, place in enumerate(draw.sample(inner, 5)):
        print(f"      - {{ in: q{place}, form: share, share: {number + 1} }}")
else:
    print("    copies:")
    for place in draw.sample(inner, 3 if scheme == "replicated" else 1):
        print(f"      - {{ in: q{place}, form: plaintext, for: training }}")
    print(f"      - {{ in: q{draw.choice(inner)}, form: ciphertext, key: master }}")
    print(f"keys:\n  master: {{ in: q{draw.choice(inner)}, release: {quorum()} }}")
print("channels:")
for place in range(places):
    if draw.random() < 0.5:
        other = draw.randrange(places)
        target = "outside" if draw.random() < 0.3 or other == place else f"q{other}"
        print(f"  c{place}: {{ from: q{place}, to: {target}, rate: 1 Gbit/s, operator: {quorum()}, "
              f"level: SL{draw.randint(2, 5)} }}")
legs = ", ".join(f"{{ capacity: {draw.choice(clouds)}, level: SL3 }}" for _ in range(6))
print(f"workloads:\n  training: {{ at-least: 4, of: [ {legs} ] }}")
