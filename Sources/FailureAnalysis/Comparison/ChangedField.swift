/// What of an element differs between two models.
package enum ChangedField: Hashable, Sendable {
    /// A key of the element's table in the model file, by its name.
    case key(String)
    /// What it rests on: status, source and notes.
    case evidence
    /// Something of the controls that both models have on a perimeter.
    case controls(ControlAspect)
    /// When its copies are there.
    case datesOfCopies
    /// Something that no key tells.
    case other

    /// What differs of controls that are in both models.
    package enum ControlAspect: Hashable, Sendable {
        /// What they are called.
        case titles
        /// What they rest on.
        case evidence
        /// When they are there.
        case dates
    }

    /// Whether it is about what facts rest on, and not about the set-up.
    package var isEvidence: Bool { self == .evidence || self == .controls(.evidence) }
}
