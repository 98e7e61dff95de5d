import FailureAnalysis
import Formulas
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// What is drawn around an element of each kind.
struct MapPartTests {
    private func part(_ name: String) throws -> ThreatGraph {
        let model = try OverviewModels.graph(OverviewModels.byHand)
        return MapPart.model(around: try MapElement(named: name, in: model), of: model)
    }

    /// What holds it, what it holds, its channels and what they lead to; written out by hand.
    @Test(arguments: [
        // The hall holds the enclave, and the campus the hall; the room is one step away.
        ("hall", "campus enclave hall room", "free inner link up"),
        ("campus", "campus enclave hall room", "free inner link second up"),
        ("enclave", "campus enclave hall", "up"),
        ("safe", "safe", ""),
        // A channel with both its ends, and no other.
        ("link", "campus hall room", "link"),
        ("frontier", "campus enclave hall room safe", "entry free link second up"),
        ("k", "room safe", ""),
        ("spare", "", ""),
        ("training", "campus hall room", "inner second"),
        // The Eurocloud guards two channels, operates the room and, with the lab, the safe.
        ("euro", "campus hall room safe", "entry free link second"),
        ("chips", "campus enclave hall", "up"),
        ("amazon", "campus enclave hall room", "free inner link second up"),
        ("EU", "campus hall room safe", "entry free link second"),
    ])
    func aPartHasWhatGoesWithItsElement(
        name: String, perimeters: String, channels: String
    ) throws {
        let part = try part(name)
        #expect(part.perimeters.ids.map(\.rawValue).joined(separator: " ") == perimeters)
        #expect(part.channels.ids.map(\.rawValue).joined(separator: " ") == channels)
    }

    @Test func keysWeightsAndWorkloadsGoWithTheirPlaces() throws {
        #expect(try part("spare").keys.ids == ["spare"])
        #expect(try part("k").keys.ids == ["k"])
        #expect(try part("k").weights.ids == ["frontier"])
        #expect(try part("safe").weights.ids == [])
        #expect(try part("training").workloads.ids == ["training"])
        #expect(try part("campus").workloads.ids == ["training"])
        #expect(try part("room").workloads.ids == [])
        #expect(try part("chips").workloads.ids == ["training"])
        #expect(try part("safe").defenders.ids == ["euro", "lab"])
    }

    @Test func aNameIsAnIdOrAPath() throws {
        var model = try OverviewModels.graph(OverviewModels.byHand)
        #expect(try MapElement(named: "perimeters.hall", in: model) == .perimeter("hall"))
        model.keys["hall"] = Key(id: "hall", in: "room")
        #expect(throws: MapElementError.several("hall", paths: ["perimeters.hall", "keys.hall"])) {
            try MapElement(named: "hall", in: model)
        }
        #expect(try MapElement(named: "keys.hall", in: model) == .key("hall"))
    }

    @Test func anUnknownNameIsToldWithTheNamesThatThereAre() throws {
        let model = try OverviewModels.graph(OverviewModels.byHand)
        var told = ""
        do {
            _ = try MapElement(named: "hal", in: model)
        } catch {
            told = error.description
        }
        #expect(
            told == "the model has no element 'hal': did you mean Hall (hall)? there are: "
                + "perimeters campus, enclave, hall, room and safe; "
                + "channels entry, free, inner, link, second and up; weights frontier; "
                + "keys k and spare; workloads training; defenders aws, chips, euro and lab; "
                + "parents amazon; jurisdictions EU and US")
        #expect(throws: MapElementError.unknown("x", near: [], known: [])) {
            try MapElement(named: "x", in: ThreatGraph(title: "Nothing"))
        }
    }

    @Test func aMessageNamesNoMoreThanTwentyOfAKind() throws {
        let model = try #require(OverviewModels.large(.flat, 300).model)
        do {
            _ = try MapElement(named: "nowhere", in: model)
            Issue.record("there is no such element")
        } catch {
            #expect(error.description.contains("and 280 more; channels "))
            #expect(error.description.count < 1_000)
        }
    }

    /// Every element of the hand-worked model can be drawn around, by the rules of layout, with a
    /// ring around what was asked for where it is a thing of its own.
    @Test(arguments: [
        ("hall", 1), ("link", 1), ("up", 1), ("free", 1), ("frontier", 3), ("k", 1), ("spare", 1),
        ("training", 1), ("euro", 0), ("amazon", 0), ("EU", 0),
    ])
    func aPartIsDrawnByTheRules(name: String, rings: Int) throws {
        let compiled = try OverviewModels.compiled()
        let model = try #require(compiled.model)
        let map = PerimeterMap(compiled, around: try MapElement(named: name, in: model))
        let layout = map.picture.layout
        #expect(!map.isOverview)
        #expect(Lint.violations(in: layout) == [])
        #expect(layout.losses == Layout.Losses())
        #expect(layout.marks.count == rings)
        #expect(
            layout.texts.contains { $0.string.hasPrefix("This is a part: ") })
    }

    @Test func theHallOfTheHandWorkedModelIsTheGoldenPicture() throws {
        let map = PerimeterMap(try OverviewModels.compiled(), around: .perimeter("hall"))
        try GoldenPicture.compare(map.svg(), with: "Tests/PicturesTests/Golden/around-hall.svg")
    }

    /// A part that is too large is an overview too.
    @Test func aPartThatIsTooLargeIsAnOverview() throws {
        let compiled = try OverviewModels.large(.star, 400)
        let hub = PerimeterMap(compiled, around: .perimeter("p0"))
        #expect(hub.isOverview)
        let leaf = PerimeterMap(compiled, around: .perimeter("p7"))
        #expect(!leaf.isOverview)
        #expect(leaf.picture.layout.boxes.count == 2)
        #expect(leaf.picture.title.contains("around Place 7: 2 perimeters"))
    }
}
