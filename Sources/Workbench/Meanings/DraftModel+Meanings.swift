import Catalogue
import Interchange
import ModelFormat
import Reports
import ThreatGraph
import Wording
import YAMLKit

extension DraftModel {
    /// What the word at an offset of the text means; `nil` where nothing is known of it.
    ///
    /// - Parameter answers: what a version of the draft answers, to say what follows if an element
    ///   fails.
    package func meaning(at offset: Int, answers: DraftAnswers? = nil) -> Meaning? {
        guard let text = chain.first, let roles = roles.first,
            let node = text.scalar(at: offset), let role = roles[node],
            let word = text.syntax.text(of: node)
        else { return nil }
        let place = text.place(text.written(node))
        let finder = MeaningFinder(draft: self, answers: answers)
        if let use = names.use(at: offset), let found = finder.element(names.name(of: use)) {
            return Meaning(place: use.place, title: found.title, parts: found.parts)
        }
        let found: (title: String, parts: [Meaning.Part])? =
            switch role.part {
            case .key(let tables): finder.key(word, in: tables)
            case .value(let kind): finder.word(word, kind, at: role.path)
            case .name, .changedPath, .stray: nil
            }
        return found.map { Meaning(place: place, title: $0.title, parts: $0.parts) }
    }

    /// What is to be said of something that may be written; `nil` where that is nothing.
    package func meaning(
        of completion: Completion, answers: DraftAnswers? = nil
    ) -> Meaning? {
        let finder = MeaningFinder(draft: self, answers: answers)
        let found: (title: String, parts: [Meaning.Part])?
        switch completion.kind {
        case .name: found = completion.name.flatMap { finder.element($0) }
        case .control, .instrument, .word: found = finder.term(completion.label)
        case .key, .missingName, .path, .form: found = nil
        }
        let told = found ?? (completion.label, [Meaning.Part([completion.detail])])
        if found == nil, completion.detail.isEmpty { return nil }
        return Meaning(place: completion.place, title: told.title, parts: told.parts)
    }
}

extension Meaning.Part {
    /// What is said, under a heading if there is one.
    init(_ lines: [String], under heading: String? = nil) {
        self.heading = heading
        self.lines = lines
    }
}

extension DraftText {
    /// The scalar that is written around an offset, or ends there.
    func scalar(at offset: Int) -> Int? {
        syntax.nodes.indices.last { node in
            guard syntax.nodes[node].kind == .scalar else { return false }
            let range = written(node)
            return !range.isEmpty && range.lowerBound <= offset && offset <= range.upperBound
        }
    }
}
