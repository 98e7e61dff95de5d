package import Formulas
package import Phrases
package import ThreatGraph

/// Who guards what, as far as a file says.
extension ImportedSetup {
    /// Somebody who has a part in what the file says.
    package struct Party: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file, or what it is there.
        package var title: String
        /// The word of the model for its role.
        package var role = "other"
        /// Where the file names it; `nil` where it only follows that there is one.
        package var place: DiagnosticPlace?
        /// What the file says of it that is no fact here.
        package var note: String?
    }

    /// A place on the ground where machines stand; on whose ground it is, no format says.
    package struct Site: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// Where the file says so.
        package var place: DiagnosticPlace
    }

    /// What the file says guards a zone, and on whom it rests.
    ///
    /// At which level it holds no format says: the model that is written says SL0, and that it is unknown.
    package struct Control: Sendable {
        /// Its id, of which there is one in a zone: its name in the catalogue, or one of its own.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// On whom it rests: it opens when the formula is true of those that fail.
        package var operators: Quorum
        /// How far the file says that it stands.
        package var standing: Standing
        /// The level that asks for it, of a control of the catalogue; `nil` of one of its own, of which
        /// nobody says what it blocks.
        package var level: SecurityLevel?
        /// Where the file says so, at least one place.
        package var places: [DiagnosticPlace]
    }

    /// How far a control stands, by what the file says; the least first.
    package enum Standing: Int, Comparable, Sendable {
        /// It is planned: whatever it will be, it is not there yet.
        case planned
        /// A part of it is there.
        case partial
        /// Nobody says.
        case unstated
        /// The file says whose it is.
        case reported
        /// The file says that it is there.
        case stated

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A key, where it is used and at whose word.
    package struct Key: Sendable {
        /// Its id.
        package var id: String
        /// What to call it.
        package var title: String
        /// Where it is had by whoever is there.
        package var zone: String
        /// Whose word releases it, each alone.
        package var release: [String]
        /// Where it is held instead if somebody outside the zone can refuse it, which is asked.
        package var refusal: Refusal?
        /// Where the file says so.
        package var place: DiagnosticPlace
    }

    /// Somebody who may be able to refuse a key alone.
    package struct Refusal: Sendable {
        /// Where the key is then.
        package var zone: String
        /// Who refuses it.
        package var party: String
    }
}

extension ImportedSetup.Zone {
    /// Adds a control; where it is there already, each of those on whom it rests opens it, and it stands no
    /// further than the least of them says.
    package mutating func add(_ control: ImportedSetup.Control) {
        guard let at = controls.firstIndex(where: { $0.id == control.id }) else {
            controls.append(control)
            return
        }
        controls[at].operators = .anyOf([controls[at].operators, control.operators])
        controls[at].standing = min(controls[at].standing, control.standing)
        controls[at].places += control.places
        // Of its own it would block all.
        controls[at].level = controls[at].level ?? control.level
    }
}

extension Formula where Leaf == QuorumMember {
    /// Any of several formulas, each once, without formulas of the same kind in each other.
    ///
    /// - Complexity: O(*n*) for *n* parts of them.
    package static func anyOf(_ quorums: [Quorum]) -> Quorum {
        var parts: [Quorum] = []
        var there: Set<Quorum> = []
        for quorum in quorums {
            let inner: [Quorum] = if case .any(let inner) = quorum { inner } else { [quorum] }
            for part in inner where there.insert(part).inserted { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// All of several formulas, each once.
    package static func allOf(_ quorums: [Quorum]) -> Quorum {
        var once: [Quorum] = []
        var there: Set<Quorum> = []
        for part in quorums where there.insert(part).inserted { once.append(part) }
        return once.count == 1 ? once[0] : .all(once)
    }

    /// The formula with other names, each name once among those of whom all or any are meant.
    ///
    /// - Complexity: O(*n* · *m*) for *n* parts, of which one formula has *m*.
    package func renamed(by names: [String: String]) -> Quorum {
        folded(
            leaf: { member in
                .defender(DefenderID(names[member.defender.rawValue] ?? member.defender.rawValue))
            },
            combine: { operation, parts in
                switch operation {
                case .any: return .anyOf(parts)
                case .all: return .allOf(parts)
                case .atLeast(let count): return .atLeast(count: count, of: parts)
                }
            })
    }
}
