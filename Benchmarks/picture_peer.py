"""Lets `diagram --map` and Graphviz's `dot` draw the same model in turn and prints the processor
seconds of the whole processes, the median of five runs each, and the ratios.

Usage: picture_peer.py PROGRAM PERIMETERS [CHANNELS]

The model is map_model.py's; dot draws what `export --to dot --graph model` writes of it.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

program, places = sys.argv[1], int(sys.argv[2])
channels = sys.argv[3] if len(sys.argv) > 3 else str(places)
maker = pathlib.Path(__file__).parent / "map_model.py"


def run(arguments):
    """Processor seconds and peak memory in MB of one run."""
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status:
        sys.exit(f"{' '.join(arguments)}: status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


with tempfile.TemporaryDirectory() as folder:
    model, graph = f"{folder}/model.yaml", f"{folder}/model.dot"
    with open(model, "w") as file:
        subprocess.run(
            [sys.executable, maker, str(-(-places * 10 // 3)), channels], stdout=file, check=True)
    subprocess.run(
        [program, "export", model, "--to", "dot", "--graph", "model", "--output", graph],
        stderr=subprocess.DEVNULL, check=True)
    commands = {
        "dot -Tsvg": ["dot", "-Tsvg", graph],
        "diagram --map": [program, "diagram", model, "--map"],
        "diagram --map --whole": [program, "diagram", model, "--map", "--whole"],
    }
    runs = {name: [] for name in commands}
    for _ in range(5):
        for name, arguments in commands.items():
            runs[name].append(run(arguments))
    dot = statistics.median(seconds for seconds, _ in runs["dot -Tsvg"])
    print(f"{places} perimeters, {channels} channels")
    for name, results in runs.items():
        seconds = statistics.median(seconds for seconds, _ in results)
        print(f"{name:22} {seconds:6.3f} s {max(memory for _, memory in results):5.0f} MB  {seconds / dot:5.1f} x dot")
