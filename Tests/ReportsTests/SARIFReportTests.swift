import AttackGraph
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// The findings as SARIF, held to the findings and to the lines of the model.
struct SARIFReportTests {
    /// A model of the package with its analysis, its report, and the texts of its files.
    private struct Case {
        let analysis: Analysis
        let document: ModelDocument
        let report: SARIFReport

        init(_ text: String, file: String = "m.yaml") throws {
            try self.init(CheckedInput.read(bytes: Array(text.utf8), file: file))
        }

        init(model: String) throws {
            let path = PackageRoot.url.appendingPathComponent("Models/" + model).path
            try self.init(CheckedInput.read(path: path))
        }

        private init(_ input: CheckedInput) throws {
            guard case .model(let graph, let catalogue) = input.content,
                let document = input.document
            else { throw ModelFileError.unreadable("-", .absent) }
            let compiled = try ModelCompiler(graph, catalogue: catalogue)
                .compile(digest: input.digest)
            analysis = try FailureAnalyser(compiled).analysis()
            self.document = document
            let root = PackageRoot.url.path + "/"
            report = SARIFReport(analysis, toolVersion: "1.2.3") { path in
                let place = document.place(of: path)
                return SourcePlace(
                    file: place.file.replacingOccurrences(of: root, with: ""), line: place.line,
                    utf16Column: place.utf16Column)
            }
        }
    }

    private static let models = [
        "seed-case/single.yaml", "arrangements/anthropic-second-split.yaml",
        "arrangements/shared-vendor.yaml", "seed-case/split-2-of-2-eu.yaml",
    ]

    @Test(arguments: models)
    func hasOneResultForEachLoneFailure(_ model: String) throws {
        let model = try Case(model: model)
        let findings = model.analysis.findings
        let run = try #require(model.report.log().runs.first)
        let told = Set(
            findings.failurePaths.map { "\($0.consequence)-\($0.level) \($0.failed[0])" })
        let flows = run.results.filter { $0.codeFlows != nil }
        #expect(flows.count == told.count)
        let open = Set(
            findings.exposure.filter { $0.level == .party && $0.order == 0 }.map(\.consequence))
        let broken = findings.requirements.filter { !$0.holds }.count
        #expect(run.results.count == told.count + open.count + broken)
        for result in run.results {
            #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
            let isOfRequirement = result.ruleId == "requirement"
            #expect((result.level == .error) == isOfRequirement)
            #expect(result.message.text.contains("conditional on this model"))
        }
        let identities = run.results.compactMap {
            $0.partialFingerprints["primaryLocationLineHash"]
        }
        #expect(identities.count == run.results.count && Set(identities).count == identities.count)
        #expect(Set(run.tool.driver.rules.map(\.id)).count == run.tool.driver.rules.count)
    }

