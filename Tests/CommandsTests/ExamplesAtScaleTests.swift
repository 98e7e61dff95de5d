import Foundation
import TestSupport
import Testing

@testable import Commands

/// The files of Examples that spread a plan over machines do it (Docs/AtScale.md).
struct ExamplesAtScaleTests {
    private static let plan = """
        sallyport-sweep: 1
        model: m.yaml
        vary: { perimeters.campus.level: { from: SL1, to: SL5 }, channels.media.operator: [aws, lab] }
        ask: [ orders ]
        """

    /// A folder with the plan, its model and the program.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("m.yaml", try SeedModel.text("single"))
        try scratch.write("plan.yaml", plan)
        try FileManager.default.createSymbolicLink(
            at: scratch.url.appendingPathComponent("sallyport"),
            withDestinationURL: Command.program)
        return scratch
    }

    private static func example(_ name: String) -> URL {
        PackageRoot.url.appendingPathComponent("Examples/\(name)")
    }

    /// Runs a script in a shell that finds the program in the folder.
    private static func run(_ script: String, in scratch: Scratch) throws -> Command.Outcome {
        try Command.run(
            ["-c", "PATH=\"$PWD:$PATH\"\n" + script], of: URL(fileURLWithPath: "/bin/sh"),
            in: scratch.url)
    }

    private static func rows(in scratch: Scratch) throws -> Data {
        let whole = try Command.run("sweep", "plan.yaml", "--quiet", in: scratch.url)
        #expect(whole.status == 0, "\(whole.errors)")
        return whole.output
    }

    /// The tasks of an array, whatever its numbers, one behind the other.
    @Test(arguments: [(1, 1, 3), (5, 1, 4), (0, 10, 3), (7, 1, 1)])
    func tasksOfSlurmMakeAllRows(first: Int, step: Int, count: Int) throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let ids = (0..<count).map { first + $0 * step }.reversed().map(String.init)
        let outcome = try Self.run(
            """
            set -e
            for id in \(ids.joined(separator: " ")); do
                SLURM_ARRAY_TASK_ID=$id SLURM_ARRAY_TASK_MIN=\(first) SLURM_ARRAY_TASK_STEP=\(step) \
                SLURM_ARRAY_TASK_COUNT=\(count) SLURM_CPUS_PER_TASK=2 \
                bash "\(Self.example("Slurm/sweep.sh").path)" plan.yaml rows 2>> log
            done
            cat rows/part-*.ndjson
            """, in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.writes(try Self.rows(in: scratch)))
    }

    /// A task that is asked for again goes on: what is whole stays, what is half is made.
    @Test func aTaskOfSlurmThatRunsAgainGoesOn() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let outcome = try Self.run(
            """
            set -e
            export SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_COUNT=2
            task() { bash "\(Self.example("Slurm/sweep.sh").path)" plan.yaml rows 2>> log; }
            task
            mv rows/part-000002.ndjson whole
            head -c 700 whole > rows/part-000002.ndjson.part
            task
            cmp whole rows/part-000002.ndjson
            task
            cmp whole rows/part-000002.ndjson && echo same
            """, in: scratch)
        #expect(outcome.status == 0 && outcome.text == "same\n", "\(outcome.errors)")
    }

    /// The example in Python asks one process one thing after the other.
    @Test(
        .enabled(
            if: OutsideProgram.find("python3") != nil, "skipped: python3 is not on this machine"))
    func pythonAsksOneProcess() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let outcome = try Self.run(
            "python3 \"\(Self.example("Python/batch.py").path)\" sallyport m.yaml 30",
            in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        // Five levels at five tiers; what comes behind is asked again.
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 25 && lines.first?.hasPrefix("SL1 OC1 ") == true)
        let alone = try Command.run(
            ["batch", "--quiet"],
            input: Data(
                (#"{"base":"m.yaml","ask":["lone-failures"],"tiers":["OC3"],"#
                    + #""set":{"perimeters.campus.level":"SL2"}}"#).utf8), in: scratch.url)
        let answer = try JSONSerialization.jsonObject(with: alone.output) as? [String: Any]
        let found =
            ((answer?["answer"] as? [String: Any])?["lone-failures"] as? [[String: Any]] ?? [])
            .compactMap { $0["cause"] as? String }
        let line = (["SL2", "OC3"] + Set(found).sorted()).joined(separator: " ")
        #expect(!found.isEmpty && lines.contains(Substring(line)), "\(line)")
        // A question that is wrong is an error and no answer.
        #expect(
            try Self.run(
                "python3 \"\(Self.example("Python/batch.py").path)\" sallyport none.yaml 1",
                in: scratch
            ).status != 0)
    }

    @Test(
        .enabled(
            if: OutsideProgram.find("parallel") != nil,
            "skipped: GNU parallel is not on this machine"))
    func parallelMakesAllRowsAndWhatIsMissing() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let script = "sh \"\(Self.example("Parallel/sweep.sh").path)\" plan.yaml rows 3"
        let outcome = try Self.run(
            "\(script) && mv rows/2.ndjson rows/all.ndjson kept && \(script)"
                .replacing("&& mv", with: "&& mkdir kept && mv"), in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let whole = try Self.rows(in: scratch)
        for name in ["kept/all.ndjson", "rows/all.ndjson"] {
            #expect(
                try Data(contentsOf: scratch.url.appendingPathComponent(name)) == whole, "\(name)")
        }
    }

    private static func job() throws -> String {
        try String(contentsOf: example("Kubernetes/sweep.yaml"), encoding: .utf8)
    }

    /// What the job's container runs, with the numbers that Kubernetes gives its pods.
    @Test func podsOfKubernetesMakeAllRows() throws {
        let scratch = try Self.scratch()
        defer { scratch.remove() }
        let lines = try Self.job().components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.hasSuffix("- |") })
        let script = lines[(start + 1)...].prefix { $0.hasPrefix("              ") }
            .map { $0.drop { $0 == " " } }.joined(separator: "\n")
        #expect(script.contains("--shard auto/8"))
        #expect(try Self.job().contains("\n  completions: 8\n"))
        let outcome = try Self.run(
            """
            set -e
            for index in 7 6 5 4 3 2 1 0; do (
            export JOB_COMPLETION_INDEX=$index
            \(script)
            ) 2>> log; done
            cat rows-*.ndjson
            """, in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.writes(try Self.rows(in: scratch)))
    }

    /// What is wrong stays wrong and is never tried again; what was stopped or could not be read is.
    @Test func theJobGoesByOurExitStatuses() throws {
        let rules = try Self.job().split(separator: "- action: ").dropFirst().map(String.init)
        var action: [Commands.ExitStatus: String] = [:]
        for rule in rules {
            guard let list = rule.firstMatch(of: /values: \[([0-9, ]+)\]/)?.output.1 else {
                continue
            }
            #expect(rule.contains("operator: In"))
            for number in list.split(separator: ",") {
                let value = try #require(Int32(number.filter { $0 != " " }))
                let found: Commands.ExitStatus? = .init(rawValue: value)
                let status = try #require(found)
                action[status] = String(rule.prefix { $0.isLetter })
            }
        }
        #expect(
            action == [
                .modelWrong: "FailJob", .usage: "FailJob", .stoppedEarly: "Count",
                .inputOutput: "Count",
            ])
    }

    /// Python, when it has the schemas of the Kubernetes API.
    private static let python = OutsideProgram.find("python3").flatMap { python in
        let run = try? OutsideProgram.run(python, ["-c", "import kubernetes_validate, yaml"])
        return run?.status == 0 ? python : nil
    }

    /// The job is one by the schema of the API, and the schema would notice a wrong key.
    @Test(
        .enabled(
            if: python != nil, "skipped: python3 with kubernetes-validate is not on this machine"))
    func theJobIsOneOfTheAPI() throws {
        let python = try #require(Self.python)
        let run = try OutsideProgram.run(
            python,
            [
                "-c",
                """
                import sys, yaml, kubernetes_validate
                def verdict(text):
                    try:
                        kubernetes_validate.validate(yaml.safe_load(text), "1.31", strict=True)
                        return "ok"
                    except kubernetes_validate.ValidationError as error:
                        return "refused"
                text = open(sys.argv[1]).read()
                print(verdict(text), verdict(text.replace("backoffLimitPerIndex", "backoffLimitByIndex")),
                      verdict(text.replace("values: [2, 64]", "values: [two]")))
                """, Self.example("Kubernetes/sweep.yaml").path,
            ])
        #expect(run.status == 0 && run.output.hasSuffix("ok refused refused\n"), "\(run.output)")
    }
}
