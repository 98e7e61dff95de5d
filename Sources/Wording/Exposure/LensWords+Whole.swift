package import FailureAnalysis
import Phrases
package import ThreatGraph

/// What an answer says of a whole text, in lines above it.
extension LensWords {
    /// What is so without anybody's failure, what is not answered, and on which values the answer rests;
    /// where nothing suffices alone the verdict, since then no other line says so.
    package func whole(_ findings: Findings, of model: ThreatGraph?) -> [String] {
        if findings.loneFailures.isEmpty {
            let verdict = Headline(findings, of: model).sentence
            return [verdict, asWritten].compactMap { $0 }
        }
        return [open(findings.exposure), unasked(findings), asWritten].compactMap { $0 }
    }

    /// What nobody need fail for, for example `nobody need fail: exfiltration OC5`; `nil` where that is
    /// nothing.
    package func open(_ cells: [ExposureCell]) -> String? {
        var order: [String] = []
        var tiers: [String: [Int]] = [:]
        for cell in cells where cell.level == .party && cell.order == 0 {
            if tiers[cell.consequence] == nil { order.append(cell.consequence) }
            tiers[cell.consequence, default: []] += cell.tier.map { [$0] } ?? []
        }
        if order.isEmpty { return nil }
        let told = order.map { consequence in
            let range = TierRange.words(tiers[consequence] ?? [])
            return names.goal(consequence) + (range.isEmpty ? "" : " \(range)")
        }
        return "nobody need fail: \(told.joined(separator: ", "))"
    }

    /// What the model states nothing of, so that no line can say that it is safe.
    private func unasked(_ findings: Findings) -> String? {
        let missing = findings.consequences.filter(findings.isNotAsked).map { names.goal($0) }
        return missing.isEmpty
            ? nil
            : "not answered: \(WordList.joined(missing)), of which the model states nothing"
    }

    /// That the answer is that for the values that are written; `nil` where nothing is left open.
    package var asWritten: String? {
        unknowns == 0
            ? nil
            : "as written: \(Counted.words(unknowns, "thing")) left open, and with other values more "
                + "may suffice (see \u{2018}unknowns\u{2019})"
    }

    /// What follows if somebody fails alone whom the text does not name.
    package func elsewhere(_ cause: String, _ lone: [LoneFailure]) -> String {
        alone(cause, lone) + Self.unnamed
    }

    /// What stands behind those whom the text does not name.
    package static let unnamed = " (not named in this text)"

    /// That there are more whom the text does not name than are told.
    package func more(_ count: Int) -> String {
        "\(count) more suffice alone that this text does not name (see \u{2018}analyse\u{2019})"
    }
}
