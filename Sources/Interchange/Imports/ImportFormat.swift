internal import YAMLKit

/// A format of other tools from which a first model can be made.
public enum ImportFormat: String, CaseIterable, Hashable, Sendable {
    /// Open Threat Model, versions 0.1 and 0.2.
    case otm
    /// The threat-model library of OWASP, version 1.
    case owasp
    /// A model of Threagile, version 1.
    case threagile
    /// An attack graph of maltoolbox, of which a raw attack graph is made.
    case mal

    /// What it is called.
    public var title: String {
        switch self {
        case .otm: "OTM (Open Threat Model)"
        case .owasp: "OWASP threat-model library"
        case .threagile: "Threagile"
        case .mal: "MAL attack graph"
        }
    }

    /// What to call a file of it.
    public var file: String {
        switch self {
        case .otm: "an OTM file (Open Threat Model)"
        case .owasp: "a model of the OWASP threat-model library"
        case .threagile: "a Threagile model"
        case .mal: "an attack graph of maltoolbox (MAL)"
        }
    }

    /// A top-level key that only files of the format have.
    private var key: String {
        switch self {
        case .otm: "otmVersion"
        case .owasp: "$schema"
        case .threagile: "threagile_version"
        case .mal: "attack_steps"
        }
    }

    /// What stands under the key, in its text or, where it has none, anywhere below.
    private var word: String {
        switch self {
        case .otm, .threagile: ""
        case .owasp: "threat-model-library"
        case .mal: "lang_graph_attack_step"
        }
    }

    /// Recognises a file by its content; `nil` for what is none of them, a model of ours among others.
    ///
    /// - Complexity: O(*n*) for *n* bytes; only what has one of the keys is taken apart.
    public init?(recognising bytes: [UInt8]) {
        for format in Self.allCases where bytes.contains(word: Array(format.key.utf8)) {
            guard YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil,
                format.isUnder(in: bytes)
            else { continue }
            self = format
            return
        }
        return nil
    }

    /// Whether the key is there with what has to stand under it.
    private func isUnder(in bytes: [UInt8]) -> Bool {
        if self == .mal {
            return bytes.contains(word: Array(word.utf8))
                && YAMLDocument.hasTopLevelCollection(key, in: bytes)
        }
        guard let text = YAMLDocument.topLevelText(of: key, in: bytes) else { return false }
        return word.isEmpty || text.contains(word)
    }
}
