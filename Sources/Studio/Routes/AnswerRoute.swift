import LanguageServer

/// `answer`: what the text says, part by part.
enum AnswerRoute: StudioRoute {
    static let path = "answer"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        .value(["version": question.body["version"] ?? .null])
    }
}
