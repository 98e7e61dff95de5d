import FailureAnalysis
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

struct TimelineTests {
    /// The findings of a model file's text.
    private func findings(
        _ text: String, tiers: [Int] = [1, 2, 3, 4, 5]
    ) throws -> TimelineFindings {
        let document = try ModelReader().document(
            bytes: Array(text.utf8),
            file: PackageRoot.url.appendingPathComponent("Models/seed-case/x.yaml").path)
        return try TimelineAnalyser(
            document.threatGraph(), options: TimelineOptions(tiers: tiers)
        ) { day, undated, without in
            try document.asOf(DatedState(day: day, undated: undated, without: without))
                .threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
    }

    /// THEORY 3.6: shares at A and G, the lab ignored, two epochs.
    private static let shares = """
        sallyport: 1
        title: Shares at two custodians
        date: 2026-01-01
        defenders: { lab: { role: lab }, a: { role: cloud }, g: { role: cloud } }
        perimeters:
          pa: { exits: stated, operator: a, level: SL5 }
          pg: { exits: stated, operator: g, level: SL5 }
        weights:
          w:
            custody: { scheme: split, k: 2 }
            copies: [ { in: pa, form: share, share: 1 }, { in: pg, form: share, share: 2 } ]
        channels:
          oa: { from: pa, to: outside, operator: a }
          og: { from: pg, to: outside, operator: g }
        workloads: { run: { capacity: lab, level: none } }

        """

    private func pairs(_ findings: TimelineFindings) throws -> [String] {
        let last = try #require(findings.epochs.last)
        let dated = try #require(
            last.dated.first { $0.consequence == "exfiltration" && $0.tier == 3 })
        return dated.coalitions.map { $0.map { "\($0.party)@\($0.epoch)" }.joined(separator: " ") }
    }

    @Test func sharesOfTwoEpochsCombine() throws {
        let found = try findings(
            Self.shares + "timeline: { later: { at: 2027-01-01, set: { title: Later } } }\n")
        #expect(try pairs(found) == ["a@1 g@1", "a@1 g@2", "a@2 g@1", "a@2 g@2"])
    }

    @Test func sharesDoNotCombineOverARefresh() throws {
        let found = try findings(
            Self.shares + "timeline: { anew: { at: 2027-01-01, refresh: [weights.w] } }\n")
        #expect(try pairs(found) == ["a@1 g@1", "a@2 g@2"])
        #expect(found.epochs.last?.changes.map(\.kind) == [.refreshes])
    }

    @Test func aModelWithoutDatesIsOneEpochAndAnalysesAnswer() throws {
        for name in ["single", "replicated", "split-2-of-3"] {
            let found = try findings("extends: \(name).yaml\n")
            #expect(found.epochs.count == 1)
            let analysed = try SeedCase.findings(of: name)
            #expect(found.epochs[0].cells.count == analysed.exposure.count)
            for (cell, same) in zip(found.epochs[0].cells, analysed.exposure) {
                #expect(cell.consequence == same.consequence && cell.tier == same.tier)
                #expect(cell.alone.coalitions == same.coalitions)
                #expect(cell.kept == cell.alone)
            }
            #expect(found.horizon.last == nil)
        }
    }

