package import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// How weights would leave, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-egress/1`, see Docs/Egress.md. Times are in seconds,
/// rates in bytes a day, sizes in bytes; decimal units throughout.
package struct EgressDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-egress/1"

    /// `sallyport-egress/1`.
    package var format: String = EgressDocument.formatName
    /// What was analysed.
    package var model: ModelSummary
    /// Under which conditions the results hold.
    package var conditions: String
    /// What the model does not say, and how it was read.
    package var assumptions: [Assumption]
    /// At which level failures were counted: `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    package var level: AnswerLevel
    /// The attacker's tiers asked about, ascending.
    package var tiers: [Int]
    /// By how much the attacker is taken to compress plaintext, ascending.
    package var compressions: [Double]
    /// The weights, by id.
    package var weights: [EgressWeights]
    /// Every way on which bytes of some weights can move between places or out, by id.
    package var channels: [Channel]
    /// Whose choke point it is, by weights, with every barrier shut and with every barrier open.
    package var chokePoints: [EgressChokePoint]
    /// Barriers on every path to exfiltration, as `analyse` finds them.
    package var chokeBarriers: [ChokeBarrier]
    /// How long it takes, by weights, tier, coalition and compression.
    package var times: [Time]
    /// Whether all pairs of failures were tried for `times`.
    package var allPairs: Bool
    /// The fewest failures with which some weights leave in time, by window, compression and tier.
    package var orders: [Order]
    /// What may leak unseen in all if weights are to stay inside, by weights, window and
    /// compression.
    package var covertBudgets: [Budget]
    /// Who notices that bytes leave.
    package var detections: [Detection]
    /// How far the scenarios were gone through; not there where to the end.
    package var extent: Extent?

    /// Writes what was found for a model.
    package init(_ findings: EgressFindings, of compiled: CompiledModel) {
        model = findings.model
        conditions = compiled.conditions
        assumptions = findings.assumptions.map(Assumption.init)
        level = findings.level
        tiers = findings.tiers
        compressions = findings.compressions
        weights = findings.weights
        channels = findings.channels.map(Channel.init)
        chokePoints = findings.chokePoints
        chokeBarriers = findings.chokeBarriers
        times = findings.times.map(Time.init)
        extent = findings.extent.unlessAnswered
        allPairs = findings.allPairs
        orders = findings.orders.map(Order.init)
        covertBudgets = findings.covertBudgets.map(Budget.init)
        detections = findings.detections.map(Detection.init)
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension EgressDocument {
    /// Something that the model does not say.
    package struct Assumption: Codable, Hashable, Sendable {
        /// `shut-rate`, `open-rate`, `unguarded-cap`, `covert`, `covert-above-cap`,
        /// `size`, `hands`, `assumed-size` or `assumed-rate`.
        package var kind: EgressAssumption.Kind
        /// The ids of the channels or weights.
        package var elements: [String]
        /// How it was read, in a sentence.
        package var says: String

        init(_ assumption: EgressAssumption) {
            kind = assumption.kind
            elements = assumption.elements
            says = EgressWords.says(assumption.kind)
        }
    }

    /// A way on which bytes move.
    package struct Channel: Codable, Hashable, Sendable {
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
        /// What passes while its barrier holds, in words.
        package var shut: String
        /// What passes when its barrier is open, in words.
        package var open: String
        /// Bytes a day that pass while its barrier holds; `nil` where it is no steady rate, or
        /// where nothing guards it.
        @WrittenAsNull package var shutRate: UInt64?
        /// Bytes a day that pass when its barrier is open; `nil` where the model sets no limit.
        @WrittenAsNull package var openRate: UInt64?

        init(_ channel: EgressChannel) {
            id = channel.id
            name = channel.name
            kind = channel.kind
            from = channel.from
            to = channel.to
            operators = channel.operators
            shut = EgressWords.shut(channel.limits)
            open = EgressWords.open(channel.limits)
            _shutRate = WrittenAsNull(wrappedValue: channel.shutRate)
            _openRate = WrittenAsNull(wrappedValue: channel.openRate)
        }
    }

    /// How long it takes to move weights out.
    package struct Time: Codable, Hashable, Sendable {
        /// The weights' id.
        package var weights: String
        /// The attacker's tier, 1…5.
        package var tier: Int
        /// The ids of the parties or root causes that have failed, sorted; empty for none.
        package var failed: [String]
        /// By how much plaintext is compressed.
        package var compression: Double
        /// `moves`, `never`, or `size-unknown` where bytes can leave but nobody says how many there
        /// are.
        package var outcome: EgressOutcome
        /// Seconds until the weights are outside, 0 for at once; `nil` unless the outcome is
        /// `moves`.
        @WrittenAsNull package var seconds: Double?
        /// The same in words, for example `6.67 min`.
        package var says: String
        /// Seconds if every limit that the model does not state were none; `nil` for never.
        @WrittenAsNull package var worstSeconds: Double?
        /// `worstSeconds` in words.
        package var worstSays: String
        /// Seconds if nobody noticed; `nil` for never.
        @WrittenAsNull package var unseenSeconds: Double?
        /// `unseenSeconds` in words.
        package var unseenSays: String

        init(_ time: EgressTime) {
            weights = time.weights
            tier = time.tier
            failed = time.failed
            compression = time.compression
            outcome = time.outcome
            _seconds = WrittenAsNull(wrappedValue: time.seconds)
            says = EgressWords.time(time.stated)
            _worstSeconds = WrittenAsNull(wrappedValue: time.worstSeconds)
            worstSays = EgressWords.time(time.worst)
            _unseenSeconds = WrittenAsNull(wrappedValue: time.unseenSeconds)
            unseenSays = EgressWords.time(time.unseen)
        }
    }

    /// The fewest failures with which some weights leave in time.
    package struct Order: Codable, Hashable, Sendable {
        /// The window in seconds; `nil` for as long as it takes.
        @WrittenAsNull package var window: Double?
        /// The window in words.
        package var windowSays: String
        /// By how much plaintext is compressed.
        package var compression: Double
        /// The attacker's tier, 1…5.
        package var tier: Int
        /// The fewest failures; 0 where none is needed, `nil` where no set was found.
        @WrittenAsNull package var order: Int?
        /// The minimal coalitions, by ids; the empty one means that nothing need fail.
        package var coalitions: [[String]]
        /// Whether every minimal coalition is listed.
        package var complete: Bool
        /// The largest sets tried; `nil` where the list is complete.
        @WrittenAsNull package var maxOrder: Int?

        init(_ order: EgressOrder) {
            _window = WrittenAsNull(wrappedValue: order.window.map { Double($0.seconds) })
            windowSays = EgressWords.window(order.window)
            compression = order.compression
            tier = order.tier
            _order = WrittenAsNull(wrappedValue: order.order)
            coalitions = order.coalitions
            complete = order.complete
            _maxOrder = WrittenAsNull(wrappedValue: order.maxOrder)
        }
    }

    /// What may leak unseen in all if weights are to stay inside.
    package struct Budget: Codable, Hashable, Sendable {
        /// The weights' id.
        package var weights: String
        /// For how long they are to stay, in seconds.
        package var window: Double
        /// The same in words.
        package var windowSays: String
        /// By how much plaintext is compressed.
        package var compression: Double
        /// The most bytes a day over all exits together, rounded down.
        package var bytesPerDay: Double
        /// The same in words, for example `33.3 GB/day`.
        package var says: String

        init(_ budget: CovertBudget) {
            weights = budget.weights
            window = Double(budget.window.seconds)
            windowSays = EgressWords.window(budget.window)
            compression = budget.compression
            bytesPerDay = budget.bytesPerDay
            says = EgressWords.rate(budget.bytesPerDay)
        }
    }

    /// Somebody who notices that bytes leave.
    package struct Detection: Codable, Hashable, Sendable {
        /// The channel or perimeter it is stated on, for example `channel:network`.
        package var place: String
        /// Who looks; the race is void when these have failed.
        package var operators: [String]
        /// Seconds until it is noticed.
        package var detect: UInt64
        /// Seconds from then until nothing passes any more.
        package var respond: UInt64
        /// The same in words.
        package var says: String

        init(_ detection: EgressDetection) {
            place = detection.place
            operators = detection.operators
            detect = detection.detect.seconds
            respond = detection.respond.seconds
            says = EgressWords.says(detection)
        }
    }
}
