import ModelFormat
import ThreatGraph
import YAMLKit

extension FixFinder {
    // MARK: Unknowns

    /// The fact at a place as one that is not known: a level may be any from what is written down, a
    /// formula may be any one of its parties.
    func unknown(at range: Range<Int>) -> QuickFix? {
        guard let fact = fact(at: range) else { return nil }
        let path = fact.path.joined(separator: ".")
        guard !isUnknown(path), let values = alternatives(of: fact.node), values.count > 1,
            let root = text.syntax.roots.first
        else { return nil }
        let name = freshName("\(fact.path[1])-\(fact.path[fact.path.count - 1])")
        let entry = YAMLValue.Entry(
            name,
            .mapping([
                .init("of", .text(path)), .init("one-of", .list(values)),
                .init("because", .text("nobody has shown it")),
            ]))
        let section = text.syntax.node(at: [.key(ModelSection.unknown.rawValue)])
        let edit =
            section.map { try? text.syntax.edit(adding: entry, to: $0) }
            ?? (try? text.syntax.edit(
                adding: YAMLValue.Entry(ModelSection.unknown.rawValue, .mapping([entry])), to: root))
        guard let edit, text.syntax.mistakes.isEmpty else { return nil }
        return QuickFix(
            title: "Let '\(path)' be unknown", kind: .unknown, mends: nil,
            edits: [TextEdit(text.place(edit.range), edit.replacement)])
    }

    /// The level or operator of an element that stands at a place, or whose status does.
    private func fact(at range: Range<Int>) -> (path: [String], node: Int)? {
        guard let node = innermost(at: range), let role = roles[node],
            let element = role.element, !ModelPath.untouchable.contains(element[0])
        else { return nil }
        if role.path.count == 3, role.path[2] == "status" {
            let level = element + ["level"]
            return text.syntax.node(at: level.map { .key($0) }).map { (level, $0) }
        }
        guard role.path.count >= 3, ["level", "operator"].contains(role.path[2]) else { return nil }
        let path = Array(role.path.prefix(3))
        return text.syntax.node(at: path.map { .key($0) }).map { (path, $0) }
    }

    /// What a fact may be: what is written comes first.
    private func alternatives(of node: Int) -> [YAMLValue]? {
        if let written = text.syntax.text(of: node) {
            guard let level = SecurityLevel(written) else { return nil }
            return (0...level.rawValue).reversed().map { .text("SL\($0)") }
        }
        let parties = text.syntax.nodes.indices.filter { isWithin($0, node) }.filter {
            guard case .value(let kind)? = roles[$0]?.part else { return false }
            return text.syntax.nodes[$0].kind == .scalar && kind.referred == [.defenders]
        }.compactMap { text.syntax.text(of: $0) }
        var seen: Set<String> = []
        let names = parties.filter { seen.insert($0).inserted }.prefix(Self.mostParties)
        if names.count < 2 { return nil }
        let written = text.value(of: node)
        // Who runs it may be somebody of whom the formula says nothing.
        let anybody = draft.isAnybody(written) ? nil : draft.anybody
        return [written] + names.map { .text($0) } + [anybody].compactMap(\.self)
    }

    /// How many parties of a formula are written as alternatives.
    private static let mostParties = 16

    private func isWithin(_ node: Int, _ outer: Int) -> Bool {
        let (one, two) = (text.syntax.nodes[node], text.syntax.nodes[outer])
        return node > outer && one.start >= two.start && one.contentEnd <= two.contentEnd
    }

    private func isUnknown(_ path: String) -> Bool {
        draft.names.names(in: .unknown).contains {
            draft.written(at: ["unknown", $0, "of"]) == path
        }
    }

    /// A name that no unknown has.
    private func freshName(_ wanted: String) -> String {
        let base = String(wanted.prefix(60))
        let known = Set(draft.names.names(in: .unknown))
        guard known.contains(base) else { return base }
        return (2...known.count + 2).lazy.map { "\(base)-\($0)" }.first { !known.contains($0) }
            ?? base
    }

    func innermost(at range: Range<Int>) -> Int? {
        text.syntax.nodes.indices.last {
            let written = text.written($0)
            return text.syntax.nodes[$0].kind == .scalar && !written.isEmpty
                && written.lowerBound <= range.lowerBound
                && range.lowerBound <= written.upperBound
        }
    }

    // MARK: Remedies

    /// What an option of the model would change, changed.
    func remedy(at range: Range<Int>) -> QuickFix? {
        guard let node = innermost(at: range), let path = roles[node]?.path, path.count > 1,
            path[0] == ModelSection.options.rawValue,
            let option = text.syntax.node(at: [.key(path[0]), .key(path[1])]),
            let set = text.entry("set", of: option), text.syntax.mistakes.isEmpty
        else { return nil }
        var changed = text.syntax
        for (key, value) in text.pairs(set) {
            guard let written = text.syntax.text(of: key),
                let next = try? changed.setting(
                    written.split(separator: ".").map(String.init), to: text.value(of: value))
            else { return nil }
            changed = next
        }
        guard let edit = TextEdit(from: text, to: changed.bytes) else { return nil }
        return QuickFix(
            title: "Take the option '\(path[1])'", kind: .remedy, mends: nil, edits: [edit])
    }
}

extension DraftText {
    /// What a node writes, as a value to write elsewhere.
    ///
    /// - Complexity: O(*n*) for *n* nodes within it.
    func value(of node: Int) -> YAMLValue {
        var last = node
        while let child = syntax.nodes[last].children.last { last = child }
        // Those that hold others come before them, so that the last are made first.
        var values: [Int: YAMLValue] = [:]
        for at in (node...last).reversed() {
            let found = syntax.nodes[at]
            switch found.kind {
            case .list: values[at] = .list(found.children.compactMap { values[$0] })
            case .mapping:
                values[at] = .mapping(
                    pairs(at).compactMap { key, value in
                        guard let name = syntax.text(of: key), let held = values[value] else {
                            return nil
                        }
                        return YAMLValue.Entry(name, held)
                    })
            case .scalar, .alias: values[at] = scalar(at)
            }
        }
        return values[node] ?? .null
    }

    private func scalar(_ node: Int) -> YAMLValue {
        let text = syntax.text(of: node) ?? ""
        guard syntax.nodes[node].style == .plain else { return .text(text) }
        return ["~", "null", "Null", "NULL"].contains(text) ? .null : .word(text)
    }
}

extension TextEdit {
    /// The one change that makes other bytes of a text; `nil` where they are the same.
    init?(from text: DraftText, to changed: [UInt8]) {
        let bytes = text.syntax.bytes
        if bytes == changed { return nil }
        var first = 0
        while first < min(bytes.count, changed.count), bytes[first] == changed[first] {
            first += 1
        }
        var tail = 0
        while tail < min(bytes.count, changed.count) - first,
            bytes[bytes.count - 1 - tail] == changed[changed.count - 1 - tail]
        {
            tail += 1
        }
        // Whole characters only.
        while first > 0, first < bytes.count, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        while tail > 0, bytes[bytes.count - tail] & 0xC0 == 0x80 { tail -= 1 }
        self.init(
            text.place(first..<bytes.count - tail),
            String(decoding: changed[first..<changed.count - tail], as: UTF8.self))
    }
}
