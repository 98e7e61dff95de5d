import Catalogue
import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

/// Finds the changes that mend something or try something out.
struct FixFinder {
    let draft: DraftModel
    let text: DraftText
    let roles: RoleTree

    /// For more mistakes in one place nothing is offered.
    static let mostDiagnostics = 32

    // MARK: Spelling

    /// A misspelt word as it was surely meant.
    func spelling(_ found: DraftDiagnostic) -> QuickFix? {
        guard let node = scalar(at: found.place), let role = roles[node],
            let written = text.syntax.text(of: node)
        else { return nil }
        let (word, place) = misspelt(written, at: node, found)
        let candidates = candidates(for: node, role, found.diagnostic.code)
        guard let guess = Suggestion.nearest(to: word, among: candidates) else { return nil }
        return QuickFix(
            title: "Write '\(guess)'", kind: .spelling, mends: found.diagnostic,
            edits: [TextEdit(place, guess)])
    }

    /// The name within a value that is misspelt, with its place.
    private func misspelt(
        _ written: String, at node: Int, _ found: DraftDiagnostic
    ) -> (word: String, place: TextPlace) {
        let whole = text.place(text.written(node))
        if found.diagnostic.code == .danglingReference,
            let use = draft.names.use(at: found.place.range.lowerBound)
        {
            return (use.name, use.place)
        }
        return (written, whole)
    }

    private func candidates(
        for node: Int, _ role: NodeRole, _ code: DiagnosticCode
    ) -> [String] {
        switch (code, role.part) {
        case (.unknownKey, .key(let names)):
            let tables = ModelTables.standard
            let beside = Set(keys(beside: node))
            return names.flatMap { tables[$0].keys }.filter { !beside.contains($0) }
        case (.unknownValue, .value(let kind)): return kind.choices
        case (.danglingReference, .value(let kind)):
            return kind.referred.flatMap { draft.names.names(in: $0) }
        case (.unknownControl, _): return draft.book.controls.ids.map(\.rawValue)
        case (.unknownInstrument, _):
            return draft.book.instruments.ids.map(\.rawValue)
                + draft.names.names(in: .instruments)
        default: return []
        }
    }

    private func keys(beside node: Int) -> [String] {
        guard let parent = text.syntax.nodes[node].parent else { return [] }
        return text.pairs(parent).compactMap {
            $0.key == node ? nil : text.syntax.text(of: $0.key)
        }
    }

    /// The scalar that begins at a place.
    private func scalar(at place: TextPlace) -> Int? {
        text.syntax.nodes.indices.first {
            text.syntax.nodes[$0].kind == .scalar
                && text.written($0).lowerBound == place.range.lowerBound
                && !text.written($0).isEmpty
        }
    }

    /// A blank behind a colon.
    func blank(_ found: DraftDiagnostic) -> QuickFix? {
        guard let colon = tightColon(found), text.syntax.bytes.indices.contains(colon),
            text.syntax.bytes[colon] == UInt8(ascii: ":")
        else { return nil }
        return QuickFix(
            title: "Put a blank after the colon", kind: .spelling, mends: found.diagnostic,
            edits: [TextEdit(text.place(colon + 1..<colon + 1), " ")])
    }

    /// Where the colon is that has no blank: in braces YAML takes key, colon and value for one key.
    private func tightColon(_ found: DraftDiagnostic) -> Int? {
        switch found.diagnostic.code {
        case .missingBlank: return found.place.range.lowerBound
        case .unknownKey:
            guard let node = scalar(at: found.place), case .key(let names)? = roles[node]?.part,
                text.syntax.nodes[node].style == .plain,
                let written = text.syntax.text(of: node), let colon = written.firstIndex(of: ":"),
                written[colon...].utf8.count > 1
            else { return nil }
            let key = written[..<colon]
            let tables = ModelTables.standard
            guard names.contains(where: { tables[$0].row(String(key)) != nil }) else { return nil }
            return text.written(node).lowerBound + key.utf8.count
        default: return nil
        }
    }

    // MARK: Declarations

    /// A name that is used, declared with nothing said of it yet.
    func declaration(_ found: DraftDiagnostic) -> QuickFix? {
        guard found.diagnostic.code == .danglingReference,
            let use = draft.names.use(at: found.place.range.lowerBound),
            let section = use.sections.first, ModelID.isValid(use.name),
            let root = text.syntax.roots.first
        else { return nil }
        let entry = YAMLValue.Entry(use.name, .mapping([]))
        let edit: YAMLEdit?
        if let node = text.syntax.node(at: [.key(section.rawValue)]) {
            edit = try? text.syntax.edit(adding: entry, to: node)
        } else {
            edit = try? text.syntax.edit(
                adding: YAMLValue.Entry(section.rawValue, .mapping([entry])), to: root)
        }
        guard let edit else { return nil }
        return QuickFix(
            title: "Declare the \(section.element) '\(use.name)'", kind: .declaration,
            mends: found.diagnostic,
            edits: [TextEdit(text.place(edit.range), edit.replacement)])
    }
}
