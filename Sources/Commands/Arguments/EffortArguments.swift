import ArgumentParser
import Compilation
import FailureAnalysis
import Interchange

/// How much an answer may cost, and whether anybody is told how far it is: what all commands share
/// that solve.
struct EffortArguments: ParsableArguments {
    @Option(
        help: """
            How much work may be spent: quick, normal or thorough; the same on every machine. Who \
            suffices alone is answered whatever it takes.
            """,
        transform: Effort.read)
    var effort: Effort = .normal

    @Option(
        help: """
            Stop after so many seconds with what is proved so far; the result then depends on the \
            machine.
            """)
    var seconds: Double?

    @Option(
        help: ArgumentHelp(
            """
            Stop at so many megabytes of memory with what is proved so far; the result then \
            depends on the machine.
            """, valueName: "MB"))
    var maxMemory: Int?

    /// A million gigabytes: more than there is, and no more than can be counted in bytes.
    private static let mostMegabytes = 1_000_000_000

    @Flag(help: "Do not say on standard error how far the work is.")
    var quiet = false

    func validate() throws {
        if let seconds, !(seconds >= 0 && seconds.isFinite) {
            throw ValidationError("--seconds must be a number that is not negative.")
        }
        if let maxMemory, !(1...Self.mostMegabytes).contains(maxMemory) {
            throw ValidationError("--max-memory must be 1 to \(Self.mostMegabytes).")
        }
    }

    /// Does some work that a signal, a clock or the memory used can end early, and tells how far it
    /// is.
    ///
    /// Until then a signal ends the program as it always does, and afterwards again.
    func watching<Result>(_ body: (WorkWatch) throws -> Result) rethrows -> Result {
        let stop = StopRequest(after: seconds, memory: maxMemory.map { $0 * 1_000_000 })
        return try watching(stop, body)
    }

    private func watching<Result>(
        _ stop: StopRequest, _ body: (WorkWatch) throws -> Result
    ) rethrows -> Result {
        let notice = ProgressNotice(isQuiet: quiet, deadline: stop.deadline)
        defer {
            notice.finish()
            stop.finish()
        }
        return try body(
            WorkWatch { progress in
                let now = ContinuousClock.now
                if progress.stage == .listing {
                    // What is listed shows how far it is, perhaps on the same terminal.
                    notice.finish()
                } else {
                    notice.tell(progress, at: now)
                }
                // Nothing is proved of a model before it is compiled: time and memory count from then.
                return progress.stage == .compiling
                    ? stop.isSignalled(at: now) : stop.isDue(at: now)
            })
    }

    /// Compiles an input that was read.
    ///
    /// Nothing is proved before a model is compiled, so that only a signal ends it early: a clock and
    /// a limit of memory count from then on, and leave at least who suffices alone.
    ///
    /// - Throws: `StoppedEarly`, or `CommandError.ours`: what passed its checks compiles.
    func compile(_ input: CheckedInput, withCatalogue: Bool = false) throws -> CompiledModel {
        let stop = StopRequest(after: nil)
        let compiled = try watching(stop) { watch in
            let compiled = try ModelInput.compile(input, withCatalogue: withCatalogue, watch: watch)
            return stop.hasSignal ? nil : compiled
        }
        guard let compiled else { throw StoppedEarly.withNothing() }
        return compiled
    }

    /// Ends the program with a status of its own where work was stopped early.
    ///
    /// - Throws: `StoppedEarly`.
    static func end(_ extent: Extent) throws {
        if extent.ending == .stopped { throw StoppedEarly() }
    }

    /// The same for a picture, which has no room to say how far it is proved: that is told on
    /// standard error.
    ///
    /// - Throws: `StoppedEarly`.
    static func end(_ extent: Extent, telling sentence: String?) throws {
        if let sentence { StandardError.print("sallyport: \(sentence)") }
        try end(extent)
    }
}

extension Effort {
    /// Reads an effort from the command line.
    static func read(_ argument: String) throws -> Effort {
        guard let effort = Effort(rawValue: argument) else {
            throw ValidationError(
                "'\(argument)' is not an effort: write quick, normal or thorough.")
        }
        return effort
    }
}
