package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Who or what suffices alone, in rows of a table: a row for each, whatever follows from it.
package struct LoneFailureWords {
    /// What suffices alone, and for what.
    package struct Row: Hashable, Sendable {
        /// A name and an id.
        package let name: String
        /// What follows, with the tiers.
        package let what: String

        /// Makes a row.
        package init(name: String, what: String) {
            self.name = name
            self.what = what
        }
    }

    /// Those that no other row explains: parties, and causes that add something over the parties
    /// that they make fail.
    package private(set) var own: [Row] = []
    /// Causes that add nothing over one of their own parties, which the row names.
    package private(set) var added: [Row] = []

    /// Rows of what suffices alone, in the order of the findings.
    package init(_ findings: Findings, of model: ThreatGraph?) {
        let names = ModelNames(model)
        var order: [String] = []
        var groups: [String: [LoneFailure]] = [:]
        let ranked = findings.loneFailures.sorted { ($0.kind, $0.cause) < ($1.kind, $1.cause) }
        for lone in ranked {
            if groups[lone.cause] == nil { order.append(lone.cause) }
            groups[lone.cause, default: []].append(lone)
        }
        for cause in order {
            let group = findings.consequences.flatMap { consequence in
                (groups[cause] ?? []).filter { $0.consequence == consequence }
            }
            let row = Row(name: names.cause(cause), what: Self.what(group, names))
            if group.contains(where: \.through.isEmpty) {
                own.append(row)
            } else {
                added.append(row)
            }
        }
    }

    /// What follows, and through which parties: told once where it is the same for all.
    private static func what(_ group: [LoneFailure], _ names: ModelNames) -> String {
        func follows(_ lone: LoneFailure) -> String {
            names.goal(lone.consequence).withTiers(
                lone.tiers.map { $0.map(Optional.some) } ?? [nil])
        }
        func words(_ parties: [String]) -> String {
            "through "
                + WordList.joined(
                    parties.map { ModelNames.inSentence(names.defender(DefenderID($0))) }, "or")
        }
        let common = group.dropFirst().reduce(Set(group.first?.through ?? [])) {
            $0.intersection($1.through)
        }
        guard common.isEmpty else {
            return WordList.joined(group.map(follows)) + ", " + words(common.sorted())
        }
        // What a cause does of its own first, then the rest by the parties through whom.
        let own = group.filter(\.through.isEmpty)
        var parts = own.isEmpty ? [] : [WordList.joined(own.map(follows))]
        var told: Set<[String]> = [[]]
        for lone in group where told.insert(lone.through).inserted {
            let same = group.filter { $0.through == lone.through }
            let also = own.isEmpty ? "" : "also "
            parts.append("\(words(lone.through)) \(also)\(WordList.joined(same.map(follows)))")
        }
        return parts.joined(separator: "; ")
    }
}
