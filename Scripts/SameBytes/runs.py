"""Every run: each command in each form, on each model and on what is made from the models."""
from . import commandlines, faulty, models
from .world import Run

FORMATS = ("text", "json", "markdown")


def every(world):
    """All runs, in a stable order, none twice."""
    found = list(models.runs(world))
    found += catalogue(world)
    found += others()
    found += faulty.runs(world)
    found += commandlines.runs(world)
    once = {}
    for run in found:
        if once.setdefault(run.name, run) != run:
            raise SystemExit(f"same-bytes: two runs have one name: {run.name}")
    return list(once.values())


def catalogue(world):
    """Every part of the catalogue and every entry of it, in every form."""
    import json

    for section in ("controls", "vectors", "tiers", "instruments", "facts"):
        listing = json.loads(world.ask("catalogue", section, "--format", "json"))
        ids = sorted(
            entry["id"] for rows in listing.values() if isinstance(rows, list)
            for entry in rows if isinstance(entry, dict) and "id" in entry)
        if not ids:
            raise SystemExit(f"same-bytes: the catalogue lists nothing under {section}")
        for form in FORMATS:
            yield Run(("catalogue", section, "--format", form))
            yield Run(("catalogue", section, "--format", form, "--output", "{out}/listing"))
            yield Run(("catalogue", section, "--since", "2026-01-15", "--format", form))
            for entry in ids:
                yield Run(("catalogue", section, entry, "--format", form))
            for level in ("SL1", "SL2", "SL3", "SL4", "SL5"):
                yield Run(("catalogue", section, "--level", level, "--format", form))


def others():
    """What needs no model."""
    yield Run(("schema",))
    yield Run(("schema", "--acceptance"))
    yield Run(("schema", "--preset"))
    yield Run(("schema", "--output", "{out}/schema.json"))
    for template in ("single", "replicated", "split", "serving"):
        yield Run(("init", "--template", template))
        yield Run(("init", "--template", template, "--output", "{out}/model.yaml"))
        yield Run(("init", "--template", template, "--schema", "https://example.org/s.json"))
        yield Run((
            "init", "--template", template, "--schema", "../s.json",
            "--output", "{out}/model.yaml"))
    yield Run(("init",))
    yield Run(("init", "--output", "Models/seed-case/single.yaml"))
