import TestSupport

@testable import ModelFormat

/// Answers drawn from a seed, hostile words among them; the same seed gives the same answers.
struct RandomAnswers {
    /// Words that YAML, HTML, a shell or a reader could take for something else.
    static let words = [
        "Acme", "Nimbus", "AWS", "a: b", "#x", "- y", "\"quoted\"", "it's", "{", "]", "~", "null",
        "yes", "1.5", "0x1F", "é", "日本", "<script>alert(1)</script>", "$(id)", "`id`", "a & b", "%",
        "! tag", "*alias", "&anchor", "| block", "> folded", "@at", "key: value # no", "\\", "'",
        "outside", "lab", "cloud", "-", "—", "2026-01-01", "p-1",
        "Very Long Incorporated of Somewhere",
    ]

    private var random: SplitMix64
    /// How many questions of a hundred are answered.
    let share: Int

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        share = Int.random(in: 0...100, using: &random)
    }

    private mutating func isAnswered() -> Bool { Int.random(in: 0..<100, using: &random) < share }

    private mutating func name() -> String {
        Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
    }

    private mutating func names(_ count: ClosedRange<Int>) -> [String] {
        var names: [String] = []
        for _ in 0..<Int.random(in: count, using: &random) {
            let name = name()
            if !names.contains(where: { InterviewCast.isSame($0, name) }) { names.append(name) }
        }
        return names
    }

    /// The answers to everything that is asked, each with its share of a chance.
    mutating func answers() throws -> InterviewAnswers {
        var answers = InterviewAnswers()
        for question in InterviewQuestion.allCases where answers.applies(question) {
            if question.isAskedOfEach {
                for party in InterviewCast(answers).asked(question) where isAnswered() {
                    try answers.take(written(question, answers), to: question, of: party.id)
                }
            } else if isAnswered() {
                try answers.take(written(question, answers), to: question)
            }
        }
        return answers
    }

    private mutating func written(
        _ question: InterviewQuestion, _ answers: InterviewAnswers
    ) -> InterviewAnswers.Written {
        switch question {
        case .title, .lab: return .line(name())
        case .machines, .chips: return .list(names(1...3))
        case .custody:
            return Bool.random(using: &random) ? .line("replicated") : .line("split 2")
        case .release, .serving, .backups, .keys:
            let names = names(0...2)
            return names.isEmpty ? .line("none") : .list(names)
        case .fallback: return .line(Bool.random(using: &random) ? "yes" : "no")
        case .jurisdictions: return .list(names(1...2))
        case .parents: return .line(Bool.random(using: &random) ? "none" : name())
        case .levels:
            let level = "SL\(Int.random(in: 0...5, using: &random))"
            return .line(Bool.random(using: &random) ? level : "\(level) by \(name())")
        case .exits:
            let all = InterviewAnswers.ExitKeeper.allCases
            return .line(all[Int.random(in: 0..<all.count, using: &random)].rawValue)
        }
    }
}
