"""The study of single contract terms over the arrangements."""
import hashlib
import json

from pages import table
from rows import CONSEQUENCES

PAGE = "Docs/Studies/ContractTerms.md"
NAME = "contract-terms"
MUSTS = {
    "notice.gone": "0", "notice.up": "0", "level.gone": "0", "level.up": "0", "standby.denial": "19",
    "others.denial": "0", "added.others": "0", "disclosure.up": "0", "enclaves.first": "14",
    "level.up.four": "12",
}
PICTURES = {
    "study-terms-theft.svg": [
        "--picture", "heat-map", "--by", "term", "--by", "arrangement",
        "--headline", "exfiltration/party/OC3"],
    "study-terms-denial.svg": [
        "--picture", "heat-map", "--by", "term", "--by", "arrangement",
        "--headline", "denial/party/OC3"],
}
NOTHING = "nothing"
NAMES = {
    "network": "network exit opened together",
    "exits": "every exit opened together",
    "level": "the vendor a level higher",
    "notice": "notice of orders",
    "parent": "the parent's say given up",
    "admin": "administration by both together",
    "enclaves": "plaintext in attested enclaves only",
    "standby": "a standby kept ready elsewhere",
}


def plans(root):
    return sorted((root / "Docs/Studies/contract-terms").glob("*.yaml"))


def joined(files):
    """The rows of all plans as those of one, of which the arrangement is a thing that varies too."""
    short = {NOTHING: NOTHING, **{term: name for name, term in NAMES.items()}}
    text = "".join(file.read_text() for file in files)
    plan, lines = hashlib.sha256(text.encode()).hexdigest()[:16], []
    for file in files:
        for line in file.read_text().splitlines():
            row = json.loads(line)
            row["vary"] = {"arrangement": file.stem, "term": short[row["vary"]["term"]]}
            row.update(plan=plan, row=len(lines))
            lines.append(json.dumps(row, separators=(",", ":"), ensure_ascii=False, sort_keys=True))
    return "".join(line + "\n" for line in lines)


class Term:
    """What one term changes in one arrangement."""

    def __init__(self, before, after, tier):
        # Where nobody need fail, nobody is told who suffices alone: that is worse, and no gain.
        open_ = {consequence for consequence in CONSEQUENCES for row in (before, after)
                 if row.order(consequence, "party", tier) == 0}
        old, new = (
            {(of, cause) for of, cause in row.alone(tier) if of not in open_}
            for row in (before, after))
        self.gone, self.new = old - new, new - old
        cells = [(consequence, level) for consequence in CONSEQUENCES for level in ("party", "root")]
        self.up = [cell for cell in cells
                   if after.order(*cell, tier) > before.order(*cell, tier)]
        self.down = [cell for cell in cells
                     if after.order(*cell, tier) < before.order(*cell, tier)]

    @property
    def net(self):
        """How many fewer suffice alone."""
        return len(self.gone) - len(self.new)


def terms(all_rows, tier):
    """By term, and there by arrangement, what it changes."""
    found = {term: {} for term in NAMES.values()}
    for name, rows in all_rows.items():
        before = rows.where(term=NOTHING)[0]
        for row in rows.rows:
            if row.vary["term"] != NOTHING:
                found[row.vary["term"]][name] = Term(before, row, tier)
    return found


def summed(found):
    """A line for each term."""
    lines = []
    for term, by in found.items():
        gone = [cause for one in by.values() for cause in one.gone]
        lines.append([
            term, len(by), sum(bool(one.gone) for one in by.values()), len(gone),
            *(sum(consequence == of for of, _ in gone) for consequence in CONSEQUENCES),
            sum(len(one.new) for one in by.values()),
            sum(len(one.up) for one in by.values())])
    return table(["term", "stands in", "helps in", "gone", *CONSEQUENCES, "added", "orders up"],
                 lines)


def firsts(found, names):
    """By arrangement, the terms of which the most fewer suffice alone."""
    for name in names:
        best = max(by[name].net for by in found.values() if name in by)
        yield name, best, [term for term, by in found.items()
                           if name in by and by[name].net == best]


def places(all_rows):
    three, four = terms(all_rows, 3), terms(all_rows, 4)
    standby, enclaves = NAMES["standby"], NAMES["enclaves"]

    def gone(term, found=three):
        return str(sum(len(one.gone) for one in found[NAMES[term]].values()))

    def up(term, consequence, found=three):
        return sum((consequence, "party") in one.up for one in found[NAMES[term]].values())

    best = list(firsts(three, all_rows))
    result = {
        "arrangements": str(len(all_rows)),
        "table.three": summed(three),
        "table.four": summed(four),
        "table.first": table(
            ["arrangement", "term that leaves fewest alone", "fewer"],
            [[f"`{name}`", "; ".join(names), fewer] for name, fewer, names in best]),
        "enclaves.first": str(sum(enclaves in names for _, _, names in best)),
        "enclaves.stands": str(len(three[enclaves])),
        "notice.gone": gone("notice"),
        "level.gone": gone("level"),
        "notice.up": str(sum(len(one.up) for one in three[NAMES["notice"]].values())),
        "level.up": str(sum(len(one.up) for one in three[NAMES["level"]].values())),
        "level.up.four": str(sum(bool(one.up) for one in four[NAMES["level"]].values())),
        "network.gone": gone("network"),
        "exits.gone": gone("exits"),
        "enclaves.gone": gone("enclaves"),
        "parent.gone": gone("parent"),
        "standby.new": str(sum(len(one.new) for one in three[standby].values())),
        "standby.adds": str(sum(bool(one.new) for one in three[standby].values())),
        "standby.denial": str(up("standby", "denial")),
        "others.denial": str(sum(up(term, "denial") for term in NAMES if term != "standby")),
        "added.others": str(sum(len(one.new) for term, by in three.items() if term != standby
                                for one in by.values())),
        "exits.exfiltration": str(up("exits", "exfiltration")),
        "enclaves.exfiltration": str(up("enclaves", "exfiltration")),
        "disclosure.up": str(sum(up(term, "disclosure") for term in NAMES)),
        "orders.left": str(sum(
            ("disclosure", "order:US") in row.alone() for rows in all_rows.values()
            for row in rows.where(term=enclaves))),
        "orders.before": str(sum(
            ("disclosure", "order:US") in row.alone() for rows in all_rows.values()
            for row in rows.where(term=NOTHING))),
    }
    return result
