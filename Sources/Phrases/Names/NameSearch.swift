/// Finds what a person means by a name: the one place where commands read ids and titles.
///
/// An id counts before a title, and what is written exactly so before what is written so but for
/// letter case. A name may be copied from a report: control characters count as they are shown
/// (`InertText`), and of a name with its id behind it in brackets the id counts.
package struct NameSearch {
    private let things: [NamedThing]
    private let kind: String

    private var listed: [NamedThing] { things.filter(\.isListed) }

    /// How many near names a message has.
    private static let mostNear = 3
    /// The shortest name that is looked for within others.
    private static let shortestPart = 3

    /// Makes a search.
    ///
    /// - Parameters:
    ///   - things: What there is, no id twice, in the order in which a message names it.
    ///   - kind: What is looked for, as a message has it behind "no".
    package init(_ things: [NamedThing], kind: String) {
        self.things = things
        self.kind = kind
    }

    /// The id of what is called so.
    ///
    /// - Throws: `NameSearchError` where nothing is, or several things are.
    /// - Complexity: O(*n*) for *n* things and their titles.
    package func id(_ name: String) throws(NameSearchError) -> String {
        let folded = Self.folded(name)
        let ways: [(NamedThing) -> Bool] = [
            { $0.id == name },
            { $0.titles.contains(name) },
            { Self.folded($0.id) == folded },
            { $0.titles.contains { Self.folded($0) == folded } },
            { name.hasSuffix("(\($0.id))") },
        ]
        for means in ways {
            let found = things.filter(means)
            if found.count > 1 { throw .several(name, ids: found.map(\.id)) }
            if let only = found.first { return only.id }
        }
        throw .unknown(name, kind: kind, near: near(folded), known: listed.map(\.id))
    }

    /// The ids of what is called so: the whole text is one name where something is called so, and
    /// otherwise several with commas between them.
    ///
    /// - Throws: `NameSearchError`.
    package func ids(_ text: String) throws(NameSearchError) -> [String] {
        let whole: NameSearchError
        do throws(NameSearchError) {
            return [try id(text)]
        } catch {
            whole = error
        }
        let parts = text.split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard case .unknown(_, _, let near, _) = whole, parts.count > 1 else { throw whole }
        do throws(NameSearchError) {
            var ids: [String] = []
            for part in parts { ids.append(try id(part)) }
            return ids
        } catch {
            // Of a misspelt name with a comma in it, no part says what was meant.
            throw near.isEmpty ? error : whole
        }
    }

    /// What may have been meant: names that differ in a few letters, then those that hold the name
    /// or stand in it.
    private func near(_ folded: String) -> [NamedThing] {
        var found: [(rank: Int, thing: NamedThing)] = []
        for thing in listed.prefix(Suggestion.mostCandidates) {
            let ranks = ([thing.id] + thing.titles).compactMap { rank(Self.folded($0), folded) }
            if let best = ranks.min() { found.append((best, thing)) }
        }
        // Of equally near ones, the first in order.
        return (0...Self.farthest).flatMap { rank in
            found.filter { $0.rank == rank }.map(\.thing)
        }.prefix(Self.mostNear).map(\.self)
    }

    /// The rank of a name that holds what was written, or stands in it: behind every misspelling.
    private static let farthest = 4

    private func rank(_ candidate: String, _ folded: String) -> Int? {
        if let distance = Suggestion.distance(from: folded, to: candidate) { return distance }
        let (short, long) =
            candidate.utf8.count < folded.utf8.count ? (candidate, folded) : (folded, candidate)
        let isPart =
            short.utf8.count >= Self.shortestPart
            && Array(long.utf8).contains(Array(short.utf8))
        return isPart ? Self.farthest : nil
    }

    /// A name as it is shown, without regard to letter case.
    private static func folded(_ name: String) -> String { InertText.line(name).lowercased() }
}
