public import Formulas

/// How a key is handed out.
public enum KeyRelease: Hashable, Sendable {
    /// On somebody's word.
    case onWord(of: Quorum)
    /// To code that an enclave attests.
    case attested(AttestedRelease)

    /// Whose failure opens it.
    public var word: Quorum {
        switch self {
        case .onWord(let operators): operators
        case .attested(let release): release.word
        }
    }

    /// Everybody whose failure opens it, or who keeps hands off it.
    public var defenders: [DefenderID] {
        switch self {
        case .onWord(let operators): operators.defenders
        case .attested(let release):
            Set(release.word.defenders + (release.hostHands?.operators.defenders ?? [])).sorted()
        }
    }
}

/// The release of a key to code that an enclave attests.
///
/// Each of the root of trust, the verifier and the owner of the policy can have the key handed to
/// code of its own, and each alone can refuse it.
public struct AttestedRelease: Hashable, Sendable {
    /// To which machines a release is bound.
    public enum Machines: Hashable, Sendable {
        /// To known machines.
        case pinned
        /// To any machine of that make: whoever forges the attestation of one has the key. Tiers
        /// above the level do so with nobody failing.
        case anyOfItsMake(forgery: SecurityLevel)
    }

    /// The enclave whose code gets the key.
    public var enclave: PerimeterID
    /// Whose chips root the attestation.
    public var root: Quorum
    /// Who checks it.
    public var verifier: Quorum
    /// Who says which code gets the key.
    public var policy: Quorum
    /// To which machines it is bound.
    public var machines: Machines
    /// What keeps whoever stands at the machines of the enclave from the key; the enclave's own
    /// where nothing is stated.
    public var hostHands: HostHands?

    /// Makes a release; what keeps hands off is the enclave's unless said so.
    public init(
        enclave: PerimeterID, root: Quorum, verifier: Quorum, policy: Quorum, machines: Machines,
        hostHands: HostHands? = nil
    ) {
        self.enclave = enclave
        self.root = root
        self.verifier = verifier
        self.policy = policy
        self.machines = machines
        self.hostHands = hostHands
    }

    /// The root of trust, the verifier or the owner of the policy.
    public var word: Quorum { .any([root, verifier, policy]) }

    /// Above which tiers the attestation of another machine serves; `nil` where it never does.
    public var forgery: SecurityLevel? {
        switch machines {
        case .pinned: nil
        case .anyOfItsMake(let level): level
        }
    }
}
