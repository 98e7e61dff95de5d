package import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// What was taken over from files, written into the text of a model that is there already.
///
/// Text is only added, and nothing that stands there is changed. Comments, order and layout stay as they are.
package struct ModelAddition {
    /// The text as it is changed.
    package private(set) var text: String
    /// What could not be added, with where it stands in the file.
    package private(set) var conflicts: [ImportedSetup.Remark] = []

    private let model: ImportedModel
    private let ground: ImportGround
    private let syntax: YAMLSyntax
    private let document: ModelDocument
    private var edits: [YAMLEdit] = []
    private var sections = ""
    /// What is said besides of assets that stand in what the text extends, by section.
    private var beyond: [String: [ImportedModel.Entry]] = [:]

    /// Adds to a model's text what of `model` is not in it.
    ///
    /// - Parameters:
    ///   - bytes: The text, which is read without an error.
    ///   - document: The text with what it extends, whose lists one in the text takes the place of.
    ///   - file: Its name.
    /// - Throws: `ModelErrors` where the text cannot be added to.
    /// - Complexity: O(*n* + *m*) for *n* bytes and *m* things that are added.
    package init(
        _ model: ImportedModel, on ground: ImportGround, to bytes: [UInt8],
        in document: ModelDocument, file: String
    ) throws(ModelErrors) {
        func fault(_ message: String) -> ModelErrors {
            ModelErrors([
                Diagnostic(
                    .importBroken, message, at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        (self.model, self.ground, self.document) = (model, ground, document)
        var bytes = bytes
        if bytes.last != 0x0A { bytes.append(0x0A) }
        do throws(YAMLFaults) {
            syntax = try YAMLSyntax(bytes: bytes)
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
        guard syntax.roots.count == 1, let root = syntax.roots.first,
            syntax.nodes[root].kind == .mapping, syntax.nodes[root].style == .block
        else {
            throw fault(
                "it is written in braces, where no comment can say from where something is: 'sallyport "
                    + "export --to yaml' writes it line by line")
        }
        text = ""
        do throws(YAMLEditError) {
            try addToAssets()
            try addSections()
            let changed = try syntax.applying(Self.joined(edits))
            text = String(decoding: changed.bytes, as: UTF8.self) + sections
        } catch {
            throw fault("nothing can be added to its text: \(error)")
        }
    }

    /// Edits with one for each place, in the order made.
    private static func joined(_ edits: [YAMLEdit]) -> [YAMLEdit] {
        var joined: [YAMLEdit] = []
        var places: [Range<Int>: Int] = [:]
        for edit in edits {
            if let at = places[edit.range], edit.range.isEmpty {
                joined[at] = YAMLEdit(edit.range, joined[at].replacement + edit.replacement)
            } else {
                places[edit.range] = joined.count
                joined.append(edit)
            }
        }
        return joined
    }

    // MARK: Assets that are there

    private mutating func addToAssets() throws(YAMLEditError) {
        for (at, there) in ground.setup.assets.enumerated() {
            let asset = model.setup.assets[at]
            let new = Array(asset.copies.dropFirst(there.copies.count))
            if new.isEmpty { continue }
            guard
                let section = ["assets", "weights"].first(where: {
                    document.value(at: [$0, there.id]) != nil
                })
            else { throw .noSuchPlace }
            guard ground.whole.contains(there.id) else {
                for copy in new {
                    guard let place = copy.place else { continue }
                    conflicts.append(
                        .init(
                            text:
                                "'\(there.id)' is kept in shares or parts, and a whole copy of it is in "
                                + "'\(copy.zone)' here: it is not added, say which is so",
                            place: place))
                }
                continue
            }
            try add(new, to: there.id, of: section)
        }
    }

    private mutating func add(
        _ copies: [ImportedSetup.Copy], to asset: String, of section: String
    ) throws(YAMLEditError) {
        let values = copies.map { model.value(of: $0, asset: asset) }
        let node = syntax.node(at: [.key(section), .key(asset)])
        var entries: [YAMLValue.Entry] = []
        if let list = node.flatMap({ child("copies", of: $0) }), syntax.nodes[list].kind == .list,
            !syntax.nodes[list].children.isEmpty
        {
            for value in values { edits.append(try syntax.edit(appending: value, to: list)) }
        } else {
            var all = values
            if case .list(let there)? = document.value(at: [section, asset, "copies"]) {
                all = there.map(YAMLValue.fact) + values
            }
            entries.append(.init("copies", .list(all)))
        }
        if document.value(at: [section, asset, "custody"]) == nil {
            entries.append(.init("custody", .mapping([.init("scheme", .text("replicated"))])))
        }
        if let node {
            for entry in entries { edits.append(try syntax.edit(adding: entry, to: node)) }
        } else {
            let comments =
                ["with the copies that it has in what this model extends"]
                + copies.compactMap { copy in
                    copy.place.map { "in \(copy.zone): \(model.from($0))" }
                }
            beyond[section, default: []].append(
                .init(id: asset, value: .mapping(entries), comments: comments))
        }
    }

    private func child(_ key: String, of mapping: Int) -> Int? {
        let children = syntax.nodes[mapping].children
        guard syntax.nodes[mapping].kind == .mapping else { return nil }
        return stride(from: 0, to: children.count - 1, by: 2)
            .first { syntax.text(of: children[$0]) == key }.map { children[$0 + 1] }
    }

    // MARK: Sections

    private mutating func addSections() throws(YAMLEditError) {
        var all = model.sections
        all.insert(
            .init(
                name: "sources", comment: "What was imported.",
                entries: model.sources.map { .init(id: $0.key, value: $0.value) }), at: 0)
        for (name, entries) in beyond.sorted(by: { $0.key < $1.key }) {
            if let at = all.firstIndex(where: { $0.name == name }) {
                all[at].entries += entries
            } else {
                all.append(
                    .init(name: name, comment: "What is guarded.", entries: entries))
            }
        }
        for section in all where !section.entries.isEmpty {
            guard let node = syntax.node(at: [.key(section.name)]),
                syntax.nodes[node].kind == .mapping, !syntax.nodes[node].children.isEmpty
            else {
                try addSection(section)
                continue
            }
            guard syntax.nodes[node].style == .block else {
                for entry in section.entries {
                    edits.append(try syntax.edit(adding: .init(entry.id, entry.value), to: node))
                }
                continue
            }
            guard let first = section.entries.first else { continue }
            let probe = try syntax.edit(adding: .init(first.id, .null), to: node)
            let margin = probe.replacement.prefix { $0 == " " }
            guard probe.range.isEmpty, let lines = try? model.lines(of: section) else {
                throw .broken
            }
            let moved = lines.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "" : margin + $0.dropFirst(2)
            }
            edits.append(YAMLEdit(probe.range, moved.joined(separator: "\n")))
        }
    }

    private mutating func addSection(_ section: ImportedModel.Section) throws(YAMLEditError) {
        guard syntax.node(at: [.key(section.name)]) == nil else {
            // The name is there and nothing under it.
            let entries = section.entries.map { YAMLValue.Entry($0.id, $0.value) }
            guard let node = syntax.node(at: [.key(section.name)]) else { return }
            edits.append(try syntax.edit(replacing: node, with: .mapping(entries)))
            return
        }
        guard let lines = try? model.text(of: section) else { throw .broken }
        sections += "\n" + lines
    }
}
