import Compilation
import FailureAnalysis
package import Reports

/// A version of a text that was right, with its answers as they are served.
package struct AnsweredVersion: Sendable {
    /// The number of the version.
    package let version: Int
    /// The report.
    package let report: HTMLReportParts
    /// The map as a picture by itself.
    package let map: WatchPicture
    /// What it was answered of, to be compared with a later version.
    let compiled: CompiledModel
}
