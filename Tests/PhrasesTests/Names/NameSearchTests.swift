import Testing

@testable import Phrases

/// An id or a title, exactly and then without regard to letter case.
struct NameSearchTests {
    private static let things = [
        NamedThing(id: "aws", titles: ["AWS"]),
        NamedThing(id: "keyco", titles: ["KeyCo"]),
        NamedThing(id: "amazon", titles: ["Amazon"]),
        NamedThing(id: "parent:amazon", titles: ["Amazon", "amazon"]),
        NamedThing(id: "order:US", titles: ["United States", "US"]),
        NamedThing(id: "smith", titles: ["Smith, Jones & Co"]),
        NamedThing(id: "own:aws", titles: [], isListed: false),
    ]
    private let search = NameSearch(Self.things, kind: "party")

    @Test(arguments: [
        ("aws", "aws"), ("AWS", "aws"), ("Aws", "aws"), ("KEYCO", "keyco"), ("KeyCo", "keyco"),
        // An id counts before a title, also where the title is another thing's.
        ("amazon", "amazon"), ("AMAZON", "amazon"),
        ("United States", "order:US"), ("united states", "order:US"), ("US", "order:US"),
        ("Order:us", "order:US"), ("own:aws", "own:aws"),
        ("Smith, Jones & Co", "smith"), ("smith, jones & co", "smith"),
        // As a report has it.
        ("AWS (aws)", "aws"),
        ("Amazon, parent of AWS and Trainium (parent:amazon)", "parent:amazon"),
    ])
    func findsWhatIsCalledSo(name: String, id: String) throws {
        #expect(try search.id(name) == id)
    }

    @Test func oneTitleOfTwoThingsMeansNeither() {
        #expect(throws: NameSearchError.several("Amazon", ids: ["amazon", "parent:amazon"])) {
            try search.id("Amazon")
        }
        #expect(
            NameSearchError.several("Amazon", ids: ["amazon", "parent:amazon"]).description
                == "'Amazon' is the name of amazon and parent:amazon: write the id that is meant")
    }

    @Test func exactlyWrittenCountsBeforeLetterCase() throws {
        let search = NameSearch(
            [
                NamedThing(id: "a", titles: ["Cloud"]), NamedThing(id: "b", titles: ["cloud"]),
                NamedThing(id: "CLOUD", titles: []),
            ], kind: "party")
        #expect(try search.id("Cloud") == "a")
        #expect(try search.id("cloud") == "b")
        #expect(try search.id("CLOUD") == "CLOUD")
        #expect(try search.id("cLOUD") == "CLOUD")
    }

    @Test(arguments: [
        ("Amazn", ": did you mean Amazon (amazon) or Amazon (parent:amazon)?"),
        ("awz", ": did you mean AWS (aws)?"),
        ("keyc", ": did you mean KeyCo (keyco)?"),
        ("States", ": did you mean United States (order:US)?"),
        ("United States of America", ": did you mean United States (order:US)?"),
        ("x", "; there are aws, keyco, amazon, parent:amazon, order:US and smith"),
        ("", "; there are aws, keyco, amazon, parent:amazon, order:US and smith"),
    ])
    func saysWhatMayHaveBeenMeant(name: String, rest: String) {
        let error = #expect(throws: NameSearchError.self) { try search.id(name) }
        #expect(error?.description == "no party is called '\(name)'" + rest)
    }

    @Test func atMostThreeAreNearTheNearestFirst() throws {
        let things = ["abcdef1", "abcdefg", "abcdxy", "abcdef", "zabcdefz"].map {
            NamedThing(id: $0, titles: [])
        }
        let error = #expect(throws: NameSearchError.self) {
            try NameSearch(things, kind: "thing").id("abcdeg")
        }
        #expect(
            error?.description
                == "no thing is called 'abcdeg': did you mean abcdefg, abcdef or abcdef1?")
        let none = #expect(throws: NameSearchError.self) {
            try NameSearch([], kind: "thing").id("a")
        }
        #expect(none?.description == "no thing is called 'a'; there is none")
    }

    @Test func aNameMayBeCopiedAsItIsShown() throws {
        let search = NameSearch(
            [NamedThing(id: "a", titles: ["Key\u{1B}[2JCo\n\u{202E}"])], kind: "party")
        #expect(try search.id("Key\u{1B}[2JCo\n\u{202E}") == "a")
        #expect(try search.id("Key\u{FFFD}[2JCo \u{FFFD}") == "a")
        // One letter with its accent, and the two apart.
        let accents = NameSearch([NamedThing(id: "a", titles: ["Caf\u{E9}"])], kind: "party")
        #expect(try accents.id("cafe\u{301}") == "a")
    }

    @Test func commasPartNamesWhereNothingIsCalledSo() throws {
        #expect(try search.ids("Smith, Jones & Co") == ["smith"])
        #expect(try search.ids("AWS, United States") == ["aws", "order:US"])
        #expect(try search.ids("aws,keyco") == ["aws", "keyco"])
        // What is nearly the whole name is not taken apart.
        let near = #expect(throws: NameSearchError.self) { try search.ids("Smith, Jons & Co") }
        #expect(
            near?.description
                == "no party is called 'Smith, Jons & Co': did you mean Smith, Jones & Co (smith)?")
        let part = #expect(throws: NameSearchError.self) { try search.ids("q, z") }
        #expect(part?.description.hasPrefix("no party is called 'q'; there are") == true)
    }
}
