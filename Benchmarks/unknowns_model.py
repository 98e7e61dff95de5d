"""Writes a model with COUNT binary unknowns (default 20) over perimeters, channels and copies.

    python3 unknowns_model.py 20 > unknowns.yaml
    time sallyport unknowns unknowns.yaml

Five sites, each with an inner hall, two ways out and a copy; every site has four unknowns: the level
of its outer boundary, who runs the network, whether media leave at all, and whether the copy is
plain. Nothing is random.
"""
import sys

count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
sites = max(1, (count + 3) // 4)
out = ["sallyport: 1", "title: Benchmark of unknowns", "jurisdictions: { A: {}, B: {} }",
       "parents: { first: {}, second: {} }", "defenders:",
       "  lab: { role: lab, jurisdictions: [A] }",
       "  keeper: { role: custodian, jurisdictions: [B] }"]
for n in range(sites):
    out.append(f"  cloud{n}: {{ role: cloud, jurisdictions: [{'AB'[n % 2]}], "
               f"parent: {['first', 'second'][n % 2]} }}")
out.append("perimeters:")
out.append("  plane: { kind: admin-plane, operator: lab, level: SL3 }")
out.append("  vault: { kind: campus, operator: keeper, level: SL4 }")
for n in range(sites):
    out.append(f"  site{n}: {{ kind: campus, operator: cloud{n}, level: SL3 }}")
    out.append(f"  hall{n}: {{ kind: hall, inside: site{n}, operator: cloud{n}, level: SL4 }}")
out += ["keys:", "  key: { in: vault, release: { all: [keeper, lab] }, level: SL4 }"]
out += ["weights:", "  model:", "    owner: lab", "    custody: { scheme: replicated }", "    copies:"]
for n in range(sites):
    out.append(f"      - {{ in: hall{n}, form: ciphertext, key: key, for: serving }}")
for n in range(sites):
    out += [f"  part{n}:", f"    copies: [ {{ in: hall{n}, form: ciphertext, key: key }} ]"]
out.append("channels:")
for n in range(sites):
    out.append(f"  admin{n}: {{ from: plane, to: site{n}, kind: administration, "
               f"operator: cloud{n}, level: SL4 }}")
    out.append(f"  net{n}: {{ from: site{n}, to: outside, kind: network, "
               f"operator: {{ all: [cloud{n}, lab] }}, level: SL4 }}")
    out.append(f"  media{n}: {{ from: hall{n}, to: outside, kind: media, "
               f"operator: {{ all: [cloud{n}, keeper] }}, level: SL4 }}")
out += ["workloads:", "  serving:", "    any:"]
for n in range(sites):
    out.append(f"      - {{ capacity: cloud{n}, in: site{n} }}")
out.append("unknown:")
kinds = [
    ("boundary", "perimeters.site{n}.level: SL4"),
    ("network", "channels.net{n}.operator: {{ any: [cloud{n}, lab] }}"),
    ("media", "channels.media{n}.operator: cloud{n}"),
    ("plain", "weights.part{n}.copies: [ {{ in: hall{n}, form: plaintext }} ]"),
]
for number in range(count):
    n, kind = number // 4, number % 4
    name, change = kinds[kind]
    out += [f"  {name}-{n}:", "    because: nobody says", "    one-of:",
            "      - { label: as written, set: {} }", "      - label: otherwise", "        set:",
            "          " + change.format(n=n)]
print("\n".join(out))
