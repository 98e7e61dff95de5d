internal import Phrases

/// Which side a name is, by the rows that have one name and one owner.
struct MatrixIdentities {
    private var sides: [String: Set<MatrixWords.Side>] = [:]
    private var keys: [MatrixWords.Side: Set<String>] = [:]
    private var first: [MatrixWords.Side: (name: String, place: DiagnosticPlace)] = [:]

    /// Adds a row; one whose cell is no single name says nothing.
    mutating func add(_ cell: String, _ side: MatrixWords.Side, at place: DiagnosticPlace) {
        let names = MatrixOperators.names(in: cell)
        guard !cell.hasPrefix("{"), names.count == 1, let name = names.first,
            !MatrixWords.isNobody(name), MatrixWords.ownership(name) == nil
        else { return }
        let key = MatrixOperators.key(name)
        sides[key, default: []].insert(side)
        keys[side, default: []].insert(key)
        if first[side] == nil { first[side] = (name, place) }
    }

    /// Each side that always has one name, which no other side has.
    var certain: [(side: MatrixWords.Side, name: String, place: DiagnosticPlace)] {
        MatrixWords.Side.allCases.compactMap { side in
            guard let found = keys[side], found.count == 1, let key = found.first,
                sides[key]?.count == 1, let named = first[side]
            else { return nil }
            return (side, named.name, named.place)
        }
    }
}
