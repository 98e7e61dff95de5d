import Formulas
import Testing
import ThreatGraph

/// Who is present where by what stands there: by the definition, and handed on.
struct PresencesTests {
    /// Places in one another at sites, run by one or several.
    private static let model: ThreatGraph = {
        var model = ThreatGraph(title: "Presences")
        model.jurisdictions = [
            Jurisdiction(id: "IE"), Jurisdiction(id: "NO"), Jurisdiction(id: "US"),
        ]
        model.defenders = [
            Defender(id: "aws", role: .cloud, reaches: [Reach("US")]),
            Defender(id: "lab", role: .lab), Defender(id: "idle", role: .other),
        ]
        model.sites = [
            Site(id: "dublin", jurisdictions: ["IE", "US"]),
            Site(id: "oslo", jurisdictions: ["NO"]),
            Site(id: "sea"),
        ]
        model.perimeters = [
            Perimeter(id: "hall", kind: .hall, operators: .defender("aws"), at: "dublin"),
            Perimeter(id: "suite", kind: .tenancy, operators: .defender("lab"), parent: "hall"),
            Perimeter(
                id: "room", kind: .hall, operators: .any([.defender("aws"), .defender("lab")]),
                at: "oslo"),
            Perimeter(id: "raft", kind: .hall, operators: .defender("idle"), at: "sea"),
            Perimeter(id: "cellar", kind: .hall, operators: .defender("idle")),
        ]
        return model
    }()

    @Test func whoeverOperatesSomethingIsPresentWhereItStands() {
        let found = Presences(of: Self.model)
        #expect(found["aws"] == ["IE", "US", "NO"])
        // What lies inside and names no site stands where the one around it does.
        #expect(found["lab"] == ["IE", "US", "NO"])
        #expect(found["idle"] == [])
        #expect(found["nobody"] == [])
        var nowhere = Self.model
        nowhere.sites = []
        #expect(Presences(of: nowhere)["aws"] == [])
    }

    @Test func handedOnTheySayTheSame() {
        let model = Self.model
        let given = Presences(of: model)
        for defender in model.defenders {
            #expect(model.presences(of: defender.id) == given[defender.id])
            #expect(model.isReached(defender) == model.isReached(defender, given: given))
            #expect(model.reaches(over: defender) == model.reaches(over: defender, given: given))
            for jurisdiction in model.jurisdictions.ids {
                #expect(
                    model.reach(of: jurisdiction, over: defender)
                        == model.reach(of: jurisdiction, over: defender, given: given))
            }
        }
        for jurisdiction in model.jurisdictions.ids {
            #expect(
                model.defenders(reachedBy: jurisdiction)
                    == model.defenders(reachedBy: jurisdiction, given: given))
        }
        for seizure in model.seizures {
            #expect(model.sovereigns(of: seizure) == model.sovereigns(of: seizure, given: given))
        }
        #expect(model.defendersOfUnknownSovereign.map(\.id) == ["idle"])
    }
}
