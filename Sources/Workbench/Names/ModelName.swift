package import ModelFormat

/// The name of something that a model declares.
package struct ModelName: Hashable, Sendable {
    /// The section that declares it, or would.
    package let section: ModelSection
    /// The name.
    package let name: String

    /// Makes a name.
    package init(_ section: ModelSection, _ name: String) {
        self.section = section
        self.name = name
    }

    /// The path of what it names, `channels.network`.
    package var path: String { "\(section.rawValue).\(name)" }
}
