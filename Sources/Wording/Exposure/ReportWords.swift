package import FailureAnalysis
import ThreatGraph

/// What the words on the first screen of a report mean, for a reader who meets them there.
package struct ReportWords {
    private let findings: Findings

    package init(_ findings: Findings) { self.findings = findings }

    /// Meanings of the consequences asked about, then of tiers and levels.
    package var sentence: String {
        var seen: Set<String> = []
        let kinds = findings.consequences.map { GoalFields($0).what }
        let meanings = kinds.filter { seen.insert($0).inserted }.compactMap { consequence in
            Self.meanings[consequence].map { "\(consequence), that \($0)" }
        }
        let consequences =
            meanings.isEmpty ? "" : "What can follow: " + meanings.joined(separator: "; ") + ". "
        return consequences
            + "OC1 to OC5 are attackers of growing capacity, from amateurs to the foremost state "
            + "operations; a control at SL3 is taken to stop OC1 to OC3 (RAND's scale)."
    }

    /// What a consequence means, for example `usable weights get out`; `nil` for one of a raw graph.
    package static func meaning(of consequence: String) -> String? {
        meanings[GoalFields(consequence).what]
    }

    /// Who has failed, in a table: a party, or nobody; a party may be called `nobody`.
    package static func failed(_ party: String?) -> String { orNobody(party, "a party") }

    /// Several parties with commas, or nobody.
    package static func failed(_ parties: [String]) -> String {
        parties.isEmpty
            ? failed(nil) : parties.map { failed($0) }.joined(separator: ", ")
    }

    /// Who says so, in a table: a source, or nobody; a source may be called `nobody`.
    package static func source(_ source: String?) -> String { orNobody(source, "a source") }

    /// A sovereign, or that the model does not name it.
    package static func sovereign(_ id: String) -> String {
        id == CauseName.unknownOrder.name ? "one that the model does not name" : id
    }

    private static func orNobody(_ name: String?, _ kind: String) -> String {
        let nobody = "nobody"
        guard let name else { return nobody }
        return name == nobody ? "\(name) (\(kind))" : name
    }

    private static let meanings = [
        "exfiltration": "usable weights get out",
        "disclosure": "weights are handed over under legal compulsion",
        "denial": "the work cannot run",
        "tampering": "weights can be changed",
    ]
}
