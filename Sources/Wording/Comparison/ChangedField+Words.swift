package import FailureAnalysis

extension ChangedField {
    /// The field's name: its key in the model file, or what its parts are told as.
    package var words: String {
        switch self {
        case .key(let key): key
        case .evidence: "evidence"
        case .controls(.titles): "titles of controls"
        case .controls(.evidence): "evidence of controls"
        case .controls(.dates): "dates of controls"
        case .datesOfCopies: "dates of copies"
        case .other: "other"
        }
    }
}
