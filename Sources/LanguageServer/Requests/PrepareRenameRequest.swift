import Workbench

/// `textDocument/prepareRename`: the name that would be changed.
package enum PrepareRenameRequest: EditorRequest {
    package static let method = "textDocument/prepareRename"
    package static let title = "Looking at the name"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? { nil }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let place = try AskedPlace(parameters, at: &desk)
        guard place.document.isModel, let target = place.draft.renameTarget(at: place.offset)
        else { return .null }
        return ["range": place.range(target.place.range), "placeholder": .text(target.name)]
    }
}
