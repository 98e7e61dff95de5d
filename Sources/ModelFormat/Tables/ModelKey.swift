/// A key of the model file by its name, with every mapping in which it may stand: what the tables
/// say of it, for a reader.
package struct ModelKey: Hashable, Sendable {
    /// One mapping in which the key may stand.
    package struct Use: Hashable, Sendable {
        /// What the mapping describes, for example `perimeter`.
        package let owner: String
        /// What the key says there, in a line.
        package let summary: String
        /// Whether it must be there.
        package let isRequired: Bool
        /// The words of which one is written; empty where others may be.
        package let choices: [String]
    }

    /// The key.
    package let name: String
    /// Where it may stand, in the order of the tables.
    package let uses: [Use]

    /// Every key of the format, in the order of the tables.
    package static var all: [ModelKey] {
        var order: [String] = []
        var uses: [String: [Use]] = [:]
        let tables = ModelTables.standard
        for table in KeyTableName.allCases {
            for row in tables[table].rows {
                if uses[row.key] == nil { order.append(row.key) }
                let owner = table.rawValue.split(separator: "-").joined(separator: " ")
                uses[row.key, default: []].append(
                    Use(
                        owner: owner, summary: row.summary, isRequired: row.isRequired,
                        choices: row.kind.choices))
            }
        }
        return order.map { ModelKey(name: $0, uses: uses[$0] ?? []) }
    }
}
