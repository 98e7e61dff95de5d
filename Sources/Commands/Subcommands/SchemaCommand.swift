import ArgumentParser
import ModelFormat

/// The command `schema`, which prints the JSON Schema of the model file.
struct SchemaCommand: ParsableCommand, OutputDestination {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of the model file, for editors and other checkers.",
        discussion: """
            Draft-07, made from the tables that the reader itself goes by. An editor with a YAML \
            language server completes and checks a model whose first line is

              # yaml-language-server: $schema=\(ModelSchema.fileName)

            where that file lies beside the model. 'sallyport init --output' writes both. \
            --acceptance prints the schema of the file that 'analyse --accept' reads, --preset that \
            of the file that 'analyse --require' reads.
            """)

    @Flag(help: "Print the schema of a file of acceptances instead.")
    var acceptance = false

    @Flag(help: "Print the schema of a preset of requirements instead.")
    var preset = false

    @Option(help: .output)
    var output: String?

    func validate() throws {
        guard !(acceptance && preset) else {
            throw ValidationError("--acceptance and --preset are two schemas: ask for one")
        }
    }

    func run() throws {
        let schema = ModelSchema()
        if acceptance {
            try write(schema.acceptanceText())
        } else {
            try write(preset ? schema.presetText() : schema.text())
        }
    }
}
