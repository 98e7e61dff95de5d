import Compilation
import FailureAnalysis
import ModelFormat
import Wording
import YAMLKit

extension DraftModel {
    /// What answers say beside the lines of this version of the text: of each element that it
    /// declares and that suffices alone or opens, and of each line of its gate; at the beginning what is
    /// said of the whole, and of those who suffice alone and stand nowhere in the text.
    ///
    /// Who suffices alone and is only named in the text is told of where he is first named.
    ///
    /// - Complexity: O(*n*) for *n* bytes and what is told.
    package func lenses(of answers: DraftAnswers) -> [Lens] {
        let words = LensWords(answers.analysis.compiled.model)
        guard let text = chain.first else { return [] }
        let places = elementPlaces(answers)
        let told = Set(places.map(\.path))
        let top = beginning(of: text)
        return
            (answers.wholeLines(words)
            + answers.elsewhereLines(besides: told, words)).map { Lens(place: top, title: $0) }
            + places.flatMap { path, place in
                answers.lines(of: path, words).map { Lens(place: place, title: $0) }
            }
    }

    /// The first key of the text; its very beginning where it has none.
    private func beginning(of text: DraftText) -> TextPlace {
        guard let root = text.syntax.roots.first, let first = text.pairs(root).first else {
            return text.place(0..<0)
        }
        return text.place(text.written(first.key))
    }

    /// The elements that the text declares and its controls, by path, with the places of their names,
    /// and those who suffice alone and are only named.
    private func elementPlaces(_ answers: DraftAnswers) -> [(path: String, place: TextPlace)] {
        guard let text = chain.first, let roles = roles.first else { return [] }
        var found: [(path: String, place: TextPlace)] = []
        var seen: Set<String> = []
        let own = names.uses.filter { $0.layer == 0 }
        for use in own where use.manner == .declares {
            let path = names.name(of: use).path
            if seen.insert(path).inserted { found.append((path, use.place)) }
        }
        for use in own where use.manner == .refers {
            let name = names.name(of: use)
            // What nobody declares may be of any kind that could stand there.
            let possible =
                names.isDeclared(name)
                ? [name.path] : use.sections.map { ModelName($0, use.name).path }
            guard let path = possible.first(where: { answers.loneFailures[$0] != nil }),
                seen.insert(path).inserted
            else { continue }
            found.append((path, use.place))
        }
        for node in roles.roles.indices {
            guard let role = roles[node], role.kind != nil,
                let name = text.syntax.text(of: node)
            else { continue }
            let place = text.place(text.written(node))
            if role.path.count == 5, role.path[0] == "perimeters", role.path[2] == "controls",
                ["use", "id"].contains(role.path[4])
            {
                found.append(((role.path.prefix(3) + [name]).joined(separator: "."), place))
            } else if role.path.count == 3, role.path[0] == "require",
                role.path[2] == "consequence"
            {
                found.append((role.path.prefix(2).joined(separator: "."), place))
            }
        }
        return found.sorted { $0.place < $1.place }
    }
}

extension DraftAnswers {
    /// How many of those who suffice alone and stand nowhere in a text are told of it; the others are
    /// counted.
    static let mostElsewhere = 64

    /// What is said of the whole model, a line each.
    func wholeLines(_ words: LensWords) -> [String] {
        words.whole(analysis.findings, of: analysis.compiled.model)
    }

    /// What is said of those who suffice alone and are told of at none of some paths.
    func elsewhereLines(besides told: Set<String>, _ words: LensWords) -> [String] {
        var order: [String] = []
        var groups: [String: [LoneFailure]] = [:]
        for (path, lone) in loneFailures where !told.contains(path) {
            for failure in lone {
                if groups[failure.cause] == nil { order.append(failure.cause) }
                groups[failure.cause, default: []].append(failure)
            }
        }
        order.sort()
        let lines = order.prefix(Self.mostElsewhere).map { words.elsewhere($0, groups[$0] ?? []) }
        let more = order.count - lines.count
        return lines + (more > 0 ? [words.more(more)] : [])
    }
}
