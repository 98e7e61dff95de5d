import Compilation
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Reports
import TestSupport
import Testing
import ThreatGraph

@testable import Setups

/// How few failures suffice, with all that is kept between set-ups, against the whole analysis of each
/// changed model read anew from a text of its own: the same bytes.
struct ChangedOrdersTests {
    /// How many set-ups are tried; more where somebody asks for them.
    private static var count: Int {
        ProcessInfo.processInfo.environment["SALLYPORT_CHANGES"].flatMap(Int.init) ?? 300
    }

    private static let models = [
        "Models/seed-case/single.yaml", "Models/seed-case/split-2-of-3.yaml",
        "Models/seed-case/single-egress.yaml", "Models/arrangements/anthropic-aws.yaml",
        "Models/arrangements/two-labs-one-vendor.yaml", "Models/arrangements/sovereign-cloud.yaml",
    ]

    @Test func randomChangesAnswerAsFromScratch() throws {
        let kept = SetupModels.answerer()
        let bases = try Self.models.map { path in
            let input = try CheckedInput.read(path: "\(PackageRoot.url.path)/\(path)")
            guard case .model(let model, _) = input.content else { throw CancellationError() }
            return (entry: try kept.models.entry(of: input), changes: RandomChanges(of: model))
        }
        var random = SplitMix64(seed: 18)
        var answered = 0
        for round in 0..<Self.count {
            let base = bases[round % bases.count]
            let request = try SetupModels.request(
                #""set": {\#(base.changes.entries(using: &random))}, "ask": ["orders"]"#,
                model: base.entry.input.canonicalText)
            let made = try? base.entry.input.setting(entries: request.set)
            let answer =
                made.map { kept.answer(about: base.entry, with: $0.changes, to: request.inquiry) }
                ?? kept.answer(to: request)
            guard let text = answer.answer else {
                let fresh = SetupModels.answerer(capacity: 0).answer(to: request)
                #expect(answer.line([]) == fresh.line([]), "round \(round)")
                continue
            }
            answered += 1
            let scratch = try Self.scratch(base.entry.input, request)
            #expect(text == scratch.text, "round \(round): \(request.set)")
            #expect((answer.status == 1) == scratch.isBroken, "round \(round)")
        }
        #expect(answered > Self.count / 3, "most changes give a model")
        let goals = kept.store.goalCount
        #expect(goals.found > goals.asked / 4, "some goals are as they were: \(goals)")
        print(
            "\(Self.count) changed set-ups, \(answered) of them models; \(goals.found) of "
                + "\(goals.asked) goals as before")
    }

    /// The orders of a changed model as the whole analysis of its own text finds them.
    private static func scratch(
        _ base: CheckedInput, _ request: SetupRequest
    ) throws -> (text: String, isBroken: Bool) {
        let changed = try #require(try base.setting(entries: request.set))
        // What an option would change may be gone, so that the text by itself is refused.
        let text = Array(changed.input.canonicalText.utf8)
        let again = (try? CheckedInput.read(bytes: text, file: "model")) ?? changed.input
        let compiled = try #require(try again.compiled())
        let analysis = try FailureAnalyser(compiled).analysis()
        var document = AnswerDocument()
        document.add(analysis, answering: [.orders])
        // What nobody states is not told.
        if case .model(let model, _) = again.content {
            if model.workloads.isEmpty { document.leaveOut(["denial"]) }
            if model.weights.isEmpty {
                document.leaveOut(["exfiltration", "disclosure", "tampering"])
            }
        }
        return (
            try JSONText.line(of: document),
            analysis.findings.requirements.contains(where: \.breaksGate)
        )
    }

    /// Names are not what a goal takes depends on: with other names it is found again.
    @Test func goalsAreFoundAgainUnderOtherNames() throws {
        let answerer = SetupModels.answerer()
        _ = answerer.answer(to: try SetupModels.request(#""ask": ["orders"]"#))
        let before = answerer.store.goalCount
        let renamed = SetupModels.small.replacing("hall", with: "barn")
            .replacing("lab", with: "studio").replacing("role: studio", with: "role: lab")
        _ = answerer.answer(to: try SetupModels.request(#""ask": ["orders"]"#, model: renamed))
        let after = answerer.store.goalCount
        #expect(after.asked == 2 * before.asked)
        #expect(after.found - before.found >= before.asked / 2)
    }

    /// A change that reaches one goal leaves the others as they were.
    @Test func onlyWhatAChangeReachesIsSolvedAgain() throws {
        let answerer = SetupModels.answerer()
        _ = answerer.answer(to: try SetupModels.request(#""ask": ["orders"]"#))
        let before = answerer.store.goalCount
        let changed = #""ask": ["orders"], "set": {"channels.out.level": "SL5"}"#
        _ = answerer.answer(to: try SetupModels.request(changed))
        let after = answerer.store.goalCount
        let asked = after.asked - before.asked
        let found = after.found - before.found
        #expect(found > 0 && found < asked, "\(found) of \(asked)")
    }

    /// A goal that takes more failures than are found at once is answered by the whole analysis.
    @Test func whatIsNotFoundAtOnceIsAnsweredByTheWholeAnalysis() throws {
        let names = (0..<24).map { "p\($0)" }
        let defenders = names.map { "  \($0): { role: custodian }" }.joined(separator: "\n")
        let model = """
            sallyport: 1
            title: Many keepers
            defenders:
              lab: { role: lab }
            \(defenders)
            perimeters:
              hall:
                kind: campus
                operator: { at-least: 3, of: [\(names.joined(separator: ", "))] }
                level: SL5
                exits: stated
            weights:
              w: { owner: lab, copies: [ { in: hall, form: plaintext } ] }
            channels:
              out: { from: hall, to: outside, kind: network, barrier: none }
            """
        let input = try CheckedInput.read(bytes: Array(model.utf8), file: "model")
        let compiled = try #require(try input.compiled())
        let options = AnalysisOptions()
        #expect(try FewestFailuresAnalyser(compiled, options: options).answer() == nil)
        let answerer = SetupModels.answerer()
        let answer = answerer.answer(
            to: try SetupModels.request(#""ask": ["orders"]"#, model: model))
        var document = AnswerDocument()
        document.add(
            try FailureAnalyser(compiled, options: options).analysis(), answering: [.orders])
        // Nobody states any work.
        document.leaveOut(["denial"])
        #expect(answer.answer == (try JSONText.line(of: document)))
        #expect(answer.answer?.contains(#""level":"party","order":3"#) == true)
    }

    /// A line under `require` that is broken is a status for whoever asks for orders alone too, whatever
    /// it asks about.
    @Test(arguments: [
        "order: 2", "order: 1", "order: 1, tier: OC3", "order: 2, tier: OC2", "order: 3, tier: OC1",
        "order: 1, tier: OC3, level: root", "order: 2, tier: OC3, level: root",
        "order: 2, tier: OC2, level: lab-bypass", "order: 1, tier: OC3, level: lab-bypass",
        "order: 3, tier: OC3, level: lab-bypass",
    ])
    func aBrokenRequirementIsAStatus(_ line: String) throws {
        let model =
            SetupModels.small + "\nrequire: [ { consequence: exfiltration, \(line) } ]\n"
        func status(_ ask: String) throws -> Int32 {
            SetupModels.answerer().answer(
                to: try SetupModels.request("\"ask\": [\(ask)]", model: model)
            ).status
        }
        let alone = try status(#""orders""#)
        #expect(alone == (try status(#""orders", "requirements""#)))
        if line == "order: 2" { #expect(alone == 1) }
        if line == "order: 1, tier: OC3" { #expect(alone == 0) }
    }
}
