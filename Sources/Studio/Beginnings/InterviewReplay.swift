import LanguageServer
import ModelFormat
import Phrases

/// The questions of `init --ask`, answered again from the first with all answers so far, so that the
/// program keeps nothing between two of them.
struct InterviewReplay {
    private(set) var session = InterviewSession()

    /// Answers the questions in order.
    ///
    /// - Throws: `InterviewFault` for what is no answer to its question.
    /// - Complexity: O(*q* · *p*) for *q* questions and *p* parties.
    init(_ answers: [JSONValue]) throws(InterviewFault) {
        for answer in answers.prefix(InterviewQuestion.allCases.count) {
            guard let prompt = session.prompt, answer["key"]?.text == prompt.question.rawValue
            else {
                continue
            }
            try take(answer["value"], for: prompt.question)
        }
    }

    private mutating func take(
        _ value: JSONValue?, for question: InterviewQuestion
    ) throws(InterviewFault) {
        var asked = 0
        while let prompt = session.prompt, prompt.question == question {
            let line: String
            if let party = prompt.party {
                line = value?[party.id]?.text ?? ""
            } else {
                line = value?.text ?? value?.items?.compactMap(\.text).joined(separator: ", ") ?? ""
            }
            try session.answer(line)
            asked += 1
            if prompt.party == nil || asked > Self.mostParties { return }
        }
    }

    /// How many one question is asked of at most.
    private static let mostParties = 64

    /// What is asked next, as pages are told it; `nil` at the end.
    var question: JSONValue? {
        guard let prompt = session.prompt else { return nil }
        let question = prompt.question
        var members: [JSONValue.Member] = [
            .init("key", .text(question.rawValue)),
            .init("words", .text(question.sentence(about: nil))),
            .init("help", .text("Write \(question.form); nothing where you do not know.")),
        ]
        let choices = Self.choices(of: question)
        if !choices.isEmpty {
            members.append(
                .init(
                    "choices",
                    .list(choices.map { ["value": .text($0.0), "name": .text($0.1)] })))
        }
        if question.isAskedOfEach {
            let asked = InterviewCast(session.answers).asked(question)
            members.append(
                .init(
                    "of",
                    .list(
                        asked.map {
                            [
                                "id": .text($0.id), "name": .text($0.name),
                                "words": .text(question.sentence(about: $0.name)),
                            ]
                        })))
        }
        return .object(members)
    }

    /// What may be chosen, with names for readers.
    private static func choices(of question: InterviewQuestion) -> [(String, String)] {
        switch question {
        case .fallback: [("yes", "yes"), ("no", "no")]
        case .exits:
            [
                ("operator", "whoever runs the place"), ("lab", "the lab"),
                ("either", "either of the two"), ("both", "both must fail"),
            ]
        default: []
        }
    }

    /// The model that the answers give.
    ///
    /// - Throws: a fault of ours.
    func text() throws -> String { try InterviewModel(session.answers).text() }

    /// The questions that nobody answered, in words.
    var open: [String] {
        session.answers.unanswered.map {
            "Not answered, and so unknown: \($0.sentence(about: nil))"
        }
    }
}
