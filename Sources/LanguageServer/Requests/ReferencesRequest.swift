import Workbench

/// `textDocument/references`: where the name at a place is used, also in what the text extends.
package enum ReferencesRequest: EditorRequest {
    package static let method = "textDocument/references"
    package static let title = "Looking for uses"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("referencesProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let place = try AskedPlace(parameters, at: &desk)
        guard place.document.isModel else { return [] }
        let declarations = parameters["context"]?["includeDeclaration"]?.isTrue ?? false
        return desk.locations(
            place.draft.references(at: place.offset, declarations: declarations),
            beside: place.document)
    }
}
