import Phrases

/// Diagnostics as commands to the runner of GitHub Actions, which shows them beside the lines that
/// they are about.
///
/// Nothing of a model can end such a command or begin another: `%`, carriage return and line feed are
/// escaped everywhere, and `:` and `,` in properties.
package struct GitHubAnnotations: Sendable {
    private let files: [FileCheck]
    private let folder: SourceFolder

    /// Makes annotations.
    ///
    /// - Parameter folder: the folder from which the runner sees files.
    package init(_ files: [FileCheck], seenFrom folder: SourceFolder) {
        self.files = files
        self.folder = folder
    }

    /// The commands, a line each; nothing where there is nothing to say.
    package var text: String {
        files.flatMap { file in
            (file.fault.map { [command("error", [("file", file.name)], $0)] } ?? [])
                + file.diagnostics.map { annotation(of: $0, in: file) }
        }.map { $0 + "\n" }.joined()
    }

    private func annotation(of diagnostic: Diagnostic, in file: FileCheck) -> String {
        let kind =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        let place = folder.place(of: diagnostic.place, read: file.path)
        var properties = [("file", place.file), ("line", "\(place.line)")]
        if let column = place.utf16Column { properties.append(("col", "\(column)")) }
        properties.append(("title", diagnostic.code.rawValue))
        let notes = diagnostic.notes.map { note in
            (note.place.map { "\($0): " } ?? "") + note.message
        }
        return command(
            kind, properties,
            ([diagnostic.message] + notes).map(InertText.line)
                .joined(separator: "\n"))
    }

    private func command(_ kind: String, _ properties: [(String, String)], _ text: String) -> String
    {
        let written = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
        return "::\(kind) \(written)::\(Self.data(text))"
    }

    /// The text of a command.
    static func data(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n"])
    }

    /// Text in which some scalars are written by their number, whatever marks stand on them.
    private static func escaped(_ text: String, _ scalars: Set<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard scalars.contains(scalar) else {
                result.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result.append(contentsOf: "%\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars)
        }
        return String(result)
    }

    /// A property of a command.
    static func property(_ text: String) -> String {
        escaped(InertText.line(text), ["%", "\r", "\n", ":", ","])
    }
}
