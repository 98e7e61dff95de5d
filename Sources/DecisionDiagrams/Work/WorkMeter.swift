/// What may still be spent on answering, counted in work and not in time, so that the same question
/// gets the same answer on every machine.
///
/// One unit is one operand read for 512 scenarios at once, or one step of a diagram's operations:
/// some three nanoseconds.
public struct WorkMeter: Sendable {
    /// How much is left.
    public private(set) var left: Int
    /// What the whole has left beside this part of it.
    private let beside: Int
    private let ask: @Sendable (Int) -> Bool

    /// Allows so much work, until somebody asks to stop.
    ///
    /// - Parameters:
    ///   - work: How much may be spent.
    ///   - isStopped: Whether to stop before that; a result then depends on the machine.
    public init(work: Int, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.init(work: work, asking: { _ in isStopped() })
    }

    /// Allows so much work, until somebody asks to stop.
    ///
    /// - Parameters:
    ///   - work: How much may be spent.
    ///   - ask: Whether to stop before that; told how much of the whole is left, so that it can say
    ///     how far the work is.
    public init(work: Int, asking ask: @escaping @Sendable (_ left: Int) -> Bool) {
        self.init(work: work, beside: 0, ask: ask)
    }

    private init(work: Int, beside: Int, ask: @escaping @Sendable (Int) -> Bool) {
        left = max(0, work)
        self.beside = beside
        self.ask = ask
    }

    /// Whether somebody asked to stop: an interrupt, or a clock; asked now and then.
    public var isStopped: @Sendable () -> Bool {
        let (ask, all) = (ask, left + beside)
        return { ask(all) }
    }

    /// Whether somebody asked to stop, when so much more was spent than was taken away yet.
    public func isStopped(afterSpending work: Int) -> Bool { ask(max(0, left - work) + beside) }

    /// Whether nothing more may be done.
    public var isSpent: Bool { left == 0 || isStopped() }

    /// Takes work away, whether or not so much is left.
    public mutating func spend(_ work: Int) { left = max(0, left - work) }

    /// A meter of its own for a part of the work, for at most `allowance`.
    public func part(_ allowance: Int) -> WorkMeter {
        let part = max(0, min(allowance, left))
        return WorkMeter(work: part, beside: beside + left - part, ask: ask)
    }

    /// Takes away what a part has spent of its allowance.
    public mutating func spend(_ part: WorkMeter, of allowance: Int) {
        spend(min(allowance, left) - part.left)
    }
}
