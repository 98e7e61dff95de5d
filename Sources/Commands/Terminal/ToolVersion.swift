/// The program's version, as `--version` and the outputs that name their maker tell it.
enum ToolVersion {
    static let current = "0.9.0"
}
