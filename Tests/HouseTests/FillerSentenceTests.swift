import Foundation
import TestSupport
import Testing

/// A doc comment of a module that strangers use says more than the name that it stands over.
struct FillerSentenceTests {
    private static let modules: Set = ["AttackGraph", "DecisionDiagrams", "Drawing", "ThreatGraph"]

    @Test func noSentenceOnlyRepeatsTheName() throws {
        var found: [String] = []
        for module in Self.modules.sorted() {
            let folder = PackageRoot.url.appendingPathComponent("Sources/\(module)")
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            for path in paths.sorted() where path.hasSuffix(".swift") {
                let text = try String(
                    contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
                found += Self.fillers(in: text).map { "\(module)/\(path): \($0)" }
            }
        }
        #expect(found.isEmpty, "say what it means, its unit, or what is assumed when left out")
    }

    @Test func seesASentenceThatOnlyRepeatsTheName() {
        let text = """
            /// A door.
            struct Door {
                /// The height.
                let height: Int
                /// How high it is, in metres.
                let width: Int

                /// Makes a door.
                init(height: Int) {}
                /// Opens by itself unless it is locked.
                init() {}
                /// Adds a door.
                func addDoor() {}
                /// Adds a door
                /// to the house.
                func add() {}
            }
            """
        #expect(
            Self.fillers(in: text) == ["A door.", "The height.", "Makes a door.", "Adds a door."])
    }

    /// The doc comments whose first paragraph has no word that the declaration, or the type around
    /// it, does not have in its name.
    private static func fillers(in text: String) -> [String] {
        var found: [String] = []
        var types: [(indent: Int, name: String)] = []
        var paragraph: [String] = []
        var isOver = false
        for line in text.split(separator: "\n") {
            let bare = line.drop { $0 == " " }
            let indent = line.count - bare.count
            if bare.hasPrefix("///") {
                let words = bare.dropFirst(3).trimmingCharacters(in: .whitespaces)
                if words.isEmpty { isOver = true }
                if !isOver { paragraph.append(words) }
                continue
            }
            let declaration = Declaration(bare)
            types.removeAll { $0.indent >= indent }
            if !paragraph.isEmpty {
                let sentence = paragraph.joined(separator: " ")
                let around = types.last?.name ?? ""
                let name = declaration.name + " " + around
                if isFiller(sentence, over: name) { found.append(sentence) }
            }
            if declaration.isType { types.append((indent, declaration.name)) }
            paragraph = []
            isOver = false
        }
        return found
    }

    private static let empty: Set = [
        "a", "an", "the", "its", "it", "of", "this", "that", "makes", "adds", "from", "with",
    ]

    private static func isFiller(_ sentence: String, over name: String) -> Bool {
        let known = Set(words(of: name).map(stem))
        let said = words(of: sentence.replacingOccurrences(of: "'s", with: ""))
            .filter { !empty.contains($0) }
        return !said.isEmpty && said.allSatisfy { known.contains(stem($0)) }
    }

    private static func stem(_ word: String) -> String {
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// The words in lower case; a capital letter begins one.
    private static func words(of text: String) -> [String] {
        var words = [""]
        var wasLower = false
        for character in text {
            if !character.isLetter || (wasLower && character.isUppercase) { words.append("") }
            if character.isLetter { words[words.count - 1] += character.lowercased() }
            wasLower = character.isLowercase
        }
        return words.filter { !$0.isEmpty }
    }

    /// What a line declares.
    private struct Declaration {
        var name = ""
        var isType = false

        init(_ line: Substring) {
            let words = line.split { !($0.isLetter || $0.isNumber || "_@".contains($0)) }
            let types: Set = ["struct", "enum", "class", "protocol", "extension"]
            let others: Set = ["func", "var", "let", "case", "typealias"]
            for (place, word) in words.enumerated() where place + 1 < words.count {
                if types.contains(String(word)) || others.contains(String(word)) {
                    name = String(words[place + 1])
                    isType = types.contains(String(word))
                    return
                }
                if word == "init" { return }
            }
        }
    }
}
