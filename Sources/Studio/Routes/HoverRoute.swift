import LanguageServer
import Workbench

/// `hover`: what the word at a place of the text means.
enum HoverRoute: StudioRoute {
    static let path = "hover"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let lines = TextLines(text)
        let offset = try question.offset("at", in: lines)
        let draft = session.draft(of: text)
        guard let meaning = draft.model.meaning(at: offset, answers: draft.answers) else {
            return .value(.null)
        }
        return .value(
            .object(
                [.init("markdown", .text(MeaningWords.plain(meaning)))]
                    + lines.span(meaning.place.range)))
    }
}
