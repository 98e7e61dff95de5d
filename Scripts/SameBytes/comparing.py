"""Runs both programs and holds what they wrote to each other."""
import collections
import concurrent.futures
import difflib
import itertools


class Comparison:
    def __init__(self, world, table, most):
        self.world = world
        self.table = table
        self.most = most
        self.runs = collections.Counter()
        self.statuses = collections.Counter()
        self.bytes = 0
        self.files = 0
        self.bounded = []
        self.expected = []
        self.unexpected = []

    def compare(self, runs):
        numbered = list(enumerate(runs))
        with concurrent.futures.ThreadPoolExecutor(self.world.workers) as pool:
            for done, (run, before, now) in enumerate(pool.map(self.outcomes, numbered), 1):
                self.judge(run, before, now)
                if done % 1000 == 0:
                    print(f"{done} of {len(runs)} runs …", flush=True)

    def outcomes(self, numbered):
        number, run = numbered
        return run, self.world.run("before", run, number), self.world.run("now", run, number)

    def judge(self, run, before, now):
        self.runs[run.command] += 1
        self.statuses[before.status] += 1
        self.bytes += len(before.output) + len(before.errors)
        self.bytes += sum(map(len, before.files.values()))
        self.files += len(before.files)
        if before.status == now.status == "bound":
            self.bounded.append(run.name)
            return
        pairs = [
            ("status", before.status.encode(), now.status.encode()),
            ("output", before.output, now.output), ("errors", before.errors, now.errors)]
        for name in sorted(before.files.keys() | now.files.keys()):
            pairs.append((name, before.files.get(name), now.files.get(name)))
        for stream, old, new in pairs:
            if old != new:
                self.note(run.name, stream, old, new)

    def note(self, run, stream, old, new):
        gone, come, text = difference(old, new)
        if old is not None and new is not None and self.table.explains(run, stream, gone, come):
            self.expected.append((run, stream))
        else:
            self.unexpected.append((run, stream, text))

    def report(self):
        for run, stream, text in self.unexpected[:self.most]:
            print(f"\ndiffers: sallyport {run}\n  {stream}: {text}")
        for run, stream, text in self.unexpected[self.most:]:
            print(f"differs: sallyport {run}: {stream}")
        print("\nruns of each command:")
        for command, count in sorted(self.runs.items()):
            print(f"  {count:6}  {command}")
        statuses = ", ".join(
            f"{status} in {count}" for status, count in sorted(self.statuses.items()))
        print(f"exit statuses of the program before: {statuses}")
        for name in self.bounded:
            print(f"not compared, both ran longer than {self.world.seconds:g} s: sallyport {name}")
        for entry in self.table.met:
            print(f"expected: {entry.name}, in {entry.count} outputs: {entry.reason}")
        print(
            f"{sum(self.runs.values()) - len(self.bounded)} runs compared, {self.bytes} bytes and "
            f"{self.files} written files; {len(self.expected)} outputs differ as expected, "
            f"{len(self.unexpected)} do not")

    def faults(self):
        faults = []
        if self.unexpected:
            faults.append(f"{len(self.unexpected)} outputs differ and nobody expected it")
        return faults


def difference(old, new):
    """The lines that are gone, those that have come, and a text that shows where it begins."""
    if old is None or new is None:
        return [], [], "is written only by the program " + ("now" if old is None else "before")
    a, b = (data.decode(errors="backslashreplace").split("\n") for data in (old, new))
    # What both begin and end with needs no matching, which is slow on long files.
    head = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(a, b)))
    rest = min(len(a), len(b)) - head
    tail = sum(1 for _ in itertools.takewhile(
        lambda pair: pair[0] == pair[1], zip(reversed(a[-rest:]), reversed(b[-rest:]))
    )) if rest else 0
    left, right = a[head:len(a) - tail], b[head:len(b) - tail]
    gone, come = [], []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, False).get_opcodes():
        if tag != "equal":
            gone += left[i1:i2]
            come += right[j1:j2]

    def shown(lines, mark):
        cut = [line if len(line) <= 200 else around(line, lines is come) for line in lines[:4]]
        more = [f"    {mark} … {len(lines) - 4} more"] if len(lines) > 4 else []
        return [f"    {mark} {line}" for line in cut] + more

    def around(line, is_new):
        other = (gone if is_new else come) or [""]
        at = sum(1 for _ in itertools.takewhile(
            lambda pair: pair[0] == pair[1], zip(line, other[0])))
        return ("…" if at > 60 else "") + line[max(0, at - 60):at + 120] + "…"

    text = "\n".join(
        [f"from line {head + 1}, {len(gone)} lines gone, {len(come)} come"]
        + [f"      {line[:200]}" for line in a[max(0, head - 3):head]]
        + shown(gone, "-") + shown(come, "+"))
    return gone, come, text
