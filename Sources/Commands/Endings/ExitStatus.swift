/// The status with which the program ends, which scripts go by.
enum ExitStatus: Int32, CaseIterable, Sendable {
    /// The answer was given, whatever it is.
    case fine = 0
    /// A requirement of the model is broken; the answer was given all the same.
    case requirementBroken = 1
    /// The model is wrong; what is wrong was printed.
    case modelWrong = 2
    /// Work was stopped early, by a signal or a clock; what was printed is proved and says how far.
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
        case .requirementBroken:
            "a requirement of the model is broken, or a change is for the worse; the answer was given"
        case .modelWrong: "the model is wrong; what is wrong was printed, with its place"
        case .stoppedEarly: "work was stopped early; what was printed is proved, and says how far"
        case .usage: "the command line is wrong, or asks for what the input does not have"
        case .internalFault: "a fault of sallyport; no answer was given"
        case .inputOutput: "a file could not be read or written"
        }
    }
}
