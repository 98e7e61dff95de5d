import FailureAnalysis
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// 300 random models with their analyses, made once for all laws.
enum LawCase {
    static let seeds = 0..<300
    /// What compiling and analysing each model gave, by seed.
    static let analyses: [Result<Analysis, any Error>] = seeds.map { seed in
        Result {
            let compiled = try ModelCompiler(LawModel.drawn(seed: seed)).compile(
                digest: "sha256:law")
            return try FailureAnalyser(compiled).analysis()
        }
    }

    static func check(_ law: (Int, Analysis) throws -> Void) throws {
        for (seed, analysis) in zip(seeds, analyses) { try law(seed, analysis.get()) }
    }
}

/// What must hold of any two models of which one was changed in a known direction, on 300 random
/// models.
///
/// The seed is the number in the message.
struct LawTests {
    private func forEachModel(
        _ law: (Int, ThreatGraph, LawAnswers, inout SplitMix64) throws -> Void
    ) throws {
        try LawCase.check { seed, analysis in
            var random = SplitMix64(seed: UInt64(seed) &+ 1_000_000)
            try law(
                seed, LawModel.drawn(seed: seed), LawAnswers(analysis.findings), &random)
        }
    }

    /// The drawn models are not all alike: each consequence has several orders among them.
    @Test func theModelsDiffer() throws {
        var orders: [String: Set<Int?>] = [:]
        var schemes: Set<CustodyScheme> = []
        try LawCase.check { seed, analysis in
            schemes.formUnion(LawModel.drawn(seed: seed).weights.map(\.custody.scheme))
            for cell in analysis.findings.exposure where cell.level == .party {
                orders[cell.consequence, default: []].insert(cell.order)
                if !cell.complete { Issue.record("seed \(seed): a list is cut") }
            }
        }
        #expect(schemes == [.single, .replicated, .split])
        for consequence in ConsequenceKind.allCases {
            #expect(orders[consequence.rawValue]?.count ?? 0 >= 3, "\(consequence)")
        }
    }

    @Test func renamingPartiesPermutesCoalitions() throws {
        try forEachModel { seed, model, before, random in
            let ids = model.defenders.ids
            let shuffled = ids.shuffled(using: &random).map { DefenderID("x-\($0)") }
            let names = Dictionary(uniqueKeysWithValues: zip(ids, shuffled))
            let after = try LawAnswers(model.renamingDefenders(names))
            for question in after.coalitions.keys {
                let coalitions = before.coalitions[question] ?? []
                let expected = coalitions.map { coalition in
                    Set(
                        coalition.map { id -> String in
                            if question.level.hasPrefix("root") {
                                guard id.hasPrefix("own:") else { return id }
                                let party = DefenderID(String(id.dropFirst(4)))
                                return "own:\(names[party] ?? party)"
                            }
                            return names[DefenderID(id)]?.rawValue ?? id
                        })
                }
                let found = after.coalitions[question]?.map(Set.init) ?? []
                if Set(found) != Set(expected) || found.count != expected.count {
                    Issue.record("seed \(seed) \(question): \(found) is not \(expected)")
                }
            }
        }
    }

    @Test func removingAChannelLowersNoOrder() throws {
        try forEachModel { seed, model, before, random in
            guard let channel = model.channels.ids.randomElement(using: &random) else { return }
            var changed = model
            changed.channels[channel] = nil
            let found = try LawAnswers(changed).lower(than: before)
            if !found.isEmpty { Issue.record("seed \(seed) without \(channel): \(found)") }
        }
    }

