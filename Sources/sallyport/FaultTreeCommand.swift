import ArgumentParser
import DecisionDiagrams
import Exporters
import FoundationEssentials
import ModelFormat

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
            read and what each measure means.
            """)

    /// The forms in which findings are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case markdown
    }

    @Argument(
        help: "The fault tree (Open-PSA XML) to read; '-' is standard input.",
        completion: .file(extensions: ["xml"]))
    var file: String

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
            "The most nodes that the diagrams of one module may have: 33554432, with --max-order "
                + "1048576 before only sets up to that order are built."))
    var maxNodes: Int?

    @Option(
        help: "The most threads that try orders of variables; the output does not depend on it.")
    var workers: Int = min(2, ProcessInfo.processInfo.activeProcessorCount)

    @Flag(help: "Say on standard error how long reading and analysis took.")
    var timing = false

    @Option(help: "text, json or markdown.")
    var format: Format = .text

    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

    func validate() throws {
        if let maxOrder, maxOrder < 0 { throw ValidationError("--max-order must be at least 0.") }
        if workers < 1 { throw ValidationError("--workers must be at least 1.") }
        if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes must be at least 1.") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let tree = try read()
        let afterReading = clock.now
        var questions = FaultTreeFindings.Questions()
        questions.maximumOrder = maxOrder
        questions.probability = probability
        questions.importance = importance
        let solution = try solution(of: tree)
        let findings = findings(tree, solution, questions)
        if timing {
            StandardError.print(
                "sallyport: reading \(afterReading - start), analysis \(clock.now - afterReading)")
        }
        let stream = try OutputStream(path: output)
        do {
            try write(findings, tree, solution.minimalSets, to: stream)
            try stream.finish()
        } catch {
            stream.discard()
            throw error
        }
    }

    private func read() throws -> FaultTree {
        do {
            let bytes = try ModelInput.bytes(of: file)
            let name = file == "-" ? "<standard input>" : file
            let tree = try OpenPSADocument(bytes: bytes, file: name).tree(top: top)
            if probability || importance {
                let bare = tree.events.filter { $0.probability == nil }.map { "'\($0.name)'" }
                guard bare.isEmpty else {
                    throw OpenPSAFault(
                        "basic events without a probability: "
                            + bare.prefix(8).joined(separator: ", ")
                            + (bare.count > 8 ? ", …" : "")
                            + ": give each <float value=\"…\"/>, or ask without numbers", at: nil)
                }
            }
            return tree
        } catch let fault as OpenPSAFault {
            StandardError.print(fault.place == nil ? "\(file): \(fault)" : "\(fault)")
            throw ExitCode.modelWrong
        } catch let error as ModelFileError {
            StandardError.print("sallyport: \(error)")
            throw ExitCode.inputOutput
        }
    }

    /// The whole, or the sets up to an order where the whole does not fit.
    private enum Solution {
        case whole(FaultTreeDiagrams)
        case upToOrder(TruncatedMinimalSets)

        var minimalSets: MinimalSets? {
            switch self {
            case .whole(let diagrams): diagrams.minimalSets
            case .upToOrder(let sets): sets.minimalSets
            }
        }
    }

    /// The nodes after which sets up to an order are built instead of the whole.
    private static let nodesBeforeCutting = 1 << 20

    private func solution(of tree: FaultTree) throws -> Solution {
        do {
            return try ProgressNotice.during("building decision diagrams") { try solve(tree) }
        } catch {
            StandardError.print("sallyport: \(error)")
            throw ExitCode.modelWrong
        }
    }

    private func solve(_ tree: FaultTree) throws(DiagramError) -> Solution {
        var options = DiagramOptions(orders: orderHeuristic, workers: workers)
        options.moduleOrders = moduleOrders
        if let maxNodes { options.maximumNodes = maxNodes }
        // Only the whole has importance, or a probability that is more than bounds.
        guard let maxOrder, !importance, moduleOrders == nil, TruncatedMinimalSets.apply(to: tree)
        else { return .whole(try FaultTreeDiagrams(of: tree, options: options)) }
        var first = options
        if maxNodes == nil { first.maximumNodes = Self.nodesBeforeCutting }
        do throws(DiagramError) {
            return .whole(try FaultTreeDiagrams(of: tree, options: first))
        } catch .outOfNodes {
            return .upToOrder(
                try TruncatedMinimalSets(
                    of: tree, upTo: maxOrder, options: options, includesBounds: probability))
        }
    }

    private func findings(
        _ tree: FaultTree, _ solution: Solution, _ questions: FaultTreeFindings.Questions
    ) -> FaultTreeFindings {
        switch solution {
        case .whole(let diagrams): FaultTreeFindings(of: tree, diagrams, questions)
        case .upToOrder(let sets): FaultTreeFindings(of: tree, sets, questions)
        }
    }

    private func write(
        _ findings: FaultTreeFindings, _ tree: FaultTree, _ found: MinimalSets?,
        to stream: OutputStream
    ) throws {
        let report = FaultTreeReport(findings, listsSets: minimalSets)
        let sets = minimalSets ? found : nil
        switch format {
        case .text:
            try stream.write(report.text)
            try list(sets, of: tree, as: .text, to: stream)
        case .markdown:
            try stream.write(report.markdown)
            try list(sets, of: tree, as: .markdown, to: stream)
        case .json:
            let text = try findings.json()
            guard let sets else { return try stream.write(text) }
            // The list is the last key, so that it can be written as it is found.
            try stream.write(String(text.dropLast("\n}\n".count)) + ",\n  \"sets\" : [")
            try list(sets, of: tree, as: .json, to: stream)
            try stream.write("  ]\n}\n")
        }
    }

    private func list(
        _ sets: MinimalSets?, of tree: FaultTree, as form: MinimalSetListing.Form,
        to stream: OutputStream
    ) throws {
        guard let sets else { return }
        if form != .json { try stream.write("\n") }
        var listing = try MinimalSetListing(of: tree, as: form)
        try listing.write(sets, upTo: maxOrder) { try stream.write($0) }
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
