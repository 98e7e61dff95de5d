import Catalogue
import FailureAnalysis
import ModelFormat
import Testing
import ThreatGraph

@testable import Compilation

/// Unknowns that bear on baselines, makers of chips and instruments, where one rule of the compiler
/// reads parts of a model that its element does not name.
struct UnknownsCatalogueTests {
    private static let text = """
        sallyport: 1
        title: Unknown strength and unknown law
        jurisdictions: { US: { instruments: [us-nsl-2709] }, EU: {} }
        parents: { big: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          vendor: { role: cloud, jurisdictions: [US], parent: big }
          chips: { role: silicon, jurisdictions: [EU] }
          other-chips: { role: silicon }
        perimeters:
          site: { kind: campus, exits: stated, operator: vendor, baseline: SL3 }
          cell: { kind: enclave, inside: site, exits: stated, operator: lab, baseline: SL4,
                  controls: [ { use: SL4-CC-01, operator: chips }, { use: SL4-HW-01, operator: chips } ] }
        weights: { w: { owner: lab, copies: [ { in: cell, form: plaintext, for: training } ] } }
        channels:
          out: { from: site, to: outside, operator: vendor }
          direct: { from: outside, to: cell, operator: lab, level: SL2 }
        workloads: { run: { all: [ { capacity: vendor, in: site }, { chips: chips } ] } }
        unknown:
          strength:
            one-of:
              - { label: three, set: {} }
              - { label: four, set: { perimeters.site.baseline: SL4 } }
              - { label: claim, set: { perimeters.site.baseline: ~, perimeters.site.level: SL2 } }
          law:
            one-of:
              - { label: records only, set: {} }
              - { label: content, set: { jurisdictions.US.instruments: [us-nsl-2709, us-sca-warrant, us-ieepa] } }
              - { label: any, set: { jurisdictions.US.instruments: ~ } }
          maker:
            one-of:
              - { label: chips alone, set: { defenders.other-chips.role: other } }
              - { label: under the vendor's parent, set: { defenders.chips.parent: big } }
        """

    @Test func agreesWithEveryCompletion() throws {
        let catalogue = try CatalogueBook.builtIn()
        let document = try ModelReader().document(bytes: Array(Self.text.utf8), file: "m.yaml")
        let model = try document.threatGraph(catalogue: catalogue)
        func completed(_ changes: [Change]) throws -> ThreatGraph {
            try document.applying(changes).threatGraph(
                checkingChanges: false, catalogue: catalogue)
        }
        let found = try UnknownsAnalyser(model, catalogue: catalogue, complete: completed)
            .findings(digest: "")
        #expect(found.completions.count == 18)
        #expect(found.completions.exact)

        var orders: [String: [Int?: Int]] = [:]
        for picks in Self.combinations(of: Array(model.unknowns)) {
            let compiled = try ModelCompiler(completed(picks), catalogue: catalogue)
                .compile(digest: "")
            let findings = try FailureAnalyser(compiled).analysis().findings
            for cell in findings.exposure {
                let tier = cell.tier.map { "\($0)" } ?? "-"
                orders["\(cell.consequence) \(cell.level.rawValue) \(tier)", default: [:]][
                    cell.order, default: 0] += 1
            }
        }
        var kinds: Set<Int> = []
        for cell in found.orders {
            let tier = cell.tier.map { "\($0)" } ?? "-"
            let counts = Dictionary(
                uniqueKeysWithValues: cell.counts.map { ($0.value, $0.completions) })
            kinds.insert(counts.count)
            #expect(
                counts == orders["\(cell.consequence) \(cell.level.rawValue) \(tier)"],
                "\(cell.consequence) \(cell.level.rawValue) \(tier)")
        }
        // The unknowns do make a difference somewhere.
        #expect(kinds.contains(2))
    }

    private static func combinations(of unknowns: [Unknown]) -> [[Change]] {
        unknowns.reduce([[]]) { all, unknown in
            all.flatMap { picked in unknown.alternatives.map { picked + $0.changes } }
        }
    }
}
