/// What a name may be of that no section needs to declare.
package enum LooseName: CaseIterable, Hashable, Sendable {
    /// An organisation that owns a defender, declared under `parents` or not.
    case parent
    /// A control of the catalogue.
    case control
    /// A control of the catalogue that a baseline has.
    case baselineControl
    /// An instrument of the model or of the catalogue.
    case instrument
    /// A jurisdiction of the catalogue.
    case catalogueJurisdiction
    /// An unknown, a tie or a claim.
    case doubt

    /// The sections that may declare it.
    package var sections: [ModelSection] {
        switch self {
        case .parent: [.parents]
        case .instrument: [.instruments]
        case .doubt: [.unknown, .ties, .claims]
        case .control, .baselineControl, .catalogueJurisdiction: []
        }
    }

    /// Whether the reader holds it to the grammar of names.
    var isName: Bool {
        switch self {
        case .parent, .control, .doubt: true
        case .baselineControl, .instrument, .catalogueJurisdiction: false
        }
    }
}
