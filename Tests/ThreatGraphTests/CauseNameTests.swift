import Testing
import ThreatGraph

struct CauseNameTests {
    private let names: [(CauseName, String)] = [
        (.own("lab"), "own:lab"), (.order("US"), "order:US"), (.parent("amazon"), "parent:amazon"),
        (.shared("idp"), "shared:idp"), (.tie("stake"), "tie:stake"),
    ]

    @Test func idsAreWrittenAndReadBack() {
        for (name, id) in names {
            #expect(name.rootID == id)
            #expect(CauseName(rootID: id) == name)
            #expect("\(name.kind.rawValue):\(name.name)" == id)
        }
        #expect(Set(names.map(\.0.kind)) == Set(CauseName.Kind.allCases))
    }

    @Test(arguments: ["lab", "", ":", ":lab", "Own:lab", " own:lab", "owns:lab", "own"])
    func whatNamesNoKindIsNoCause(id: String) { #expect(CauseName(rootID: id) == nil) }

    @Test func theNameIsAllThatFollowsTheFirstColon() {
        #expect(CauseName(rootID: "own:a:b") == .own("a:b"))
        #expect(CauseName(rootID: "order:") == .order(""))
    }

    @Test func onlyItsOwnKindAnswers() {
        #expect(CauseName.own("lab").own == "lab")
        #expect(CauseName.order("US").order == "US")
        #expect(CauseName.order("US").own == nil)
        #expect(CauseName.own("US").order == nil)
    }

    @Test func namesAreInTheOrderOfTheirIDs() {
        let sorted = names.map(\.0).shuffled().sorted()
        #expect(
            sorted.map(\.rootID) == [
                "order:US", "own:lab", "parent:amazon", "shared:idp", "tie:stake",
            ])
    }
}
