import ModelFormat
import ThreatGraph

/// A model, what varies in it and what is asked of each set-up (Docs/Sweep.md).
package struct SweepPlan: Hashable, Sendable {
    /// What to call it.
    package var title: String?
    /// The path of the model, seen from the folder of the process.
    package var model: String
    /// What varies, in the order written.
    package var axes: [SweepAxis]
    /// Which values go together.
    package var design: SweepDesign
    /// Set-ups that are left out: those of which each named axis has one of the places.
    package var exclusions: [[Int: Set<Int>]]
    /// What is asked.
    package var inquiry: SetupInquiry
    /// What set-ups cost, where the plan or its model says so; no row depends on it.
    package var costs = SweepCosts()

    /// How many rows there are, those that are left out among them.
    package var count: Int { design.count }

    /// The values of a row, axis by axis; `nil` for one that is left out.
    package func values(inRow row: Int) -> [SweepAxis.Value]? {
        let places = design.places(inRow: row)
        let isExcluded = exclusions.contains { condition in
            condition.allSatisfy { axis, excluded in excluded.contains(places[axis]) }
        }
        if isExcluded { return nil }
        return zip(axes, places).map { $0.values[$1] }
    }

    /// Everything on which rows depend, in 16 hexadecimal digits: rows of two plans have the same only
    /// where each row is the same.
    ///
    /// - Parameters:
    ///   - digest: of the model.
    ///   - version: of the program.
    package func digest(model digest: String, version: String) -> String {
        var parts = [digest, version, "\(design.way)", inquiry.key]
        for axis in axes {
            parts.append("axis \(axis.name)")
            for value in axis.values {
                parts.append(value.says.jsonText)
                parts += value.changes.flatMap { [$0.path, $0.value.jsonText] }
            }
        }
        for exclusion in exclusions {
            let conditions = exclusion.sorted { $0.key < $1.key }.map { axis, places in
                "\(axis):\(places.sorted())"
            }
            parts.append("exclude \(SetupInquiry.joined(conditions))")
        }
        return String(
            ContentDigest.of(SetupInquiry.joined(parts)).dropFirst("sha256:".utf8.count).prefix(16))
    }
}
