internal import ModelFormat
package import Phrases
package import ThreatGraph
package import YAMLKit

/// What a file says of something that a model has, as the model would write it.
package struct ImportStatement: Hashable, Sendable {
    /// The path of the fact.
    package var path: String
    /// Its value.
    package var value: FactValue
    /// Where the file says so.
    package var place: DiagnosticPlace
}

/// The unknowns of a model that files answer.
///
/// An unknown is answered where files state every fact of one of its alternatives, all alike, and those of
/// no other. What sources already say of it counts: then a file is one more source, and nothing is taken over.
/// Nothing but what stands under `unknown` is answered.
package struct ImportAnswers: Sendable {
    /// An unknown that is answered.
    package struct Answer: Sendable {
        /// The unknown's id.
        package var unknown: String
        /// What it is, as the alternative is called.
        package var label: String
        /// The facts of the alternative.
        package var changes: [Change]
        /// Where a file says so.
        package var place: DiagnosticPlace
    }

    /// What is answered, by the ids of unknowns.
    package private(set) var answers: [Answer] = []
    /// Where files say something else than an unknown leaves open.
    package private(set) var conflicts: [ImportedSetup.Remark] = []

    /// Compares what files say with what is unknown.
    ///
    /// - Complexity: O(*u* · *a* + *s*) for *u* unknowns of *a* facts and *s* statements.
    package init(_ unknowns: [Unknown], statedBy statements: [ImportStatement]) {
        let byPath = Dictionary(grouping: statements, by: \.path)
        for unknown in unknowns { judge(unknown, byPath) }
    }

    private mutating func judge(_ unknown: Unknown, _ statements: [String: [ImportStatement]]) {
        let paths = Set(unknown.alternatives.flatMap(\.changes).map(\.path)).sorted()
        guard let said = paths.lazy.compactMap({ statements[$0]?.first }).first else { return }
        let isDisputed =
            unknown.evidence.status == .contradicted
            || unknown.alternatives.contains { !$0.sources.isEmpty }
        guard !isDisputed else {
            conflicts.append(
                .init(
                    text:
                        "'\(unknown.id)' stays unknown: the model names sources for it, and this is one more",
                    place: said.place))
            return
        }
        func isStated(_ change: Change) -> Bool {
            guard let found = statements[change.path] else { return false }
            return found.allSatisfy { $0.value.saysTheSame(as: change.value) }
        }
        let fitting = unknown.alternatives.filter { alternative in
            !alternative.changes.isEmpty && alternative.changes.allSatisfy(isStated)
        }
        if fitting.count == 1, let one = fitting.first {
            answers.append(
                .init(
                    unknown: unknown.id.rawValue, label: one.label, changes: one.changes,
                    place: said.place))
        } else if paths.allSatisfy({ statements[$0] != nil }) {
            conflicts.append(
                .init(
                    text:
                        "'\(unknown.id)' stays unknown: what is said here of '\(said.path)' is none of its "
                        + "alternatives, or two are said", place: said.place))
        }
    }

    /// What is answered, in sentences.
    package var told: [ImportedSetup.Remark] {
        answers.map {
            .init(text: "'\($0.unknown)' is answered: \($0.label)", place: $0.place)
        }
    }

    /// The model's text with what is answered: each fact with a comment above it, and no longer unknown.
    ///
    /// Of a model that extends another the unknowns of that are taken away in its own text. What cannot be
    /// written into the text stays unknown, and is told among the conflicts.
    ///
    /// - Parameter from: What a comment says of a place.
    /// - Complexity: O(*n* · *a*) for *n* bytes and *a* facts.
    package mutating func write(
        into bytes: [UInt8], from: (DiagnosticPlace) -> String
    ) -> [UInt8] {
        var bytes = bytes
        var written: [Answer] = []
        for answer in answers {
            do throws(YAMLEditError) {
                bytes = try Self.writing(answer, into: bytes, from(answer.place))
                written.append(answer)
            } catch {
                conflicts.append(
                    .init(
                        text:
                            "'\(answer.unknown)' stays unknown: that it is \(answer.label) cannot be written "
                            + "into the text", place: answer.place))
            }
        }
        answers = written
        return bytes
    }

    private static func writing(
        _ answer: Answer, into bytes: [UInt8], _ from: String
    ) throws(YAMLEditError) -> [UInt8] {
        var bytes = bytes
        var comment: String? =
            "# \(InertText.line(from)), which answers '\(answer.unknown)'"
        for change in answer.changes {
            bytes = try setting(change, in: bytes, below: comment)
            comment = nil
        }
        return try removing(unknown: answer.unknown, from: bytes)
    }

    private static func syntax(_ bytes: [UInt8]) throws(YAMLEditError) -> YAMLSyntax {
        do throws(YAMLFaults) { return try YAMLSyntax(bytes: bytes) } catch { throw .mistakes }
    }

    private static func setting(
        _ change: Change, in bytes: [UInt8], below comment: String?
    ) throws(YAMLEditError) -> [UInt8] {
        let syntax = try syntax(bytes)
        let names = syntax.numbered(change.path.split(separator: ".").map(String.init))
        let changed = try syntax.setting(names, to: .fact(change.value))
        guard let comment else { return changed.bytes }
        return changed.commented(comment, above: names) ?? changed.bytes
    }

    private static func removing(
        unknown: String, from bytes: [UInt8]
    ) throws(YAMLEditError) -> [UInt8] {
        let syntax = try syntax(bytes)
        guard let section = syntax.node(at: [.key("unknown")]),
            syntax.node(at: [.key("unknown"), .key(unknown)]) != nil
        else {
            // It stands in what the text extends.
            return try syntax.setting(["unknown", unknown], to: .null).bytes
        }
        guard let root = syntax.roots.first, syntax.nodes[section].children.count == 2 else {
            return try syntax.applying([syntax.edit(removing: unknown, from: section)]).bytes
        }
        return try syntax.applying([syntax.edit(removing: "unknown", from: root)]).bytes
    }
}

