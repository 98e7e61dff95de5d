import Formulas
import Testing
import ThreatGraph

struct RegisterTests {
    private func jurisdiction(_ id: JurisdictionID, _ title: String? = nil) -> Jurisdiction {
        Jurisdiction(id: id, title: title)
    }

    @Test func elementsAreInIDOrderWhateverTheOrderTheyCameIn() {
        let ids: [JurisdictionID] = ["US", "EU", "a", "JP", "Z"]
        let sorted: [JurisdictionID] = ["EU", "JP", "US", "Z", "a"]
        #expect(Register(ids.map { jurisdiction($0) }).ids == sorted)
        #expect(Register(ids.reversed().map { jurisdiction($0) }).ids == sorted)
        var register: Register<Jurisdiction> = []
        for id in ids { register[id] = jurisdiction(id) }
        #expect(register.ids == sorted)
        #expect(register == Register(ids.map { jurisdiction($0) }))
        #expect(register.map(\.id) == sorted)
    }

    @Test func ofTwoWithOneIDTheLaterStays() {
        let register: Register = [jurisdiction("US", "old"), jurisdiction("US", "new")]
        #expect(register.count == 1)
        #expect(register["US"]?.title == "new")
    }

    @Test func elementsAreReadChangedAndRemoved() {
        var register: Register = [jurisdiction("EU"), jurisdiction("US")]
        #expect(register["JP"] == nil)
        #expect(!register.contains("JP"))
        register["JP"] = nil
        #expect(register.count == 2)
        register["EU"]?.title = "Union"
        #expect(register["EU"]?.name == "Union")
        #expect(register["US"]?.name == "US")
        register["EU"] = nil
        #expect(register.ids == ["US"])
        register["US"] = nil
        #expect(register.isEmpty)
        #expect(register["US"] == nil)
    }

    @Test func namesAreOrderedAndPrintedAsTheyAre() {
        let names: [DefenderID] = ["", "A", "Z", "a", "a-b", "aa", "z"]
        #expect(names.reversed().sorted() == names)
        #expect("\(DefenderID("aws"))" == "aws")
        #expect(DefenderID(rawValue: "aws") == "aws")
    }

    @Test func defendersOfAQuorumAreNamedOnceInOrder() {
        let quorum = Quorum.all([
            .defender("b"),
            .any([.defender("a", level: SecurityLevel(rawValue: 2)), .defender("b")]),
            .atLeast(count: 1, of: [.defender("c")]),
        ])
        #expect(quorum.defenders == ["a", "b", "c"])
        #expect(!quorum.hasOwnLevels)
        let level = SecurityLevel(rawValue: 1)
        #expect(Quorum.all([.defender("a", level: level)]).hasOwnLevels)
        #expect(!Quorum.any([.defender("a", level: level), .defender("b")]).hasOwnLevels)
    }
}
