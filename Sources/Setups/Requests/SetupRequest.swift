package import YAMLKit

/// One set-up and what is asked of it.
package struct SetupRequest: Sendable {
    /// Where the model comes from.
    package enum Source: Hashable, Sendable {
        /// A file, by a path seen from the folder of the process.
        case base(String)
        /// A text, with the name that it has in diagnostics.
        case text(String, name: String)
    }

    /// The model.
    package var source: Source
    /// What is so instead: a path and its value each, in the order written.
    package var set: [YAMLEntry] = []
    /// What is asked.
    package var inquiry: SetupInquiry
}
