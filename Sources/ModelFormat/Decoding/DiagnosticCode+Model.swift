package import Phrases

/// What is wrong, doubtful or worth knowing in a model.
extension DiagnosticCode {
    // MARK: Keys and values

    package static let version = DiagnosticCode("model.version")
    package static let unknownKey = DiagnosticCode("model.unknown-key")
    package static let missingKey = DiagnosticCode("model.missing-key")
    package static let wrongType = DiagnosticCode("model.wrong-type")
    package static let unknownValue = DiagnosticCode("model.unknown-value")
    package static let badID = DiagnosticCode("model.bad-id")
    package static let badDate = DiagnosticCode("model.bad-date")
    package static let badNumber = DiagnosticCode("model.bad-number")
    package static let levelRange = DiagnosticCode("model.level-range")
    package static let missingUnit = DiagnosticCode("model.missing-unit")
    package static let badQuantity = DiagnosticCode("model.bad-quantity")
    package static let duplicateID = DiagnosticCode("model.duplicate-id")
    package static let conflictingKeys = DiagnosticCode("model.conflicting-keys")
    package static let emptyList = DiagnosticCode("model.empty-list")

    // MARK: Meaning

    package static let danglingReference = DiagnosticCode("model.dangling-reference")
    package static let badQuorum = DiagnosticCode("model.bad-quorum")
    package static let emptyQuorum = DiagnosticCode("model.empty-quorum")
    package static let quorumRange = DiagnosticCode("model.quorum-range")
    package static let nestingCycle = DiagnosticCode("model.nesting-cycle")
    package static let nestingDepth = DiagnosticCode("model.nesting-depth")
    package static let noOperator = DiagnosticCode("model.no-operator")
    package static let missingLevel = DiagnosticCode("model.missing-level")
    package static let custody = DiagnosticCode("model.custody")
    package static let copyForm = DiagnosticCode("model.copy-form")
    package static let unreachableKey = DiagnosticCode("model.unreachable-key")
    package static let unknownControl = DiagnosticCode("model.unknown-control")
    package static let unresolvedControl = DiagnosticCode("model.unresolved-control")
    package static let unknownInstrument = DiagnosticCode("model.unknown-instrument")
    package static let foreignInstrument = DiagnosticCode("model.foreign-instrument")
    package static let noInstrument = DiagnosticCode("model.no-instrument")
    package static let noLab = DiagnosticCode("model.no-lab")
    package static let noExit = DiagnosticCode("model.no-exit")
    package static let unknownPath = DiagnosticCode("model.unknown-path")
    package static let tooFewAlternatives = DiagnosticCode("model.too-few-alternatives")
    package static let silentSource = DiagnosticCode("model.silent-source")
    package static let probability = DiagnosticCode("model.probability")
    package static let claimAbout = DiagnosticCode("model.claim-about")
    package static let selfContradiction = DiagnosticCode("model.self-contradiction")
    package static let badInterval = DiagnosticCode("model.bad-interval")
    package static let undatedModel = DiagnosticCode("model.undated-model")
    package static let clashingChanges = DiagnosticCode("model.clashing-changes")
    package static let refreshTarget = DiagnosticCode("model.refresh-target")
    package static let tooManyUndated = DiagnosticCode("model.too-many-undated")
    package static let workWaits = DiagnosticCode("model.work-waits")
    package static let tooManyLengths = DiagnosticCode("model.too-many-lengths")
    package static let selfTie = DiagnosticCode("model.self-tie")

    // MARK: Doubts

    package static let noWorkload = DiagnosticCode("model.no-workload", .warning)
    package static let idleDefender = DiagnosticCode("model.idle-defender", .warning)
    package static let splitWithoutShares = DiagnosticCode("model.split-without-shares", .warning)
    package static let uselessWithout = DiagnosticCode("model.useless-without", .warning)
    package static let alternativesUnchecked = DiagnosticCode(
        "model.alternatives-unchecked", .warning)
    package static let staleFact = DiagnosticCode("model.stale-fact", .warning)
    package static let uselessRefresh = DiagnosticCode("model.useless-refresh", .warning)
    package static let zeroSize = DiagnosticCode("model.zero-size", .warning)
    package static let lookAlikeName = DiagnosticCode("model.look-alike-name", .warning)

