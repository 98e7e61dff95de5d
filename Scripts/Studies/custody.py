"""The study of custody: how many counterparties, and under how many sovereigns."""
from pages import table
from rows import NONE

PAGE = "Docs/Studies/Custody.md"
NAME = "custody"
MUSTS = {
    "bound.broken": "0", "bound.equal": "282", "root.broken": "0", "root.two": "0",
    "root.three.four": "–", "word.both": "0", "word.most": "2", "maker.both": "0",
    "maker.denial": "1", "exfiltration.moved": "0", "fewest.sovereigns": "3", "fewest.n": "3",
}
PLAN = ["--plan", "Docs/Studies/custody.yaml", "--root", "."]
PICTURES = {
    "study-custody-known.svg": [
        *PLAN, "--picture", "tipping", "--by", "k", "--headline", "disclosure/root-lab-bypass"],
    "study-custody-stopped.svg": [
        *PLAN, "--picture", "heat-map", "--by", "n", "--by", "k",
        "--headline", "denial/root-lab-bypass/OC3"],
}


def plans(root):
    return [root / "Docs/Studies/custody.yaml"]


def confidentiality(row, level):
    """The fewest failures that take the weights out or make them known."""
    return min(row.order("exfiltration", level), row.order("disclosure", level))


def both(row, level):
    """Whether it takes two failures for either."""
    return confidentiality(row, level) >= 2 and row.order("denial", level) >= 2


def sovereigns(row):
    """How many sovereigns the counterparties of a row have."""
    return int(row.vary["sovereigns"].split()[0])


def sums(rows, level, count):
    """In how many rows c + a is n + 1, and in how many it is more."""
    found = [confidentiality(row, level) + row.order("denial", level) - count(row) - 1
             for row in rows]
    return sum(one == 0 for one in found), sum(one > 0 for one in found)


def which(rows, level, **values):
    """The k for which it takes two for either, among rows with these values."""
    found = sorted(int(row.vary["k"]) for row in rows
                   if both(row, level) and all(row.vary[name] == one for name, one in values.items()))
    return ", ".join(map(str, found)) or "–"


def grid(rows, level, columns):
    """A table of those k, n by n."""
    numbers = [str(n) for n in range(1, 7)]
    lines = []
    for n in numbers:
        cells = []
        for column in columns:
            there = any(row.vary["n"] == n and row.vary["sovereigns"] == column for row in rows)
            cells.append(which(rows, level, n=n, sovereigns=column) if there else "")
        lines.append([n, *cells])
    return table(["n", *columns], lines)


def places(all_rows):
    rows = all_rows["custody"]
    own = rows.where(makers="each its own")
    plain = rows.where(makers="each its own", release="nobody's word")
    word = rows.where(makers="each its own", release="the lab's word")
    maker = rows.where(makers="one for all")
    by_party, by_root = "lab-bypass", "root-lab-bypass"
    equal, broken = sums(own, by_party, lambda row: int(row.vary["n"]))
    root_equal, root_broken = sums(own, by_root, sovereigns)
    good = [row for row in plain if both(row, by_root)]
    even = [f"{number} even" for number in range(1, 7)]
    uneven = [f"{number} uneven" for number in range(2, 6)]
    party_lines = [
        [n, which(plain, by_party, n=str(n), sovereigns="1 even")] for n in range(1, 7)]
    return {
        "plan.digest": rows.digest,
        "own.count": str(len(own)),
        "plain.count": str(len(plain)),
        "bound.equal": str(equal),
        "bound.broken": str(broken),
        "root.equal": str(root_equal),
        "root.broken": str(root_broken),
        "party.both": str(sum(both(row, by_party) for row in plain)),
        "root.both": str(len(good)),
        "root.two": str(sum(both(row, by_root) for row in own if sovereigns(row) == 2)),
        "two.count": str(sum(sovereigns(row) == 2 for row in own)),
        "root.three.four": which(plain, by_root, n="4", sovereigns="3 even"),
        "root.three.three": which(plain, by_root, n="3", sovereigns="3 even"),
        "root.three.five": which(plain, by_root, n="5", sovereigns="3 even"),
        "uneven.three.both": str(sum(
            both(row, by_root) for row in plain if row.vary["sovereigns"] == "3 uneven")),
        "uneven.three.count": str(sum(row.vary["sovereigns"] == "3 uneven" for row in plain)),
        "fewest.sovereigns": str(min(map(sovereigns, good))),
        "fewest.n": str(min(int(row.vary["n"]) for row in good)),
        "exfiltration.moved": str(sum(
            row.order("exfiltration", by_party) != row.order("exfiltration", by_root)
            for row in rows.rows)),
        "word.both": str(sum(both(row, "party") for row in word)),
        "word.count": str(len(word)),
        "word.most": str(max(
            order for row in word if (order := row.order("exfiltration", "party")) != NONE)),
        "word.disclosure": str(max(row.order("disclosure", "party") for row in word)),
        "plain.most": str(max(
            order for row in plain if (order := row.order("exfiltration", "party")) != NONE)),
        "maker.both": str(sum(both(row, by_party) for row in maker)),
        "maker.count": str(len(maker)),
        "maker.denial": str(max(row.order("denial", by_party) for row in maker)),
        "table.party": table(["n", "k"], party_lines),
        "table.even": grid(plain, by_root, even),
        "table.uneven": grid(plain, by_root, uneven),
    }
