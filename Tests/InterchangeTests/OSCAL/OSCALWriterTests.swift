import Catalogue
import Formulas
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

/// Component definitions: valid, the same every time, and read back with the same operators.
struct OSCALWriterTests {
    static let text = """
        sallyport: 1
        title: Two clouds
        date: 2026-04-20
        defenders:
          lab: { title: The lab, role: lab }
          aws: { title: AWS, role: cloud }
          chips: { role: silicon }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL4 }
          tenancy:
            kind: tenancy
            inside: campus
            operator: lab
            baseline: SL4
            controls:
              - { use: SL4-CC-01, operator: { any: [chips, lab] } }
              - { id: two-keys, level: SL3, blocks: all, operator: { all: [lab, { any: [aws, chips] }] } }
              - { id: of-three, level: SL3, blocks: [AV-NET], operator: { at-least: 2, of: [lab, aws, chips] } }
        weights: { frontier: { copies: [ { in: tenancy, form: plaintext } ] } }
        channels: { out: { from: tenancy, to: outside, operator: lab, level: SL3 } }

        """

    private func model(_ text: String) throws -> (ThreatGraph, CatalogueBook) {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        guard case .model(let model, let catalogue) = input.content else {
            throw ModelErrors([])
        }
        return (model, try catalogue ?? CatalogueBook.builtIn())
    }

    @Test func isReadBackWithTheSameOperators() throws {
        let (model, catalogue) = try model(Self.text)
        let bytes = OSCALWriter(model, catalogue: catalogue).document()
        #expect(bytes == OSCALWriter(model, catalogue: catalogue).document())
        let setup = try OSCALReader.setup(of: [
            YAMLDocument(bytes: bytes, file: "written").root
        ])
        #expect(setup.parties.map(\.id).sorted() == ["aws", "chips", "lab"])
        #expect(
            setup.zones.map { "\($0.id) by \($0.party ?? "-")" } == [
                "campus by aws", "tenancy by lab",
            ])
        let expansion = ControlExpansion(model, catalogue: catalogue)
        var count = 0
        for perimeter in model.perimeters {
            for control in expansion.controls(on: perimeter) {
                let zone = setup.zones.first { $0.id == perimeter.id.rawValue }
                let read = zone?.controls.first { $0.title == control.id.rawValue }
                #expect(
                    read?.operators == control.operators.map { QuorumMember($0.defender) },
                    "\(control.id)")
                count += 1
            }
        }
        #expect(setup.zones.reduce(0) { $0 + $1.controls.count } == count && count > 20)
        // A level that the file states is quoted nowhere as one.
        let made = try ModelImport(bytes: bytes, file: "f")
        #expect(made.text.contains("level: SL0") && !made.text.contains("level: SL4"))
    }

    /// The schema of NIST, release 1.1.3, where a reader of JSON schemas is on this machine.
    @Test(
        .enabled(
            if: OutsideProgram.find("check-jsonschema") != nil,
            "skipped: check-jsonschema is not on this machine"))
    func isValidByTheOfficialSchema() throws {
        let checker = try #require(OutsideProgram.find("check-jsonschema"))
        let schema = PackageRoot.url.appendingPathComponent(
            "Tests/InterchangeTests/OSCAL/Fixtures/oscal_component_schema-1.1.3.json")
        var files: [URL] = []
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        let odd = Self.text.replacing("title: AWS", with: "title: \"\\\"A\\\"  \\u2028 é\"")
        let bare = Self.text.replacing("baseline: SL4", with: "level: SL3").replacing(
            "date: 2026-04-20\n", with: "")
        let texts = [Self.text, odd, bare]
        for text in texts {
            let (model, catalogue) = try model(text)
            let file = FileManager.default.temporaryDirectory
                .appendingPathComponent("sallyport-\(UUID().uuidString).json")
            try Data(OSCALWriter(model, catalogue: catalogue).document()).write(to: file)
            files.append(file)
        }
        let result = try OutsideProgram.run(
            checker, ["--schemafile", schema.path] + files.map(\.path))
        #expect(result.status == 0, "\(result.output)")
    }
}
