import Catalogue
import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

extension CompletionFinder {
    /// The controls that apply to the kind of the perimeter; those that its baseline has come last.
    mutating func addControls(_ role: NodeRole) {
        let kind = perimeterKind(role)
        let baseline = Set(baselineControls(role).map(\.id))
        let beside = placedControls(role)
        let apt = draft.book.controls.filter { control in
            (kind.map { control.appliesTo.contains($0) } ?? true)
                && !beside.contains(control.id.rawValue)
        }
        for isInBaseline in [false, true] {
            for control in apt where baseline.contains(control.id) == isInBaseline {
                list.add(
                    control.id.rawValue, .control,
                    "\(control.level): \(control.title)"
                        + (isInBaseline ? " (in the baseline)" : ""))
            }
        }
    }

    /// The controls that the baseline of the perimeter has.
    mutating func addBaselineControls(_ role: NodeRole) {
        let beside = cursor.otherItems
        for control in baselineControls(role) where !beside.contains(control.id.rawValue) {
            list.add(control.id.rawValue, .control, "\(control.level): \(control.title)")
        }
    }

    /// The instruments of the catalogue that the jurisdiction can use, and those of the model that it
    /// issues.
    mutating func addInstruments(_ role: NodeRole) {
        guard let element = role.element else { return }
        let own = draft.written(at: element + ["catalogue-id"]) ?? element[1]
        let beside = cursor.otherItems
        let apt = draft.book.instruments.filter {
            $0.jurisdiction.rawValue == own && $0.kind.isOfAJurisdiction
        }
        for instrument in apt where !beside.contains(instrument.id.rawValue) {
            let compels = instrument.possibleCompulsions.map(\.rawValue)
            list.add(
                instrument.id.rawValue, .instrument,
                instrument.title
                    + (compels.isEmpty ? "" : " (\(compels.joined(separator: ", ")))"))
        }
    }

    /// The jurisdictions whose instruments the catalogue has.
    mutating func addJurisdictions() {
        let apt = draft.book.instruments.filter(\.kind.isOfAJurisdiction)
        let counts = Dictionary(grouping: apt, by: \.jurisdiction).mapValues(\.count)
        for (id, count) in counts.sorted(by: { $0.key < $1.key }) {
            list.add(
                id.rawValue, .word, "the catalogue has \(Counted.words(count, "instrument")) of it")
        }
    }

    // MARK: The perimeter

    private func perimeterKind(_ role: NodeRole) -> PerimeterKind? {
        role.element.flatMap { draft.written(at: $0 + ["kind"]) }
            .flatMap(PerimeterKind.init(rawValue:))
    }

    private func baselineControls(_ role: NodeRole) -> [CatalogueControl] {
        guard let element = role.element,
            let level = draft.written(at: element + ["baseline"]).flatMap({ SecurityLevel($0) })
        else { return [] }
        return draft.book.controls(level: level, kind: perimeterKind(role) ?? .other)
    }

    /// The controls that stand in the list around the word.
    private func placedControls(_ role: NodeRole) -> Set<String> {
        guard let item = cursor.parent, let list = cursor.text.syntax.nodes[item].parent else {
            return []
        }
        return Set(
            cursor.text.syntax.nodes[list].children.filter { $0 != item }.compactMap {
                cursor.text.entry("use", of: $0).flatMap { cursor.text.syntax.text(of: $0) }
            })
    }
}
