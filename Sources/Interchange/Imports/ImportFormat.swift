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
    /// A Terraform plan, or a state, as JSON of format 1.
    case terraform
    /// An attack graph of maltoolbox, of which a raw attack graph is made.
    case mal
    /// A responsibility matrix as CSV: which control is whose.
    case matrix

    /// What it is called.
    public var title: String {
        switch self {
        case .otm: "OTM (Open Threat Model)"
        case .owasp: "OWASP threat-model library"
        case .threagile: "Threagile"
        case .oscal: "OSCAL"
        case .terraform: "Terraform plan"
        case .mal: "MAL attack graph"
        case .matrix: "responsibility matrix"
        }
    }

    /// What to call a file of it.
    public var file: String {
        switch self {
        case .otm: "an OTM file (Open Threat Model)"
        case .owasp: "a model of the OWASP threat-model library"
        case .threagile: "a Threagile model"
        case .oscal: "a security plan or component definition of OSCAL"
        case .terraform: "a Terraform plan"
        case .mal: "an attack graph of maltoolbox (MAL)"
        case .matrix: "a responsibility matrix"
        }
    }

    /// Top-level keys, one of which every file of the format has and no other file; a table has none.
    var keys: [String] {
        switch self {
        case .otm: ["otmVersion"]
        case .owasp: ["$schema"]
        case .threagile: ["threagile_version"]
        case .oscal: ["system-security-plan", "component-definition"]
        case .terraform: ["terraform_version"]
        case .mal: ["attack_steps"]
        case .matrix: []
        }
    }

    /// Whether a mapping or a list stands under the key, and no text.
    var standsOverMore: Bool {
        switch self {
        case .oscal, .mal: true
        case .otm, .owasp, .threagile, .terraform, .matrix: false
        }
    }

    /// What stands under the key, in its text or anywhere below; empty where anything may.
    var word: String {
        switch self {
        case .otm, .threagile, .oscal, .terraform, .matrix: ""
        case .owasp: "threat-model-library"
        case .mal: "lang_graph_attack_step"
        }
    }
}
