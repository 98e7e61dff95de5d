import Networks
import ThreatGraph

/// How a channel is read where the model does not say everything.
enum EgressReading: Hashable, Sendable {
    /// What is stated counts; a shut barrier of which nothing else is said lets nothing pass.
    case asStated
    /// A limit that is not stated is none.
    case worst
    /// As stated, and nobody notices anything.
    case unseen
    /// As stated, and whoever stands in a place that does not state its exits carries out by hand
    /// what is there, past the channels that are stated.
    case byHand
}

/// How much passes over one channel by a time, in one state of its barrier and of those who look.
struct ChannelVolume: Hashable {
    /// Far beyond every time that can be told from never.
    static let forever: UInt128 = 1 << 100

    let channel: Channel
    let isOpen: Bool
    /// How long bytes pass before each of those who are stated to look ends it, failed or not.
    let windows: [TimeSpan]
    /// How long bytes pass before it ends, where somebody looks who has not failed.
    let seenAfter: TimeSpan?
    let reading: EgressReading

    /// Bytes a day where as much passes on every day; `nil` where it does not.
    var steady: FlowCapacity? {
        if seenAfter != nil { return nil }
        if isOpen || isBoundless { return line }
        if channel.burst != nil || channel.budget != nil || isHiddenBeyond { return nil }
        return shutRate
    }

    /// Bytes a day in the long run, bursts and whoever looks left out of account.
    var longRun: FlowCapacity { isOpen ? line : shutRate }

    /// How many whole bytes have passed by a time in seconds.
    func bytes(by seconds: UInt128) -> FlowCapacity {
        guard let seenAfter else {
            // Nobody ends it, and whoever likes may still do as if somebody did.
            if isOpen { return unseen(by: seconds) }
            return windows.map { seen(after: $0, by: seconds) }
                .reduce(unseen(by: seconds)) { max($0, $1) }
        }
        if channel.covert == nil, reading == .worst { return unseen(by: seconds) }
        return windows.filter { $0.seconds <= seenAfter.seconds }
            .map { seen(after: $0, by: seconds) }
            .reduce(seen(after: seenAfter, by: seconds)) { max($0, $1) }
    }

    /// What passes where bytes that are not hidden pass for so long only.
    private func seen(after span: TimeSpan, by seconds: UInt128) -> FlowCapacity {
        let window = UInt128(span.seconds)
        let openly = unseen(by: min(seconds, window))
        // What is hidden passes for as long as one likes, and the rush comes at the end.
        guard let covert = channel.covert, seconds > window, case .limited(let bytes) = openly
        else { return openly }
        // No cap counts what is hidden; nothing passes beside the line.
        let hidden = Self.amount(of: covert, in: seconds - window)
        return min(hidden.adding(bytes), ofLine(by: seconds))
    }

    private var line: FlowCapacity {
        channel.rate.map { .limited($0.bytesPerDay) } ?? .unbounded
    }

    private func ofLine(by seconds: UInt128) -> FlowCapacity {
        channel.rate.map { Self.amount(of: $0, in: seconds) } ?? .unbounded
    }

    private var isWatched: Bool { !windows.isEmpty }

    private var isDeclared: Bool { channel.cap != nil || channel.budget != nil }

    /// Whether what is hidden limits what passes: where a limit is stated it does so only as long
    /// as nobody in particular is said to look.
    private var countsCovert: Bool { channel.covert != nil && !(isWatched && isDeclared) }

    /// Whether no limit is stated of what passes openly while it is shut, and none is taken to be.
    private var isBoundless: Bool {
        reading == .worst && !isDeclared && (channel.covert == nil || isWatched)
    }

    /// Whether more may be hidden, where somebody looks, than passes openly in the long run.
    private var isHiddenBeyond: Bool {
        guard isWatched, let covert = channel.covert else { return false }
        return .limited(covert.bytesPerDay) > shutRate
    }

    /// Whether the smaller of what is hidden and what is declared counts; at worst what is hidden
    /// does, which no cap counts.
    private var countsDeclared: Bool {
        reading != .worst || !countsCovert
    }

    private var shutRate: FlowCapacity {
        if isBoundless { return line }
        var rate = line
        if countsDeclared, let cap = channel.cap { rate = min(rate, .limited(cap.bytesPerDay)) }
        if countsDeclared, let budget = channel.budget { rate = min(rate, budget.longRun) }
        if countsCovert, let covert = channel.covert {
            rate = min(rate, .limited(covert.bytesPerDay))
        }
        return !isDeclared && channel.covert == nil ? .zero : rate
    }

    /// What passes while nobody ends it.
    private func unseen(by seconds: UInt128) -> FlowCapacity {
        let rate = ofLine(by: seconds)
        if isOpen || isBoundless { return rate }
        var amount = rate
        let burst = channel.burst?.bytes ?? 0
        if countsDeclared, let cap = channel.cap {
            amount = min(amount, Self.amount(of: cap, in: seconds).adding(burst))
        }
        if countsDeclared, let budget = channel.budget {
            amount = min(amount, budget.amount(by: seconds).adding(burst))
        }
        if countsCovert, let covert = channel.covert {
            amount = min(amount, Self.amount(of: covert, in: seconds))
        }
        return !isDeclared && channel.covert == nil ? min(amount, .limited(burst)) : amount
    }

    private static func amount(of rate: DataRate, in seconds: UInt128) -> FlowCapacity {
        let (product, overflow) = UInt128(rate.bytesPerDay).multipliedReportingOverflow(by: seconds)
        guard !overflow, let bytes = UInt64(exactly: product / 86_400) else { return .unbounded }
        return .limited(bytes)
    }
}

extension FlowCapacity {
    /// The sum; more than 64 bits hold is as good as no limit.
    fileprivate func adding(_ bytes: UInt64) -> FlowCapacity {
        guard case .limited(let amount) = self else { return .unbounded }
        let (sum, overflow) = amount.addingReportingOverflow(bytes)
        return overflow ? .unbounded : .limited(sum)
    }
}

extension DataBudget {
    /// What the windows begun by a time let through; nothing at time 0.
    fileprivate func amount(by seconds: UInt128) -> FlowCapacity {
        guard seconds > 0 else { return .zero }
        guard let period else { return .limited(amount.bytes) }
        let windows = (seconds - 1) / UInt128(max(period.seconds, 1)) + 1
        let (product, overflow) = UInt128(amount.bytes).multipliedReportingOverflow(by: windows)
        guard !overflow, let bytes = UInt64(exactly: product) else { return .unbounded }
        return .limited(bytes)
    }

    /// Bytes a day in the long run, rounded up.
    var longRun: FlowCapacity {
        guard let period else { return .zero }
        let seconds = UInt128(max(period.seconds, 1))
        let perDay = (UInt128(amount.bytes) * 86_400 + seconds - 1) / seconds
        return UInt64(exactly: perDay).map { .limited($0) } ?? .unbounded
    }
}
