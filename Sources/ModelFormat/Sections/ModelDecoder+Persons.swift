internal import Catalogue
import Formulas
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

// Numbers of people that are written where nothing counts them.

extension ModelDecoder {
    /// Asks about people that a model asks for where no lock reads how many, once everything is read.
    func checkPersons() {
        // Of what a change would bring only errors are told.
        guard !isTrial, isAsWritten, areWaysSound else { return }
        let open = Set(
            graph.unknowns.flatMap { $0.alternatives.flatMap { $0.changes.map(\.path) } })
        // Expanded once, and only where a perimeter asks for it.
        lazy var expansion = ControlExpansion(graph, catalogue: context.shelf.book())
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)] else { continue }
            checkPersons(of: perimeter.detection, at: entry)
            let path = "perimeters.\(perimeter.id)"
            let isOpen =
                open.contains(path)
                || ["level", "baseline", "controls"].contains { open.contains("\(path).\($0)") }
            guard perimeter.operators.asksForSeveralPeople, !isOpen,
                perimeter.level == nil || perimeter.baseline != nil,
                !expansion.controls(on: perimeter).contains(where: {
                    $0.operators == perimeter.operators
                })
            else { continue }
            let (because, advice) =
                perimeter.baseline == nil
                ? ("nothing is said of how strong it is", "write its 'level'")
                : (
                    "its strength comes from the controls of its baseline, each of which takes one "
                        + "person of whoever runs it",
                    "list the controls that take more, each with an 'operator' of its own, or claim a "
                        + "'level' instead of the baseline"
                )
            report(
                "perimeter '\(perimeter.id)' asks for several people, and nothing counts them: "
                    + "\(because); \(advice)", at: entry.value["operator"] ?? entry.value)
        }
        for entry in sectionEntries(.channels) {
            checkPersons(of: graph.channels[ChannelID(entry.key)]?.detection, at: entry)
        }
    }

    /// Whoever looks stands in no lock of what is asked about people.
    private func checkPersons(of detection: Detection?, at entry: YAMLEntry) {
        guard detection?.operators.asksForSeveralPeople ?? false else { return }
        report(
            "the detection of '\(entry.key)' asks for several people, and nothing counts them: it "
                + "bounds how long bytes leave and lets nobody in; leave 'persons' out",
            at: entry.value["detection"]?["operator"] ?? entry.value)
    }

    private func report(_ message: String, at node: YAMLNode) {
        context.report(.idlePersons, message, at: node.range)
    }
}

extension Formula where Leaf == QuorumMember {
    /// Whether a part takes more than one person.
    fileprivate var asksForSeveralPeople: Bool { leaves.contains { $0.persons > 1 } }
}
