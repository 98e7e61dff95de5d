/// Something that a model leaves out and that was taken in a way that makes an answer safer, or that
/// only a claim stands behind: it is told with every answer.
public struct Assumption: Hashable, Sendable {
    /// What was taken for granted; the raw value is how JSON names it.
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// A catalogue of the user's own takes the place of entries of the built-in one, or adds to
        /// it.
        case catalogue
        /// No workload is stated, so that nothing is asked about denial.
        case noWorkload = "no-workload"
        /// Nothing that is guarded is stated, so that nothing is asked but denial.
        case noWeights = "no-weights"
        /// No jurisdiction is said to reach a defender.
        case jurisdiction
        /// Weights have no owner.
        case owner
        /// Nobody is said to run the building at a site.
        case facility
        /// A key is kept nowhere that is stated.
        case keyPlace = "key-place"
        /// No copy of weights is where anything could be computed with them.
        case usePlace = "use-place"
        /// Nobody says that the copies of weights that are written are all.
        case unstatedCopies = "unstated-copies"
        /// A perimeter is claimed to keep out whoever hosts it, by whoever runs it.
        case claimAgainstHost = "claim-against-host"
        /// A perimeter says that it states every way out.
        case statedExits = "stated-exits"
        /// A channel has no kind: it carries no commands.
        case channelKind = "channel-kind"
        /// A channel's level is that of the place that it leaves.
        case channelLevel = "channel-level"
        /// The level of a key's release is that of the place where it is kept.
        case keyLevel = "key-level"
        /// The level of the release of shares is the lowest of the places that hold copies.
        case releaseLevel = "release-level"
        /// Shares are never brought together on anybody's word.
        case shareRelease = "share-release"
        /// Capacity stands in no place that is stated, so that only its provider can withhold it.
        case capacityPlace = "capacity-place"
        /// The level of a detection is that of the place that is left.
        case detectionLevel = "detection-level"
        /// The level of capacity is the lowest of the places that its provider operates.
        case capacityLevel = "capacity-level"
        /// Capability never stops chips.
        case chipsLevel = "chips-level"
        /// A copy is for nothing in particular: not trained, and not computed with.
        case copyPurpose = "copy-purpose"
        /// A control is run by whoever runs the perimeter.
        case controlOperator = "control-operator"
        /// A shared cause makes nobody comply with an order.
        case sharedModes = "shared-modes"
        /// A jurisdiction reaches by seat.
        case reachBasis = "reach-basis"
        /// Nobody decides for a defender but itself.
        case parent
        /// A requirement counts parties and no root causes.
        case requirementLevel = "requirement-level"
        /// A leg of a workload stands ready some time after a failure: every move begins at once.
        case movesAtOnce = "moves-at-once"
        /// An administration channel comes from a place that whose work it leads to runs alone: nobody
        /// is taken to stop the work over it.
        case ownAdministration = "own-administration"
    }

    /// What was taken for granted.
    public var kind: Kind
    /// Where it would be written, as a path from the top of the model.
    public var path: String
    /// What was taken, where that is a value.
    public var value: String?
    /// Whose it is, where the path does not say.
    public var name: String?

    /// Records what was taken for what a model does not say.
    public init(_ kind: Kind, at path: String, taking value: String? = nil, of name: String? = nil)
    {
        self.kind = kind
        self.path = path
        self.value = value
        self.name = name
    }
}

/// What was left out where a model was read.
///
/// It says how a model is written and nothing of what it says: models that say the same are equal,
/// however much each leaves out.
public struct LeftOut: Hashable, Sendable {
    /// The assumptions, in the order of reading.
    public var assumptions: [Assumption]

    /// Makes a record.
    public init(_ assumptions: [Assumption] = []) { self.assumptions = assumptions }

    /// Always so: what is left out is no part of what a model says.
    public static func == (left: LeftOut, right: LeftOut) -> Bool { true }

    /// Hashes nothing, as all are equal.
    public func hash(into hasher: inout Hasher) {}
}
