"""Times 'sallyport fault-tree' over a folder of Open-PSA trees and prints a table.

    python3 fault_trees.py ../.build/release/sallyport FOLDER

For each tree: minimal sets, the order of variables that won in the largest module, nodes kept and
made, processor seconds of reading and analysis, of the whole process, and its peak memory. Where
FOLDER has an expected.csv the answers are compared with it first.
"""
import csv
import json
import os
import re
import subprocess
import sys


def run(binary, path):
    """The findings, the program's own timing, and the process's processor seconds and peak KB."""
    command = [binary, "fault-tree", path, "--probability", "--format", "json", "--timing"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        return None, errors.decode().strip(), usage
    return json.loads(output), errors.decode(), usage


def main():
    binary, folder = sys.argv[1:3]
    expected = {}
    table = os.path.join(folder, "expected.csv")
    if os.path.exists(table):
        expected = {row["name"]: row for row in csv.DictReader(open(table))}
    print("| tree | events | gates | minimal sets | order | nodes kept | nodes made "
          "| read | analysis | process | peak |")
    print("| --- " * 11 + "|")
    total = 0.0
    for file in sorted(os.listdir(folder)):
        name, kind = os.path.splitext(file)
        if kind != ".xml":
            continue
        findings, errors, usage = run(binary, os.path.join(folder, file))
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
              f"| {(usage.ru_utime + usage.ru_stime) * 1e3:.0f} ms | {usage.ru_maxrss >> 10} MB |")
    print(f"\nanalysis of all: {total:.2f} s")


main()
