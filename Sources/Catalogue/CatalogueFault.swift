/// One mistake in a catalogue file: what is wrong, where, and what to do.
public struct CatalogueFault: Error, Hashable, Sendable {
    /// What is wrong, with the name in quotes, then what to do.
    public let message: String
    /// The file's name as it was given.
    public let file: String
    /// The 1-based line.
    public let line: Int
    /// The 1-based column, in UTF-8 bytes.
    public let column: Int

    /// Makes a fault.
    public init(_ message: String, file: String, line: Int, column: Int) {
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }
}

extension CatalogueFault: CustomStringConvertible {
    /// `file:line:column: error: message`.
    public var description: String { "\(file):\(line):\(column): error: \(message)" }
}

/// Everything wrong with a catalogue file, in the order of the file; at least one fault.
public struct CatalogueFaults: Error, Hashable, Sendable {
    /// The faults.
    public let faults: [CatalogueFault]
}

extension CatalogueFaults: CustomStringConvertible {
    /// One line each.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