    package static let nearName = DiagnosticCode("model.near-name", .warning)
    package static let nothingBeneath = DiagnosticCode("model.nothing-beneath", .warning)
    package static let noMaker = DiagnosticCode("model.no-maker", .warning)
    package static let capacityElsewhere = DiagnosticCode("model.capacity-elsewhere", .warning)
    package static let administrationKind = DiagnosticCode("model.administration-kind", .warning)
    package static let repeatedParty = DiagnosticCode("model.repeated-party", .warning)
    package static let writtenValue = DiagnosticCode("model.written-value", .warning)
    package static let replacedRequirement = DiagnosticCode("model.replaced-requirement", .warning)
    package static let openHost = DiagnosticCode("model.open-host", .warning)
    package static let channelToItself = DiagnosticCode("model.channel-to-itself", .warning)
    package static let manyPlaces = DiagnosticCode("model.many-places", .warning)
    package static let noWayIn = DiagnosticCode("model.no-way-in", .warning)
    package static let oneLayer = DiagnosticCode("model.one-layer", .warning)
    package static let exitLeftOut = DiagnosticCode("model.exit-left-out", .warning)
    package static let nobodysDispute = DiagnosticCode("model.nobodys-dispute", .warning)
    package static let unownedAsset = DiagnosticCode("model.unowned-asset", .warning)
    package static let hostHandsUnstated = DiagnosticCode("model.host-hands-unstated", .warning)
    package static let unknownGround = DiagnosticCode("model.unknown-ground", .warning)
    package static let siteOfMachines = DiagnosticCode("model.site-of-machines", .warning)
    package static let leaningCountry = DiagnosticCode("model.leaning-country", .warning)
    package static let idlePersons = DiagnosticCode("model.idle-persons", .warning)
    package static let optionLeftOut = DiagnosticCode("model.option-left-out", .warning)
    package static let controlWithoutLevel = DiagnosticCode(
        "model.control-without-level", .warning)

    // MARK: Notes

    package static let contradictingClaims = DiagnosticCode("model.contradicting-claims", .note)
    package static let droppedCategories = DiagnosticCode("model.dropped-categories", .note)
    package static let noMedia = DiagnosticCode("model.no-media", .note)
    package static let leftOutParty = DiagnosticCode("model.left-out-party", .note)

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let modelCodes: [DiagnosticCode] = [
        .version, .unknownKey, .missingKey, .wrongType, .unknownValue, .badID, .badDate, .badNumber,
        .levelRange, .missingUnit, .badQuantity, .duplicateID, .conflictingKeys, .emptyList,
        .danglingReference, .badQuorum, .emptyQuorum, .quorumRange, .nestingCycle, .nestingDepth,
        .noOperator, .missingLevel, .custody,
        .copyForm, .unreachableKey, .unknownControl, .unresolvedControl, .unknownInstrument,
        .foreignInstrument, .noInstrument, .noLab, .noExit, .unknownPath, .tooFewAlternatives,
        .silentSource, .probability, .claimAbout, .selfContradiction, .badInterval, .undatedModel,
        .clashingChanges, .refreshTarget, .tooManyUndated, .workWaits, .tooManyLengths, .selfTie,
        .noWorkload, .idleDefender, .splitWithoutShares, .uselessWithout, .alternativesUnchecked,
        .staleFact, .uselessRefresh,
        .nearName, .nothingBeneath, .noMaker, .capacityElsewhere, .administrationKind,
        .repeatedParty, .writtenValue, .replacedRequirement, .openHost, .channelToItself,
        .manyPlaces, .noWayIn, .oneLayer, .noMedia, .exitLeftOut, .nobodysDispute,
        .leftOutParty, .unownedAsset, .hostHandsUnstated, .unknownGround, .siteOfMachines,
        .leaningCountry, .idlePersons, .controlWithoutLevel, .optionLeftOut, .zeroSize,
        .lookAlikeName, .contradictingClaims, .droppedCategories,
    ]
}
