#!/usr/bin/env python3
"""SCRAM beside 'sallyport fault-tree', over the same Open-PSA files, in one run.

    fault_tree_peer.py OURS SCRAM PATH... [--runs 3] [--seconds 120] [--at-least K/N ...]

A PATH is a tree or a folder of trees; --at-least adds a tree of one gate, K of N events. On each
tree both programs run in turn, one thread each, the peer with each of its algorithms: bdd with
--probability (exact), zbdd and mocus without (they offer the rare-event sum). Of the runs the least
figure counts:

  analysis  as the program itself says, by the clock: minimal sets (ours also: counts, probability)
  process   processor time from start to the answer (count, orders, probability). The peer always
            lists its sets after that: it is stopped when the list begins, so that costs it nothing

--seconds bounds the processor time of one run. Where it stops every algorithm of the peer, their
analyses are taken from the logs of one more run each, if they end there. Counts, orders and
probabilities are compared. The peer drops sets of more than 20 events unless told otherwise.
"""
import argparse
import json
import os
import re
import resource
import signal
import subprocess
import tempfile

ALGORITHMS = {"bdd": ["--bdd", "--probability"], "zbdd": ["--zbdd"], "mocus": ["--mocus"]}
LOGGED = ("Finished PDAG Construction in", "Finished Preprocessing in", "The algorithm finished in")


class Run:
    """What one run gave: its answer, or None and why, with its times and its peak of memory."""

    def __init__(self, usage, answer=None, analysis=None, failure=""):
        self.answer, self.analysis, self.failure = answer, analysis, failure
        self.process = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss >> 10


def limited(seconds):
    return lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def start(command, errors, seconds):
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors,
                            preexec_fn=limited(seconds))


def wait(child):
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close()
    return usage


def message(errors, child):
    errors.seek(0)
    text = " ".join(errors.read().decode(errors="replace").split())
    return text or f"ended by status {child.returncode}"


def run_ours(binary, path, seconds):
    with tempfile.TemporaryFile() as errors:
        child = start([binary, "fault-tree", path, "--probability", "--format", "json", "--timing",
                       "--workers", "1"], errors, seconds)
        output = child.stdout.read()
        usage = wait(child)
        report = message(errors, child)
    if child.returncode:
        return Run(usage, failure=report)
    findings = json.loads(output)
    sets = findings["minimalSets"]
    orders = {entry["order"]: int(entry["count"]) for entry in sets["byOrder"]}
    analysis = float(re.search(r"analysis ([0-9.e-]+) seconds", report)[1])
    return Run(usage, (int(sets["count"]), orders, findings["probability"]), analysis)


def run_peer(binary, path, algorithm, seconds):
    with tempfile.TemporaryFile() as errors:
        child = start([binary, *ALGORITHMS[algorithm], path], errors, seconds)
        report = b""
        # The products come last. Left unread they fill the pipe, and the peer waits to be stopped.
        while not (summary := re.search(rb"<sum-of-products[^>]*>", report)):
            block = os.read(child.stdout.fileno(), 4096)
            if not block:
                break
            report += block
        if summary:
            # Not by Popen.kill, which would take the status, and the usage with it, of a peer
            # whose few sets fitted into the pipe.
            os.kill(child.pid, signal.SIGKILL)
        usage = wait(child)
        failure = "" if summary else message(errors, child)
    if not summary:
        return Run(usage, failure=failure)
    attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', summary[0].decode()))
    counts = map(int, attributes.get("distribution", "").split())
    orders = {order: count for order, count in enumerate(counts, 1) if count}
    probability = float(attributes["probability"]) if "probability" in attributes else None
    analysis = sum(map(float, re.findall(rb"<(?:products|probability)>([^<]*)<", report)))
    return Run(usage, (int(attributes["products"]), orders, probability), analysis)


def logged_analysis(binary, path, algorithm, seconds):
    """The peer's time of analysis by its log, of a run that is stopped when it is over."""
    child = subprocess.Popen([binary, *ALGORITHMS[algorithm], "--verbosity", "4", path],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                             preexec_fn=limited(seconds))
    total = 0.0
    for line in child.stderr:
        if any(words in line for words in LOGGED):
            total += float(line.split()[-1])
        if LOGGED[-1] in line:
            child.kill()
            child.wait()
            return total
    child.wait()
    return None


def disagreement(ours, peer):
    """In what two answers differ, in words, or nothing. The peer prints six digits."""
    if ours[0] != peer[0]:
        return f"sets {peer[0]}"
    if ours[1] != peer[1]:
        return "orders"
    if peer[2] is not None and abs(ours[2] - peer[2]) > 1e-5 * abs(peer[2]):
        return f"probability {peer[2]}"
    return ""


def milliseconds(value):
    return "–" if value is None else f"{value * 1e3:,.1f}" if value < 1 else f"{value * 1e3:,.0f}"


