import ThreatGraph

/// Facts that may be something else without any other fact being judged otherwise: the level and the
/// operators of a perimeter or a channel, and who can order a defender.
///
/// What is wrong with one of them shows in its element alone, which is then read with every combination of
/// its values. Whatever else varies is read row by row.
enum PlainFacts {
    /// The element that a change is about, as `section.name`; `nil` for a change of anything else.
    static func element(of change: Change) -> String? {
        let names = change.path.split(separator: ".", omittingEmptySubsequences: false)
        guard names.count == 3 else { return nil }
        switch (names[0], names[2]) {
        case ("perimeters", "level"), ("channels", "level"):
            guard case .scalar(let text) = change.value, SecurityLevel(text) != nil else {
                return nil
            }
        case ("perimeters", "operator"), ("channels", "operator"), ("defenders", "jurisdictions"):
            if change.value == .null { return nil }
        default: return nil
        }
        return "\(names[0]).\(names[1])"
    }

    /// Whether a model has nothing in which one fact is judged by another element's: controls of a catalogue,
    /// whose operators are looked for, probabilities, dates, and what waits.
    static func areAll(of model: ThreatGraph) -> Bool {
        model.probabilities.isEmpty && model.datedFactsAsOf == nil && !model.isDated
            && model.perimeters.allSatisfy { $0.baseline == nil && $0.controls.isEmpty }
    }

    /// Whether a level that a model leaves out was taken from perimeters: then it rests on several of them at
    /// once, and whether there is one at all on who operates which.
    static func takesLevelsOfPerimeters(_ model: ThreatGraph) -> Bool {
        let kinds: Set<Assumption.Kind> = [
            .keyLevel, .releaseLevel, .detectionLevel, .capacityLevel,
        ]
        return model.leftOut.assumptions.contains { kinds.contains($0.kind) }
    }
}
