import ArgumentParser
import DecisionDiagrams
import FailureAnalysis
import FoundationEssentials
import Interchange
import ModelFormat
import Reports

/// The command `fault-tree`: minimal sets, probability and importance of an Open-PSA fault tree.
struct FaultTreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fault-tree",
        abstract: "Count and list the minimal sets of a fault tree, and weigh them.",
        discussion: """
            Reads a fault tree in the Open-PSA model exchange format and counts its minimal sets, \
            the smallest sets of events that bring about the top, exactly and by order, without \
            listing them. It checks the engine behind 'analyse' against other tools, and other \
            tools against it.

            The same file and options always give the same output. Docs/FaultTrees.md says what is \
            read and what each measure means. --effort is counted in nodes here: it sets \
            --max-nodes where that is left out.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    @Argument(
        help: "The fault tree (Open-PSA XML) to read, of one or more files; '-' is standard input.",
        completion: .file(extensions: ["xml"]))
    var files: [String]

    @Option(help: "The gate to ask about, if more than one is used by no other.")
    var top: String?

    @Flag(help: "List the minimal sets, smaller ones first.")
    var minimalSets = false

    @Option(
        help: ArgumentHelp(
            "Show and list sets of at most so many events; larger ones are counted, or, if the "
                + "whole needs too many nodes, not built."))
    var maxOrder: Int?

    @Flag(help: "Give the exact probability of the top, events independent.")
    var probability = false

    @Flag(help: "Give each event's importance: Birnbaum, criticality, Fussell-Vesely, RAW, RRW.")
    var importance = false

    @Option(
        help: ArgumentHelp(
            "The orders of variables to try, with commas: as-written, heavy-first, light-first, "
                + "shared-first, gates-first, weight-first, short-spans, heavy-spans.",
            valueName: "orders"),
        transform: FaultTreeCommand.orders)
    var orderHeuristic: [VariableOrder] = VariableOrder.portfolio

    @Option(
        help: "The order of each module, as the output of an earlier run has it: nothing is tried.",
        transform: FaultTreeCommand.moduleOrders)
    var moduleOrders: [VariableOrder]?

    @Option(
        help: ArgumentHelp(
            "The most nodes that the diagrams of one module may have: by the effort 1048576, "
                + "33554432 or 268435456, with --max-order 1048576 before only sets up to that order "
                + "are built."))
    var maxNodes: Int?

    @Option(
        help: "The most threads that try orders of variables; the output does not depend on it.")
    var workers: Int = min(2, ProcessInfo.processInfo.activeProcessorCount)

    @Flag(help: "Say on standard error how long reading and analysis took.")
    var timing = false

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: OutputArguments<ReportFormat>

    func validate() throws {
        if let maxOrder, maxOrder < 0 { throw ValidationError("--max-order must be at least 0.") }
        if files.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one of the files can be standard input, '-'.")
        }
        if workers < 1 { throw ValidationError("--workers must be at least 1.") }
        if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes must be at least 1.") }
    }

    func run() throws {
        try output.spare(files)
        let clock = ContinuousClock()
        let start = clock.now
        let tree = try read()
        let afterReading = clock.now
        try effort.watching { watch in
            let listing = FaultTreeListing(
                of: tree, try solution(of: tree, watch: watch), questions: questions,
                listsSets: minimalSets)
            if timing {
                StandardError.print(
                    "sallyport: reading \(afterReading - start), analysis "
                        + "\(clock.now - afterReading)")
            }
            var isWhole = true
            try output.stream { stream in
                isWhole = try listing.write(
                    as: output.format.listing, unless: { watch.isStopped(in: .listing) },
                    to: { try stream.write($0) })
            }
            if !isWhole { throw StoppedEarly() }
        }
    }

    private func read() throws -> FaultTree {
        let read = try files.map { file in
            let input = InputFile(file)
            return (name: input.name, bytes: try input.bytes())
        }
        do {
            let document = try OpenPSADocument(files: read)
            for warning in document.warnings { StandardError.print(warning) }
            let tree = try document.tree(top: top)
            if probability || importance { try document.requireProbabilities() }
            return tree
        } catch {
            throw CommandError.faultTree(error)
        }
    }

    private func solution(of tree: FaultTree, watch: WorkWatch) throws -> FaultTreeSolution {
        var options = DiagramOptions(orders: orderHeuristic, workers: workers)
        options.moduleOrders = moduleOrders
        options.maximumNodes = maxNodes ?? effort.effort.maximumNodes
        do throws(DiagramError) {
            return try FaultTreeSolution(
                of: tree, questions, options: options, isLimited: maxNodes != nil, watch: watch)
        } catch {
            guard case .outOfNodes = error, watch.isStopped(in: .diagrams) else { throw error }
            throw StoppedEarly.withNothing()
        }
    }

    private var questions: FaultTreeFindings.Questions {
        var questions = FaultTreeFindings.Questions()
        questions.maximumOrder = maxOrder
        questions.probability = probability
        questions.importance = importance
        return questions
    }

    private static func orders(_ text: String) throws -> [VariableOrder] {
        try text.split(separator: ",").map { name in
            guard let order = VariableOrder(rawValue: String(name)) else {
                let known = VariableOrder.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("There is no order '\(name)': choose from \(known).")
            }
            return order
        }
    }

    private static func moduleOrders(_ text: String) throws -> [VariableOrder] {
        guard let orders = VariableOrder.orders(of: text) else {
            throw ValidationError(
                "'\(text.prefix(60))' does not name the orders of modules: give what the output of "
                    + "an earlier run has.")
        }
        return orders
    }
}

extension Effort {
    /// The most nodes of the diagrams of one module.
    fileprivate var maximumNodes: Int {
        switch self {
        case .quick: 1 << 20
        case .normal: DiagramOptions().maximumNodes
        case .thorough: 1 << 28
        }
    }
}
