package import FailureAnalysis
import Phrases
package import ThreatGraph

/// What is said of unproved levels that are less than the model has them.
package struct LoweredClaimsWords {
    private let findings: LoweredClaimsFindings
    private let names: ModelNames

    /// Makes the words of findings, in the names of their model.
    package init(_ findings: LoweredClaimsFindings, of model: ThreatGraph?) {
        self.findings = findings
        names = ModelNames(model)
    }

    /// The heading of the section.
    package static let heading = "What survives if unproved levels are less"

    /// The levels that were lowered.
    private var claimed: [LevelClaim] {
        findings.claims.filter { !$0.isReported && $0.level > 0 }
    }

    /// How many answers are other ones, and with how much less.
    package var verdict: String {
        let all = findings.headlines.count
        if claimed.isEmpty {
            return "No level above SL0 in the model is unproved, so that none is lowered."
        }
        if all == 0 {
            return "Nobody need fail for anything that was asked, whatever is unproved: nothing is "
                + "left to be lost."
        }
        let flipped = findings.headlines.filter { $0.verdict == .flips }.count
        let open = findings.headlines.filter { $0.verdict == .undecided }.count
        let less = Counted.words(findings.limit, "level")
        let what =
            findings.limit == 1
            ? "any one unproved level were one level less"
            : "unproved levels were up to \(less) less, all together"
        var sentence =
            "If \(what), \(flipped) of \(Counted.words(all, "answer")) would be "
            + "\(flipped == 1 ? "another" : "others")"
        if open > 0 { sentence += ", and \(open) \(open == 1 ? "is" : "are") not decided" }
        return sentence + "."
    }

    /// What was lowered and what was not.
    package var scope: String {
        let reported = findings.claims.count { $0.isReported }
        let none = findings.claims.count { !$0.isReported && $0.level == 0 }
        var parts = ["\(Counted.words(claimed.count, "level")) counted as unproved"]
        if reported > 0 {
            parts.append(
                "\(reported) that a source reports \(reported == 1 ? "was" : "were") left as "
                    + "\(reported == 1 ? "it is" : "they are")")
        }
        if none > 0 { parts.append("\(none) of SL0 cannot be less") }
        let tried =
            findings.tried < findings.lowerings
            ? "; \(findings.tried) of \(findings.lowerings) ways to be less were tried, every one of "
                + "at most \(Counted.words(findings.triedUpTo, "level")) that could matter"
            : ""
        return WordList.joined(parts) + tried + "."
    }

    /// What stands before the answers that are the same.
    package var survivors: String {
        findings.limit == 1
            ? "The same whichever one of them is a level less:"
            : "The same whichever of them are \(Counted.words(findings.limit, "level")) less in all:"
    }

    /// An answer, for example `nobody but AWS (aws) suffices alone`.
    package func claim(_ headline: LoweredHeadline) -> String {
        let isRoot = headline.level.countsRoots
        switch headline.claim {
        case .order(nil):
            return isRoot ? "no root causes suffice" : "no parties suffice"
        case .order(let number?):
            return isRoot
                ? "at least \(Counted.words(number, "root cause")) must occur"
                : "at least \(Counted.words(number, "party", plural: "parties")) must fail"
        case .alone(let alone):
            if alone.isEmpty {
                return isRoot ? "no root cause suffices alone" : "no party suffices alone"
            }
            let who = WordList.shortened(alone.map(names.cause), to: 4)
            return "\(isRoot ? "no root cause" : "no party") but \(who) suffices alone"
        }
    }

    /// The least that makes an answer another one, each way to be so much less.
    package func least(_ headline: LoweredHeadline, atMost limit: Int = 4) -> String {
        switch headline.verdict {
        case .survives: return "none of \(Counted.words(findings.limit, "level"))"
        case .undecided: return "not decided"
        case .flips: break
        }
        let ways = headline.flips.prefix(limit).map { flip in
            "\(lowered(flip.lowered)): \(LoweredFlipWords(names).becomes(flip))"
        }
        let more = headline.flips.count - ways.count
        return (ways + (more > 0 ? ["\(Counted.words(more, "other way"))"] : []))
            .joined(separator: "; ")
    }

    /// What is less, for example `Campus (campus) SL3 for SL4`.
    package func lowered(_ levels: [LoweredLevel]) -> String {
        WordList.joined(
            levels.map { "\(names.level(at: $0.path)) SL\($0.taken) for SL\($0.stated)" })
    }
}

extension LoweredClaimsFindings {
    /// How far the search went, where it did not try everything.
    package var extentSentence: String? {
        extent.sentence(
            "Every answer that is said to be another one is; \(tried) of \(lowerings) ways to lower "
                + "levels were tried, and what they leave as it is may be another one in the rest")
    }
}

extension ModelNames {
    /// What has a level, by the level's path, for example `the release of key Master (master)`.
    package func level(at path: String) -> String {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 2 else { return path }
        let (id, rest) = (parts[1], Array(parts.dropFirst(2)))
        let own = rest.joined(separator: ".")
        switch parts[0] {
        case "perimeters": return perimeterLevel(PerimeterID(id), rest)
        case "channels":
            let name = "the channel \(titled(ChannelID(id)))"
            return own.hasPrefix("detection")
                ? "who notices \(name)" + part(rest) : name + part(rest)
        case "weights", "assets":
            return "the release of the shares of \(titled(WeightsID(id)))" + part(rest)
        case "keys":
            let name = "key \(titled(KeyID(id)))"
            if own.hasSuffix("forgery") { return "the attestation to which \(name) is released" }
            return own.contains("host-hands")
                ? "what keeps \(name) from hands at the machines" + part(rest)
                : "the release of \(name)" + part(rest)
        case "services": return "the people of the service \(titled(ServiceID(id)))" + part(rest)
        case "workloads":
            return
                "the hold on \(leg((rest.last.flatMap { Int($0) } ?? 1) - 1, of: WorkloadID(id)))"
        default: return path
        }
    }

    private func perimeterLevel(_ id: PerimeterID, _ rest: [String]) -> String {
        let name = titled(id)
        switch rest.first {
        case "baseline": return "the baseline of \(name)"
        case "controls" where rest.count > 1:
            return "the control \(rest[1]) on \(name)" + part(rest)
        case "host-hands": return "what keeps hands off the machines of \(name)" + part(rest)
        case "detection": return "who notices what leaves from \(name)" + part(rest)
        default: return name + part(rest)
        }
    }

    /// Whose part of a formula it is, where the level is of one.
    private func part(_ rest: [String]) -> String {
        let named = rest.last.flatMap { Int($0) } == nil ? rest.last : rest.dropLast().last
        guard let named, named != "level" else { return "" }
        return " (the part of \(titled(DefenderID(named))))"
    }
}