    /// Every place of a code flow is the line where its element is named.
    @Test(arguments: models)
    func stepsStandAtTheLinesOfTheirElements(_ model: String) throws {
        let model = try Case(model: model)
        var checked = 0
        for path in model.analysis.paths {
            for step in model.analysis.compiled.elements(of: path) {
                for element in step.ground + step.barriers.compactMap({ $0 }) {
                    let place = model.document.place(of: element)
                    let lines = try String(contentsOfFile: place.file, encoding: .utf8)
                        .split(separator: "\n", omittingEmptySubsequences: false)
                    let names = element.split(separator: ".")
                    let line = lines[place.line - 1]
                    #expect(
                        names.dropFirst().contains { line.contains($0) }, "\(element): \(line)")
                    checked += 1
                }
            }
        }
        #expect(checked > 5)
    }

    /// A model laid over another: what the base says is placed in the base.
    @Test func namesTheFileOfTheBase() throws {
        let model = try Case(model: "arrangements/anthropic-second-split.yaml")
        let run = try #require(model.report.log().runs.first)
        let files = run.artifacts.map(\.location.uri)
        #expect(
            files == [
                "Models/arrangements/anthropic-aws.yaml",
                "Models/arrangements/anthropic-second-replicated.yaml",
                "Models/arrangements/anthropic-second-split.yaml",
            ])
    }

    /// In UTF-16 units, as the run declares: characters beyond U+FFFF count twice.
    @Test func columnsCountUTF16() throws {
        let text = Self.small.replacingOccurrences(
            of: "lab: { role: lab }", with: "lab: { role: lab, title: 'é🙂🙂' }")
        let run = try #require(try Case(text).report.log().runs.first)
        #expect(run.columnKind == "utf16CodeUnits")
        let lone = try #require(run.results.first { $0.ruleId == "exfiltration-party" })
        let line = try #require(text.split(separator: "\n").first { $0.contains("aws: {") })
        let before = try #require(line.range(of: "aws: {")).lowerBound
        let key = line.utf16.distance(from: line.startIndex, to: before) + 1
        #expect(
            lone.locations[0].physicalLocation.region.startColumn == key)
    }

    private static let small = """
        sallyport: 1
        title: Small [x](y) {0}
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters: { room: { exits: stated, operator: aws, level: SL2 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: aws } }
        workloads: { run: { capacity: aws } }
        require:
          - { consequence: tampering, order: 1, tier: OC1 }
          - { consequence: exfiltration, order: 2, tier: OC2 }

        """

    @Test func brokenRequirementsAreErrorsAtTheirLines() throws {
        let run = try #require(try Case(Self.small).report.log().runs.first)
        let errors = run.results.filter { $0.level == .error }
        #expect(errors.count == 1)
        let place = try #require(errors.first?.locations.first?.physicalLocation)
        #expect(place.region.startLine == 10 && place.artifactLocation.uri == "m.yaml")
        let lone = try #require(run.results.first { $0.ruleId == "exfiltration-party" })
        #expect(lone.locations[0].physicalLocation.region.startLine == 3)
        #expect(
            lone.message.text.hasPrefix("If aws failed, that alone would suffice for exfiltration"))
    }

    /// Titles and lines are no part of a fingerprint; the barriers on the way are.
    @Test func fingerprintsOutliveWords() throws {
        func identities(_ text: String) throws -> Set<String> {
            let run = try #require(try Case(text).report.log().runs.first)
            return Set(run.results.compactMap { $0.partialFingerprints["sallyport/v1"] })
        }
        let before = try identities(Self.small)
        let moved =
            "# a line more\n\n" + Self.small.replacingOccurrences(of: "Small", with: "Other")
        #expect(try identities(moved) == before)
        let turned = Self.small.replacingOccurrences(
            of: "to: outside, operator: aws", with: "to: outside, barrier: none")
        #expect(try identities(turned) != before)
    }

    @Test func pathsAreRelativeAndEscaped() {
        #expect(SourcePlace(file: "a b/ü:c%.yaml", line: 1).uri == "a%20b/%C3%BC%3Ac%25.yaml")
        #expect(SARIFLog.Message("{0} [x](y) a\\b").text == "{{0}} \\[x\\](y) a\\\\b")
    }

    @Test func writesTheSameBytesEachTime() throws {
        let first = try Case(model: Self.models[0]).report.json()
        #expect(first == (try Case(model: Self.models[0]).report.json()))
        #expect(!first.contains(PackageRoot.url.path))
    }

    /// The official schema, where it and a reader of it are on this machine.
    @Test(
        .enabled(
            if: PackageRoot.shared != nil && OutsideProgram.find("check-jsonschema") != nil,
            "skipped: the SARIF schema or check-jsonschema is not on this machine"))
    func isValidByTheOfficialSchema() throws {
        let checker = try #require(OutsideProgram.find("check-jsonschema"))
        let schema = try #require(PackageRoot.shared)
            .appendingPathComponent("schemas/sarif-schema-2.1.0.json")
        var files: [URL] = []
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for model in Self.models {
            let log = try Case(model: model).report.json()
            files.append(try Self.temporaryFile(Array(log.utf8)))
        }
        files.append(try Self.temporaryFile(Array(try Case(Self.small).report.json().utf8)))
        let result = try OutsideProgram.run(
            checker, ["--force-filetype", "json", "--schemafile", schema.path] + files.map(\.path))
        #expect(result.status == 0, "\(result.output)")
    }

    /// Writes bytes to a new file.
    private static func temporaryFile(_ bytes: [UInt8]) throws -> URL {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).sarif")
        try Data(bytes).write(to: file)
        return file
    }
}
