public import ThreatGraph

extension ControlExpansion {
    /// Who stands behind a perimeter's claim about the whole as far as its host goes: for confidential
    /// computing the maker of the chips, whoever runs the enclave and its host; else whoever runs both.
    public func hostGuard(of perimeter: Perimeter) -> HostGuard {
        guard let parent = perimeter.parent.flatMap({ model.perimeters[$0] }) else {
            return .itself
        }
        guard perimeter.kind == .enclave else {
            return parent.operators.isRun(as: perimeter.operators) ? .itself : .nobody
        }
        let isRunByMaker = perimeter.operators.defenders.contains {
            model.defenders[$0]?.role == .silicon
        }
        if isRunByMaker { return .itself }
        let makers = possibleSiliconVendors(under: perimeter)
        return makers.isEmpty ? .nobody : .makers(makers)
    }

    /// Whether something keeps out whoever is inside the perimeter on whose machines another runs: a
    /// claim about the whole that covers its host, or a control that blocks `host`.
    ///
    /// False for a perimeter that nobody reaches by `host`.
    public func keepsHostOut(_ perimeter: Perimeter) -> Bool {
        guard model.isOpenToHost(perimeter) else { return false }
        if perimeter.level != nil, perimeter.baseline == nil, hostGuard(of: perimeter) != .nobody {
            return true
        }
        return controls(on: perimeter).contains { $0.blocks.contains(.host) }
    }
}
