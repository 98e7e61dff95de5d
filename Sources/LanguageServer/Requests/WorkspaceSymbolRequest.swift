import Workbench

/// `workspace/symbol`: what the texts that are open, and the models below the folders that are, declare, by a part of its name or of its words.
package enum WorkspaceSymbolRequest: EditorRequest {
    package static let method = "workspace/symbol"
    package static let title = "Searching all texts"
    package static let isAboutTheText = false

    /// The most that is found.
    static let most = 1_000

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("workspaceSymbolProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        guard let query = parameters["query"]?.text?.lowercased() else { throw .missing("query") }
        var found: [JSONValue] = []
        for document in desk.models().models {
            if asked.isOutdated() { throw .cancelled }
            let draft = desk.trial(of: document, bytes: document.lines.bytes)
            for row in SymbolRow.rows(of: draft.symbols())
            where row.symbol.kind != .section && row.isNamed(query) {
                guard found.count < most else { return .list(found) }
                found.append(row.written(document, document.lines, desk.encoding))
            }
        }
        return .list(found)
    }
}

extension SymbolRow {
    /// Whether it is meant by a part of its name or of its words; by nothing, all are.
    fileprivate func isNamed(_ query: String) -> Bool {
        query.isEmpty || symbol.name.lowercased().contains(query)
            || symbol.detail.lowercased().contains(query)
    }
}
