internal import Catalogue
import Formulas
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

// What is said, and left unsaid, of whoever stands at machines, and of the ways in that drop out.

extension ModelDecoder {
    /// Asks about what keeps out the administrators of a host and says nothing of hands on its
    /// machines, and tells which categories are not asked of a perimeter.
    func checkHands() {
        // Of what a change would bring only errors are told.
        guard !isTrial, isAsWritten, areAssetsSound else { return }
        let expansion = ControlExpansion(graph, catalogue: bookInUse)
        let open = Set(
            graph.unknowns.flatMap { $0.alternatives.flatMap { $0.changes.map(\.path) } })
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)] else { continue }
            let path = "perimeters.\(perimeter.id)"
            let isOpen = open.contains(path) || open.contains("\(path).host-hands")
            if perimeter.hostHands == nil, !isOpen, expansion.keepsHostOut(perimeter) {
                reportUnstatedHands(of: perimeter, at: entry.keyRange)
            }
            reportDropped(expansion.droppedCategories(of: perimeter), by: perimeter, entry)
        }
        for entry in sectionEntries(.keys) {
            guard let key = graph.keys[KeyID(entry.key)],
                case .attested(let release)? = key.release, release.hostHands == nil,
                let enclave = graph.perimeters[release.enclave], enclave.hostHands == nil,
                // Else it is told of the enclave.
                !expansion.keepsHostOut(enclave)
            else { continue }
            context.report(
                .hostHandsUnstated,
                "key '\(key.id)' is released to '\(enclave.id)', and nothing says what keeps it from "
                    + "whoever stands at the machines there, so that nothing does: write 'host-hands' "
                    + "in its release, or let '\(enclave.id)' keep its host out",
                at: entry.value["release"]?.range ?? entry.keyRange)
        }
    }

    /// The catalogue, where the model asks anything of it.
    private var bookInUse: CatalogueBook {
        let asks = graph.perimeters.contains { perimeter in
            perimeter.baseline != nil || perimeter.controls.contains(where: \.isOfCatalogue)
        }
        return asks ? context.shelf.book() : CatalogueBook()
    }

    private func reportUnstatedHands(of perimeter: Perimeter, at range: YAMLRange) {
        context.report(
            .hostHandsUnstated,
            "perimeter '\(perimeter.id)' keeps out whoever administers its host, and nothing says what "
                + "keeps out whoever stands at the machines, so that nothing does: write 'host-hands: { "
                + "operator: …, level: … }', at SL0 where nobody knows", at: range)
    }

    private func reportDropped(
        _ categories: [VectorCategory], by perimeter: Perimeter, _ entry: YAMLEntry
    ) {
        if categories.isEmpty { return }
        let names = WordList.joined(categories.map(\.rawValue))
        context.report(
            .droppedCategories,
            "perimeter '\(perimeter.id)' lists controls of the catalogue beside its level, which are "
                + "held against the ways into the kind '\(perimeter.kind.rawValue)': not asked about is "
                + "\(names); leave 'kind' out to have every category count",
            at: entry.value["kind"]?.range ?? entry.keyRange)
    }
}
