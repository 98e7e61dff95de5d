import ArgumentParser

extension ExitCode {
    /// A requirement of the model is broken.
    static let requirementBroken = ExitCode(1)
    /// The model is wrong; diagnostics were printed.
    static let modelWrong = ExitCode(2)
    /// A fault of ours.
    static let internalFault = ExitCode(70)
    /// A file could not be read or written.
    static let inputOutput = ExitCode(74)
}
