import Foundation
import TestSupport
import Testing

struct SweepSummaryCommandTests {
    private static let plan = """
        sallyport-sweep: 1
        title: Levels and a lock
        model: m.yaml
        vary:
          perimeters.campus.level: { from: SL1, to: SL5 }
          channels.network.operator: [ aws, { all: [aws, lab] } ]
          channels.media.operator: [ aws, { all: [aws, lab] } ]
        exclude: [ { perimeters.campus.level: SL1, channels.media.operator: aws } ]
        costs:
          channels.network.operator: { aws: 0, '{all: [aws, lab]}': 3 }
        ask: [ orders, lone-failures ]
        consequences: [ exfiltration, tampering ]
        """

    /// A folder with the plan, its model and its rows: all of them, two parts, and as a table.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("m.yaml", try SeedModel.text("single"))
        try scratch.write("plan.yaml", plan)
        for (name, options) in [
            ("rows", []), ("rows-1", ["--shard", "1/2"]), ("rows-2", ["--shard", "2/2"]),
            ("rows.csv", ["--format", "csv"]),
        ] {
            let outcome = try Command.run(
                ["sweep", "plan.yaml", "--quiet", "--output", name] + options, in: scratch.url)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        return scratch
    }

    private static func summary(
        _ arguments: [String], in scratch: Scratch
    ) throws -> Command.Outcome {
        try Command.run(["sweep", "--summary"] + arguments, in: scratch.url)
    }

    /// Parts in any order, tables and standard input say what all rows in one file say.
    @Test func partsAndTablesSayTheSame() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let whole = try Self.summary(["rows", "--plan", "plan.yaml"], in: scratch)
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(whole.text.contains("All rows of plan "))
        #expect(whole.text.contains(": 18, 2 set-ups left out by it."))
        for files in [["rows-1", "rows-2"], ["rows-2", "rows-1"], ["rows.csv"]] {
            let other = try Self.summary(files + ["--plan", "plan.yaml"], in: scratch)
            #expect(whole.writes(other.output), "\(files)")
        }
        let piped = try Command.run(
            ["sweep", "--summary", "-", "--plan", "plan.yaml"],
            input: Data(contentsOf: scratch.url.appendingPathComponent("rows")), in: scratch.url)
        #expect(whole.writes(piped.output))
    }

    @Test func whatIsMissingIsSaidFirst() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let half = try Self.summary(["rows-2", "--plan", "plan.yaml"], in: scratch)
        #expect(half.status == 3)
        #expect(half.text.contains("INCOMPLETE."))
        #expect(half.errors.contains("rows of the plan missing"))
        for format in ["json", "markdown", "svg"] {
            let outcome = try Self.summary(
                ["rows-2", "--plan", "plan.yaml", "--format", format], in: scratch)
            #expect(outcome.status == 3)
            #expect(
                outcome.text.contains(format == "json" ? "\"incomplete\" : true" : "ncomplete")
                    || outcome.text.contains("INCOMPLETE"))
        }
        try scratch.write(
            "cut", try Data(contentsOf: scratch.url.appendingPathComponent("rows")).dropLast(3))
        #expect(try Self.summary(["cut"], in: scratch).status == 3)
    }

    @Test func everyFormIsWritten() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let json = try Self.summary(
            ["rows", "--plan", "plan.yaml", "--format", "json"], in: scratch)
        let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
        #expect(object?["format"] as? String == "sallyport-sweep-summary/1")
        #expect((object?["rows"] as? [String: Any])?["leftOut"] as? Int == 2)
        #expect(((object?["costs"] as? [String: Any])?["fronts"] as? [Any])?.count == 5)
        let markdown = try Self.summary(["rows", "--format", "markdown"], in: scratch)
        #expect(markdown.text.hasPrefix("# Rows of plan "))
        for picture in ["heat-map", "tornado", "tipping"] {
            for name in ["picture.svg", "picture.png"] {
                let outcome = try Self.summary(
                    [
                        "rows", "--plan", "plan.yaml", "--format", "svg", "--picture", picture,
                        "--output", name, "--tier", "OC2",
                    ] + (picture == "tipping" ? ["--by", "perimeters.campus.level"] : []),
                    in: scratch)
                #expect(outcome.status == 0, "\(picture): \(outcome.errors)")
            }
        }
        let one = try Self.summary(
            ["rows", "--headline", "tampering/root/OC5", "--format", "json"], in: scratch)
        let told = try JSONSerialization.jsonObject(with: one.output) as? [String: Any]
        #expect(
            (told?["headlines"] as? [[String: Any]])?.map { $0["name"] as? String } == [
                "tampering/root/OC5"
            ])
    }

    private static let senseless: [[String]] = [
        ["rows", "--shard", "1/2"], ["rows", "--format", "csv"], ["rows", "--resume"],
        ["rows", "--picture", "tornado"], ["rows", "--headline", "exfiltration/party"],
        ["rows", "--format", "svg", "--by", "height"],
    ]
    private static let unread: [[String]] = [
        ["rows", "rows-1"], ["plan.yaml"], ["nothing"], ["rows", "--output", "rows"],
        ["rows", "--plan", "other.yaml"],
    ]

    @Test(arguments: senseless + unread)
    func refusesWhatMakesNoSense(_ arguments: [String]) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        try scratch.write("other.yaml", Self.plan + "\ntiers: [1]\n")
        let outcome = try Self.summary(arguments, in: scratch)
        let status: Int32 = Self.unread.contains(arguments) ? 74 : 64
        #expect(outcome.status == status, "\(outcome.errors)")
    }

    @Test func optionsOfASummaryGoWithIt() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        for options in [
            ["--tier", "OC2"], ["--headline", "x"], ["--by", "x"], ["--format", "text"],
            ["--plan", "plan.yaml"], ["rows"],
        ] {
            let outcome = try Command.run(["sweep", "plan.yaml"] + options, in: scratch.url)
            #expect(outcome.status == 64, "\(options)")
        }
    }
}
