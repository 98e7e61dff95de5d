import Compilation
import Drawing
import FailureAnalysis
import LanguageServer
import Phrases
import Pictures
import Reports
import ThreatGraph
import Wording

/// Two texts set beside each other, as pages are told it.
struct ComparedText {
    private let comparison: Comparison
    private let first: CompiledModel
    private let second: CompiledModel

    /// Compares.
    ///
    /// - Throws: a fault of ours.
    init(
        _ first: CompiledModel, called name: String, _ second: CompiledModel, called other: String,
        effort: Effort, unless isOver: @escaping @Sendable () -> Bool
    ) throws {
        self.first = first
        self.second = second
        var options = AnalysisOptions()
        options.effort = effort
        comparison = try ComparisonAnalyser(
            [.init(first, label: name), .init(second, label: other)], options: options,
            watch: WorkWatch { _ in isOver() }
        ).comparison()
    }

    /// How many coalitions are told of each kind.
    static let most = 200

    /// Verdict, and the coalitions that are lost and gained.
    var json: JSONValue {
        [
            "verdict": .text(verdict),
            "gained": differences(\.gained), "lost": differences(\.lost),
        ]
    }

    /// What one buys over the other and what it costs, in a sentence.
    var verdict: String {
        for case .verdict(let sentence) in report.document.blocks {
            return sentence.capitalizedStart
        }
        return ""
    }

    /// What is worse, bought and paid, a line each.
    var lines: [String] {
        guard let pair = comparison.pairs.first else { return [] }
        let worse = pair.words(of: pair.worsening, in: second.model)
        return worse.map { "Worse: \($0)" } + pair.buys.map { "Bought: \($0.words)" }
            + pair.costs.map { "Paid: \($0.words)" }
    }

    /// Both maps side by side.
    var svg: String {
        PagePicture.inline(
            ComparisonPanels(
                comparison, first: first, second: second, theme: .embedded,
                identifier: "compared-svg"
            ).svg())
    }

    private var report: ComparisonReport {
        ComparisonReport(comparison, named: [first.model, second.model])
    }

    /// What differs at the levels that are told by the verdict, each set of failures once for what it
    /// suffices for.
    private func differences(
        _ which: KeyPath<ComparedCell, [CoalitionDifference]>
    ) -> JSONValue {
        guard let pair = comparison.pairs.first else { return [] }
        let names = ComparedNames([first.model, second.model], ids: comparison.failing)
        var order: [String] = []
        var tiers: [String: (goal: String, members: [String], level: AnswerLevel, tiers: [Int?])] =
            [:]
        for cell in pair.cells where cell.level == .party || cell.level == .root {
            for difference in cell[keyPath: which] where !difference.sufficesInOther {
                let key =
                    ([cell.consequence, cell.level.rawValue] + difference.members)
                    .joined(separator: " ")
                if tiers[key] == nil {
                    order.append(key)
                    tiers[key] = (cell.consequence, difference.members, cell.level, [])
                }
                tiers[key]?.tiers.append(cell.tier)
            }
        }
        let models = ModelNames(second.model)
        let told = order.prefix(Self.most).compactMap { key -> JSONValue? in
            guard let found = tiers[key] else { return nil }
            let range = TierRange.words(found.tiers.compactMap { $0 })
            let goal = models.goal(found.goal)
            let who =
                found.members.isEmpty
                ? "nobody need fail" : found.members.map(names.member).joined(separator: " + ")
            return [
                "words": .text("\(who): \(range.isEmpty ? goal : "\(goal) \(range)")"),
                "members": .list(found.members.map { .text($0) }),
                "consequence": .text(found.goal), "level": .text(found.level.rawValue),
            ]
        }
        return .list(Array(told))
    }
}
