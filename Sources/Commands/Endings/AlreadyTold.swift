/// The program ends with a status of its own, and nothing is left to say: each file's faults were
/// told where they were met.
struct AlreadyTold: Error {
    /// The status.
    let status: ExitStatus
}
