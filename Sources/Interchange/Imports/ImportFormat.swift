internal import YAMLKit

/// A format of other tools from which a first model can be made.
public enum ImportFormat: String, CaseIterable, Hashable, Sendable {
    /// Open Threat Model, versions 0.1 and 0.2.
    case otm
    /// The threat-model library of OWASP, version 1.
    case owasp
    /// A model of Threagile, version 1.
    case threagile
    /// A security plan or a component definition of OSCAL, versions 1.1 and 1.2.
    case oscal

    /// What it is called.
    public var title: String {
        switch self {
        case .otm: "OTM (Open Threat Model)"
        case .owasp: "OWASP threat-model library"
        case .threagile: "Threagile"
        case .oscal: "OSCAL"
        }
    }

    /// What to call a file of it.
    public var file: String {
        switch self {
        case .otm: "an OTM file (Open Threat Model)"
        case .owasp: "a model of the OWASP threat-model library"
        case .threagile: "a Threagile model"
        case .oscal: "a security plan or component definition of OSCAL"
        }
    }

    /// Top-level keys, one of which every file of the format has and no other file.
    private var keys: [String] {
        switch self {
        case .otm: ["otmVersion"]
        case .owasp: ["$schema"]
        case .threagile: ["threagile_version"]
        case .oscal: ["system-security-plan", "component-definition"]
        }
    }

    /// What stands under the key; `nil` where anything may, a mapping among others.
    private var word: String? {
        switch self {
        case .otm, .threagile: ""
        case .owasp: "threat-model-library"
        case .oscal: nil
        }
    }

    private func isUnder(_ key: String, in bytes: [UInt8]) -> Bool {
        guard let word else { return YAMLDocument.hasTopLevel(key, in: bytes) }
        guard let text = YAMLDocument.topLevelText(of: key, in: bytes) else { return false }
        return word.isEmpty || text.contains(word)
    }

    /// Recognises a file by its content; `nil` for what is none of them, a model of ours among others.
    ///
    /// - Complexity: O(*n*) for *n* bytes; only what has one of the keys is taken apart.
    public init?(recognising bytes: [UInt8]) {
        for format in Self.allCases {
            for key in format.keys where bytes.contains(word: Array(key.utf8)) {
                guard YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil,
                    format.isUnder(key, in: bytes)
                else { continue }
                self = format
                return
            }
        }
        return nil
    }
}
