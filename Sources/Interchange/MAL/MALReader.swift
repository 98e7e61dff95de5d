package import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads an attack graph of maltoolbox, in JSON or YAML.
///
/// Steps and what they need are taken over as they are; where an attacker begins is what `attackers`
/// and `compromised_by` say, or else every step that needs nothing and every one tagged `entrypoint`.
///
/// Source: the tool's own reader, github.com/mal-lang/mal-toolbox.
package struct MALReader {
    private var fields = ImportFields(.mal)
    private var graph = MALGraph()
    private var places: [String: Int] = [:]

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* log *n*) for *n* steps and links.
    package static func graph(of root: YAMLNode) throws(ModelErrors) -> MALGraph {
        var reader = MALReader()
        reader.read(root)
        guard reader.fields.faults.isEmpty else { throw ModelErrors(reader.fields.faults) }
        return reader.graph
    }

    private mutating func read(_ root: YAMLNode) {
        let entries = fields.entries("attack_steps", of: root)
        if entries.isEmpty { fields.refuse("'attack_steps' is missing or empty", at: root) }
        for entry in entries { readStep(entry) }
        guard fields.faults.isEmpty else { return }
        var links: [(parents: Set<Int>, children: Set<Int>)] = []
        for entry in entries {
            links.append((targets("parents", of: entry), targets("children", of: entry)))
        }
        guard fields.faults.isEmpty else { return }
        for (at, link) in links.enumerated() {
            for child in link.children where !links[child].parents.contains(at) {
                refuseOneSided(child, parent: at, at: entries[at].value)
            }
            for parent in link.parents where !links[parent].children.contains(at) {
                refuseOneSided(at, parent: parent, at: entries[at].value)
            }
            graph.steps[at].parents = link.parents.sorted()
        }
        readEntries(root, of: entries)
    }

    // MARK: Steps

    private mutating func readStep(_ entry: YAMLEntry) {
        let node = entry.value
        guard let id = fields.required("id", of: node), let word = fields.required("type", of: node)
        else { return }
        guard let kind = MALGraph.Kind(rawValue: word) else {
            let known = MALGraph.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            fields.refuse("'\(word)' is no type of a step: \(known)", at: node["type"] ?? node)
            return
        }
        guard places.updateValue(graph.steps.count, forKey: id) == nil else {
            fields.refuse("a second step with the id '\(id)'", at: node)
            return
        }
        var step = MALGraph.Step(
            name: entry.key, kind: kind, place: DiagnosticPlace(entry.keyRange))
        if kind == .exist || kind == .notExist, fields.text("existence_status", of: node) != nil {
            step.isPassed = fields.flag("existence_status", of: node) == (kind == .exist)
        }
        if kind == .defense { tell(of: entry) }
        graph.steps.append(step)
    }

    private mutating func tell(of entry: YAMLEntry) {
        let status = fields.text("defense_status", of: entry.value)
        graph.remarks.append(
            .init(
                text: "the defence \(entry.key) "
                    + (status.map { "has the status \($0) in the file" } ?? "is in the file")
                    + ", which does not say who operates it: nobody does, and it stops nobody, until its lock says so",
                place: DiagnosticPlace(entry.keyRange)))
    }

    private mutating func targets(_ key: String, of entry: YAMLEntry) -> Set<Int> {
        var found: Set<Int> = []
        for link in fields.entries(key, of: entry.value) {
            if let at = places[link.key] {
                found.insert(at)
            } else {
                fields.refuse("no step has the id '\(link.key)'", at: link.value)
            }
        }
        return found
    }

    private mutating func refuseOneSided(_ child: Int, parent: Int, at node: YAMLNode) {
        fields.refuse(
            "'\(graph.steps[parent].name)' and '\(graph.steps[child].name)' do not both say that one comes "
                + "before the other", at: node)
    }

    // MARK: Where it begins

    private mutating func readEntries(_ root: YAMLNode, of entries: [YAMLEntry]) {
        for attacker in fields.entries("attackers", of: root) {
            for key in ["entry_points", "reached_attack_steps"] {
                for link in fields.entries(key, of: attacker.value) {
                    guard let at = places[link.key] else {
                        fields.refuse("no step has the id '\(link.key)'", at: link.value)
                        continue
                    }
                    begin(at)
                }
            }
        }
        for (at, entry) in entries.enumerated()
        where !fields.texts("compromised_by", of: entry.value).isEmpty { begin(at) }
        graph.statesEntries = graph.steps.contains { $0.isEntry }
        guard !graph.statesEntries else { return }
        for (at, entry) in entries.enumerated() {
            let isTagged = fields.texts("tags", of: entry.value).contains {
                $0.text == "entrypoint"
            }
            if isTagged || graph.steps[at].parents.isEmpty { begin(at) }
        }
        graph.remarks.append(
            .init(
                text:
                    "the file does not say where an attacker begins: taken to be at every step that needs "
                    + "nothing, and at every one tagged 'entrypoint'",
                place: DiagnosticPlace(root.range)))
    }

    private mutating func begin(_ at: Int) {
        if graph.steps[at].kind.isAttackStep { graph.steps[at].isEntry = true }
    }
}
