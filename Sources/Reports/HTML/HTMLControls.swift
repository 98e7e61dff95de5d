import AttackGraph
import Compilation
import FailureAnalysis
import Networks
import Phrases
import Wording

/// Every barrier by the party that can open it: what one would ask that party about.
struct HTMLControls {
    let compiled: CompiledModel

    init(_ compiled: CompiledModel) { self.compiled = compiled }

    func write(to page: inout HTMLWriter) {
        let graph = compiled.graph
        let names = ModelNames(compiled.model)
        var barriers: [String: [BarrierIndex]] = [:]
        for place in graph.barriers.indices {
            for party in graph.barriers[place].lock.operators
            where graph[party].failsAlone {
                barriers[graph.parties[party.position].id, default: []].append(BarrierIndex(place))
            }
        }
        page.element("section", [("id", "controls")]) { page in
            page.element("h2", text: "Controls by operator")
            page.element(
                "p",
                text:
                    "Every barrier that a party has a part in opening, with its level and with who "
                    + "else is needed. A barrier without a level is never opened by capability.")
            for party in barriers.keys.sorted() {
                let rows = (barriers[party] ?? []).map { index -> [String] in
                    let barrier = graph.barriers[index.position]
                    let levels = barrier.lock.levelNames
                    return [
                        compiled.name(of: index),
                        levels.isEmpty ? "none" : levels.joined(separator: ", "),
                        barrier.lock.named(in: graph).shortWords, barrier.id,
                    ]
                }.sorted { $0.lexicographicallyPrecedes($1) }
                page.element("details", [("class", "operator"), ("open", "")]) { page in
                    page.element("summary") { page in
                        page.element("h3", text: names.cause(party))
                        page.element(
                            "span", text: Counted.words(rows.count, "barrier"))
                    }
                    HTMLSections.table(
                        ["barrier", "level", "opened by", "id"], rows,
                        named: "Barriers of \(party)", to: &page)
                }
            }
        }
        page.lineBreak()
    }
}
