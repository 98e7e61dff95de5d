import Workbench

/// `textDocument/definition`: where the name at a place is declared, also in what the text extends.
package enum DefinitionRequest: EditorRequest {
    package static let method = "textDocument/definition"
    package static let title = "Looking for the declaration"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("definitionProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let place = try AskedPlace(parameters, at: &desk)
        guard place.document.isModel else { return [] }
        return desk.locations(
            place.draft.definitions(at: place.offset), beside: place.document)
    }
}
