package import Phrases

/// What is wrong with a raw attack graph.
extension DiagnosticCode {
    package static let graphFormat = DiagnosticCode("graph.format")
    package static let graphUnknownKey = DiagnosticCode("graph.unknown-key")
    package static let graphMissingKey = DiagnosticCode("graph.missing-key")
    package static let graphWrongType = DiagnosticCode("graph.wrong-type")
    package static let graphUnknownMode = DiagnosticCode("graph.unknown-mode")
    package static let graphMissingLevel = DiagnosticCode("graph.missing-level")
    package static let graphLevelRange = DiagnosticCode("graph.level-range")
    package static let graphBadLock = DiagnosticCode("graph.bad-lock")
    package static let graphDuplicateID = DiagnosticCode("graph.duplicate-id")
    package static let graphUndeclared = DiagnosticCode("graph.undeclared")
    package static let graphEmptyLock = DiagnosticCode("graph.empty-lock")
    package static let graphQuorumRange = DiagnosticCode("graph.quorum-range")
    package static let graphLockTooDeep = DiagnosticCode("graph.lock-too-deep")
    package static let graphReservedRoot = DiagnosticCode("graph.reserved-root")
    package static let graphEmptyList = DiagnosticCode("graph.empty-list")

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let rawGraphCodes: [DiagnosticCode] = [
        .graphFormat, .graphUnknownKey, .graphMissingKey, .graphWrongType, .graphUnknownMode,
        .graphMissingLevel, .graphLevelRange, .graphBadLock, .graphDuplicateID, .graphUndeclared,
        .graphEmptyLock, .graphQuorumRange, .graphLockTooDeep, .graphReservedRoot, .graphEmptyList,
    ]
}
