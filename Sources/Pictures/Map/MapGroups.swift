import Formulas
import ThreatGraph

/// The perimeters of a model sorted into groups by who operates them, and what runs between the
/// groups: what an overview draws.
///
/// A group is all that the same operators operate, or, where that gives too many groups or lines,
/// all that operators of the same parents do; where that gives too many as well, the largest of
/// these, with all others as one. However they are sorted, every perimeter is counted in one group
/// and every channel on one line or within one group.
struct MapGroups {
    /// By what perimeters were sorted.
    enum Rule: Hashable {
        case operators
        case parents
        /// As by parents, but some groups of these are one.
        case largest
    }

    /// The operators of a group, or, sorted by parents, the parents and who has none.
    enum Holder: Hashable, Comparable {
        case parent(ParentID)
        case defender(DefenderID)
    }

    /// What the perimeters of one group hold.
    struct Group {
        /// Whose they are, in order; none for the group of all others.
        var holders: [Holder]
        /// Who operates them or provides something, in order.
        var defenders: [DefenderID] = []
        var perimeters = 0
        var levels = LevelSpan()
        var copies: [CopyForm: Int] = [:]
        var keys = 0
        var legs = 0
        /// Channels from one of its perimeters to another.
        var channelsWithin = 0
        /// Perimeters that stand in others of the group.
        var nestedWithin = 0
        /// How many groups it is, where it is all others.
        var merged = 1

        /// Whether a model has nothing of it: another model beside it has.
        var isEmpty: Bool { perimeters == 0 && legs == 0 }
    }

    /// What runs between two groups, or a group and outside.
    struct Line {
        var source: Int?
        var destination: Int?
        var channels = 0
        /// Those that nothing guards.
        var unguarded = 0
        var levels = LevelSpan()
        /// Perimeters of the source that stand in perimeters of the destination; a line is of these
        /// or of channels.
        var inside = 0
    }

    let rule: Rule
    let groups: [Group]
    let lines: [Line]
    /// Keys that are kept in no perimeter.
    let keysOutside: Int

    /// Sorts the perimeters of a model.
    ///
    /// - Parameter models: The models that are sorted alike, itself among them, so that groups of
    ///   several can be compared.
    /// - Complexity: O(*n* log *n*) for *n* elements, and O(*g* · *n*) for at most *g* groups where
    ///   only the largest are kept.
    init(of model: ThreatGraph, among models: [ThreatGraph]? = nil, size: MapSize) {
        let models = models ?? [model]
        var sorting = MapSorting(of: models) { quorum, _ in
            Set(quorum.leaves.map { Holder.defender($0.defender) }).sorted()
        }
        var rule = Rule.operators
        if !sorting.fits(size) {
            sorting = MapSorting(of: models) { quorum, model in
                Set(
                    quorum.leaves.map { leaf -> Holder in
                        model.defenders[leaf.defender]?.parent.map { .parent($0) }
                            ?? .defender(leaf.defender)
                    }
                ).sorted()
            }
            rule = .parents
        }
        if !sorting.fits(size) {
            sorting.keepLargest(size)
            rule = .largest
        }
        self.rule = rule
        groups = sorting.groups(of: model)
        lines = sorting.lines(of: model)
        keysOutside = model.keys.filter { $0.perimeter == nil }.count
    }
}

/// The least and the highest of some levels, and how many had none.
struct LevelSpan: Hashable {
    private(set) var least: SecurityLevel?
    private(set) var most: SecurityLevel?
    private(set) var unstated = 0

    mutating func add(_ level: SecurityLevel?, of quorum: Quorum) {
        let levels = level.map { [$0] } ?? quorum.leaves.compactMap(\.level)
        if levels.isEmpty { unstated += 1 }
        for level in levels {
            least = least.map { min($0, level) } ?? level
            most = most.map { max($0, level) } ?? level
        }
    }

    /// Whether all of them stop not even the weakest attacker.
    var stopsNobody: Bool { unstated == 0 && most == .zero }

    /// As `SL2–SL4`, or `SL4` where all are alike; empty where none is stated.
    var text: String {
        guard let least, let most else { return "" }
        return least == most ? "\(least)" : "\(least)–\(most)"
    }
}
