import ArgumentParser
import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import ThreatGraph

/// The model or attack graph that a command works on.
struct ModelInput: ParsableArguments {
    @Argument(
        help: """
            The model (YAML), raw attack graph (JSON) or GraphML exported from one to read; '-' is \
            standard input.
            """,
        completion: .file(extensions: ["yaml", "yml", "json", "graphml"]))
    var model: String

    @Option(
        name: .customLong("catalogue"),
        help: .catalogue,
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(help: .root, completion: .directory)
    var root: String?

    @Option(help: .stdinFolder, completion: .directory)
    var stdinFolder: String?

    /// Reads and checks the input, having printed every warning.
    ///
    /// - Throws: `ModelErrors`, `CatalogueFaults` or `ModelFileError`.
    func read() throws -> CheckedInput {
        try Self.read(
            path: model, catalogueFile: catalogueFile, root: root, stdinFolder: stdinFolder)
    }

    /// Reads and checks the input, and refuses an output that is one of the files read.
    ///
    /// - Throws: `ModelErrors`, `CatalogueFaults`, `ModelFileError` or `OutputFault`.
    func read(for output: some OutputDestination) throws -> CheckedInput {
        let input = try read()
        try output.spare(files(of: input))
        return input
    }

    /// The files that were read.
    func files(of input: CheckedInput) -> [String] {
        [model] + (catalogueFile.map { [$0] } ?? []) + (input.document?.files.dropFirst() ?? [])
    }

    /// Reads and checks one of several inputs, having printed every warning.
    static func read(
        path: String, catalogueFile: String?, root: String?, stdinFolder: String?
    ) throws -> CheckedInput {
        let input = try ReadingStop.during {
            try readSilently(
                path: path, catalogue: catalogueFile.map(CatalogueInput.book(overriddenBy:)),
                root: root, stdinFolder: stdinFolder)
        }
        for warning in input.warnings { StandardError.print(warning) }
        return input
    }

    /// Reads and checks one of several inputs; only what a model from standard input was laid over
    /// is said.
    static func readSilently(
        path: String, catalogue: CatalogueBook?, root: String?, stdinFolder: String?
    ) throws -> CheckedInput {
        let bases: BaseModels =
            path == "-"
            ? .ofStandardInput(in: stdinFolder, root: root) : .beside(path, root: root)
        let input = try CheckedInput.read(path: path, catalogue: catalogue, bases: bases)
        if path == "-", let files = input.document?.files.dropFirst(), !files.isEmpty {
            StandardError.print(
                "sallyport: what standard input extends was read from "
                    + files.map { "'\($0)'" }.joined(separator: ", "))
        }
        return input
    }

    /// An input once some facts are set, `path=value` each.
    ///
    /// - Throws: `ModelErrors`, or `CommandError.attackGraphLacks` for a raw graph.
    func changed(
        _ input: CheckedInput, by assignments: [String]
    ) throws -> (input: CheckedInput, changes: [Change]) {
        let changed = try input.setting(
            assignments, catalogue: catalogueFile.map(CatalogueInput.book(overriddenBy:)))
        if let changed {
            for warning in changed.input.warnings { StandardError.print(warning) }
            return changed
        }
        throw CommandError.attackGraphLacks(
            what: "an attack graph has no facts to set: give a model")
    }

    /// Compiles an input that was read; `nil` where whoever watches says to stop.
    ///
    /// - Throws: `CommandError.ours`: what passed its checks compiles.
    static func compile(
        _ input: CheckedInput, withCatalogue: Bool = false, watch: WorkWatch
    ) throws -> CompiledModel? {
        do {
            let book = try withCatalogue ? CatalogueBook.builtIn() : nil
            return try input.compiled(withCatalogue: book) { watch.isStopped(in: .compiling) }
        } catch {
            throw CommandError.ours(
                while: "the model passed its checks but does not compile", error)
        }
    }
}

extension ArgumentHelp {
    /// The help of `--catalogue`.
    static let catalogue: ArgumentHelp =
        "A file with controls and other entries that add to or override the catalogue."

    /// The help of `--root`.
    static let root: ArgumentHelp = """
        The folder below which models that a model extends may lie; left out, the model's own.
        """

    /// The help of `--stdin-folder`.
    static let stdinFolder: ArgumentHelp = """
        The folder in which a model from standard input is taken to lie, so that it can extend \
        others.
        """
}
