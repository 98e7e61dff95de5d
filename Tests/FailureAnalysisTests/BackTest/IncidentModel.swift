import FailureAnalysis
import Foundation
import ModelFormat
import TestSupport
import ThreatGraph

@testable import Compilation

/// An incident's model, from before the day: as written, and with its unknowns filled in every way.
struct IncidentModel {
    let written: ThreatGraph
    let completions: [ThreatGraph]

    init(named name: String) throws {
        let url = PackageRoot.url.appendingPathComponent("Models/incidents/\(name).yaml")
        let document = try ModelReader().document(at: url.path)
        written = try document.threatGraph()
        var sets: [[Change]] = [[]]
        for unknown in written.openUnknowns {
            sets = sets.flatMap { set in unknown.alternatives.map { set + $0.changes } }
        }
        completions = try sets.map {
            try document.applying($0).threatGraph(checkingChanges: false)
        }
    }

    /// The minimal coalitions for a consequence of one asset or workload, at OC1.
    static func coalitions(
        in graph: ThreatGraph, for event: IncidentOutcome.Event, level: AnswerLevel
    ) throws -> [[String]] {
        var options = AnalysisOptions(tiers: [1])
        options.only = [GoalName(event.consequence, of: event.asset)]
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        let findings = try FailureAnalyser(compiled, options: options).analysis().findings
        let cells = findings.exposure.filter { $0.level == level && $0.longerThan == nil }
        guard cells.count == 1, cells[0].complete else {
            throw OutcomeFault("the answer on \(event.asset)", in: graph.title)
        }
        return cells[0].coalitions
    }

    /// What the null model says of one asset or workload: whoever operates the outermost perimeter
    /// around it suffices alone, and nobody else.
    static func outermostOperators(
        in graph: ThreatGraph, for event: IncidentOutcome.Event
    ) -> Set<String> {
        var operators: Set<DefenderID> = []
        func add(around perimeter: PerimeterID) {
            let chain = graph.surroundings(of: perimeter)
            let outermost = chain.last ?? graph.perimeters[perimeter]
            operators.formUnion(outermost?.operators.defenders ?? [])
        }
        if event.consequence == .denial {
            for workload in graph.workloads where workload.id.rawValue == event.asset {
                for leg in workload.needs.legs {
                    if let place = leg.perimeter {
                        add(around: place)
                    } else {
                        operators.insert(leg.provider)
                    }
                }
            }
        } else {
            for weights in graph.weights where weights.id.rawValue == event.asset {
                for copy in weights.copies { add(around: copy.perimeter) }
            }
        }
        return Set(operators.map(\.rawValue))
    }
}
