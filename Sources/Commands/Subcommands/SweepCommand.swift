import ArgumentParser
import FailureAnalysis
import FoundationEssentials
import Interchange
import ModelFormat
import Outputs
import Setups
import Synchronization
import SystemPackage

/// The command `sweep`, which answers for every set-up of a plan.
struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Answer for every set-up of a plan: a model, and what varies in it.",
        discussion: """
            The plan names a model, what varies (levels, operators, custody, unknowns, options or \
            any other fact), which values go together, and what is asked. Each set-up is a row, as \
            a line of JSON or of comma-separated values. Docs/Sweep.md has the plan and the rows.

              sallyport sweep plan.yaml --count
              sallyport sweep plan.yaml --workers 2 --output rows.ndjson
              sallyport sweep plan.yaml --shard 3/8 --output rows-3.ndjson
              sallyport sweep plan.yaml --output rows.ndjson --resume
              sallyport sweep --summary rows-*.ndjson --plan plan.yaml
              sallyport sweep --summary rows.ndjson --format svg --picture tornado

            The parts 1/N to N/N, one behind the other, are byte for byte all rows. With --output \
            rows grow in a file with '.part' behind its name, which gets its own name at the end. \
            Ctrl-C, SIGTERM or --seconds ends the work after the rows that are under way, says how \
            to go on, and the exit status is 3. It is 0 whatever the answers are: each row has the \
            status of its own.

            --summary reads rows and says what decides the orders and levels in them, from where on \
            something is true of all rows, who suffices alone, and what it costs. Where rows are missing, \
            cut or without an answer it says so first, and the exit status is 3.
            """)

    @Argument(
        help: ArgumentHelp(
            "The plan, or with --summary files of rows; '-' is standard input.", valueName: "file"),
        completion: .file())
    var files: [String]

    @OptionGroup var summary: SweepSummaryArguments

    @Option(
        help: ArgumentHelp(
            """
            ndjson or csv for rows; text, markdown, json, or svg for a picture, with --summary.
            """, valueName: "format"))
    var format: SweepFormat?

    @Option(
        help: """
            The file for the rows, or for what they say together; standard output when left out.
            """, completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            """
            Make this part only: 1/8 to 8/8; auto takes both numbers from an array of Slurm, auto/8 \
            the first from an indexed job of Kubernetes.
            """, valueName: "i/N"))
    var shard: String?

    @Option(
        help: ArgumentHelp(
            "Make the rows from a up to b only, b not among them; either may be left out.",
            valueName: "a:b"))
    var range: String?

    @Flag(help: "Go on with the rows that are there: they are checked and not made again.")
    var resume = false

    @Flag(help: "Only say how many rows there are, and about how long they take.")
    var count = false

    @Option(help: "How many threads work.")
    var workers = 1

    @Option(help: "Stop after so many seconds; --resume goes on.")
    var seconds: Double?

    @Option(
        help: """
            How much work an answer may take where the plan does not say: quick, normal or thorough.
            """, transform: Effort.read)
    var effort: Effort = .normal

    @Option(
        name: .customLong("catalogue"),
        help: .catalogue,
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(
        help: "The folder below which the plan's model may lie; left out, the plan's own.",
        completion: .directory)
    var root: String?

    @Flag(help: "Do not say on standard error how far the work is.")
    var quiet = false

    func validate() throws {
        if summary.isAsked { return try validateSummary() }
        try format?.check(forSummary: false)
        if files.count != 1 {
            throw ValidationError("Name one plan, or files of rows with --summary.")
        }
        let most = OrderedWork<Int, String>.mostWorkers
        if !(1...most).contains(workers) {
            throw ValidationError("--workers must be 1 to \(most).")
        }
        if let seconds, !(seconds >= 0 && seconds.isFinite) {
            throw ValidationError("--seconds must be a number that is not negative.")
        }
        if shard != nil, range != nil {
            throw ValidationError("Choose one of --shard and --range.")
        }
        if resume, output == nil {
            throw ValidationError("--resume goes with --output: rows that were printed are gone.")
        }
    }

    private func validateSummary() throws {
        try format?.check(forSummary: true)
        let others: [(String, Bool)] = [
            ("--shard", shard != nil), ("--range", range != nil), ("--resume", resume),
            ("--count", count), ("--workers", workers != 1), ("--seconds", seconds != nil),
        ]
        if let (name, _) = others.first(where: \.1) {
            throw ValidationError("\(name) makes rows: it does not go with --summary.")
        }
        let path = OutputFile(path: output).path
        if format == .svg {
            _ = try PictureForm(of: path)
        } else {
            try PictureForm.refusePicture(named: path)
            if summary.picture != nil || summary.width != nil {
                throw ValidationError("--picture and --width go with --format svg.")
            }
        }
    }

    func run() throws {
        if summary.isAsked { return try sumUp() }
        guard let file = files.first else { return }
        let store = AnswerStore()
        let (runner, inputs) = try runner(of: file, store)
        try runner.check()
        let rows = try rows(of: runner.plan.count)
        if count { return try tell(rows, of: runner) }
        try OutputFile(path: output).spare(inputs)
        try SweepRun(
            runner: runner, rows: rows, workers: workers, seconds: seconds, isQuiet: quiet,
            output: output, isResumed: resume
        ).run(answersOf: store)
    }

    private func sumUp() throws {
        let named = try summary.plan.map { try runner(of: $0, AnswerStore()) }
        try OutputFile(path: output).spare(files + (named?.inputs ?? []))
        try SweepSummaryRun(
            files: files, arguments: summary, format: format ?? .text, output: output,
            plan: named?.runner.summaryPlan
        ).run()
    }

    /// What makes the rows of a plan, and the files on which they rest.
    private func runner(
        of file: String, _ store: AnswerStore
    ) throws -> (runner: SweepRunner, inputs: [String]) {
        let catalogue = try catalogueFile.map(CatalogueInput.book(overriddenBy:))
        let (plan, input) = try PlanReader.plan(at: file, below: root, catalogue: catalogue)
        let answerer = SetupAnswerer(
            models: ModelBook(below: root ?? ".", catalogue: catalogue), catalogue: catalogue,
            effort: effort, endings: .ofCommands, store: store)
        let runner = try SweepRunner(
            plan, of: input, answerer: answerer, form: format?.ofRows ?? .ndjson,
            version: ToolVersion.current)
        return (
            runner, [file] + (input.document?.files ?? []) + (catalogueFile.map { [$0] } ?? [])
        )
    }

    /// The numbers of the rows that are made.
    private func rows(of all: Int) throws -> Range<Int> {
        if let shard {
            return try SweepShard(shard, environment: ProcessInfo.processInfo.environment)
                .rows(of: all)
        }
        guard let range else { return 0..<all }
        let parts = range.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let start = parts[0].isEmpty ? 0 : Int(parts[0]),
            let end = parts[1].isEmpty ? all : Int(parts[1]), start >= 0, end >= 0
        else {
            throw ValidationError(
                "'\(range)' is no range of rows: write a:b, for example 0:1000 or 1000:.")
        }
        guard max(start, end) <= all else {
            throw ValidationError(
                "'\(range)' goes beyond the plan, which has rows 0 to \(all - 1): a range ends at "
                    + "\(all) or before.")
        }
        guard start <= end else {
            throw ValidationError(
                "'\(range)' ends before it begins: write the lower row first, \(end):\(start).")
        }
        return start..<end
    }

    /// The most rows that are gone through to count those that are left out.
    private static let mostCounted = 2_000_000
    /// How many rows are made to tell how long all take.
    private static let tried = 8

    private func tell(_ rows: Range<Int>, of runner: SweepRunner) throws {
        let plan = runner.plan
        var text = "\(rows.count) rows"
        var left: Int?
        if plan.exclusions.isEmpty {
            text += " of \(plan.count)"
        } else if rows.count <= Self.mostCounted {
            let found = rows.count { plan.values(inRow: $0) != nil }
            left = found
            text = "\(found) rows; \(rows.count - found) set-ups are left out"
        } else {
            text = "at most " + text
        }
        let drawn = plan.seed.map { "; drawn by seed \($0)" } ?? ""
        try OutputFile(path: nil).write("\(text); plan \(runner.digest)\(drawn)\n")
        if !rows.isEmpty, left == 0 {
            let isAll = rows == 0..<plan.count
            StandardError.print(
                "sallyport: the plan leaves every set-up out\(isAll ? "" : " of these rows")")
            if isAll { throw AlreadyTold(status: .modelWrong) }
            return
        }
        if rows.isEmpty || quiet { return }
        let tried = (0..<Self.tried).map { rows.lowerBound + rows.count / Self.tried * $0 }
        let start = ContinuousClock.now
        let made = Set(tried).sorted().filter { runner.line(ofRow: $0) != nil }.count
        if made == 0 {
            return StandardError.print(
                "sallyport: the plan leaves all rows out that were tried: how long the others take is not "
                    + "known")
        }
        let all = (ContinuousClock.now - start) / max(1, Set(tried).count) * rows.count / workers
        StandardError.print(
            "sallyport: about \(ProgressLine.words(all)) with \(workers) "
                + (workers == 1 ? "thread" : "threads") + ", as \(made) rows took")
    }
}
