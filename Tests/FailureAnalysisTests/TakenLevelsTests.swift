import ModelFormat
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// Levels that are left out and taken from several places: a completion is not put together from what
/// each unknown does alone.
struct TakenLevelsTests {
    /// The lowest of two levels: which it is shows in no single change.
    ///
    /// No whole completion that is tried shows it either.
    private static let text = """
        sallyport: 1
        title: Levels taken from places
        jurisdictions: { US: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          a: { role: cloud, jurisdictions: [US] }
          c: { role: custodian, jurisdictions: [US] }
        perimeters:
          one: { kind: campus, operator: a, level: SL1, exits: stated }
          two: { kind: campus, operator: a, level: SL3, exits: stated }
          far: { kind: campus, operator: c, level: SL5, exits: stated }
        weights:
          w: { owner: lab, custody: { scheme: split, k: 2, release: { operator: c } },
               copies: [ { in: one, share: 1, for: backup }, { in: two, share: 2, for: backup } ] }
        keys:
          k: { in: far, release: c }
        channels:
          out: { kind: network, from: one, to: outside, operator: c }
          other: { kind: network, from: two, to: outside, barrier: none }
        workloads: { work: { capacity: a } }
        unknown:
          u1: { of: perimeters.one.level, one-of: [SL1, SL5] }
          u2: { of: perimeters.two.level, one-of: [SL2, SL3] }
          u3: { of: channels.out.kind, one-of: [network, administration] }

        """

    @Test func everyCompletionIsPutTogetherAsItReads() throws {
        let document = try ModelReader().document(
            bytes: Array(Self.text.utf8), file: "taken.yaml")
        let model = try document.threatGraph()
        let complete: ([Change]) throws -> ThreatGraph = {
            try document.applying($0).threatGraph(checkingChanges: false)
        }
        var space = try CompletionSpace(model, limit: 1 << 10, complete: complete)
        #expect(space.unknowns.map(\.id.rawValue) == ["u1", "u2", "u3"])
        var levels: Set<SecurityLevel?> = []
        for (one, two, three) in [0, 1].flatMap({ one in
            [0, 1].flatMap { two in [0, 1].map { (one, two, $0) } }
        }) {
            let picks = [0: one, 1: two, 2: three]
            let whole = try complete(
                picks.sorted { $0.key < $1.key }.flatMap {
                    space.unknowns[$0.key].alternatives[$0.value].changes
                })
            let put = try space.model(with: space.parts, picking: picks)
            for part in space.parts {
                #expect(put.agrees(with: whole, on: part), "\(picks): \(part)")
            }
            levels.insert(whole.workloads.first?.needs.legs.first?.level)
        }
        // The rule is asked: SL5 and SL2 give SL2, which no unknown gives alone.
        #expect(levels.count == 3)
    }
}
