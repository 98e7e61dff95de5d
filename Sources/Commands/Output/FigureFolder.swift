import ArgumentParser
import FailureAnalysis
import FoundationEssentials
import Reports

/// A folder that takes the picture and the graph of every failure path.
struct FigureFolder {
    let path: String

    /// Writes an SVG and a GraphML file for each distinct path, and the graph of the model.
    ///
    /// - Parameter inputs: the files that are read, none of which is written over.
    /// - Throws: `OutputFault`.
    func write(_ analysis: Analysis, sparing inputs: [String]) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw OutputFault.noFolder(path, error)
        }
        for figure in FigureSet(analysis).figures {
            let file = OutputFile(path: folder.appendingPathComponent(figure.fileName).path)
            try file.spare(inputs)
            try file.write(figure.bytes)
        }
    }
}
