internal import ThreatGraph

extension CheckedInput {
    /// The same model under another title; its digest stays, since it says the same.
    ///
    /// An attack graph stays as it is.
    package func titled(_ title: (String) -> String) -> CheckedInput {
        guard case .model(var model, let catalogue) = content else { return self }
        model.title = title(model.title)
        return CheckedInput(
            content: .model(model, catalogue: catalogue), document: document, dated: dated,
            canonicalText: canonicalText, warnings: warnings, notes: notes)
    }
}
