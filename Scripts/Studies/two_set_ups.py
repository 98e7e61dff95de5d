"""The study of the seed document's two set-ups."""
from pages import table
from rows import CONSEQUENCES

PAGE = "Docs/Studies/TwoSetUps.md"
NAME = "two-set-ups"
MUSTS = {
    "orders.differ": "0", "ported.better": "120", "ported.worse": "0", "ported.root.better": "0",
    "thieves.fewer": "0", "two.exits": "both together, on every exit",
    "two.serving": "where it trains", "network.only": "0", "either.safer": "0",
    "disclosure.two": "0", "tampering.two": "0", "apart.exfiltration": "0",
}
PLAN = ["--plan", "Docs/Studies/two-set-ups.yaml", "--root", "."]
PICTURES = {
    "study-two-theft.svg": [
        *PLAN, "--picture", "tornado", "--headline", "exfiltration/party/OC3"],
    "study-two-denial.svg": [*PLAN, "--picture", "tornado", "--headline", "denial/party/OC3"],
    "study-two-exits.svg": [
        *PLAN, "--picture", "heat-map", "--by", "vendors", "--by", "exits",
        "--headline", "exfiltration/party/OC3"],
}
AXES = ("set-up", "serving", "portable", "vendors", "lab", "exits")


def plans(root):
    return [root / "Docs/Studies/two-set-ups.yaml"]


def rest(row, *names):
    """The values of a row but for these things."""
    return tuple(item for item in row.vary.items() if item[0] not in names)


def beside(rows):
    """Rows of one counterparty, each with that of two that is else the same."""
    two = {rest(row, "set-up"): row for row in rows.where(set_up="two")}
    return [(row, two[rest(row, "set-up")]) for row in rows.where(set_up="one")]


def moved(rows, name, consequence, level, tier):
    """The share of pairs of rows, else the same, of which this thing changes the order."""
    found = [first.order(consequence, level, tier) != second.order(consequence, level, tier)
             for first, second in rows.pairs(name)]
    return f"{100 * sum(found) / len(found):.0f} %"


def alone(row, consequence, tier=3):
    """Who suffices alone for a consequence."""
    return {cause for of, cause in row.alone(tier) if of == consequence}


def ported(rows):
    """The first counterparty alone, and two of which either can run the work, else the same."""
    two = {rest(row, "set-up", "portable"): row
           for row in rows.where(set_up="two", portable="yes")}
    return [(row, two[rest(row, "set-up", "portable")])
            for row in rows.where(set_up="one", portable="no")]


def places(all_rows):
    rows = all_rows["two-set-ups"]
    pairs = beside(rows)
    # Disclosure has no tiers.
    cells = [(consequence, level, tier) for consequence in CONSEQUENCES
             for level in ("party", "root")
             for tier in (range(1, 6) if consequence != "disclosure" else (3,))]
    differ = sum(one.order(*cell) != two.order(*cell) for one, two in pairs for cell in cells)
    both = ported(rows)
    better = [one.order("denial", "party") < two.order("denial", "party") for one, two in both]
    root = [one.order("denial", "root") < two.order("denial", "root") for one, two in both]
    worse = [one.order(*cell) > two.order(*cell) for one, two in both for cell in cells]
    apart = [one.order("exfiltration", level, tier) != two.order("exfiltration", level, tier)
             for one, two in both for level in ("party", "root") for tier in range(1, 6)]
    thieves = [(alone(one, "exfiltration"), alone(two, "exfiltration")) for one, two in pairs]
    held = [row for row in rows.rows if row.order("exfiltration", "party") >= 2]
    either = [(first, second) for first, second in rows.pairs("exits")
              if {first.vary["exits"], second.vary["exits"]} == {
                  "the vendor alone", "either of the two, on the network"}]
    network = [(first, second) for first, second in rows.pairs("exits")
               if {first.vary["exits"], second.vary["exits"]} == {
                   "the vendor alone", "both together, on the network"}]

    def values(name):
        there = {row.vary[name] for row in held}
        return ", ".join(value for value in rows.values(name) if value in there)

    def decides(tier):
        return table(["varies", *CONSEQUENCES], [
            [name, *(moved(rows, name, consequence, "party", tier) for consequence in CONSEQUENCES)]
            for name in AXES])

    def spread(name):
        lines = []
        for value in rows.values(name):
            these = rows.where(**{name: value})
            orders = [row.order("exfiltration", "party") for row in these]
            lines.append([value, *(sum(order == wanted for order in orders) for wanted in (0, 1, 2))])
        return table([name, "nobody need fail", "one suffices", "two"], lines)

    return {
        "plan.digest": rows.digest,
        "pairs": str(len(pairs)),
        "cells": str(len(cells)),
        "orders.differ": str(differ),
        "ported.pairs": str(len(both)),
        "ported.better": str(sum(better)),
        "ported.root.better": str(sum(root)),
        "ported.worse": str(sum(worse)),
        "apart.exfiltration": str(sum(apart)),
        "thieves.more": str(sum(one < two for one, two in thieves)),
        "thieves.fewer": str(sum(bool(one - two) for one, two in thieves)),
        "disclosers.more": str(sum(
            alone(one, "disclosure") < alone(two, "disclosure") for one, two in pairs)),
        "tamperers.more": str(sum(
            alone(one, "tampering") < alone(two, "tampering") for one, two in pairs)),
        "held.count": str(len(held)),
        "held.one": str(sum(row.vary["set-up"] == "one" for row in held)),
        "held.two": str(sum(row.vary["set-up"] == "two" for row in held)),
        "two.exits": values("exits"),
        "two.serving": values("serving"),
        "two.vendors": values("vendors"),
        "two.lab": values("lab"),
        "either.pairs": str(len(either)),
        "either.fewer": str(sum(
            first.order("exfiltration", "party") > second.order("exfiltration", "party")
            for first, second in either)),
        "either.safer": str(sum(
            first.order("exfiltration", "party") < second.order("exfiltration", "party")
            for first, second in either)),
        "either.lone": str(sum(
            alone(first, "exfiltration") < alone(second, "exfiltration")
            for first, second in either)),
        "network.pairs": str(len(network)),
        "network.only": str(sum(
            first.order("exfiltration", "party") != second.order("exfiltration", "party")
            or alone(first, "exfiltration") != alone(second, "exfiltration")
            for first, second in network)),
        "disclosure.two": str(sum(row.order("disclosure", "party") >= 2 for row in rows.rows)),
        "tampering.two": str(sum(row.order("tampering", "party") >= 2 for row in rows.rows)),
        "decides.three": decides(3),
        "decides.four": decides(4),
        "spread.exits": spread("exits"),
    }
