internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// What is known while one model is read: the names it declares, and what was wrong so far.
///
/// Lives for one reading on one thread; a class so that every part of the reader adds to one list.
final class DecodingContext {
    /// More diagnostics than this are not worth reading; later ones are dropped.
    static let maximumDiagnostics = ModelErrors.mostWorthReading

    private(set) var diagnostics: [Diagnostic] = []
    /// The date of the model, against which facts go stale.
    var modelDate: CalendarDate?
    /// Whether anything so far has a beginning, an end or a date on which it changes.
    var isDated = false
    /// What was left out and was taken in a way that makes answers safer.
    private(set) var assumptions: [Assumption] = []
    /// The parents that defenders name, in the order written.
    private(set) var namedParents: [(name: String, range: YAMLRange)] = []
    /// How many errors were reported so far.
    private(set) var errorCount = 0
    private var otherCount = 0
    /// How many more names are looked at to guess what was meant.
    private var guessesLeft = 300_000
    private var names: [ModelSection: [String]] = [:]
    private var declared: [ModelSection: Set<String>] = [:]

    /// The catalogue that controls are looked up in.
    let shelf: CatalogueShelf
    /// What may stand in each kind of mapping.
    let tables: ModelTables

    /// Notes the names that a model declares, well-formed or not.
    init(names root: YAMLNode, shelf: CatalogueShelf, tables: ModelTables) {
        self.shelf = shelf
        self.tables = tables
        for section in ModelSection.allCases {
            let keys = root[section.rawValue]?.entries?.map(\.key) ?? []
            names[section] = keys
            declared[section] = Set(keys)
        }
    }

    /// Notes what is wrong; the message is made only where it will be told, since it may hold a
    /// guess that takes looking through every name.
    func report(
        _ code: DiagnosticCode, _ message: @autoclosure () -> String, at range: YAMLRange,
        notes: @autoclosure () -> [Diagnostic.Note] = []
    ) {
        // Counted apart: a thousand doubts must not hide what keeps the model from having a meaning.
        if code.severity == .error { errorCount += 1 } else { otherCount += 1 }
        let count = code.severity == .error ? errorCount : otherCount
        guard count <= DecodingContext.maximumDiagnostics else { return }
        diagnostics.append(Diagnostic(code, message(), at: range, notes: notes()))
    }

    /// Notes what is doubtful.
    func report(_ diagnostic: Diagnostic) {
        otherCount += 1
        guard otherCount <= DecodingContext.maximumDiagnostics else { return }
        diagnostics.append(diagnostic)
    }

    /// Notes that something was left out, and what was taken for it.
    func assume(
        _ kind: Assumption.Kind, at path: String, taking value: String? = nil,
        of name: String? = nil
    ) {
        assumptions.append(Assumption(kind, at: path, taking: value, of: name))
    }

    /// Notes that a defender names a parent.
    func noteParent(_ name: String, at range: YAMLRange) { namedParents.append((name, range)) }

    /// Whether the model declares an element of that name, well-formed or not.
    func isDeclared(_ name: String, in section: ModelSection) -> Bool {
        declared[section]?.contains(name) ?? false
    }

    /// The names that a section declares, in the order written.
    func declaredNames(in section: ModelSection) -> [String] { names[section] ?? [] }

    /// The name that `node` gives, if it is one of `section`'s; reports it otherwise.
    func reference(_ node: YAMLNode, to section: ModelSection) -> String? {
        guard let text = word(node, meaning: "the name of a \(section.element)") else {
            return nil
        }
        let sections = section == .weights ? [section, .assets] : [section]
        if sections.contains(where: { declared[$0]?.contains(text) == true }) { return text }
        var advice: String {
            guess(text, among: sections.flatMap { names[$0] ?? [] })
                .map { ": did you mean '\($0)'?" } ?? ": declare it under '\(section.rawValue)'"
        }
        report(
            .danglingReference, "no \(section.element) '\(text.prefix(80))'\(advice)",
            at: node.range)
        return nil
    }

    /// The nearest of some names, as long as not too many have been looked at; so many mistakes in
    /// so large a model take no time that grows with both.
    func guess(_ word: String, among names: [String]) -> String? {
        guard guessesLeft > 0 else { return nil }
        guessesLeft -= min(names.count, Suggestion.mostCandidates)
        return Suggestion.nearest(to: word, among: names)
    }

    /// The text of a scalar that is written; reports anything else.
    func word(_ node: YAMLNode, meaning: String) -> String? {
        guard let scalar = node.scalar, !node.isNull, !node.isBlank else {
            report(.wrongType, "\(node.kindName) where \(meaning) belongs", at: node.range)
            return nil
        }
        return scalar.text
    }

    /// The items of a list; nothing written counts as an empty list; reports anything else.
    func list(_ node: YAMLNode, meaning: String) -> [YAMLNode]? {
        if node.isBlank { return [] }
        guard let items = node.items else {
            report(
                .wrongType, "\(node.kindName) where a list of \(meaning) belongs: write [ … ]",
                at: node.range)
            return nil
        }
        return items
    }

    /// Whether `id` may name an element; reports it otherwise.
    func checkID(_ id: String, at range: YAMLRange) -> Bool {
        guard !ModelID.isValid(id) else { return true }
        report(
            .badID,
            "'\(id.prefix(80))' cannot be a name: begin with a letter, then letters, digits, "
                + "'-' and '_', at most 64 in all", at: range)
        return false
    }
}
