import LanguageServer
import Workbench

/// `place`: where an element stands in the text, and the element at a place.
enum PlaceRoute: StudioRoute {
    static let path = "place"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let lines = TextLines(text)
        let draft = session.draft(of: text).model
        let path: String
        if let given = question.body["path"]?.text {
            path = given
        } else {
            let offset = try question.offset("at", in: lines)
            guard let found = draft.path(at: offset) else { return .value(.null) }
            path = found
        }
        guard let place = draft.place(of: path) else { return .value(.null) }
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        return .value(
            .object(
                [
                    .init("path", .text(path)),
                    .init("element", .text(parts.prefix(2).joined(separator: "."))),
                ] + lines.span(place.range)))
    }
}
