import ArgumentParser
import AttackGraph
import Catalogue
import DecisionDiagrams
import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import Pictures
import Reports
import Setups

extension ExitStatus {
    /// The status that an error ends the program with: the one mapping for all commands.
    ///
    /// Total: an error that is none of those named is a fault of ours, since everything that an
    /// input or a command line can bring about has a type.
    init(endingWith error: any Error) {
        self =
            switch error {
            case is RequirementBroken: .requirementBroken
            case is StoppedEarly: .stoppedEarly
            case let told as AlreadyTold: told.status
            case let fault as GitFault: Self.status(of: fault)
            case let error as CommandError: Self.status(of: error)
            case is OutputFault, is ModelFileError, is BaseFault: .inputOutput
            case is RequestFault, is ShardFault, is SweepFault: .usage
            case is ValidationError, is TooNarrow, is CatalogueListingError, is PathChoiceError:
                .usage
            case is ModelErrors, is CatalogueFaults, is OpenPSAFault: .modelWrong
            case let fault as SweepSummaryFault: fault.isOfTheQuestion ? .usage : .inputOutput
            case let error as AnalysisError: Self.status(of: error)
            case let error as WhatIfError: Self.status(of: error)
            case let error as TimelineError: Self.status(of: error)
            case let error as UnknownsError: Self.status(of: error)
            case is ComparedUnknownsError: .modelWrong
            case let error as RemedyFault: Self.status(of: error)
            case let error as RemedyError: Self.status(of: error)
            case let error as GraphQuestionError: Self.status(of: error)
            case let error as FailureTreeExportError: Self.status(of: error)
            case let error as DiagramError: Self.status(of: error)
            case is MapElementError, is NameSearchError, is TermSearchError: .usage
            default: .internalFault
            }
    }

    private static func status(of error: CommandError) -> ExitStatus {
        switch error {
        case .attackGraphLacks: .usage
        case .catalogueFile, .faultTree: .modelWrong
        case .fileExists, .schemaLeftAlone, .noSibling: .inputOutput
        case .ours: .internalFault
        }
    }

    private static func status(of fault: GitFault) -> ExitStatus {
        switch fault {
        case .noRepository, .noRevision, .outside: .usage
        case .noGit, .noAnswer: .inputOutput
        }
    }

    private static func status(of error: AnalysisError) -> ExitStatus {
        switch error {
        case .noConsequence: .usage
        case .certificateRejected, .refused: .internalFault
        }
    }

    private static func status(of error: WhatIfError) -> ExitStatus {
        switch error {
        case .unknownFailure, .reachesNothing: .usage
        case .analysis(let error): status(of: error)
        }
    }

    private static func status(of error: TimelineError) -> ExitStatus {
        switch error {
        case .noModel, .tooManyEpochs: .modelWrong
        // What is asked is ours to choose, so that even a consequence that is not there is a fault.
        case .analysis, .notCompiled: .internalFault
        case .stopped: .stoppedEarly
        }
    }

    private static func status(of error: UnknownsError) -> ExitStatus {
        switch error {
        case .tooEntangled, .combinationFails, .tooManyCompletions: .modelWrong
        }
    }

    private static func status(of error: RemedyFault) -> ExitStatus {
        switch error {
        case .tooManyScenarios, .duplicateOption: .modelWrong
        case .noOption, .nothingStated: .usage
        case .certificateRejected: .internalFault
        }
    }

    private static func status(of error: RemedyError) -> ExitStatus {
        switch error {
        case .tooManyOptions, .costsTooLarge: .modelWrong
        }
    }

    private static func status(of error: GraphQuestionError) -> ExitStatus {
        switch error {
        case .noNode, .manyNodes, .oneNode, .noAttribute, .tooLarge: .usage
        }
    }

    private static func status(of error: FailureTreeExportError) -> ExitStatus {
        switch error {
        case .noConsequence, .tooTangled: .usage
        }
    }

    private static func status(of error: DiagramError) -> ExitStatus {
        switch error {
        case .outOfNodes, .tooManyLevels, .noTop, .notCoherent, .wrongOrders: .modelWrong
        }
    }
}
