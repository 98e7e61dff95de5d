import Workbench

/// `textDocument/rename`: a name is changed wherever it stands, also in what the text extends and in
/// the models below the open folders that extend one of these.
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
        let own = try refusing { () throws(RenameFault) in
            try place.draft.renaming(at: place.offset, to: name)
        }
        guard let old = place.draft.name(at: place.offset), !own.isEmpty else {
            return try desk.change(own, beside: place.document)
        }
        let found = try desk.extenders(
            of: Set(own.map(\.place.file)), besides: place.document, asked: asked)
        var edits = Set(own)
        for draft in found.drafts {
            edits.formUnion(
                try refusing { () throws(RenameFault) in try draft.renaming(old, to: name) })
        }
        if !found.isComplete { desk.tell(Self.incomplete) }
        return try desk.change(Array(edits), beside: place.document)
    }

    /// What a change gives; why it is refused, as the editor is told.
    private static func refusing(
        _ change: () throws(RenameFault) -> [TextEdit]
    ) throws(ResponseFault) -> [TextEdit] {
        do throws(RenameFault) {
            return try change()
        } catch {
            throw ResponseFault(.requestFailed, error.description)
        }
    }

    /// What is told where not all files could be looked at.
    static let incomplete =
        "More lies below the open folders than is looked at: a model there may still have the old "
        + "name. Open a smaller folder, or run 'sallyport check' on what extends this model."
}
