internal import Phrases
internal import YAMLKit

/// Tries out what unknowns and options would change, so that a mistake in one shows at once.
struct ModelTrial {
    /// How many nodes are read at most in trying out; about a second's work.
    private static let maximumWork = 1_000_000
    private static let leftOut: Set<String> = [
        "claims", "unknown", "positions", "options", "require",
    ]

    let root: YAMLNode
    /// What was wrong before any change.
    private let known: Set<Diagnostic>
    private let shelf: CatalogueShelf

    init(root: YAMLNode, known: Set<Diagnostic>, shelf: CatalogueShelf) {
        self.shelf = shelf
        let kept = (root.entries ?? []).filter { !ModelTrial.leftOut.contains($0.key) }
        self.root = YAMLNode(.mapping(kept), at: root.range)
        self.known = known
    }

    /// What is wrong with the changes themselves, or would be once they are made.
    func diagnostics(of sets: [WrittenChanges]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let affordable = affordableTrials(of: root)
        for (at, set) in sets.enumerated() {
            // What would be dropped is not looked for.
            let room = DecodingContext.maximumDiagnostics - found.count
            if room <= 0 { break }
            found += ModelTrial.datedFaults(of: set.changes).prefix(room)
            let outcome = ModelTrial.apply(set.changes, to: root, reporting: room)
            found += outcome.faults
            if outcome.faults.isEmpty, at < affordable {
                found += consequences(of: set, in: outcome.root)
            }
        }
        if sets.count > affordable, let first = sets.dropFirst(affordable).first {
            found.append(
                Diagnostic(
                    .alternativesUnchecked,
                    "only the first \(affordable) of \(sets.count) alternatives and options were "
                        + "tried out: a mistake in a later one shows when it is used",
                    at: first.range))
        }
        return found
    }

    /// How often a tree may be read in trying out.
    func affordableTrials(of root: YAMLNode) -> Int {
        ModelTrial.maximumWork / max(1, root.nodeCount)
    }

    /// The errors of a changed tree that were not there before, and the places that are now without
    /// a way in for whoever runs them: what then fails is harmless, which is hardly meant.
    func errors(in changed: YAMLNode) -> [Diagnostic] {
        let kept = (changed.entries ?? []).filter { !ModelTrial.leftOut.contains($0.key) }
        var decoder = ModelDecoder(
            root: YAMLNode(.mapping(kept), at: changed.range), shelf: shelf)
        decoder.isTrial = true
        _ = decoder.decode()
        return decoder.context.diagnostics.filter {
            ($0.severity == .error || $0.code == .noWayIn) && !known.contains($0)
        }
    }

    private func consequences(of set: WrittenChanges, in changed: YAMLNode) -> [Diagnostic] {
        errors(in: changed).map { diagnostic in
            var placed = diagnostic
            placed.message = "with \(set.subject): \(diagnostic.message)"
            if let place = diagnostic.place, !set.covers(place) {
                placed.place = DiagnosticPlace(set.range)
                placed.notes.insert(Diagnostic.Note("it shows here", at: place), at: 0)
            }
            return placed
        }
    }

    /// `root` with all changes that can be made, and a diagnostic for each that cannot, up to
    /// `limit` of them.
    static func apply(
        _ changes: [WrittenChanges.Item], to root: YAMLNode,
        reporting limit: Int = DecodingContext.maximumDiagnostics
    ) -> (root: YAMLNode, faults: [Diagnostic]) {
        var changed = root
        var faults: [Diagnostic] = []
        for change in changes {
            do throws(PathFault) {
                changed = try ModelPath(change.path).setting(change.value, in: changed)
            } catch {
                guard faults.count < limit else { continue }
                faults.append(Diagnostic(.unknownPath, error.message, at: change.pathRange))
            }
        }
        return (changed, faults)
    }
}

extension WrittenChanges {
    /// Whether a place lies in the text of the changes.
    fileprivate func covers(_ place: DiagnosticPlace) -> Bool {
        let mark = YAMLMark(line: place.line, column: place.column)
        return range.contains(YAMLRange(file: place.file, start: mark, end: mark))
    }
}

extension YAMLNode {
    /// How many nodes there are, itself and keys included.
    var nodeCount: Int {
        switch content {
        case .scalar: 1
        case .list(let items): items.reduce(1) { $0 + $1.nodeCount }
        case .mapping(let entries): entries.reduce(1) { $0 + 1 + $1.value.nodeCount }
        }
    }
}
