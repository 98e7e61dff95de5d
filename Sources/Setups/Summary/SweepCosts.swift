/// What set-ups cost, as a plan and its model state it.
package struct SweepCosts: Hashable, Sendable {
    /// By thing, by what stands for a value.
    package var byAxis: [String: [String: Int]] = [:]

    package init(_ byAxis: [String: [String: Int]] = [:]) { self.byAxis = byAxis }

    /// The cost of a row: the sum over all things of which values have a cost; `nil` where one of those has
    /// a value without.
    func cost(of varied: [(name: String, value: String)]) -> Int? {
        var sum = 0
        for (name, value) in varied {
            guard let costs = byAxis[name] else { continue }
            guard let cost = costs[value] else { return nil }
            sum += cost
        }
        return sum
    }
}
