/// Something wrong or doubtful in an input, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    /// What sort of thing it is; stable from version to version.
    public var code: DiagnosticCode
    /// What is wrong, with the name in quotes, then what to do.
    public var message: String
    /// Where; `nil` for something about the input as a whole.
    public var place: DiagnosticPlace?
    /// Further places that help to understand it.
    public var notes: [Note]

    /// A remark at another place.
    public struct Note: Hashable, Sendable {
        /// The remark.
        public var message: String
        /// Where.
        public var place: DiagnosticPlace?

        /// Makes a note.
        public init(_ message: String, at place: DiagnosticPlace?) {
            self.message = Diagnostic.shortened(message)
            self.place = place
        }
    }

    /// The most characters of a message, since it may quote the input at any length.
    public static let longestMessage = 1000

    /// Makes a diagnostic.
    public init(
        _ code: DiagnosticCode, _ message: String, at place: DiagnosticPlace?,
        notes: [Note] = []
    ) {
        self.code = code
        self.message = Diagnostic.shortened(message)
        self.place = place
        self.notes = notes
    }

    /// A message without its middle, where it is too long.
    private static func shortened(_ message: String) -> String {
        guard message.utf8.count > longestMessage, message.count > longestMessage else {
            return message
        }
        return "\(message.prefix(longestMessage - 300)) … \(message.suffix(297))"
    }

    /// How bad it is, as its code says.
    public var severity: DiagnosticSeverity { code.severity }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: message [code]`, and a line for each note.
    public var description: String {
        func prefix(_ place: DiagnosticPlace?) -> String { place.map { "\($0): " } ?? "" }
        let head = "\(prefix(place))\(severity.rawValue): \(message) [\(code.rawValue)]"
        return ([head] + notes.map { "\(prefix($0.place))note: \($0.message)" })
            .joined(separator: "\n")
    }
}

extension Diagnostic: Comparable {
    /// Orders diagnostics by place, then code and message; those without a place come first.
    public static func < (left: Self, right: Self) -> Bool {
        let nowhere = DiagnosticPlace(file: "", line: 0, column: 0)
        let (first, second) = (left.place ?? nowhere, right.place ?? nowhere)
        if first != second { return first < second }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        if left.message != right.message { return left.message < right.message }
        return left.description < right.description
    }
}
