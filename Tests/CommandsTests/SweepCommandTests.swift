import Foundation
import TestSupport
import Testing

struct SweepCommandTests {
    private static let plan = """
        sallyport-sweep: 1
        model: m.yaml
        vary:
          perimeters.campus.level: { from: SL1, to: SL4 }
          channels.network.level: { from: SL2, to: SL5 }
        exclude: [ { perimeters.campus.level: SL3, channels.network.level: [SL2, SL5] } ]
        ask: [ orders ]
        """

    /// A folder with the plan and its model.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("m.yaml", try SeedModel.text("single"))
        try scratch.write("plan.yaml", plan)
        return scratch
    }

    private static func sweep(
        _ options: [String], in scratch: Scratch
    ) throws -> Command.Outcome {
        try Command.run(["sweep", "plan.yaml", "--quiet"] + options, in: scratch.url)
    }

    /// Parts, ranges and threads: one behind the other, all is one run byte for byte.
    @Test(arguments: ["ndjson", "csv"])
    func partsAreOneRun(_ format: String) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let form = ["--format", format]
        let whole = try Self.sweep(form, in: scratch)
        #expect(whole.status == 0, "\(whole.errors)")
        let lines = whole.output.split(separator: 0x0A).count
        #expect(lines == (format == "csv" ? 15 : 14))
        #expect(try Self.sweep(form + ["--workers", "3"], in: scratch).writes(whole.output))
        var parts = Data()
        for number in 1...5 {
            parts += try Self.sweep(form + ["--shard", "\(number)/5"], in: scratch).output
        }
        #expect(whole.writes(parts))
        let ranges = try [":3", "3:3", "3:11", "11:"].map {
            try Self.sweep(form + ["--range", $0], in: scratch).output
        }
        #expect(whole.writes(ranges.reduce(Data(), +)))
    }

    /// Whatever a file has of the rows, whole or half, going on with it gives the same file.
    @Test func goingOnGivesTheSameFile() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        for format in ["ndjson", "csv"] {
            let form = ["--format", format]
            let whole = try Self.sweep(form, in: scratch).output
            for kept in [0, 1, 40, 400, 2_000, whole.count / 2, whole.count - 1, whole.count]
            where kept <= whole.count {
                try scratch.write("rows.part", whole.prefix(kept))
                let outcome = try Self.sweep(
                    form + ["--output", "rows", "--resume"], in: scratch)
                #expect(outcome.status == 0, "\(kept): \(outcome.errors)")
                #expect(try Data(contentsOf: scratch.url.appendingPathComponent("rows")) == whole)
                #expect(!scratch.names.contains("rows.part"))
                try? FileManager.default.removeItem(at: scratch.url.appendingPathComponent("rows"))
            }
        }
    }

    /// Rows that are there as a whole are not made again, and those of another plan not replaced.
    @Test func aWholeFileIsLeftAlone() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let options = ["sweep", "plan.yaml", "--output", "rows", "--resume"]
        for _ in 0..<2 { #expect(try Command.run(options, in: scratch.url).status == 0) }
        let again = try Command.run(options, in: scratch.url)
        #expect(again.errors == "sallyport: all rows are in 'rows' already\n")
        try scratch.write("plan.yaml", Self.plan + "\ntiers: [OC1]\n")
        let other = try Command.run(options, in: scratch.url)
        #expect(other.status == 74 && other.errors.contains("rows of another run"))
        try scratch.write("plan.yaml", Self.plan)
        let whole = try Self.sweep([], in: scratch)
        #expect(
            whole.writes(try Data(contentsOf: scratch.url.appendingPathComponent("rows"))))
    }

    /// Rows are hours of work: a file that is there is replaced by nobody.
    @Test func aFileThatIsThereIsNotReplaced() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let url = scratch.url.appendingPathComponent("rows")
        try scratch.write("rows", "mine\n")
        for options in [[], ["--resume"]] {
            let outcome = try Self.sweep(["--output", "rows"] + options, in: scratch)
            #expect(outcome.status == 74 && outcome.errors.contains("rows"), "\(outcome.errors)")
            #expect(try Data(contentsOf: url) == Data("mine\n".utf8))
            #expect(!scratch.names.contains("rows.part"))
        }
    }

    /// A row that somebody changed is not gone on with, whatever it answers.
    @Test(arguments: ["ndjson", "csv"])
    func aChangedAnswerIsNoticed(_ format: String) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let whole = try Self.sweep(["--format", format], in: scratch).text
        let changed =
            format == "csv"
            ? whole.replacing(/,1,1,/, with: ",none,1,", maxReplacements: 1)
            : whole.replacing("\"order\":1", with: "\"order\":2", maxReplacements: 1)
        #expect(changed != whole)
        try scratch.write("rows.part", changed)
        let outcome = try Self.sweep(
            ["--format", format, "--output", "rows", "--resume"], in: scratch)
        #expect(outcome.status == 74 && outcome.errors.contains("somebody changed it"))
        #expect(scratch.names.contains("rows.part") && !scratch.names.contains("rows"))
    }

    /// A plan that leaves everything out says so, and is no answer.
    @Test func aPlanWithoutSetUpsSaysSo() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let levels = "{ from: 1, to: 400, unit: GB/day }"
        for (vary, place) in [
            ("{ perimeters.campus.level: [SL1, SL2] }", "plan.yaml:4:10"),
            ("{ channels.network.cap: \(levels), channels.media.cap: \(levels) }", nil),
        ] {
            let name = vary.contains("campus") ? "perimeters.campus.level" : "channels.media.cap"
            let bound = vary.contains("campus") ? "SL1" : "1 GB/day"
            try scratch.write(
                "plan.yaml",
                "sallyport-sweep: 1\nmodel: m.yaml\nvary: \(vary)\n"
                    + "exclude: [ { \(name): { from: \(bound) } } ]\nask: [orders]\n")
            for options in [["--count"], ["--output", "rows"]] {
                let outcome = try Self.sweep(options, in: scratch)
                #expect(outcome.status == 2, "\(options)")
                #expect(
                    outcome.errors.contains("leaves every set-up out")
                        && outcome.errors.contains(place ?? "set-up"), "\(outcome.errors)")
            }
            #expect(scratch.names.contains("rows") == (place == nil))
        }
    }

    @Test func rowsOfAnotherPlanAreNotGoneOnWith() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let whole = try Self.sweep([], in: scratch).output
        try scratch.write("rows.part", whole.prefix(3_000))
        try scratch.write("plan.yaml", Self.plan + "\ntiers: [OC1]\n")
        let options = ["--output", "rows", "--resume"]
        let outcome = try Self.sweep(options, in: scratch)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("its line 1 is none of these rows"))
        #expect(
            try Data(contentsOf: scratch.url.appendingPathComponent("rows.part"))
                == whole.prefix(3_000))
        try scratch.write("plan.yaml", Self.plan)
        #expect(try Self.sweep(options + ["--shard", "2/2"], in: scratch).status == 74)
        #expect(try Self.sweep(["--output", "rows"], in: scratch).status == 74)
        #expect(try Self.sweep(options, in: scratch).status == 0)
    }

    @Test func whoStopsGoesOn() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let whole = try Self.sweep([], in: scratch).output
        let stopped = try Self.sweep(["--output", "rows", "--seconds", "0"], in: scratch)
        #expect(stopped.status == 3)
        #expect(stopped.errors.contains("--resume"))
        #expect(scratch.names.contains("rows.part") && !scratch.names.contains("rows"))
        #expect(try Self.sweep(["--output", "rows", "--resume"], in: scratch).status == 0)
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("rows")) == whole)
        let printed = try Self.sweep(["--seconds", "0"], in: scratch)
        #expect(printed.status == 3 && printed.output.isEmpty)
        #expect(printed.errors.contains("--range 0:16"))
    }

    @Test func countsBeforeItBegins() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let outcome = try Command.run(["sweep", "plan.yaml", "--count"], in: scratch.url)
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("14 rows; 2 set-ups are left out; plan "))
        #expect(outcome.errors.contains("sallyport: about "))
        let part = try Self.sweep(["--count", "--shard", "1/4"], in: scratch)
        #expect(part.text.hasPrefix("4 rows; 0 set-ups"))
        #expect(part.errors.isEmpty)
    }

    /// A row says what a request says that sets the same.
    @Test func aRowSaysWhatARequestSays() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let row =
            try JSONSerialization.jsonObject(
                with: Self.sweep(["--range", "5:6"], in: scratch).output) as? NSDictionary
        let request =
            #"{"base": "m.yaml", "set": {"perimeters.campus.level": "SL2", "#
            + #""channels.network.level": "SL3"}, "ask": ["orders"]}"#
        let answer =
            try JSONSerialization.jsonObject(
                with: Command.run(
                    ["batch", "--quiet"], input: Data(request.utf8), in: scratch.url
                ).output) as? NSDictionary
        #expect(
            row?["vary"] as? [String: String] == [
                "perimeters.campus.level": "SL2", "channels.network.level": "SL3",
            ])
        for key in ["answer", "digest", "status"] {
            #expect(row?[key] as? NSObject == answer?[key] as? NSObject, "\(key)")
        }
    }

    private static let senseless: [[String]] = [
        ["--shard", "0/2"], ["--shard", "1/2", "--range", "0:1"], ["--resume"],
        ["--range", "3:1"], ["--range", "x"], ["--workers", "0"], ["--format", "xml"],
    ]
    private static let inputs: [[String]] = [["--output", "m.yaml"], ["--output", "plan.yaml"]]

    @Test(arguments: senseless + inputs)
    func refusesWhatMakesNoSense(_ options: [String]) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let outcome = try Self.sweep(options, in: scratch)
        let status: Int32 = Self.inputs.contains(options) ? 74 : 64
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(
            try Data(contentsOf: scratch.url.appendingPathComponent("plan.yaml")).count
                == Self.plan.utf8.count)
    }

    /// Ctrl-C leaves whole rows, says how to go on, and going on gives what one run gives.
    @Test func ctrlCLeavesWholeRows() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let levels = "{ from: SL1, to: SL5 }"
        try scratch.write(
            "plan.yaml",
            """
            sallyport-sweep: 1
            model: m.yaml
            vary:
              perimeters.campus.level: \(levels)
              perimeters.lab-plane.level: \(levels)
              channels.network.level: \(levels)
              channels.media.level: \(levels)
              channels.network.cap: { from: 1, to: 9, unit: GB/day }
            ask: [ orders ]
            """)
        // A shell without a terminal starts what is in the background with SIGINT ignored. The signal comes
        // once rows are there.
        let script = """
            env --default-signal=INT "$0" sweep plan.yaml --quiet --output rows &
            child=$!
            while ! [ -s rows.part ] && kill -0 $child 2>/dev/null; do :; done
            kill -INT $child
            wait $child
            echo $?
            """
        let outcome = try Command.run(script: script, [], in: scratch.url)
        #expect(outcome.text == "3\n", "\(outcome.errors)")
        #expect(outcome.errors.contains("the same command with --resume goes on"))
        let part = try Data(contentsOf: scratch.url.appendingPathComponent("rows.part"))
        #expect(part.last == 0x0A)
        let rows = part.split(separator: 0x0A)
        #expect((1..<5_625).contains(rows.count))
        for (number, row) in rows.enumerated() {
            let object = try JSONSerialization.jsonObject(with: row) as? [String: Any]
            #expect(object?["row"] as? Int == number)
        }
        // Nothing that is there is made again: a few more rows are what all of them would be.
        let next = rows.count + 20
        let resumed = try Self.sweep(
            ["--output", "rows", "--resume", "--seconds", "2"], in: scratch)
        #expect([0, 3].contains(resumed.status), "\(resumed.errors)")
        let name = scratch.names.contains("rows") ? "rows" : "rows.part"
        let all = try Data(contentsOf: scratch.url.appendingPathComponent(name))
        #expect(all.starts(with: part) && all.count > part.count)
        let same = try Self.sweep(["--range", ":\(next)"], in: scratch).output
        let both = min(same.count, all.count)
        #expect(same.prefix(both) == all.prefix(both))
    }

    @Test func theSeedIsPrinted() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        try scratch.write(
            "plan.yaml", Self.plan + "\nhow: random\nrows: 3\nseed: 77\n")
        let count = try Self.sweep(["--count"], in: scratch)
        #expect(count.text.hasSuffix("; drawn by seed 77\n"))
        let rows = try Command.run(["sweep", "plan.yaml"], in: scratch.url)
        #expect(rows.errors.contains("; drawn by seed 77"))
    }

    /// Rows that all say what is wrong are a wrong plan; those of a part say nothing of the others.
    @Test func onlyFailedRowsAreAFailure() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        try scratch.write(
            "plan.yaml",
            "sallyport-sweep: 1\nmodel: m.yaml\nvary: { perimeters.campus.level: [SL8, SL9] }\n")
        let all = try Self.sweep(["--output", "rows"], in: scratch)
        #expect(all.status == 2 && all.errors.contains("no row has an answer"))
        #expect(scratch.names.contains("rows"))
        #expect(try Self.sweep(["--format", "csv"], in: scratch).status == 2)
        let part = try Self.sweep(["--shard", "1/2"], in: scratch)
        #expect(part.status == 0 && part.errors.contains("other parts may have some"))
        try scratch.write(
            "plan.yaml",
            "sallyport-sweep: 1\nmodel: m.yaml\nvary: { perimeters.campus.level: [SL8, SL3] }\n")
        #expect(try Self.sweep([], in: scratch).status == 0)
    }

    @Test(arguments: [
        ("3:1", "write the lower row first, 1:3"), ("0:99", "has rows 0 to 15"),
        ("17:", "has rows 0 to 15"),
        ("a:b", "is no range of rows"), ("-1:2", "is no range of rows"),
    ])
    func saysWhatIsWrongWithARange(_ range: String, _ says: String) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let outcome = try Self.sweep(["--range=\(range)"], in: scratch)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }

    @Test func theExampleIsAPlan() throws {
        let outcome = try Command.run(
            "sweep", "Examples/Sweep/levels.yaml", "--root", ".", "--count", "--quiet")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.hasPrefix("96 rows of 96; plan "))
        // Its model lies outside its folder.
        #expect(try Command.run("sweep", "Examples/Sweep/levels.yaml", "--count").status == 74)
    }

    /// An array of Slurm and an indexed job of Kubernetes say which part it is.
    @Test func theEnvironmentSaysWhichPart() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let slurm = """
            for task in 5 6 7; do SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_MIN=5 \
            SLURM_ARRAY_TASK_COUNT=3 "$0" sweep plan.yaml --quiet --shard auto; done
            """
        let kubernetes = """
            for index in 0 1 2 3; do JOB_COMPLETION_INDEX=$index \
            "$0" sweep plan.yaml --quiet --shard auto/4; done
            """
        let whole = try Self.sweep([], in: scratch).output
        for script in [slurm, kubernetes] {
            let parts = try Command.run(script: script, [], in: scratch.url)
            #expect(parts.writes(whole), "\(parts.errors)")
        }
        #expect(try Self.sweep(["--shard", "auto"], in: scratch).status == 64)
    }

    @Test(arguments: ["Slurm/sweep.sh", "Parallel/sweep.sh"])
    func scriptsAreRead(_ name: String) throws {
        let script = PackageRoot.url.appendingPathComponent("Examples/\(name)").path
        let bash = try #require(OutsideProgram.find("bash"))
        #expect(try OutsideProgram.run(bash, ["-n", script]).status == 0)
    }

    @Test func saysWhatIsWrongWithAPlan() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        try scratch.write("plan.yaml", Self.plan + "\nhwo: grid\n")
        let outcome = try Self.sweep([], in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("plan.yaml:8:1: error: a plan has no 'hwo'"))
        try scratch.write(
            "plan.yaml", "sallyport-sweep: 1\nmodel: m.yaml\nvary: { perimeters.x.level: [SL1] }\n")
        #expect(try Self.sweep([], in: scratch).status == 2)
    }
}
