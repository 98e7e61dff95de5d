package import Phrases

/// What is wrong with a model that another one extends.
extension DiagnosticCode {
    package static let extendsPath = DiagnosticCode("model.extends-path")
    package static let extendsChain = DiagnosticCode("model.extends-chain")
    package static let extendsUnreadable = DiagnosticCode("model.extends-unreadable")
    package static let extendsNoModel = DiagnosticCode("model.extends-no-model")

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let baseModelCodes: [DiagnosticCode] = [
        .extendsPath, .extendsChain, .extendsUnreadable, .extendsNoModel,
    ]
}
