import FoundationEssentials
import ModelFormat
import Phrases

/// The diagnostics of files as SARIF 2.1.0: one run for each file, also where it is wrong and no
/// findings can be made of it.
package struct DiagnosticLog: Sendable {
    private let files: [FileCheck]
    private let command: String
    private let toolVersion: String
    private let folder: SourceFolder

    /// Makes a log.
    ///
    /// - Parameters:
    ///   - command: the command that writes it, which the id of each run names.
    ///   - toolVersion: the version of the program that says so.
    ///   - folder: the folder from which readers see files.
    package init(
        _ files: [FileCheck], of command: String, toolVersion: String,
        seenFrom folder: SourceFolder
    ) {
        self.files = files
        self.command = command
        self.toolVersion = toolVersion
        self.folder = folder
    }

    /// The log as JSON with sorted keys, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the log holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(log()) }

    /// The results as GitLab takes them, see `CodeQuality`.
    ///
    /// - Throws: Whatever the encoder throws.
    package func codeQuality() throws -> String { try CodeQuality(log()).json() }

    func log() -> SARIFLog { SARIFLog(runs: files.map(run)) }

    private func run(_ file: FileCheck) -> SARIFLog.Run {
        let codes = Set(file.diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
        let rules = codes.map(Self.rule)
        let places = Dictionary(
            codes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
        var seen: [String: Int] = [:]
        let results = file.diagnostics.prefix(SARIFReport.maximumResults).map { diagnostic in
            let place = folder.place(of: diagnostic.place, read: file.path)
            // Lines are left out, so that a result stays the same when others move it.
            let what = "\(diagnostic.code.rawValue)\n\(place.file)\n\(diagnostic.message)"
            seen[what, default: 0] += 1
            let digest = ContentDigest.of(what)
            return SARIFLog.Result(
                ruleId: diagnostic.code.rawValue, ruleIndex: places[diagnostic.code] ?? 0,
                level: Self.level(diagnostic.severity),
                message: SARIFLog.Message(diagnostic.message),
                locations: [SARIFLog.Location(place)],
                partialFingerprints: [
                    "primaryLocationLineHash": "\(digest):\(seen[what] ?? 1)"
                ],
                relatedLocations: diagnostic.notes.isEmpty
                    ? nil
                    : diagnostic.notes.map {
                        SARIFLog.Location(
                            folder.place(of: $0.place, read: file.path), message: $0.message)
                    })
        }
        let whole = SARIFLog.ArtifactLocation(uri: folder.place(of: nil, read: file.path).uri)
        let artifacts = Set(results.flatMap(\.locations).map(\.physicalLocation.artifactLocation))
            .union([whole]).sorted { $0.uri < $1.uri }
        return SARIFLog.Run(
            tool: SARIFLog.Tool(
                driver: SARIFLog.Driver(name: "sallyport", version: toolVersion, rules: rules)),
            automationDetails: SARIFLog.AutomationDetails(command: command, uri: whole.uri),
            invocations: [
                SARIFLog.Invocation(
                    executionSuccessful: file.fault == nil,
                    toolExecutionNotifications: file.fault.map {
                        [SARIFLog.Notification(level: .error, message: SARIFLog.Message($0))]
                    } ?? [])
            ],
            artifacts: artifacts.map { SARIFLog.Artifact(location: $0) }, results: Array(results),
            properties: [:])
    }

    private static func level(_ severity: DiagnosticSeverity) -> SARIFLog.Level {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private static func rule(_ code: DiagnosticCode) -> SARIFLog.Rule {
        let name = code.rawValue.split { $0 == "." || $0 == "-" }
            .map { $0.capitalizedStart }.joined()
        let help = "Docs/Diagnostics.md has \(code.rawValue) with an example, wrong and mended."
        return SARIFLog.Rule(
            id: code.rawValue, name: name,
            shortDescription: SARIFLog.Message("What a model says: \(code.rawValue)"),
            fullDescription: SARIFLog.Message(
                "A diagnostic of the model itself, told by 'check' and before every answer."),
            help: SARIFLog.Message(help),
            defaultConfiguration: SARIFLog.Configuration(level: level(code.severity)),
            properties: SARIFLog.Tags(tags: ["model"]))
    }
}
