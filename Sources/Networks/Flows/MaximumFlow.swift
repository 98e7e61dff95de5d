/// A largest flow from a source to a sink, and what it says about the network.
public struct MaximumFlow: Sendable {
    /// The network that was asked.
    public let network: FlowNetwork
    /// Where the flow begins.
    public let source: NodeIndex
    /// Where it ends.
    public let sink: NodeIndex
    let answer: Answer

    enum Answer {
        case limited(Residual)
        case unbounded([EdgeIndex])
    }

    /// What is left of each arc's capacity.
    struct Residual {
        enum Table {
            case narrow([UInt64])
            case wide([UInt128])
        }
        let total: UInt128
        let table: Table

        func amount(at arc: Int) -> UInt128 {
            switch table {
            case .narrow(let amounts): UInt128(amounts[arc])
            case .wide(let amounts): amounts[arc]
            }
        }

        func isPositive(at arc: Int) -> Bool {
            switch table {
            case .narrow(let amounts): amounts[arc] > 0
            case .wide(let amounts): amounts[arc] > 0
            }
        }
    }

    // Not inlined: Swift 6.3.1 fails to optimise a caller in another module that it was inlined into
    // ("Found outside of lifetime use", copy propagation).
    /// How much flows in all.
    @inline(never)
    public var amount: FlowAmount {
        switch answer {
        case .limited(let residual): .limited(residual.total)
        case .unbounded: .unbounded
        }
    }

    /// A path from source to sink whose edges are all unbounded; `nil` where the flow is limited.
    public var unboundedPath: [EdgeIndex]? {
        guard case .unbounded(let path) = answer else { return nil }
        return path
    }

    /// How much flows along an edge in this flow, which may be one of several; `nil` where the
    /// flow is unbounded.
    ///
    /// - Precondition: `edge` belongs to the network.
    public func amount(along edge: EdgeIndex) -> UInt128? {
        guard case .limited(let residual) = answer else { return nil }
        let arc = network.arcs.forward[edge.position]
        return arc == .max ? 0 : residual.amount(at: Int(network.arcs.partners[Int(arc)]))
    }

    /// Which edges stop more from flowing; `nil` where nothing does.
    ///
    /// - Complexity: O(*n* + *m*), and O((*n* + *m*) *z* / 64) more where *z* nodes with edges of no
    ///   capacity lie between the outermost minimum cuts.
    public var minimumCuts: MinimumCuts? {
        guard case .limited(let residual) = answer else { return nil }
        return MinimumCuts(
            network: network, residual: residual, source: source.position, sink: sink.position)
    }
}
