/// Work was stopped before everything was found: no fault, and nothing is left to say, since the
/// answer that was written says how far it is proved.
struct StoppedEarly: Error {
    /// Says on standard error that there is no answer.
    static func withNothing() -> StoppedEarly {
        StandardError.print(
            "sallyport: work was stopped before anything was proved; nothing is written")
        return StoppedEarly()
    }
}
