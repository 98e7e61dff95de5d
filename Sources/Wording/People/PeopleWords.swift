package import FailureAnalysis
import Phrases
package import ThreatGraph

/// How many people suffice, in words.
package struct PeopleWords {
    private let names: ModelNames

    /// Makes words with the names of a model; ids for a graph that came without one.
    package init(_ model: ThreatGraph?) { names = ModelNames(model) }

    /// Makes words with names.
    package init(_ names: ModelNames) { self.names = names }

    /// A set of people, for example `two people at AWS and one at the lab`.
    package func set(_ set: PeopleSet) -> String { Self.set(set, called: names.member) }

    /// A set of people whose organisations and staffs are called by `name`.
    static func set(_ set: PeopleSet, called name: (String) -> String) -> String {
        if set.counts.isEmpty { return "nobody" }
        let parts = set.members.enumerated().map { place, member in
            let noun = place > 0 ? "" : member.count == 1 ? " person" : " people"
            let whose = CauseName(rootID: member.id) == nil ? "at" : "of"
            return number(member.count) + noun + " \(whose) "
                + ModelNames.inSentence(name(member.id))
        }
        return WordList.joined(parts)
    }

    /// That a set suffices, for example `two people at AWS suffice for exfiltration (OC1–OC3)`.
    package func suffices(_ set: PeopleSet, for goal: String, tiers: [Int?]) -> String {
        let what = Self.goal(goal).withTiers(tiers)
        if set.counts.isEmpty { return "nobody need fail for \(what)" }
        return "\(self.set(set)) \(set.total == 1 ? "suffices" : "suffice") for \(what)"
    }

    /// One sentence for each goal and minimal set, with the tiers at which it is one, by goal in the
    /// order of the cells and then by the number of people.
    ///
    /// - Parameter fewest: whether only sets of the fewest people at some tier are told, and nothing
    ///   of tiers at which nobody need fail.
    package func sentences(_ cells: [PeopleCell], fewest: Bool) -> [String] {
        struct Telling: Hashable {
            let goal: String
            let set: PeopleSet
        }
        var tiers: [Telling: [Int?]] = [:]
        var order: [Telling] = []
        for cell in cells {
            for set in cell.sets where !fewest || set.total == cell.order && set.total > 0 {
                let telling = Telling(goal: cell.goal, set: set)
                if tiers[telling] == nil { order.append(telling) }
                tiers[telling, default: []].append(cell.tier)
            }
        }
        return order.map { suffices($0.set, for: $0.goal, tiers: tiers[$0] ?? []) }
    }

    /// A line of a first page, for example `Counting people: two people at AWS suffice for
    /// exfiltration (OC1–OC3).`; `nil` where no cell is.
    package func line(_ cells: [PeopleCell]) -> String? {
        if cells.isEmpty { return nil }
        let told = sentences(cells, fewest: true)
        if told.isEmpty {
            if cells.contains(where: { $0.order == 0 }) {
                return "Counting people: an attacker of any of these tiers needs nobody."
            }
            if !cells.contains(where: \.isAsked) { return nil }
            return cells.allSatisfy(\.complete)
                ? "Counting people: no number of people suffices in this model."
                : "Counting people: no set of people was found that suffices; not all were looked for."
        }
        let more = told.count - Self.mostTold
        return "Counting people: " + told.prefix(Self.mostTold).joined(separator: "; ")
            + (more > 0 ? "; and \(more) more, section \u{2018}people\u{2019}" : "") + "."
    }

    /// The most sets that a line tells.
    private static let mostTold = 4

    /// A goal as a sentence has it, for example `exfiltration of frontier`.
    package static func goal(_ id: String) -> String {
        guard let name = GoalName(id: id), let asset = name.asset else { return id }
        return "\(name.kind.rawValue) of \(asset)"
    }

    /// A number of people in a sentence.
    package static func number(_ count: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }
}
