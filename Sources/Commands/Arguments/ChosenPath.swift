import FailureAnalysis

/// A failure path that was asked for, with how far it was looked for.
struct ChosenPath {
    /// The path.
    let path: FailurePath
    /// How far the search went.
    let extent: Extent
    /// The same in words; `nil` where everything was found.
    let sentence: String?
}
