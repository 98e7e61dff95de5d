import FailureAnalysis
import Formulas
import Testing
import ThreatGraph

@testable import Compilation
@testable import Pictures

/// How an overview counts.
struct MapGroupsTests {
    private typealias Holder = MapGroups.Holder

    private func groups(_ groups: Int, _ lines: Int) throws -> MapGroups {
        MapGroups(
            of: try OverviewModels.graph(OverviewModels.byHand),
            size: MapSize(things: 0, groups: groups, lines: lines))
    }

    @Test func byOperatorsEverythingIsCountedOnce() throws {
        let groups = try groups(24, 60)
        #expect(groups.rule == .operators)
        #expect(
            groups.groups.map(\.holders) == [
                [.defender("aws")], [.defender("chips")], [.defender("euro")],
                [.defender("euro"), .defender("lab")],
            ])
        #expect(groups.groups.map(\.perimeters) == [2, 1, 1, 1])
        #expect(groups.groups.map(\.levels.text) == ["SL3–SL4", "SL5", "SL2", "SL1"])
        #expect(
            groups.groups.map(\.copies) == [
                [:], [.plaintext: 1], [.ciphertext: 1, .plaintext: 1], [:],
            ])
        #expect(groups.groups.map(\.keys) == [0, 0, 0, 1])
        #expect(groups.groups.map(\.legs) == [1, 1, 0, 0])
        #expect(groups.groups.map(\.channelsWithin) == [1, 0, 0, 0])
        #expect(groups.groups.map(\.nestedWithin) == [1, 0, 0, 0])
        #expect(groups.keysOutside == 1)
        // Outside to euro; aws to euro (two); chips to outside and inside aws; euro to aws.
        #expect(groups.lines.map(\.source) == [nil, 0, 1, 1, 2])
        #expect(groups.lines.map(\.destination) == [2, 2, nil, 0, 0])
        #expect(groups.lines.map(\.channels) == [1, 2, 1, 0, 1])
        #expect(groups.lines.map(\.inside) == [0, 0, 0, 1, 0])
        #expect(groups.lines.map(\.unguarded) == [0, 0, 0, 0, 1])
        #expect(groups.lines.map(\.levels.text) == ["SL2", "SL2–SL4", "SL3", "", ""])
    }

    @Test func byParentsWhereThereAreTooManyOperators() throws {
        let groups = try groups(3, 60)
        #expect(groups.rule == .parents)
        #expect(
            groups.groups.map(\.holders) == [
                [.parent("amazon")], [.defender("euro")], [.defender("euro"), .defender("lab")],
            ])
        #expect(groups.groups.map(\.perimeters) == [3, 1, 1])
        #expect(
            groups.groups.map { $0.defenders.map(\.rawValue) } == [
                ["aws", "chips"], ["euro"], ["euro", "lab"],
            ])
        #expect(groups.groups.map(\.nestedWithin) == [2, 0, 0])
        #expect(groups.lines.map(\.channels) == [1, 1, 2, 1])
        #expect(groups.lines.allSatisfy { $0.inside == 0 })
    }

    @Test func allButTheLargestWhereThereAreTooManyParents() throws {
        let groups = try groups(2, 60)
        #expect(groups.rule == .largest)
        #expect(groups.groups.map(\.holders) == [[.parent("amazon")], []])
        #expect(groups.groups.map(\.merged) == [1, 2])
        #expect(groups.groups.map(\.perimeters) == [3, 2])
        #expect(groups.groups.map(\.keys) == [0, 1])
        #expect(groups.lines.map(\.channels) == [1, 1, 2, 1])
    }

    @Test func fewerGroupsStayWhereThereAreTooManyLines() throws {
        // Four lines between three groups are too many, and so are they between two.
        let groups = try groups(24, 3)
        #expect(groups.rule == .largest)
        #expect(groups.groups.map(\.holders) == [[]])
        #expect(groups.groups.map(\.merged) == [3])
        #expect(groups.lines.map(\.channels) == [1, 1])
        #expect(groups.groups.map(\.channelsWithin) == [4])
    }

    /// Whatever the shape and size: no perimeter or channel is lost, and what is drawn is bounded.
    @Test(arguments: OverviewModels.Shape.allCases, [40, 300, 3_000])
    func nothingIsLostAtAnySize(shape: OverviewModels.Shape, size: Int) throws {
        let model = try #require(OverviewModels.large(shape, size).model)
        let groups = MapGroups(of: model, size: .standard)
        #expect(groups.groups.count <= MapSize.standard.groups)
        #expect(groups.lines.count <= MapSize.standard.lines)
        #expect(groups.groups.reduce(0) { $0 + $1.perimeters } == model.perimeters.count)
        let channels =
            groups.lines.reduce(0) { $0 + $1.channels }
            + groups.groups.reduce(0) { $0 + $1.channelsWithin }
        #expect(channels == model.channels.count)
        let nested =
            groups.lines.reduce(0) { $0 + $1.inside }
            + groups.groups.reduce(0) { $0 + $1.nestedWithin }
        #expect(nested == model.perimeters.filter { $0.parent != nil }.count)
    }

    @Test func theRangeOfLevelsSaysTheLeastAndTheMost() {
        var levels = LevelSpan()
        #expect(levels.text == "")
        levels.add(nil, of: .defender("a"))
        #expect(levels.text == "")
        #expect(levels.unstated == 1)
        levels.add(SecurityLevel(rawValue: 3), of: .defender("a"))
        #expect(levels.text == "SL3")
        levels.add(
            nil,
            of: .any([
                .defender("a", level: .zero), .defender("b", level: SecurityLevel(rawValue: 5)),
            ]))
        #expect(levels.text == "SL0–SL5")
        #expect(levels.unstated == 1)
    }
}
