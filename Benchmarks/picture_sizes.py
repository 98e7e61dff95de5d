"""Measures the picture and the page of models of every shape of picture_model.py: processor time,
peak memory and size of what is written, of one run each; a run ends after 120 s.

Usage: picture_sizes.py PROGRAM [MODEL-SHAPE ...]
"""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile

program, shapes = sys.argv[1], sys.argv[2:] or ["flat", "channels", "pair", "star", "mixed", "chain", "nested"]
maker = pathlib.Path(__file__).parent / "picture_model.py"


def run(arguments):
    """Processor seconds, peak memory in MB and bytes written by one run; None if it took too long."""
    child = subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (120, 120)))
    written = 0
    while block := child.stdout.read(1 << 16):
        written += len(block)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    seconds = usage.ru_utime + usage.ru_stime
    return seconds, usage.ru_maxrss / 1024, written, status


with tempfile.TemporaryDirectory() as folder:
    print(f"{'shape':9}{'size':>6}  {'check':>14}  {'diagram --map':>24}  {'analyse html, 1':>24}")
    for shape in shapes:
        for size in [10, 32, 64] if shape == "nested" else [10, 100, 200, 1_000, 5_000]:
            model = f"{folder}/model.yaml"
            with open(model, "w") as file:
                subprocess.run([sys.executable, maker, shape, str(size)], stdout=file, check=True)
            row = f"{shape:9}{size:6}"
            for arguments, hasSize in [
                (["check", model], False), (["diagram", model, "--map"], True),
                (["analyse", model, "--format", "html", "--max-order", "1"], True),
            ]:
                seconds, memory, written, status = run([program] + arguments)
                row += f"  {seconds:6.2f} s {memory:4.0f} MB"
                if hasSize:
                    row += f" {written / 1e6:6.2f} MB"
                if status:
                    row += f" ({status})"
            print(row, flush=True)
