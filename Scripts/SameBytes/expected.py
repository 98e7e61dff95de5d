"""The table of differences that are meant."""
import fnmatch
import re
import tomllib

KEYS = {"name", "reason", "runs", "stream", "before", "after"}


class Entry:
    def __init__(self, fields):
        unknown = set(fields) - KEYS
        missing = {"name", "reason", "runs", "stream"} - set(fields)
        if unknown or missing:
            raise SystemExit(
                f"same-bytes: an expected difference has {unknown or 'no unknown'} key and lacks "
                f"{missing or 'none'}: {fields}")
        self.name = fields["name"]
        self.reason = fields["reason"]
        self.runs = fields["runs"]
        self.stream = fields["stream"]
        self.before = re.compile(fields.get("before", "(?!)"))
        self.after = re.compile(fields.get("after", "(?!)"))
        self.count = 0

    def concerns(self, run, stream):
        return fnmatch.fnmatchcase(run, self.runs) and fnmatch.fnmatchcase(stream, self.stream)


class Table:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.entries = [Entry(fields) for fields in tomllib.load(file).get("difference", [])]

    @property
    def met(self):
        return [entry for entry in self.entries if entry.count]

    def explains(self, run, stream, gone, come):
        """Whether every line that is gone and every line that has come is one that is expected."""
        entries = [entry for entry in self.entries if entry.concerns(run, stream)]
        used = set()
        for lines, side in ((gone, "before"), (come, "after")):
            for line in lines:
                fitting = [
                    entry for entry in entries if getattr(entry, side).fullmatch(line)]
                if not fitting:
                    return False
                used.add(fitting[0])
        for entry in used:
            entry.count += 1
        return bool(used)

    def faults(self):
        return [
            f"the expected difference '{entry.name}' was met by no run: drop or mend it"
            for entry in self.entries if not entry.count]
