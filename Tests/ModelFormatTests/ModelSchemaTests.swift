import Foundation
import Phrases
import TestSupport
import Testing
import YAMLKit

@testable import ModelFormat

/// The JSON Schema of the model file, held to the reader.
struct ModelSchemaTests {
    private static let judge = SchemaJudge(root: ModelSchema().value())

    private static func tree(_ text: String) throws -> YAMLNode {
        try YAMLDocument(bytes: Array(text.utf8), file: "m.yaml").root
    }

    /// Every model of the package and every template, as its own file has it, with the tree of what
    /// it extends.
    static func layers() throws -> [(name: String, top: YAMLNode, base: YAMLNode?)] {
        let root = PackageRoot.url.appendingPathComponent("Models")
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        let files = (found ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("presets/") }
            .sorted()
        let written = try files.map { file in
            let url = root.appendingPathComponent(file)
            let top = try tree(String(contentsOf: url, encoding: .utf8))
            let base = try top["extends"]?.scalar.map {
                let base = url.deletingLastPathComponent().appendingPathComponent($0.text)
                return try ModelReader().document(at: base.path).root
            }
            return (name: file, top: top, base: base)
        }
        let templates = try ModelTemplate.allCases.map {
            (name: $0.rawValue, top: try tree($0.text), base: nil as YAMLNode?)
        }
        return written + templates
    }

    /// The base that a damaged model still extends.
    private static func base(of damaged: YAMLNode, _ base: YAMLNode?) -> YAMLNode? {
        guard let node = damaged["extends"], !node.isNull, let path = node.scalar?.text,
            RelativePath.isAllowed(path)
        else { return nil }
        return base
    }

    private static func diagnostics(
        of top: YAMLNode, over base: YAMLNode?, tables: ModelTables = .standard
    ) -> [Diagnostic] {
        let kept = (top.entries ?? []).filter { $0.key != "extends" || $0.value.isNull }
        let bare = YAMLNode(.mapping(kept), at: top.range)
        let whole = base.map { ModelMerge.laying(bare, over: $0) } ?? ModelMerge.withoutNulls(bare)
        var decoder = ModelDecoder(root: whole, shelf: CatalogueShelf(nil), tables: tables)
        _ = decoder.decode()
        return decoder.context.diagnostics
    }

    @Test func acceptsEveryModelOfThePackage() throws {
        let layers = try Self.layers()
        #expect(layers.contains { $0.base != nil })
        for layer in layers {
            #expect(try Self.judge.accepts(SchemaValue(layer.top)), "\(layer.name)")
        }
    }

    /// The reader never takes a word for something else, so the schema must not either.
    @Test func takesTextsThatLookLikeNumbers() throws {
        let text = ModelTemplate.single.text.replacingOccurrences(
            of: "\ntitle:", with: "\ntitle: 1984 #")
        #expect(text.contains("title: 1984"))
        #expect(try Self.judge.accepts(SchemaValue(Self.tree(text))))
        let listed = text.replacingOccurrences(of: "title: 1984", with: "title: [ 1984 ]")
        #expect(try !Self.judge.accepts(SchemaValue(Self.tree(listed))))
    }

