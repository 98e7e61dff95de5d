extension ThreatGraph {
    /// The perimeters around `perimeter`, innermost first, itself not included.
    ///
    /// Ends at a parent that the model lacks or that was seen already.
    public func surroundings(of perimeter: PerimeterID) -> [Perimeter] {
        var chain: [Perimeter] = []
        var seen: Set<PerimeterID> = [perimeter]
        var next = perimeters[perimeter]?.parent
        while let id = next, seen.insert(id).inserted, let outer = perimeters[id] {
            chain.append(outer)
            next = outer.parent
        }
        return chain
    }

    /// The perimeters directly inside `perimeter`, or the outermost ones for `nil`, in id order.
    public func perimeters(inside perimeter: PerimeterID?) -> [Perimeter] {
        perimeters.filter { $0.parent == perimeter }
    }

    /// How many perimeters are around `perimeter`.
    public func depth(of perimeter: PerimeterID) -> Int { surroundings(of: perimeter).count }

    /// Whether `inner` is `outer` or somewhere inside it.
    public func isPerimeter(_ inner: PerimeterID, within outer: PerimeterID) -> Bool {
        inner == outer || surroundings(of: inner).contains { $0.id == outer }
    }

    /// Whether whoever is inside the perimeter around `perimeter` reaches it by the category `host`
    /// unless something blocks that: it runs on the other's machines, or its kind does not say that
    /// it keeps its host out and somebody else runs it.
    public func isOpenToHost(_ perimeter: Perimeter) -> Bool {
        guard let id = perimeter.parent else { return false }
        if perimeter.kind.isHosted { return true }
        let isRunAlike = perimeters[id]?.operators.isRun(as: perimeter.operators) ?? false
        return !perimeter.kind.keepsHostOut && !isRunAlike
    }

    /// The perimeters that hold a copy of weights in any form, in id order.
    public var perimetersHoldingWeights: [PerimeterID] {
        Set(weights.flatMap { $0.copies.map(\.perimeter) }).sorted()
    }
}
