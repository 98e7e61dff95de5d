import FailureAnalysis
import Wording

/// The first two sentences of an egress report.
struct EgressHeadline {
    private let findings: EgressFindings

    init(_ findings: EgressFindings) { self.findings = findings }

    /// Whose choke point it is.
    var chokePoint: String {
        let sentences = findings.weights.map { weights in
            let points = findings.chokePoints.filter { $0.weights == weights.id }
            let subject = findings.weights.count > 1 ? " for \(weights.id)" : ""
            guard let shut = points.first(where: { $0.barriers == .shut }),
                let open = points.first(where: { $0.barriers == .open })
            else { return "There is no exit\(subject)." }
            let first = "Whose choke point it is\(subject): \(Self.says(shut))."
            if Self.key(shut) == Self.key(open) { return first }
            if open.unbounded, !shut.unbounded {
                return first + " Once every barrier is open nothing limits the way out "
                    + "(\(open.widestPath.joined(separator: ", ")))."
            }
            return first + " Once every barrier is open: \(Self.says(open))."
        }
        return sentences.joined(separator: " ")
    }

    private static func key(_ point: EgressChokePoint) -> [String] {
        [point.unbounded ? "open" : ""] + point.owners + ["/"] + point.inEvery.map(\.channel)
    }

    private static func says(_ point: EgressChokePoint) -> String {
        if point.unbounded {
            let path = point.widestPath.joined(separator: ", ")
            return "nobody's; a way out has no limit (\(path))"
        }
        if point.inEvery.isEmpty {
            return "not proven; no channel is in every minimum cut; in some are "
                + EgressReport.names(point.inSome)
        }
        let owners =
            point.owners.isEmpty ? "nobody's alone" : point.owners.joined(separator: " and ")
        return "\(owners); what limits the way out is \(EgressReport.names(point.inEvery))"
    }

    /// How long it takes, at the middle tier asked about.
    var duration: String {
        let tiers = findings.tiers
        guard let tier = tiers.contains(3) ? 3 : tiers.first,
            let least = findings.compressions.first,
            let most = findings.compressions.last
        else { return "Nothing was asked." }
        let sentences = findings.weights.map { weights -> String in
            let times = findings.times.filter { $0.weights == weights.id && $0.tier == tier }
            if weights.size == nil {
                return Self.unknown(
                    weights, times, tier: tier, isCut: !findings.extent.isAnswered)
            }
            let parts = times.filter { $0.compression == least }.map { time in
                let squeezed = times.first { $0.failed == time.failed && $0.compression == most }
                let failed = time.failed.map(ModelNames.inSentence).joined(separator: " and ")
                let stated = EgressWords.time(time.stated)
                let worst = EgressWords.time(time.worst)
                var says = stated + (failed.isEmpty ? " with no failure" : " if \(failed) failed")
                let small = squeezed.map { EgressWords.time($0.stated) } ?? stated
                if small != stated {
                    says += " (\(small) compressed \(EgressWords.factor(most)) times)"
                }
                if worst != stated { says += ", at worst \(worst)" }
                return says
            }
            let more = parts.count > 5 ? "; \(parts.count - 5) more below" : ""
            return "Time to move \(weights.id) out at OC\(tier): "
                + parts.prefix(5).joined(separator: "; ") + more
                + (findings.extent.isAnswered ? "." : "; not everybody's failure was tried.")
        }
        return sentences.joined(separator: " ")
    }

    /// What can be said of weights whose size is not stated: with which failures bytes leave at all.
    private static func unknown(
        _ weights: EgressWeights, _ times: [EgressTime], tier: Int, isCut: Bool
    ) -> String {
        var leaving: [String] = []
        for time in times where time.outcome != .never {
            let failed = time.failed.map(ModelNames.inSentence).joined(separator: " and ")
            let says = failed.isEmpty ? "with no failure" : "if \(failed) failed"
            if leaving.last != says { leaving.append(says) }
        }
        let how =
            leaving.isEmpty
            ? isCut
                ? "nothing was found to leave that would be of use, and not everybody was tried"
                : "nothing leaves that would be of use"
            : "they can leave \(leaving.prefix(5).joined(separator: "; "))"
        return "How long \(weights.id) takes is unknown, for its size is not stated; at OC\(tier) "
            + how + (leaving.count > 5 ? "; \(leaving.count - 5) more below." : ".")
    }
}
