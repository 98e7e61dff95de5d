import LanguageServer
import Workbench

/// `complete`: what may stand at a place of the text.
enum CompleteRoute: StudioRoute {
    static let path = "complete"

    /// The most that is offered.
    static let most = 300

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.text()
        let lines = TextLines(text)
        let offset = try question.offset("at", in: lines)
        let draft = session.draft(of: text).model
        let found = draft.completions(at: offset)
        let place = found.first?.place.range ?? offset..<offset
        let items = found.prefix(most).map { completion -> JSONValue in
            [
                "label": .text(completion.label), "detail": .text(completion.detail),
                "insert": .text(completion.text),
                "stop": .integer(
                    completion.stop.map { units(completion.text, upTo: $0) }
                        ?? completion.text.utf16.count),
                "documentation": draft.meaning(of: completion).map { .text(MeaningWords.plain($0)) }
                    ?? .null,
            ]
        }
        return .value(.object(lines.span(place) + [.init("items", .list(Array(items)))]))
    }

    /// The units of UTF-16 before a byte of a text.
    private static func units(_ text: String, upTo byte: Int) -> Int {
        String(decoding: Array(text.utf8.prefix(byte)), as: UTF8.self).utf16.count
    }
}
