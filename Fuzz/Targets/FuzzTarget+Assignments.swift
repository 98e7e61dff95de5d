import ModelFormat
import ThreatGraph

extension FuzzTarget {
    /// A model with something of each kind to set.
    private static let base = """
        sallyport: 1
        title: T
        date: 2026-01-01
        jurisdictions: { US: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          cloud: { role: cloud, parent: Group }
        perimeters:
          room: { operator: cloud, kind: hall, level: SL3 }
          inner: { inside: room, operator: lab, level: SL4, controls: [ { id: a, level: SL4, blocks: [host], operator: lab } ] }
        keys: { k: { in: inner, release: { at-least: 2, of: [lab, cloud] } } }
        weights: { w: { owner: lab, copies: [ { form: ciphertext, in: room, key: k } ] } }
        workloads: { run: { capacity: cloud } }
        channels: { door: { from: room, to: outside, operator: cloud, level: SL2 } }
        unknown: { u: { of: perimeters.room.level, one-of: [ SL2, SL3 ], because: untold } }
        require: [ { consequence: exfiltration, order: 2 } ]
        """

    /// `path=value`, one a line, as `--set` takes them: what is accepted gives a model that is
    /// written, read back to the same, and answered.
    static let assignments = FuzzTarget(name: "assignments") { bytes in
        let document = try ModelDocument.read(
            bytes: Array(FuzzTarget.base.utf8), file: "model.yaml"
        ) { _ in [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let changed: (document: ModelDocument, changes: [Change])
        do throws(ModelErrors) {
            changed = try document.applying(assignments: lines)
        } catch {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        // The changes by themselves do the same.
        let applied = try document.applying(changed.changes)
        let examination = changed.document.examined(checkingChanges: false)
        guard let graph = examination.graph else {
            return try claim(!examination.diagnostics.isEmpty, "refused without a word")
        }
        let same = applied.examined(checkingChanges: false).graph
        try claim(same == graph, "the changes do not say what the assignments say")
        let text = try ModelWriter().text(of: graph)
        let again = try ModelDocument.read(bytes: Array(text.utf8), file: "written") { _ in [] }
            .examined(checkingChanges: false)
        try claim(
            again.graph == graph, "reads back as another model: \(again.diagnostics)\n\(text)")
        try Answers.ask(graph, catalogue: examination.catalogue)
    }
}
