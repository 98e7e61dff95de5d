/// What a studio was started with.
package struct StudioSettings: Hashable, Sendable {
    /// The model's file; `nil` for a model that has none yet.
    package var file: String?
    /// A file that is laid over the catalogue; `nil` for none.
    package var catalogue: String?
    /// The folder below which models that it extends lie; the file's own when `nil`.
    package var root: String?
    /// Whether nothing is written.
    package var isReadOnly: Bool

    /// Makes settings.
    package init(
        file: String?, catalogue: String? = nil, root: String? = nil, isReadOnly: Bool = false
    ) {
        self.file = file
        self.catalogue = catalogue
        self.root = root
        self.isReadOnly = isReadOnly
    }

    /// What a text is called that is in no file yet: it extends what lies in the folder of the program.
    static let unnamed = "untitled.yaml"

    /// What messages call the text.
    var name: String { file ?? Self.unnamed }
}
