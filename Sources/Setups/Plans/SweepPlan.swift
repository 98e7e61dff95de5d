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
    /// Which set-ups are left out.
    package var exclusions: [SweepExclusion]
    /// What is asked.
    package var inquiry: SetupInquiry
    /// What set-ups cost, where the plan or its model says so; no row depends on it.
    package var costs = SweepCosts()

    /// The seed by which rows are drawn; `nil` where none are.
    package var seed: UInt64? {
        switch design.way {
        case .grid, .zip: nil
        case .latinHypercube(_, let seed), .random(_, let seed): seed
        }
    }

    /// How many rows there are, those that are left out among them.
    package var count: Int { design.count }

    /// The values of a row, axis by axis; `nil` for one that is left out.
    package func values(inRow row: Int) -> [SweepAxis.Value]? {
        let places = design.places(inRow: row)
        if exclusions.contains(where: { $0.holds(for: places) }) { return nil }
        return zip(axes, places).map { $0.values[$1] }
    }

    /// Whether one of the first rows, at most so many, is not left out.
    ///
    /// - Complexity: O(*n*) for the *n* rows up to the first that is not.
    package func hasSetUp(amongFirst rows: Int) -> Bool {
        (0..<min(count, rows)).contains { values(inRow: $0) != nil }
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
        for exclusion in exclusions { parts.append("exclude \(exclusion.key)") }
        return String(
            ContentDigest.of(SetupInquiry.joined(parts)).dropFirst("sha256:".utf8.count).prefix(16))
    }
}
