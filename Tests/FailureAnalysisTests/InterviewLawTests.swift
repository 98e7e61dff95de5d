import Compilation
import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import ModelFormat

/// What a model that is written from answers says as it stands, against all that its unknowns allow.
struct InterviewLawTests {
    /// Answers by number, few enough that every completion counts; nobody names a parent, since who
    /// owns whom is not more or less.
    private static func answers(_ seed: Int) throws -> InterviewAnswers {
        var random = SplitMix64(seed: UInt64(seed))
        var answers = InterviewAnswers()
        func line(_ lines: [String]) -> String {
            lines[Int.random(in: 0..<lines.count, using: &random)]
        }
        try answers.take(.line(line(["", "Acme"])), to: .lab)
        try answers.take(.line(line(["", "N", "N", "N, S"])), to: .machines)
        for (question, lines) in [
            (.custody, ["", "", "replicated", "split 2"]), (.release, ["", "Acme", "none"]),
            (.fallback, ["", "yes", "no"]), (.chips, ["", "C"]),
            (.serving, ["", "none", "N", "V"]),
            (.backups, ["", "none", "S", "K"]), (.keys, ["", "none", "Acme", "H"]),
        ] as [(InterviewQuestion, [String])] where answers.applies(question) {
            try answers.take(.line(line(lines)), to: question)
        }
        for (question, lines) in [
            (.jurisdictions, ["", "US", "EU"]), (.parents, ["none", "none", ""]),
            (.levels, ["SL1", "SL2 by X", "SL4", ""]),
            (.exits, ["operator", "both", "lab", "either", ""]),
        ] as [(InterviewQuestion, [String])] {
            for party in InterviewCast(answers).asked(question) {
                try answers.take(.line(line(lines)), to: question, of: party.id)
            }
        }
        return answers
    }

    /// In no completion does less suffice than as written: nothing unanswered made the model safer.
    @Test(arguments: 0..<40)
    func noCompletionIsWorseThanWhatIsWritten(_ seed: Int) throws {
        let text = try InterviewModel(Self.answers(seed)).text()
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "model.yaml")
        let model = try document.threatGraph()
        let unknowns = try UnknownsAnalyser(model) { changes in
            try document.applying(changes).threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
        let written = try FailureAnalyser(
            ModelCompiler(model).compile(digest: "sha256:test")
        ).analysis().findings
        let exposure = written.exposure + (written.goals?.goals.flatMap(\.exposure) ?? [])
        #expect(!unknowns.orders.isEmpty)
        for interval in unknowns.orders {
            let cell = exposure.first {
                $0.consequence == interval.consequence && $0.level == interval.level
                    && $0.tier == interval.tier
            }
            guard let lowest = interval.lowest else { continue }
            let order = cell?.order
            #expect(
                order.map { $0 <= lowest } ?? false,
                "seed \(seed): \(interval) and as written \(String(describing: order))\n\(text)")
        }
    }
}
