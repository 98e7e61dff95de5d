import Glibc

/// The signals that end a program, held back while a file gets its name, so that neither half a file
/// nor a stray one is left.
enum HeldSignals {
    /// Does something that no signal interrupts; one that came meanwhile takes effect afterwards.
    static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
        sigprocmask(SIG_BLOCK, &held, &before)
        defer { sigprocmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}
