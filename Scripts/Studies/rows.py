"""Rows of a plan, as `sallyport sweep` writes them, and how to ask them."""
import itertools
import json

from pages import Fault

CONSEQUENCES = ("exfiltration", "disclosure", "denial", "tampering")
#: No set of failures suffices: more than any number.
NONE = 1000


class Row:
    """A set-up and the answers about it."""

    def __init__(self, line):
        row = json.loads(line)
        self.vary, self.status, self.answer = row["vary"], row["status"], row["answer"]
        self.plan = row["plan"]

    def order(self, consequence, level, tier=3):
        """The fewest failures that suffice."""
        cells = self.answer.get("orders") or self.answer["matrix"]
        found = [cell for cell in cells
                 if cell["consequence"] == consequence and cell["level"] == level
                 and cell["tier"] in (tier, None) and not cell.get("of")
                 and not cell.get("longerThan")]
        if len(found) != 1:
            raise Fault(f"{self.vary}: {len(found)} orders of {consequence} by {level}, not one")
        if found[0]["order"] is None and found[0].get("completeUpTo") is not None:
            raise Fault(f"{self.vary}: {consequence} by {level} was not answered whole")
        return NONE if found[0]["order"] is None else found[0]["order"]

    def alone(self, tier=3):
        """Who suffices alone for what."""
        return {(lone["consequence"], lone["cause"]) for lone in self.answer["lone-failures"]
                if not lone.get("of") and not lone.get("longerThan")
                and (lone["tiers"] is None or tier in lone["tiers"])}


class Rows:
    """All rows of one plan: a row that failed, or that is missing, stops the reading."""

    def __init__(self, file):
        self.rows = []
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                row = Row(line)
                if row.status not in (0, 1):
                    raise Fault(f"{file.name}: {row.vary} has status {row.status}")
                self.rows.append(row)
        if not self.rows:
            raise Fault(f"{file.name} has no rows")

    @property
    def digest(self):
        """The digest of the plan."""
        return self.rows[0].plan

    def where(self, **values):
        """The rows with these values; `set_up` stands for `set-up`."""
        wanted = {name.replace("_", "-"): value for name, value in values.items()}
        return [row for row in self.rows
                if all(row.vary[name] == value for name, value in wanted.items())]

    def pairs(self, name):
        """Rows that differ in this one thing only, two by two."""
        groups = {}
        for row in self.rows:
            rest = tuple(item for item in row.vary.items() if item[0] != name)
            groups.setdefault(rest, []).append(row)
        for group in groups.values():
            yield from itertools.combinations(group, 2)

    def values(self, name):
        """The values of a thing, in the order of the plan."""
        return list(dict.fromkeys(row.vary[name] for row in self.rows))
