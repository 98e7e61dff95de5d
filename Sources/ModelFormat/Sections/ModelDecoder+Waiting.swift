import Formulas
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// How long after the first failure a leg stands ready, where it says so.
    func delay(of leg: Fields) -> Delay? {
        if leg["after"]?.scalar?.text == "unknown" { return .endless }
        return leg.duration("after").map { .lasting($0) }
    }

    /// Reports work that waits though nothing failed, and more different lengths of time than are
    /// asked about.
    func checkWaiting() {
        for entry in sectionEntries(.workloads) {
            guard let workload = graph.workloads[WorkloadID(entry.key)],
                let (number, leg) = workload.needs.awaitedAtRest
            else { continue }
            let legs = Self.legs(in: entry.value)
            let place = legs.indices.contains(number) ? legs[number] : entry.value
            let name = "\(leg.kind.rawValue) of '\(leg.provider)'"
            let problem =
                leg.delay == .endless
                ? "nobody says when \(name) stands ready"
                : "\(name) stands ready only \(leg.delay) after a failure"
            context.report(
                .workWaits,
                "workload '\(workload.id)' waits though nothing failed, since \(problem): leave "
                    + "'after' out where it stands ready at once, or put it into an 'any' beside "
                    + "what does", at: place.entry("after")?.keyRange ?? place.range)
        }
        let lengths = graph.lengths
        if lengths.count > ThreatGraph.maximumLengths {
            context.report(
                .tooManyLengths,
                "the workloads state \(lengths.count) different lengths of time with 'after', and "
                    + "each is a question of its own: keep at most \(ThreatGraph.maximumLengths)",
                at: root.entry("workloads")?.keyRange ?? root.range)
        }
    }

    /// The mappings of the legs of what a workload needs, in the order written.
    private static func legs(in node: YAMLNode) -> [YAMLNode] {
        for key in ["all", "any", "of"] {
            if let parts = node[key]?.items { return parts.flatMap(legs) }
        }
        return [node]
    }
}

extension Formula where Leaf == SubstrateLeg {
    /// The leg for which the work waits though nothing failed, by its place among `legs`; `nil`
    /// where the work runs.
    fileprivate var awaitedAtRest: (number: Int, leg: SubstrateLeg)? {
        let legs = legs
        var next = 0
        let awaited: Int? = folded(
            leaf: { _ in
                next += 1
                return next - 1
            },
            combine: { operation, parts in
                let needed =
                    switch operation {
                    case .all: parts.count
                    case .any: 1
                    case .atLeast(let count): count
                    }
                // Of parts that wait as long the one written first.
                let order = parts.compactMap { $0 }.sorted {
                    (legs[$0].delay, $0) < (legs[$1].delay, $1)
                }
                guard order.indices.contains(needed - 1) else { return nil }
                let delay = legs[order[needed - 1]].delay
                return order.first { legs[$0].delay == delay }
            })
        return awaited.flatMap { legs[$0].delay > .none ? ($0, legs[$0]) : nil }
    }
}
