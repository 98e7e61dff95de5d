package import FailureAnalysis
import Phrases
package import ThreatGraph
import Wording

/// The differences of models set side by side, as comma-separated values.
///
/// A row for each coalition gained or lost in a cell of two models, and one for each cell without
/// any, so that no cell is missing.
package struct ComparisonTable: Sendable {
    private let comparison: Comparison
    private let models: [ThreatGraph?]

    /// Makes a table.
    ///
    /// - Parameter models: the models in the order compared, for their names.
    package init(_ comparison: Comparison, models: [ThreatGraph?]) {
        self.comparison = comparison
        self.models = models
    }

    static let header = [
        "first", "second", "consequence", "level", "tier", "first_order", "second_order",
        "dominance", "change", "members", "names", "suffices_in_other", "complete",
    ]

    /// The table.
    package var csv: String {
        var table = CSVTable(Self.header)
        for pair in comparison.pairs {
            let (first, second) = (names(of: pair.first), names(of: pair.second))
            for cell in pair.cells {
                let start = [
                    pair.first, pair.second, cell.consequence, cell.level.rawValue,
                    cell.tier.map { "OC\($0)" } ?? "", cell.firstOrder.map(String.init) ?? "",
                    cell.secondOrder.map(String.init) ?? "", cell.dominance.rawValue,
                ]
                let isWhole =
                    cell.firstAsSafe.holds != nil && cell.secondAsSafe.holds != nil && !cell.isCut
                let end = [isWhole ? "yes" : "no"]
                for (change, names, differences) in [
                    ("gained", second, cell.gained), ("lost", first, cell.lost),
                ] {
                    for difference in differences {
                        table.add(
                            start + [
                                change, difference.members.joined(separator: " + "),
                                difference.members.map(names.cause).joined(separator: " + "),
                                difference.sufficesInOther ? "yes" : "no",
                            ] + end)
                    }
                }
                if cell.gained.isEmpty, cell.lost.isEmpty {
                    table.add(start + ["none", "", "", ""] + end)
                }
            }
        }
        for pair in comparison.pairs { add(pair.people, of: pair, to: &table) }
        return table.text
    }

    /// Sets of people gained and lost; a row for each cell without any too.
    private func add(_ people: [ComparedPeople], of pair: ModelPair, to table: inout CSVTable) {
        for cell in people {
            let start = [
                pair.first, pair.second, cell.goal, AnswerLevel.person.rawValue,
                cell.tier.map { "OC\($0)" } ?? "", cell.firstOrder.map(String.init) ?? "",
                cell.secondOrder.map(String.init) ?? "", "",
            ]
            let end = [cell.complete ? "yes" : "no"]
            for (change, label, sets) in [
                ("gained", pair.second, cell.gained), ("lost", pair.first, cell.lost),
            ] {
                let words = PeopleWords(names(of: label))
                for set in sets {
                    let members = set.members.map { "\($0.count) at \($0.id)" }
                    table.add(
                        start + [change, members.joined(separator: " + "), words.set(set), "no"]
                            + end)
                }
            }
            if cell.gained.isEmpty, cell.lost.isEmpty {
                table.add(start + ["none", "", "", ""] + end)
            }
        }
    }

    private func names(of label: String) -> ModelNames {
        let place = comparison.models.firstIndex { $0.label == label }
        return ModelNames(place.flatMap { models.indices.contains($0) ? models[$0] : nil })
    }
}
