/// A condition under which a set-up is left out: everything in it has to be so.
package struct SweepExclusion: Hashable, Sendable {
    /// How one thing stands to another.
    package enum Relation: String, CaseIterable, Hashable, Sendable {
        /// Its number is smaller.
        case below
        /// Its number is larger.
        case above
        /// Its value is the same.
        case sameAs = "same-as"
    }

    /// One thing held against another.
    package struct Comparison: Hashable, Sendable {
        /// The places of the things among those that vary.
        package var axis: Int
        package var relation: Relation
        package var other: Int
        /// Pairs of places of their values of which it is so.
        package var pairs: Set<[Int]>
    }

    /// By the place of a thing, the places of its values.
    package var places: [Int: Set<Int>] = [:]
    /// Things held against each other.
    package var comparisons: [Comparison] = []

    /// Whether a set-up is left out.
    func holds(for row: [Int]) -> Bool {
        places.allSatisfy { axis, values in values.contains(row[axis]) }
            && comparisons.allSatisfy { $0.pairs.contains([row[$0.axis], row[$0.other]]) }
    }

    /// All of it in a line.
    var key: String {
        let values = places.sorted { $0.key < $1.key }.map { "\($0):\($1.sorted())" }
        return SetupInquiry.joined(
            values + comparisons.map { "\($0.axis) \($0.relation.rawValue) \($0.other)" })
    }
}
