internal import AttackGraph
internal import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Reads the tree of a raw attack graph.
struct AttackGraphDecoder {
    let root: YAMLNode
    private(set) var diagnostics: [Diagnostic] = []
    /// What is doubtful about the graph that was read, but for its names.
    private var doubts: [Diagnostic] = []
    private var builder = AttackGraphBuilder()
    private var names = LookAlikeNames()

    init(root: YAMLNode) { self.root = root }

    /// What is doubtful about a graph that was read.
    var warnings: [Diagnostic] {
        let pairs = names.pairs.map { $0.diagnostic(.graphLookAlikeName) }
        return (doubts + pairs).prefix(ModelErrors.mostWorthReading)
            .sorted {
                ($0.place?.line ?? 0, $0.place?.column ?? 0)
                    < ($1.place?.line ?? 0, $1.place?.column ?? 0)
            }
    }

    mutating func decode() throws(ModelErrors) -> AttackGraphDocument {
        let top = fields(
            root, of: "an attack graph",
            keys: [
                "format", "title", "date", "parties", "roots", "barriers", "steps",
                "consequences",
            ])
        guard let top else { throw ModelErrors(diagnostics) }
        checkFormat(top)
        let title = top["title"].flatMap { text($0, "the title") }
        let date = date(top)
        for node in items(of: "parties", in: top) { readParty(node) }
        if top["roots"] != nil { for node in items(of: "roots", in: top) { readRoot(node) } }
        for node in items(of: "barriers", in: top) { readBarrier(node) }
        for node in items(of: "steps", in: top) { readStep(node) }
        let consequences = items(of: "consequences", in: top)
        for node in consequences { readConsequence(node) }
        if consequences.isEmpty, let node = top["consequences"], node.items != nil {
            report(
                .graphNoConsequence,
                "no consequence is given, so nothing can be asked: write one with its goal",
                at: node.range)
        }
        guard diagnostics.isEmpty else { throw ModelErrors(diagnostics) }
        do throws(AttackGraphError) {
            let graph = try builder.build()
            doubts = doubts(about: graph)
            return AttackGraphDocument(graph: graph, title: title, date: date)
        } catch {
            throw ModelErrors(
                error.faults.prefix(ModelErrors.mostWorthReading)
                    .map { diagnostic(for: $0, in: root) })
        }
    }

    private mutating func checkFormat(_ top: GraphFields) {
        guard let node = top["format"], node.scalar?.text == AttackGraphDocument.format else {
            return report(
                .graphFormat,
                "this is not a raw attack graph of version 1: write \"format\": "
                    + "\"\(AttackGraphDocument.format)\"", at: (top["format"] ?? root).range)
        }
    }

    private mutating func date(_ top: GraphFields) -> CalendarDate? {
        guard let node = top["date"], let text = text(node, "a date") else { return nil }
        if let date = CalendarDate(text) { return date }
        report(
            .badDate, "'\(text.prefix(80))' is not a date: write it as 2026-04-20", at: node.range)
        return nil
    }

    private mutating func readParty(_ node: YAMLNode) {
        guard
            let fields = fields(
                node, of: "a party", keys: ["failsAlone", "id", "lab", "alsoFails"]),
            let id = requiredText("id", of: fields)
        else { return }
        noteName(id, of: "party", fields)
        let isLab = fields["lab"].flatMap { truth($0, "lab") } ?? false
        let failsAlone = fields["failsAlone"].flatMap { truth($0, "failsAlone") } ?? true
        let others = fields["alsoFails"] == nil ? [] : items(of: "alsoFails", in: fields)
        builder.addParty(
            id, isPrincipal: isLab, failsAlone: failsAlone,
            alsoFails: failures(others, of: "alsoFails"))
    }

    private mutating func noteName(_ id: String, of kind: String, _ fields: GraphFields) {
        let range = (fields["id"] ?? fields.node).range
        names.add(id, of: Self.element(kind, id), at: DiagnosticPlace(range))
    }

    /// What a name's owner is called where names are compared.
    static func element(_ kind: String, _ id: String) -> String { "\(kind) '\(id.prefix(80))'" }

