package import ThreatGraph

/// How weights would leave.
///
/// Times are in seconds, rates in bytes a day, sizes in bytes; decimal units throughout.
package struct EgressFindings: Hashable, Sendable {
    /// What was analysed.
    package var model: ModelSummary
    /// What the model does not say, and how it was read.
    package var assumptions: [EgressAssumption]
    /// At which level failures were counted.
    package var level: AnswerLevel
    /// The attacker's tiers asked about, ascending.
    package var tiers: [Int]
    /// By how much the attacker is taken to compress plaintext, ascending.
    package var compressions: [Double]
    /// The weights, by id.
    package var weights: [EgressWeights]
    /// Every way on which bytes of some weights can move between places or out, by id.
    package var channels: [EgressChannel]
    /// Whose choke point it is, by weights, with every barrier shut and with every barrier open.
    package var chokePoints: [EgressChokePoint]
    /// Barriers on every path to exfiltration, as `analyse` finds them.
    package var chokeBarriers: [ChokeBarrier]
    /// How long it takes, by weights, tier, coalition and compression.
    package var times: [EgressTime]
    /// Whether all pairs of failures were tried for `times`.
    package var allPairs: Bool
    /// The fewest failures with which some weights leave in time, by window, compression and tier.
    package var orders: [EgressOrder]
    /// What may leak unseen in all if weights are to stay inside, by weights, window and
    /// compression.
    package var covertBudgets: [CovertBudget]
    /// Who notices that bytes leave.
    package var detections: [EgressDetection]
    /// Whether every scenario was tried; what was not is left out of `times` and `orders`.
    package var extent = Extent(effort: .normal, ending: .answered)
}

/// Something that the model does not say.
package struct EgressAssumption: Hashable, Sendable {
    /// What is not said, and by that how it was read.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// What passes while a barrier holds: read as nothing.
        case shutRate = "shut-rate"
        /// Which counts where more can be hidden than the declared limits let pass: read as the
        /// smaller.
        case covertAboveCap = "covert-above-cap"
        /// What could pass unnoticed where somebody looks: read as nothing.
        case covert
        /// What passes once a barrier is open: read as no limit.
        case openRate = "open-rate"
        /// Who guards a channel that has limits all the same: read as no limits.
        case unguardedCap = "unguarded-cap"
        /// That every way out is stated: what is carried out by hand past the channels counts at
        /// worst.
        case hands
        /// How large weights are: no time is given, and any byte counts as all of them.
        case size
        /// What else the size of weights could be: read as written, though that is assumed or one of
        /// several that the model leaves open.
        case assumedSize = "assumed-size"
        /// What else a channel could let pass: read as written, though that is assumed or one of
        /// several that the model leaves open.
        case assumedRate = "assumed-rate"
    }

    /// What is not said.
    package var kind: Kind
    /// The ids of the channels, perimeters or weights.
    package var elements: [String]
}

/// One set of weights.
package struct EgressWeights: Codable, Hashable, Sendable {
    /// The id.
    package var id: String
    /// The name to print.
    package var name: String
    /// Bytes at stored precision; `nil` where the model does not say.
    @WrittenAsNull package var size: UInt64?
    /// The custody scheme.
    package var custody: CustodyScheme
    /// How many shares or parts are needed; `nil` where there are none.
    @WrittenAsNull package var threshold: Int?
    /// Bytes of one share or part; `nil` where there are none or the size is not known.
    @WrittenAsNull package var shareSize: UInt64?
}

/// A way on which bytes move.
package struct EgressChannel: Hashable, Sendable {
    /// The id.
    package var id: String
    /// The name to print.
    package var name: String
    /// The kind of channel.
    package var kind: ChannelKind
    /// Where it begins: a perimeter's id.
    package var from: String
    /// Where it ends: a perimeter's id or `outside`.
    package var to: String
    /// Who is named in its lock; empty where nothing guards it.
    package var operators: [String]
    /// What the model says of how much passes.
    package var limits: ChannelLimits
    /// Bytes a day that pass while its barrier holds; `nil` where it is no steady rate, or where
    /// nothing guards it.
    package var shutRate: UInt64?
    /// Bytes a day that pass when its barrier is open; `nil` where the model sets no limit.
    package var openRate: UInt64?
}

/// How the barriers stand while a choke point is looked for.
package enum EgressBarriers: String, Codable, Hashable, Sendable {
    /// Every barrier holds.
    case shut
    /// Every barrier is open.
    case open
}

