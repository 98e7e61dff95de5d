internal import Phrases
public import ThreatGraph
internal import YAMLKit

/// The state of a dated model that is asked for.
public struct DatedState: Hashable, Sendable {
    /// The day; before everything dated when `nil`.
    public var day: CalendarDate?
    /// The changes of unknown date that have come, by id.
    public var undated: Set<String>
    /// The dated facts of that very day that are taken not to have come, by id of the change or
    /// path of the element.
    public var without: Set<String>

    /// Makes a state.
    public init(
        day: CalendarDate?, undated: Set<String> = [], without: Set<String> = []
    ) {
        self.day = day
        self.undated = undated
        self.without = without
    }
}

extension ModelDocument {
    /// The document as it is in one state: dated changes made, what is not there taken out, and no
    /// dates left.
    ///
    /// Changes are made in the order of their days and, on one day, of their ids; those of unknown
    /// date come last. A change may speak of an element that is not there yet or any more.
    ///
    /// - Throws: `ModelErrors` with every path that leads nowhere.
    /// - Complexity: O(*n* + *c* · *w*) for *n* nodes and *c* changes in mappings of *w* entries.
    public func asOf(_ state: DatedState) throws(ModelErrors) -> ModelDocument {
        var decoder = ModelDecoder(root: root, isAsWritten: false, shelf: CatalogueShelf(nil))
        decoder.decodeTimeline()
        let outcome = DatedTree(state: state).tree(
            root, changes: decoder.writtenDatedChanges)
        guard outcome.faults.isEmpty else { throw ModelErrors(outcome.faults) }
        return ModelDocument(files: files, root: outcome.root, isAsWritten: false)
    }
}

/// Makes the tree of one state of a dated model.
struct DatedTree {
    /// Sections without elements that could begin or end.
    private static let timeless: Set<String> = [
        "sallyport", "title", "date", "sources", "timeline", "claims", "unknown", "positions",
        "options", "trade-offs", "require",
    ]
    /// What names the items of the lists whose items can begin or end.
    private static let itemNames = [
        "controls": ["use", "id"], "copies": ["in"], "jurisdictions": ["in"],
    ]

    let state: DatedState

    /// The tree with the changes made that have come, and without what is not there.
    func tree(
        _ root: YAMLNode, changes: [WrittenDatedChange]
    ) -> (root: YAMLNode, faults: [Diagnostic]) {
        let come = changes.filter { change in
            guard let day = change.day else { return state.undated.contains(change.id) }
            guard let today = state.day, day <= today else { return false }
            return day < today || !state.without.contains(change.id)
        }
        let ordered = come.sorted { first, second in
            switch (first.day, second.day) {
            case (let one?, let other?): (one, first.id) < (other, second.id)
            case (nil, nil): first.id < second.id
            case (let day, _): day != nil
            }
        }
        let outcome = applied(ordered.flatMap(\.set.changes), to: root)
        let entries = (outcome.root.entries ?? []).compactMap { section -> YAMLEntry? in
            if section.key == "timeline" { return nil }
            if Self.timeless.contains(section.key) { return section }
            var kept = section
            kept.value = mapping(section.value, path: section.key, isSection: true)
            return kept
        }
        return (YAMLNode(.mapping(entries), at: outcome.root.range), outcome.faults)
    }

    /// The tree with changes made one after the other; an element that one of them replaces keeps its
    /// dates where the replacement says no other.
    private func applied(
        _ changes: [WrittenChanges.Item], to root: YAMLNode
    ) -> (root: YAMLNode, faults: [Diagnostic]) {
        var outcome: (root: YAMLNode, faults: [Diagnostic]) = (root, [])
        for change in changes {
            var dated = change
            dated.value = keepingDates(change.value, at: change.path, of: outcome.root)
            let room = DecodingContext.maximumDiagnostics - outcome.faults.count
            let next = ModelTrial.apply([dated], to: outcome.root, reporting: room)
            outcome = (next.root, outcome.faults + next.faults)
        }
        return outcome
    }

    /// What takes the place of an element, with the dates that the element has and it does not
    /// speak of; `since: ~` speaks of it.
    private func keepingDates(
        _ value: YAMLNode, at path: String, of root: YAMLNode
    ) -> YAMLNode {
        let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.count == 2, !Self.timeless.contains(names[0]), let new = value.entries,
            let old = root[names[0]]?[names[1]]?.entries
        else { return value }
        let kept = old.filter { entry in
            Validity.keys.contains(entry.key) && !new.contains { $0.key == entry.key }
        }
        return YAMLNode(.mapping(new + kept), at: value.range)
    }

    /// A section or an element without those of its parts that are not there.
    private func mapping(_ node: YAMLNode, path: String, isSection: Bool) -> YAMLNode {
        guard let entries = node.entries else { return node }
        let kept = entries.compactMap { entry -> YAMLEntry? in
            var kept = entry
            if isSection {
                let place = "\(path).\(entry.key)"
                guard isThere(entry.value, path: place) else { return nil }
                kept.value = mapping(
                    withoutDates(entry.value), path: place, isSection: false)
            } else if let names = Self.itemNames[entry.key], let items = entry.value.items {
                let place = "\(path).\(entry.key)"
                kept.value = YAMLNode(
                    .list(
                        items.filter { item in
                            let name = names.lazy.compactMap { item[$0]?.scalar?.text }.first
                            return isThere(item, path: "\(place).\(name ?? "")")
                        }.map(withoutDates)), at: entry.value.range)
            }
            return kept
        }
        return YAMLNode(.mapping(kept), at: node.range)
    }

    private func isThere(_ node: YAMLNode, path: String) -> Bool {
        func day(_ key: String) -> CalendarDate? {
            node[key]?.scalar.flatMap { CalendarDate($0.text) }
        }
        let (since, until) = (day("since"), day("until"))
        guard let today = state.day else { return since == nil }
        if state.without.contains(path) {
            return (since.map { $0 < today } ?? true) && (until.map { today <= $0 } ?? true)
        }
        return (since.map { $0 <= today } ?? true) && (until.map { today < $0 } ?? true)
    }

    private func withoutDates(_ node: YAMLNode) -> YAMLNode {
        guard let entries = node.entries else { return node }
        return YAMLNode(
            .mapping(entries.filter { !Validity.keys.contains($0.key) }), at: node.range)
    }
}

extension Validity {
    /// The keys in which an element says when it is there.
    static let keys = ["since", "until"]
}
