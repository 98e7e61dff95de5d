import Foundation

/// Findings as a stranger reads them: JSON, by the names of the documented form alone.
struct WrittenFindings {
    let object: [String: Any]

    init(_ data: Data) throws {
        let value = try JSONSerialization.jsonObject(with: data)
        guard let object = value as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
        self.object = object
    }

    /// The findings of a model or graph.
    static func of(_ path: String) throws -> WrittenFindings {
        try WrittenFindings(Command.run("analyse", path, "--format", "json").output)
    }

    func list(_ key: String) -> [[String: Any]] { object[key] as? [[String: Any]] ?? [] }

    /// Every cell in one line, with what counts as an answer: order and coalitions.
    var exposure: [String] {
        list("exposure").map { cell in
            let coalitions = (cell["coalitions"] as? [[String]] ?? [])
                .map { $0.joined(separator: "+") }.joined(separator: " ")
            let order = (cell["order"] as? Int).map(String.init) ?? "null"
            return "\(Self.name(of: cell)) \(order) \(coalitions)"
        }
    }

    /// Consequence, level and tier of a cell.
    static func name(of cell: [String: Any]) -> String {
        let tier = (cell["tier"] as? Int).map(String.init) ?? "null"
        return "\(cell["consequence"] ?? "?") \(cell["level"] ?? "?") \(tier)"
    }
}
