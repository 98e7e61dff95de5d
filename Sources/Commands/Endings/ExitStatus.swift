/// The status with which the program ends, which scripts go by.
enum ExitStatus: Int32, CaseIterable, Sendable {
    /// The answer was given, whatever it is.
    case fine = 0
    /// A requirement of the model is broken; the answer was given all the same.
    case requirementBroken = 1
    /// The model is wrong; what is wrong was printed.
    case modelWrong = 2
    /// Work was stopped early and what was printed is proved. No command ends so yet: `harden`
    /// says it in its answer.
    case stoppedEarly = 3
    /// The command line is wrong, or asks for what the input does not have.
    case usage = 64
    /// A fault of ours.
    case internalFault = 70
    /// A file could not be read or written.
    case inputOutput = 74

    /// What it says, for a page.
    var meaning: String {
        switch self {
        case .fine: "fine: the answer was given, whatever it is"
        case .requirementBroken: "a requirement of the model is broken; the answer was given"
        case .modelWrong: "the model is wrong; what is wrong was printed, with its place"
        case .stoppedEarly: "kept for work that was stopped early, where what was printed is proved"
        case .usage: "the command line is wrong, or asks for what the input does not have"
        case .internalFault: "a fault of sallyport; no answer was given"
        case .inputOutput: "a file could not be read or written"
        }
    }
}
