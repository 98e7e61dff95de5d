import Foundation
import TestSupport
import Testing

/// Where a command takes an id it takes a title, and says what may have been meant.
struct NamesCommandTests {
    private static let model = "Models/seed-case/single.yaml"

    /// Each name beside the id that it stands for.
    private static let names = [
        ("AWS", "aws"), ("The lab", "lab"), ("the LAB", "lab"), ("Amazon", "parent:amazon"),
        ("amazon", "parent:amazon"), ("United States", "order:US"), ("us", "order:US"),
        ("AWS (aws)", "aws"),
    ]

    private func same(_ command: [String], _ named: [String], _ ids: [String]) throws {
        let first = try Command.run([command[0], Self.model] + command.dropFirst() + named)
        let second = try Command.run([command[0], Self.model] + command.dropFirst() + ids)
        #expect(second.status == 0, "\(ids): \(second.errors)")
        #expect(first.status == second.status, "\(named): \(first.errors)")
        #expect(first.writes(second.output), "\(command) \(named)")
    }

    @Test(arguments: names)
    func whatIfTakesATitle(name: String, id: String) throws {
        try same(["whatif"], ["--fail", name], ["--fail", id])
    }

    @Test func whatIfTakesSeveralWithCommas() throws {
        try same(
            ["whatif"], ["--fail", "AWS, United States"], ["--fail", "aws", "--fail", "order:US"])
        // The same one twice fails once.
        try same(["whatif"], ["--fail", "aws, AWS"], ["--fail", "aws"])
    }

    @Test(arguments: [("AWS", "aws"), ("Amazon", "parent:amazon"), ("united states", "order:US")])
    func picturesTakeATitle(name: String, id: String) throws {
        try same(["diagram"], ["--fail", name], ["--fail", id])
        try same(
            ["export", "--to", "graphml", "--graph", "path"], ["--fail", name], ["--fail", id])
    }

    @Test(arguments: [
        ("AWS", "aws"), ("Amazon", "amazon"), ("parent:amazon", "amazon"), ("order:US", "US"),
        ("united states", "US"), ("own:lab", "lab"),
    ])
    func aMapIsDrawnAroundATitle(name: String, id: String) throws {
        try same(["diagram"], ["--around", name], ["--around", id])
    }

    @Test func anUnknownNameIsWrongAndNearOnesAreNamed() throws {
        let near = "did you mean Amazon (parent:amazon)?"
        for command in [
            ["whatif", Self.model, "--fail", "Amazn"], ["diagram", Self.model, "--fail", "Amazn"],
            ["export", Self.model, "--to", "dot", "--graph", "path", "--fail", "Amazn"],
        ] {
            let run = try Command.run(command)
            #expect(run.status == 64)
            #expect(run.output.isEmpty)
            #expect(
                run.errors == "sallyport: no party and no root cause is called 'Amazn': \(near)\n")
        }
        let around = try Command.run("diagram", Self.model, "--around", "Amazn")
        #expect(around.status == 64)
        #expect(around.errors.contains("no element 'Amazn': did you mean Amazon (amazon)? there"))
        let nobody = try Command.run("whatif", Self.model, "--fail", "nobody at all")
        #expect(
            nobody.errors.hasPrefix(
                "sallyport: no party and no root cause is called 'nobody at all'; there are aws, "
                    + "lab, trainium, "))
        #expect(!nobody.errors.contains("own:"))
    }

    /// A party, a parent and a sovereign of one title, and one whose title would clear a terminal.
    private static let twins = """
        sallyport: 1
        title: Twins
        jurisdictions: { US: { title: Acme } }
        parents: { acme: { title: Acme } }
        defenders:
          lab: { title: Acme, role: lab, jurisdictions: [US] }
          host: { title: "Host, Inc\\e[2J", role: cloud, parent: acme, jurisdictions: [US] }
        perimeters: { room: { operator: { any: [lab, host] }, level: SL2 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: { any: [lab, host] } } }
        workloads: { run: { capacity: host } }
        """

    private func twins(_ arguments: String...) throws -> Command.Outcome {
        try Command.run(arguments, input: Data(Self.twins.utf8))
    }

    @Test func anAmbiguousTitleListsTheIds() throws {
        let run = try twins("whatif", "-", "--fail", "acme inc", "--fail", "Acme")
        #expect(run.status == 64)
        let only = try twins("whatif", "-", "--fail", "Acme")
        #expect(only.status == 64)
        #expect(
            only.errors
                == "sallyport: 'Acme' is the name of lab, order:US and parent:acme: write the id "
                + "that is meant\n")
        let around = try twins("diagram", "-", "--around", "Acme")
        #expect(
            around.errors
                == "sallyport: several elements are called 'Acme': write lab, acme or US\n")
        // The id of the parent counts before titles.
        #expect(try twins("whatif", "-", "--fail", "parent:acme").status == 0)
    }

    @Test func aHostileTitleIsFoundAndShownInert() throws {
        for name in ["Host, Inc\u{1B}[2J", "host, inc\u{FFFD}[2J"] {
            #expect(try twins("whatif", "-", "--fail", name).status == 0)
        }
        let near = try twins("whatif", "-", "--fail", "Host, Ink\u{1B}[2J")
        #expect(near.status == 64)
        #expect(!near.errors.contains("\u{1B}"))
        #expect(near.errors.contains("did you mean Host, Inc\u{FFFD}[2J (host)?"))
    }

    @Test func anOptionIsCalledByItsTitle() throws {
        let options = """

            options:
              two: { title: "Two, at the door", cost: 3, set: { channels.door.operator: { all: [lab, host] } } }
              one: { cost: 2, set: { perimeters.room.operator: { all: [lab, host] } } }
            """
        func harden(_ arguments: String...) throws -> Command.Outcome {
            try Command.run(
                ["harden", "-"] + arguments, input: Data((Self.twins + options).utf8))
        }
        let id = try harden("--option", "two", "--cost", "two=7")
        #expect(id.status == 0, "\(id.errors)")
        let title = try harden("--option", "two, AT the door", "--cost", "Two, at the door=7")
        #expect(title.writes(id.output), "\(title.errors)")
        let wrong = try harden("--option", "two at the door")
        #expect(wrong.status == 64)
        #expect(
            wrong.errors.hasSuffix(
                "no option is called 'two at the door': did you mean Two, at the door (two)?\n"))
    }

    @Test func aCatalogueEntryIsCalledByItsTitle() throws {
        let id = try Command.run("catalogue", "controls", "SL4-CC-01")
        #expect(try Command.run("catalogue", "controls", "sl4-cc-01").writes(id.output))
        let wrong = try Command.run("catalogue", "controls", "SL4-CC-1")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("did you mean "))
        #expect(wrong.errors.contains("(SL4-CC-01)"))
    }

    @Test func aNodeIsCalledByItsLabelInAnyCase() throws {
        let text = """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="l" for="node" attr.name="label" attr.type="string"/>
            <graph edgedefault="undirected">
            <node id="a"><data key="l">Gateway</data></node><node id="b"/><node id="c"/>
            <edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>
            """
        func run(_ from: String) throws -> Command.Outcome {
            try Command.run(["graph", "-", "--from", from, "--to", "c"], input: Data(text.utf8))
        }
        #expect(try run("GATEWAY").writes(try run("a").output))
        #expect(try run("GATEWAY").status == 0)
        let wrong = try run("Gatewy")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("'Gatewy': did you mean Gateway (a)?"))
    }
}
