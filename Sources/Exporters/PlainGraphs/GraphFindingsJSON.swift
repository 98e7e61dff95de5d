public import FailureAnalysis
import Foundation

extension GraphFindings {
    /// The findings as JSON in the form `sallyport-graph/1`: keys sorted, two spaces a level,
    /// ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; findings hold nothing that JSON cannot.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
