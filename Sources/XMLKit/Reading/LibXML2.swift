internal import CLibXML2

/// What libxml2 needs once in a process.
enum LibXML2 {
    /// Prepares libxml2 and makes it refuse every file and address that a document names.
    ///
    /// Process-wide because libxml2 keeps it so; a `static let` runs it once, under a lock, before
    /// the first parser is made.
    static let isReady: Bool = {
        xmlInitParser()
        // Else the first schemas compiled at once race to build the table of types (2.9.14).
        xmlSchemaInitTypes()
        xmlSetExternalEntityLoader { _, _, _ in nil }
        return true
    }()

    /// Keeps libxml2 from writing to standard error by itself, which it does of whatever concerns no
    /// parser, such as a byte that is not in the document's encoding.
    ///
    /// Where such errors go libxml2 keeps by thread, so each use begins with this.
    static func silence() { xmlSetStructuredErrorFunc(nil) { _, _ in } }
}

/// What an error of libxml2 says, on one line and at most 500 characters long, since it may quote
/// the document at length.
func words(of error: xmlError) -> String {
    guard let message = error.message else { return "error \(error.code)" }
    let line = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 500 ? "\(line.prefix(500))…" : line
}
