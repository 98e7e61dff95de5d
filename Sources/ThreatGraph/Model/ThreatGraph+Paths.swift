extension ThreatGraph {
    /// Where a set of weights or an asset stands in the model, for example `weights.frontier`.
    public func path(of id: WeightsID) -> String { weights[id]?.path ?? "weights.\(id)" }
}
