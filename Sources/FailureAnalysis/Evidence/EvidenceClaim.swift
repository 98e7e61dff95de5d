/// An answer of which it is asked what it rests on.
package enum EvidenceClaim: Hashable, Sendable {
    /// These suffice together, nobody where the attacker's tier does; one of so many sets of that
    /// size, 1 where every one of them has an answer of its own.
    case suffices([String], oneOf: Int)
    /// No set of failures suffices.
    case nothingSuffices
    /// No set of so many failures suffices.
    case tooFew(Int)
    /// Without a failure nothing follows.
    case somebodyMustFail
    /// Nobody suffices alone.
    case nobodyAlone
    /// Nobody suffices alone but those of whom it is said.
    case nobodyElseAlone

    /// Whether an answer says that something happens, or that it does not.
    package enum Direction: String, Codable, Hashable, Sendable {
        /// Some failures suffice.
        case suffices
        /// Some do not.
        case holds
    }

    /// Whether the answer says that something happens, or that it does not.
    package var direction: Direction {
        if case .suffices = self { .suffices } else { .holds }
    }

    /// Who suffices, where somebody does; nobody where the attacker's tier does.
    package var failed: [String] {
        if case .suffices(let names, _) = self { names } else { [] }
    }
}
