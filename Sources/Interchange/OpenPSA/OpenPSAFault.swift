internal import ModelFormat
public import Phrases
internal import XMLKit

/// What is wrong with a fault tree in the Open-PSA model exchange format, and where.
public struct OpenPSAFault: Error, Hashable, Sendable {
    /// What is wrong, with the name in quotes, and what to do.
    public let message: String
    /// Where; the beginning when the whole file is meant.
    public let place: DiagnosticPlace

    /// Makes a fault.
    public init(_ message: String, at place: DiagnosticPlace) {
        self.message = message
        self.place = place
    }

    init(_ fault: XMLFault, file: String) {
        message = fault.message
        place = DiagnosticPlace(
            file: file, line: fault.position?.line ?? 1, column: fault.position?.column ?? 1)
    }
}

extension OpenPSAFault: CustomStringConvertible {
    /// `file:line:column: error: message`.
    public var description: String { "\(place): error: \(message)" }
}
