import Phrases
public import ThreatGraph
internal import YAMLKit

/// Lines of the gate that stand in a file of their own, each with the sentence that it reads.
///
/// A preset says what a document asks of any set-up, as far as a requirement can say it; it is asked
/// of a model by `analyse --require` and changes nothing else.
public struct PresetFile: Sendable {
    /// The most bytes in a file.
    public static let maximumBytes = SideFile.maximumBytes

    /// Whether a text says that it is a preset, right or wrong.
    public static func isPreset(_ bytes: [UInt8]) -> Bool {
        YAMLDocument.topLevelText(of: "preset", in: bytes) != nil
            && YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil
    }

    /// What the preset is called.
    public let title: String
    /// Its lines, in the order written.
    public let requirements: [Requirement]

    /// Reads a file from disk.
    ///
    /// - Throws: `ModelFileError` if it cannot be read, `ModelErrors` for what is wrong in it.
    public init(path: String) throws {
        try self.init(bytes: SideFile.bytes(of: path), file: path)
    }

    /// Reads a text.
    ///
    /// - Parameter file: the name to give in diagnostics.
    /// - Throws: `ModelErrors` with everything wrong in it.
    public init(bytes: [UInt8], file: String) throws(ModelErrors) {
        let root = try SideFile.root(of: bytes, file: file)
        let context = SideFile.context(names: root)
        let preset = PresetDecoder(root: root, context: context).preset()
        guard context.diagnostics.isEmpty, let preset else {
            throw ModelErrors(context.diagnostics)
        }
        (title, requirements) = (preset.title, preset.lines)
    }
}

/// Reads a preset by the tables of the model file.
private struct PresetDecoder {
    let root: YAMLNode
    let context: DecodingContext

    /// The title and the lines; `nil`, having reported why, if there is nothing to go on with.
    func preset() -> (title: String, lines: [Requirement])? {
        guard let top = Fields(root, of: "the preset", as: .preset, in: context) else { return nil }
        if top["preset"]?.scalar?.text != "1" {
            context.report(
                .version, "this is no preset of version 1: begin with 'preset: 1'",
                at: top["preset"]?.range ?? top.range)
        }
        let title = top.required("title", "say what it is called")
            .flatMap { context.word($0, meaning: "the title") }
        _ = top.date("date")
        let titles = sources(top)
        let node = top.required("require", "list what must hold")
        let items = node.flatMap { context.list($0, meaning: "requirements") } ?? []
        if let node, items.isEmpty {
            context.report(
                .emptyList,
                "the preset has an empty 'require', which would ask for nothing at all: list what "
                    + "must hold", at: node.range)
        }
        var seen: [String: YAMLRange] = [:]
        var lines: [Requirement] = []
        for item in items {
            guard let line = line(item, of: title ?? "", sources: titles) else { continue }
            if let first = seen[line.identity] {
                context.report(
                    .duplicateID, "'\(line.identity)' is required twice: keep one",
                    at: item.range,
                    notes: [Diagnostic.Note("the first is here", at: DiagnosticPlace(first))])
                continue
            }
            seen[line.identity] = item.range
            lines.append(line)
        }
        return title.map { ($0, lines) }
    }

    /// The titles of the documents, by name.
    private func sources(_ top: Fields) -> [String: String] {
        guard let node = top["sources"] else { return [:] }
        guard let entries = node.entries else {
            context.report(
                .wrongType,
                "\(node.kindName) where 'sources' belongs: write a name, a colon and what it is, "
                    + "for each", at: node.range)
            return [:]
        }
        var titles: [String: String] = [:]
        for entry in entries where context.checkID(entry.key, at: entry.keyRange) {
            let subject = "source '\(entry.key.prefix(80))'"
            guard let fields = Fields(entry.value, of: subject, as: .source, in: context)
            else { continue }
            _ = (fields.date("date"), fields.text("file"))
            titles[entry.key] = fields.required("title", "say what the document is")
                .flatMap { context.word($0, meaning: "the title") }
        }
        return titles
    }

    private func line(
        _ node: YAMLNode, of preset: String, sources: [String: String]
    ) -> Requirement? {
        guard let fields = Fields(node, of: "a requirement", as: .presetLine, in: context)
        else { return nil }
        _ = fields.required("level", "say what fails: party, root or another")
        let line = fields.requirement()
        _ = fields.required("source", "name the document under 'sources'")
        let source = fields.reference("source")
        func words(_ key: String, _ advice: String) -> String? {
            fields.required(key, advice).flatMap {
                context.word($0, meaning: "the text of '\(key)'")
            }
        }
        let page = words("page", "say where in the document the sentence stands")
        let says = words("says", "say in your words what the sentence says")
        let reading = words("our-reading", "say how the line reads the sentence")
        guard var line, let page, let says, let reading, let title = source.flatMap({ sources[$0] })
        else { return nil }
        line.readings = [
            RequirementReading(
                preset: preset, source: title, page: page, says: says, reading: reading)
        ]
        return line
    }
}
