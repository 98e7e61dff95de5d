import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

/// What a model leaves unknown and a file states is taken over, and nothing that it states itself.
struct ImportAnswersTests {
    private static let hand = """
        # Ours, by hand.
        sallyport: 1
        title: Ours
        defenders:
          lab: { role: lab }
          cloud-inc: { role: cloud }
          other: { role: other }
        perimeters:
          # Rented.
          base:
            kind: hall
            operator: lab   # as far as we know
            level: SL3
        weights: { w: { owner: lab, copies: [ { in: base, form: plaintext } ] } }
        channels:
          exit: { from: base, to: outside, operator: lab, level: SL3 }
        workloads:
          run: { capacity: lab, in: base }
        unknown:
          level: { of: perimeters.base.level, one-of: [ SL3, SL4 ], because: untold }
          who: { of: perimeters.base.operator, one-of: [ lab, cloud-inc ], because: untold }

        """

    private static let plans = [
        ModelImport.File(bytes: Array(OSCALReaderTests.leveraging.utf8), name: "in/shop.yaml"),
        ModelImport.File(bytes: Array(OSCALReaderTests.leveraged.utf8), name: "in/base.yaml"),
    ]

    private func imported(_ text: String) throws -> ModelImport {
        try ModelImport(
            Self.plans, into: ModelImport.File(bytes: Array(text.utf8), name: "ours.yaml"))
    }

    private func model(_ text: String, _ bases: BaseModels? = nil) throws -> ThreatGraph {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m", bases: bases)
        guard case .model(let model, _) = input.content else { throw ModelErrors([]) }
        return model
    }

    private func runners(_ model: ThreatGraph) -> [String] {
        model.perimeters["base"]?.operators.defenders.map(\.rawValue) ?? []
    }

    @Test func whatIsUnknownAndStatedIsTakenOver() throws {
        let made = try imported(Self.hand)
        let after = try model(made.text)
        #expect(runners(after) == ["cloud-inc"])
        #expect(after.unknowns.contains("level") && !after.unknowns.contains("who"))
        #expect(after.perimeters["base"]?.level == SecurityLevel("SL3"))
        #expect(made.remarks.contains { $0.text == "'who' is answered: cloud-inc" })
        #expect(!made.dropped.contains { $0.text.contains("runs Base") })
        // The comment says from where, above the line; every other line is as it was.
        let lines = made.text.split(separator: "\n").map(String.init)
        let at = try #require(lines.firstIndex { $0.contains("operator: cloud-inc") })
        #expect(lines[at] == "    operator: cloud-inc   # as far as we know")
        let isSaid = #/ {4}# from (base|shop)\.yaml:[0-9]+:[0-9]+, which answers 'who'/#
        #expect(lines[at - 1].wholeMatch(of: isSaid) != nil, "\(lines[at - 1])")
        for line in Self.hand.split(separator: "\n").map(String.init)
        where !line.contains("operator: lab   #") && !line.contains("who:") {
            #expect(lines.contains(line), "\(line)")
        }
        // Once more, nothing is left to answer.
        let again = try imported(made.text)
        #expect(!again.remarks.contains { $0.text.contains("is answered") })
        #expect(try runners(model(again.text)) == ["cloud-inc"])
    }

