import FailureAnalysis
import ModelSupport
import Networks
import Testing
import ThreatGraph

@testable import Compilation

/// What a timeline says of each stretch of time against the model of that time, asked by itself.
struct TimelineStateTests {
    /// A model over three stretches of time, each another reading of a random one.
    private struct Course {
        let models: [ThreatGraph]
        let dated: ThreatGraph

        init(seed: UInt64) {
            let random = UnknownsRandomModel(seed: seed, unknowns: 2...3, hasSites: true)
            let all = random.completions.map { completion -> ThreatGraph in
                var graph = completion.graph
                graph.unknowns = []
                return graph
            }
            self.init([all[0], all[all.count / 2], all[all.count - 1]])
        }

        init(_ models: [ThreatGraph]) {
            self.models = models
            var graph = models[0]
            graph.timeline = Register(
                models.indices.dropFirst().map { at in
                    DatedChange(
                        id: Identifier("c\(at)"), day: Self.day(at),
                        refreshes: [.key(KeyID("none\(at)"))])
                })
            dated = graph
        }

        static func day(_ at: Int) -> CalendarDate? { CalendarDate("203\(at)-01-01") }

        func findings(
            tiers: [Int], only: [GoalName]? = nil
        ) throws -> TimelineFindings {
            var options = TimelineOptions(tiers: tiers)
            options.only = only
            let models = models
            return try TimelineAnalyser(dated, options: options) { day, _, _ in
                guard let day else { return models[0] }
                let at = models.indices.last { at in Self.day(at).map { $0 <= day } ?? false }
                return models[at ?? 0]
            }.findings(digest: "sha256:test")
        }
    }

    /// Everything together and each asset, workload and length of time, with sites, services, seizures
    /// and parts that come late.
    @Test(arguments: 0..<2) func eachStretchIsWhatAnalyseSaysOfItsModel(block: Int) throws {
        var (asked, late, placed) = (Set<String>(), 0, 0)
        for seed in UInt64(block * 16)..<UInt64(block * 16 + 16) {
            let course = Course(seed: seed &+ 7_000)
            let found = try course.findings(tiers: [2, 4])
            #expect(found.epochs.count == 3, "seed \(seed)")
            for (model, epoch) in zip(course.models, found.epochs) {
                let compiled = try ModelCompiler(model).compile(digest: "")
                late += model.lengths.count
                placed += model.sites.count
                for goal in found.asked {
                    asked.insert(goal.id)
                    let cells = epoch.cells.filter { $0.consequence == goal.id }
                    guard compiled.consequence(for: goal) != nil else {
                        #expect(cells.allSatisfy { $0.alone.coalitions.isEmpty })
                        continue
                    }
                    var options = AnalysisOptions(tiers: [2, 4])
                    options.only = [goal]
                    let analysed = try FailureAnalyser(compiled, options: options)
                        .analysis().findings
                    #expect(
                        cells.map(\.alone.coalitions) == analysed.exposure.map(\.coalitions),
                        "seed \(seed), epoch \(epoch.number), \(goal.id)")
                    #expect(epoch.effectiveSL[goal.id] == analysed.effectiveSL[goal.id])
                }
                // What suffices in a stretch suffices by its end, whatever was kept.
                for cell in epoch.cells {
                    #expect(
                        cell.alone.coalitions.allSatisfy { set in
                            cell.kept.coalitions.contains { Set($0).isSubset(of: set) }
                        }, "seed \(seed), \(cell.consequence), \(cell.level)")
                }
            }
        }
        #expect(asked.count > 5 && late > 0 && placed > 0, "the draw is too tame")
    }

    /// With two owners in one place, whom nobody asks is the owner of what came about, by the end of
    /// a stretch of time as in it.
    @Test func whatIsKeptLeavesOutWhoeverOwnsIt() throws {
        let model = TwoLabModel.graph()
        let found = try Course([model, model]).findings(tiers: [3])
        let last = try #require(found.epochs.last)
        for cell in last.cells {
            #expect(cell.kept.coalitions == cell.alone.coalitions, "\(cell.consequence)")
        }
        func kept(_ id: String) -> [[String]]? {
            last.cells.first { $0.consequence == id && $0.level == .labBypass && $0.tier == 3 }?
                .kept.coalitions
        }
        #expect(kept("exfiltration") == [["l2"]])
        #expect(kept("exfiltration:w1") == [["l2"]])
        #expect(kept("exfiltration:w2") == [])
    }

    /// What is gone from the model is still its last owner's when it is taken out.
    @Test func whatIsGoneIsItsLastOwners() throws {
        let first = TwoLabModel.graph()
        var second = first
        second.weights["w2"] = nil
        second.channels["exit"]?.guardedBy = .none
        let found = try Course([first, second]).findings(tiers: [3])
        let last = try #require(found.epochs.last)
        let cell = try #require(
            last.cells.first {
                $0.consequence == "exfiltration:w2" && $0.level == .party && $0.tier == 3
            })
        #expect(cell.alone.coalitions == [])
        // Who got in while it was there carries it out by the exit that nobody guards any more.
        #expect(cell.kept.coalitions == [["aws"], ["l2"]])
        let bypass = try #require(
            last.cells.first {
                $0.consequence == "exfiltration:w2" && $0.level == .labBypass && $0.tier == 3
            })
        #expect(bypass.kept.coalitions == [["aws"]])
    }

    /// One that is asked for by name is all that is told.
    @Test func oneIsAskedForByName() throws {
        let model = TwoLabModel.graph()
        let name = GoalName(.exfiltration, of: "w2")
        let found = try Course([model, model]).findings(tiers: [3], only: [name])
        #expect(found.asked == [name])
        #expect(found.goals == nil && !found.hasSums)
    }
}
