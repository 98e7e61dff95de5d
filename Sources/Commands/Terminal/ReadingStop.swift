import Glibc
import ModelFormat

/// What a signal does while a model is read: nothing is proved yet, so that the program ends at once, says
/// so and has the status of work that was stopped.
///
/// It ends at once and is not asked to, since a model may come from somebody who is typing it.
enum ReadingStop {
    /// Reads something; afterwards signals have their usual effect again.
    static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
        let signals = [SIGINT, SIGTERM].filter { !IgnoredSignals.contain($0) }
        for number in signals { signal(number) { _ in ReadingStop.end() } }
        defer { for number in signals { signal(number, SIG_DFL) } }
        return try body()
    }

    /// Writes a line and ends: nothing else may be called while a signal is handled.
    private static func end() -> Never {
        let line: StaticString =
            "sallyport: work was stopped before anything was proved; nothing is written\n"
        _ = write(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
        _exit(3)
    }
}
