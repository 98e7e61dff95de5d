package import Interchange

extension DraftModel {
    /// What was read of this version, with what it extends; `nil` where it is wrong.
    ///
    /// - Complexity: as reading the model, once for a version.
    package var input: CheckedInput? { check.input }
}
