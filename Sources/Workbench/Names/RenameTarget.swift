/// A name that can be changed everywhere.
package struct RenameTarget: Hashable, Sendable {
    /// The name as it is.
    package let name: String
    /// Where it stands that was asked about.
    package let place: TextPlace
}

/// Why a name is not changed.
package enum RenameFault: Error, Hashable, Sendable {
    /// Nothing at the place is a name that the model declares.
    case noName
    /// The new name breaks the grammar of names.
    case badName(String)
    /// Another element of the kind is called so.
    case taken(String)
    /// A file that has the name cannot be changed with certainty, since it has mistakes.
    case mistakes(file: String)
}

extension RenameFault: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .noName: "no name that the model declares stands here: go to one"
        case .badName(let name):
            "'\(name.prefix(80))' cannot be a name: begin with a letter, then letters, digits, '-' "
                + "and '_', at most 64 in all"
        case .taken(let name): "something of the kind is called '\(name)' already: choose another"
        case .mistakes(let file): "'\(file)' has mistakes as YAML: mend them first"
        }
    }
}
