import Formulas
import Phrases
import ThreatGraph

extension DescriptionWords {
    func defender(_ defender: Defender) -> [String] {
        let name = names.titled(defender.id)
        let dates = Self.dates(defender.evidence.validity)
        let owner = defender.parent.map { " of \(names.titled($0))" } ?? ""
        let what =
            defender.role == .silicon
            ? "\(name) stands for chips\(owner): the party meant is whoever makes them\(dates)."
            : "\(name) is \(Self.role(defender.role))\(dates)."
        var told = [
            what,
            defender.parent.map { "\(name) belongs to the organisation \(names.titled($0))." }
                ?? "No parent is stated for \(name): nobody else is taken to decide for it.",
        ]
        told += reaches(defender.reaches, over: name)
        if !model.isReached(defender) {
            told.append(
                "Whose orders reach \(name) is not stated: an order of a sovereign that the model "
                    + "does not name counts as possible.")
        }
        if defender.notice == .clause {
            told.append("\(name) must by contract tell the lab of orders that it gets.")
        }
        return told
    }

    private static func role(_ role: DefenderRole) -> String {
        switch role {
        case .lab: "a lab"
        case .cloud: "a cloud provider"
        case .silicon: "a maker of chips"
        case .facility: "somebody who runs buildings"
        case .custodian: "a custodian"
        case .auditor: "an auditor"
        case .customer: "a customer"
        case .other: "a party of no stated role"
        }
    }

    /// Who reaches somebody, ground by ground.
    private func reaches(_ reaches: [Reach], over name: String) -> [String] {
        reaches.map { reach in
            let ground =
                switch reach.basis {
                case .seat: "because its seat is there"
                case .parent: "through its parent"
                case .presence: "because it is present there"
                case .possession: "because it has there what is asked for"
                case .site: "because of a site there"
                }
            return "Orders of \(names.articled(reach.jurisdiction)) reach \(name) \(ground)"
                + "\(Self.dates(reach.validity))."
        }
    }

    func parent(_ parent: ParentOrganisation) -> [String] {
        let name = names.titled(parent.id)
        let children = list(model.defenders(of: parent.id).map(\.id))
        return [
            "\(name) is an organisation that owns \(children.isEmpty ? "nobody named" : children)"
                + "\(Self.dates(parent.evidence.validity)); what reaches it reaches them."
        ] + reaches(parent.reaches, over: name)
    }

    func sharedCause(_ cause: SharedCause) -> [String] {
        let name = names.titled(cause.title, cause.id.rawValue)
        let modes = WordList.joined(cause.modes.map(\.rawValue))
        return [
            "\(name) is one cause by which \(list(cause.defenders)) fail together, as \(modes)"
                + "\(Self.dates(cause.evidence.validity))."
        ]
    }

    func tie(_ tie: Tie) -> [String] {
        let name = names.titled(tie.title, tie.id.rawValue)
        let owner = ParentID(tie.holder)
        let holder =
            model.parents[owner] == nil
            ? names.titled(DefenderID(tie.holder)) : names.titled(owner)
        let kind = tie.kind.map { ", of the kind \($0)" } ?? ""
        let party = names.titled(tie.party)
        let says =
            switch tie.influence {
            case .yes: "The tie \(name) is said to give \(holder) a say in \(party)."
            case .no: "The tie \(name) is said to give \(holder) no say in \(party)."
            case .unknown:
                "Whether the tie \(name) gives \(holder) a say in \(party) is not known, and counts "
                    + "as yes."
            }
        return [
            "\(holder) has a tie in \(party), \(name)\(kind)\(Self.dates(tie.evidence.validity)).",
            says,
        ]
    }

    func jurisdiction(_ jurisdiction: Jurisdiction) -> [String] {
        let name = names.articled(jurisdiction.id)
        let reached = list(model.defenders(reachedBy: jurisdiction.id).map(\.id))
        var told = [
            "The orders of \(name) reach \(reached.isEmpty ? "nobody named" : reached)"
                + "\(Self.dates(jurisdiction.evidence.validity))."
        ]
        if let known = jurisdiction.catalogueID {
            told.append(
                "\(Self.capitalized(name)) is called \(known) in the catalogue of instruments.")
        }
        guard let selection = jurisdiction.instruments else {
            return told + [
                "No instrument is named for \(name): an order of any kind is assumed."
            ]
        }
        let named = selection.named.map { id in
            names.titled(model.instruments[id]?.title, id.rawValue)
        }
        let all = (selection.includesCatalogue ? ["those of the catalogue"] : []) + named
        return told + ["The instruments of \(name) are \(WordList.joined(all, none: "none"))."]
    }

    func instrument(_ instrument: Instrument) -> [String] {
        let name = names.titled(instrument.title, instrument.id.rawValue)
        let roles = WordList.joined(instrument.addresses.map { Self.role($0) }, "or")
        let grounds = WordList.joined(instrument.reach.map(\.rawValue), "or")
        let compelled = WordList.joined(instrument.compels.map(\.rawValue))
        var told = [
            "\(name) is an instrument of \(names.articled(instrument.issuer)) that can be served on "
                + "\(roles.isEmpty ? "anybody" : roles)"
                + "\(Self.dates(instrument.evidence.validity)).",
            "\(name) compels \(compelled).",
        ]
        if !instrument.limited.isEmpty {
            let limited = WordList.joined(instrument.limited.map(\.rawValue))
            told.append("\(name) compels \(limited) only within limits.")
        }
        if !instrument.contested.isEmpty {
            let contested = WordList.joined(instrument.contested.map(\.rawValue))
            told.append("That \(name) compels \(contested) is disputed.")
        }
        told.append(
            grounds.isEmpty
                ? "\(name) reaches somebody on any ground."
                : "\(name) reaches somebody by \(grounds).")
        return told
    }
}
