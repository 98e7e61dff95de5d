package import FailureAnalysis
package import ThreatGraph

/// What is said of perimeters' claims held against their controls, and of the layers around copies.
package enum CoverageWords {
    /// A perimeter's claim against what its controls support; `nil` where no control is listed.
    package static func claim(_ coverage: CoverageSummary) -> String? {
        guard let supported = coverage.supported else { return nil }
        let wanted = coverage.claimed ?? coverage.baseline
        var line = "\(coverage.perimeter): "
        if let claimed = coverage.claimed {
            line += "claimed SL\(claimed); "
        } else if let baseline = coverage.baseline {
            line += "baseline SL\(baseline); "
        }
        line += "controls listed support SL\(supported)"
        if let wanted, !coverage.gaps.isEmpty {
            let gaps = coverage.gaps.map(\.rawValue).joined(separator: ", ")
            line += ": nothing at SL\(wanted) blocks \(gaps)"
        }
        if !coverage.unresolved.isEmpty {
            line += "; nobody is known to run \(coverage.unresolved.joined(separator: ", "))"
        }
        return line
    }

    /// The layers around one copy, as RAND counts them and by party.
    package static func layers(_ layers: LayerSummary) -> String {
        let asked = layers.required.flatMap { required in
            layers.level.map { "SL\($0) asks for \(required) independent layers; " }
        }
        let parties =
            layers.parties.map { $0 == 1 ? "one party runs them all" : "run by \($0) parties" }
            ?? "no set of parties opens them"
        return
            "\(layers.weights) in \(layers.perimeter): \(asked ?? "")on the weakest way in there "
            + "\(layers.layers == 1 ? "is 1" : "are \(layers.layers)") as RAND counts; counted by "
            + "party, \(parties)"
    }

    /// A perimeter against one category of vectors, as a cell of a table.
    package static func cell(
        of coverage: CoverageSummary, against category: VectorCategory
    ) -> String {
        guard let found = coverage.categories.first(where: { $0.category == category }) else {
            return "-"
        }
        if let level = found.level { return "SL\(level) (\(found.controls.count))" }
        if let claimed = coverage.claimed, coverage.baseline == nil { return "claim SL\(claimed)" }
        return "open"
    }
}