    /// Of the examples on the page of diagnostics, those that are wrong in a key or a single value are
    /// refused; those that are right are accepted.
    @Test func judgesTheExamplesOfTheDiagnosticsPage() throws {
        let alike = Set(
            [.unknownKey, .unknownValue, .levelRange, .missingUnit, .badNumber]
                .map { (code: DiagnosticCode) in code.rawValue })
        var wrong = 0
        for entry in try DiagnosticsPage().entries {
            let code = entry.code
            guard let right = entry.examples["right"], right.language == "yaml",
                let tree = try? Self.tree(right.text), tree.entries != nil
            else { continue }
            #expect(try Self.judge.accepts(SchemaValue(tree)), "\(code) right")
            guard alike.contains(code) else { continue }
            let example = try #require(entry.examples["wrong"])
            #expect(
                try !Self.judge.accepts(SchemaValue(Self.tree(example.text))), "\(code) wrong")
            wrong += 1
        }
        #expect(wrong == alike.count)
    }

    /// A second judge, where there is one: Python's jsonschema says the same of damaged models.
    @Test(
        .enabled(
            if: python != nil, "skipped: python3 with jsonschema is not on this machine"))
    func agreesWithAnotherJudge() throws {
        let python = try #require(Self.python)
        var instances: [SchemaValue] = []
        for (at, layer) in try Self.layers().enumerated() {
            instances.append(SchemaValue(layer.top))
            var mutation = ModelMutation(seed: UInt64(1000 + at))
            instances += (0..<6).map { _ in SchemaValue(mutation.damaged(layer.top)) }
        }
        let verdicts = try instances.map { try Self.judge.accepts($0) }
        let input = SchemaValue.list([ModelSchema().value(), .list(instances)])
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).json")
        try JSONEncoder().encode(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let run = try OutsideProgram.run(
            python,
            [
                "-c",
                """
                import json, sys, jsonschema
                schema, instances = json.load(open(sys.argv[1]))
                jsonschema.Draft7Validator.check_schema(schema)
                judge = jsonschema.Draft7Validator(schema)
                print(json.dumps([judge.is_valid(one) for one in instances]))
                """, file.path,
            ], withErrors: false)
        #expect(run.status == 0)
        let other = try JSONDecoder().decode([Bool].self, from: Data(run.output.utf8))
        #expect(other == verdicts)
        #expect(verdicts.contains(false) && verdicts.contains(true))
    }

    /// Python, when it has jsonschema.
    private static let python = OutsideProgram.find("python3").flatMap { python in
        (try? OutsideProgram.run(python, ["-c", "import jsonschema"]))?.status == 0 ? python : nil
    }

    /// A model as a file of its own must be whole; laid over another it need not be.
    @Test func asksForWholeModelsOnlyWhereNothingIsExtended() throws {
        let parts = "title: Later\nperimeters: { room: { level: SL4, kind: ~ }, old: ~ }\n"
        #expect(try !Self.judge.accepts(SchemaValue(Self.tree("sallyport: 1\n" + parts))))
        #expect(try !Self.judge.accepts(SchemaValue(Self.tree("extends: ~\n" + parts))))
        #expect(try Self.judge.accepts(SchemaValue(Self.tree("extends: base.yaml\n" + parts))))
        let wrong = "extends: base.yaml\nweights: { w: { copies: [ { form: plaintext } ] } }\n"
        #expect(try !Self.judge.accepts(SchemaValue(Self.tree(wrong))))
    }

    /// The schema refuses nothing that the reader takes, and whatever the reader says of keys and of
    /// single values, the schema says too.
    @Test func agreesWithTheReaderOnDamagedModels() throws {
        let alike: Set<DiagnosticCode> = [
            .unknownKey, .unknownValue, .levelRange, .badDate, .version, .badNumber,
        ]
        var refused = 0
        for (at, layer) in try Self.layers().enumerated() {
            var mutation = ModelMutation(seed: UInt64(at))
            for turn in 0..<40 {
                let damaged = mutation.damaged(layer.top)
                guard damaged.entries != nil else { continue }
                let diagnostics = Self.diagnostics(
                    of: damaged, over: Self.base(of: damaged, layer.base))
                let isAccepted = try Self.judge.accepts(SchemaValue(damaged))
                let isRead = !diagnostics.contains { $0.severity == .error }
                let place = "\(layer.name) seed \(at) turn \(turn)"
                let change = Self.difference(layer.top, damaged)
                // A misspelt key that only takes something away is refused by the schema alone.
                let isOfNulls = try Self.judge.accepts(
                    SchemaValue(ModelMerge.withoutNulls(damaged)))
                #expect(isAccepted || isOfNulls || !isRead, "\(place): \(change)")
                // What a base says of a key, the schema of the upper file cannot know.
                let said = layer.base == nil ? diagnostics.filter { alike.contains($0.code) } : []
                #expect(said.isEmpty || !isAccepted, "\(place): \(change): \(said)")
                refused += isAccepted ? 0 : 1
            }
        }
        #expect(refused > 300)
    }

    /// One table feeds both: a key that is put there is known to both, one taken away to neither.
    @Test func changesWithTheTablesOfTheReader() throws {
        func verdicts(_ text: String, _ tables: ModelTables) throws -> [Bool] {
            let tree = try Self.tree(text)
            let diagnostics = Self.diagnostics(of: tree, over: nil, tables: tables)
            let judge = SchemaJudge(root: ModelSchema(tables: tables).value())
            return [
                !diagnostics.contains { $0.severity == .error },
                try judge.accepts(SchemaValue(tree)),
            ]
        }
        let small = ModelTemplate.single.text
        let tree = try Self.tree(small)
        let channel = try #require(tree["channels"]?.entries?.first)
        let painted = YAMLEntry(
            key: "colour", keyRange: channel.keyRange,
            value: YAMLNode(.scalar(YAMLScalar("red")), at: channel.keyRange))
        let text = try #require(
            Self.replacing(channel.key, by: (channel.value.entries ?? []) + [painted], in: tree))
        var tables = ModelTables.standard
        #expect(try verdicts(text, tables) == [false, false])
        tables[.channel].rows.append(
            KeyRow("colour", .choice(["red", "blue"]), "What it looks like."))
        #expect(try verdicts(text, tables) == [true, true])
        let written = try ModelSchema(tables: tables).text()
        #expect(written.contains("What it looks like.") && written.contains("\"blue\""))
        #expect(try verdicts(small, tables) == [true, true])
        tables[.channel].rows.removeAll { $0.key == "from" }
        #expect(try verdicts(small, tables) == [false, false])
    }

    /// Where two trees first differ, for messages.
    private static func difference(_ old: YAMLNode, _ new: YAMLNode) -> String {
        if let left = old.entries, let right = new.entries, left.map(\.key) == right.map(\.key),
            let pair = zip(left, right).first(where: { $0.value != $1.value })
        {
            return "\(pair.0.key).\(difference(pair.0.value, pair.1.value))"
        }
        if let left = old.items, let right = new.items, left.count == right.count,
            let pair = zip(left, right).first(where: { $0 != $1 })
        {
            return "-.\(difference(pair.0, pair.1))"
        }
        return "\(json(old) ?? "") became \(json(new) ?? "")"
    }

    private static func replacing(
        _ channel: String, by entries: [YAMLEntry], in tree: YAMLNode
    ) -> String? {
        guard let section = tree.entry("channels"), let all = section.value.entries else {
            return nil
        }
        let others = all.map { entry in
            entry.key == channel
                ? YAMLEntry(
                    key: entry.key, keyRange: entry.keyRange,
                    value: YAMLNode(.mapping(entries), at: entry.value.range)) : entry
        }
        let whole = (tree.entries ?? []).map { entry in
            entry.key == "channels"
                ? YAMLEntry(
                    key: entry.key, keyRange: entry.keyRange,
                    value: YAMLNode(.mapping(others), at: entry.value.range)) : entry
        }
        return json(YAMLNode(.mapping(whole), at: tree.range))
    }

    private static func json(_ node: YAMLNode) -> String? {
        let encoder = JSONEncoder()
        return (try? encoder.encode(SchemaValue(node))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Editors show what every key means, and let no key pass that is not listed.
    @Test func describesEveryKeyAndClosesEveryMapping() throws {
        let root = try #require(ModelSchema().value().object)
        let definitions = try #require(root["definitions"]?.object)
        let mappings =
            definitions.filter { !$0.key.hasPrefix("whole-") }.map(\.value) + [.object(root)]
        // Acceptances and presets have schemas of their own.
        #expect(mappings.count == KeyTableName.allCases.count - KeyTableName.besideModels.count)
        let file = try #require(ModelSchema().acceptanceValue().object)
        try describesEveryKey(try #require(file["items"]?.object))
        let preset = try #require(ModelSchema().presetValue().object)
        try describesEveryKey(preset)
        let parts = try #require(preset["definitions"]?.object)
        #expect(parts.keys.sorted() == ["preset-line", "source"])
        for part in parts.values { try describesEveryKey(try #require(part.object)) }
        for mapping in mappings {
            try describesEveryKey(try #require(mapping.object))
        }
    }

    private func describesEveryKey(_ mapping: [String: SchemaValue]) throws {
        #expect(mapping["additionalProperties"] == .bool(false))
        #expect(mapping["description"] != nil)
        for (key, property) in mapping["properties"]?.object ?? [:] {
            guard case .text(let words)? = property.object?["description"] else {
                Issue.record("\(key) has no description")
                continue
            }
            #expect(words.hasSuffix(".") && words.count < 160)
        }
    }

    /// Nothing in the schema is there for nothing.
    @Test func usesEveryDefinition() throws {
        let root = try #require(ModelSchema().value().object)
        let text = try ModelSchema().text()
        for name in (root["definitions"]?.object ?? [:]).keys.sorted() {
            #expect(text.contains("\"#/definitions/\(name)\""), "\(name)")
        }
    }

    /// The schema of a file of acceptances says what its reader says.
    @Test(arguments: [
        ("- { id: a, reason: known, until: 2027-01-01 }", true),
        (
            "- { id: a, reason: known, until: 2027-01-01 }\n- { id: b, reason: 7, until: 2027-01-02 }",
            true
        ),
        ("[]", true),
        ("- { id: a, reason: known }", false),
        ("- { id: a, until: 2027-01-01 }", false),
        ("- { reason: known, until: 2027-01-01 }", false),
        ("- { id: a, reason: known, until: soon }", false),
        ("- { id: a, reason: known, until: 2027-01-01, wy: x }", false),
        ("- { id: [a], reason: known, until: 2027-01-01 }", false),
        ("- a", false),
        ("accept: []", false),
    ])
    func judgesFilesOfAcceptances(text: String, isRight: Bool) throws {
        let judge = SchemaJudge(root: ModelSchema().acceptanceValue())
        #expect(try judge.accepts(SchemaValue(Self.tree(text))) == isRight)
        let read = try? AcceptanceFile(bytes: Array(text.utf8), file: "accept.yaml")
        #expect((read != nil) == isRight)
    }

    /// A preset with everything in it, to be damaged.
    private static let preset = """
        preset: 1
        title: Three lines
        date: 2026-11-30
        sources: { code: { title: A code, date: 2025-07-10, file: "https://example.org" } }
        require:
          - { consequence: denial, longer-than: 20 d, tier: OC3, order: 2, level: root, source: code,
              page: p. 1, says: That it runs, our-reading: Nobody stops it alone }
        """

    /// The schema of a preset says what its reader says.
    @Test(arguments: [
        ("", "", true), ("preset: 1", "preset: '1'", true), ("preset: 1", "preset: 2", false),
        ("preset: 1\n", "", false), ("title: Three lines\n", "", false),
        ("date: 2026-11-30", "date: soon", false), ("date: 2026-11-30\n", "", true),
        ("title: A code, ", "", false), ("title: A code", "titel: A code", false),
        ("level: root, ", "", false), ("level: root", "level: all", false),
        ("order: 2, ", "", false), ("order: 2", "order: 0", false),
        ("tier: OC3, ", "", true), ("tier: OC3", "tier: OC6", false),
        ("source: code,", "", false), ("page: p. 1, ", "", false),
        ("says: That it runs, ", "", false), (", our-reading: Nobody stops it alone", "", false),
        ("longer-than: 20 d", "longer-than: 20", false), ("longer-than: 20 d, ", "", true),
        ("consequence: denial", "consequence: loss", false),
        ("consequence: denial, ", "weights: w, consequence: denial, ", false),
    ])
    func judgesPresets(cut: String, put: String, isRight: Bool) throws {
        let text = cut.isEmpty ? Self.preset : Self.preset.replacingOccurrences(of: cut, with: put)
        #expect(cut.isEmpty || text != Self.preset)
        let judge = SchemaJudge(root: ModelSchema().presetValue())
        #expect(try judge.accepts(SchemaValue(Self.tree(text))) == isRight)
        let read = try? PresetFile(bytes: Array(text.utf8), file: "preset.yaml")
        #expect((read != nil) == isRight)
    }

    /// The presets of the package, by their schema; an empty list asks for nothing at all.
    @Test(arguments: ["eu-code", "sl3", "sl4"])
    func acceptsThePresetsOfThePackage(_ name: String) throws {
        let url = PackageRoot.url.appendingPathComponent("Models/presets/\(name).yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        let judge = SchemaJudge(root: ModelSchema().presetValue())
        #expect(try judge.accepts(SchemaValue(Self.tree(text))))
        #expect(try !SchemaJudge(root: ModelSchema().value()).accepts(SchemaValue(Self.tree(text))))
        let head = try #require(text.components(separatedBy: "\nrequire:").first)
        #expect(try !judge.accepts(SchemaValue(Self.tree(head + "\nrequire: []\n"))))
    }

    @Test func namesTheSchemaWhereEditorsLook() throws {
        let text = ModelSchema.editorLine(schema: ModelSchema.fileName) + ModelTemplate.split.text
        #expect(text.hasPrefix("# yaml-language-server: $schema=sallyport.schema.json\n"))
        #expect(SampleModels.diagnostics(of: text).isEmpty)
    }
}
