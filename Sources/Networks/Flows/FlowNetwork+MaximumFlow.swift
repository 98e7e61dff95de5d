extension FlowNetwork {
    /// The most that can flow from one node to another.
    ///
    /// - Returns: The flow, exactly; unbounded where some path has unbounded edges only.
    /// - Throws: `FlowError.noSuchNode`, `FlowError.sourceIsSink`.
    /// - Complexity: O(*n*² *m*) for *n* nodes and *m* edges, O(*m* √*m*) with unit capacities, far
    ///   less as a rule; memory O(*n* + *m*).
    public func maximumFlow(
        from source: NodeIndex, to sink: NodeIndex
    ) throws(FlowError) -> MaximumFlow {
        try check(from: source, to: sink)
        let answer =
            unboundedPath(from: source, to: sink).map(MaximumFlow.Answer.unbounded)
            ?? .limited(residual(from: source, to: sink))
        return MaximumFlow(network: self, source: source, sink: sink, answer: answer)
    }

    /// What a maximum flow leaves of each arc.
    ///
    /// No cut that matters holds an unbounded edge, so one more than all limited edges together
    /// stands for its capacity. What does not fit 64 bits is counted in 128.
    private func residual(from source: NodeIndex, to sink: NodeIndex) -> MaximumFlow.Residual {
        let sum = edges.reduce(into: UInt128(0)) { sum, edge in
            if case .limited(let capacity) = edge.capacity { sum += UInt128(capacity) }
        }
        let (from, to) = (source.position, sink.position)
        if sum < UInt128(UInt64.max) {
            let beyond = UInt64(sum) + 1
            let (residual, total) = DinicSolver<UInt64>(arcs: arcs, from: from, to: to)
                .solve(edges.lazy.map { $0.capacity.amount(else: beyond) })
            return MaximumFlow.Residual(total: UInt128(total), table: .narrow(residual))
        }
        let (residual, total) = DinicSolver<UInt128>(arcs: arcs, from: from, to: to)
            .solve(edges.lazy.map { $0.capacity.amount(else: sum + 1) })
        return MaximumFlow.Residual(total: total, table: .wide(residual))
    }

    /// A path of unbounded edges only, by edges, if there is one.
    private func unboundedPath(from source: NodeIndex, to sink: NodeIndex) -> [EdgeIndex]? {
        guard edges.contains(where: { $0.capacity == .unbounded }) else { return nil }
        guard let path = widestPath(along: source, to: sink), path.width == .unbounded else {
            return nil
        }
        return path.edges
    }
}

extension FlowCapacity {
    fileprivate func amount<Amount: FixedWidthInteger & UnsignedInteger>(
        else beyond: Amount
    ) -> Amount {
        switch self {
        case .limited(let capacity): Amount(capacity)
        case .unbounded: beyond
        }
    }
}
