/// Why a name means nothing, or nothing certain.
package enum NameSearchError: Error, Hashable, Sendable {
    /// Nothing is called so.
    ///
    /// - `kind`: what was looked for, without an article.
    /// - `near`: what may have been meant, the nearest first.
    /// - `known`: the ids of what there is.
    case unknown(String, kind: String, near: [NamedThing], known: [String])
    /// Several things are called so; these are their ids.
    case several(String, ids: [String])

    /// How many ids a message names.
    private static let mostNames = 40
}

extension NameSearchError: CustomStringConvertible {
    /// What is wrong, and what to write.
    package var description: String {
        switch self {
        case .unknown(let name, let kind, let near, let known):
            "no \(kind) is called '\(name)'" + Self.hint(near, known)
        case .several(let name, let ids):
            "'\(name)' is the name of \(WordList.shortened(ids, to: Self.mostNames)): write the id "
                + "that is meant"
        }
    }

    /// `: did you mean AWS (aws)?`, or what there is.
    private static func hint(_ near: [NamedThing], _ known: [String]) -> String {
        if near.isEmpty {
            return known.isEmpty
                ? "; there is none" : "; there are \(WordList.shortened(known, to: mostNames))"
        }
        return ": did you mean \(WordList.joined(near.map(\.label), "or"))?"
    }
}
