import Workbench

/// `textDocument/inlayHint`: what the text leaves out, with what is taken for it.
package enum InlayHintRequest: EditorRequest {
    package static let method = "textDocument/inlayHint"
    package static let title = "Looking for what is left out"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("inlayHintProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let document = try desk.document(DocumentURI(of: parameters))
        let range = try desk.offsets(parameters, in: document)
        guard document.isModel else { return [] }
        let hints = desk.draft(of: document).hints(in: range)
        return .list(
            hints.filter { $0.file == document.file }.map { hint in
                [
                    "position": document.lines.position(of: hint.offset, in: desk.encoding).value,
                    "label": .text(hint.label), "paddingLeft": true,
                    "tooltip": .text(hint.reason),
                ]
            })
    }
}
