package import Compilation
package import ThreatGraph

/// What was analysed.
package struct ModelSummary: Codable, Hashable, Sendable {
    /// The title.
    package var title: String
    /// The model's date or `nil`.
    @WrittenAsNull package var date: String?
    /// The digest of its canonical form, and of the user's catalogue if one was laid over.
    package var digest: String
    /// What was taken for granted: what the model leaves out and was read in a way that makes an
    /// answer safer, and what only a claim stands behind.
    package var takenForGranted: [AssumptionFinding] = []
}

/// Something that was taken for granted, and where.
package struct AssumptionFinding: Codable, Hashable, Sendable {
    /// What was.
    package var kind: Assumption.Kind
    /// The place of the model where it would be written, as a path.
    package var path: String
    /// What was taken, where that is a value.
    @WrittenAsNull package var value: String?
    /// Whose it is, where that is somebody.
    @WrittenAsNull package var name: String?

    /// Makes a finding of an assumption.
    package init(_ assumption: Assumption) {
        kind = assumption.kind
        path = assumption.path
        _value = WrittenAsNull(wrappedValue: assumption.value)
        _name = WrittenAsNull(wrappedValue: assumption.name)
    }
}

extension ModelSummary {
    /// The summary of a compiled model.
    init(_ compiled: CompiledModel) {
        self.init(
            title: compiled.title, date: compiled.date, digest: compiled.digest,
            takenForGranted: compiled.takenForGranted.map(AssumptionFinding.init))
    }

    /// The summary of a model.
    init(_ model: ThreatGraph, digest: String) {
        self.init(
            title: model.title, date: model.date?.description, digest: digest,
            takenForGranted: model.takenForGranted.map(AssumptionFinding.init))
    }
}
