package import Formulas
package import Phrases
package import ThreatGraph

/// Who guards what, as far as a file says.
extension ImportedSetup {
    /// A party that a file names or tells of.
    package struct Party: Sendable {
        /// Its id.
        package var id: String
        /// What to call it.
        package var title: String
        /// The word of the model for its role.
        package var role: String
        /// Where the file names it; `nil` where it only follows that there is one.
        package var place: DiagnosticPlace?
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

    /// A control of the catalogue and who runs it; whether it holds, the file does not say.
    package struct Control: Sendable {
        /// Its name in the catalogue.
        package var id: String
        /// Who runs it.
        package var operators: Quorum
        /// The level that asks for it.
        package var level: SecurityLevel
        /// Where the file says so.
        package var place: DiagnosticPlace
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
    /// Adds a control; where it is there already, each of those who run it opens it.
    package mutating func add(_ control: ImportedSetup.Control) {
        guard let at = controls.firstIndex(where: { $0.id == control.id }) else {
            controls.append(control)
            return
        }
        controls[at].operators = .anyOf([controls[at].operators, control.operators])
    }
}

extension Formula where Leaf == QuorumMember {
    /// Any of several formulas, each once, without formulas of the same kind in each other.
    package static func anyOf(_ quorums: [Quorum]) -> Quorum {
        var parts: [Quorum] = []
        for quorum in quorums {
            let inner: [Quorum] = if case .any(let inner) = quorum { inner } else { [quorum] }
            for part in inner where !parts.contains(part) { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }
}
