import ArgumentParser

/// Where several inputs of one command find what they rest on: a catalogue, and what they extend.
///
/// A command of one input has the same options in `ModelInput`: a group within a group would cost
/// every start of it.
struct InputFolders: ParsableArguments {
    @Option(
        name: .customLong("catalogue"),
        help: .catalogue,
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(help: .root, completion: .directory)
    var root: String?

    @Option(help: .stdinFolder, completion: .directory)
    var stdinFolder: String?
}
