package import Phrases

/// Why no part of a model can be drawn around a name.
package enum MapElementError: Error, Hashable {
    /// The ids of one section of the model, in order.
    package struct Known: Hashable, Sendable {
        /// The section.
        package var section: String
        /// The ids of its elements.
        package var ids: [String]
    }

    /// The model has no element of that name; some may have been meant, and these it has.
    case unknown(String, near: [NamedThing], known: [Known])
    /// Several elements have that id or title; these are their ids or paths.
    case several(String, paths: [String])

    /// How many ids of a section a message names.
    private static let mostNames = 20
}

extension MapElementError: CustomStringConvertible {
    /// What is wrong, and what to write.
    package var description: String {
        switch self {
        case .unknown(let name, let near, let known):
            let hint =
                near.isEmpty
                ? ":" : ": did you mean \(WordList.joined(near.map(\.label), "or"))?"
            let names = known.map { section in
                "\(section.section) \(WordList.shortened(section.ids, to: Self.mostNames))"
            }
            return "the model has no element '\(name)'\(hint) there are: "
                + (names.isEmpty ? "none" : names.joined(separator: "; "))
        case .several(let name, let paths):
            return "several elements are called '\(name)': write "
                + WordList.joined(paths, "or")
        }
    }
}
