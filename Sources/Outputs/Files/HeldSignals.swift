import Glibc

/// The signals that end a program, held back while a file gets its name, so that neither half a file
/// nor a stray one is left.
package enum HeldSignals {
    /// Does something that no signal interrupts; one that came meanwhile takes effect afterwards.
    package static func during<Result>(_ body: () -> Result) -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body()
    }
}
