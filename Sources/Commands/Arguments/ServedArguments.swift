import ArgumentParser

/// What pages of a model rest on, and where they are served.
struct ServedArguments: ParsableArguments {
    @Option(
        name: .customLong("catalogue"),
        help: .catalogue,
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(help: .root, completion: .directory)
    var root: String?

    @Option(help: "The port to listen on; left out, any that is free.")
    var port = 0

    func validate() throws {
        if !(0...65_535).contains(port) {
            throw ValidationError("--port must be 0 to 65535.")
        }
    }

    /// Refuses a catalogue that cannot be read, before anything is served.
    ///
    /// - Throws: `CatalogueFaults` or `ModelFileError`.
    func checkCatalogue() throws {
        if let catalogueFile { _ = try CatalogueInput.book(overriddenBy: catalogueFile) }
    }
}
