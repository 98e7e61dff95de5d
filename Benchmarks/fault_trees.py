"""Times 'sallyport fault-tree' over a folder of Open-PSA trees and prints a table.

    python3 fault_trees.py ../.build/release/sallyport FOLDER [RUNS [WORKERS]]

For each tree: minimal sets, the order of variables that won in the largest module, nodes kept and
made, seconds of reading and analysis as the program says, processor seconds of the whole process,
its seconds by the clock, and its peak memory: of the run with the least analysis of RUNS (3), on
WORKERS (1) threads. Where FOLDER has an expected.csv the answers are compared with it first.
"""
import csv
import json
import os
import re
import subprocess
import sys
import time


def run(binary, path, workers):
    """The findings, the program's own timing, the process's usage and its seconds by the clock."""
    command = [binary, "fault-tree", path, "--probability", "--format", "json", "--timing",
               "--workers", workers]
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    clock = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        return None, errors.decode().strip(), usage, clock
    return json.loads(output), errors.decode(), usage, clock


def best(binary, path, runs, workers):
    """The run with the least time of analysis."""
    def analysis(outcome):
        return float(re.findall(r"([0-9.e-]+) seconds", outcome[1])[1]) if outcome[0] else 0
    return min((run(binary, path, workers) for _ in range(runs)), key=analysis)


def main():
    binary, folder = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    workers = sys.argv[4] if len(sys.argv) > 4 else "1"
    expected = {}
    table = os.path.join(folder, "expected.csv")
    if os.path.exists(table):
        expected = {row["name"]: row for row in csv.DictReader(open(table))}
    print("| tree | events | gates | minimal sets | order | nodes kept | nodes made "
          "| read | analysis | process | by the clock | peak |")
    print("| --- " * 12 + "|")
    total = 0.0
    for file in sorted(os.listdir(folder)):
        name, kind = os.path.splitext(file)
        if kind != ".xml":
            continue
        findings, errors, usage, clock = best(
            binary, os.path.join(folder, file), runs, workers)
        if findings is None:
            print(f"| {name} | {errors} |")
            continue
        if name in expected:
            row = expected[name]
            probability = float(row["exact_probability"])
            if findings["minimalSets"]["count"] != row["mcs_count"] \
                    or abs(findings["probability"] - probability) > 1e-9 * probability:
                sys.exit(f"{name}: {findings['minimalSets']['count']}, "
                         f"{findings['probability']} differ from {row}")
        read, analysis = map(float, re.findall(r"([0-9.e-]+) seconds", errors))
        total += analysis
        largest = findings["modules"][0] if findings["modules"] else None
        made = sum(module["nodesMade"] for module in findings["modules"])
        kept = sum(m["functionNodes"] + m["setNodes"] for m in findings["modules"])
        print(f"| {name} | {findings['events']} | {findings['gates']} "
              f"| {findings['minimalSets']['count']} | {largest['order'] if largest else ''} "
              f"| {kept} | {made} | {read * 1e3:.1f} ms | {analysis * 1e3:.1f} ms "
              f"| {(usage.ru_utime + usage.ru_stime) * 1e3:.0f} ms | {clock * 1e3:.0f} ms "
              f"| {usage.ru_maxrss >> 10} MB |")
    print(f"\nanalysis of all: {total:.2f} s")


main()
