/// The sort of a diagnostic; Docs/Diagnostics.md has an example of each, wrong and mended.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
    // The text
    case syntax = "yaml.syntax"
    case encoding = "yaml.encoding"
    case empty = "yaml.empty"
    case limit = "yaml.limit"
    case alias = "yaml.alias"
    case tag = "yaml.tag"
    case secondDocument = "yaml.second-document"
    case complexKey = "yaml.complex-key"
    case duplicateKey = "yaml.duplicate-key"
    case mergeKey = "yaml.merge-key"
    // Base models
    case extendsPath = "model.extends-path"
    case extendsChain = "model.extends-chain"
    case extendsUnreadable = "model.extends-unreadable"
    // Keys and values
    case version = "model.version"
    case unknownKey = "model.unknown-key"
    case missingKey = "model.missing-key"
    case wrongType = "model.wrong-type"
    case unknownValue = "model.unknown-value"
    case badID = "model.bad-id"
    case badDate = "model.bad-date"
    case badNumber = "model.bad-number"
    case levelRange = "model.level-range"
    case missingUnit = "model.missing-unit"
    case badQuantity = "model.bad-quantity"
    case duplicateID = "model.duplicate-id"
    case conflictingKeys = "model.conflicting-keys"
    // Meaning
    case danglingReference = "model.dangling-reference"
    case badQuorum = "model.bad-quorum"
    case emptyQuorum = "model.empty-quorum"
    case quorumRange = "model.quorum-range"
    case nestingCycle = "model.nesting-cycle"
    case noOperator = "model.no-operator"
    case missingLevel = "model.missing-level"
    case custody = "model.custody"
    case copyForm = "model.copy-form"
    case unreachableKey = "model.unreachable-key"
    case unknownControl = "model.unknown-control"
    case unresolvedControl = "model.unresolved-control"
    case unknownInstrument = "model.unknown-instrument"
    case foreignInstrument = "model.foreign-instrument"
    case noInstrument = "model.no-instrument"
    case noLab = "model.no-lab"
    case noExit = "model.no-exit"
    case unknownPath = "model.unknown-path"
    case tooFewAlternatives = "model.too-few-alternatives"
    case probability = "model.probability"
    case claimAbout = "model.claim-about"
    case selfContradiction = "model.self-contradiction"
    case badInterval = "model.bad-interval"
    case undatedModel = "model.undated-model"
    case clashingChanges = "model.clashing-changes"
    case refreshTarget = "model.refresh-target"
    case tooManyUndated = "model.too-many-undated"
    // Doubts
    case noWorkload = "model.no-workload"
    case idleDefender = "model.idle-defender"
    case splitWithoutShares = "model.split-without-shares"
    case uselessWithout = "model.useless-without"
    case alternativesUnchecked = "model.alternatives-unchecked"
    case staleFact = "model.stale-fact"
    case uselessRefresh = "model.useless-refresh"
    // Notes
    case contradictingClaims = "model.contradicting-claims"
    // Acceptance files
    case acceptanceUnmatched = "accept.unmatched"
    case acceptanceUndated = "accept.undated"
    // Raw attack graphs
    case graphFormat = "graph.format"
    case graphUnknownKey = "graph.unknown-key"
    case graphMissingKey = "graph.missing-key"
    case graphWrongType = "graph.wrong-type"
    case graphUnknownMode = "graph.unknown-mode"
    case graphMissingLevel = "graph.missing-level"
    case graphLevelRange = "graph.level-range"
    case graphBadLock = "graph.bad-lock"
    case graphDuplicateID = "graph.duplicate-id"
    case graphUndeclared = "graph.undeclared"
    case graphEmptyLock = "graph.empty-lock"
    case graphQuorumRange = "graph.quorum-range"
    case graphLockTooDeep = "graph.lock-too-deep"
    case graphReservedRoot = "graph.reserved-root"
    // GraphML
    case xmlSyntax = "xml.syntax"
    case xmlDoctype = "xml.doctype"
    case xmlLimit = "xml.limit"
    case graphMLStructure = "graphml.structure"
    case graphMLHyperedge = "graphml.hyperedge"
    case graphMLUndeclaredKey = "graphml.undeclared-key"
    case graphMLDuplicateKey = "graphml.duplicate-key"
    case graphMLDuplicateNode = "graphml.duplicate-node"
    case graphMLDanglingEndpoint = "graphml.dangling-endpoint"
    case graphMLLimit = "graphml.limit"
    case graphMLNoModel = "graphml.no-model"
    case graphMLStaleModel = "graphml.stale-model"
    case graphMLUnknownType = "graphml.unknown-type"
    case graphMLWrongValue = "graphml.wrong-value"
    case graphMLNotRead = "graphml.not-read"
    case graphMLOddKey = "graphml.odd-key"

    /// How bad it is.
    public var severity: DiagnosticSeverity {
        switch self {
        case .noWorkload, .idleDefender, .splitWithoutShares, .uselessWithout,
            .alternativesUnchecked, .staleFact, .uselessRefresh, .graphMLUnknownType,
            .graphMLWrongValue, .graphMLNotRead, .graphMLOddKey:
            .warning
        case .contradictingClaims: .note
        default: .error
        }
    }
}
