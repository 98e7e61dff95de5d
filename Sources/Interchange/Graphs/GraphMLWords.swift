import AttackGraph
import Compilation
import FailureAnalysis
import Formulas
import Networks
import ThreatGraph
import Wording

/// How GraphML's values say what a model or an attack graph holds.
enum GraphMLWords {
    /// Sorted, without repetition, in one value.
    static func list(_ parts: some Sequence<String>) -> String {
        Set(parts).sorted().joined(separator: "; ")
    }

    /// A barrier with its operators and levels, for example `perimeter:campus (aws@SL4)`.
    static func barrier(_ barrier: BarrierIndex, in graph: AttackGraph) -> String {
        let barrier = graph.barriers[barrier.position]
        return "\(barrier.id) (\(barrier.lock.named(in: graph).shortWords))"
    }
}

/// What a fact says in one line, and of which sort it is.
struct GraphMLFactWords {
    let label: String
    let subkind: String
    /// The perimeter where it is so, if it is so in one.
    var perimeter: PerimeterID?

    init(_ fact: FactIndex, in compiled: CompiledModel) {
        let names = ModelNames(compiled.model)
        switch compiled.meaning(of: fact) {
        case .inside(let id):
            (label, subkind) = ("inside \(names.perimeter(id))", "inside")
            perimeter = id
        case .hands(let id):
            (label, subkind) = ("hands at \(names.perimeter(id))", "hands")
            perimeter = id
        case .seized(let id):
            (label, subkind) = ("seized: \(names.perimeter(id))", "seized")
            perimeter = id
        case .holds(let weights, let form, let location):
            switch form {
            case .plaintext:
                (label, subkind) = (
                    "\(names.weights(weights)) \(names.at(location))", "holds-plaintext"
                )
            case .ciphertext(let key):
                label =
                    "\(names.weights(weights)) under \(names.key(key)) "
                    + names.at(location)
                subkind = "holds-ciphertext"
            case .share(let number):
                label = "share \(number) of \(names.weights(weights)) \(names.at(location))"
                subkind = "holds-share"
            }
            if case .perimeter(let id) = location { perimeter = id }
        case .hasKey(let key):
            (label, subkind) = ("key \(names.key(key))", "has-key")
        case .countsShares(let weights, let count, let among, let location):
            label =
                "\(count) of the first \(among) shares of \(names.weights(weights)) "
                + (location.map(names.at) ?? "inside")
            subkind = "counts-shares"
            if case .perimeter(let id)? = location { perimeter = id }
        case .legLost(let workload, let leg):
            (label, subkind) = ("\(names.workload(workload)): leg \(leg + 1) is gone", "leg-lost")
        case .keyLost(let workload, let key):
            label = "\(names.workload(workload)): key \(names.key(key)) is gone"
            subkind = "key-lost"
        case .partLost(let workload, let part, let length):
            let path = part.map(String.init).joined(separator: ".")
            label =
                "\(names.workload(workload)): " + (path.isEmpty ? "denied" : "part \(path) is gone")
                + (length.map { " for longer than \($0)" } ?? "")
            subkind = "part-lost"
        case .consequence(let kind):
            // A fact that several goals share is told by the first of them.
            let goals = compiled.graph.consequences.filter { $0.goal == fact }.map(\.id)
            let name = goals.first { GoalName(id: $0)?.kind == kind } ?? kind.rawValue
            (label, subkind) = (names.goal(name), "consequence")
        case .unexplained:
            (label, subkind) = (compiled.graph.facts[fact.position].id, "unexplained")
        }
    }
}