    private mutating func readRoot(_ node: YAMLNode) {
        guard let fields = fields(node, of: "a root cause", keys: ["id", "fails", "failsFor"])
        else { return }
        let id = requiredText("id", of: fields)
        let fails = items(of: "fails", in: fields)
        let failures = self.failures(fails, of: "fails")
        let exceptions = exceptions(fields)
        if let id { noteName(id, of: "root cause", fields) }
        if let id { builder.addRootCause(id, fails: failures, failsFor: exceptions) }
    }

    /// What fails instead as far as one consequence is concerned.
    private mutating func exceptions(
        _ fields: GraphFields
    ) -> [String: [(party: String, modes: ModeSet)]] {
        guard let node = fields["failsFor"] else { return [:] }
        guard let entries = node.entries else {
            report(
                .graphWrongType,
                "\(node.kindName) where 'failsFor' belongs: write { … } with a consequence and "
                    + "what fails for it",
                at: node.range)
            return [:]
        }
        var exceptions: [String: [(party: String, modes: ModeSet)]] = [:]
        for entry in entries {
            guard let items = entry.value.items else {
                report(
                    .graphWrongType,
                    "\(entry.value.kindName) where the failures for '\(entry.key.prefix(80))' "
                        + "belong: write [ … ]", at: entry.value.range)
                continue
            }
            exceptions[entry.key] = failures(items, of: "failsFor")
        }
        return exceptions
    }

    private mutating func failures(
        _ items: [YAMLNode], of key: String
    ) -> [(party: String, modes: ModeSet)] {
        var failures: [(party: String, modes: ModeSet)] = []
        for item in items {
            guard
                let failure = fields(item, of: "an entry of '\(key)'", keys: ["party", "mode"]),
                let party = requiredText("party", of: failure),
                let mode = required("mode", of: failure), let found = self.mode(mode)
            else { continue }
            failures.append((party, ModeSet([found])))
        }
        return failures
    }

    private mutating func readBarrier(_ node: YAMLNode) {
        guard let fields = fields(node, of: "a barrier", keys: ["id", "lock"]) else { return }
        let id = requiredText("id", of: fields)
        guard let written = required("lock", of: fields) else { return }
        // Asked before it is taken apart, which goes as deep as it does.
        if written.nests(deeper: AttackGraphBuilder.maximumLockDepth) {
            return report(
                .graphLockTooDeep, "\(GraphFault.lockTooDeep(position: 0))", at: node.range)
        }
        guard let lock = lock(written), let id else { return }
        builder.addBarrier(id, lock: lock)
    }

    private mutating func readStep(_ node: YAMLNode) {
        guard let fields = fields(node, of: "a step", keys: ["fact", "pre", "via"]),
            let fact = requiredText("fact", of: fields)
        else { return }
        builder.addStep(
            to: fact, from: texts("pre", of: fields), through: texts("via", of: fields))
    }

    private mutating func readConsequence(_ node: YAMLNode) {
        guard
            let fields = fields(
                node, of: "a consequence",
                keys: ["id", "goal", "modes", "tiered", "bypass"])
        else { return }
        let (id, goal) = (requiredText("id", of: fields), requiredText("goal", of: fields))
        let modes = modes(of: fields)
        let bypasses = bypasses(of: fields)
        guard let written = required("tiered", of: fields),
            let isTiered = truth(written, "tiered"), let id, let goal
        else { return }
        builder.addConsequence(
            id, goal: goal, modes: modes, isTiered: isTiered, bypasses: bypasses)
    }

    /// What the bypass of a consequence asks; left out, its goal without any principal.
    private mutating func bypasses(
        of fields: GraphFields
    ) -> [(goal: String, principals: [String])] {
        guard fields["bypass"] != nil else { return [] }
        var found: [(goal: String, principals: [String])] = []
        for item in items(of: "bypass", in: fields) {
            guard
                let bypass = self.fields(
                    item, of: "an entry of 'bypass'", keys: ["goal", "without"]),
                let goal = requiredText("goal", of: bypass)
            else { continue }
            found.append((goal, texts("without", of: bypass)))
        }
        return found
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: @autoclosure () -> String, at range: YAMLRange
    ) {
        guard diagnostics.count < ModelErrors.mostWorthReading else { return }
        diagnostics.append(Diagnostic(code, message(), at: range))
    }
}
