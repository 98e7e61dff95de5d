import Phrases
import ThreatGraph
import Wording

extension SweepHeadline {
    /// The headline in words, for example `exfiltration at OC3, parties`.
    var words: String {
        switch measure {
        case .order(let level, let tier):
            "\(consequence.goalInWords)\(Self.at(tier)), \(Self.counted(level))"
        case .level: "\(consequence.goalInWords), the level that holds while nobody fails"
        }
    }

    private static func at(_ tier: Int?) -> String { tier.map { " at OC\($0)" } ?? "" }

    private static func counted(_ level: AnswerLevel) -> String {
        switch level {
        case .party: "parties"
        case .root: "root causes"
        case .labBypass: "parties, lab never asked"
        case .rootLabBypass: "root causes, lab never asked"
        case .person: "people"
        }
    }

    private static func one(_ level: AnswerLevel) -> String {
        switch level {
        case .party, .labBypass: "party"
        case .root, .rootLabBypass: "root cause"
        case .person: "person"
        }
    }

    /// What a value of it says, in as few letters as can be.
    func short(_ value: HeadlineValue) -> String {
        switch (value, measure) {
        case (.number(let number), .level): "SL\(number)"
        case (.number(let number), .order): "\(number)"
        case (.above(let bound), _): "> \(bound)"
        case (.none, _): "none"
        }
    }

    /// A condition in words, for example `no lone party suffices for exfiltration at OC3`.
    func words(_ condition: HeadlineCondition) -> String {
        let goal = consequence.goalInWords
        switch (condition, measure) {
        case (.atLeast(let tier), .level):
            return "\(goal) takes a failure up to OC\(tier)"
        case (.atLeast(1), .order(_, let tier)):
            return "somebody has to fail for \(goal)\(Self.at(tier))"
        case (.atLeast(2), .order(let level, let tier)):
            let lab = level.isLabBypassed ? ", the lab never asked" : ""
            return "no lone \(Self.one(level)) suffices for \(goal)\(Self.at(tier))\(lab)"
        case (.atLeast(let number), .order(let level, let tier)):
            return "\(goal)\(Self.at(tier)) takes \(number) or more (\(Self.counted(level)))"
        case (.none, .order(let level, let tier)):
            return "no failures suffice for \(goal)\(Self.at(tier)) (\(Self.counted(level)))"
        case (.none, .level): return goal
        }
    }
}
