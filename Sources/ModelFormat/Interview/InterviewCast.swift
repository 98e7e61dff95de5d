/// The parties of which answers speak, each once, and whom each question is asked of.
package struct InterviewCast: Hashable, Sendable {
    /// Somebody who runs or makes something.
    package struct Party: Hashable, Sendable {
        /// The id in the model.
        package let id: String
        /// As answered; where nobody was named, what it does.
        package let name: String
        /// The role in the model.
        let role: String
        /// Whether somebody was named.
        package let isNamed: Bool
    }

    /// In the order in which they were named, the lab first.
    package private(set) var parties: [Party] = []
    /// Where the machines are, by party; places follow each other.
    let lab: Party
    private(set) var machines: [Party] = []
    private(set) var chips: [Party] = []
    private(set) var serving: [Party] = []
    private(set) var backups: [Party] = []
    private(set) var keys: [Party] = []
    private(set) var release: [Party] = []

    /// Who runs a place where weights are, in the order named.
    package private(set) var hosts: [Party] = []

    /// Gathers whom the answers name; where nobody is, somebody who was not named stands in.
    ///
    /// - Complexity: O(*p*²) for *p* parties, of which there are at most 50.
    package init(_ answers: InterviewAnswers) {
        lab = Party(
            id: InterviewID.made(of: answers.lab ?? "lab", taken: []),
            name: answers.lab ?? "the lab", role: "lab", isNamed: answers.lab != nil)
        parties = [lab]
        machines = add(answers.machines, "cloud", or: "whoever runs the machines", as: "cloud")
        chips = add(answers.chips, "silicon", or: "whoever makes the chips", as: "chip-maker")
        serving = add(answers.serving, "cloud", or: "whoever serves the model", as: "server")
        backups = add(answers.backups, "other", or: "whoever keeps copies", as: "keeper")
        keys = add(answers.keys ?? [], "custodian", or: "", as: "")
        release = add(answers.release ?? [], "custodian", or: "", as: "")
        for party in machines + serving + backups where !hosts.contains(party) {
            hosts.append(party)
        }
    }

    /// Whether two names are one party's: letter case aside, they are the same.
    static func isSame(_ one: String, _ other: String) -> Bool {
        one.lowercased() == other.lowercased()
    }

    private mutating func add(
        _ names: [String]?, _ role: String, or description: String, as id: String
    ) -> [Party] {
        guard let names else {
            return [add(Party(id: taken(id), name: description, role: role, isNamed: false))]
        }
        return names.map { name in
            if let known = parties.first(where: { $0.isNamed && Self.isSame($0.name, name) }) {
                return known
            }
            return add(Party(id: taken(name), name: name, role: role, isNamed: true))
        }
    }

    private mutating func add(_ party: Party) -> Party {
        parties.append(party)
        return party
    }

    private func taken(_ name: String) -> String {
        InterviewID.made(of: name, taken: parties.map(\.id))
    }
}

extension InterviewCast {
    /// Whom a question is asked of: those who were named and to whom it applies.
    package func asked(_ question: InterviewQuestion) -> [Party] {
        switch question {
        case .jurisdictions, .parents: parties.filter(\.isNamed)
        case .levels: leveled.filter(\.isNamed)
        case .exits: hosts.filter { $0.isNamed && $0 != lab }
        default: []
        }
    }

    /// Who runs something that has a level: the lab its administration, the others places, keys and
    /// the bringing together of shares.
    var leveled: [Party] {
        parties.filter { $0 == lab || (hosts + keys + release).contains($0) }
    }

    /// Whether a party is one of whom not even that it exists is known.
    ///
    /// Of that the model says by itself that it may be nobody, which is the safe end of all that
    /// could be said of it.
    func mayBeNobody(_ party: Party) -> Bool {
        !party.isNamed && party != lab && party != machines.first && party != chips.first
    }

    /// The party of a name or an id.
    package func party(_ name: String) -> Party? {
        parties.first { $0.isNamed && Self.isSame($0.name, name) }
            ?? parties.first { $0.id == name }
    }
}

extension InterviewAnswers {
    /// Whether a question makes sense, given the answers to those before it.
    package func applies(_ question: InterviewQuestion) -> Bool {
        switch question {
        case .custody, .fallback: (machines?.count ?? 1) > 1
        case .release: if case .split = custody { applies(.custody) } else { false }
        case .keys: backups != []
        default: true
        }
    }

    /// The questions that were not answered, or not of everybody.
    package var unanswered: [InterviewQuestion] {
        let cast = InterviewCast(self)
        // What could be said of somebody who may not be there is not asked.
        func isOpen(_ parties: [InterviewCast.Party], _ isMissing: (String) -> Bool) -> Bool {
            parties.contains { isMissing($0.id) && !cast.mayBeNobody($0) }
        }
        return InterviewQuestion.allCases.filter { question in
            guard applies(question) else { return false }
            return switch question {
            case .title: title == nil
            case .lab: lab == nil
            case .machines: machines == nil
            case .custody: custody == nil
            case .release: release == nil
            case .fallback: fallback == nil
            case .chips: chips == nil
            case .serving: serving == nil
            case .backups: backups == nil
            case .keys: keys == nil
            case .jurisdictions: isOpen(cast.parties) { jurisdictions[$0] == nil }
            case .parents: isOpen(cast.parties) { parents[$0] == nil }
            case .levels: isOpen(cast.leveled) { levels[$0] == nil }
            case .exits: isOpen(cast.hosts.filter { $0 != cast.lab }) { exits[$0] == nil }
            }
        }
    }
}
