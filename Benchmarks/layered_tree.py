"""Writes a random layered fault tree in the Open-PSA format.

    python3 layered_tree.py GATES [SEED] > tree.xml

Groups of 20 gates share 30 events among themselves, each gate over two to four gates or events
below it; above them stand layers of gates over four things of the layer below, up to one top. So
the tree grows while what cannot be treated apart does not, and the cost shows what every pass over
the tree costs.
"""
import random
import sys

wanted = int(sys.argv[1])
draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
gates, events = [], 0


def gate(arguments):
    kind, opening = draw.choice((("and", "<and>"), ("or", "<or>")))
    if len(arguments) > 2 and draw.random() < 0.2:
        kind, opening = "atleast", "<atleast min=\"2\">"
    name = f"g{len(gates)}"
    gates.append(f"<define-gate name=\"{name}\">{opening}{''.join(arguments)}</{kind}></define-gate>")
    return f"<gate name=\"{name}\"/>"


layer = []
while not layer or len(gates) + len(layer) // 3 + 20 < wanted:
    things = [f"<basic-event name=\"e{events + number}\"/>" for number in range(30)]
    events += 30
    unused = []
    for _ in range(19):
        chosen = draw.sample(things[-25:], draw.choice((2, 2, 3, 4)))
        unused = [thing for thing in unused if thing not in chosen]
        things.append(gate(chosen))
        unused.append(things[-1])
    layer.append(gate(unused))
while len(layer) > 1:
    layer = [gate(layer[at:at + 4]) for at in range(0, len(layer), 4)]
print("<opsa-mef><define-fault-tree name=\"layered\">")
print(f"<define-gate name=\"top\"><and>{layer[0]}</and></define-gate>")
print("\n".join(gates))
print("</define-fault-tree><model-data>")
for number in range(events):
    print(f"<define-basic-event name=\"e{number}\"><float value=\"0.01\"/></define-basic-event>")
print("</model-data></opsa-mef>")
