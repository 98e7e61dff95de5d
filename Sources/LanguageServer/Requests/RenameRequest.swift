import Workbench

/// `textDocument/rename`: a name is changed wherever it stands, also in what the text extends.
package enum RenameRequest: EditorRequest {
    package static let method = "textDocument/rename"
    package static let title = "Changing the name"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("renameProvider", client.preparesRename ? ["prepareProvider": true] : true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let place = try AskedPlace(parameters, at: &desk)
        guard let name = parameters["newName"]?.text else { throw .missing("newName") }
        let edits: [TextEdit]
        do {
            edits = try place.draft.renaming(at: place.offset, to: name)
        } catch {
            throw ResponseFault(.requestFailed, error.description)
        }
        return try desk.change(edits, beside: place.document)
    }
}
