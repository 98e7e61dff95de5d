"""Inputs that are wrong, and small ones: what the diagnostics say of them must stay."""
import re

from .models import FORMATS, OWN_CATALOGUE
from .world import Run

# How a block of a page is written as a file.
ENDINGS = {"yaml": "yaml", "json": "json", "xml": "graphml", "graphml": "graphml"}


def runs(world):
    yield from examples(world)
    yield from broken_models(world)
    yield from broken_exports(world)
    yield from odd_files(world)


def examples(world):
    """Every example of every page of Docs/, whole models and pieces alike."""
    for page in sorted((world.root / "Docs").glob("*.md")):
        text = page.read_text()
        if small := re.search(r"^```yaml small\n(.*?)^```", text, re.M | re.S):
            world.add(f"docs/{page.stem}/small.yaml", small[1])
        blocks = re.finditer(r"^```(\w+)[^\n]*\n(.*?)^```", text, re.M | re.S)
        for number, block in enumerate(blocks):
            if block[1] not in ENDINGS:
                continue
            content = block[2].encode().replace(rb"\xE9", b"\xe9")
            file = world.add(f"docs/{page.stem}/{number}.{ENDINGS[block[1]]}", content)
            yield Run(("check", file))
            if ENDINGS[block[1]] == "graphml":
                for form in FORMATS:
                    yield Run(("graph", file, "--format", form))
                yield Run(("graph", file, "--from", "a", "--to", "b"))
                yield Run(("graph", file, "--from", "a", "--to", "c"))
            for form in (*FORMATS, "html", "sarif"):
                yield Run(("analyse", file, "--format", form))
            for arguments in (
                ("diagram", file, "--map"), ("diagram", file), ("diagram", file, "--matrix"),
                ("export", file, "--to", "yaml"), ("export", file, "--to", "dot"),
                ("whatif", file, "--fail", "lab"), ("unknowns", file), ("timeline", file),
                ("egress", file), ("harden", file), ("compare", file, "docs/Diagnostics/small.yaml"),
            ):
                yield Run(arguments)


def damaged(text):
    """Each line left out, and each line with a word misspelt, as (name, text)."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        yield f"without-{number + 1}", "\n".join(lines[:number] + lines[number + 1:])
        words = list(re.finditer(r"[A-Za-z]{3,}", line.split(" #")[0]))
        for word, which in ((words[0], "first"), (words[-1], "last")) if words else ():
            wrong = line[:word.end()] + line[word.end() - 1] + line[word.end():]
            yield f"{which}-{number + 1}", "\n".join(
                lines[:number] + [wrong] + lines[number + 1:])


def broken_models(world):
    """Each model of the package with one line wrong."""
    for path in world.models:
        text = world.read(path).decode()
        folder = path.split("/", 1)[1].rsplit("/", 1)[0]
        stem = path.rsplit("/", 1)[1].removesuffix(".yaml")
        # What a model extends must lie beside it.
        world.add(f"faulty/{folder}/{stem}.yaml", text)
        for name, wrong in damaged(text):
            yield Run(("check", world.add(f"faulty/{folder}/{stem}-{name}.yaml", wrong)))


def broken_exports(world):
    """A raw graph, GraphML, a fault tree and a catalogue with one line wrong."""
    stem = "exported/Models-seed-case-"
    for file, command in (
        (f"{stem}single.json", ("check",)), (f"{stem}split-2-of-2.json", ("check",)),
        (f"{stem}single.graphml", ("check",)), (f"{stem}single.graphml", ("graph",)),
        (f"{stem}single-yed.graphml", ("check",)),
        (f"{stem}single-exfiltration-root.xml", ("fault-tree",)),
        (f"{stem}single-denial-root-weighed.xml", ("fault-tree", "--probability")),
    ):
        ending = file.rsplit(".", 1)[1]
        for name, wrong in damaged(world.read(file).decode()):
            place = world.add(f"faulty/{file.removesuffix('.' + ending)}-{name}.{ending}", wrong)
            yield Run((command[0], place, *command[1:]))
    for name, wrong in damaged(OWN_CATALOGUE):
        place = world.add(f"faulty/catalogues/{name}.yaml", wrong)
        yield Run(("check", "Models/seed-case/single.yaml", "--catalogue", place))
        yield Run(("catalogue", "controls", "OWN-EGR-01", "--catalogue", place))


def odd_files(world):
    """What is no text, no file, or too much."""
    many = "".join(f"  d{number}: {{ role: cluod }}\n" for number in range(1200))
    files = {
        "empty.yaml": b"", "empty.json": b"", "empty.graphml": b"", "zero.yaml": b"\0" * 10,
        "bytes.yaml": bytes(range(256)), "scalar.yaml": b"hello\n", "list.yaml": b"- a\n- b\n",
        "deep.yaml": b"[" * 5000, "deep.json": b"[" * 5000, "mark.yaml": b"\xef\xbb\xbfsallyport: 1\n",
        "returns.yaml": b"sallyport: 1\r\ntitle: T\r\n", "version.yaml": b"sallyport: 9\n",
        "loop.yaml": b"sallyport: 1\nextends: loop.yaml\n",
        "many.yaml": b"sallyport: 1\ndefenders:\n" + many.encode(),
        "html.graphml": b"<html><body/></html>", "entity.graphml":
            b'<!DOCTYPE g [<!ENTITY a "b">]><graphml/>',
        "yaml.graphml": b"sallyport: 1\n", "json.yaml": b'{"sallyport": 1}',
        "tree.xml": b"<opsa-mef><define-fault-tree name='t'/></opsa-mef>",
    }
    for name, content in files.items():
        file = world.add(f"odd/{name}", content)
        for command in ("check", "analyse", "graph", "fault-tree"):
            yield Run((command, file))
        yield Run(("check", "-"), content, file)
        yield Run(("analyse", "Models/seed-case/single.yaml", "--accept", file))
        yield Run(("catalogue", "tiers", "--catalogue", file))
    for file in ("odd", "odd/no-such-file.yaml", "odd/empty.yaml/below", "", "/dev/null"):
        for command in ("check", "analyse", "graph", "fault-tree", "timeline"):
            yield Run((command, file))
        yield Run(("compare", "Models/seed-case/single.yaml", file))
        yield Run(("analyse", "Models/seed-case/single.yaml", "--accept", file))
        yield Run(("catalogue", "tiers", "--catalogue", file))
        yield Run(("check", "Models/seed-case/single.yaml", "--catalogue", file))
        yield Run(("diagram", "Models/seed-case/single.yaml", "--output", file or "odd"))
        yield Run((
            "analyse", "Models/seed-case/single.yaml", "--figures", "odd/empty.yaml/below"))
