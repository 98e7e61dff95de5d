import Workbench

/// `textDocument/references`: where the name at a place is used, also in what the text extends and
/// in the models below the open folders that extend one of these.
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
        var found = place.draft.references(at: place.offset, declarations: declarations)
        guard let name = place.draft.name(at: place.offset) else { return [] }
        let holding = Set(
            place.draft.references(to: name, declarations: true).map(\.file))
        var seen = Set(found)
        for draft in try desk.extenders(of: holding, besides: place.document, asked: asked).drafts {
            found += draft.references(to: name, declarations: declarations)
                .filter { seen.insert($0).inserted }
        }
        return desk.locations(found, beside: place.document)
    }
}
