package import FailureAnalysis
import Phrases
package import ThreatGraph

/// What is said of a model's completions.
package struct UnknownsWords {
    private let findings: UnknownsFindings

    /// Words for some findings.
    package init(_ findings: UnknownsFindings) { self.findings = findings }

    /// The statements that completions differ in, or that bounds do not decide.
    package var open: [HeadlineFinding] {
        findings.headlines.filter { $0.verdict == .possible || $0.verdict == .undetermined }
    }

    /// How many completions there are and how they were gone through, without a full stop.
    package var completions: String {
        let completions = findings.completions
        if completions.count == 0 {
            return Counted.words(findings.unknowns.count, "unknown")
                + "; their completions were not counted"
        }
        let number = findings.unknowns.count
        var says =
            Counted.words(number, "unknown") + ", "
            + Counted.words(completions.count, "completion")
        if number > 0 { says += ", none preferred" }
        if completions.exact { return says + "; every completion counts" }
        return says
            + "; \(completions.bounded.count) of the unknowns are bounded, not gone through: what is "
            + "called certain, possible or impossible is so, what is called undetermined may be any"
    }

    /// The verdict: the first thing that a reader sees.
    package var verdict: String {
        let isCut = !findings.extent.isAnswered
        if findings.completions.count == 0 {
            return "Nothing is known of what the unknowns decide."
        }
        guard findings.completions.count > 1 || isCut else {
            return "The model leaves nothing open: what 'analyse' prints holds as it stands."
        }
        let total = findings.headlines.count
        let count = open.count
        if count == 0, isCut {
            return "None of the \(total) statements that were reached depends on what is unknown; "
                + "others may."
        }
        if count == 0 {
            return "The unknowns decide nothing: each of \(total) statements is the same in all "
                + "\(findings.completions.count) completions of the model."
        }
        var sentence =
            "\(count) of \(total) statements\(isCut ? " that were reached" : "") \(count == 1 ? "depends" : "depend") on what is unknown, over "
            + "\(findings.completions.count) completions of the model."
        if let first = findings.ranking.first, let flips = first.flips, flips > 0 {
            sentence +=
                " The unknown that can flip the most of them is \(first.unknown): \(flips)."
        }
        return sentence
    }

    /// What a statement says, for example `at least 2 parties must fail for denial at OC3`.
    ///
    /// - Parameter names: what assets and workloads are called.
    package static func claim(
        of headline: HeadlineFinding, names: ModelNames = ModelNames(nil)
    ) -> String {
        func what(_ tier: Int?) -> String {
            names.goal(headline.consequence) + (tier.map { " at OC\($0)" } ?? "")
        }
        switch headline.claim {
        case .order(let number, let level, let tier):
            let isRoot = level == .root || level == .rootLabBypass
            let isBypass = level == .labBypass || level == .rootLabBypass
            let who =
                isRoot
                ? Counted.words(number, "root cause") + " must occur"
                : Counted.words(number, "party", plural: "parties") + " must fail"
            return "at least \(who) for \(what(tier))"
                + (isBypass ? ", the lab never being asked" : "")
        case .level(let number):
            return "without any failure, \(what(nil)) is held off up to SL\(number) or more"
        case .alone(let id, _, let tier):
            return "\(id) alone suffices for \(what(tier))"
        }
    }

    /// The alternatives of an unknown, each with the sources that assert it, for example
    /// `aws / lab (deal)`, and the sources that say that they do not say.
    package static func alternatives(of unknown: UnknownSummary) -> String {
        alternatives(
            unknown.alternatives.indices.map { place in
                let isAsserted = unknown.asserted.indices.contains(place)
                return (unknown.alternatives[place], isAsserted ? unknown.asserted[place] : [])
            }, silent: unknown.silent)
    }

    /// The same of an unknown as the model has it.
    package static func alternatives(of unknown: Unknown) -> String {
        alternatives(
            unknown.alternatives.map { ($0.label, $0.sources.map(\.rawValue)) },
            silent: unknown.silent.map(\.rawValue))
    }

    private static func alternatives(
        _ all: [(label: String, sources: [String])], silent: [String]
    ) -> String {
        let words = all.map { label, sources in
            label + (sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))")
        }.joined(separator: " / ")
        return silent.isEmpty ? words : words + "; not said by \(silent.joined(separator: ", "))"
    }

    /// What must be so for a statement to be settled, for example
    /// `exit is “shut”, and key is not “lost”`.
    ///
    /// - Parameter namesExcluded: whether all alternatives but one are told by that one.
    package static func certificate(
        _ certificate: UnknownsCertificate, namesExcluded: Bool = true
    ) -> String {
        certificate.picks.map { pick in
            if namesExcluded, pick.alternatives.count > 1, pick.excluded.count == 1 {
                return "\(pick.unknown) is not “\(pick.excluded[0])”"
            }
            let allowed = pick.alternatives.map { "“\($0)”" }
            return "\(pick.unknown) is \(allowed.joined(separator: " or "))"
        }.joined(separator: ", and ")
    }

    /// What is found of one open statement, point by point.
    package func settlement(of headline: HeadlineFinding) -> [String] {
        var points: [String] = []
        if let count = headline.completions {
            points.append("holds in \(count) of \(findings.completions.count) completions")
        } else {
            points.append("the bounds do not say in how many completions it holds")
        }
        if !headline.decisive.isEmpty {
            let ranks = headline.decisive.map {
                "\($0.unknown) (can flip it in \($0.completions))"
            }
            points.append("decisive: " + ranks.joined(separator: ", "))
        }
        if !headline.notDecisive.isEmpty {
            points.append("not decisive: " + headline.notDecisive.joined(separator: ", "))
        }
        points += Self.settlements(headline.establishedBy, verb: "holds if")
        points += Self.settlements(headline.refutedBy, verb: "fails if")
        points += Self.sources(headline.sources)
        return points
    }

    /// What each source says of one statement, a point for each way; nothing where no source asserts
    /// anything that bears on it.
    static func sources(_ sources: HeadlineSources) -> [String] {
        guard sources.isTold else { return [] }
        func point(_ ids: [String], _ one: String, _ several: String) -> String? {
            ids.isEmpty
                ? nil : "\(WordList.joined(ids)) \(ids.count == 1 ? one : several)"
        }
        return [
            point(sources.support, "supports it", "each support it"),
            point(sources.contradict, "contradicts it", "each contradict it"),
            point(
                sources.open, "says something of what decides it and leaves it open",
                "each say something of what decides it and leave it open"),
            point(
                sources.undecided, "may support it or not: the bounds do not tell",
                "may each support it or not: the bounds do not tell"),
            point(sources.silent, "says nothing about it", "say nothing about it"),
        ].compactMap { $0 }
    }

    private static func settlements(_ list: CertificateList, verb: String) -> [String] {
        var points = list.certificates.map { "\(verb) \(certificate($0))" }
        if !list.complete, !list.certificates.isEmpty {
            points.append("\(verb) …: there may be more")
        }
        if !list.sources.isEmpty {
            let sets = list.sources.map { set in
                set.map { $0 ?? "what no source says yet" }.joined(separator: " and ")
            }
            points.append("\(verb) one believes " + sets.joined(separator: "; or "))
        }
        return points
    }

    /// Which assets and workloads are as all together, and of which nothing was asked.
    package static func notes(on goals: UnknownsGoals?, names: ModelNames) -> [String] {
        guard let goals else { return [] }
        var notes: [String] = []
        if !goals.asSums.isEmpty {
            notes.append(names.asAllTogether(goals.asSums))
        }
        if goals.notAsked > 0 {
            notes.append(
                "\(Counted.words(goals.notAsked, "goal")) of single assets and workloads not asked "
                    + "about: ask for one with --weights, --workload or --longer-than")
        }
        if goals.isCut {
            notes.append("not every statement about single assets and workloads was reached")
        }
        return notes
    }

    /// An interval of orders, for example `1 to 2` or `2 to none`.
    package static func order(_ interval: OrderInterval) -> String {
        let hasNone = interval.counts.contains { $0.value == nil }
        let top =
            interval.searched.map { "more than \($0)" } ?? interval.highest.map(String.init)
            ?? "none"
        guard let lowest = interval.lowest else {
            if interval.searched == nil { return "none" }
            // Where some completions have none, others may need more than was tried.
            return hasNone ? interval.beyond > 0 ? "\(top) to none" : "none" : top
        }
        return interval.highest == lowest
            ? "\(lowest)" : "\(lowest) to \(hasNone ? "none" : top)"
    }

    /// An interval of levels, for example `SL3 to SL4`.
    package static func level(_ interval: LevelInterval) -> String {
        interval.lowest == interval.highest
            ? level(interval.lowest) : "\(level(interval.lowest)) to \(level(interval.highest))"
    }

    /// In how many completions which level holds, for example `SL3 in 20, SL4 in 4`.
    package static func completions(of interval: LevelInterval) -> String {
        interval.counts.map { "\(level($0.value)) in \($0.completions)" }.joined(separator: ", ")
    }

    private static func level(_ level: Int?) -> String { level.map { "SL\($0)" } ?? "open" }
}
