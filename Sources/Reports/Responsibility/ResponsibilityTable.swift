package import Catalogue
import Formulas
package import ThreatGraph

/// Who runs which control of a model, as comma-separated values: a responsibility matrix, a row for each control of
/// each perimeter, which `import` reads back to the same operators.
package struct ResponsibilityTable: Sendable {
    private let model: ThreatGraph
    private let expansion: ControlExpansion

    /// The columns; their names are those that `import` knows.
    package static let header = ["Perimeter", "Control ID", "Operator", "Level", "Title"]

    /// Makes a table of a model, in the order of the names.
    ///
    /// - Parameter catalogue: Where the controls of a baseline are looked up.
    package init(_ model: ThreatGraph, catalogue: CatalogueBook) {
        self.model = model
        expansion = ControlExpansion(model, catalogue: catalogue)
    }

    /// The table; a control whose operator nobody is known to be has an empty cell.
    ///
    /// - Complexity: O(*p* · *c*) for *p* perimeters and *c* controls of the catalogue.
    package var csv: String {
        var table = CSVTable(Self.header)
        for perimeter in model.perimeters {
            let standing = expansion.controls(on: perimeter).map { control in
                [
                    control.id.rawValue, Self.text(of: control.operators),
                    control.level.description, control.title,
                ]
            }
            let left = expansion.unresolved(on: perimeter).map { [$0.id.rawValue, "", "", ""] }
            for row in (standing + left).sorted(by: { $0[0] < $1[0] }) {
                table.add([perimeter.id.rawValue] + row)
            }
        }
        return table.text
    }

    /// Who runs it: a name, names of which each is enough, or a formula as a model has it.
    private static func text(of operators: Quorum) -> String {
        if case .any(let parts) = operators {
            let names = parts.compactMap { part -> String? in
                if case .leaf(let member) = part { member.defender.rawValue } else { nil }
            }
            if names.count == parts.count { return names.joined(separator: "; ") }
        }
        return operators.folded(
            leaf: { $0.defender.rawValue },
            combine: { operation, parts in
                let list = "[\(parts.joined(separator: ", "))]"
                return switch operation {
                case .all: "{ all: \(list) }"
                case .any: "{ any: \(list) }"
                case .atLeast(let count): "{ at-least: \(count), of: \(list) }"
                }
            })
    }
}
