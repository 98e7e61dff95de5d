import Workbench

/// `textDocument/codeLens`: what follows from an element, above the line that declares it.
package enum CodeLensRequest: EditorRequest {
    package static let method = "textDocument/codeLens"
    package static let title = "Analysing the model"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("codeLensProvider", ["resolveProvider": false])
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let document = try desk.document(DocumentURI(of: parameters))
        guard document.isModel, let kept = try desk.answers(of: document, asked: asked) else {
            return []
        }
        let lenses = desk.draft(of: document).lenses(of: kept.answers)
        let mark = kept.isCurrent ? "" : Self.mark
        return .list(
            lenses.filter { $0.place.file == document.file }.map { lens in
                [
                    "range": document.lines.range(of: lens.place.range, in: desk.encoding),
                    // Nothing happens when it is chosen.
                    "command": ["title": .text(lens.title + mark), "command": ""],
                ]
            })
    }

    /// What stands behind an answer to the text as it was before it was wrong.
    package static let mark = " (when the text was last right)"
}
