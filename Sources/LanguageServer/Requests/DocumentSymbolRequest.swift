import Workbench

/// `textDocument/documentSymbol`: what a text declares.
package enum DocumentSymbolRequest: EditorRequest {
    package static let method = "textDocument/documentSymbol"
    package static let title = "Listing what is declared"

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init("documentSymbolProvider", true)
    }

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let document = try desk.document(DocumentURI(of: parameters))
        guard document.isModel else { return [] }
        let symbols = desk.draft(of: document).symbols()
        if desk.client.nestsSymbols {
            return .list(symbols.map { nested($0, document.lines, desk.encoding) })
        }
        return .list(
            SymbolRow.rows(of: symbols).map { $0.written(document, document.lines, desk.encoding) })
    }

    /// A symbol with those that it holds: sections, elements, items, and no deeper.
    private static func nested(
        _ symbol: DraftSymbol, _ lines: TextLines, _ encoding: PositionEncoding
    ) -> JSONValue {
        .object(some: [
            "name": .text(SymbolRow.shown(symbol.name)),
            "detail": symbol.detail.isEmpty ? nil : .text(symbol.detail),
            "kind": .integer(symbol.kind.number),
            "range": lines.range(of: symbol.place.range, in: encoding),
            "selectionRange": lines.range(of: symbol.namePlace.range, in: encoding),
            "children": symbol.children.isEmpty
                ? nil : .list(symbol.children.map { nested($0, lines, encoding) }),
        ])
    }
}
