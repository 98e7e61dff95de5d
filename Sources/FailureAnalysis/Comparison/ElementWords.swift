import ThreatGraph

// How values of a model read in a list of changes.

extension [String] {
    /// The texts with commas, `nil` for none.
    var listed: String? { isEmpty ? nil : joined(separator: ", ") }
}

extension Evidence {
    /// What is stated, `nil` for nothing.
    var words: String? {
        [
            status.map(\.rawValue), source.map { "source \($0)" }, date.map { "on \($0)" },
            staleAfter.map { "stale after \($0)" }, note.map { "note: \($0)" },
        ].compactMap { $0 }.listed
    }
}

extension Validity {
    /// When something is there, `nil` for always.
    var words: String? {
        let parts = [since.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Detection {
    /// Who looks, up to which attackers, and how long it takes.
    var words: String {
        "\(operators.words)" + (level.map { " at \($0)" } ?? "")
            + ", noticed after \(timeToDetect), ended \(timeToRespond) later"
    }
}

extension DataBudget {
    /// How much in which time, for example `50 GB every 7 d`.
    var words: String { amount.words + (period.map { " every \($0)" } ?? " in all") }
}

extension Quorum {
    /// The formula as it reads, for example `all of (aws, lab at SL3)`.
    var words: String {
        func list(_ parts: [Quorum]) -> String {
            "(" + parts.map(\.words).joined(separator: ", ") + ")"
        }
        switch self {
        case .defender(let id, nil): return id.rawValue
        case .defender(let id, let level?): return "\(id) at \(level)"
        case .all(let parts): return "all of " + list(parts)
        case .any(let parts): return "any of " + list(parts)
        case .atLeast(let count, let parts): return "\(count) of " + list(parts)
        }
    }
}

extension [Reach] {
    /// Who reaches, on what ground.
    var words: String? {
        map { reach in
            let basis = reach.basis == .seat ? "" : " by \(reach.basis.rawValue)"
            return "\(reach.jurisdiction)\(basis)" + (reach.validity.words.map { " (\($0))" } ?? "")
        }
        .listed
    }
}

extension PlacedControl {
    /// The control with what it states.
    var words: String {
        let parts = [
            level?.description, operators.map { "operator \($0.words)" },
            blocks.map(\.rawValue).listed.map { "blocks \($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? id.rawValue : "\(id) (\(parts.joined(separator: "; ")))"
    }
}

extension Copy {
    /// The copy, for example `share 1 in campus`.
    var words: String {
        let what = form == .share ? "share \(share ?? 0)" : form.rawValue
        let opener = key.map { " under \($0)" } ?? ""
        return "\(what) in \(perimeter)\(opener)" + (purpose.map { " for \($0.rawValue)" } ?? "")
    }
}

extension Custody {
    /// The scheme with its threshold and release.
    var words: String {
        let threshold = self.threshold.map { " \($0)" } ?? ""
        switch release {
        case .never: return scheme.rawValue + threshold
        case .onWord(let operators, let level):
            let strength = level.map { " at \($0)" } ?? ""
            return "\(scheme.rawValue)\(threshold), released on the word of "
                + "\(operators.words)\(strength)"
        }
    }
}

extension Location {
    /// The perimeter, or `outside`.
    var words: String {
        switch self {
        case .outside: "outside"
        case .perimeter(let id): id.rawValue
        }
    }
}

extension ByteCount {
    /// The amount in the largest decimal unit that leaves a whole number.
    var words: String {
        let units: [(UInt64, String)] = [
            (1_000_000_000_000, "TB"), (1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB"),
        ]
        let unit = units.first { bytes > 0 && bytes.isMultiple(of: $0.0) }
        return unit.map { "\(bytes / $0.0) \($0.1)" } ?? "\(bytes) bytes"
    }
}

extension DataRate {
    /// The amount by the day.
    var words: String { ByteCount(bytes: bytesPerDay).words + " a day" }
}

extension Substrate {
    /// The formula as it reads, for example `all of (capacity of aws in campus, chips of trainium)`.
    var words: String {
        func list(_ parts: [Substrate]) -> String {
            "(" + parts.map(\.words).joined(separator: ", ") + ")"
        }
        switch self {
        case .leg(let leg):
            let place = leg.perimeter.map { " in \($0)" } ?? ""
            let level = leg.level.map { " at \($0)" } ?? ""
            return "\(leg.kind.rawValue) of \(leg.provider)\(place)\(level)"
        case .all(let parts): return "all of " + list(parts)
        case .any(let parts): return "any of " + list(parts)
        case .atLeast(let count, let parts): return "\(count) of " + list(parts)
        }
    }
}
