import Formulas
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Which elements of two models differ.
struct ComparisonElementTests {
    private func changes(_ edit: (inout ThreatGraph) -> Void) throws -> [ElementChange] {
        let first = SmallModel()
        var second = first
        edit(&second.graph)
        return try Comparison.of([first.compiled(), second.compiled()]).onlyPair.changes
    }

    @Test func elementsAreAddedRemovedAndChangedByField() throws {
        let found = try changes { graph in
            graph.perimeters["site"]?.level = SecurityLevel(rawValue: 3)
            graph.perimeters["site"]?.operators = .all([.defender("vendor"), .defender("lab")])
            graph.defenders["auditor"] = nil
            graph.channels["media"] = Channel(
                id: "media", kind: .media, source: .perimeter("site"), destination: .outside,
                guardedBy: .none)
            graph.channels["network"]?.cap = DataRate(bytesPerDay: 5_000_000_000)
        }
        #expect(
            found == [
                ElementChange(section: "defenders", id: "auditor", kind: .removed, fields: []),
                ElementChange(
                    section: "perimeters", id: "site", kind: .changed,
                    fields: [
                        FieldChange(
                            field: .key("operator"), before: .quorum(.defender("vendor")),
                            after: .quorum(.all([.defender("vendor"), .defender("lab")]))),
                        FieldChange(
                            field: .key("level"), before: FieldValue(SecurityLevel(rawValue: 4)),
                            after: FieldValue(SecurityLevel(rawValue: 3))),
                    ]),
                ElementChange(section: "channels", id: "media", kind: .added, fields: []),
                ElementChange(
                    section: "channels", id: "network", kind: .changed,
                    fields: [
                        FieldChange(
                            field: .key("cap"), before: nil,
                            after: .rate(DataRate(bytesPerDay: 5_000_000_000)))
                    ]),
            ])
    }

    /// Whatever differs between two random models is told, and each change names a field.
    @Test func everyDifferenceIsTold() throws {
        for seed in 0..<40 {
            let models = [LawModel.drawn(seed: seed), LawModel.drawn(seed: seed + 500)]
            let compiled = try models.map { try ModelCompiler($0).compile(digest: "sha256:test") }
            let options = AnalysisOptions(consequences: ["disclosure"])
            let found = try Comparison.of(compiled, options: options).onlyPair.changes
            func differing<Element: Registrable>(
                _ register: KeyPath<ThreatGraph, Register<Element>>
            ) -> Int {
                let (one, other) = (models[0][keyPath: register], models[1][keyPath: register])
                return Set(one.ids + other.ids).count { one[$0] != other[$0] }
            }
            let expected =
                differing(\.jurisdictions) + differing(\.instruments) + differing(\.parents)
                + differing(\.defenders) + differing(\.sharedCauses) + differing(\.perimeters)
                + differing(\.weights) + differing(\.keys) + differing(\.channels)
                + differing(\.workloads)
            #expect(found.count == expected, "seed \(seed)")
            for change in found {
                #expect((change.kind == .changed) == !change.fields.isEmpty, "seed \(seed)")
                #expect(!change.fields.map(\.field).contains(.other), "seed \(seed) \(change)")
            }
        }
    }

    /// An overlay is the model with every stated level set; equal levels dominate as they should.
    @Test func higherLevelsDominateLowerOnes() throws {
        for seed in 0..<15 {
            let model = LawModel.drawn(seed: seed)
            let compiled = try [2, 3, 4].compactMap { SecurityLevel(rawValue: $0) }.map {
                try ModelCompiler(model.holding(at: $0)).compile(digest: "sha256:test")
            }
            let options = AnalysisOptions(tiers: [2, 3, 4])
            for pair in try Comparison.of(compiled, options: options).pairs {
                for cell in pair.cells {
                    #expect(cell.secondAsSafe.holds == true, "seed \(seed) \(cell)")
                }
            }
        }
    }
}
