import FailureAnalysis
import ModelFormat
import Phrases
import ThreatGraph
import Wording
import YAMLKit

/// Writes the options of a remedy into a text.
struct RemedyWriter {
    private let text: DraftText
    /// Whether the text extends none, so that a list in it is the whole list.
    private let isWhole: Bool

    init(_ text: DraftText, isWhole: Bool) {
        self.text = text
        self.isWhole = isWhole
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
            guard isWhole, case .list(let ids) = change.value else {
                throw YAMLEditError.noSuchPlace
            }
            return try ids.reduce(syntax) { syntax, id in
                guard case .scalar(let id) = id else { throw YAMLEditError.noSuchPlace }
                return try syntax.placing(control: id, on: path[1])
            }
        }
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
    /// The text with a control of the catalogue on a perimeter: no longer gone without, or placed there.
    fileprivate func placing(control id: String, on perimeter: String) throws -> YAMLSyntax {
        let steps = [Step.key("perimeters"), .key(perimeter)]
        if let list = node(at: steps + [.key("without")]), nodes[list].kind == .list,
            let at = nodes[list].children.firstIndex(where: { text(of: $0) == id })
        {
            return try applying([edit(removingItem: at, from: list)])
        }
        let item = YAMLValue.mapping([YAMLValue.Entry("use", .text(id))])
        if let list = node(at: steps + [.key("controls")]) {
            return try applying([edit(appending: item, to: list)])
        }
        guard let element = node(at: steps) else { throw YAMLEditError.noSuchPlace }
        return try applying([edit(adding: YAMLValue.Entry("controls", .list([item])), to: element)])
    }
}