    @Test func raisingALevelLowersNoOrderAndNoLevel() throws {
        try forEachModel { seed, model, before, random in
            var changed = model
            var raised: [String] = []
            for perimeter in model.perimeters where Bool.random(using: &random) {
                guard let level = perimeter.level?.rawValue, level < 5 else { continue }
                changed.perimeters[perimeter.id]?.level = SecurityLevel(
                    rawValue: .random(in: level + 1...5, using: &random))
                raised.append("\(perimeter.id)")
            }
            for channel in model.channels where Bool.random(using: &random) {
                guard case .barrier(let operators, let level?) = channel.guardedBy else { continue }
                // Six stands for a lock that capability never opens.
                let higher = Int.random(in: level.rawValue + 1...6, using: &random)
                changed.channels[channel.id]?.guardedBy = .barrier(
                    operators: operators, level: SecurityLevel(rawValue: higher))
                raised.append("\(channel.id)")
            }
            let compiled = try ModelCompiler(changed).compile(digest: "sha256:law")
            let options = AnalysisOptions(tiers: [2, 4])
            let after = try FailureAnalyser(compiled, options: options).analysis().findings
            let found = LawAnswers(after).lower(than: before)
            if !found.isEmpty { Issue.record("seed \(seed), higher \(raised): \(found)") }
            let old = try LawCase.analyses[seed].get().findings
            for (consequence, level) in old.effectiveSL {
                guard let level else { continue }
                let now = after.effectiveSL[consequence].flatMap { $0 } ?? -1
                if now < level { Issue.record("seed \(seed) \(consequence): \(now) < \(level)") }
            }
            #expect(Set(after.open).isSubset(of: old.open), "seed \(seed)")
            for (old, new) in zip(old.residualSL, after.residualSL)
            where (new.level ?? -1) < (old.level ?? -1) || new.failed != old.failed {
                Issue.record("seed \(seed): \(new) below \(old)")
            }
        }
    }

    @Test func addingAReachRaisesNoRootOrder() throws {
        try forEachModel { seed, model, before, random in
            var changed = model
            let jurisdiction: JurisdictionID = Bool.random(using: &random) ? "J1" : "J3"
            changed.jurisdictions[jurisdiction] = Jurisdiction(id: jurisdiction)
            // Whom nobody is said to reach, a sovereign that is not named may: saying who does ends
            // that.
            let reached = model.defenders.filter { !model.reaches(over: $0).isEmpty }.map(\.id)
            for id in reached where Bool.random(using: &random) {
                changed.defenders[id]?.reaches.append(Reach(jurisdiction, by: .possession))
            }
            let after = try LawAnswers(changed)
            let found = before.lower(than: after, levels: LawAnswers.rootLevels)
            if !found.isEmpty { Issue.record("seed \(seed) with \(jurisdiction): \(found)") }
            for question in after.coalitions.keys
            where LawAnswers.partyLevels.contains(question.level)
                && before.coalitions[question] != after.coalitions[question]
            {
                Issue.record("seed \(seed) \(question): a reach changed the parties' coalitions")
            }
        }
    }

    /// Two vendors that become one are never safer, unless the merger gives a hosted perimeter and
    /// its host one operator: the claim then covers the host (Docs/Compilation.md), which is a
    /// barrier that was not there before.
    @Test func mergingVendorsRaisesNoOrder() throws {
        try forEachModel { seed, model, before, random in
            let vendors = model.defenders.filter { $0.role != .lab }
                .shuffled(using: &random).prefix(2)
            guard vendors.count == 2 else { return }
            let changed = model.renamingDefenders([vendors[1].id: vendors[0].id])
            let gainsCover = changed.perimeters.contains { inner in
                guard let parent = inner.parent else { return false }
                return inner.operators == changed.perimeters[parent]?.operators
                    && model.perimeters[inner.id]?.operators
                        != model.perimeters[parent]?.operators
            }
            // So it is with capacity that one provided on the other's machines: his hold as the
            // host is then the provider's.
            let pair = Set(vendors.map(\.id))
            let gainsHold = model.workloads.contains { workload in
                workload.needs.legs.contains { leg in
                    guard pair.contains(leg.provider) else { return false }
                    var place = leg.perimeter
                    while let id = place, let perimeter = model.perimeters[id] {
                        let others = Set(perimeter.operators.defenders)
                            .intersection(pair).subtracting([leg.provider])
                        if !others.isEmpty { return true }
                        place = perimeter.parent
                    }
                    return false
                }
            }
            if gainsCover || gainsHold { return }
            // One party has one parent, so a second parent's reach would be lost, and so would be
            // that of a sovereign who is not named.
            let parents = Set(vendors.compactMap(\.parent))
            let unnamed = Set(vendors.map { !model.isReached($0) })
            let levels =
                parents.count < 2 && unnamed.count == 1
                ? LawAnswers.allLevels : LawAnswers.partyLevels
            let found = before.lower(than: try LawAnswers(changed), levels: levels)
            if !found.isEmpty { Issue.record("seed \(seed) \(vendors.map(\.id)): \(found)") }
        }
    }
}
