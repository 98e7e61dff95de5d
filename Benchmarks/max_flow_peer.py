#!/usr/bin/env python3
"""Maximum flows by networkx and igraph beside FlowNetwork's, on the same network.

    max_flow_peer.py EngineBenchmarks-binary [channels]

Reading the file is not counted on either side. networkx is pure Python; igraph is C (push-relabel).
One of them may be missing.
"""
import statistics
import subprocess
import sys
import tempfile
import time


def read(path):
    with open(path, encoding="utf-8") as file:
        places = int(file.readline())
        edges = [tuple(map(int, line.split())) for line in file]
    return places, edges


def by_networkx(places, edges):
    import networkx
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(places))
    for source, target, capacity in edges:
        # networkx flows take no parallel edges.
        if graph.has_edge(source, target):
            graph[source][target]["capacity"] += capacity
        else:
            graph.add_edge(source, target, capacity=capacity)
    start = time.perf_counter()
    value = networkx.maximum_flow_value(
        graph, 0, 1, flow_func=networkx.algorithms.flow.preflow_push)
    return value, [time.perf_counter() - start], networkx.__version__


def by_igraph(places, edges):
    import igraph
    graph = igraph.Graph(places, [edge[:2] for edge in edges], directed=True)
    capacities = [edge[2] for edge in edges]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        value = graph.maxflow_value(0, 1, capacities)
        times.append(time.perf_counter() - start)
    return int(value), times, igraph.__version__


def main():
    channels = sys.argv[2] if len(sys.argv) > 2 else "100000"
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/network.txt"
        report = subprocess.run([sys.argv[1], "--network", path, channels], check=True, text=True,
                                capture_output=True).stdout
        places, edges = read(path)
    ours = dict(line.split(" ", 1) for line in report.splitlines())
    own = float(ours["seconds"])
    print(f"seed {ours['seed']}: {len(edges)} channels, {places} places, flow {ours['flow']}")
    print(f"FlowNetwork: {own:.4f} s")
    for name, peer in (("networkx", by_networkx), ("igraph", by_igraph)):
        try:
            value, times, version = peer(places, edges)
        except ImportError:
            print(f"{name}: not installed")
            continue
        assert value == int(ours["flow"]), f"{name} finds {value}"
        seconds = statistics.median(times)
        print(f"{name} {version}: {seconds:.4f} s; ratio {seconds / own:.1f}")


if __name__ == "__main__":
    main()
