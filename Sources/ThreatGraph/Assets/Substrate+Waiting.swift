public import Formulas

extension SubstrateLeg {
    /// How long it keeps the work waiting while it is not lost: `after`, nothing where that is left
    /// out.
    public var delay: Delay { after ?? .none }
}

extension Formula where Leaf == SubstrateLeg {
    /// How long the work waits, given how long each leg keeps it waiting: `any` waits for the part
    /// that waits least, `all` for the one that waits longest, and `at-least: k` for the *k*-th
    /// shortest.
    ///
    /// - Parameter delay: how long a leg keeps the work waiting, by its place among `legs`.
    /// - Complexity: O(*n* log *n*) for *n* legs.
    public func waiting(_ delay: (_ number: Int, _ leg: SubstrateLeg) -> Delay) -> Delay {
        var next = 0
        return folded(
            leaf: { leg in
                next += 1
                return delay(next - 1, leg)
            },
            combine: { operation, parts in
                let needed =
                    switch operation {
                    case .all: parts.count
                    case .any: 1
                    case .atLeast(let count): count
                    }
                if needed < 1 { return .none }
                return needed > parts.count ? .endless : parts.sorted()[needed - 1]
            })
    }

    /// How long the work waits though nothing failed: nothing, where it ever ran.
    ///
    /// - Complexity: O(*n* log *n*) for *n* legs.
    public var waitingAtRest: Delay { waiting { $1.delay } }

    /// The lengths of time after which legs stand ready, ascending, each once; none of what stands
    /// ready at once, and none of what nobody says.
    ///
    /// - Complexity: O(*n* log *n*) for *n* legs.
    public var lengths: [TimeSpan] { Set(legs.compactMap { $0.delay.length }).sorted() }
}
