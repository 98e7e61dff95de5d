import Foundation

/// Standard error as a place to print to.
struct StandardError: TextOutputStream {
    mutating func write(_ text: String) {
        // A closed standard error is no reason to stop.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Prints one message.
    static func print(_ message: String) {
        var stream = StandardError()
        Swift.print(message, to: &stream)
    }
}
