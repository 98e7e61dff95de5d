import Compilation
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

/// What an import writes is a model, and never a safer one than the file says.
struct ModelImportTests {
    static let texts = [
        OTMReaderTests.text, OWASPReaderTests.text, ThreagileReaderTests.text,
        OSCALReaderTests.leveraging, OSCALReaderTests.definition,
        TerraformReaderTests.text,
    ]

    /// The fewest failures for what every import asks, by consequence and tier; empty where the model
    /// does not ask it.
    private func orders(_ text: String) throws -> [String: Int?] {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        guard case .model(let model, let catalogue) = input.content else { return [:] }
        let compiled = try ModelCompiler(model, catalogue: catalogue).compile(digest: input.digest)
        let findings = try FailureAnalyser(compiled).analysis().findings
        var orders: [String: Int?] = [:]
        for cell in findings.exposure where cell.level == .party && cell.of == nil {
            orders["\(cell.consequence) \(cell.tier ?? 0)"] = cell.order
        }
        return orders
    }

    private func imported(_ text: String) throws -> ModelImport {
        try ModelImport(bytes: Array(text.utf8), file: "folder/f.yaml")
    }

    @Test(arguments: texts)
    func nobodyNeedFailUntilSomebodySaysWhatGuards(_ text: String) throws {
        let made = try imported(text)
        #expect(!made.text.contains("level: none") && !made.text.contains("folder/"))
        let orders = try orders(made.text)
        for tier in 1...5 {
            for consequence in ["exfiltration", "tampering", "denial"] {
                #expect(orders["\(consequence) \(tier)"] == .some(0), "\(consequence) \(tier)")
            }
        }
        #expect(orders["disclosure 0"] == .some(1))
        // The same bytes every time.
        #expect(try imported(text).text == made.text)
    }

    /// Whatever single thing is taken out of a file, the import is refused or as exposed as before; of the
    /// large texts a seeded sample of things.
    @Test(arguments: texts)
    func takingSomethingOutMakesNothingSafer(_ text: String) throws {
        let seed: UInt64 = 20_261_132
        var random = SplitMix64(seed: seed)
        let before = try orders(imported(text).text)
        let tree = YAMLTree(try YAMLDocument(expanding: Array(text.utf8), file: "f").root)
        var count = 0
        for smaller in tree.withoutOne.shuffled(using: &random).prefix(Self.mostTaken) {
            guard let made = try? imported(smaller.json) else { continue }
            let after = try orders(made.text)
            for (cell, order) in before {
                #expect(
                    (after[cell].flatMap(\.self) ?? .max) <= (order ?? .max),
                    "\(cell), seed \(seed): \(smaller.json)")
            }
            count += 1
        }
        #expect(count > 10)
    }

    /// The most things that are taken out of one text.
    private static let mostTaken = 60

    /// Whatever protection is taken out of a plan, with all that is asked answered at its best, whoever
    /// sufficed still does: nobody gains by what the file no longer says.
    @Test func takingAControlOutOfAPlanMakesNothingSafer() throws {
        let plans = [OSCALReaderTests.leveraging, OSCALReaderTests.leveraged]
        func answered(_ trees: [YAMLTree]) throws -> [String: Int?] {
            let files = trees.enumerated().map {
                ModelImport.File(bytes: Array($0.element.json.utf8), name: "f\($0.offset)")
            }
            return try orders(
                ModelImport(files).text.replacing("level: SL0", with: "level: SL5"))
        }
        let trees = try plans.map {
            YAMLTree(try YAMLDocument(expanding: Array($0.utf8), file: "f").root)
        }
        let before = try answered(trees)
        var count = 0
        for at in trees.indices {
            for smaller in trees[at].withoutOne(of: "implemented-requirements") {
                var trees = trees
                trees[at] = smaller
                let after = try answered(trees)
                for (cell, order) in before {
                    #expect((after[cell].flatMap(\.self) ?? .max) <= (order ?? .max), "\(cell)")
                }
                count += 1
            }
        }
        #expect(count == 5)
        #expect(before["exfiltration 1"] == .some(1))
    }

    /// With every unknown at its other end somebody has to fail.
    @Test(arguments: texts)
    func theOtherEndIsAllThatIsUnknown(_ text: String) throws {
        let made = try imported(text)
        let input = try CheckedInput.read(bytes: Array(made.text.utf8), file: "m")
        guard case .model(let model, _) = input.content else { return }
        #expect(model.unknowns.count > 3)
        for zone in model.perimeters.ids {
            #expect(made.text.contains("of: perimeters.\(zone).level"))
        }
        let orders = try orders(made.text.replacing("level: SL0", with: "level: SL5"))
        #expect(orders["denial 5"] == .some(1))
    }

    /// Broken files end in diagnostics, whatever is broken.
    @Test func brokenFilesAreRefused() {
        var random = SplitMix64(seed: 20_261_130)
        for text in Self.texts + [MALReaderTests.text, ResponsibilityMatrixReaderTests.text] {
            for _ in 0..<100 {
                var bytes = Array(text.utf8)
                for _ in 0...Int.random(in: 0..<4, using: &random) {
                    let at = Int.random(in: 0..<bytes.count, using: &random)
                    if Bool.random(using: &random) {
                        bytes.remove(at: at)
                    } else {
                        bytes[at] = UInt8.random(in: 0...127, using: &random)
                    }
                }
                for format in ImportFormat.allCases {
                    do throws(ModelErrors) {
                        let made = try ModelImport(bytes: bytes, file: "f", format: format)
                        #expect(throws: Never.self) {
                            try CheckedInput.read(bytes: Array(made.text.utf8), file: "m")
                        }
                    } catch {
                        #expect(!error.diagnostics.isEmpty)
                    }
                }
            }
        }
    }

    /// Files in which a part stands where another belongs, or is of another kind, are read or refused.
    @Test func filesOfOddPartsAreReadOrRefused() throws {
        var random = SplitMix64(seed: 5)
        let texts: [(String, ImportFormat)] = [
            (OTMReaderTests.text, .otm), (OWASPReaderTests.text, .owasp),
            (ThreagileReaderTests.text, .threagile), (OSCALReaderTests.leveraging, .oscal),
            (OSCALReaderTests.definition, .oscal), (TerraformReaderTests.text, .terraform),
            (MALReaderTests.text, .mal),
        ]
        for (text, format) in texts {
            let tree = YAMLTree(try YAMLDocument(expanding: Array(text.utf8), file: "f").root)
            var read = 0
            for turn in 0..<200 {
                var odd = tree
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    odd = odd.withOddPart(of: tree, &random)
                }
                do throws(ModelErrors) {
                    let made = try ModelImport(
                        bytes: Array(odd.json.utf8), file: "f", format: format)
                    #expect(throws: Never.self, "\(format), turn \(turn)") {
                        try CheckedInput.read(bytes: Array(made.text.utf8), file: "m")
                    }
                    read += 1
                } catch {
                    #expect(!error.diagnostics.isEmpty)
                }
            }
            #expect(read > 10, "\(format): \(read)")
        }
    }

    @Test func whatIsNoneOfTheFormatsIsTold() {
        #expect(throws: ModelErrors.self) { try imported("title: x\n") }
    }
}
