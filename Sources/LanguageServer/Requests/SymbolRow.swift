import Workbench

/// A symbol and the name of what holds it.
struct SymbolRow {
    let symbol: DraftSymbol
    let container: String?

    /// All symbols in a row, each before those that it holds.
    ///
    /// - Complexity: O(*n*) for *n* symbols, without recursion.
    static func rows(of symbols: [DraftSymbol]) -> [SymbolRow] {
        var rows: [SymbolRow] = []
        var left = symbols.reversed().map { SymbolRow(symbol: $0, container: nil) }
        while let row = left.popLast() {
            rows.append(row)
            left += row.symbol.children.reversed().map {
                SymbolRow(symbol: $0, container: row.symbol.name)
            }
        }
        return rows
    }

    /// A name as it is shown: editors refuse one that is empty.
    static func shown(_ name: String) -> String { name.isEmpty ? "''" : name }

    /// As it is written for editors that take no symbols within symbols.
    func written(
        _ document: OpenDocument, _ lines: TextLines, _ encoding: PositionEncoding
    ) -> JSONValue {
        .object(some: [
            "name": .text(Self.shown(symbol.name)),
            "kind": .integer(symbol.kind.number),
            "containerName": container.map { .text($0) },
            "location": [
                "uri": .text(document.uri.text),
                "range": lines.range(of: symbol.place.range, in: encoding),
            ],
        ])
    }
}

extension DraftSymbol.Kind {
    /// The protocol's number for what is most like it.
    var number: Int {
        switch self {
        case .section: 3
        case .element: 5
        case .item: 8
        }
    }
}
