import Foundation
import TestSupport
import Testing

/// Docs/TheSingleCounterparty.md says what the tool says today.
///
/// `Scripts/single-counterparty` writes the page; this asks the same questions and reads the answers
/// by itself.
struct SingleCounterpartyTests {
    private static let page = "Docs/TheSingleCounterparty.md"
    private static let remedy = "run Scripts/single-counterparty, then read the page"

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: PackageRoot.url.appendingPathComponent(path), encoding: .utf8)
    }

    private static func places() throws -> PagePlaces {
        PagePlaces(try text("Scripts/SingleCounterparty/places.txt"))
    }

    /// The commands that places ask, so that each is asked once and all can run side by side.
    private static let commands: [String] = {
        let read = try? places()
        return Set(read?.places.values.map(\.command) ?? []).sorted()
    }()

    @Test func everyPlaceIsReadAndStandsOnThePage() throws {
        let places = try Self.places()
        #expect(places.faults == [])
        #expect(places.places.count > 150 && Self.commands.count > 15)
        let marks = PagePlaces.marks(of: try Self.text(Self.page))
        #expect(Set(marks.map(\.name)) == Set(places.places.keys))
        #expect(Set(places.musts.keys).isSubset(of: places.places.keys))
    }

    @Test(arguments: commands)
    func thePageSaysWhatTheToolSays(_ command: String) throws {
        let places = try Self.places()
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try PageModels(places, in: scratch.url).run(command, json: true)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let answer = try JSONDecoder().decode(JSONValue.self, from: outcome.output)
        let marks = Dictionary(
            grouping: PagePlaces.marks(of: try Self.text(Self.page)), by: \.name)
        for (name, place) in places.places.sorted(by: { $0.key < $1.key })
        where place.command == command {
            let value = try #require(answer.at(place.path), "\(name): nothing at \(place.path)")
            let now = try #require(places.written(value, as: place.form), "\(name)")
            for mark in marks[name] ?? [] {
                #expect(mark.text == now, "\(name): \(Self.remedy)")
            }
            if let wanted = places.musts[name] {
                #expect(now == wanted, "\(name): write anew what the page says of it")
            }
        }
    }

    @Test(arguments: ["aws", "second", "egress"])
    func thePictureIsWhatTheToolDraws(_ name: String) throws {
        let places = try Self.places()
        let file = "single-counterparty-\(name).svg"
        #expect(places.pictures.count == 3)
        #expect(try Self.text(Self.page).contains("](Pictures/\(file))"))
        let scratch = try Scratch()
        defer { scratch.remove() }
        let command = try #require(places.pictures[file])
        let outcome = try PageModels(places, in: scratch.url).run(command, json: false)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text == (try Self.text("Docs/Pictures/\(file)")), "\(Self.remedy)")
    }

    @Test func readsPathsAndForms() throws {
        let text = #"{"a": [{"k": "x", "n": null, "v": [["p"], ["q", "r"]]}, {"k": "y", "v": []}]}"#
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let places = PagePlaces("name p = Party\nplace = analyse one ; a[k=x].v ; sets\nwrong\n")
        #expect(places.faults == ["wrong"])
        let sets = try #require(value.at("a[k=x][n=].v"))
        #expect(places.written(sets, as: "sets") == "{Party} {q, r}")
        #expect(places.written(sets, as: "count") == "2")
        #expect(value.at("a.v") == nil && value.at("a[k=x].none") == nil)
        #expect(places.written(try #require(value.at("a[k=y].v")), as: "sets") == "none")
        #expect(
            PagePlaces.marks(of: "x <!--place-->{a}\n{b}<!--/--> y").map(\.text) == ["{a}\n{b}"])
        #expect(places.written(.integer(640_000_000_000), as: "size") == "640 GB")
    }
}