class Tree:
    """Both programs' best runs on one file."""

    def __init__(self, name):
        self.name, self.ours, self.peer, self.stopped, self.notes = name, None, {}, {}, []

    def best(self):
        """The algorithm of the least analysis, with that, or nothing."""
        times = {name: run.analysis for name, run in self.peer.items()} | self.stopped
        times = {name: time for name, time in times.items() if time is not None}
        return min(times.items(), key=lambda entry: entry[1]) if times else (None, None)

    def run_once(self, path, arguments):
        if self.ours is None or self.ours.answer:
            run = run_ours(arguments.ours, path, arguments.seconds)
            if run.failure:
                self.notes.append(f"ours: {run.failure}")
            self.ours = least(self.ours, run)
        for algorithm in ALGORITHMS:
            if algorithm in self.stopped:
                continue
            run = run_peer(arguments.scram, path, algorithm, arguments.seconds)
            if not run.answer:
                spent = run.process >= arguments.seconds - 1 or "status -9" in run.failure
                self.stopped[algorithm] = None
                self.notes.append(f"{algorithm}: " + ("stopped" if spent else run.failure))
                continue
            if self.ours.answer and (words := disagreement(self.ours.answer, run.answer)):
                note = f"{algorithm} differs: {words}"
                if note not in self.notes:
                    self.notes.append(note)
            self.peer[algorithm] = least(self.peer.get(algorithm), run)

    def look_in_logs(self, path, arguments):
        """Where every algorithm was stopped: when its analysis ended, if it did."""
        if not self.peer:
            for algorithm in self.stopped:
                self.stopped[algorithm] = logged_analysis(
                    arguments.scram, path, algorithm, arguments.seconds)

    def row(self):
        name, analysis = self.best()
        count = f"{self.ours.answer[0]}" if self.ours.answer else "–"
        times = [milliseconds(self.peer[a].analysis if a in self.peer else self.stopped.get(a))
                 for a in ALGORITHMS]
        return (f"| {self.name} | {count} | " + " | ".join(times)
                + f" | {milliseconds(self.ours.analysis)} | {ratio(analysis, self.ours.analysis)}"
                + f" | {milliseconds(self.process())} | {milliseconds(self.ours.process)}"
                + f" | {ratio(self.process(), self.ours.process)}"
                + f" | {max((run.peak for run in self.peer.values()), default='–')}"
                + f" | {self.ours.peak} | {'; '.join(self.notes)} |")

    def process(self):
        return min((run.process for run in self.peer.values()), default=None)


def least(one, other):
    """The smaller of each of two runs' figures."""
    if one is None or not other.answer:
        return other
    one.analysis = min(one.analysis, other.analysis)
    one.process = min(one.process, other.process)
    one.peak = min(one.peak, other.peak)
    return one


def ratio(peer, ours):
    return "–" if peer is None or ours is None else f"{peer / ours:.1f}"


def write_at_least(folder, text):
    least_count, count = map(int, text.split("/"))
    events = "".join(f'<basic-event name="e{i}"/>' for i in range(count))
    defined = "".join(f'<define-basic-event name="e{i}"><float value="0.01"/></define-basic-event>'
                      for i in range(count))
    path = os.path.join(folder, f"{least_count} of {count}.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<opsa-mef><define-fault-tree name="tree"><define-gate name="top">'
                   f'<atleast min="{least_count}">{events}</atleast></define-gate>{defined}'
                   f'</define-fault-tree></opsa-mef>')
    return path


def files(paths):
    for path in paths:
        if os.path.isdir(path):
            yield from (os.path.join(path, name) for name in sorted(os.listdir(path))
                        if name.endswith(".xml"))
        else:
            yield path


def main():
    parser = argparse.ArgumentParser(description="Both programs over the same fault trees.")
    parser.add_argument("ours")
    parser.add_argument("scram")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--at-least", nargs="*", default=[])
    arguments = parser.parse_args()
    version = subprocess.run([arguments.scram, "--version"], capture_output=True, text=True)
    print(version.stdout.splitlines()[0].strip(" ()"), "| milliseconds, megabytes\n")
    print("| tree | minimal sets | SCRAM bdd | zbdd | mocus | ours | ratio to the best "
          "| SCRAM process | ours | ratio | SCRAM peak | ours | |")
    print("| --- " * 13 + "|")
    trees = []
    with tempfile.TemporaryDirectory() as folder:
        paths = list(files(arguments.paths))
        paths += [write_at_least(folder, text) for text in arguments.at_least]
        for path in paths:
            tree = Tree(os.path.splitext(os.path.basename(path))[0])
            for _ in range(arguments.runs):
                tree.run_once(path, arguments)
            tree.look_in_logs(path, arguments)
            print(tree.row(), flush=True)
            trees.append(tree)
    both = [tree for tree in trees if tree.ours.answer and tree.best()[0]]
    peer, ours = sum(tree.best()[1] for tree in both), sum(tree.ours.analysis for tree in both)
    ahead = [tree.name for tree in both if tree.ours.analysis >= tree.best()[1]]
    print(f"\nanalysis of the {len(both)} that both end: SCRAM's best {peer:.2f} s, "
          f"ours {ours:.2f} s: {peer / ours:.1f} times")
    both = [tree for tree in both if "bdd" in tree.peer]
    peer, ours = sum(tree.peer["bdd"].analysis for tree in both), sum(t.ours.analysis for t in both)
    print(f"of the {len(both)} that its bdd answers, exact probability on both sides: "
          f"SCRAM {peer:.2f} s, ours {ours:.2f} s: {peer / ours:.1f} times")
    peer, ours = sum(tree.process() for tree in both), sum(tree.ours.process for tree in both)
    print(f"whole processes of these, its best algorithm: SCRAM {peer:.2f} s, "
          f"ours {ours:.2f} s: {peer / ours:.1f} times")
    print("SCRAM's analysis is not slower on: " + (", ".join(ahead) or "none"))


main()
