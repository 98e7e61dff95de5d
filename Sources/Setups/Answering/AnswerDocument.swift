import FailureAnalysis
import Reports
import ThreatGraph

/// What was asked of a set-up and found, a key for each question, in the forms in which the commands
/// write the same (Docs/Batch.md).
struct AnswerDocument: Encodable {
    var orders: [OrderCell]?
    var matrix: [OrderCell]?
    var coalitions: [ExposureCell]?
    var loneFailures: [LoneFailure]?
    var effectiveLevels: Levels?
    var denialLength: [DenialLengthDocument]?
    var requirements: [RequirementResult]?
    var egressTimes: EgressDocument?
    var remedies: RemedyDocument?
    var whatIf: WhatIfDocument?

    private enum CodingKeys: String, CodingKey {
        case orders, matrix, coalitions
        case loneFailures = "lone-failures"
        case effectiveLevels = "effective-levels"
        case denialLength = "denial-length"
        case requirements
        case egressTimes = "egress-times"
        case remedies
        case whatIf = "whatif"
    }

    /// Leaves out the cells and levels of some consequences.
    mutating func leaveOut(_ consequences: Set<String>) {
        if consequences.isEmpty { return }
        orders?.removeAll { consequences.contains($0.consequence) }
        matrix?.removeAll { consequences.contains($0.consequence) }
        for consequence in consequences { effectiveLevels?.effectiveSL[consequence] = nil }
    }

    /// The largest tiers below which nothing happens without a failure.
    struct Levels: Encodable {
        var effectiveSL: [String: Int?]
        var residualSL: [ResidualLevel]
    }

    /// Adds what an analysis answers of some questions.
    mutating func add(_ analysis: Analysis, answering questions: [SetupQuestion]) {
        let findings = analysis.findings
        let document = FindingsDocument(analysis)
        for question in questions {
            switch question {
            case .orders:
                orders = document.exposure.filter { [.party, .root].contains($0.level) }
                    .map(OrderCell.init)
            case .matrix: matrix = document.exposure.map(OrderCell.init)
            case .coalitions: coalitions = document.exposure
            case .loneFailures: loneFailures = document.loneFailures
            case .effectiveLevels:
                effectiveLevels = Levels(
                    effectiveSL: document.effectiveSL, residualSL: findings.residualSL)
            case .denialLength: denialLength = document.denialLengths ?? []
            case .requirements: requirements = findings.requirements
            case .egressTimes, .remedies, .whatIf: break
            }
        }
    }
}

/// A cell of the matrix without its coalitions.
struct OrderCell: Encodable {
    /// The kind of consequence.
    var consequence: String
    /// Of which weights, asset or workload; left out for the sum over all of them.
    var of: String?
    /// For longer than which time; left out where any time at all counts.
    var longerThan: String?
    /// What is counted.
    var level: AnswerLevel
    /// 1…5, or `null` where capability plays no role.
    @WrittenAsNull var tier: Int?
    /// The fewest failures that suffice; `null` where none do, or none of at most `completeUpTo`.
    @WrittenAsNull var order: Int?
    /// Up to which number of failures that is known, where it is not known of all; left out elsewhere.
    var completeUpTo: Int?

    init(_ cell: FewestFailures.Cell) {
        let about = GoalFields(cell.consequence)
        (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
        level = cell.level
        tier = cell.tier
        switch cell.least {
        case .order(let least): order = least
        case .never: order = nil
        case .moreThan(let searched):
            order = nil
            completeUpTo = searched
        }
    }

    init(_ cell: ExposureCell) {
        (consequence, of, longerThan) = (cell.what, cell.of, cell.longerThan)
        level = cell.level
        tier = cell.tier
        order = cell.order
        completeUpTo = cell.order == nil ? cell.completeUpTo : nil
    }
}
