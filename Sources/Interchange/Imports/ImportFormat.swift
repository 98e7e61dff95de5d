/// A format of other tools from which a first model can be made.
public enum ImportFormat: String, CaseIterable, Hashable, Sendable {
    /// Open Threat Model, versions 0.1 and 0.2.
    case otm
    /// The threat-model library of OWASP, version 1.
    case owasp
    /// A model of Threagile, version 1.
    case threagile
    /// A Terraform plan, or a state, as JSON of format 1.
    case terraform
    /// A responsibility matrix as CSV: which control is whose.
    case matrix

    /// What it is called.
    public var title: String {
        switch self {
        case .otm: "OTM (Open Threat Model)"
        case .owasp: "OWASP threat-model library"
        case .threagile: "Threagile"
        case .terraform: "Terraform plan"
        case .matrix: "responsibility matrix"
        }
    }

    /// What to call a file of it.
    public var file: String {
        switch self {
        case .otm: "an OTM file (Open Threat Model)"
        case .owasp: "a model of the OWASP threat-model library"
        case .threagile: "a Threagile model"
        case .terraform: "a Terraform plan"
        case .matrix: "a responsibility matrix"
        }
    }

    /// A top-level key that only files of the format have; a table has none.
    var key: String {
        switch self {
        case .otm: "otmVersion"
        case .owasp: "$schema"
        case .threagile: "threagile_version"
        case .terraform: "terraform_version"
        case .matrix: ""
        }
    }

    /// What stands under the key.
    var word: String {
        switch self {
        case .otm, .threagile, .terraform, .matrix: ""
        case .owasp: "threat-model-library"
        }
    }
}
