import Glibc

/// Ctrl-C and the request to end, which are waited for instead of ending the program anywhere.
///
/// Signals that whoever started the program ignores stay ignored.
struct StopSignals {
    private let set: sigset_t

    /// Keeps both from this thread and from those that it starts.
    init() {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        sigaddset(&set, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        self.set = set
    }

    /// Waits so long, or until one of them comes.
    ///
    /// - Returns: whether one came.
    func wait(milliseconds: Int) -> Bool {
        var set = set
        var time = timespec(
            tv_sec: milliseconds / 1000, tv_nsec: (milliseconds % 1000) * 1_000_000)
        return sigtimedwait(&set, nil, &time) > 0
    }
}
