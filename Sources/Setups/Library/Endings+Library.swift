import AttackGraph
import DecisionDiagrams
import FailureAnalysis
import Interchange
import ModelFormat
import Phrases

extension Endings {
    /// What errors mean to programs that use the library: as to commands, for whatever a plan or a
    /// set-up can bring about.
    static let ofLibrary = Endings(
        broken: 1,
        status: { error in
            switch error {
            case is ModelErrors: 2
            case is RequestFault, is SweepFault, is NameSearchError: 64
            case let error as AnalysisError: status(of: error)
            case let error as WhatIfError: status(of: error)
            case let error as RemedyFault: status(of: error)
            case is RemedyError, is DiagramError: 2
            case is BaseFault, is ModelFileError: 74
            default: 70
            }
        },
        sentence: { "\($0)" })

    private static func status(of error: AnalysisError) -> Int32 {
        switch error {
        case .noConsequence: 64
        case .certificateRejected, .refused: 70
        }
    }

    private static func status(of error: WhatIfError) -> Int32 {
        switch error {
        case .unknownFailure, .reachesNothing: 64
        case .analysis(let error): status(of: error)
        }
    }

    private static func status(of error: RemedyFault) -> Int32 {
        switch error {
        case .tooManyScenarios, .duplicateOption: 2
        case .noOption, .nothingStated: 64
        case .certificateRejected: 70
        }
    }
}
