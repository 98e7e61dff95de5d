import Testing

/// Answers are facts, and their sentences are made in Wording.
///
/// What is wrong is said where it is thrown.
struct AnswerWordsTests {
    /// The files of the modules that answer which may have a sentence, and why.
    private static let places = [
        "Compilation/Orders/CompulsionNotice.swift": "a value that the JSON has always had",
        "FailureAnalysis/Comparison/ComparisonAnalyser.swift": "a precondition",
        "FailureAnalysis/Comparison/CustodySurvey.swift": "a fault of ours",
        "FailureAnalysis/Egress/EgressRoutes.swift": "a precondition",
        "FailureAnalysis/Ground/AnalysisError.swift": "an error",
        "FailureAnalysis/PlainGraphs/GraphAnalyser.swift": "an error",
        "FailureAnalysis/Probability/FailureTreeExport.swift": "an error",
        "FailureAnalysis/Remedies/RemedyFault.swift": "an error",
        "FailureAnalysis/Remedies/RemedySpace.swift": "labels that an error only has",
        "FailureAnalysis/Remedies/RemedyVerifier.swift": "a fault of ours",
        "FailureAnalysis/Solving/CertificateRegister.swift": "a fault of ours",
        "FailureAnalysis/Timeline/TimelineAnalyser.swift": "an error",
        "FailureAnalysis/Timeline/TimelineError.swift": "an error",
        "FailureAnalysis/Unknowns/UnknownsError.swift": "an error",
        "FailureAnalysis/WhatIf/WhatIfError.swift": "an error",
    ]

    /// Files whose words are about to move to Wording.
    private static let leaving: Set = [
        "FailureAnalysis/Gate/Gate.swift", "FailureAnalysis/Ground/CompiledModel+Conditions.swift",
        "FailureAnalysis/Paths/CompiledModel+Names.swift",
        "FailureAnalysis/Paths/FactValue+Words.swift", "FailureAnalysis/Paths/ModelNames.swift",
        "FailureAnalysis/Paths/StepNarrator.swift", "FailureAnalysis/WhatIf/WhatIfSide.swift",
    ]

    @Test func answersHaveNoSentence() throws {
        let found = Self.speaking(try SourceTree().files)
        let unknown = found.subtracting(Self.places.keys).subtracting(Self.leaving)
        #expect(unknown.isEmpty, "say it in Wording, and say here which of the cases it is")
        #expect(Set(Self.places.keys).subtracting(found).isEmpty, "they have none any more")
    }

    @Test func seesASentence() {
        let texts = [
            "let a = \"nobody suffices\"", "let b = \"\\(name) alone\"",
            "let c = \"order:\\(names.joined(separator: \", \"))\"", "// \"a sentence\"",
            "let d = \"\\(isAlone ? \"it alone\" : \"\")\"",
        ]
        let files = texts.enumerated().map {
            SourceFile(path: "Compilation/\($0).swift", text: $1)
        }
        #expect(
            Self.speaking(files)
                == ["Compilation/0.swift", "Compilation/1.swift", "Compilation/4.swift"])
        #expect(Self.speaking([SourceFile(path: "Wording/0.swift", text: texts[0])]).isEmpty)
    }

    /// The files of the modules that answer which have words with a space beside them.
    private static func speaking(_ files: [SourceFile]) -> Set<String> {
        Set(
            files.filter { file in
                ["Compilation", "FailureAnalysis"].contains(file.module)
                    && file.literals.contains { $0.contains(" ") && $0.contains(where: \.isLetter) }
            }.map(\.path))
    }
}
