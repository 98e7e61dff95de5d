import FailureAnalysis
import ThreatGraph

/// Lines of a gate that hold now: for each consequence, counting parties and root causes, the most
/// failures that every set needs, up to which tier.
struct HoldingLines {
    /// The lines.
    let requirements: [Requirement]

    /// Takes them from findings.
    ///
    /// Only what is proved is written: where larger sets were not looked for, as many as were; where no
    /// set suffices at all, two.
    ///
    /// - Complexity: O(*c*) for *c* cells.
    init(_ analysis: Analysis) {
        let cells = analysis.findings.exposure.filter { $0.level == .party || $0.level == .root }
        var lines: [Requirement] = []
        for consequence in ConsequenceKind.allCases {
            for level in [AnswerLevel.party, .root] {
                let own = cells.filter {
                    $0.consequence == consequence.rawValue && $0.level == level
                }
                lines += Self.lines(of: own, consequence, level)
            }
        }
        requirements = lines
    }

    /// One line for each number of failures, up to the last tier that needs so many.
    private static func lines(
        of cells: [ExposureCell], _ consequence: ConsequenceKind, _ level: AnswerLevel
    ) -> [Requirement] {
        var lines: [Requirement] = []
        for cell in cells.sorted(by: { ($0.tier ?? 0) < ($1.tier ?? 0) }) {
            let order = cell.order ?? (cell.complete ? 2 : (cell.completeUpTo ?? 0) + 1)
            let isStated = cell.order != nil || cell.complete || (cell.completeUpTo ?? 0) > 0
            guard isStated, order > 0 else { continue }
            let line = Requirement(
                consequence: consequence, tier: cell.tier.flatMap { CapabilityTier(rawValue: $0) },
                order: order, level: level)
            if let last = lines.last, last.order == order { lines.removeLast() }
            lines.append(line)
        }
        return lines
    }

    /// As they are written in a model.
    var text: String {
        if requirements.isEmpty { return "# Nothing that a line could ask for holds.\n" }
        return "require:\n"
            + requirements.map { line in
                let tier = line.tier.map { ", tier: \($0)" } ?? ""
                let level = line.level == .party ? "" : ", level: \(line.level.rawValue)"
                return
                    "  - { consequence: \(line.consequence.rawValue)\(tier), order: \(line.order)\(level) }\n"
            }.joined()
    }
}
