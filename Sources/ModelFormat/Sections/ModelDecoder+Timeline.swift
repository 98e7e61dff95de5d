internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// A dated change as a model writes it.
struct WrittenDatedChange {
    /// The change's name.
    var id: String
    /// The first day on which it holds; `nil` where nobody says.
    var day: CalendarDate?
    /// What it changes.
    var set: WrittenChanges
}

extension ModelDecoder {
    /// The most changes of which nobody says when they come: all their combinations are gone
    /// through.
    static let maximumUndated = 6

    /// What changes when.
    mutating func decodeTimeline() {
        var written: [WrittenDatedChange] = []
        graph.timeline = Register(
            elements(of: .timeline) { id, fields in
                let set = fields["set"].map { changes($0) } ?? []
                let day = day(fields)
                if !fields.has("set"), !fields.has("refresh") {
                    context.report(
                        .missingKey,
                        "\(fields.subject) has neither 'set' nor 'refresh': say what changes",
                        at: fields.range)
                }
                written.append(
                    WrittenDatedChange(
                        id: id, day: day,
                        set: WrittenChanges(
                            subject: fields.subject, range: fields.range, changes: set)))
                return DatedChange(
                    id: Identifier(id), title: fields.text("title"), day: day,
                    changes: set.map(\.change), refreshes: refreshes(fields),
                    evidence: fields.evidence())
            })
        writtenDatedChanges = written.sorted { $0.id < $1.id }
        if !written.isEmpty { context.isDated = true }
        checkClashes()
        let undated = written.filter { $0.day == nil }
        if undated.count > Self.maximumUndated {
            context.report(
                .tooManyUndated,
                "\(undated.count) changes have an unknown date, and all their combinations would "
                    + "have to be gone through: keep at most \(Self.maximumUndated)",
                at: undated[Self.maximumUndated].set.range)
        }
        if context.isDated, graph.date == nil, root["date"] == nil {
            context.report(
                .undatedModel,
                "the model has dated facts and no date as of which they count: write 'date:'",
                at: root.range)
        }
    }

    /// The first day of a change; `nil` where it is said to be unknown, or wrong.
    private func day(_ fields: Fields) -> CalendarDate? {
        guard let node = fields.required("at", "write its first day, or 'unknown'") else {
            return nil
        }
        return node.scalar?.text == "unknown" ? nil : fields.date("at")
    }

    private func refreshes(_ fields: Fields) -> [RefreshTarget] {
        guard let node = fields["refresh"] else { return [] }
        var found: Set<RefreshTarget> = []
        let items = context.list(node, meaning: "paths") ?? []
        if items.isEmpty, node.isBlank || node.items != nil {
            context.report(
                .refreshTarget, "a refresh of nothing: name weights or keys of the model",
                at: node.range)
        }
        for item in items {
            guard let text = context.word(item, meaning: "a dotted path") else { continue }
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
                .map(String.init)
            if parts.count == 2, AssetKind.allCases.map(\.section).contains(parts[0]),
                graph.weights.contains(WeightsID(parts[1]))
            {
                let id = WeightsID(parts[1])
                if !mayHaveShares(id) {
                    context.report(
                        .uselessRefresh,
                        "weights '\(parts[1])' have no shares to deal anew, so the refresh changes "
                            + "nothing: name a key, or leave it out", at: item.range)
                }
                found.insert(.shares(of: id))
            } else if parts.count == 2, parts[0] == "keys", graph.keys.contains(KeyID(parts[1])) {
                found.insert(.key(KeyID(parts[1])))
            } else {
                var known: [String] {
                    graph.weights.map(\.path) + graph.keys.map { "keys.\($0.id)" }
                }
                context.report(
                    .refreshTarget,
                    "'\(text.prefix(80))' is neither weights nor a key of the model"
                        + Suggestion.hint(for: text, among: known), at: item.range)
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// Whether weights have shares, or a change may give them some.
    private func mayHaveShares(_ id: WeightsID) -> Bool {
        let isShared = graph.weights[id]?.copies.contains { $0.form == .share } ?? false
        let changes = root["timeline"]?.entries?.compactMap { $0.value["set"]?.entries }.joined()
        let path = graph.path(of: id)
        return isShared
            || changes?.contains { $0.key == path || $0.key.hasPrefix(path + ".") } ?? false
    }

    /// Reports two changes of one day that touch the same fact: which of them stays cannot be told.
    private func checkClashes() {
        var places: [String: YAMLRange] = [:]
        for change in writtenDatedChanges {
            guard let day = change.day else { continue }
            for item in change.set.changes {
                let key = "\(day) \(item.path)"
                if let first = places[key] {
                    context.report(
                        .clashingChanges,
                        "\(change.set.subject) sets '\(item.path.prefix(80))' on \(day), and so "
                            + "does another: keep one", at: item.pathRange,
                        notes: [Diagnostic.Note("the other is here", at: DiagnosticPlace(first))])
                } else {
                    places[key] = item.pathRange
                }
            }
        }
    }
}
