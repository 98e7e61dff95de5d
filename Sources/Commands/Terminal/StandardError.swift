import ModelFormat
import Outputs
import Phrases
import SystemPackage

/// Standard error as a place to print to.
struct StandardError: TextOutputStream {
    mutating func write(_ text: String) {
        // A closed standard error is no reason to stop.
        _ = try? FileDescriptor.standardError.writeWhole(text.utf8)
    }

    /// Writes text of our own as it is, without a line break.
    static func write(_ text: String) {
        var stream = StandardError()
        stream.write(text)
    }

    /// Prints one message on one line, whatever names from a model stand in it.
    static func print(_ message: String) {
        var stream = StandardError()
        Swift.print(InertText.printed(InertText.line(message)), to: &stream)
    }

    /// Prints lines of our own that may quote others.
    static func print(lines: String) {
        var stream = StandardError()
        Swift.print(InertText.printed(lines: lines), to: &stream)
    }

    /// Prints a diagnostic and its notes, a line each.
    static func print(_ diagnostic: Diagnostic) {
        for line in lines(of: diagnostic) { print(line) }
    }

    /// A diagnostic and its notes, a line each.
    static func lines(of diagnostic: Diagnostic) -> [String] {
        var lines = diagnostic
        lines.message = InertText.line(diagnostic.message)
        lines.place = diagnostic.place.map(inert)
        lines.notes = diagnostic.notes.map {
            .init(InertText.line($0.message), at: $0.place.map(inert))
        }
        return lines.description.split(separator: "\n").map(String.init)
    }

    private static func inert(_ place: DiagnosticPlace) -> DiagnosticPlace {
        DiagnosticPlace(
            file: InertText.line(place.file), line: place.line, column: place.column)
    }
}
