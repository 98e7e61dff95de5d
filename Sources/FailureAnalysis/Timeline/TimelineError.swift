package import ThreatGraph

/// Why a model could not be answered for over time.
package enum TimelineError: Error, Sendable {
    /// What the model says of one time is no model.
    case noModel(day: CalendarDate?, undated: [String], reason: String)
    /// The model changes on more days than are answered for.
    case tooManyEpochs(Int, limit: Int)
    /// The analysis itself could not be finished.
    case analysis(AnalysisError)
    /// The model of one time, or all of them together, do not compile: a fault of ours.
    case notCompiled(String)
    /// Somebody asked to stop while a model was compiled: of what rests on it nothing is known.
    case stopped
}

extension TimelineError: CustomStringConvertible {
    /// What went wrong.
    package var description: String {
        switch self {
        case .noModel(let day, let undated, let reason):
            "what holds \(day.map { "from \($0) on" } ?? "before anything dated")"
                + (undated.isEmpty
                    ? "" : ", once \(undated.joined(separator: " and ")) has come,")
                + " is no model: \(reason)"
        case .tooManyEpochs(let count, let limit):
            "the model has \(count) epochs, more than the \(limit) that are answered for: leave out "
                + "dates, or split it into several models"
        case .analysis(let error): error.description
        case .notCompiled(let reason): "the model does not compile over time: \(reason)"
        case .stopped: "work was stopped while the model of one time was compiled"
        }
    }
}
