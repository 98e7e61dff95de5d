/// What a search remembers of a state in one byte: the step by which it was reached, and whether its
/// cost is final.
struct RouteTrail {
    private var bits: UInt8 = 0

    private static let reached: UInt8 = 0x80
    private static let done: UInt8 = 0x40

    /// A state that was not reached.
    init() {}

    /// A state reached by a step in a direction, 0 to 3, from the axis along which one came.
    init(direction: Int, from axis: Int) {
        bits =
            Self.reached | UInt8(truncatingIfNeeded: axis & 1) << 2
            | UInt8(truncatingIfNeeded: direction & 3)
    }

    /// The step by which the state was reached; `nil` where a search began.
    var step: (direction: Int, axis: Int)? {
        guard bits & Self.reached != 0 else { return nil }
        return (Int(bits & 3), Int(bits >> 2 & 1))
    }

    /// Whether no cheaper way to the state can be found.
    var isDone: Bool {
        get { bits & Self.done != 0 }
        set { bits = newValue ? bits | Self.done : bits & ~Self.done }
    }
}
