import FailureAnalysis

/// The first two sentences of an egress report.
struct EgressHeadline {
    private let findings: EgressFindings

    init(_ findings: EgressFindings) { self.findings = findings }

    /// Whose choke point it is.
    var chokePoint: String {
        let sentences = findings.weights.map { weights in
            let points = findings.chokePoints.filter { $0.weights == weights.id }
            let subject = findings.weights.count > 1 ? " for \(weights.id)" : ""
            guard let shut = points.first(where: { $0.barriers == "shut" }),
                let open = points.first(where: { $0.barriers == "open" })
            else { return "There is no exit\(subject)." }
            let first = sentence(shut, subject: subject)
            let isSame = Self.key(shut) == Self.key(open)
            return isSame
                ? first
                : first + " Once every barrier is open: " + sentence(open, subject: subject)
        }
        return sentences.joined(separator: " ")
    }

    private static func key(_ point: EgressChokePoint) -> [String] {
        [point.unbounded ? "open" : ""] + point.owners + ["/"] + point.inEvery.map(\.channel)
    }

    private func sentence(_ point: EgressChokePoint, subject: String) -> String {
        if point.unbounded {
            return "No choke point\(subject): a way out has no limit "
                + "(\(point.widestPath.joined(separator: ", ")))."
        }
        let channels = EgressReport.names(point.inEvery)
        if point.inEvery.isEmpty {
            return "No choke point is proven\(subject): no channel is in every minimum cut; in "
                + "some are \(EgressReport.names(point.inSome))."
        }
        guard !point.owners.isEmpty else {
            return "Nobody's choke point alone\(subject): what limits the way out is \(channels)."
        }
        let owners = point.owners.joined(separator: " and ")
        return "The choke point\(subject) of \(owners): what limits the way out is \(channels)."
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
            let parts = times.filter { $0.compression == least }.map { time in
                let squeezed = times.first { $0.failed == time.failed && $0.compression == most }
                var says = "\(EgressReport.coalition(time.failed)) failed: \(time.says)"
                if let squeezed, squeezed.says != time.says {
                    says += " (\(squeezed.says) compressed \(EgressWords.factor(most)) times)"
                }
                if time.worstSays != time.says {
                    says += ", at worst \(time.worstSays)"
                }
                return says
            }
            let shown = parts.prefix(5).joined(separator: "; ")
            let more = parts.count > 5 ? "; \(parts.count - 5) more below" : ""
            return "To move \(weights.id) out at OC\(tier) takes, if "
                + shown + more + "."
        }
        return sentences.joined(separator: " ")
    }
}
