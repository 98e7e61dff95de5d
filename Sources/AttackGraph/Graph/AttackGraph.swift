public import Formulas
public import Networks

/// A party that operates locks and can fail.
public struct Party: Hashable, Sendable {
    /// The party's id, unique in its graph.
    public let id: String
    /// Whether this is a party on whose behalf the others act; bypass questions leave it out.
    public let isPrincipal: Bool
    /// Whether it can fail by itself.
    ///
    /// What cannot is asked for by nobody and has no root cause of its own: it fails where a root
    /// cause names it, and stands in no list of those who can fail.
    public let failsAlone: Bool
    /// What else fails with the party where root causes are counted: whoever it has a say in.
    ///
    /// At most one entry a party, in party order, none for the party itself. Where parties fail one by
    /// one the party fails alone.
    public let alsoFails: [PartyFailure]

    /// Nobody acts on behalf of the party unless it is named a principal, it can fail by itself, and
    /// nobody fails with it, unless said otherwise.
    public init(
        id: String, isPrincipal: Bool = false, failsAlone: Bool = true,
        alsoFails: [PartyFailure] = []
    ) {
        self.id = id
        self.isPrincipal = isPrincipal
        self.failsAlone = failsAlone
        self.alsoFails = alsoFails
    }
}

/// One party failing in one or more modes.
public struct PartyFailure: Hashable, Sendable {
    /// Who fails.
    public let party: PartyIndex
    /// In which modes.
    public let modes: ModeSet

    /// The party fails in each of the modes at once.
    public init(party: PartyIndex, modes: ModeSet) {
        self.party = party
        self.modes = modes
    }
}

/// Something that makes several parties fail together: an order, a parent, a shared component.
public struct RootCause: Hashable, Sendable {
    /// The root's id, unique in its graph, for example `order:US`; it never begins with `own:`.
    public let id: String
    /// What fails when the root occurs, at most one entry a party, in party order; where
    /// `exceptions` has a consequence, that counts for it instead.
    public let failures: [PartyFailure]
    /// Consequences for which something else fails, at most one entry each, sorted by consequence.
    ///
    /// One root may make parties do one thing and not another: an order that stops a service need
    /// not reach what is stored.
    public let exceptions: [RootCauseException]

    /// Without exceptions the same fails for every consequence.
    public init(id: String, failures: [PartyFailure], exceptions: [RootCauseException] = []) {
        self.id = id
        self.failures = failures
        self.exceptions = exceptions
    }

    /// What fails when the root occurs, as far as one consequence is concerned.
    public func failures(for consequence: String) -> [PartyFailure] {
        exceptions.first { $0.consequence == consequence }?.failures ?? failures
    }
}

/// What a root cause fails as far as one consequence is concerned.
public struct RootCauseException: Hashable, Sendable {
    /// The consequence's id.
    public let consequence: String
    /// What fails, at most one entry a party, in party order; may be nothing.
    public let failures: [PartyFailure]

    /// With no failures the root does nothing as far as this consequence is concerned.
    public init(consequence: String, failures: [PartyFailure]) {
        self.consequence = consequence
        self.failures = failures
    }
}

/// A named lock.
public struct Barrier: Hashable, Sendable {
    /// The barrier's id, unique in its graph.
    public let id: String
    /// When it opens.
    public let lock: Lock

    /// Gives a lock the name under which steps pass it.
    public init(id: String, lock: Lock) {
        self.id = id
        self.lock = lock
    }
}

/// Something an attacker may come to have or to have done: a foothold, a copy, a lost leg.
public struct Fact: Hashable, Sendable {
    /// The fact's id, unique in its graph.
    public let id: String

    /// A fact says nothing but its name; which steps yield it stands in the graph.
    public init(id: String) { self.id = id }
}

/// One way to come by a fact: all of `premises` hold and all of `barriers` are open.
public struct Step: Hashable, Sendable {
    /// The fact that the step yields.
    public let head: FactIndex
    /// The facts it needs, in index order without repetition.
    public let premises: [FactIndex]
    /// The barriers that must be open, in index order without repetition.
    public let barriers: [BarrierIndex]
}

/// One way in which a consequence comes about although those are never asked on whose behalf the
/// others act.
public struct Bypass: Hashable, Sendable {
    /// The fact that must not come true.
    public let goal: FactIndex
    /// Who is never asked, in party order: they do not fail, and no root cause makes them fail.
    public let principals: [PartyIndex]

    /// Asks whether `goal` follows from failures of others than `principals`.
    public init(goal: FactIndex, principals: [PartyIndex]) {
        self.goal = goal
        self.principals = principals
    }
}

/// A question about the graph: which failures make its goal derivable.
public struct Consequence: Hashable, Sendable {
    /// The consequence's id, for example `exfiltration`.
    public let id: String
    /// The fact that must not come true.
    public let goal: FactIndex
    /// The failure modes that count for this consequence.
    public let modes: ModeSet
    /// Whether the attacker's capability plays a role; if not, only tier 0 is asked.
    public let isTiered: Bool
    /// What its bypass asks: it comes about so when one of these does.
    ///
    /// Empty where that is the goal itself with every principal of the graph left out; see
    /// `AttackGraph.bypasses(of:)`.
    public let bypasses: [Bypass]

    /// Asks whether `goal` follows; the modes are those that count, whatever else fails.
    public init(
        id: String, goal: FactIndex, modes: ModeSet, isTiered: Bool, bypasses: [Bypass] = []
    ) {
        self.id = id
        self.goal = goal
        self.modes = modes
        self.isTiered = isTiered
        self.bypasses = bypasses
    }
}

/// A monotone AND/OR graph of facts and steps guarded by locks: what the engines solve.
///
/// The meaning is the *least* fixpoint: a fact holds when a finite chain of steps yields it, so a
/// cycle supports nothing by itself. Tables are sorted by id and steps by (head, premises,
/// barriers), so graphs that say the same are equal. Build one with `AttackGraphBuilder`.
public struct AttackGraph: Hashable, Sendable {
    /// Attacker tiers: 0 is "no capability attack at all", 1…5 are OC1…OC5.
    public static let tiers = 1...5

    /// How many of a party's people a part of a lock may take at most.
    public static let maximumPersons = 20

    /// The parties, sorted by id.
    public let parties: [Party]
    /// The root causes besides every party's own, sorted by id.
    public let rootCauses: [RootCause]
    /// The barriers, sorted by id.
    public let barriers: [Barrier]
    /// The facts, sorted by id.
    public let facts: [Fact]
    /// The steps in flat tables.
    public let steps: StepTable
    /// The consequences, sorted by id.
    public let consequences: [Consequence]
}
