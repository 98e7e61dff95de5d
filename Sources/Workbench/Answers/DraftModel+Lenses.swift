import Compilation
import FailureAnalysis
import ModelFormat
import Wording
import YAMLKit

extension DraftModel {
    /// What answers say beside the lines of this version of the text: of each element that it
    /// declares and that suffices alone or opens, and of each line of its gate.
    ///
    /// - Complexity: O(*n*) for *n* bytes and what is told.
    package func lenses(of answers: DraftAnswers) -> [Lens] {
        let words = LensWords(answers.analysis.compiled.model)
        return elementPlaces.flatMap { path, place in
            answers.lines(of: path, words).map { Lens(place: place, title: $0) }
        }
    }

    /// The elements that the text declares and its controls, by path, with the places of their names.
    private var elementPlaces: [(path: String, place: TextPlace)] {
        guard let text = chain.first, let roles = roles.first else { return [] }
        var found: [(path: String, place: TextPlace)] = []
        var seen: Set<ModelName> = []
        for use in names.uses where use.layer == 0 {
            let name = names.name(of: use)
            // A parent that nobody declares is told of where it is first named.
            let isParent = use.sections == [.parents] && !names.isDeclared(name)
            guard use.manner == .declares || isParent, seen.insert(name).inserted else { continue }
            found.append((name.path, use.place))
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
