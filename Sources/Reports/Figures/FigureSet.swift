package import FailureAnalysis
import Interchange
import Pictures

/// Every picture and graph of an analysis: what `analyse --figures` writes.
package struct FigureSet: Sendable {
    /// One file.
    package struct Figure: Sendable {
        /// The file's name: letters, digits, dots and hyphens only.
        package let fileName: String
        /// What is in it.
        package let bytes: [UInt8]
    }

    private let analysis: Analysis

    /// Makes the set; nothing is drawn before `figures` is asked for.
    package init(_ analysis: Analysis) { self.analysis = analysis }

    /// The model's graph, then an SVG picture and a GraphML graph for each distinct path, in the
    /// order of the findings.
    package var figures: [Figure] {
        let compiled = analysis.compiled
        var figures = [
            Figure(fileName: "model.graphml", bytes: GraphMLGraph.model(compiled).document())
        ]
        var seen: Set<String> = []
        for path in analysis.findings.freePaths + analysis.paths where seen.insert(path.id).inserted
        {
            let name = Self.fileName(of: path)
            let picture = FailurePathDiagram(path: path, in: compiled).svg()
            figures.append(Figure(fileName: name + ".svg", bytes: Array(picture.utf8)))
            figures.append(
                Figure(
                    fileName: name + ".graphml",
                    bytes: GraphMLGraph.failurePath(path, in: compiled).document()))
        }
        return figures
    }

    /// A name that says what the path shows and is unique by the path's id.
    private static func fileName(of path: FailurePath) -> String {
        let failed = path.failed.isEmpty ? ["nobody"] : path.failed
        let words = [path.consequence] + failed + [path.id]
        return words.joined(separator: "-").map { character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }.reduce(into: "") { $0.append($1) }
    }
}
