import ThreatGraph

extension Findings {
    /// Consequences for which nobody need fail at any tier that was asked about, not even at the lowest, in
    /// the order of the exposure.
    package var freeConsequences: [String] {
        var order: [String] = []
        var isFree: [String: Bool] = [:]
        for cell in exposure where cell.level == .party && cell.tier != nil {
            if isFree[cell.consequence] == nil { order.append(cell.consequence) }
            isFree[cell.consequence] = (isFree[cell.consequence] ?? true) && cell.order == 0
        }
        return order.filter { isFree[$0] == true }
    }
}
