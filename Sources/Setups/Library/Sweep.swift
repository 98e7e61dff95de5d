import Interchange
import ModelFormat
import Synchronization

/// Every set-up of a plan, answered: what the command `sweep` does, as a value.
///
/// A plan names a model, what varies in it and what is asked of each set-up (Docs/Sweep.md). It is read
/// when the sweep is made; each row is worked out from its number alone, so that rows may be asked for
/// in any order, by any number of threads and on any machine.
///
/// ```swift
/// let sweep = try Sweep(planAt: "Examples/Sweep/levels.yaml", below: ".")
/// print(sweep.count, sweep.things.count)  // 96 4
///
/// // Rows are worked out as they are asked for.
/// let alone = sweep.rows(in: 0..<12).filter { $0.cells["exfiltration/party/OC3"] == "1" }
/// print(alone.count, alone[0].varied[0].value)  // 10 "SL2"
///
/// // The last of eight parts, on two threads, row after row.
/// try sweep.forEachRow(in: sweep.part(8, of: 8), workers: 2) { row in
///     guard row.number == 95 else { return }
///     print(row.cells["exfiltration/party/OC3"] ?? "not asked")  // 2
/// }
/// ```
public struct Sweep: Sendable {
    private let runner: SweepRunner
    private let answerer: SetupAnswerer
    private let model: ModelBook.Entry

    /// Reads a plan and its model.
    ///
    /// - Parameters:
    ///   - path: the path of the plan; that of its model leads on from its folder.
    ///   - folder: the folder below which the model lies, and what it extends; the plan's when `nil`.
    ///   - version: what stands for the program in `digest`. Where rows are to fit those of the
    ///     command, what `sallyport --version` prints.
    /// - Throws: `SweepRefusal` with everything that is wrong with the plan or its model.
    public init(
        planAt path: String, below folder: String? = nil, version: String = "library"
    ) throws(SweepRefusal) {
        do {
            let (plan, input) = try PlanReader.plan(at: path, below: folder)
            var answerer = SetupAnswerer(
                models: ModelBook(below: folder ?? ".", catalogue: nil), endings: .ofLibrary)
            answerer.tellsColumns = true
            self.answerer = answerer
            runner = try SweepRunner(
                plan, of: input, answerer: answerer, form: .ndjson, version: version)
            try runner.check()
            model = try answerer.models.entry(of: input)
        } catch {
            throw SweepRefusal(error)
        }
    }

    /// What the plan is called.
    public var title: String? { runner.plan.title }

    /// What varies: paths of facts, unknowns and options, or names of cases, as the plan writes them.
    public var things: [String] { runner.plan.axes.map(\.name) }

    /// How many rows the plan has, those that are left out counted.
    public var count: Int { runner.plan.count }

    /// Everything that rows depend on, in 16 hexadecimal digits: model, values, questions, version.
    public var digest: String { runner.digest }

    /// The numbers of the rows of one part of several, the same as those of `--shard`.
    ///
    /// - Returns: `nil` for a part that there is not: parts are 1 to `parts`.
    public func part(_ number: Int, of parts: Int) -> Range<Int>? {
        SweepShard(number, of: parts)?.rows(of: count)
    }

    /// A row.
    ///
    /// - Returns: `nil` for one that the plan leaves out.
    /// - Precondition: `number` is in 0 ..< `count`.
    public func row(_ number: Int) -> Row? {
        precondition((0..<count).contains(number), "a row of the plan")
        guard let values = runner.plan.values(inRow: number) else { return nil }
        let answer = answerer.answer(
            about: model, with: values.flatMap(\.changes), at: values.flatMap(\.places),
            to: runner.plan.inquiry)
        let varied = zip(runner.plan.axes, values).map { axis, value in
            Row.Varied(name: axis.name, value: value.says.jsonText)
        }
        return Row(number: number, varied: varied, answer: answer)
    }

    /// A row as the command writes it, with its line break: an object of JSON.
    ///
    /// - Returns: `nil` for one that the plan leaves out.
    /// - Precondition: `number` is in 0 ..< `count`.
    public func line(ofRow number: Int) -> String? {
        precondition((0..<count).contains(number), "a row of the plan")
        return runner.line(ofRow: number)
    }

    /// Rows one after the other, each worked out when it is asked for; those that are left out are
    /// passed over.
    ///
    /// - Parameter numbers: of which rows; all when `nil`. Those beyond the plan are none.
    public func rows(in numbers: Range<Int>? = nil) -> some Sequence<Row> {
        let numbers = (numbers ?? 0..<count).clamped(to: 0..<count)
        return numbers.lazy.compactMap { row($0) }
    }

    /// Works rows out on several threads and gives them away in the order of their numbers.
    ///
    /// No more than four rows a thread are held at a time, however many there are. How many threads
    /// work changes nothing that is given.
    ///
    /// - Parameters:
    ///   - numbers: of which rows; all when `nil`. Those beyond the plan are none.
    ///   - workers: the threads that work at most, the caller's counted.
    ///   - body: takes a row; called by one thread at a time.
    /// - Throws: what `body` throws; it is not called again after that.
    public func forEachRow(
        in numbers: Range<Int>? = nil, workers: Int = 1,
        _ body: @escaping @Sendable (Row) throws -> Void
    ) throws {
        let numbers = (numbers ?? 0..<count).clamped(to: 0..<count)
        let next = Mutex(numbers.lowerBound)
        try OrderedWork<Int, Row?>(
            workers: workers,
            next: {
                next.withLock { next in
                    guard next < numbers.upperBound else { return nil }
                    next += 1
                    return next - 1
                }
            },
            work: { row($0) },
            deliver: { if let row = $0 { try body(row) } }
        ).run()
    }
}
