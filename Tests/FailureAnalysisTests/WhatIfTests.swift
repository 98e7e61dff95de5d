import AttackGraph
import FailureAnalysis
import Formulas
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

struct WhatIfTests {
    private func findings(
        _ file: String, failing: [String], setting assignments: [String] = []
    ) throws -> WhatIfFindings {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/\(file).yaml").path
        let document = try ModelReader().document(at: path)
        let asWritten = try ModelCompiler(document.threatGraph()).compile(digest: "sha256:a")
        let (changed, changes) = try document.applying(assignments: assignments)
        let model = try ModelCompiler(changed.threatGraph(checkingChanges: false))
            .compile(digest: "sha256:b")
        return try WhatIfAnalyser(model, asWritten: assignments.isEmpty ? nil : asWritten)
            .findings(
                failing: failing,
                changes: changes.map { WhatIfChange(path: $0.path, value: $0.valueLabel) })
    }

    private func follows(_ findings: WhatIfFindings, _ consequence: String) -> [Bool] {
        findings.answers.filter { $0.consequence == consequence }.map(\.follows)
    }

    /// THEORY 3.2, rows M1, M1c and M3q.
    @Test func answersForTheSeedCase() throws {
        let single = try findings("single", failing: ["aws"])
        #expect(follows(single, "exfiltration") == [true, true, true, true, true])
        let locked = try findings("single-lab-lock", failing: ["aws"])
        #expect(follows(locked, "exfiltration") == [false, false, false, true, true])
        #expect(follows(locked, "disclosure") == [false])
        let both = try findings("single-lab-lock", failing: ["aws", "lab"])
        #expect(follows(both, "exfiltration") == [true, true, true, true, true])
        let split = try findings("split-2-of-2-no-release", failing: ["order:US"])
        #expect(follows(split, "disclosure") == [true])
    }

    @Test func namesWhatHoldsAndWhoOperatesIt() throws {
        let locked = try findings("single-lab-lock", failing: ["aws"])
        let answer = try #require(locked.answers.first { $0.tier == 3 && !$0.follows })
        let held = try #require(answer.held)
        #expect(answer.steps == nil)
        #expect(!held.isEmpty)
        #expect(held.allSatisfy { $0.operators.contains("lab") })
        #expect(
            held.allSatisfy {
                Set($0.lock.leaves.map(\.party)).isSubset(of: Set($0.operators))
            })
    }

    @Test func saysWhatAChangeChanges() throws {
        let changed = try findings(
            "single", failing: [], setting: ["perimeters.campus.level=SL3"])
        let answers = changed.answers.filter { $0.consequence == "denial" }
        #expect(answers.map(\.followsAsWritten) == [false, false, false, false, true])
        #expect(changed.changes == [WhatIfChange(path: "perimeters.campus.level", value: "SL3")])
    }

    @Test func saysWhatFailsInNoWayThatCounts() throws {
        let amazon = try findings("single", failing: ["parent:amazon"])
        let answer = try #require(amazon.answers.first { $0.consequence == "disclosure" })
        #expect(answer.withoutEffect == ["parent:amazon"])
        #expect(answer.parties.isEmpty)
        #expect(!answer.follows)
    }

    @Test func refusesWhatNobodyIsCalled() throws {
        #expect(
            throws: WhatIfError.unknownFailure(
                "awz", known: ["aws", "lab", "order:US", "parent:amazon", "trainium"])
        ) { try findings("single", failing: ["awz"]) }
    }

    /// A path of a single failure has the id that `analyse` gives it.
    @Test func agreesWithAnalyseOnIds() throws {
        let analysed = try SeedCase.findings(of: "single")
        for path in analysed.failurePaths where path.level == .party {
            let answer = try findings("single", failing: path.failed).answers.first {
                $0.consequence == path.consequence && $0.tier == path.tier
            }
            // The path of the lowest tier also serves the higher ones in `analyse`.
            if path.tier == nil || path.tier == 1 { #expect(answer?.pathID == path.id) }
            #expect(answer?.follows == true)
        }
    }

    /// A set of parties suffices if and only if it holds a minimal coalition, in every model of the
    /// seed case, at every tier.
    @Test(arguments: ["single", "single-lab-lock", "replicated", "split-2-of-3", "split-2-of-2-eu"])
    func agreesWithTheCoalitions(_ file: String) throws {
        let compiled = try SeedCase.compiled(file)
        let analysed = try FailureAnalyser(compiled).analysis().findings
        let parties = compiled.graph.parties.map(\.id)
        for subset in 0..<(1 << parties.count) {
            let failed = parties.indices.filter { subset >> $0 & 1 == 1 }.map { parties[$0] }
            let found = try WhatIfAnalyser(compiled).findings(failing: failed)
            for answer in found.answers {
                let cell = analysed.exposure.first {
                    $0.level == .party && $0.consequence == answer.consequence
                        && $0.tier == answer.tier
                }
                let expected = cell?.coalitions.contains { Set($0).isSubset(of: failed) }
                #expect(answer.follows == expected, "\(file) \(failed) \(answer.consequence)")
            }
        }
    }

    /// Setting a fact is the same as editing it in the file.
    @Test func equalsAnEditedModel() throws {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/single.yaml").path
        let text = String(decoding: try ModelReader().bytes(of: path), as: UTF8.self)
        let (before, after) = (
            "operator: aws\n    level: SL4\n    rate: 10 Gbit/s",
            "operator: aws\n    level: SL1\n    rate: 10 Gbit/s"
        )
        #expect(text.contains(before))
        let edited = try ModelReader().document(
            bytes: Array(text.replacing(before, with: after).utf8), file: path)
        let compiled = try ModelCompiler(edited.threatGraph()).compile(digest: "sha256:b")
        for failing in [["lab"], ["aws"], ["lab", "order:US"]] {
            let byHand = try WhatIfAnalyser(compiled).findings(failing: failing)
            var bySetting = try findings(
                "single", failing: failing, setting: ["channels.network.level=SL1"])
            for at in bySetting.answers.indices { bySetting.answers[at].followsAsWritten = nil }
            #expect(bySetting.answers == byHand.answers)
        }
    }
}
