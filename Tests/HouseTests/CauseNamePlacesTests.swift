import AttackGraph
import Testing
import ThreatGraph

/// The ids of root causes are put together and taken apart in one place of each of two modules that
/// do not know each other.
struct CauseNamePlacesTests {
    /// The files in which a literal may begin as such an id does.
    private static let places: Set = [
        "AttackGraph/Graph/OwnRootCause.swift", "ThreatGraph/Parties/CauseName.swift",
    ]

    @Test func noOtherFilePutsAnIDTogetherByHand() throws {
        let found = byHand(try SourceTree().files).filter { !Self.places.contains($0) }
        #expect(found.isEmpty, "use CauseName, or OwnRootCause in AttackGraph")
    }

    @Test func seesAnIDThatIsPutTogetherByHand() {
        let texts = [
            "let id = \"own:\\(party)\"", "if id.hasPrefix(\"order:\") {}",
            "let id = \"parent:\" + name", "say(\"root cause 'own:x'\")", "// \"shared:\"",
        ]
        let files = texts.enumerated().map { SourceFile(path: "M/\($0).swift", text: $1) }
        #expect(byHand(files) == ["M/0.swift", "M/1.swift", "M/2.swift"])
    }

    @Test(arguments: ["aws", "a:b", ""])
    func enginesAndVocabularyCallAPartysOwnCauseAlike(party: String) {
        let id = CauseName.own(DefenderID(party)).rootID
        #expect(OwnRootCause.id(ofParty: party) == id)
        #expect(OwnRootCause.isReserved(id))
        #expect(CauseName(rootID: id) == .own(DefenderID(party)))
        #expect(!OwnRootCause.isReserved(CauseName.order("US").rootID))
    }

    private func byHand(_ files: [SourceFile]) -> [String] {
        let beginnings = CauseName.Kind.allCases.map { $0.rawValue + ":" }
        return files.filter { file in
            file.literals.contains { literal in beginnings.contains { literal.hasPrefix($0) } }
        }.map(\.path)
    }
}
