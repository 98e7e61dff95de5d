public import AttackGraph
public import Catalogue
public import Networks
public import ThreatGraph

/// In which form an attacker holds weights.
public enum HeldForm: Hashable, Sendable {
    /// Ready to use.
    case plaintext
    /// Encrypted under a key.
    case ciphertext(KeyID)
    /// One share, by its 1-based number.
    case share(Int)
}

/// What a fact of a compiled graph says in the model's words.
public enum FactMeaning: Hashable, Sendable {
    /// The attacker is inside a perimeter.
    case inside(PerimeterID)
    /// Somebody who serves the attacker stands at the machines of a perimeter that has machines of
    /// its own.
    case hands(PerimeterID)
    /// The machines of a perimeter that has machines of its own are seized.
    case seized(PerimeterID)
    /// The attacker holds weights in a form at a place.
    case holds(WeightsID, HeldForm, Location)
    /// The attacker has a key; a key is so small that it is then had everywhere.
    case hasKey(KeyID)
    /// The attacker holds at least `count` of the first `among` shares at a place, or of all
    /// places inside where the place is `nil`; an auxiliary of the compiler.
    case countsShares(WeightsID, count: Int, among: Int, at: Location?)
    /// A leg of a workload is gone, by its place among `Substrate.legs`.
    case legLost(WorkloadID, leg: Int)
    /// A key is gone without which something that a workload needs computes nothing.
    case keyLost(WorkloadID, KeyID)
    /// A part of what a workload needs is gone; `part` is its path from the top, 1-based.
    ///
    /// Gone for any time at all where `longerThan` is `nil`, and otherwise for longer than that.
    case partLost(WorkloadID, part: [Int], longerThan: TimeSpan? = nil)
    /// A consequence has come about.
    case consequence(ConsequenceKind)
    /// A fact of a graph that came without a model.
    case unexplained
}

/// What a barrier of a compiled graph guards in the model's words.
public enum BarrierMeaning: Hashable, Sendable {
    /// The claim of a perimeter about the whole.
    case perimeter(PerimeterID)
    /// One control on a perimeter.
    case control(ControlID, on: PerimeterID)
    /// A channel.
    case channel(ChannelID)
    /// The release of a key.
    case keyRelease(KeyID)
    /// The bringing together of shares.
    case shareRelease(WeightsID)
    /// The owner, ordered as an organisation to hand weights over.
    case ownerOrder(WeightsID)
    /// A provider's hold on a leg of a workload, by its place among `Substrate.legs`.
    case leg(WorkloadID, leg: Int)
    /// Everything that a workload needs, as one lock; with `longerThan`, as much of it as is needed to
    /// run after that time.
    case workload(WorkloadID, longerThan: TimeSpan? = nil)
    /// What keeps its host out of an enclave that somebody else than the maker of its chips runs.
    case memory(PerimeterID)
    /// What keeps out of a perimeter whoever stands at the machines on which it runs.
    case hostHands(PerimeterID)
    /// What keeps a key from whoever stands at the machines of the enclave to which it is released.
    case keyHands(KeyID)
    /// The forging of an attestation to which a key is released.
    case forgery(KeyID)
    /// The hold that whoever runs a place has on a leg of a workload that stands in it.
    case site(WorkloadID, leg: Int, at: PerimeterID)
    /// The hold that whoever releases or keeps a key has on the work that needs it.
    case keyWithheld(KeyID)
    /// The building in which machines stand, held by whoever runs it.
    case facility(SiteID)
    /// What only an order opens: a site, or a perimeter that is placed nowhere, is seized.
    case seizure(Seizure)
    /// Whoever answers for a service's people, and goes with them.
    case service(ServiceID)
    /// A barrier of a graph that came without a model.
    case unexplained
}

/// An attack graph with the model it came from and what its parts mean there.
public struct CompiledModel: Sendable {
    /// The title to print.
    public let title: String
    /// The model's date, `YYYY-MM-DD`, if it has one.
    public let date: String?
    /// The digest of the model's canonical form, `sha256:` and 64 hexadecimal digits.
    public let digest: String
    /// The model, or `nil` for a graph that came without one.
    public let model: ThreatGraph?
    /// The graph to solve.
    public let graph: AttackGraph
    /// What each fact says, by fact.
    public let factMeanings: [FactMeaning]
    /// What each barrier guards, by barrier.
    public let barrierMeanings: [BarrierMeaning]
    /// The catalogue that the model was held against, where it needs one.
    public internal(set) var catalogue: CatalogueBook?

    /// What a fact says.
    public func meaning(of fact: FactIndex) -> FactMeaning { factMeanings[fact.position] }

    /// What a barrier guards.
    public func meaning(of barrier: BarrierIndex) -> BarrierMeaning {
        barrierMeanings[barrier.position]
    }
}
