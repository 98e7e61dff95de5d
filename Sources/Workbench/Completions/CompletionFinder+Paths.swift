import ModelFormat

extension CompletionFinder {
    /// The paths that go on from what is written, a name further each.
    ///
    /// - Parameter isKey: whether a value follows, as in `set`.
    mutating func addPaths(isKey: Bool) {
        var parts = cursor.prefix.split(separator: ".", omittingEmptySubsequences: false)
            .map(String.init)
        if !parts.isEmpty { parts.removeLast() }
        let isRefresh = cursor.role?.path.dropLast().last == "refresh"
        let isAbout = cursor.role?.path.last == "about"
        let lead = parts.map { "\($0)." }.joined()
        switch parts.count {
        case 0:
            for section in ModelSection.allCases where !names.names(in: section).isEmpty {
                if isRefresh, ![.weights, .assets, .keys].contains(section) { continue }
                if !isAbout, ModelPath.untouchable.contains(section.rawValue) { continue }
                list.add("\(section.rawValue).", .path, section.summary)
            }
        case 1:
            guard let section = ModelSection(rawValue: parts[0]) else { return }
            for name in names.names(in: section) {
                let title = names.title(of: ModelName(section, name))
                let detail = section.element + (title.map { ": \($0)" } ?? "")
                let isWhole = isRefresh || isAbout
                list.add(
                    lead + name, .path, detail, writing: isWhole ? nil : "\(lead)\(name).")
            }
        default:
            if !isRefresh { addFacts(below: parts, lead, isKey: isKey) }
        }
    }

    private mutating func addFacts(below parts: [String], _ lead: String, isKey: Bool) {
        guard let kind = tables.kind(at: parts) else { return }
        for name in kind.mappings {
            for row in tables[name].rows {
                list.add(
                    lead + row.key, .path, row.summary, writing: isKey ? "\(lead)\(row.key): " : nil
                )
            }
        }
        guard kind.items != nil, let count = draft.itemCount(at: parts) else { return }
        for number in 0..<min(count, 64) { list.add("\(lead)\(number)", .path, "an item") }
    }
}
