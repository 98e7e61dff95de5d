import Catalogue
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import ThreatGraph

@testable import Compilation

/// The models beside the package, compiled and analysed as the command line does it.
enum PictureModels {
    typealias Pair = (path: FailurePath, compiled: CompiledModel)

    /// Every model file below `Models`, by its path from there, in order.
    static let files: [String] = {
        let folder = PackageRoot.url.appendingPathComponent("Models").path
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("presets/") }.sorted()
    }()

    /// A model as the tool reads it.
    static func input(_ file: String) throws -> CheckedInput {
        try CheckedInput.read(
            path: PackageRoot.url.appendingPathComponent("Models/\(file)").path)
    }

    /// The graph of a model, to be changed by a test.
    static func graph(_ file: String) throws -> ThreatGraph {
        guard case .model(let model, _) = try input(file).content else { throw NoSuchPath() }
        return model
    }

    /// The analysis of a model; each is made once a run.
    static func analysis(of file: String) throws -> Analysis {
        guard let result = analyses[file] else { throw NoSuchPath() }
        return try result.get()
    }

    private static let analyses: [String: Result<Analysis, any Error>] = Dictionary(
        uniqueKeysWithValues: files.map { file in (file, Result { try analyse(file) }) })

    private static func analyse(_ file: String) throws -> Analysis {
        let input = try input(file)
        guard case .model(let model, let catalogue) = input.content else { throw NoSuchPath() }
        return try FailureAnalyser(
            ModelCompiler(model, catalogue: catalogue).compile(digest: input.digest)
        ).analysis()
    }

    /// The first path of a seed model to a consequence when one thing fails.
    static func pair(_ model: String, _ consequence: String, _ failed: String) throws -> Pair {
        let analysis = try analysis(of: "seed-case/\(model).yaml")
        let choice = PathChoice(failed: failed, consequence: consequence)
        return (try choice.path(in: analysis.findings), analysis.compiled)
    }

    struct NoSuchPath: Error {}
}
