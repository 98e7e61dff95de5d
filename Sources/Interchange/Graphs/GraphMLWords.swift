package import AttackGraph
import Compilation
import FailureAnalysis
import Formulas
import Networks
import ThreatGraph

/// How GraphML's values say what a model or an attack graph holds.
package enum GraphMLWords {
    /// Sorted, without repetition, in one value.
    static func list(_ parts: some Sequence<String>) -> String {
        Set(parts).sorted().joined(separator: "; ")
    }

    /// Who operates something, for example `aws and (lab or trainium@SL3)`.
    static func quorum(_ quorum: Quorum) -> String {
        switch quorum {
        case .leaf(let member):
            member.defender.rawValue + (member.level.map { "@\($0)" } ?? "")
        case .all(let parts): joined(parts.map(part), by: " and ")
        case .any(let parts): joined(parts.map(part), by: " or ")
        case .atLeast(let count, let parts):
            "\(count) of (\(parts.map(GraphMLWords.quorum).joined(separator: ", ")))"
        }
    }

    /// When a lock opens, in the same form; modes are named where not all of them count.
    package static func lock(_ lock: Lock, in graph: AttackGraph) -> String {
        switch lock {
        case .leaf(let leaf):
            graph.parties[leaf.party.position].id + (leaf.level.map { "@SL\($0)" } ?? "")
                + (leaf.modes == .all
                    ? "" : " if \(leaf.modes.modes.map(\.rawValue).joined(separator: "/"))")
        case .all(let parts): joined(parts.map { part($0, in: graph) }, by: " and ")
        case .any(let parts): joined(parts.map { part($0, in: graph) }, by: " or ")
        case .atLeast(let count, let parts):
            "\(count) of (\(parts.map { GraphMLWords.lock($0, in: graph) }.joined(separator: ", ")))"
        }
    }

    /// The levels that a lock names, weakest first.
    package static func levels(_ lock: Lock) -> [String] {
        Set(lock.leaves.compactMap(\.level)).sorted().map { "SL\($0)" }
    }

    /// A barrier with its operators and levels, for example `perimeter:campus (aws@SL4)`.
    static func barrier(_ barrier: BarrierIndex, in graph: AttackGraph) -> String {
        let barrier = graph.barriers[barrier.position]
        return "\(barrier.id) (\(lock(barrier.lock, in: graph)))"
    }

    private static func part(_ quorum: Quorum) -> String {
        switch quorum {
        case .leaf, .atLeast: GraphMLWords.quorum(quorum)
        case .all, .any: "(\(GraphMLWords.quorum(quorum)))"
        }
    }

    private static func part(_ lock: Lock, in graph: AttackGraph) -> String {
        switch lock {
        case .leaf, .atLeast: GraphMLWords.lock(lock, in: graph)
        case .all, .any: "(\(GraphMLWords.lock(lock, in: graph)))"
        }
    }

    private static func joined(_ parts: [String], by word: String) -> String {
        parts.joined(separator: word)
    }
}

/// What a fact says in one line, and of which sort it is.
struct GraphMLFactWords {
    let label: String
    let subkind: String
    /// The perimeter where it is so, if it is so in one.
    var perimeter: PerimeterID?

    init(_ fact: FactIndex, in compiled: CompiledModel) {
        let model = compiled.model
        func name(_ id: WeightsID) -> String { model?.weights[id]?.name ?? id.rawValue }
        func name(_ id: WorkloadID) -> String { model?.workloads[id]?.name ?? id.rawValue }
        func place(_ location: Location) -> String {
            switch location {
            case .outside: "outside"
            case .perimeter(let id): "in \(model?.perimeters[id]?.name ?? id.rawValue)"
            }
        }
        switch compiled.meaning(of: fact) {
        case .inside(let id):
            (label, subkind) = ("inside \(model?.perimeters[id]?.name ?? id.rawValue)", "inside")
            perimeter = id
        case .holds(let weights, let form, let location):
            switch form {
            case .plaintext:
                (label, subkind) = ("\(name(weights)) \(place(location))", "holds-plaintext")
            case .ciphertext(let key):
                label =
                    "\(name(weights)) under \(model?.keys[key]?.name ?? key.rawValue) "
                    + place(location)
                subkind = "holds-ciphertext"
            case .share(let number):
                label = "share \(number) of \(name(weights)) \(place(location))"
                subkind = "holds-share"
            }
            if case .perimeter(let id) = location { perimeter = id }
        case .hasKey(let key):
            (label, subkind) = ("key \(model?.keys[key]?.name ?? key.rawValue)", "has-key")
        case .countsShares(let weights, let count, let among, let location):
            label =
                "\(count) of the first \(among) shares of \(name(weights)) "
                + (location.map(place) ?? "inside")
            subkind = "counts-shares"
            if case .perimeter(let id)? = location { perimeter = id }
        case .legLost(let workload, let leg):
            (label, subkind) = ("\(name(workload)): leg \(leg + 1) is gone", "leg-lost")
        case .partLost(let workload, let part):
            let path = part.map(String.init).joined(separator: ".")
            label = "\(name(workload)): " + (path.isEmpty ? "denied" : "part \(path) is gone")
            subkind = "part-lost"
        case .consequence(let kind): (label, subkind) = (kind.rawValue, "consequence")
        case .unexplained:
            (label, subkind) = (compiled.graph.facts[fact.position].id, "unexplained")
        }
    }
}
