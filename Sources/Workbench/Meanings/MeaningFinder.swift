import Catalogue
import ModelFormat
import Reports
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
}
