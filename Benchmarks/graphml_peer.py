"""Reads and writes one large GraphML file with sallyport and with python-igraph, in one run.

    python3 graphml_peer.py .build/release/EngineBenchmarks [EDGES]

Both get the same file; seconds are CPU time of the process, memory is what the process grew by at
its peak.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

PEER = """
import resource, sys, time
import igraph
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
graph = igraph.Graph.Read_GraphML(sys.argv[1])
print("read", time.process_time() - start)
print("nodes", graph.vcount())
print("edges", graph.ecount())
print("peak", (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1e3)
start = time.process_time()
graph.write_graphml(sys.argv[2])
print("write", time.process_time() - start)
"""


def figures(command):
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in output.splitlines())}


def main():
    program = sys.argv[1]
    edges = sys.argv[2] if len(sys.argv) > 2 else "1000000"
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "graph.graphml")
        subprocess.run([program, "--make-graphml", file, edges], check=True)
        size = os.path.getsize(file) / 1e6
        print(f"{edges} edges, {size:.0f} MB")
        ours = theirs = None
        for _ in range(3):
            run = figures([program, "--read-graphml", file, file + ".ours"])
            ours = run if ours is None or run["read"] < ours["read"] else ours
            run = figures([sys.executable, "-c", PEER, file, file + ".theirs"])
            theirs = run if theirs is None or run["read"] < theirs["read"] else theirs
        assert ours["nodes"] == theirs["nodes"] and ours["edges"] == theirs["edges"]
        for step in ["read", "write"]:
            print(f"{step:6} sallyport {ours[step]:.2f} s, igraph {theirs[step]:.2f} s: "
                  f"{theirs[step] / ours[step]:.2f} times as fast, "
                  f"{size / ours[step]:.0f} MB/s")
        print(f"memory of the graph {ours['graph']:.0f} MB, peak while reading {ours['peak']:.0f} MB "
              f"({ours['peak'] / ours['graph']:.2f} times), igraph's peak {theirs['peak']:.0f} MB")


main()
