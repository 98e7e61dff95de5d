import Foundation
import TestSupport
import Testing

/// The kit knows nothing of what this product draws with it.
struct ForeignWordTests {
    /// Words of the domain, in identifiers, strings and comments alike.
    static let foreign: Set<String> = [
        "attack", "attacker", "barrier", "campus", "catalogue", "cloud", "coalition",
        "compulsion", "consequence", "control", "copies", "custody", "defender", "denial",
        "disclosure", "egress", "epoch", "exfiltration", "exposure", "fail", "failed", "failure",
        "foothold", "hall", "holder", "jurisdiction", "lab", "model", "operated", "operator",
        "parties", "party", "perimeter", "quorum", "sallyport", "substrate", "tampering",
        "threat", "tier", "trust", "verdict", "weights", "workload",
    ]

    @Test func speaksNoWordOfTheDomain() throws {
        let folder = PackageRoot.url.appendingPathComponent("Sources/Drawing")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
        #expect(files.count > 40)
        for file in files.sorted() {
            let text = try String(
                contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for (number, line) in text.components(separatedBy: "\n").enumerated() {
                let found = Self.words(of: line).filter(Self.foreign.contains)
                #expect(found.isEmpty, "\(file):\(number + 1): \(found)")
            }
        }
    }

    @Test func findsWordsInIdentifiersAndPlurals() {
        #expect(
            Self.words(of: "let isOfPerimeters = frontier(weightsOf: 1)") == [
                "let", "is", "of", "perimeter", "frontier", "weights", "of",
            ])
    }

    /// The words of a line in lower case: identifiers fall apart at capitals, a plural is also
    /// looked for without its s.
    static func words(of line: String) -> [String] {
        var words: [String] = []
        var current = ""
        var wasLower = false
        for character in line + " " {
            if !character.isLetter || (character.isUppercase && wasLower) {
                if !current.isEmpty { words.append(current) }
                current = ""
            }
            if character.isLetter { current += character.lowercased() }
            wasLower = character.isLowercase
        }
        return words.map { word in
            word.hasSuffix("s") && foreign.contains(String(word.dropLast()))
                ? String(word.dropLast()) : word
        }
    }

    /// It is built on the writing of XML and on phrases alone.
    @Test func importsNothingElse() throws {
        let folder = PackageRoot.url.appendingPathComponent("Sources/Drawing")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
        for file in files {
            let text = try String(
                contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for line in text.components(separatedBy: "\n") where line.contains("import ") {
                let words = line.split(separator: " ")
                guard words.first == "import" || words.dropFirst().first == "import" else {
                    continue
                }
                #expect(["Phrases", "XMLKit"].contains(words.last), "\(file): \(line)")
            }
        }
    }
}
