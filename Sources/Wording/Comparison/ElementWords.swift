import Formulas
import Phrases
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

extension Formula {
    /// The formula as it reads with its leaves in these words, for example `2 of (a, b, c)`.
    fileprivate func words(ofLeaf words: (Leaf) -> String) -> String {
        folded(
            leaf: words,
            combine: { operation, parts in
                let list = "(" + parts.joined(separator: ", ") + ")"
                return switch operation {
                case .all: "all of " + list
                case .any: "any of " + list
                case .atLeast(let count): "\(count) of " + list
                }
            })
    }
}

extension Formula where Leaf == QuorumMember {
    /// The formula as it reads, for example `all of (aws, lab at SL3)`.
    var words: String {
        words { $0.defender.rawValue + ($0.level.map { " at \($0)" } ?? "") }
    }
}

extension [Reach] {
    /// Who reaches, on what ground.
    var words: String? {
        map {
            $0.basis == .seat ? "\($0.jurisdiction)" : "\($0.jurisdiction) by \($0.basis.rawValue)"
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
        DataSize.exact(bytes)
    }
}

extension DataRate {
    /// The amount by the day.
    var words: String { ByteCount(bytes: bytesPerDay).words + " a day" }
}

extension Formula where Leaf == SubstrateLeg {
    /// The formula as it reads, for example `all of (capacity of aws in campus, chips of trainium)`.
    var words: String {
        words { leg in
            let place = leg.perimeter.map { " in \($0)" } ?? ""
            let level = leg.level.map { " at \($0)" } ?? ""
            return "\(leg.kind.rawValue) of \(leg.provider)\(place)\(level)"
        }
    }
}
