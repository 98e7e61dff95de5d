/// What somebody answered to the questions of `init`; what is `nil` or not there was not answered.
package struct InterviewAnswers: Hashable, Sendable {
    /// How several sites hold the weights.
    package enum Custody: Hashable, Sendable {
        /// Each has all of them.
        case replicated
        /// Each has a share, and so many give the weights.
        case split(Int)
    }

    /// Whose failure opens every way out of a place.
    package enum ExitKeeper: String, CaseIterable, Hashable, Sendable {
        case `operator`
        case lab
        case either
        case both
    }

    /// Who owns a party.
    package enum Parent: Hashable, Sendable {
        case nobody
        case named(String)
    }

    /// A level, and whose claim it is.
    package struct LevelClaim: Hashable, Sendable {
        /// 0 to 5.
        package var level: Int
        /// Who says so, where that was answered.
        package var by: String?
    }

    package var title: String?
    package var lab: String?
    package var machines: [String]?
    package var custody: Custody?
    /// Empty: nobody brings the shares together.
    package var release: [String]?
    package var fallback: Bool?
    package var chips: [String]?
    /// Empty: nobody else serves.
    package var serving: [String]?
    /// Empty: nobody else keeps copies.
    package var backups: [String]?
    /// Empty: the copies are not encrypted.
    package var keys: [String]?
    /// By the id of the party, as below.
    package var jurisdictions: [String: [String]] = [:]
    package var parents: [String: Parent] = [:]
    package var levels: [String: LevelClaim] = [:]
    package var exits: [String: ExitKeeper] = [:]

    /// Nothing answered.
    package init() {}
}

extension InterviewAnswers {
    /// The most names in one answer.
    package static let mostNames = 8
    /// The most bytes of a name.
    package static let longestName = 100
    /// The most bytes of a title.
    package static let longestTitle = 200

    /// An answer as it was written.
    package enum Written: Hashable, Sendable {
        /// A line, or a single value.
        case line(String)
        /// A list of values.
        case list([String])
    }

    /// Takes an answer; one that is empty, `?` or `unknown` leaves the question unanswered.
    ///
    /// - Parameter party: The id of whom it is asked, for a question that is asked of each.
    /// - Complexity: O(*n*) for an answer of *n* bytes.
    package mutating func take(
        _ written: Written, to question: InterviewQuestion, of party: String = ""
    ) throws(InterviewFault) {
        if case .line(let line) = written, ["", "?", "unknown"].contains(AnswerText.trimmed(line)) {
            return
        }
        if case .list = written, !question.takesNames { throw .list }
        let line = if case .line(let line) = written { line } else { "" }
        switch question {
        case .title: title = try AnswerText.plain(line, "a title", atMost: Self.longestTitle)
        case .lab: lab = try AnswerText.name(line)
        case .machines: machines = try AnswerText.names(written)
        case .custody:
            let answer = try AnswerText.custody(line)
            if case .split(let shares) = answer, let sites = machines?.count, shares > sites {
                throw .shares(shares, sites: sites)
            }
            custody = answer
        case .release: release = try AnswerText.names(written, mayBeNone: true)
        case .fallback: fallback = try AnswerText.choice(line, of: ["yes", "no"]) == "yes"
        case .chips: chips = try AnswerText.names(written)
        case .serving: serving = try AnswerText.names(written, mayBeNone: true)
        case .backups: backups = try AnswerText.names(written, mayBeNone: true)
        case .keys: keys = try AnswerText.names(written, mayBeNone: true)
        case .jurisdictions: jurisdictions[party] = try AnswerText.names(written)
        case .parents:
            parents[party] =
                AnswerText.trimmed(line) == "none"
                ? .nobody : .named(try AnswerText.name(line))
        case .levels: levels[party] = try AnswerText.claim(line)
        case .exits:
            let word = try AnswerText.choice(line, of: ExitKeeper.allCases.map(\.rawValue))
            exits[party] = ExitKeeper(rawValue: word)
        }
    }
}

extension InterviewQuestion {
    /// Whether it is answered by names.
    fileprivate var takesNames: Bool {
        switch self {
        case .machines, .release, .chips, .serving, .backups, .keys, .jurisdictions: true
        default: false
        }
    }
}
