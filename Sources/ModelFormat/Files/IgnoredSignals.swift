internal import Glibc

/// Which signals the program was started to ignore.
package enum IgnoredSignals {
    /// Whether a signal has no effect.
    package static func contain(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
