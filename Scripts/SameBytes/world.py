"""The two folders that the programs run in, which hold the same files."""
import dataclasses
import os
import pathlib
import re
import shlex
import shutil
import subprocess


@dataclasses.dataclass(frozen=True)
class Run:
    """One command line, compared once.

    `{out}` in an argument stands for a folder of the run's own.
    """
    arguments: tuple
    input: bytes = b""
    input_name: str = ""

    @property
    def name(self):
        line = " ".join(
            argument if "{out}" in argument else shlex.quote(argument)
            for argument in self.arguments)
        return f"{line} < {self.input_name}" if self.input_name else line

    @property
    def command(self):
        first = self.arguments[0] if self.arguments else "-"
        return "(no command)" if first.startswith("-") else first


@dataclasses.dataclass
class Outcome:
    """What a run gave: its exit status (as text), its streams and the files it wrote."""
    status: str
    output: bytes
    errors: bytes
    files: dict


class World:
    def __init__(self, root, scratch, before, now, seconds):
        self.root = root
        self.programs = {"before": before, "now": now}
        self.folders = {side: scratch / side for side in self.programs}
        self.seconds = seconds
        self.workers = len(os.sched_getaffinity(0))
        for folder in self.folders.values():
            folder.mkdir()
            shutil.copytree(root / "Models", folder / "Models")

    def add(self, path, content):
        """Puts a file into both folders; gives its path back."""
        data = content.encode() if isinstance(content, str) else content
        for folder in self.folders.values():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return path

    def read(self, path):
        return (self.folders["before"] / path).read_bytes()

    @property
    def models(self):
        """The models that come with the package: YAML that says so, as the tests see it.

        What stands beside them (a page, a picture, a preset, answers) is asked of no command here.
        """
        found = sorted((self.root / "Models").rglob("*.yaml"))
        return [str(file.relative_to(self.root)) for file in found if self.is_model(file)]

    @staticmethod
    def is_model(file):
        return file.is_file() and any(
            line.startswith((b"sallyport:", b"extends:"))
            for line in file.read_bytes().splitlines())

    def run(self, side, run, number=0):
        """Runs one side's program to its end, or to the bound."""
        folder = self.folders[side]
        out = f"out/{number}"
        (folder / out).mkdir(parents=True, exist_ok=True)
        arguments = [argument.replace("{out}", out) for argument in run.arguments]
        try:
            done = subprocess.run(
                [self.programs[side], *arguments], cwd=folder, input=run.input,
                capture_output=True, timeout=self.seconds)
            outcome = Outcome(
                str(done.returncode), done.stdout, done.stderr, self.files(folder / out))
        except subprocess.TimeoutExpired:
            outcome = Outcome("bound", b"", b"", {})
        shutil.rmtree(folder / out)
        if "--timing" in arguments:
            # Two runs of one program do not share these figures.
            outcome.errors = re.sub(rb"[0-9.e-]+ seconds", b"<time>", outcome.errors)
        return outcome

    @staticmethod
    def files(folder):
        return {
            str(file.relative_to(folder)): file.read_bytes()
            for file in sorted(pathlib.Path(folder).rglob("*")) if file.is_file()}

    def ask(self, *arguments, statuses=("0",), input=b""):
        """What the program before says, where further runs are made from its answer."""
        outcome = self.run("before", Run(arguments, input), number="asked")
        if outcome.status not in statuses:
            raise SystemExit(
                f"same-bytes: '{' '.join(arguments)}' ended with {outcome.status}:\n"
                + outcome.errors.decode(errors="replace"))
        return outcome.output
