package import YAMLKit

extension YAMLSyntax {
    /// The text with a value at a path of a model: in the place of what is written there, or in what holds
    /// it, of which as much is added as is not there.
    ///
    /// - Parameter path: Names, and numbers for the items of lists.
    /// - Throws: `YAMLEditError`.
    /// - Complexity: O(*n*) for *n* bytes.
    package func setting(
        _ path: [String], to value: YAMLValue
    ) throws(YAMLEditError) -> YAMLSyntax {
        let steps = path.map { Int($0).map(Step.item) ?? .key($0) }
        if let node = node(at: steps) { return try applying([edit(replacing: node, with: value)]) }
        for length in (0..<steps.count).reversed() {
            guard let node = node(at: Array(steps.prefix(length))) else { continue }
            var inner = value
            for name in path.dropFirst(length + 1).reversed() {
                inner = .mapping([YAMLValue.Entry(name, inner)])
            }
            return try applying([edit(adding: YAMLValue.Entry(path[length], inner), to: node)])
        }
        throw .noSuchPlace
    }
}
