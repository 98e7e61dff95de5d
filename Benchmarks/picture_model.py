"""Writes a model of one shape and any size, for pictures and pages.

Usage: picture_model.py flat|channels|pair|star|nested|mixed|chain N [SEED] > model.yaml

flat      N perimeters beside one another, none in another, one channel for ten of them
channels  N channels between N / 10 perimeters (at least 2) that stand three in a hall
pair      N channels between two perimeters
star      N perimeters, each with a channel to one in the middle
nested    N perimeters, each in the one before (a model may have 64)
mixed     N perimeters up to six deep, as many channels, half as many copies
chain     N perimeters of one operator, a channel from each to the next, the last one's to outside

Operators belong to parents, five to each; there is one for 25 perimeters, at least 4.
"""

import random
import sys

shape, size = sys.argv[1], int(sys.argv[2])
draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 7)
places = {"channels": max(2, size // 10), "pair": 2, "star": size + 1}.get(shape, size)
operators = [f"op{number}" for number in range(1 if shape == "chain" else max(4, places // 25))]

outer = {}
depth = [0] * places
for place in range(1, places):
    if shape == "nested":
        outer[place] = place - 1
    elif shape == "channels" and place % 4:
        outer[place] = place - place % 4
    elif shape == "mixed":
        near = [other for other in range(max(0, place - 12), place) if depth[other] < 5]
        if near and draw.random() < 0.75:
            outer[place] = draw.choice(near)
    depth[place] = depth[outer[place]] + 1 if place in outer else 0

channels = []
if shape == "flat":
    for number in range(max(1, size // 10)):
        channels.append((draw.randrange(places), None))
elif shape == "pair":
    channels = [(number % 2, 1 - number % 2) for number in range(size)]
elif shape == "star":
    channels = [(number + 1, 0) for number in range(size)]
elif shape == "chain":
    channels = [(place, place + 1 if place + 1 < places else None) for place in range(places)]
elif shape == "nested":
    channels = [(0, None)]
else:
    for number in range(size):
        source, target = draw.randrange(places), draw.randrange(places)
        channels.append((source, None if draw.random() < 0.2 or source == target else target))

# Weights have a way out: without one there is nothing to ask.
if shape in ("flat", "pair", "star"):
    channels[-1] = (places - 1, None)

print(f"sallyport: 1\ntitle: \"{shape.capitalize()}, {size}\"")
print("jurisdictions: { US: { title: United States }, EU: { title: European Union }, JP: { title: Japan } }")
print("defenders:")
print("  lab: { role: lab, jurisdictions: [US] }")
for number, party in enumerate(operators):
    print(f"  {party}: {{ title: Operator {number}, role: cloud, jurisdictions: [{['US', 'EU', 'JP'][number % 3]}], parent: par{number // 5} }}")
print("parents:")
for number in range((len(operators) + 4) // 5):
    print(f"  par{number}: {{ title: Parent {number} }}")
print("perimeters:")
for place in range(places):
    inside = f"inside: p{outer[place]}, " if place in outer else ""
    print(
        f"  p{place}: {{ title: Place {place}, kind: hall, exits: stated, {inside}"
        f"operator: {draw.choice(operators)}, level: SL{draw.randint(1, 5)} }}"
    )
print("weights:")
print(f"  w: {{ owner: lab, size: 1 TB, copies: [ {{ in: p{0 if shape == 'chain' else places - 1}, form: plaintext, for: training }} ] }}")
if shape == "mixed":
    for number in range(size // 2):
        print(
            f"  w{number}: {{ owner: lab, size: 1 TB, "
            f"copies: [ {{ in: p{draw.randrange(places)}, form: plaintext, for: training }} ] }}"
        )
print("channels:")
for number, (source, target) in enumerate(channels):
    end = "outside" if target is None else f"p{target}"
    print(
        f"  c{number}: {{ kind: network, from: p{source}, to: {end}, operator: {draw.choice(operators)}, "
        f"level: SL{draw.randint(1, 5)} }}"
    )
