/// So many people at each of some defenders or shared staffs, who suffice together.
package struct PeopleSet: Codable, Hashable, Sendable {
    /// How many, 1 or more, by the defender's id or that of the root cause of a shared staff; empty
    /// where nobody need fail.
    package let counts: [String: Int]

    /// Makes a set; who is counted with 0 is left out.
    package init(_ counts: [String: Int]) { self.counts = counts.filter { $0.value > 0 } }

    /// Reads the object that it is written as.
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String: Int].self))
    }

    /// Writes it as an object, for example `{ "aws": 2, "lab": 1 }`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(counts)
    }

    /// How many people there are in all.
    package var total: Int { counts.values.reduce(0, +) }

    /// The ids with their numbers, by id.
    package var members: [(id: String, count: Int)] {
        counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Whether it has at least as many people everywhere as another.
    package func holds(_ other: PeopleSet) -> Bool {
        other.counts.allSatisfy { counts[$0.key] ?? 0 >= $0.value }
    }
}
