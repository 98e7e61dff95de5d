/// How weights would leave, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-egress/1`, see Docs/Egress.md. Times are in seconds,
/// rates in bytes a day, sizes in bytes; decimal units throughout.
public struct EgressFindings: Codable, Hashable, Sendable {
    /// The version of the form.
    public static let formatName = "sallyport-egress/1"

    /// `sallyport-egress/1`.
    public var format: String = EgressFindings.formatName
    /// What was analysed.
    public var model: ModelSummary
    /// Under which conditions the results hold.
    public var conditions: String
    /// What the model does not say, and how it was read.
    public var assumptions: [EgressAssumption]
    /// At which level failures were counted: `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    public var level: String
    /// The attacker's tiers asked about, ascending.
    public var tiers: [Int]
    /// By how much the attacker is taken to compress plaintext, ascending.
    public var compressions: [Double]
    /// The weights, by id.
    public var weights: [EgressWeights]
    /// Every way on which bytes of some weights can move between places or out, by id.
    public var channels: [EgressChannel]
    /// Whose choke point it is, by weights, with every barrier shut and with every barrier open.
    public var chokePoints: [EgressChokePoint]
    /// Barriers on every path to exfiltration, as `analyse` finds them.
    public var chokeBarriers: [ChokeBarrier]
    /// How long it takes, by weights, tier, coalition and compression.
    public var times: [EgressTime]
    /// Whether all pairs of failures were tried for `times`.
    public var allPairs: Bool
    /// The fewest failures with which some weights leave in time, by window, compression and tier.
    public var orders: [EgressOrder]
    /// What may leak unseen in all if weights are to stay inside, by weights, window and
    /// compression.
    public var covertBudgets: [CovertBudget]
    /// Who notices that bytes leave.
    public var detections: [EgressDetection]
}

/// Something that the model does not say.
public struct EgressAssumption: Codable, Hashable, Sendable {
    /// `shut-rate`, `open-rate`, `unguarded-cap`, `covert` or `size`.
    public var kind: String
    /// The ids of the channels or weights.
    public var elements: [String]
    /// How it was read, in a sentence.
    public var says: String
}

/// One set of weights.
public struct EgressWeights: Codable, Hashable, Sendable {
    /// The id.
    public var id: String
    /// The name to print.
    public var name: String
    /// Bytes at stored precision; `nil` where the model does not say.
    @WrittenAsNull public var size: UInt64?
    /// The custody scheme.
    public var custody: String
    /// How many shares or parts are needed; `nil` where there are none.
    @WrittenAsNull public var threshold: Int?
    /// Bytes of one share or part; `nil` where there are none or the size is not known.
    @WrittenAsNull public var shareSize: UInt64?
}

/// A way on which bytes move.
public struct EgressChannel: Codable, Hashable, Sendable {
    /// The id.
    public var id: String
    /// The name to print.
    public var name: String
    /// The kind of channel.
    public var kind: String
    /// Where it begins: a perimeter's id.
    public var from: String
    /// Where it ends: a perimeter's id or `outside`.
    public var to: String
    /// Who is named in its lock; empty where nothing guards it.
    public var operators: [String]
    /// What passes while its barrier holds, in words.
    public var shut: String
    /// What passes when its barrier is open, in words.
    public var open: String
    /// Bytes a day that pass while its barrier holds; `nil` where it is no steady rate, or where
    /// nothing guards it.
    @WrittenAsNull public var shutRate: UInt64?
    /// Bytes a day that pass when its barrier is open; `nil` where the model sets no limit.
    @WrittenAsNull public var openRate: UInt64?
}

/// The channels that limit what leaves.
public struct EgressChokePoint: Codable, Hashable, Sendable {
    /// The weights' id.
    public var weights: String
    /// `shut` with every barrier shut, `open` with every barrier open, and the attacker where the
    /// copies are.
    public var barriers: String
    /// Bytes a day that leave in all; `nil` where nothing limits them or where they are no steady
    /// rate.
    @WrittenAsNull public var rate: Double?
    /// Whether nothing limits what leaves.
    public var unbounded: Bool
    /// The channels in every minimum cut: raising what one of them passes lets more leave.
    public var inEvery: [EgressChokeChannel]
    /// The channels in some minimum cut but not in every one.
    public var inSome: [EgressChokeChannel]
    /// Who is named in the lock of every channel of `inEvery`, so that it is their choke point.
    ///
    /// Empty where nobody is.
    public var owners: [String]
    /// The fastest single path, by channels; empty where there is none.
    public var widestPath: [String]
    /// Bytes a day of the fastest single path; `nil` where it has no limit or there is none.
    @WrittenAsNull public var widestRate: Double?
}

/// A channel of a choke point.
public struct EgressChokeChannel: Codable, Hashable, Sendable {
    /// The channel's id.
    public var channel: String
    /// Who is named in its lock.
    public var operators: [String]
}

/// How long it takes to move weights out.
public struct EgressTime: Codable, Hashable, Sendable {
    /// The weights' id.
    public var weights: String
    /// The attacker's tier, 1…5.
    public var tier: Int
    /// The ids of the parties or root causes that have failed, sorted; empty for none.
    public var failed: [String]
    /// By how much plaintext is compressed.
    public var compression: Double
    /// `moves`, `never`, or `size-unknown` where bytes can leave but nobody says how many there are.
    public var outcome: String
    /// Seconds until the weights are outside, 0 for at once; `nil` unless the outcome is `moves`.
    @WrittenAsNull public var seconds: Double?
    /// The same in words, for example `6.67 min`.
    public var says: String
    /// Seconds if every limit that the model does not state were none; `nil` for never.
    @WrittenAsNull public var worstSeconds: Double?
    /// `worstSeconds` in words.
    public var worstSays: String
    /// Seconds if nobody noticed; `nil` for never.
    @WrittenAsNull public var unseenSeconds: Double?
    /// `unseenSeconds` in words.
    public var unseenSays: String
}

/// The fewest failures with which some weights leave in time.
public struct EgressOrder: Codable, Hashable, Sendable {
    /// The window in seconds; `nil` for as long as it takes.
    @WrittenAsNull public var window: Double?
    /// The window in words.
    public var windowSays: String
    /// By how much plaintext is compressed.
    public var compression: Double
    /// The attacker's tier, 1…5.
    public var tier: Int
    /// The fewest failures; 0 where none is needed, `nil` where no set was found.
    @WrittenAsNull public var order: Int?
    /// The minimal coalitions, by ids; the empty one means that nothing need fail.
    public var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    public var complete: Bool
    /// The largest sets tried; `nil` where the list is complete.
    @WrittenAsNull public var maxOrder: Int?
}

/// What may leak unseen in all if weights are to stay inside.
public struct CovertBudget: Codable, Hashable, Sendable {
    /// The weights' id.
    public var weights: String
    /// For how long they are to stay, in seconds.
    public var window: Double
    /// The same in words.
    public var windowSays: String
    /// By how much plaintext is compressed.
    public var compression: Double
    /// The most bytes a day over all exits together, rounded down.
    public var bytesPerDay: Double
    /// The same in words, for example `33.3 GB/day`.
    public var says: String
}

/// Somebody who notices that bytes leave.
public struct EgressDetection: Codable, Hashable, Sendable {
    /// The channel or perimeter it is stated on, for example `channel:network`.
    public var place: String
    /// Who looks; the race is void when these have failed.
    public var operators: [String]
    /// Seconds until it is noticed.
    public var detect: UInt64
    /// Seconds from then until nothing passes any more.
    public var respond: UInt64
    /// The same in words.
    public var says: String
}
