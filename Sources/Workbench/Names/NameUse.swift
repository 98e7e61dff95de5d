import ModelFormat

/// One place in a text that has a name.
struct NameUse: Hashable, Sendable {
    /// How it has it.
    enum Manner: Hashable, Sendable {
        /// It declares it.
        case declares
        /// It says that what a base model declares is not there.
        case removes
        /// It refers to it.
        case refers
    }

    /// The name.
    let name: String
    /// The sections one of which declares it.
    let sections: [ModelSection]
    /// How.
    let manner: Manner
    /// The bytes of the name.
    let place: TextPlace
    /// Whether the bytes are the name itself, without escapes.
    let isLiteral: Bool
    /// The title beside a declaration.
    var title: String?
    /// The place of the text in the chain, 0 for the draft's own.
    let layer: Int
}
