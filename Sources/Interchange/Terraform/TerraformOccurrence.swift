internal import YAMLKit

/// What is said of an attribute wherever it stands in a resource, in blocks too.
enum TerraformOccurrence {
    /// A value.
    case value(YAMLNode)
    /// That there is none.
    case nothing
    /// An expression of which nothing is known of what it comes to, perhaps because the plan hides it.
    case open(YAMLNode, isHidden: Bool)
    /// That there is one, and nothing else.
    case hidden

    /// Part of a resource: the same place in its values and in its configuration.
    struct Part {
        var values: [YAMLNode] = []
        var expressions: [YAMLNode] = []
        var isHidden = false
        /// The name of the block.
        var name = ""
    }

    /// Finds attributes by their names, or by those of the block around them too (`block.attribute`).
    ///
    /// What the plan knows, a block that is not there too, stands whatever the configuration has there.
    ///
    /// - Parameters:
    ///   - block: The block at the top within which they are looked for; anywhere where `nil`.
    ///   - skipping: Blocks that are passed over.
    /// - Complexity: O(*n*) for *n* nodes of the resource, and their sorting.
    static func all(
        _ names: Set<String>, of resource: TerraformPlan.Resource, within block: String? = nil,
        skipping: Set<String> = []
    ) -> [TerraformOccurrence] {
        var found: [TerraformOccurrence] = []
        let whole = Part(
            values: [resource.node["values"]].compactMap { $0 },
            expressions: [resource.expressions].compactMap { $0 }, isHidden: resource.isHidden)
        var waiting: [Part] = []
        for part in parts(of: whole) {
            if skipping.contains(part.name) || block.map({ $0 != part.name }) ?? false { continue }
            var part = part
            part.isHidden = resource.hides(part.name)
            if block == nil, names.contains(part.name) { found += said(part, of: 1) }
            if let inner = blocks(of: part) { waiting.append(inner) }
        }
        while let part = waiting.popLast() {
            for inner in parts(of: part) where !skipping.contains(inner.name) {
                if names.contains(inner.name) || names.contains(part.name + "." + inner.name) {
                    found += said(inner, of: part.values.count)
                }
                if let inner = blocks(of: inner) { waiting.append(inner) }
            }
        }
        return found
    }

    /// What stands under each name in a part, by name.
    private static func parts(of part: Part) -> [Part] {
        var parts: [String: Part] = [:]
        for entry in part.values.flatMap({ $0.entries ?? [] }) {
            parts[entry.key, default: Part()].values.append(entry.value)
        }
        for entry in part.expressions.flatMap({ $0.entries ?? [] })
        where !["references", "constant_value"].contains(entry.key) {
            parts[entry.key, default: Part()].expressions.append(entry.value)
        }
        return parts.sorted { $0.key < $1.key }.map { name, found in
            var found = found
            (found.name, found.isHidden) = (name, part.isHidden)
            return found
        }
    }

    /// What is said of an attribute that stands in so many blocks.
    private static func said(_ part: Part, of blocks: Int) -> [TerraformOccurrence] {
        if part.isHidden {
            return part.expressions.isEmpty
                ? [.hidden] : part.expressions.map { .open($0, isHidden: true) }
        }
        let known = part.values.map { value -> TerraformOccurrence in
            value.isNull || value.isBlank ? .nothing : .value(value)
        }
        guard part.values.count < max(blocks, 1) else { return known }
        if part.expressions.isEmpty { return known + [.nothing] }
        return known + part.expressions.map { .open($0, isHidden: false) }
    }

    /// What is inside; `nil` where the plan knows that there is nothing.
    private static func blocks(of part: Part) -> Part? {
        func inside(_ nodes: [YAMLNode]) -> [YAMLNode] {
            var inside: [YAMLNode] = []
            var waiting = Array(nodes.reversed())
            while let node = waiting.popLast() {
                if node.entries != nil { inside.append(node) }
                waiting += (node.items ?? []).reversed()
            }
            return inside
        }
        var inner = part
        inner.values = inside(part.values)
        inner.expressions = inside(part.expressions)
        if !part.isHidden, !part.values.isEmpty, inner.values.isEmpty { return nil }
        return inner.values.isEmpty && inner.expressions.isEmpty ? nil : inner
    }
}