/// The channels that limit what leaves.
package struct EgressChokePoint: Codable, Hashable, Sendable {
    /// The weights' id.
    package var weights: String
    /// Whether every barrier is shut or open; the attacker is where the copies are.
    package var barriers: EgressBarriers
    /// Bytes a day that leave in all; `nil` where nothing limits them or where they are no steady
    /// rate.
    @WrittenAsNull package var rate: Double?
    /// Whether nothing limits what leaves.
    package var unbounded: Bool
    /// The channels in every minimum cut: raising what one of them passes lets more leave.
    package var inEvery: [EgressChokeChannel]
    /// The channels in some minimum cut but not in every one.
    package var inSome: [EgressChokeChannel]
    /// Who is named in the lock of every channel of `inEvery`, so that it is their choke point.
    ///
    /// Empty where nobody is.
    package var owners: [String]
    /// The fastest single path, by channels; empty where there is none.
    package var widestPath: [String]
    /// Bytes a day of the fastest single path; `nil` where it has no limit or there is none.
    @WrittenAsNull package var widestRate: Double?
}

/// A channel of a choke point.
package struct EgressChokeChannel: Codable, Hashable, Sendable {
    /// The channel's id.
    package var channel: String
    /// Who is named in its lock.
    package var operators: [String]
}

/// How long it takes to move weights out.
package struct EgressTime: Hashable, Sendable {
    /// The weights' id.
    package var weights: String
    /// The attacker's tier, 1…5.
    package var tier: Int
    /// The ids of the parties or root causes that have failed, sorted; empty for none.
    package var failed: [String]
    /// By how much plaintext is compressed.
    package var compression: Double
    /// Until the weights are outside, by what the model states.
    package var stated: EgressDuration
    /// The same if every limit that the model does not state were none.
    package var worst: EgressDuration
    /// The same if nobody noticed.
    package var unseen: EgressDuration

    /// What `stated` comes to.
    package var outcome: EgressOutcome { stated.outcome }
    /// Seconds until the weights are outside, 0 for at once; `nil` unless the outcome is `moves`.
    package var seconds: Double? { stated.seconds }
    /// Seconds if every limit that the model does not state were none; `nil` for never or unknown.
    package var worstSeconds: Double? { worst.seconds }
    /// Seconds if nobody noticed; `nil` for never or unknown.
    package var unseenSeconds: Double? { unseen.seconds }
}

/// How long something takes.
package enum EgressDuration: Hashable, Sendable {
    /// So many seconds, 0 for at once.
    case seconds(Double)
    /// However long one waits, it does not come about.
    case never
    /// It comes about, but nobody says how many bytes there are to move.
    case unknown

    /// The seconds, if they are known.
    package var seconds: Double? {
        guard case .seconds(let seconds) = self else { return nil }
        return seconds
    }

    /// What it comes to.
    package var outcome: EgressOutcome {
        switch self {
        case .seconds: .moves
        case .never: .never
        case .unknown: .sizeUnknown
        }
    }
}

/// Whether weights leave at all.
package enum EgressOutcome: String, Codable, Hashable, Sendable {
    /// They do, in a known time.
    case moves
    /// They never do.
    case never
    /// Bytes can leave, but nobody says how many there are.
    case sizeUnknown = "size-unknown"
}

/// The fewest failures with which some weights leave in time.
package struct EgressOrder: Hashable, Sendable {
    /// The window; `nil` for as long as it takes.
    package var window: TimeSpan?
    /// By how much plaintext is compressed.
    package var compression: Double
    /// The attacker's tier, 1…5.
    package var tier: Int
    /// The fewest failures; 0 where none is needed, `nil` where no set was found.
    package var order: Int?
    /// The minimal coalitions, by ids; the empty one means that nothing need fail.
    package var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    package var complete: Bool
    /// The largest sets tried; `nil` where the list is complete.
    package var maxOrder: Int?
}

/// What may leak unseen in all if weights are to stay inside.
package struct CovertBudget: Hashable, Sendable {
    /// The weights' id.
    package var weights: String
    /// For how long they are to stay.
    package var window: TimeSpan
    /// By how much plaintext is compressed.
    package var compression: Double
    /// The most bytes a day over all exits together, rounded down.
    package var bytesPerDay: Double
}

/// Somebody who notices that bytes leave.
package struct EgressDetection: Hashable, Sendable {
    /// The channel or perimeter it is stated on, for example `channel:network`.
    package var place: String
    /// Who looks; the race is void when these have failed.
    package var operators: [String]
    /// Until it is noticed.
    package var detect: TimeSpan
    /// From then until nothing passes any more.
    package var respond: TimeSpan
}
