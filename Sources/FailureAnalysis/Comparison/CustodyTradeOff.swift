package import ThreatGraph

/// What a model's custody trades at one tier: the confidentiality order *c* and the availability
/// order *a* against *n* + 1 (THEORY 1.4, theorem 2).
package struct CustodyTradeOff: Hashable, Sendable {
    /// What is counted as one.
    package enum Counting: String, Codable, CaseIterable, Hashable, Sendable {
        /// Every party.
        case parties
        /// Parties of one parent once.
        case parents
        /// Parties that any one root cause fails once.
        case rootCauses = "root-causes"
    }

    /// Whether the bound can be asserted.
    package enum Verdict: String, Codable, Hashable, Sendable {
        /// Whoever can run the work alone can take the weights, so *c* + *a* ≤ *n* + 1.
        case bound
        /// Somebody can run the work and not take the weights: the bound does not apply.
        case escaped
        /// It cannot be asserted, see `reason`.
        case notAsserted = "not-asserted"
    }

    /// Why the bound can be asserted, does not apply or cannot be asserted.
    package enum Reason: Hashable, Sendable {
        /// Whoever can run the work alone can take the weights.
        case everybodyTakes
        /// An attacker of the tier brings about exfiltration, or denial, with nobody failing.
        case nobodyNeeded(for: ConsequenceKind)
        /// Somebody can run the work and not take the weights: these barriers are shut to them; none
        /// where there is no way out.
        case shutOut(behind: [ShutDoor])
        /// Not every set of failures was tried.
        case untriedFailures
        /// Not every set of root causes was tried.
        case untriedRootCauses
        /// Nobody's failure denies the work.
        case nobodyDenies
        /// There are too many ways to run the work to check them all.
        case tooManyWaysToRun
    }

    /// A barrier that is shut to those who escape the bound.
    package struct ShutDoor: Hashable, Sendable {
        /// The barrier's id.
        package var barrier: String
        /// Who operates it, by id.
        package var operators: [String]
    }

    /// What is counted as one.
    package var counting: Counting
    /// 1…5.
    package var tier: Int
    /// The fewest failures that suffice for exfiltration; `nil` when none do.
    package var confidentiality: Int?
    /// The fewest failures that suffice for denial; `nil` when none do.
    package var availability: Int?
    /// Where `confidentiality` is `nil` since not every set was tried: no set of at most so many
    /// suffices.
    package var confidentialitySearched: Int?
    /// The same for `availability`.
    package var availabilitySearched: Int?
    /// Who is counted in *n*: the parties whose refusal can matter to the work, and the lab; or the
    /// fewest causes that together fail all of these.
    package var counted: [String]
    /// Why the bound can be asserted, does not apply or cannot be asserted.
    package var reason: Reason
    /// Those who can run the work together and cannot take the weights, where the bound is escaped.
    package var escapedBy: [String]?
    /// Jurisdictions whose order alone yields both disclosure and denial: for their orders *n* is 1.
    package var sovereigns: [String]

    /// Whether the bound can be asserted.
    package var verdict: Verdict { reason.verdict }
}

extension CustodyTradeOff.Reason {
    /// What it comes to.
    package var verdict: CustodyTradeOff.Verdict {
        switch self {
        case .everybodyTakes, .nobodyNeeded: .bound
        case .shutOut: .escaped
        case .untriedFailures, .untriedRootCauses, .nobodyDenies, .tooManyWaysToRun: .notAsserted
        }
    }
}