    /// On whom a control rests, in a list that the model has.
    @Test func aControlInAListIsAnswered() throws {
        let text = Self.hand.replacing(
            "    level: SL3\n",
            with:
                "    level: SL3\n    controls:\n      - { id: sc-12, level: SL3, blocks: all, operator: lab }\n"
        ).replacing(
            "  who: {",
            with:
                "  keys: { of: perimeters.base.controls.sc-12.operator, one-of: [ lab, { any: [cloud-inc, customer] } ], because: untold }\n  who: {"
        ).replacing(
            "  other: { role: other }\n",
            with: "  other: { role: other }\n  customer: { role: customer }\n")
        let made = try imported(text)
        let after = try model(made.text)
        let control = try #require(after.perimeters["base"]?.controls["sc-12"])
        #expect(
            control.operators?.defenders.map(\.rawValue).sorted() == ["cloud-inc", "customer"],
            "\(made.conflicts) \(made.dropped)")
        #expect(!after.unknowns.contains("keys"))
    }

    /// What is the only unknown takes the section along.
    @Test func theLastUnknownGoesWithItsSection() throws {
        let text = Self.hand.replacing(
            "  level: { of: perimeters.base.level, one-of: [ SL3, SL4 ], because: untold }\n",
            with: "")
        let after = try model(imported(text).text)
        #expect(runners(after) == ["cloud-inc"] && !after.unknowns.contains("who"))
    }

    /// What the model states stays: without an unknown over it, with a source that says so, and where
    /// the file says what nobody had thought of.
    @Test(arguments: [
        (
            "  who: { of: perimeters.base.operator, one-of: [ lab, cloud-inc ], because: untold }\n",
            "", nil
        ),
        (
            "[ lab, cloud-inc ]", "[ { value: lab, source: deal }, cloud-inc ]",
            "names sources for it"
        ),
        (
            "cloud-inc ], because: untold", "cloud-inc ], because: untold, status: contradicted",
            "names sources for it"
        ),
        ("[ lab, cloud-inc ]", "[ lab, other ]", "none of its alternatives"),
    ])
    func whatTheModelStatesStays(_ from: String, _ to: String, _ told: String?) throws {
        var text = Self.hand.replacing(from, with: to)
        if to.contains("deal") { text += "sources:\n  deal: { title: Deal }\n" }
        try #require(text != Self.hand)
        let made = try imported(text)
        #expect(try runners(model(made.text)) == ["lab"])
        #expect(!made.remarks.contains { $0.text.contains("is answered") })
        if let told {
            #expect(made.conflicts.contains { $0.text.contains(told) }, "\(made.conflicts)")
        }
        let lines = Set(made.text.split(separator: "\n"))
        #expect(text.split(separator: "\n").allSatisfy(lines.contains))
    }

    // MARK: Models that extend others

    private func inFolder(
        _ files: [String: String], _ body: (String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try text.write(
                to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try body(folder.path)
    }

    @Test(arguments: [
        "", "perimeters: { base: { title: Base } }\n", "assets: { w: { title: W } }\n",
    ])
    func aModelThatExtendsIsAddedToInItsOwnText(_ more: String) throws {
        let weights = Self.hand.replacing("weights:", with: "assets:")
        let own = "# Over it.\nextends: base.yaml\ntitle: Over\n" + more
        let otm = """
            otmVersion: 0.2.0
            project: { name: Shop, id: shop }
            assets: [{ id: w, name: w }, { id: n, name: News }]
            trustZones: [{ id: a, name: Front }]
            components:
              - { id: x, name: X, parent: { trustZone: a }, assets: { stored: [w, n] } }

            """
        try inFolder(["base.yaml": weights]) { folder in
            let made = try ModelImport(
                Self.plans + [.init(bytes: Array(otm.utf8), name: "a.yaml")],
                into: .init(bytes: Array(own.utf8), name: folder + "/over.yaml"))
            let after = try model(made.text, .beside(folder + "/over.yaml"))
            #expect(made.text.hasPrefix("# Over it.\nextends: base.yaml\ntitle: Over\n"))
            // The copy of what is extended is kept, and the new one stands beside it.
            #expect(
                after.weights["w"]?.copies.map { "\($0.perimeter) \($0.form)" }.sorted()
                    == ["base plaintext", "front plaintext"])
            #expect(after.weights.contains("news"))
            // What is unknown there is answered here.
            #expect(runners(after) == ["cloud-inc"])
            #expect(after.unknowns.contains("level") && !after.unknowns.contains("who"))
            #expect(made.remarks.contains { $0.text.contains("into the folder of this file") })
        }
    }

    /// In braces there is no place for where something is from.
    @Test func aModelInBracesIsRefusedWithTheReason() throws {
        let text =
            "{ sallyport: 1, title: x, defenders: { lab: { role: lab } }, perimeters: { r: { operator: lab, level: SL2 } }, "
            + "weights: { w: { copies: [ { in: r, form: plaintext } ] } }, channels: { d: { from: r, to: outside, operator: lab } } }"
        do {
            _ = try imported(text)
            Issue.record("taken")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.map(\.message).joined().contains("no comment can say"))
        }
    }
}
