import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

/// A model as an Open Threat Model.
struct OTMWriterTests {
    private static let model = """
        sallyport: 1
        title: "Ours: on one cloud"
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL3 }
          tenancy:
            { kind: tenancy, inside: campus, operator: lab, level: SL2,
              controls: [{ id: own, title: Locks, level: SL3, blocks: [AV-NET], operator: aws }] }
        weights:
          w:
            owner: lab
            custody: { scheme: replicated }
            copies: [{ in: tenancy, form: plaintext, for: training }, { in: campus, form: plaintext, for: backup }]
        channels:
          out: { from: tenancy, to: outside, operator: { all: [lab, aws] }, level: SL3, carries: [w] }
          back: { title: Backups, from: tenancy, to: campus, barrier: none }

        """

    private static func read(_ text: String) throws -> ThreatGraph {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        guard case .model(let model, _) = input.content else { throw ModelErrors([]) }
        return model
    }

    @Test func whatIsThereIsWrittenAndNothingLooksSafe() throws {
        let text = try OTMWriter(Self.read(Self.model)).text()
        #expect(ImportFormat(recognising: Array(text.utf8)) == .otm)
        #expect(text.contains("operator: lab and aws") || text.contains("operator: aws and lab"))
        #expect(text.contains("riskReduction: 0"))
        #expect(text.components(separatedBy: "trustRating: 0").count == 4)
        #expect(try OTMWriter(Self.read(Self.model)).text() == text)
    }

    /// Read back, places, what lies in them and the ways between them are the same.
    @Test func whatIsWrittenIsReadBack() throws {
        let model = try Self.read(Self.model)
        let setup = try OTMReaderTests.setup(OTMWriter(model).text())
        #expect(setup.title == "Ours: on one cloud")
        #expect(
            setup.zones.map { "\($0.title) in \($0.inside ?? "-")" } == [
                "campus in -", "tenancy in campus", "Outside in -",
            ])
        #expect(setup.assets.map { $0.copies.map(\.zone).sorted() } == [["campus", "tenancy"]])
        #expect(
            setup.flows.map { "\($0.title): \($0.from) to \($0.into)" } == [
                "Backups: tenancy to campus", "out: tenancy to outside-2",
            ])
    }

    /// The format's own schema takes it, where it and a judge of schemas are here.
    @Test func theFormatsSchemaTakesEveryModel() throws {
        let schema = PackageRoot.url.deletingLastPathComponent()
            .appendingPathComponent("shared/imports/otm/otm_schema.json")
        guard FileManager.default.fileExists(atPath: schema.path),
            let python = OutsideProgram.find("python3"),
            (try? OutsideProgram.run(python, ["-c", "import jsonschema"]))?.status == 0
        else {
            print("OTMWriterTests: left out, there is no schema or no python3 with jsonschema")
            return
        }
        let texts = [Self.model] + ShippedModels.paths.map(ShippedModels.text)
        var documents: [String] = []
        for text in texts {
            guard let model = try? Self.read(text) else { continue }
            let written = try OTMWriter(model).text()
            documents.append(
                YAMLTree(try YAMLDocument(bytes: Array(written.utf8), file: "f").root).typed)
        }
        #expect(documents.count > 1)
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).json")
        try Data("[\(documents.joined(separator: ","))]".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let run = try OutsideProgram.run(
            python,
            [
                "-c",
                """
                import json, sys, jsonschema
                judge = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
                for one in json.load(open(sys.argv[2])):
                    for error in judge.iter_errors(one): print(error.json_path, error.message)
                """, schema.path, file.path,
            ], withErrors: false)
        #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
    }
}
