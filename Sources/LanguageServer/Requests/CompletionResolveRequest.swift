import Workbench

/// `completionItem/resolve`: what is to be said of something that may be written.
package enum CompletionResolveRequest: EditorRequest {
    package static let method = "completionItem/resolve"
    package static let title = "Reading on"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? { nil }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        guard case .object(let members) = parameters, let label = parameters["label"]?.text else {
            throw .missing("label")
        }
        let data = parameters["data"]
        guard let name = data?["uri"]?.text, let offset = data?["offset"]?.integer,
            let rank = data?["rank"]?.integer
        else { throw .missing("data") }
        // Of a text that is another by now nobody knows what stood there.
        guard let document = desk.shelf[DocumentURI(name)],
            document.version == data?["version"]?.integer
        else { return parameters }
        let draft = desk.draft(of: document)
        guard (0...document.lines.bytes.count).contains(offset),
            let completion = draft.completions(at: offset)
                .first(where: { $0.rank == rank && $0.label == label }),
            let meaning = draft.meaning(of: completion)
        else { return parameters }
        return .object(
            members.filter { $0.name != "documentation" } + [
                .init("documentation", MeaningText.value(of: meaning, for: desk.client))
            ])
    }
}
