import Testing

/// Answers are typed facts: nothing in the modules that find them writes a sentence about a result.
struct SentencesTests {
    /// Modules that find and never tell.
    private static let modules: Set = ["Compilation", "FailureAnalysis"]

    /// What reads like English and is none about a result, by file.
    private static let allowed: [String: Set<String>] = [
        // A label that the JSON has always had so.
        "Compilation/Orders/CompulsionNotice.swift": ["noticed unless gagged"],
        // An alternative that only a fault names.
        "FailureAnalysis/Remedies/RemedySpace.swift": ["left out"],
    ]

    @Test func noFindingIsASentence() throws {
        let files = try SourceTree().files.filter { Self.modules.contains($0.module) }
        #expect(files.count > 100)
        let found = found(in: files).filter { path, sentence in
            Self.allowed[path]?.contains(sentence) != true
        }
        #expect(found.isEmpty, "type the fact, and write the sentence in Wording")
    }

    @Test func whatIsAllowedIsThere() throws {
        let files = try SourceTree().files
        for (path, sentences) in Self.allowed {
            let file = try #require(files.first { $0.path == path }, "\(path)")
            #expect(sentences.isSubset(of: file.sentences), "\(path)")
        }
    }

    /// Descriptions of errors stand in files of their own.
    private func found(in files: [SourceFile]) -> [(path: String, sentence: String)] {
        files.filter { !$0.path.hasSuffix("Error.swift") && !$0.path.hasSuffix("Fault.swift") }
            .flatMap { file in file.sentences.map { (file.path, $0) } }
    }

    @Test(arguments: [
        ("let says = \"\\(party) failed\"", ["_ failed"]),
        ("let a = \"a word\", b = \"word\", c = \"key:value\", d = \" = \"", ["a word"]),
        ("// \"a comment of words\"\n/* \"another one\" */", []),
        ("throw .noModel(day: nil, reason: \"it says nothing\")", []),
        ("throw .rejected(\n    one\n        ? \"a reason\" : \"some other\")", []),
        ("precondition((2...3).contains(n), \"two to three\")", []),
        ("if (a) { return \"it is \\(said ? \"so now\" : \"not\")\" }", ["so now", "it is _"]),
        ("do { throw .x(\"a fault\") } catch { return \"a finding\" }", ["a finding"]),
        ("say(\"\"\"\n  of many lines\n  \"\"\")", ["\n  of many lines\n  "]),
    ])
    func seesASentence(_ text: String, _ sentences: [String]) {
        #expect(SourceFile(path: "M/F/A.swift", text: text).sentences == sentences)
    }
}
