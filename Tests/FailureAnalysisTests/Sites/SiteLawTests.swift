import FailureAnalysis
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// What must hold of any model that gains a site, a service or a place, on 200 random models.
///
/// The seed is the number in the message.
struct SiteLawTests {
    private static let seeds = 0..<200

    /// A random model of which some perimeters stand at a site.
    private static func drawn(_ seed: Int, _ random: inout SplitMix64) -> ThreatGraph {
        var model = LawModel.drawn(seed: seed)
        model.sites = [
            Site(id: "east", jurisdictions: ["J1"]), Site(id: "west", jurisdictions: ["J2"]),
        ]
        for id in model.perimeters.ids where Int.random(in: 0..<2, using: &random) == 0 {
            model.perimeters[id]?.site =
                Int.random(in: 0..<2, using: &random) == 0 ? "east" : "west"
        }
        return model
    }

    private static func service(
        _ id: ServiceID, in model: ThreatGraph, _ random: inout SplitMix64
    ) -> Service {
        let parties = model.defenders.ids
        func party() -> DefenderID { parties[Int.random(in: 0..<parties.count, using: &random)] }
        let places = model.perimeters.ids.filter { _ in Bool.random(using: &random) }
        return Service(
            id: id, provider: party(),
            level: SecurityLevel(rawValue: 1 + Int.random(in: 0..<5, using: &random)) ?? .zero,
            perimeters: places,
            escort: Int.random(in: 0..<2, using: &random) == 0 ? .defender(party()) : nil,
            denied: ServiceDenial.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0
            })
    }

    private func forEachModel(
        _ law: (Int, ThreatGraph, inout SplitMix64) throws -> Void
    ) throws {
        for seed in Self.seeds {
            var random = SplitMix64(seed: UInt64(seed) &+ 7_000_000)
            try law(seed, Self.drawn(seed, &random), &random)
        }
    }

    @Test func aServiceMakesNothingSafer() throws {
        var lowered = 0
        try forEachModel { seed, model, random in
            var served = model
            served.services["s"] = Self.service("s", in: model, &random)
            let (before, after) = (try LawAnswers(model), try LawAnswers(served))
            #expect(before.lower(than: after).isEmpty, "seed \(seed)")
            lowered += after.lower(than: before).isEmpty ? 0 : 1
        }
        #expect(lowered > 10)
    }

    @Test func aDenialMakesNothingLessSafe() throws {
        try forEachModel { seed, model, random in
            var open = model
            open.services["s"] = Self.service("s", in: model, &random)
            open.services["s"]?.denied = []
            var denied = open
            denied.services["s"]?.denied = [
                ServiceDenial.allCases[Int.random(in: 0..<3, using: &random)]
            ]
            let (before, after) = (try LawAnswers(open), try LawAnswers(denied))
            #expect(after.lower(than: before).isEmpty, "seed \(seed)")
        }
    }

    @Test func anEscortMakesNothingLessSafe() throws {
        try forEachModel { seed, model, random in
            var alone = model
            alone.services["s"] = Self.service("s", in: model, &random)
            alone.services["s"]?.escort = nil
            var escorted = alone
            escorted.services["s"]?.escort = .defender("lab")
            let (before, after) = (try LawAnswers(alone), try LawAnswers(escorted))
            #expect(after.lower(than: before).isEmpty, "seed \(seed)")
        }
    }

    @Test func aFacilityMakesNothingSafer() throws {
        var lowered = 0
        try forEachModel { seed, model, random in
            var housed = model
            let parties = model.defenders.ids
            housed.sites["east"]?.facility =
                parties[Int.random(in: 0..<parties.count, using: &random)]
            let (before, after) = (try LawAnswers(model), try LawAnswers(housed))
            #expect(before.lower(than: after).isEmpty, "seed \(seed)")
            lowered += after.lower(than: before).isEmpty ? 0 : 1
        }
        #expect(lowered > 10)
    }

    /// Where no facility and no service is, where machines stand says nothing of single parties.
    @Test func whereMachinesStandChangesNoAnswerAboutParties() throws {
        try forEachModel { seed, model, _ in
            let placed = try LawAnswers(model).coalitions.filter { $0.key.isOfParties }
            let unplaced = try LawAnswers(LawModel.drawn(seed: seed)).coalitions
                .filter { $0.key.isOfParties }
            #expect(placed == unplaced, "seed \(seed)")
        }
    }

    /// One more sovereign on whose ground a site stands makes nothing safer, unless it is the first
    /// that is said to reach somebody.
    @Test func groundMakesNothingSafer() throws {
        var lowered = 0
        try forEachModel { seed, model, _ in
            var shared = model
            shared.sites["east"]?.jurisdictions = ["J1", "J2"]
            let (before, after) = (try LawAnswers(model), try LawAnswers(shared))
            #expect(before.lower(than: after).isEmpty, "seed \(seed)")
            lowered += before.coalitions == after.coalitions ? 0 : 1
        }
        #expect(lowered > 5)
    }

    /// Placing what stood nowhere makes nothing safer, as long as it then stands on the ground of
    /// everybody who could seize it before, and takes nobody out of the reach of a sovereign that
    /// is not named.
    @Test func placingMakesNothingSaferWhereNothingIsTakenFromAnySovereign() throws {
        var counted = 0
        try forEachModel { seed, model, random in
            let unplaced = model.perimeters.filter { model.site(of: $0.id) == nil }
            guard !unplaced.isEmpty else { return }
            let moved = unplaced[Int.random(in: 0..<unplaced.count, using: &random)]
            var placed = model
            placed.sites["all"] = Site(id: "all", jurisdictions: ["J1", "J2"])
            placed.perimeters[moved.id]?.site = "all"
            // Whoever operates it or what lies in it is reached already.
            let isKnown =
                model.defendersOfUnknownSovereign.map(\.id)
                == placed.defendersOfUnknownSovereign.map(\.id)
            guard isKnown else { return }
            counted += 1
            let (before, after) = (try LawAnswers(model), try LawAnswers(placed))
            #expect(before.lower(than: after).isEmpty, "seed \(seed)")
        }
        #expect(counted > 20)
    }

    /// The seizures that are left out would change no answer.
    @Test func whatIsLeftOutAddsNothing() throws {
        var leftOut = 0
        try forEachModel { seed, model, _ in
            for model in [model, LawModel.drawn(seed: seed)] {
                var compiler = ModelCompiler(model)
                compiler.leaveOutIdleSeizures()
                leftOut += compiler.idleSeizures.count
                let written = try LawAnswers(model).coalitions
                let whole = try LawAnswers(model, keepingIdleSeizures: true).coalitions
                #expect(written == whole, "seed \(seed)")
            }
        }
        #expect(leftOut > 20)
    }
}

extension LawAnswers.Question {
    fileprivate var isOfParties: Bool { LawAnswers.partyLevels.contains(level) }
}
