internal import XMLKit

/// The labels that yWorks' graphics give nodes and edges.
struct GraphMLLabels {
    private var depth = 0
    /// The depth of the label's element while it is open.
    private var labelDepth: Int?
    private var text: [UInt8] = []
    private var hasLabel = false
    private var labels: [(domain: GraphMLDomain, row: Int, text: String)] = []

    /// Whether elements of graphics are open.
    var isInside: Bool { depth > 0 }

    /// A value holds elements.
    mutating func begin() {
        (labelDepth, text, hasLabel) = (nil, [], false)
    }

    mutating func start(_ tag: borrowing XMLTag) {
        depth += 1
        let isLabel = tag.isNamed("NodeLabel") || tag.isNamed("EdgeLabel")
        if isLabel, !hasLabel, labelDepth == nil { labelDepth = depth }
    }

    mutating func append(_ bytes: Span<UInt8>) {
        guard labelDepth == depth else { return }
        bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    }

    mutating func end() {
        if labelDepth == depth {
            labelDepth = nil
            // A group has a label for each of its states; the first with text counts.
            let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            if isBlank { text = [] } else { hasLabel = true }
        }
        depth -= 1
    }

    /// The value ended: what was found is the label of an element.
    mutating func keep(for domain: GraphMLDomain, row: Int) {
        guard hasLabel, row >= 0, domain != .graph else { return }
        let whole = String(decoding: text, as: UTF8.self)
        let lines = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        labels.append((domain, row, lines))
        (hasLabel, text) = (false, [])
    }

    /// The labels of nodes or of edges, by row.
    func found(in domain: GraphMLDomain) -> [(row: Int, text: String)] {
        labels.filter { $0.domain == domain }.map { ($0.row, $0.text) }
    }
}
