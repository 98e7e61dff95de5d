import ArgumentParser
import Catalogue
import Interchange
import ModelFormat
import Outputs
import Phrases
import Reports
import ThreatGraph
import Wording

/// The command `check`, which asks whether models are right.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check models and list every mistake with its place.",
        discussion: """
            Prints one line a diagnostic, file:line:column: error: what and what to do [code]. \
            Docs/Diagnostics.md has every code with a mended example. A note, such as two claims \
            that contradict each other, asks for nothing.

            Exit status 2 if a file has an error, and with --strict also if one has a warning; 74 \
            if one cannot be read. Every file is looked at all the same.
            """)

    /// The forms in which diagnostics are written.
    enum Format: String, OutputFormat {
        case text
        case json
        case sarif
        case github
        case csv
        case codeQuality = "code-quality"

        static let help: ArgumentHelp = """
            text, json, sarif, csv, github for the annotations of GitHub Actions, or code-quality \
            for GitLab.
            """
    }

    @Argument(
        help: """
            The models (YAML), raw attack graphs (JSON), GraphML exported from one, or presets of \
            requirements to check; '-' is standard input.
            """,
        completion: .file(extensions: ["yaml", "yml", "json", "graphml"]))
    var models: [String]

    @OptionGroup var folders: InputFolders

    @Flag(help: "Warnings fail too: exit status 2.")
    var strict = false

    @OptionGroup var output: OutputArguments<Format>

    func validate() throws {
        if models.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input can be read only once.")
        }
    }

    func run() throws {
        let catalogue = try folders.catalogueFile.map(CatalogueInput.book(overriddenBy:))
        var files: [FileCheck] = []
        var read = models + (folders.catalogueFile.map { [$0] } ?? [])
        var status = ExitStatus.fine
        for path in models {
            let file: FileCheck
            do {
                if let preset = try FileCheck(preset: path) {
                    file = preset
                } else {
                    let input = try ModelInput.readSilently(
                        path: path, catalogue: catalogue, root: folders.root,
                        stdinFolder: folders.stdinFolder)
                    file = FileCheck(path, input)
                    read += input.document?.files.dropFirst() ?? []
                }
            } catch let error where FileCheck.isAboutFile(error) {
                file = FileCheck(path, error)
                // A file that cannot be read says less than one that is wrong.
                if status != .inputOutput { status = ExitStatus(endingWith: error) }
                read += file.files
                if output.format != .github { Complaint(about: error).print() }
            }
            if output.format != .github { tell(file) }
            files.append(file)
        }
        try output.spare(read)
        try output.write { try rendering(of: files, as: $0) }
        if strict, status == .fine, files.contains(where: { $0.count(.warning) > 0 }) {
            StandardError.print("sallyport: warnings fail, as --strict asks")
            status = .modelWrong
        }
        if status != .fine { throw AlreadyTold(status: status) }
    }

    /// Says on standard error what is doubtful or taken for granted in a file that is not wrong.
    private func tell(_ file: FileCheck) {
        guard file.summary != nil else { return }
        for severity in [DiagnosticSeverity.warning, .note] {
            for diagnostic in file.diagnostics where diagnostic.severity == severity {
                StandardError.print(diagnostic)
            }
        }
        for line in file.takenForGranted { StandardError.print(line) }
    }

    private func rendering(of files: [FileCheck], as format: Format) throws -> String {
        switch format {
        case .text:
            files.compactMap { file in
                file.summary.map { summary in
                    let line = files.count == 1 ? summary : "\(file.path): \(summary)"
                    return InertText.printed(InertText.line(line)) + "\n"
                }
            }.joined()
        case .json: try CheckDocument(files).json()
        case .csv: CheckTable(files).csv
        case .github: GitHubAnnotations(files, seenFrom: .current).text
        case .sarif: try log(of: files).json()
        case .codeQuality: try log(of: files).codeQuality()
        }
    }

    private func log(of files: [FileCheck]) -> DiagnosticLog {
        DiagnosticLog(files, of: "check", toolVersion: ToolVersion.current, seenFrom: .current)
    }
}

extension FileCheck {
    /// What is to be said of a file that was read.
    init(_ path: String, _ input: CheckedInput) {
        self.init(
            path: path, summary: input.summary, diagnostics: input.warnings + input.notes,
            takenForGranted: Self.takenForGranted(in: input))
    }

    /// What is to be said of a preset of requirements; `nil` for what is none, and for standard input.
    ///
    /// - Throws: `ModelErrors` for what is wrong in it.
    fileprivate init?(preset path: String) throws {
        guard path != "-", let bytes = try? ModelReader().bytes(of: path),
            PresetFile.isPreset(bytes)
        else { return nil }
        let preset = try PresetFile(bytes: bytes, file: path)
        self.init(
            path: path,
            summary: "preset: \(preset.title), "
                + Counted.words(preset.requirements.count, "requirement"),
            diagnostics: [])
    }

    /// What is to be said of a file that is wrong or cannot be read.
    init(_ path: String, _ error: any Error) {
        if let errors = error as? ModelErrors {
            self.init(path: path, errors: errors.diagnostics)
        } else {
            self.init(path: path, fault: "\(error)")
        }
    }

    /// Whether an error is about one file, so that others can still be looked at.
    static func isAboutFile(_ error: any Error) -> Bool {
        error is ModelErrors || error is ModelFileError || error is CatalogueFaults
    }

    /// The files that its diagnostics name.
    var files: [String] { Set(diagnostics.compactMap(\.place?.file)).sorted() }

    /// The most defaults that are listed one by one.
    private static let mostLines = 1_000

    /// Each default that makes answers safer, at its place.
    private static func takenForGranted(in checked: CheckedInput) -> [String] {
        guard case .model(let model, _) = checked.content else { return [] }
        let all = model.takenForGranted
        let lines = all.prefix(mostLines).map { assumption in
            let words = "taken for granted: \(AssumptionWords.sentence(of: assumption))"
            let place =
                assumption.kind == .catalogue
                ? nil : checked.document?.place(of: assumption.path)
            return InertText.line(
                place.map { "\($0.file):\($0.line):\($0.column): \(words): \(assumption.path)" }
                    ?? "\(assumption.path): \(words)")
        }
        let more = all.count - lines.count
        return lines + (more > 0 ? ["taken for granted: \(more) more"] : [])
    }
}
