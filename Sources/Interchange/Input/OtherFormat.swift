internal import YAMLKit

/// A format of other tools that is no model and would be taken for a broken one.
struct OtherFormat {
    /// What to call it.
    let name: String
    /// What to do about it.
    let advice: String

    /// A top-level key that tells a format, and how its value begins.
    private static let marks: [(key: String, start: String, name: String)] = [
        ("preset", "", "a preset of requirements, which 'analyse --require' takes"),
        ("bomFormat", "CycloneDX", "a CycloneDX bill of materials"),
        ("spdxVersion", "SPDX", "an SPDX bill of materials"),
        ("$schema", "https://raw.githubusercontent.com/oasis-tcs/sarif", "a SARIF file"),
        ("$schema", "https://json.schemastore.org/sarif", "a SARIF file"),
    ]

    /// Recognises one; `nil` for a model, and for what is none of them.
    ///
    /// - Complexity: O(*n*) for *n* bytes; only what has one of the keys is taken apart.
    init?(_ bytes: [UInt8]) {
        if let format = ImportFormat(recognising: bytes) {
            name = format.file
            let made = format == .mal ? "a raw attack graph" : "a first model"
            advice = "'sallyport import FILE' makes \(made) of it"
            return
        }
        for mark in Self.marks where bytes.contains(word: Array(mark.key.utf8)) {
            guard YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil,
                let text = YAMLDocument.topLevelText(of: mark.key, in: bytes),
                text.hasPrefix(mark.start)
            else { continue }
            name = mark.name
            advice =
                "it is not read: write a model ('sallyport init' writes a first one), or export a graph as "
                + "GraphML"
            return
        }
        return nil
    }
}
