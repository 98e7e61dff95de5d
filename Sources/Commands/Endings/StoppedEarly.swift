/// Work was stopped before everything was found: no fault, and nothing is left to say, since the
/// answer that was written says how far it is proved.
struct StoppedEarly: Error {}
