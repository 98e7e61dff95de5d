/// What may still be spent on answering, counted in work and not in time, so that the same question
/// gets the same answer on every machine.
///
/// One unit is one operand read for 512 scenarios at once, or one step of a diagram's operations:
/// some three nanoseconds.
public struct WorkMeter: Sendable {
    /// How much is left.
    public private(set) var left: Int
    /// Whether somebody asked to stop: an interrupt, or a clock; asked now and then.
    public let isStopped: @Sendable () -> Bool

    /// Allows so much work, until somebody asks to stop.
    ///
    /// - Parameters:
    ///   - work: How much may be spent.
    ///   - isStopped: Whether to stop before that; a result then depends on the machine.
    public init(work: Int, isStopped: @escaping @Sendable () -> Bool = { false }) {
        left = max(0, work)
        self.isStopped = isStopped
    }

    /// Whether nothing more may be done.
    public var isSpent: Bool { left == 0 || isStopped() }

    /// Takes work away, whether or not so much is left.
    public mutating func spend(_ work: Int) { left = max(0, left - work) }

    /// A meter of its own for a part of the work, for at most `allowance`.
    public func part(_ allowance: Int) -> WorkMeter {
        WorkMeter(work: min(allowance, left), isStopped: isStopped)
    }

    /// Takes away what a part has spent of its allowance.
    public mutating func spend(_ part: WorkMeter, of allowance: Int) {
        spend(min(allowance, left) - part.left)
    }
}
