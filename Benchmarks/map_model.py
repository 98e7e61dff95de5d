"""Writes a model of so many drawn things (three tenths perimeters nested up to six deep, half
copies, the rest keys) with so many channels between them, for `sallyport diagram --map`.
Usage: map_model.py THINGS CHANNELS [SEED] > map.yaml"""

import random
import sys

things, channels = int(sys.argv[1]), int(sys.argv[2])
draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 7)
operators = ["lab", "a", "b", "c", "d", "e"]
places = things * 3 // 10
copies = things // 2

print("sallyport: 1\ntitle: Large map\ndefenders:")
for party in operators:
    print(f"  {party}: {{ role: {'lab' if party == 'lab' else 'cloud'} }}")
print("perimeters:")
depth = {}
for place in range(places):
    near = [other for other in range(max(0, place - 12), place) if depth[other] < 5]
    outer = draw.choice(near) if near and draw.random() < 0.75 else None
    depth[place] = 0 if outer is None else depth[outer] + 1
    inside = "" if outer is None else f"inside: p{outer}, "
    print(
        f"  p{place}: {{ title: Place {place}, kind: hall, {inside}operator: {draw.choice(operators)}, "
        f"level: SL{draw.randint(1, 5)} }}"
    )
print("weights:")
for number in range(copies):
    copy = f"{{ in: p{draw.randrange(places)}, form: plaintext, for: training }}"
    print(f"  w{number}: {{ owner: lab, size: 1 TB, copies: [ {copy} ] }}")
print("keys:")
for number in range(things - places - copies):
    print(f"  k{number}: {{ in: p{draw.randrange(places)} }}")
print("channels:")
for number in range(channels):
    source = draw.randrange(places)
    target = draw.choice(["outside"] + [f"p{draw.randrange(places)}"] * 2)
    if target == f"p{source}":
        target = "outside"
    print(
        f"  c{number}: {{ from: p{source}, to: {target}, operator: {draw.choice(operators)}, "
        f"level: SL{draw.randint(1, 5)} }}"
    )
