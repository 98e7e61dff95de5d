import AttackGraph
import Compilation
import Drawing
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension DiagramWords {
    /// The verdict in one line.
    var verdict: String { verdictParts.joined(separator: ": ") }

    /// The verdict in two parts: what would follow from what, and in how many steps.
    ///
    /// For example "If aws failed, weights could leave: 4 steps, 2 barriers, 1 operator".
    var verdictParts: [String] {
        let barriers = Set(path.steps.flatMap { $0.barriers.map(\.id) }).count
        let operators = Set(path.steps.flatMap { $0.barriers.flatMap(\.operators) }).count
        let counts = [
            counted(path.steps.count, "step"), counted(barriers, "barrier"),
            counted(operators, "operator"),
        ]
        return ["\(condition), \(outcome)", counts.joined(separator: ", ")]
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        Counted.words(count, noun)
    }

    /// Who failed, as a condition.
    private var condition: String {
        if path.failed.count > 1 { return together }
        let parties = names.failedParties.sorted().map { names.inSentence(names.name(ofParty: $0)) }
        // A party that fails with those whom it has a say in is told as that.
        let roots = path.failed.map { id -> String in
            guard let own = CauseName(rootID: id)?.own?.rawValue else { return id }
            return names.failedParties.count > path.failed.count ? id : own
        }
        if parties.isEmpty && roots.isEmpty { return "Without any failure" }
        if parties.isEmpty { return "With \(WordList.joined(roots.map(names.cause))) alone" }
        let who = parties.count > 3 ? "\(parties.count) parties" : WordList.joined(parties)
        if Set(roots) == names.failedParties { return "If \(WordList.joined(parties)) failed" }
        return "If \(who) failed through \(WordList.joined(roots.map(names.cause)))"
    }

    /// Who failed together, as a condition: parties, and what makes parties fail.
    private var together: String {
        var parties: [String] = []
        var causes: [String] = []
        for id in path.failed {
            switch CauseName(rootID: id) {
            case nil: parties.append(names.inSentence(names.name(ofParty: id)))
            case .own(let party) where names.model.say(of: party) == nil:
                parties.append(names.inSentence(names.name(ofParty: party.rawValue)))
            case .order(let sovereign):
                causes.append(
                    "an order of \(names.inSentence(names.model.jurisdiction(sovereign)))")
            case .parent(let parent):
                causes.append("the parent \(names.inSentence(names.model.parent(parent)))")
            case .own, .shared, .tie: causes.append(names.cause(id))
            }
        }
        if causes.isEmpty { return "If \(WordList.joined(parties)) failed together" }
        let others = WordList.joined(causes)
        return parties.isEmpty
            ? "With \(others) together" : "If \(WordList.joined(parties)) failed, with \(others)"
    }

    private var outcome: String {
        switch GoalName(id: path.consequence)?.kind {
        case .exfiltration: "\(names.model.guarded) could leave"
        case .disclosure: "\(names.model.guarded) could be handed over"
        case .denial: "the work could be denied"
        case .tampering: "\(names.model.guarded) could be changed"
        case nil: "\(path.consequence) could come about"
        }
    }

    /// The question that the picture answers.
    var question: String {
        let tier = path.tier.map { "attacker OC\($0)" } ?? "capability plays no role"
        let level =
            switch path.level {
            case .party: "defenders fail one by one"
            case .root: "one root cause occurs"
            case .labBypass: "defenders fail one by one, the lab is never asked"
            case .rootLabBypass: "one root cause occurs, the lab is never asked"
            case .person: "people fail one by one"
            }
        let goal = names.model.goal(path.consequence)
        let what = goal.capitalizedStart
        if path.failed.isEmpty { return "\(what): need anybody fail? \(tier) · nobody fails" }
        if path.failed.count > 1 {
            return "\(what): what do these reach together? \(tier) · "
                + "\(path.failed.count) failures together"
        }
        return "\(what): who can fail alone? \(tier) · \(level)"
    }

    /// Under which conditions the picture holds.
    func caption(of base: ModelScene, losses: Layout.Losses) -> [String] {
        var lines = path.failed.isEmpty ? [nobody] : path.failed.count > 1 ? whoOfThem : []
        lines += [names.conditional] + names.openUnknowns
        lines.append(
            (names.origin + [
                path.tier.map { "tier OC\($0)" } ?? "tier n/a", "level \(path.level.rawValue)",
                "path \(path.id)",
            ]).joined(separator: " · "))
        let perimeters = base.leftOutPerimeters
        let channels = base.leftOutChannels
        let missing = [
            (perimeters, "perimeter"), (channels, "channel"), (base.leftOutThings, "copy or key"),
        ].filter { $0.0 > 0 }.map {
            Counted.words($0.0, $0.1, plural: $0.1 == "copy or key" ? "copies and keys" : nil)
        }
        if !missing.isEmpty {
            lines.append("Not drawn, away from the path: \(WordList.joined(missing)).")
        }
        if let granted = names.takenForGranted { lines.append(granted) }
        let lost = losses.links
        if lost > 0 {
            lines.append("Drawn only at the ends, with the same name: \(counted(lost, "channel")).")
        }
        return lines
    }

    /// Which parties failed, where several failed together, and who of them opens nothing on this path.
    private var whoOfThem: [String] {
        let all = names.failedParties.sorted()
        let others = all.filter { !path.needed.contains($0) }
        return (all.isEmpty ? [] : ["Failed: \(names.listed(all))."])
            + (others.isEmpty ? [] : ["Not needed on this path: \(names.listed(others))."])
    }

    /// That nobody need fail.
    private var nobody: String {
        path.tier.map {
            "Nobody need fail: an attacker of tier OC\($0) passes every barrier drawn."
        }
            ?? "Nobody need fail, whatever the attacker can do."
    }

    /// The path in words, for readers that do not see the picture.
    var description: String {
        let steps = path.steps.map { tooltip(of: $0) + "." }
        let free = path.failed.isEmpty ? [nobody] : []
        return ([verdict + "."] + free + steps + [CompiledModel.conditionalSentence + "."])
            .joined(separator: " ")
    }
}

extension DiagramWords {
    /// What the picture was made from.
    var metadata: String {
        [
            "sallyport-diagram/1", "model \(compiled.digest)", "path \(path.id)",
            "consequence \(path.consequence)", "tier \(path.tier.map { "OC\($0)" } ?? "n/a")",
            "level \(path.level.rawValue)", "failed \(path.failed.joined(separator: " "))",
        ].joined(separator: "; ")
    }

    /// An XML id made from the path's.
    var identifier: String {
        let kept = path.id.unicodeScalars.map { scalar in
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain ? Character(scalar) : "-"
        }
        return "sallyport-" + String(kept)
    }
}
