"""Help, completion scripts and command lines that are wrong."""
from . import coverage
from .world import Run

MODEL = "Models/seed-case/single.yaml"


def runs(world):
    for arguments in (
        (), ("help",), ("--help",), ("-h",), ("--version",), ("--help-hidden",), ("no-such",),
        ("--no-such",), ("help", "no-such"), ("--experimental-dump-help",),
    ):
        yield Run(arguments)
    for shell in ("bash", "zsh", "fish", "no-such-shell"):
        yield Run(("--generate-completion-script", shell))
    names = dict(coverage.commands(world, "before")) | dict(coverage.commands(world, "now"))
    for command, arguments in names.items():
        yield from of_command(world, command, arguments)


def of_command(world, command, arguments):
    yield Run(("help", command))
    for flag in ("--help", "-h", "--version", "--help-hidden"):
        yield Run((command, flag))
    good = {
        "catalogue": ("controls",), "schema": (), "init": (), "help": (),
        "compare": (MODEL, "Models/seed-case/replicated.yaml"),
        "graph": ("exported/Models-seed-case-single.graphml",),
        "fault-tree": ("exported/Models-seed-case-single-exfiltration-root.xml",),
        "batch": (), "sweep": ("Examples/Sweep/levels.yaml", "--root", "."),
        # One that is there would be served until somebody ends it.
        "watch": ("no/such/model.yaml",), "export": (MODEL, "--to", "graphml"), "whatif": (MODEL, "--fail", "aws"),
    }.get(command, (MODEL,))
    yield Run((command,))
    yield Run((command, *good))
    yield Run((command, *good, "--no-such-option"))
    yield Run((command, *good, "one", "too", "many"))
    yield Run((command, "no/such/file", *good[1:]))
    for argument in arguments:
        option = coverage.option_name(argument)
        if option is None or option in ("--help", "--version"):
            continue
        if argument["kind"] == "flag":
            yield Run((command, *good, option, option))
            yield Run((command, *good, option))
            yield Run((command, *good, f"{option}=yes"))
            continue
        yield Run((command, *good, option))
        values = ["-", "", "0", "-1", "1", "x y", "OC9", "SL9", "2026-02-30", "99999999999999999999"]
        values += ["no-such-value", *(argument.get("allValues") or [])]
        for value in values:
            # A place to write to stays in the folder of the run.
            if option in ("--output", "--figures"):
                if value not in ("-", "", "x y"):
                    continue
                value = value if value in ("-", "") else "{out}/" + value
            # How far a search gets in a second is not the same twice.
            if option == "--seconds" and value in ("1", "99999999999999999999"):
                continue
            yield Run((command, *good, option, value))
        if option not in ("--output", "--figures"):
            yield Run((command, *good, f"{option}=no-such-value"))
