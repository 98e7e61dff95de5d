import ArgumentParser
import Exporters
import FailureAnalysis
import FoundationEssentials
import ModelFormat

/// A folder that takes the picture and the graph of every failure path.
struct FigureFolder {
    let path: String

    /// Writes an SVG and a GraphML file for each distinct path, and the graph of the model.
    func write(_ analysis: Analysis) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            StandardError.print(
                "sallyport: cannot make the folder \(path): \(FileFault(error).whenWriting)")
            throw ExitCode.inputOutput
        }
        for figure in FigureSet(analysis).figures {
            try OutputFile(path: folder.appendingPathComponent(figure.fileName).path)
                .write(figure.bytes)
        }
    }
}
