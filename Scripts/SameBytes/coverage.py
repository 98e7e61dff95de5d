"""Says what the programs offer and no run asks for."""
import json


def commands(world, side):
    """What a program says of its own commands, as a list of (name, arguments)."""
    from .world import Run

    outcome = world.run(side, Run(("--experimental-dump-help",)), number="asked")
    whole = json.loads(outcome.output)["command"]
    return [(each["commandName"], each.get("arguments", [])) for each in whole["subcommands"]]


def option_name(argument):
    names = [name["name"] for name in argument.get("names", []) if name["kind"] == "long"]
    return f"--{names[0]}" if names else None


def faults(world, runs):
    """Commands, options and listed values that are left out."""
    found = []
    for side in ("before", "now"):
        for command, arguments in commands(world, side):
            words = [run.arguments for run in runs if run.command == command]
            if not words:
                found.append(f"no run of '{command}', which the program {side} has")
            for argument in arguments:
                option = option_name(argument)
                if option is None:
                    continue
                used = [line for line in words if option in line]
                if not used:
                    found.append(f"no run of '{command}' with {option}")
                for value in argument.get("allValues") or []:
                    if not any(
                        pair == (option, value) for line in used for pair in zip(line, line[1:])
                    ) and value != argument.get("defaultValue"):
                        found.append(f"no run of '{command}' with {option} {value}")
    return sorted(set(found))
