internal import ModelFormat
public import ThreatGraph

extension CheckedInput {
    /// The model as it would be if every barrier for which it states a level held at one level;
    /// `nil` for an attack graph.
    ///
    /// - Throws: `ModelWriteError`; a model that was read can be written.
    public func holding(at level: SecurityLevel) throws -> CheckedInput? {
        guard case .model(let model, let catalogue) = content else { return nil }
        var overlay = model.holding(at: level)
        overlay.title = "\(model.title), every stated level at \(level)"
        return CheckedInput(
            content: .model(overlay, catalogue: catalogue), document: nil, dated: nil,
            canonicalText: try ModelWriter().text(of: overlay), warnings: warnings, notes: notes)
    }
}
