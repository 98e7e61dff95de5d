import ArgumentParser
import AttackGraph
import DecisionDiagrams
import FailureAnalysis
import ModelFormat
import Networks
import Phrases
import Pictures
import Reports
import Testing

@testable import Catalogue
@testable import Commands
@testable import Interchange
@testable import Phrases

/// The one mapping of errors to exit statuses, case by case.
struct ExitStatusMappingTests {
    private struct Stranger: Error {}

    private static let fault = CatalogueFault("wrong", file: "c.yaml", line: 1, column: 2)
    private static let place = DiagnosticPlace(file: "m.yaml", line: 3, column: 4)

    @Test func statusesAreThoseThatScriptsKnow() {
        #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 64, 70, 74])
        #expect(ExitStatus.usage.rawValue == ExitCode.validationFailure.rawValue)
        #expect(Set(ExitStatus.allCases.map(\.meaning)).count == 7)
    }

    @Test func aBrokenRequirementIsOneAndSaysNoMore() {
        #expect(ExitStatus(endingWith: RequirementBroken()) == .requirementBroken)
        #expect(Complaint(about: RequirementBroken()).messages.isEmpty)
    }

    @Test func whatWasToldEndsAsItIsSaid() {
        for status in Commands.ExitStatus.allCases {
            #expect(ExitStatus(endingWith: AlreadyTold(status: status)) == status)
            #expect(Complaint(about: AlreadyTold(status: status)).messages.isEmpty)
        }
    }

    @Test func gitEndsByWhoseFaultItIs() {
        for fault in [GitFault.noRepository("a"), .noRevision("a"), .outside("a")] {
            #expect(ExitStatus(endingWith: fault) == .usage)
        }
        for fault in [GitFault.noGit, .noAnswer(""), .noAnswer("b")] {
            #expect(ExitStatus(endingWith: fault) == .inputOutput)
        }
        #expect(
            Complaint(about: GitFault.noAnswer("b")).messages
                == ["sallyport: git does not answer: b"])
    }

    @Test(
        arguments: [
            ModelErrors([]), CatalogueFaults(faults: []), OpenPSAFault("no", at: place),
            CommandError.catalogueFile(CatalogueFaults(faults: [])),
            CommandError.faultTree(OpenPSAFault("no", at: place)),
            TimelineError.noModel(day: nil, undated: [], reason: "no"),
            TimelineError.tooManyEpochs(9, limit: 8),
            UnknownsError.tooEntangled(part: nil, unknowns: [], combinations: 9, limit: 8),
            UnknownsError.combinationFails([], reason: "no"), UnknownsError.tooManyCompletions,
            RemedyFault.tooManyScenarios(9, limit: 8), RemedyFault.duplicateOption("a"),
            RemedyError.tooManyOptions(9, limit: 8), RemedyError.costsTooLarge,
            DiagramError.outOfNodes(limit: 1), DiagramError.tooManyLevels(2, limit: 1),
            DiagramError.noTop, DiagramError.notCoherent, DiagramError.wrongOrders(2, modules: 1),
        ] as [any Error])
    func aWrongModelIsTwo(_ error: any Error) {
        #expect(ExitStatus(endingWith: error) == .modelWrong)
    }

    @Test(
        arguments: [
            CommandError.attackGraphLacks(what: "no"), PathChoiceError(among: []),
            RemedyFault.noOption("a", known: []), ValidationError("no"),
            CatalogueListingError.noLevels(in: .vectors),
            NameSearchError.several("a", ids: []), MapElementError.several("a", paths: []),
            CatalogueListingError.unknownEntry("a", in: .tiers, near: []),
            AnalysisError.noConsequence("a", known: []),
            WhatIfError.unknownFailure("a", known: []),
            WhatIfError.analysis(.noConsequence("a", known: [])),
            GraphQuestionError.noNode("a", near: []), GraphQuestionError.manyNodes("a", ids: ["b"]),
            GraphQuestionError.oneNode("a"), GraphQuestionError.noAttribute("a"),
            GraphQuestionError.tooLarge(.sourceIsSink(0)),
            FailureTreeExportError.noConsequence("a", known: []), FailureTreeExportError.tooTangled,
        ] as [any Error])
    func aWrongQuestionIsSixtyFour(_ error: any Error) {
        #expect(ExitStatus(endingWith: error) == .usage)
    }

    @Test(
        arguments: [
            CommandError.ours(while: "w", Stranger()),
            CommandError.ours(while: nil, ModelErrors([])),
            AnalysisError.certificateRejected("r"),
            WhatIfError.analysis(.certificateRejected("r")), RemedyFault.certificateRejected("r"),
            TimelineError.analysis(.certificateRejected("r")),
            TimelineError.analysis(.noConsequence("a", known: [])), TimelineError.notCompiled("r"),
            FlowError.sourceIsSink(0), Stranger(),
        ] as [any Error])
    func aFaultOfOursIsSeventy(_ error: any Error) {
        #expect(ExitStatus(endingWith: error) == .internalFault)
        #expect(Complaint(about: error).messages.allSatisfy { $0.hasPrefix("sallyport: ") })
    }

    @Test(
        arguments: [
            ModelFileError.unreadable("f", .absent), ModelFileError.notRegular("f"),
            ModelFileError.tooLong("f", limit: 1), OutputFault.unwritten(path: nil, reason: "full"),
            OutputFault.noFolder(path: "d", reason: "no"), CommandError.fileExists("f"),
        ] as [any Error])
    func aFileIsSeventyFour(_ error: any Error) {
        #expect(ExitStatus(endingWith: error) == .inputOutput)
        #expect(Complaint(about: error).messages.count == 1)
    }

    @Test func whatIsSaidOfAnError() {
        let two = CatalogueFaults(faults: [Self.fault, Self.fault])
        let placed = OpenPSAFault("no gate", at: Self.place)
        for (error, messages) in [
            (two, ["c.yaml:1:2: error: wrong", "c.yaml:1:2: error: wrong"]),
            (CommandError.faultTree(placed), ["m.yaml:3:4: error: no gate"]),
            (
                RemedyFault.noOption("a", known: []),
                ["sallyport: there is no option 'a'; there are: none"]
            ),
            (
                RemedyFault.noOption("a", known: ["b", "c"]),
                ["sallyport: there is no option 'a'; there are: b, c"]
            ),
            (
                PathChoiceError(among: []),
                [
                    "sallyport: no single failure suffices and somebody must fail, so there is no such path"
                ]
            ),
            (
                CommandError.ours(while: "it does not compile", RemedyError.costsTooLarge),
                ["sallyport: it does not compile: \(RemedyError.costsTooLarge)"]
            ),
            (
                OutputFault.unwritten(path: nil, reason: "full"),
                ["sallyport: cannot write standard output: full"]
            ),
        ] as [(any Error, [String])] {
            #expect(Complaint(about: error).messages == messages)
        }
    }
}
