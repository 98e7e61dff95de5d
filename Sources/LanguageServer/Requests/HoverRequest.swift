import Workbench

/// `textDocument/hover`: what the word at a place means.
package enum HoverRequest: EditorRequest {
    package static let method = "textDocument/hover"
    package static let title = "Asking what follows"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("hoverProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let place = try AskedPlace(parameters, at: &desk)
        guard place.document.isModel else { return .null }
        let kept = try desk.answers(of: place.document, asked: asked)
        guard let meaning = place.draft.meaning(at: place.offset, answers: kept?.answers) else {
            return .null
        }
        return [
            "contents": MeaningText.value(of: meaning, for: desk.client),
            "range": place.range(meaning.place.range),
        ]
    }
}
