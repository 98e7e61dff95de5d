import ModelFormat
internal import Phrases
internal import YAMLKit

/// Reads a catalog or a profile of OSCAL (1.1 and 1.2) as a file of the catalogue.
///
/// What a source says of a control is its id and its title. Which attackers it stops and what it blocks
/// no catalog says: the level is SL0, which stops nobody, and it blocks nothing until a model that uses
/// it says more. It belongs to no baseline.
public struct OSCALCatalogue {
    /// How many files a profile may lead to, and how deep profiles may import profiles.
    public static let limits = (files: 64, depth: 8)
    private static let maximumBytes = 16 << 20

    private var fields = ImportFields(.oscal)
    private var files = 0

    private init() {}

    /// Whether a file is a catalog or a profile of OSCAL.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public static func isOne(_ bytes: [UInt8]) -> Bool {
        ["catalog", "profile"].contains { key in
            bytes.contains(word: Array(key.utf8))
                && YAMLDocument.hasTopLevelCollection(key, in: bytes)
                && YAMLDocument.topLevelText(of: "catalogue", in: bytes) == nil
        }
    }

    /// The text of a catalogue file with the controls of a catalog, or of all that a profile chooses.
    ///
    /// What a profile imports is read from its own folder or below it, and from nowhere else.
    ///
    /// - Parameter file: The path of the file.
    /// - Throws: `ModelErrors` with everything that is wrong, `ModelWriteError` never for such texts.
    /// - Complexity: O(*n*) for *n* bytes of all files.
    public static func text(bytes: [UInt8], file: String) throws -> String {
        var reader = OSCALCatalogue()
        let root = try document(bytes, file)
        let controls = reader.controls(of: root, file: file, around: [file])
        guard reader.fields.faults.isEmpty else { throw ModelErrors(reader.fields.faults) }
        return try text(of: controls, title: title(of: root))
    }

    private struct Control {
        var id: String
        var title: String
        /// The controls around it, the innermost first.
        var around: [String]
        var node: YAMLNode
    }

    // MARK: Catalogs

    private mutating func controls(
        of root: YAMLNode, file: String, around: [String]
    ) -> [Control] {
        if let catalog = root["catalog"] { return controls(of: catalog) }
        if let profile = root["profile"] {
            return chosen(by: profile, file: file, around: around)
        }
        fields.refuse("'catalog' or 'profile' belongs here", at: root)
        return []
    }

    /// All controls, those within others behind them, in the order of the file.
    private mutating func controls(of catalog: YAMLNode) -> [Control] {
        var waiting: [(node: YAMLNode, isControl: Bool, around: [String])] = [(catalog, false, [])]
        var controls: [Control] = []
        var seen: Set<String> = []
        while let (node, isControl, around) = waiting.popLast() {
            var within = around
            if isControl, let id = fields.required("id", of: node) {
                if !seen.insert(id).inserted { fields.refuse("a second control '\(id)'", at: node) }
                controls.append(
                    Control(
                        id: id, title: fields.text("title", of: node) ?? id, around: around,
                        node: node))
                within = [id] + around
            }
            let inner =
                fields.list("controls", of: node).map { ($0, true, within) }
                + fields.list("groups", of: node).map { ($0, false, within) }
            waiting += inner.reversed()
        }
        return controls
    }

    // MARK: Profiles

    private mutating func chosen(
        by profile: YAMLNode, file: String, around: [String]
    ) -> [Control] {
        var chosen: [Control] = []
        var seen: Set<String> = []
        for node in fields.list("imports", of: profile) {
            guard let href = fields.required("href", of: node),
                let (path, root) = imported(href, by: profile, file: file, around: around, at: node)
            else { continue }
            let all = controls(of: root, file: path, around: around + [path])
            for control in selected(all, by: node) where seen.insert(control.id).inserted {
                chosen.append(control)
            }
        }
        return chosen
    }

    private mutating func selected(_ controls: [Control], by node: YAMLNode) -> [Control] {
        let ids = Set(controls.map(\.id))
        let included = selections("include-controls", of: node, among: ids)
        let excluded = selections("exclude-controls", of: node, among: ids)
        let takesAll = node["include-all"] != nil || node["include-controls"] == nil
        return controls.filter { control in
            (takesAll || included.contains { $0.takes(control) })
                && !excluded.contains { $0.takes(control) }
        }
    }

    private struct Selection {
        var ids: Set<String> = []
        var patterns: [String] = []
        var takesChildren = false

        func takes(_ control: Control) -> Bool {
            names(control.id) || takesChildren && control.around.contains(where: names)
        }

        private func names(_ id: String) -> Bool {
            ids.contains(id)
                || patterns.contains { OSCALCatalogue.matches(Array(id.utf8), Array($0.utf8)) }
        }
    }

    private mutating func selections(
        _ key: String, of node: YAMLNode, among ids: Set<String>
    ) -> [Selection] {
        fields.list(key, of: node).map { item in
            var selection = Selection()
            for (id, place) in fields.texts("with-ids", of: item) {
                if !ids.contains(id) {
                    fields.refuse("no control '\(id)' is in what is imported", at: place)
                }
                selection.ids.insert(id)
            }
            for matching in fields.list("matching", of: item) {
                if let pattern = fields.text("pattern", of: matching) {
                    selection.patterns.append(pattern)
                }
            }
            selection.takesChildren = fields.text("with-child-controls", of: item) == "yes"
            return selection
        }
    }

    /// Whether a text is what a pattern means: `*` for any text, `?` for any byte.
    ///
    /// - Complexity: O(*n* · *m*) for *n* and *m* bytes.
    static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, sign) = (0, 0)
        var retry: (sign: Int, at: Int)?
        while at < text.count {
            if sign < pattern.count, pattern[sign] == UInt8(ascii: "*") {
                retry = (sign + 1, at)
                sign += 1
            } else if sign < pattern.count,
                pattern[sign] == text[at] || pattern[sign] == UInt8(ascii: "?")
            {
                (at, sign) = (at + 1, sign + 1)
            } else if let last = retry {
                retry = (last.sign, last.at + 1)
                (at, sign) = (last.at + 1, last.sign)
            } else {
                return false
            }
        }
        return pattern[sign...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    // MARK: Files

    private mutating func imported(
        _ href: String, by profile: YAMLNode, file: String, around: [String], at node: YAMLNode
    ) -> (path: String, root: YAMLNode)? {
        guard let path = href.hasPrefix("#") ? resource(href, of: profile) : href else {
            fields.refuse(
                "no resource of the file with JSON or YAML is '\(href.prefix(80))'", at: node)
            return nil
        }
        guard !path.contains("://") else {
            fields.refuse(
                "nothing is fetched from an address: put the catalog or profile beside this file and its name "
                    + "into 'href', instead of \(path.prefix(400))", at: node)
            return nil
        }
        files += 1
        guard files <= Self.limits.files, around.count <= Self.limits.depth else {
            fields.refuse(
                "profiles lead to more than \(Self.limits.files) files or more than "
                    + "\(Self.limits.depth) deep", at: node)
            return nil
        }
        do {
            let (found, bytes) = try BaseModels.model(
                named: path, in: file, below: nil, upTo: Self.maximumBytes)
            guard !around.contains(found) else {
                fields.refuse("'\(path.prefix(80))' imports itself", at: node)
                return nil
            }
            return (found, try Self.document(bytes, found))
        } catch let errors as ModelErrors {
            fields.refuse(
                "'\(path.prefix(80))' is not read: \(errors.diagnostics.first.map { "\($0)" } ?? "")",
                at: node)
        } catch {
            fields.refuse("'\(path.prefix(80))' is not read: \(error)", at: node)
        }
        return nil
    }

    /// The path of a resource that a file refers to by its id.
    private mutating func resource(_ href: String, of profile: YAMLNode) -> String? {
        guard let matter = profile["back-matter"] else { return nil }
        for resource in fields.list("resources", of: matter)
        where fields.text("uuid", of: resource) == String(href.dropFirst()) {
            for link in fields.list("rlinks", of: resource) {
                guard let path = fields.text("href", of: link) else { continue }
                if [".json", ".yaml", ".yml"].contains(where: path.hasSuffix) { return path }
            }
        }
        return nil
    }

    private static func document(_ bytes: [UInt8], _ file: String) throws(ModelErrors) -> YAMLNode {
        do throws(YAMLFaults) {
            return try YAMLDocument(expanding: bytes, file: file).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }

    // MARK: Text

    private static func title(of root: YAMLNode) -> String {
        let head = (root["catalog"] ?? root["profile"])?["metadata"]
        return OSCALReader.plain(head?["title"]?.scalar?.text ?? "a catalog")
    }

    private static func text(of controls: [Control], title: String) throws -> String {
        var names = ImportedNames(reserved: [])
        let entries = controls.map { control in
            YAMLValue.Entry(names.made(of: control.id), value(control))
        }
        let source = YAMLValue.mapping([.init("title", .text("OSCAL: \(title)"))])
        return try YAMLWriter().text(
            of: .mapping([
                .init("catalogue", .word("1")),
                .init("sources", .mapping([.init("oscal", source)])),
                .init("controls", .mapping(entries)),
            ]))
    }

    private static func value(_ control: Control) -> YAMLValue {
        let title = "\(control.id): \(OSCALReader.plain(control.title))"
        return .mapping([
            .init("title", .text(title)), .init("level", .text("unstated")),
            .init("levelBasis", .text("inference")), .init("topic", .text("standards")),
            .init("protects", .list([])), .init("blocks", .list([])), .init("appliesTo", .list([])),
            .init("operableBy", .text("either")), .init("defaultOperator", .text("tenant")),
            .init("mergedItems", .word("0")), .init("supplementary", .text("yes")),
            .init("source", .list([.text("oscal")])), .init("confidence", .text("read-in-source")),
            .init(
                "note",
                .text(
                    "No level and nothing that it blocks is stated: it stops nobody until a model says more."
                )),
        ])
    }
}
