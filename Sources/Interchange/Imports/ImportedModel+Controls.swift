internal import Formulas
internal import ModelFormat
internal import YAMLKit

/// Parties that a file names, and what it says guards a zone.
extension ImportedModel {
    func party(_ party: ImportedSetup.Party) -> Entry {
        guard let place = party.place else {
            return Entry(
                id: party.id,
                value: defender(party.title, role: "other", ("status", .text("unknown"))),
                comments: party.note.map { [$0] } ?? [])
        }
        return Entry(
            id: party.id,
            value: defender(party.title, role: "other", reported[0], reported[1]),
            comments: [from(place)] + (party.note.map { [$0] } ?? []))
    }

    /// A control stops nobody as long as its level is SL0, whatever it blocks then.
    func control(_ control: ImportedSetup.Control) -> YAMLValue {
        var entries: [(String, YAMLValue)] = [("id", .text(control.id))]
        if control.title != control.id { entries.append(("title", .text(control.title))) }
        entries += [
            ("level", .word("SL0")), ("blocks", .text("all")),
            ("operator", operators(control.operators)),
        ]
        switch control.standing {
        case .planned: entries += [status("announced"), ("note", .text("planned: not there yet"))]
        case .partial: entries += [status("unspecified"), ("note", .text("there in part"))]
        case .unstated: entries.append(status("unspecified"))
        case .stated: entries.append(status("claimed"))
        }
        entries.append(reported[1])
        return .mapping(entries.map { .init($0.0, $0.1) })
    }

    private func operators(_ formula: Formula<String>) -> YAMLValue {
        formula.folded(leaf: YAMLValue.text) { operation, parts in
            switch operation {
            case .all: mapping(("all", .list(parts)))
            case .any: mapping(("any", .list(parts)))
            case .atLeast(let count):
                mapping(("at-least", .word(String(count))), ("of", .list(parts)))
            }
        }
    }

    func comment(_ control: ImportedSetup.Control) -> String {
        "\(control.title): \(control.places.map(from).joined(separator: ", "))"
    }

    var controlUnknowns: [Entry] {
        setup.controls.compactMap { control in
            let name = ControlName(zone: control.zone, control: control.id)
            guard let id = controlLevels[name] else { return nil }
            return Entry(
                id: id,
                value: mapping(
                    ("of", .text("perimeters.\(control.zone).controls.\(control.id).level")),
                    ("one-of", .list([.word("SL0"), .word("SL5")])),
                    ("because", .text("the file says neither what it stops nor at which level"))))
        }
    }
}
