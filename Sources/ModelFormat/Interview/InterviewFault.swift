internal import Phrases

/// Why an answer was not taken.
package enum InterviewFault: Error, Hashable, Sendable {
    /// Nothing is written, or more than so many bytes.
    case length(of: String, atMost: Int)
    /// It holds what is no visible text of one line, or what a runner would take for a command.
    case hidden
    /// More names than are taken.
    case tooMany(Int, atMost: Int)
    /// One name twice.
    case repeated(String)
    /// None of the values that there are.
    case value(String, of: [String])
    /// A word that means no name, such as `none`, beside names or where there must be somebody.
    case reserved(String)
    /// Not a level.
    case level(String)
    /// More shares needed than sites have one.
    case shares(Int, sites: Int)
    /// A list where one value belongs.
    case list
    /// The question is not asked, given the other answers.
    case idle(InterviewQuestion)

    /// The code of the diagnostic.
    var code: DiagnosticCode {
        switch self {
        case .length, .hidden: .answerText
        case .tooMany: .answerCount
        case .repeated: .duplicateID
        case .value, .reserved: .unknownValue
        case .level: .levelRange
        case .shares: .badNumber
        case .list: .wrongType
        case .idle: .conflictingKeys
        }
    }
}

extension InterviewFault: CustomStringConvertible {
    /// What is wrong, and what to write.
    package var description: String {
        switch self {
        case .length(let what, let most):
            "\(what) has 1 to \(most) bytes: write it shorter"
        case .hidden:
            "the answer holds characters that cannot be seen, that turn the reading direction or "
                + "that a runner takes for a command: write it as plain text on one line"
        case .tooMany(let count, let most):
            "\(count) names: at most \(most) are taken here; add more to the model itself"
        case .repeated(let name): "'\(name)' stands there twice: write it once"
        case .value(let text, let allowed):
            "'\(text.prefix(80))' is not an answer" + Suggestion.hint(for: text, among: allowed)
        case .reserved(let word):
            "'\(word)' is no name, and no answer beside names or where there must be somebody: write "
                + "names, or nothing at all"
        case .level(let text):
            "'\(text.prefix(80))' is not a level: write SL0 to SL5, and whose claim it is, for "
                + "example SL3 by Acme"
        case .shares(let shares, let sites):
            "\(shares) shares are to give the weights, and \(sites) have one: write at most \(sites)"
        case .list: "a list where one answer belongs: write one"
        case .idle(let question):
            switch question {
            case .custody, .fallback:
                "'\(question.rawValue)' is asked only where several run the machines: take it out"
            case .release: "'release' is asked only where the weights are split: take it out"
            case .keys:
                "'keys' is asked only where copies may be kept, and 'backups' says none: take it out"
            default:
                "'\(question.rawValue)' is not asked of this organisation: take it out"
            }
        }
    }
}
