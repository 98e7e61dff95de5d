/// A model of how weights are guarded: parties, places, assets and ways between them.
///
/// A value: it holds what a model file says and answers questions about it that need no analysis.
/// It does no input or output and does not know who can fail alone.
///
/// ```swift
/// import ThreatGraph
///
/// var model = ThreatGraph(title: "One campus")
/// model.defenders = [Defender(id: "aws", role: .cloud), Defender(id: "lab", role: .lab)]
/// model.perimeters = [
///     Perimeter(id: "campus", kind: .campus, operators: .defender("aws"), level: .zero),
///     Perimeter(id: "hall", kind: .hall, operators: .defender("lab"), parent: "campus"),
/// ]
/// model.weights = [Weights(id: "frontier", copies: [Copy(in: "hall", form: .plaintext)])]
/// print(model.labs.map(\.name))  // ["lab"]
/// print(model.surroundings(of: "hall").map(\.name))  // ["campus"]
/// print(model.holdings(of: "aws").perimeters)  // [campus]
/// ```
public struct ThreatGraph: Hashable, Sendable {
    /// What the model is about, in a line.
    public var title: String
    /// The date up to which its facts are known.
    public var date: CalendarDate?
    /// The documents facts are taken from.
    public var sources: Register<Source> = []
    /// The sovereigns.
    public var jurisdictions: Register<Jurisdiction> = []
    /// The means of compulsion.
    public var instruments: Register<Instrument> = []
    /// The organisations that decide for defenders.
    public var parents: Register<ParentOrganisation> = []
    /// The organisations that operate barriers.
    public var defenders: Register<Defender> = []
    /// What several defenders share and fail through.
    public var sharedCauses: Register<SharedCause> = []
    /// Where machines stand.
    public var sites: Register<Site> = []
    /// Who has a say in a defender.
    public var ties: Register<Tie> = []
    /// The boundaries.
    public var perimeters: Register<Perimeter> = []
    /// The assets.
    public var weights: Register<Weights> = []
    /// What opens ciphertext.
    public var keys: Register<Key> = []
    /// The ways between places.
    public var channels: Register<Channel> = []
    /// Those whose people come into perimeters.
    public var services: Register<Service> = []
    /// The work that others can deny.
    public var workloads: Register<Workload> = []
    /// What changes when.
    public var timeline: Register<DatedChange> = []
    /// The day as of which dated facts count in this model; `nil` for a model that has none, and
    /// for one that still holds them all.
    public var datedFactsAsOf: CalendarDate?
    /// What sources say, with what speaks against it.
    public var claims: Register<Claim> = []
    /// What nobody can assert.
    public var unknowns: Register<Unknown> = []
    /// What people hold, with how sure they are; no answer depends on it.
    public var positions: Register<Position> = []
    /// What could be changed.
    public var options: Register<RemedyOption> = []
    /// What the set-up costs or brings besides who can fail.
    public var tradeOffs: Register<TradeOff> = []
    /// What must hold, in the order written.
    public var requirements: [Requirement] = []

    /// How likely root causes are, as far as sources say.
    public var probabilities: Register<ProbabilityParameter> = []
    /// The period that every probability refers to, in words, for example `one year`; there is one
    /// where there are probabilities.
    public var period: String?

    /// What was left out where the model was read; no part of what it says.
    public var leftOut = LeftOut()

    /// Makes an empty model.
    public init(title: String, date: CalendarDate? = nil) {
        self.title = title
        self.date = date
    }
}
