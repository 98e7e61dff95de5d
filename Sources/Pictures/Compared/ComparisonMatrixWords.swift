import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The cells and sentences of a table of several models.
struct ComparisonMatrixWords {
    /// What one model takes for one consequence.
    struct Block {
        /// By way of counting, parties first; by tier in each, one cell where capability plays no
        /// role.
        var rows: [[Cell]]
        /// The effective level.
        var level: String
        /// Whether it is another than that of the first model.
        var levelDiffers: Bool
        /// Who suffices alone at some tier, by name.
        var alone: String
    }

    /// One order, and whether the first model has another.
    struct Cell {
        var cell: OrderCell
        /// `nil` where capability plays no role.
        var tier: Int?
        var differs: Bool
        var element: String
    }

    let comparison: Comparison
    let names: [DiagramNames]
    let consequences: [String]
    let tiers: [Int]

    static let levels: [(level: AnswerLevel, label: String)] = [
        (.party, "parties"), (.root, "root causes"),
    ]

    init(_ comparison: Comparison, names: [DiagramNames]) {
        self.comparison = comparison
        self.names = names
        var seen: Set<String> = []
        consequences = comparison.models.flatMap(\.exposure).map(\.consequence)
            .filter { seen.insert($0).inserted }
        tiers = Set(comparison.models.flatMap(\.exposure).compactMap(\.tier)).sorted()
    }

    var models: [ComparedModel] { comparison.models }

    private var first: String { models.first?.label ?? "A" }

    /// What a consequence is called above its column.
    func heading(_ consequence: String) -> String {
        names.first.map { $0.model.goal(consequence) } ?? consequence
    }

    func block(_ place: Int, _ consequence: String) -> Block {
        let model = models[place]
        func cells(of model: ComparedModel, _ level: AnswerLevel) -> [ExposureCell] {
            model.exposure.filter { $0.consequence == consequence && $0.level == level }
        }
        let rows = Self.levels.map { level, _ in
            cells(of: model, level).map { cell in
                let other = models.first.flatMap { first in
                    cells(of: first, level).first { $0.tier == cell.tier }
                }
                let tier = cell.tier.map { "OC\($0)" } ?? "n/a"
                return Cell(
                    cell: OrderCell(cell) { names[place].short(cause: $0) }, tier: cell.tier,
                    differs: place > 0
                        && (other?.order != cell.order || other?.complete != cell.complete),
                    element: "\(model.label).\(consequence).\(level.rawValue).\(tier)")
            }
        }
        let lone = Set(
            cells(of: model, .party).flatMap(\.coalitions).filter { $0.count == 1 }.map { $0[0] })
        let level = model.levelText(of: consequence)
        return Block(
            rows: rows, level: level,
            levelDiffers: place > 0 && models.first?.levelText(of: consequence) != level,
            alone: lone.isEmpty
                ? ""
                : "alone: "
                    + lone.sorted().map { names[place].inSentence(names[place].name(ofParty: $0)) }
                    .joined(separator: ", "))
    }

    // MARK: Sentences

    var verdict: String { verdictParts.joined(separator: ": ") }

    var verdictParts: [String] { ["\(models.count) set-ups side by side", dominance] }

    /// Whether one of them is at least as safe as every other, counting parties.
    private var dominance: String {
        /// Whether `one` is at least as safe as `other` in everything, as far as it is decided.
        func isAsSafe(_ one: String, _ other: String) -> Bool {
            comparison.pairs.contains { pair in
                Set([pair.first, pair.second]) == [one, other] && pair.isAsSafe(one, at: .party)
            }
        }
        let labels = models.map(\.label)
        let best = labels.filter { one in
            labels.allSatisfy { $0 == one || isAsSafe(one, $0) }
        }
        if best.count == labels.count, !best.isEmpty {
            return "the same parties suffice in all of them"
        }
        if best.isEmpty {
            let isProved = labels.allSatisfy { one in
                comparison.pairs.contains { $0.isWorseSomewhere(one, at: .party) }
            }
            if isProved {
                return "each of them is worse than another somewhere, counting parties"
            }
            return "none is shown to be at least as safe as every other"
        }
        return "\(WordList.joined(best)) \(best.count == 1 ? "is" : "are") at least as safe as "
            + "every other, counting parties"
    }

    var question: String {
        "How few failures suffice in each, by consequence and attacker tier; what differs from "
            + "\(first) is ringed"
    }

    var caption: [String] {
        var lines = [
            comparison.conditions.capitalizedStart + "."
        ]
        for (model, names) in zip(models, names) {
            lines.append("\(model.label): " + names.origin.joined(separator: " · "))
        }
        return lines
    }

    var description: String {
        let sentences = models.indices.map { place in
            let clauses = consequences.map { consequence in
                let block = block(place, consequence)
                let orders = zip(Self.levels, block.rows).map { level, cells in
                    "\(level.label) " + cells.map(\.cell.text).joined(separator: " ")
                }
                return "\(heading(consequence)): "
                    + (orders + ["level \(block.level)"]).joined(separator: ", ")
            }
            return "\(models[place].label), \(models[place].model.title): "
                + clauses.joined(separator: "; ") + "."
        }
        return (["\(verdict)."] + sentences + ["\(comparison.conditions)."])
            .joined(separator: " ")
    }

    var metadata: String {
        (["sallyport-comparison/1"] + models.map { "\($0.label) \($0.model.digest)" })
            .joined(separator: "; ")
    }
}
