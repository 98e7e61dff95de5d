import ArgumentParser
import FailureAnalysis
import ModelFormat
import Outputs
import Setups
import Synchronization
import SystemPackage

/// The command `batch`, which answers a stream of requests.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answer one JSON request a line, until there are no more.",
        discussion: """
            Each line of standard input is a JSON object: a model, what is set or fails in it, and \
            what is asked. Each is answered by one line of JSON on standard output, in order and at \
            once, with the exit status that a run of its own would have had. A request that is \
            wrong is answered by what is wrong with it. Docs/Batch.md has the protocol.

              {"id": 1, "base": "model.yaml", "ask": ["orders", "lone-failures"]}
              {"id": 2, "base": "model.yaml", "set": {"perimeters.campus.level": "SL3"}}
              {"id": 3, "base": "model.yaml", "fail": ["aws"]}

            Models are read once and kept, and what is asked twice is worked out once. How many \
            threads work changes no byte. The exit status is 0 when standard input ends, whatever \
            the answers were.
            """)

    @Option(help: "How many threads work.")
    var workers = 1

    @Option(
        help: ArgumentHelp(
            "The most bytes of a line; a longer one is answered by that.", valueName: "bytes"))
    var maxLine = BatchAnswerer.usualLineLength

    @Option(help: "How many models are kept, those that were named last.")
    var keep = ModelBook.usualCapacity

    @Option(
        help: ArgumentHelp(
            "How many megabytes of answers are kept, so that none is worked out twice.",
            valueName: "MB"))
    var cache = AnswerStore.usualCapacity >> 20

    @Option(
        help: """
            The folder below which models lie that requests name; left out, the one in which the \
            program is started.
            """,
        completion: .directory)
    var root = "."

    @Option(help: .stdinFolder, completion: .directory)
    var stdinFolder: String?

    @Option(
        name: .customLong("catalogue"),
        help: "A file with controls and other entries that add to or override the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(
        help: "How much work an answer may take where its request does not say.",
        transform: Effort.read)
    var effort: Effort = .normal

    @Flag(help: "Do not say on standard error how many requests were answered.")
    var quiet = false

    func validate() throws {
        let most = OrderedWork<RequestLine, String>.mostWorkers
        if !(1...most).contains(workers) {
            throw ValidationError("--workers must be 1 to \(most).")
        }
        if !(2...1 << 30).contains(maxLine) {
            throw ValidationError("--max-line must be 2 to \(1 << 30).")
        }
        if !(1...1_000).contains(keep) { throw ValidationError("--keep must be 1 to 1000.") }
        if !(0...1_000_000).contains(cache) {
            throw ValidationError("--cache must be 0 to 1000000.")
        }
    }

    func run() throws {
        let catalogue = try catalogueFile.map(CatalogueInput.book(overriddenBy:))
        let store = AnswerStore(capacity: cache << 20)
        let answerer = SetupAnswerer(
            models: ModelBook(below: root, catalogue: catalogue, capacity: keep),
            textBases: .ofStandardInput(in: stdinFolder, root: root),
            catalogue: catalogue, effort: effort, endings: .ofCommands, store: store)
        let batch = BatchAnswerer(answerer, version: ToolVersion.current, longest: maxLine)
        let lines = Mutex(try Self.lines(longest: maxLine))
        let answered = Atomic(0)
        try OrderedWork<RequestLine, String>(
            workers: workers,
            next: { try lines.withLock { try $0.next() } },
            work: batch.answer(to:),
            deliver: { line in
                if line.isEmpty { return }
                do throws(FileFault) {
                    try FileDescriptor.standardOutput.writeWhole(line.utf8)
                } catch {
                    throw OutputFault.unwritten(nil, error)
                }
                answered.add(1, ordering: .relaxed)
            }
        ).run()
        if !quiet { tell(answered.load(ordering: .relaxed), store) }
    }

    private func tell(_ answered: Int, _ store: AnswerStore) {
        StandardError.print(
            "sallyport: \(answered) requests answered, \(store.count.found) of them from answers that "
                + "were given before\(store.goalCount.said)")
    }

    /// Standard input, line by line.
    private static func lines(longest: Int) throws -> LineReader {
        let pieces = try FilePieces("-", maximumBytes: .max - 1)
        return LineReader(longest: longest) { length in
            let bytes = pieces.next(length)
            if let fault = pieces.fault { throw fault }
            return bytes
        }
    }
}

extension Endings {
    /// What errors mean to commands.
    static let ofCommands = Endings(
        broken: ExitStatus.requirementBroken.rawValue,
        status: { ExitStatus(endingWith: $0).rawValue },
        sentence: { error in
            let prefix = "sallyport: "
            return Complaint(about: error).messages.map {
                $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
            }.joined(separator: "\n")
        })
}
