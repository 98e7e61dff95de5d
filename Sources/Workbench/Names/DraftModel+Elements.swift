import ModelFormat
import YAMLKit

extension DraftModel {
    /// Where something is written in the text that a path leads to, `perimeters.campus.controls.0`: its
    /// key with all that is behind it; `nil` where it is not.
    package func place(of path: String) -> TextPlace? {
        guard let text = chain.first, let node = text.node(at: DraftText.parts(of: path)) else {
            return nil
        }
        return text.place(text.entry(of: node))
    }

    /// The path to what is written at an offset of the text, `perimeters.campus.level`; `nil` where
    /// nothing is that belongs to a model.
    package func path(at offset: Int) -> String? {
        guard let text = chain.first, let roles = roles.first else { return nil }
        let found = text.syntax.nodes.indices.last { node in
            guard let role = roles[node], !role.path.isEmpty else { return false }
            let range = text.entry(of: node)
            return range.lowerBound <= offset && offset <= range.upperBound
        }
        return found.flatMap { roles[$0] }.map { $0.path.joined(separator: ".") }
    }
}

extension DraftText {
    /// The names on a path.
    static func parts(of path: String) -> [String] {
        path.split(separator: ".").map(String.init)
    }

    /// The node to which names lead from the top; items of lists by number.
    func node(at path: some Sequence<String>) -> Int? {
        guard var node = syntax.roots.first else { return nil }
        for part in path {
            let next: Int? =
                syntax.nodes[node].kind == .list
                ? Int(part).flatMap { at in
                    let items = syntax.nodes[node].children
                    return items.indices.contains(at) ? items[at] : nil
                } : entry(part, of: node)
            guard let next else { return nil }
            node = next
        }
        return node
    }

    /// The bytes of a node, with its key where it has one.
    func entry(of node: Int) -> Range<Int> {
        let range = written(node).lowerBound..<max(written(node).lowerBound, end(of: node))
        guard let parent = syntax.nodes[node].parent, syntax.nodes[parent].kind == .mapping,
            let at = syntax.nodes[parent].children.firstIndex(of: node), at % 2 == 1
        else { return range }
        let key = written(syntax.nodes[parent].children[at - 1])
        return key.lowerBound..<max(key.upperBound, range.upperBound)
    }
}
