import ArgumentParser
import Catalogue
import FailureAnalysis
import ModelFormat
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
        help: "A file with controls and other entries that add to or override the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    /// Reads and checks the input, having printed every diagnostic.
    ///
    /// - Throws: `ExitCode.modelWrong` or `ExitCode.inputOutput`.
    func read() throws -> CheckedInput {
        try Self.read(path: model, catalogueFile: catalogueFile)
    }

    /// Reads and checks one of several inputs, having printed every diagnostic.
    static func read(path: String, catalogueFile: String?) throws -> CheckedInput {
        try Self.reporting {
            let catalogue = try catalogueFile.map { try Self.catalogue(overriddenBy: $0) }
            let input = try CheckedInput.read(
                path: path, catalogue: catalogue, standardInput: Self.standardInput)
            for warning in input.warnings { StandardError.print(warning) }
            return input
        }
    }

    /// An input once some facts are set, `path=value` each, having printed every diagnostic.
    ///
    /// - Throws: `ExitCode.modelWrong`, or the status of a wrong command line for a raw graph.
    func changed(
        _ input: CheckedInput, by assignments: [String]
    ) throws -> (input: CheckedInput, changes: [Change]) {
        let changed = try Self.reporting {
            let catalogue = try catalogueFile.map { try Self.catalogue(overriddenBy: $0) }
            return try input.setting(assignments, catalogue: catalogue)
        }
        if let changed { return changed }
        StandardError.print("sallyport: an attack graph has no facts to set: give a model")
        throw ExitCode(64)
    }

    /// The result of some reading, having printed every diagnostic.
    static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let errors as ModelErrors {
            for diagnostic in errors.diagnostics { StandardError.print(diagnostic) }
            throw ExitCode.modelWrong
        } catch let faults as CatalogueFaults {
            for fault in faults.faults { StandardError.print("\(fault)") }
            throw ExitCode.modelWrong
        } catch let error as BuiltInCatalogueError {
            StandardError.print("sallyport: \(error)")
            throw ExitCode.internalFault
        } catch let error as ModelFileError {
            StandardError.print("sallyport: \(error)")
            throw ExitCode.inputOutput
        }
    }

    /// Reads and compiles the input, having printed every diagnostic.
    ///
    /// - Parameter withCatalogue: whether the catalogue is wanted even if the model needs none.
    func compiled(withCatalogue: Bool = false) throws -> CompiledModel {
        try Self.compile(read(), withCatalogue: withCatalogue)
    }

    /// The built-in catalogue with the entries of a file.
    private static func catalogue(overriddenBy path: String) throws -> CatalogueBook {
        let bytes = try ModelReader().bytes(of: path)
        return try CatalogueBook.builtIn().merging(userFile: bytes, file: path)
    }

    /// Compiles an input that was read.
    static func compile(
        _ input: CheckedInput, withCatalogue: Bool = false
    ) throws -> CompiledModel {
        switch input.content {
        case .attackGraph(let document):
            return CompiledModel(
                graph: document.graph, title: document.title ?? "Attack graph",
                date: document.date?.description, digest: input.digest)
        case .model(let model, let catalogue):
            do {
                let book = try catalogue ?? (withCatalogue ? CatalogueBook.builtIn() : nil)
                return try ModelCompiler(model, catalogue: book).compile(digest: input.digest)
            } catch {
                StandardError.print(
                    "sallyport: the model passed its checks but does not compile: \(error)")
                throw ExitCode.internalFault
            }
        }
    }

    /// The bytes of a file that is no model, or of standard input for `-`.
    static func bytes(of path: String) throws(ModelFileError) -> [UInt8] {
        let reader = ModelReader(maximumBytes: 256 << 20)
        return try reader.bytes(of: path)
    }

    /// All of standard input, or the file error that stands for too much of it.
    private static func standardInput(limit: Int) throws(ModelFileError) -> [UInt8] {
        try ModelReader(maximumBytes: limit).bytes(of: "-")
    }
}
