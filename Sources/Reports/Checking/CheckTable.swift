import Phrases

/// The diagnostics of files as comma-separated values, a row each; a file that cannot be read has
/// one without a code.
package struct CheckTable: Sendable {
    private let files: [FileCheck]

    /// Makes a table.
    package init(_ files: [FileCheck]) { self.files = files }

    /// The table.
    package var csv: String {
        var table = CSVTable(["input", "file", "line", "column", "severity", "code", "message"])
        for file in files {
            if let fault = file.fault { table.add([file.name, "", "", "", "error", "", fault]) }
            for diagnostic in file.diagnostics {
                let place = diagnostic.place
                table.add([
                    file.name, place?.file ?? "", place.map { "\($0.line)" } ?? "",
                    place.map { "\($0.column)" } ?? "", diagnostic.severity.rawValue,
                    diagnostic.code.rawValue, diagnostic.message,
                ])
            }
        }
        return table.text
    }
}
