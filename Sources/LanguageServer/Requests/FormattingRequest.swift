import Workbench

/// `textDocument/formatting`: a text is laid out as the house does, comments kept.
package enum FormattingRequest: EditorRequest {
    package static let method = "textDocument/formatting"
    package static let title = "Laying out the text"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("documentFormattingProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let document = try desk.document(DocumentURI(of: parameters))
        guard document.isModel else { return [] }
        let edits = desk.draft(of: document).formatting()
        return .list(
            edits.sorted { $0.place < $1.place }.map {
                Desk.written($0, document.lines, desk.encoding)
            })
    }
}
