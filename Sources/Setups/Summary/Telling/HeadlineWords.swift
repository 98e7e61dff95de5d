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

/// Shares and rows in words.
enum SweepWords {
    /// A share of rows as whole percents, never 0 % of some and never 100 % of fewer than all.
    static func percent(_ part: Int, of all: Int) -> String {
        guard all > 0 else { return "–" }
        if part == 0 { return "0 %" }
        if part == all { return "100 %" }
        let (high, low) = part.multipliedFullWidth(by: 200)
        let doubled = all.dividingFullWidth((high, low)).quotient
        let percent = (doubled + 1) / 2
        if percent == 0 { return "< 1 %" }
        return percent >= 100 ? "> 99 %" : "\(percent) %"
    }

    /// What stands for a value as people read it: lists and mappings without quotes.
    static func shown(_ value: String) -> String {
        guard value.hasPrefix("{") || value.hasPrefix("[") else { return value }
        var shown = ""
        for character in value where character != "\"" {
            shown.append(character)
            if character == "," || character == ":" { shown.append(" ") }
        }
        return shown
    }

    /// Runs of rows that are missing, for example `4 to 7, 9`.
    static func ranges(_ ranges: [Range<Int>]) -> String {
        ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound - 1)"
        }.joined(separator: ", ")
    }
}

extension String {
    /// The text with a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
