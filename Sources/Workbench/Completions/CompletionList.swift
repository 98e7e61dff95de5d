/// What may be written at a cursor, in the order in which it is found.
struct CompletionList {
    let cursor: Cursor
    private(set) var found: [Completion] = []
    private var labels: Set<String> = []

    init(_ cursor: Cursor) { self.cursor = cursor }

    /// Adds something, unless it is there.
    ///
    /// - Parameters:
    ///   - text: what is written; the label when left out. Writing goes on at its first `▮`.
    mutating func add(
        _ label: String, _ kind: Completion.Kind, _ detail: String, writing text: String? = nil,
        naming name: ModelName? = nil, isRequired: Bool = false
    ) {
        guard labels.insert(label).inserted else { return }
        let written = cursor.lead + (text ?? label)
        let parts = written.split(
            separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
        found.append(
            Completion(
                label: label, kind: kind, detail: detail,
                place: cursor.text.place(cursor.word), text: parts.joined(),
                stop: parts.count > 1 ? parts[0].utf8.count : nil, name: name,
                isRequired: isRequired,
                rank: found.count))
    }

    /// Where writing goes on.
    static let mark: Character = "▮"
}
