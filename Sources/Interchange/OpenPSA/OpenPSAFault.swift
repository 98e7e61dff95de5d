internal import ModelFormat
public import Phrases
internal import XMLKit

/// What is wrong with a fault tree in the Open-PSA model exchange format, and where.
public struct OpenPSAFault: Error, Hashable, Sendable {
    /// What is wrong, with the name in quotes, and what to do.
    public let message: String
    /// Where; `nil` when the whole file is meant.
    public let place: DiagnosticPlace?

    /// Makes a fault.
    public init(_ message: String, at place: DiagnosticPlace?) {
        self.message = message
        self.place = place
    }

    init(_ fault: XMLFault, file: String) {
        message = fault.message
        place = fault.position.map {
            DiagnosticPlace(file: file, line: $0.line, column: $0.column)
        }
    }
}

extension OpenPSAFault: CustomStringConvertible {
    /// `file:line:column: error: message`.
    public var description: String { (place.map { "\($0): " } ?? "") + "error: \(message)" }
}
