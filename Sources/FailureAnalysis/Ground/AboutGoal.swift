package import ThreatGraph

/// The id of a graph's consequence in the parts in which a document writes it: what, whose, and for
/// how long.
package struct GoalFields: Hashable, Sendable {
    /// The kind of consequence, for example `denial`; the whole id for one of no known kind, as a
    /// graph that came without a model may have.
    package var what: String
    /// The weights, the asset or the workload that it is of; `nil` for the sum over all of them.
    package var of: String?
    /// How long a denial must last to count, for example `540 d`; `nil` where any time at all does.
    package var longerThan: String?

    /// Takes an id apart.
    package init(_ id: String) {
        if let name = GoalName(id: id) {
            self.init(name)
        } else {
            self.init(what: id, of: nil, longerThan: nil)
        }
    }

    /// The parts of a goal's name.
    package init(_ name: GoalName) {
        what = name.kind.rawValue
        of = name.asset
        longerThan = name.longerThan?.description
    }

    init(what: String, of: String?, longerThan: String?) {
        self.what = what
        self.of = of
        self.longerThan = longerThan
    }

    /// The id.
    var id: String {
        if of == nil, longerThan == nil { return what }
        let whose = of.map { ":\($0)" } ?? ""
        return what + whose + (longerThan.map { ">" + $0.filter { $0 != " " } } ?? "")
    }
}

/// An answer about one consequence of a graph, which is written as what it is, whose, and for how
/// long.
package protocol AboutGoal {
    /// The kind of consequence, written as `consequence`.
    var what: String { get set }
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    var of: String? { get set }
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    var longerThan: String? { get set }
}

extension AboutGoal {
    /// The consequence's id in the graph: what belongs to one goal has the same.
    package var consequence: String {
        get { GoalFields(what: what, of: of, longerThan: longerThan).id }
        set {
            let fields = GoalFields(newValue)
            (what, of, longerThan) = (fields.what, fields.of, fields.longerThan)
        }
    }
}