    /// Moving custody later does not protect bytes exposed earlier.
    @Test func whatWasExposedEarlierStaysExposed() throws {
        let found = try findings(
            """
            extends: split-2-of-2.yaml
            weights:
              old: { copies: [ { in: aws-campus, form: plaintext, until: 2027-01-01 } ], until: 2027-01-01 }
            """.replacing("aws-campus", with: try firstPerimeter("split-2-of-2")) + "\n", tiers: [3]
        )
        #expect(found.epochs.count == 2)
        let last = try #require(
            found.epochs.last?.cells.first {
                $0.consequence == "exfiltration" && $0.level == .party
            })
        #expect(last.alone.order == 2)
        #expect(last.kept.order == 1)
        let dated = try #require(
            found.epochs.last?.dated.first { $0.consequence == "exfiltration" })
        #expect(dated.coalitions.first?.map(\.epoch) == [1])
    }

    private func firstPerimeter(_ name: String) throws -> String {
        let model = try #require(try SeedCase.compiled(name).model)
        return try #require(
            model.weights.first?.copies.first?.perimeter.rawValue)
    }

    /// THEORY 3.6: the dates of the seeds, and what lies beyond them.
    @Test func theSeedCaseEndsWithItsTerm() throws {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/single-timeline.yaml")
        let found = try findings(try String(contentsOf: path, encoding: .utf8), tiers: [3])
        let days = ["2026-04-20", "2026-06-30", "2026-12-31", "2036-04-20"]
        #expect(found.epochs.map { $0.from?.description } == days)
        #expect(found.epochs.map(\.isSupported) == [true, true, true, false])
        let end = try #require(CalendarDate("2036-04-20"))
        #expect(found.epochs[2].basis == .ending(end))
        #expect(found.epochs[3].basis == .ended)
        #expect(found.horizon.last == end)
        // With the alternative of unknown date, denial would need two; without, it does not, and
        // what was kept is judged by the worse.
        let effect = try #require(found.undated.first?.effects.first?.differences.first)
        #expect(effect.consequence == "denial" && effect.before == 1 && effect.after == 2)
        let denial = found.epochs[1].cells.first { $0.consequence == "denial" }
        #expect(denial?.alone.order == 1)
        #expect(denial?.kept.order == 1)
    }

    /// Of several dated facts on one day, the reason is the one without which nothing differs.
    @Test func namesTheFactThatIsTheReason() throws {
        let found = try findings(
            """
            extends: single.yaml
            timeline:
              note: { at: 2027-01-01, set: { perimeters.campus.note: x } }
              stronger: { at: 2027-01-01, set: { perimeters.campus.level: SL5 } }
            """, tiers: [5])
        let differences = try #require(found.epochs.last?.differences)
        let alone = differences.filter { $0.question == .alone }
        #expect(!alone.isEmpty)
        #expect(alone.allSatisfy { $0.because == ["stronger"] })
    }

    // MARK: Laws on random models

    /// With nothing kept, the graph over all epochs says what the epochs say one by one.
    @Test func withNothingKeptEpochsStandSideBySide() throws {
        for seed: UInt64 in 6001...6010 {
            let found = try TimelineRandomModel(seed: seed, epochs: 3)
                .findings(tiers: [3], keepsKnowledge: false)
            var expected: [String: Set<Set<DatedFailure>>] = [:]
            for epoch in found.epochs {
                for cell in epoch.cells where cell.level == .party {
                    let own = cell.alone.coalitions.map { set in
                        Set(set.map { DatedFailure(party: $0, epoch: epoch.number) })
                    }
                    let all = expected[cell.consequence, default: []].union(own)
                    // Where an epoch needs nobody, no other set is minimal.
                    expected[cell.consequence] = all.contains([]) ? [[]] : all
                }
                for dated in epoch.dated {
                    #expect(
                        Set(dated.coalitions.map { Set($0) }) == expected[dated.consequence],
                        "seed \(seed), epoch \(epoch.number), \(dated.consequence)")
                }
            }
        }
    }

    /// A refresh never adds a coalition: each that suffices with one holds one that does without.
    @Test func aRefreshNeverAddsACoalition() throws {
        for seed: UInt64 in 3001...3012 {
            let model = TimelineRandomModel(seed: seed, epochs: 2)
            let with = try model.refreshing([[], [.shares(of: "w"), .key("k")]])
                .findings(tiers: [3])
            let without = try model.refreshing([[], []]).findings(tiers: [3])
            for (one, other) in zip(with.epochs, without.epochs) {
                for (fresh, stale) in zip(one.dated, other.dated) {
                    for coalition in fresh.coalitions {
                        #expect(
                            stale.coalitions.contains { Set($0).isSubset(of: coalition) },
                            "seed \(seed) \(fresh.consequence)")
                    }
                }
            }
        }
    }

    /// By the end of an epoch no fewer failures are needed than in it alone, nor than before.
    @Test func whatIsKeptNeverHelpsTheDefender() throws {
        for seed: UInt64 in 4001...4010 {
            let found = try TimelineRandomModel(seed: seed, epochs: 3).findings(tiers: [2])
            for (at, epoch) in found.epochs.enumerated() {
                for (place, cell) in epoch.cells.enumerated() {
                    for coalition in cell.alone.coalitions {
                        #expect(
                            cell.kept.coalitions.contains { Set($0).isSubset(of: coalition) },
                            "seed \(seed)")
                    }
                    if at == 0 { continue }
                    for coalition in found.epochs[at - 1].cells[place].kept.coalitions {
                        #expect(
                            cell.kept.coalitions.contains { Set($0).isSubset(of: coalition) },
                            "seed \(seed)")
                    }
                }
            }
        }
    }

    /// An exposure added in an early epoch never removes a coalition by the end of a later one.
    @Test func anEarlierExposureNeverHelps() throws {
        for seed: UInt64 in 5001...5008 {
            let model = TimelineRandomModel(seed: seed, epochs: 3)
            let exposed = model.exposing()
            let (before, after) = (
                try model.findings(tiers: [3]), try exposed.findings(tiers: [3])
            )
            for (one, other) in zip(before.epochs, after.epochs) {
                for (less, more) in zip(one.dated, other.dated) {
                    for coalition in less.coalitions {
                        #expect(
                            more.coalitions.contains { Set($0).isSubset(of: coalition) },
                            "seed \(seed) \(less.consequence)")
                    }
                }
            }
        }
    }

    /// A model of one time that does not compile is a fault of ours, and no reason to say which of
    /// two facts of a day decided.
    @Test func aStateThatDoesNotCompileIsNotPassedOver() throws {
        let text =
            Self.shares + """
                timeline:
                  one: { at: 2027-01-01, set: { perimeters.pa.level: SL1 } }
                  two: { at: 2027-01-01, set: { perimeters.pg.level: SL1 } }

                """
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
        func analyser(
            without edit: @escaping (ThreatGraph) throws -> ThreatGraph
        ) throws -> TimelineAnalyser {
            TimelineAnalyser(try document.threatGraph()) { day, undated, without in
                let state = DatedState(day: day, undated: undated, without: without)
                let graph = try document.asOf(state).threatGraph(checkingChanges: false)
                return without.isEmpty ? graph : try edit(graph)
            }
        }
        let broken = try analyser { graph in
            var graph = graph
            graph.perimeters["pa"]?.operators = .defender("stranger")
            return graph
        }
        let error = #expect(throws: TimelineError.self) { try broken.findings(digest: "") }
        guard case .notCompiled? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        // A time of which the facts left are no model is the input's; both then decide together.
        let none = try analyser { _ in throw ModelErrors([]) }
        let found = try #require(try none.findings(digest: "").epochs.last)
        #expect(found.differences.allSatisfy { $0.because == ["one", "two"] })
        #expect(!found.differences.isEmpty)
    }
}
