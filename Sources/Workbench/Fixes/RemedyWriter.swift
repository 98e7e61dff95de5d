import FailureAnalysis
import ModelFormat
import Phrases
import ThreatGraph
import Wording
import YAMLKit

/// Writes the options of a remedy into a text.
struct RemedyWriter {
    private let text: DraftText
    /// The text with what it extends, whose lists one in the text takes the place of.
    private let document: ModelDocument

    init(_ text: DraftText, in document: ModelDocument) {
        self.text = text
        self.document = document
    }

    /// The options that a remedy chooses.
    private static func chosen(_ found: RemedyFindings) -> [RemedyOptionSummary] {
        let ids = Set(found.remedy.options ?? [])
        return found.options.filter { ids.contains($0.id) }
    }

    /// The text with the options of a remedy; `nil` where there are none, or where one cannot be written
    /// here.
    func written(_ found: RemedyFindings) -> [UInt8]? {
        var changed = text.syntax
        for option in Self.chosen(found) {
            for change in option.changes {
                guard let next = try? made(change, of: option, in: changed) else { return nil }
                changed = next
            }
        }
        return changed.bytes == text.syntax.bytes ? nil : changed.bytes
    }

    private func made(
        _ change: Change, of option: RemedyOptionSummary, in syntax: YAMLSyntax
    ) throws -> YAMLSyntax {
        let path = change.path.split(separator: ".").map(String.init)
        switch option.subject {
        case .titled, .baseline, .secondKeeper:
            return try syntax.setting(path, to: .fact(change.value))
        case .control, .controls:
            guard path.count > 1, case .list(let ids) = change.value else {
                throw YAMLEditError.noSuchPlace
            }
            return try ids.reduce(syntax) { syntax, id in
                guard case .scalar(let id) = id else { throw YAMLEditError.noSuchPlace }
                return try placing(control: id, on: path[1], in: syntax)
            }
        }
    }

    /// The text with a control of the catalogue on a perimeter: no longer gone without, or placed there.
    ///
    /// A list takes the place of one in what the text extends, whose items are written along.
    func placing(
        control id: String, on perimeter: String, in syntax: YAMLSyntax
    ) throws -> YAMLSyntax {
        let without = ["perimeters", perimeter, "without"]
        if let list = syntax.list(at: without) {
            let item = syntax.nodes[list].children.firstIndex { syntax.text(of: $0) == id }
            if let item {
                return try syntax.applying([syntax.edit(removingItem: item, from: list)])
            }
        } else if let left = items(at: without), left.contains(.scalar(id)) {
            let rest = left.filter { $0 != .scalar(id) }
            return try syntax.setting(without, to: rest.isEmpty ? .null : .fact(.list(rest)))
        }
        let controls = ["perimeters", perimeter, "controls"]
        let item = YAMLValue.mapping([YAMLValue.Entry("use", .text(id))])
        if let list = syntax.list(at: controls) {
            return try syntax.applying([syntax.edit(appending: item, to: list)])
        }
        let there = items(at: controls) ?? []
        return try syntax.setting(controls, to: .list(there.map(YAMLValue.fact) + [item]))
    }

    /// The items of a list that the text has from what it extends.
    private func items(at path: [String]) -> [FactValue]? {
        guard case .list(let items)? = document.value(at: path) else { return nil }
        return items
    }

    // MARK: Words

    /// What taking a remedy does, in a line.
    static func title(of found: RemedyFindings) -> String {
        let options = chosen(found)
        let names = options.map { option in
            option.origin == .model ? "option '\(option.id)'" : option.subject.words
        }
        let isProved = found.remedy.status == .optimal
        let cost = found.remedy.cost.map { "cost \($0)" } ?? "cost unknown"
        let isAssumed = options.contains(where: \.costAssumed)
        let isClaim = options.contains { $0.nature == .mustBeTrue }
        let isWorse = found.sideEffects.contains { $0.effect == .worse }
        return (isProved ? "Take the cheapest remedy: " : "Take a remedy: ")
            + WordList.shortened(names, to: 3)
            + " (\(cost)\(isAssumed ? ", partly assumed" : ""))"
            + (isClaim ? ", which would have to be true" : "")
            + (isWorse ? "; it makes something else worse" : "")
    }
}

extension YAMLSyntax {
    /// The list at a path of the text itself.
    fileprivate func list(at path: [String]) -> Int? {
        node(at: path.map { Step.key($0) }).flatMap { nodes[$0].kind == .list ? $0 : nil }
    }
}
