import Compilation
package import FailureAnalysis
import Pictures

extension DraftAnswers {
    /// The picture of the whole model, as SVG.
    package func map() -> String { PerimeterMap(analysis.compiled).svg() }

    /// The picture of the exposure matrix, as SVG.
    package func matrix() -> String { ExposureMatrix(analysis).svg() }

    /// A path that follows if a cause fails alone, and its picture.
    package struct DrawnPath: Sendable {
        /// The path.
        package let path: FailurePath
        /// Its picture, as SVG.
        package let picture: String
    }

    /// The paths that follow if something beside an element fails alone, in the order of the findings.
    ///
    /// - Complexity: a layout for each path.
    package func paths(of element: ModelName) -> [DrawnPath] {
        let causes = Set(Self.causes(of: element))
        return analysis.paths.filter { $0.failed.count == 1 && !causes.isDisjoint(with: $0.failed) }
            .map {
                DrawnPath(
                    path: $0, picture: FailurePathDiagram(path: $0, in: analysis.compiled).svg())
            }
    }
}
