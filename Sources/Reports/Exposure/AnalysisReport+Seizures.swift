import Compilation
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// What orders seize, in one line for each sovereign, consequence and set that suffices so.
    func seizures() -> [String] {
        var keys: [[String]] = []
        var seized: [[String]: [SeizureFinding]] = [:]
        for finding in findings.seizures {
            let key = [finding.consequence, finding.sovereign ?? "", together(finding)]
            if seized[key] == nil { keys.append(key) }
            seized[key, default: []].append(finding)
        }
        return keys.compactMap { key in
            guard let all = seized[key], let first = all.first else { return nil }
            let what = WordList.joined(all.map { names.seized($0.seizure) })
            let sovereign =
                first.sovereign.map { names.titled(JurisdictionID($0)) }
                ?? "a sovereign that the model does not name"
            return "\(first.consequence): an order of \(sovereign) suffices \(key[2]), since it "
                + "seizes \(what) (\(means(of: first)))"
        }
    }

    /// With whom an order suffices by what it seizes.
    private func together(_ finding: SeizureFinding) -> String {
        if finding.orderAlone { return "alone" }
        let own =
            (finding.sovereign.map { CauseName.order(JurisdictionID($0)) } ?? .unknownOrder).rootID
        let others = finding.coalitions.map { set in
            WordList.joined(set.filter { $0 != own }.map(names.cause))
        }
        return "together with "
            + WordList.joined(
                others.prefix(6) + (others.count > 6 ? ["\(others.count - 6) more sets"] : []),
                "or")
    }

    /// By which instruments, or that it is assumed.
    private func means(of finding: SeizureFinding) -> String {
        if !finding.isAssumed { return "by \(WordList.joined(finding.seizedBy))" }
        return finding.namesInstruments
            ? "assumed: no instrument named for it reaches what stands at a site"
            : "assumed: no instrument is named for it"
    }

    /// Where weights are kept, with whom and on whose ground, and over what they could move.
    func residency() -> [ReportDocument.Block] {
        guard let residency = findings.residency, !residency.isEmpty else { return [] }
        let rows = residency.flatMap { weights in
            weights.atRest.enumerated().map { place, home in
                [
                    place == 0 ? names.weights(WeightsID(weights.weights)) : "",
                    names.perimeter(PerimeterID(home.perimeter)),
                    home.forms.joined(separator: ", "),
                    home.site.map { names.site(SiteID($0)) } ?? "not stated",
                    home.jurisdictions.isEmpty
                        ? "not stated"
                        : home.jurisdictions.map { names.jurisdiction(JurisdictionID($0)) }
                            .joined(separator: ", "),
                    home.companies.map { names.defender(DefenderID($0)) }.joined(separator: ", "),
                ]
            }
        }
        return [
            .heading("Where the weights are"),
            .paragraph("At rest:"),
            .table(
                header: ["weights", "kept in", "as", "site", "on the ground of", "companies"],
                rows: rows),
            .paragraph("In motion, however it is guarded:"),
            .points(residency.map(motion)),
        ]
    }

    private func motion(of weights: ResidencyFinding) -> String {
        let ways = weights.inMotion.map { way -> String in
            switch way.kind {
            case .channel:
                let from = WordList.joined(way.from.map(place))
                return "the channel \(names.channel(ChannelID(way.id))) "
                    + "(\(from) to \(place(way.to)))"
            case .service:
                let from = WordList.joined(way.from.map(place))
                return "the people of \(names.service(ServiceID(way.id))) (out of \(from))"
            }
        }
        return "\(names.weights(WeightsID(weights.weights))): "
            + WordList.joined(ways, none: "over no channel and with no service")
    }

    private func place(_ name: String) -> String {
        name == Location.outside.name ? name : names.perimeter(PerimeterID(name))
    }
}
