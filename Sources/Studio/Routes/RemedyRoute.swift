import LanguageServer
import Workbench

/// `remedy`: the cheapest change with which nobody suffices alone.
enum RemedyRoute: StudioRoute {
    static let path = "remedy"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let draft = session.draft(of: text).model
        let turn = session.pages.take((question.body["page"]?.text ?? "") + " remedy")
        do {
            let found = try draft.cheapestRemedy { session.pages.isOver(turn) }
            guard let found else {
                let why = try draft.whyNoRemedy { session.pages.isOver(turn) }
                return .value(["remedy": .null, "needless": why.map { .text($0) } ?? .null])
            }
            return .value([
                "remedy": [
                    "words": .text(found.title), "edits": TextLines(text).edits(found.edits),
                ]
            ])
        } catch {
            return .fault(FaultWords.of(error))
        }
    }
}