extension YAMLSyntax {
    /// A path in which items of lists that are called by an id, such as controls, are called by their number.
    fileprivate func numbered(_ path: [String]) -> [String] {
        var node = roots.first
        return path.map { name in
            guard let here = node else { return name }
            if nodes[here].kind == .list {
                let at = nodes[here].children.firstIndex { item in
                    ["use", "id"].contains { self.text(of: $0, in: item) == name }
                }
                node = at.map { nodes[here].children[$0] }
                return at.map(String.init) ?? name
            }
            node = value(of: name, in: here)
            return name
        }
    }

    private func value(of key: String, in mapping: Int) -> Int? {
        guard nodes[mapping].kind == .mapping else { return nil }
        let children = nodes[mapping].children
        return stride(from: 0, to: children.count - 1, by: 2)
            .first { text(of: children[$0]) == key }.map { children[$0 + 1] }
    }

    private func text(of key: String, in mapping: Int) -> String? {
        value(of: key, in: mapping).flatMap { text(of: $0) }
    }

    /// The text with a comment on a line of its own above the one on which an entry begins; `nil` where the
    /// text would say something else, as within a text of several lines.
    fileprivate func commented(_ comment: String, above path: [String]) -> [UInt8]? {
        var node = roots.first
        var last: Int?
        for name in path {
            guard let mapping = node, nodes[mapping].kind == .mapping else { break }
            let children = nodes[mapping].children
            guard
                let at = stride(from: 0, to: children.count - 1, by: 2).first(where: {
                    text(of: children[$0]) == name
                })
            else { break }
            last = places.place(at: nodes[children[at]].start).line
            node = children[at + 1]
        }
        guard let line = last else { return nil }
        let start = places.start(ofLine: line)
        let margin = bytes[start...].prefix { $0 == 0x20 }
        let added = String(decoding: margin, as: UTF8.self) + comment + "\n"
        return try? applying([YAMLEdit(start..<start, added)]).bytes
    }
}
