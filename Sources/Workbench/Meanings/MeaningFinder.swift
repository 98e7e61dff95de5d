import AttackGraph
import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import ThreatGraph
import Wording
import YAMLKit

/// Says what words of a draft mean.
struct MeaningFinder {
    let draft: DraftModel
    let answers: DraftAnswers?

    /// What is found: a line that says what it is, and what is said of it.
    typealias Found = (title: String, parts: [Meaning.Part])

    // MARK: Keys

    /// What a key says in the mappings of some tables.
    func key(_ key: String, in names: [KeyTableName]) -> Found? {
        let tables = ModelTables.standard
        let rows = names.compactMap { name in tables[name].row(key).map { (name, $0) } }
        guard let first = rows.first else { return nil }
        let parts = rows.map { _, row in
            let choices = Set(row.kind.choices).count > 1 ? row.kind.choices : []
            return Meaning.Part(
                [row.summary + (row.isRequired ? " It must be there." : "")]
                    + (choices.isEmpty ? [] : ["One of: \(choices.joined(separator: ", "))."]))
        }
        let owner = first.0.rawValue.split(separator: "-").joined(separator: " ")
        return ("key \(key) of a \(owner)", parts)
    }

    // MARK: Words

    /// What a word of a choice, a level or an entry of the catalogue means.
    func word(_ word: String, _ kind: KeyKind, at path: [String]) -> Found? {
        for alternative in kind.alternatives {
            switch alternative {
            case .choice(let words) where words.contains(word):
                return choice(word, at: path)
            case .word(let fixed) where fixed == word: return choice(word, at: path)
            case .level, .tier: if let found = term(word.uppercased()) { return found }
            case .loose(let name) where name.sections.isEmpty || name == .instrument:
                if let found = term(word) { return found }
            default: break
            }
        }
        return nil
    }

    private func choice(_ word: String, at path: [String]) -> Found? {
        var path = path
        while let last = path.last, Int(last) != nil { path.removeLast() }
        guard let key = path.popLast(), let kind = ModelTables.standard.kind(at: path) else {
            return nil
        }
        let told = self.key(key, in: kind.mappings)
        let terms = (try? book.terms(called: word)) ?? []
        let meant = terms.filter { $0.group != .keys }.map { part(of: $0) }
        return ("\(key): \(word)", meant + (told?.parts ?? []))
    }

    /// What a term of the glossary or an entry of the catalogue means.
    func term(_ word: String) -> Found? {
        let terms = ((try? book.terms(called: word)) ?? []).filter { $0.group != .keys }
        guard let first = terms.first else { return nil }
        return (terms.count == 1 ? first.name : word, terms.map { part(of: $0) })
    }

    private func part(of term: Term) -> Meaning.Part {
        Meaning.Part(
            [term.paragraph] + (term.support.map { ["Source: \($0)."] } ?? []))
    }

    /// The terms; those of the built-in catalogue are made once.
    private var book: TermBook {
        draft.catalogue.map { TermBook(catalogue: $0, statuses: []) } ?? Self.builtIn
    }

    private static let builtIn = TermBook(
        catalogue: (try? CatalogueBook.builtIn()) ?? CatalogueBook(), statuses: [])

    // MARK: Elements

    /// What an element is, what the model says of it, and what follows if it fails.
    func element(_ name: ModelName) -> Found? {
        guard draft.names.isDeclared(name) || name.section == .parents else { return nil }
        let title = draft.names.title(of: name)
        let head = "\(name.section.element) \(name.name)" + (title.map { ": \($0)" } ?? "")
        var parts = [Meaning.Part(facts(of: name))]
        let last = answers.map { answers in
            answers.version == draft.version
                ? "What follows if it fails" : "What followed if it failed, in an earlier version"
        }
        if let last, let lines = consequences(of: name) {
            parts.append(Meaning.Part(lines, under: last))
        }
        return (head, parts.filter { !$0.lines.isEmpty })
    }

    /// What the model says of an element: of a text that is wrong, what its last good version said.
    private func facts(of name: ModelName) -> [String] {
        let told = model.map { DescriptionWords($0).sentences(of: name.path) } ?? []
        return told.isEmpty ? written(of: name) : told
    }

    /// The single values that the texts write of an element, the uppermost first.
    private func written(of name: ModelName) -> [String] {
        var seen: Set<String> = []
        return draft.chain.flatMap { text -> [String] in
            let path = [name.section.rawValue, name.name].map { YAMLSyntax.Step.key($0) }
            guard let node = text.syntax.node(at: path) else { return [] }
            return text.pairs(node).compactMap { key, value in
                guard let name = text.syntax.text(of: key),
                    let told = text.syntax.text(of: value), !told.isEmpty,
                    seen.insert(name).inserted
                else { return nil }
                return "\(name): \(told)"
            }
        }
    }

    private var model: ThreatGraph? {
        if case .model(let model, _)? = draft.check.input?.content { return model }
        return answers?.analysis.compiled.model
    }

    /// What follows from an element alone and with others, and what opens it; `nil` for one that can
    /// neither fail nor open.
    private func consequences(of name: ModelName) -> [String]? {
        guard let answers else { return nil }
        let lines = answers.lines(of: name.path)
        let findings = answers.analysis.findings
        let canFail = [.defenders, .parents, .jurisdictions, .shared, .ties].contains(name.section)
        guard canFail else { return lines.isEmpty ? nil : lines + chokes(name, findings) }
        let words = LensWords(answers.analysis.compiled.model)
        let level: AnswerLevel = name.section == .defenders ? .party : .root
        let cells = findings.exposure.filter { $0.level == level }
        let alone = Set((answers.loneFailures[name.path] ?? []).map(\.consequence))
        let together = DraftAnswers.causes(of: name).flatMap { cause in
            words.together(cells.filter { !alone.contains($0.consequence) }, of: cause)
        }
        if lines.isEmpty, together.isEmpty {
            return ["Nothing that was asked about follows, alone or with others that are listed."]
        }
        return (lines.isEmpty ? ["It suffices alone for nothing that was asked about."] : lines)
            + together
    }

    /// The consequences to which every path leads over an element.
    private func chokes(_ name: ModelName, _ findings: Findings) -> [String] {
        let compiled = answers?.analysis.compiled
        let places = answers?.barriers[name.path] ?? []
        let ids = Set(places.compactMap { compiled?.graph.barriers[$0].id })
        let found = findings.chokeBarriers.filter { ids.contains($0.barrier) }.map(\.consequence)
        let names = ModelNames(compiled?.model)
        return found.isEmpty
            ? []
            : ["Every path crosses it to: \(found.map { names.goal($0) }.joined(separator: ", "))."]
    }
}
