internal import YAMLKit

/// A format of other tools that is not read and would be taken for a broken model.
struct OtherFormat {
    /// What to call it.
    let name: String

    /// A top-level key that tells a format, and how its value begins.
    private static let marks: [(key: String, start: String, name: String)] = [
        ("otmVersion", "", "an OTM file (Open Threat Model)"),
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
        for mark in Self.marks where bytes.contains(word: Array(mark.key.utf8)) {
            guard YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil,
                let text = YAMLDocument.topLevelText(of: mark.key, in: bytes),
                text.hasPrefix(mark.start)
            else { continue }
            name = mark.name
            return
        }
        return nil
    }
}
