internal import Phrases
internal import YAMLKit

/// Who may take on the roles of a plan, and which accounts may be one.
extension TerraformReader {
    // MARK: Roles

    /// Whoever may take on a role comes into its account, in all regions: what the role may do there is not
    /// followed.
    ///
    /// The provider's own services act for the account, and the provider is in it already.
    mutating func readRoles() {
        for (at, resource) in plan.resources.enumerated() where resource.type == "aws_iam_role" {
            guard let place = places[at] else { continue }
            isRead.insert(at)
            let who = whoTakesOn(at)
            let others = zones(of: who, letInBy: at)
            guard !others.isEmpty else { continue }
            let titles = Dictionary(
                setup.zones.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
            setup.remarks.append(
                .init(
                    text: "\(resource.address) is taken on from "
                        + WordList.joined(others.map { "'\(titles[$0.zone] ?? $0.zone)'" })
                        + ": what it may do is not followed, and whoever is there counts as in the account",
                    place: resource.place))
            let accounts = placeOf.values.filter { $0.holder == place.holder }.map(\.account)
            for account in accounts.sorted() {
                for other in others where other.zone != account {
                    comeIn(from: other.zone, to: account, by: resource)
                }
            }
        }
    }

    /// Whoever a role's policy lets take it on; others where nothing of it is known.
    private func whoTakesOn(_ at: Int) -> TerraformPrincipals {
        let attribute = "assume_role_policy"
        var who = policy(of: at, attribute: attribute)
        switch plan.resources[at].says(of: attribute) {
        case .nothing, .unsaid: who.hasOthers = true
        case .value(let value): if value.scalar?.text.isEmpty ?? true { who.hasOthers = true }
        case .hidden, .open: break
        }
        return who
    }

    /// A way from where those are who take on a role into its account, once for both.
    private mutating func comeIn(
        from: String, to account: String, by resource: TerraformPlan.Resource
    ) {
        let key = "role:\(from) \(account)"
        guard let id = names.add(key, named: "role \(from) \(account)") else { return }
        setup.flows.append(
            .init(
                id: id, title: "Roles such as \(resource.address)", from: from, into: account,
                place: resource.place, kind: "administration"))
    }

    /// Adds whoever logs people in, of those whom an expression names.
    func addFederation(
        of expression: YAMLNode, in scope: TerraformAddress.Scope,
        to who: inout TerraformPrincipals
    ) {
        let meaning = plan.configuration.meaning(of: expression, in: scope)
        if meaning.isPartial || meaning.isEmpty { who.hasOthers = true }
        who.federations.formUnion(meaning.constants)
        for target in meaning.targets {
            let instances = plan.instances(of: target).filter {
                TerraformTypes.identityProviders.contains(plan.resources[$0].type)
            }
            who.identityProviders.formUnion(instances)
            if instances.isEmpty { who.hasOthers = true }
        }
    }

    // MARK: Accounts that may be one

    /// Notes which accounts and projects may be the plan's own, where the plan does not say which that is, and
    /// that others whom it does not name may be any of those it names.
    mutating func noteDoubts() {
        if let own = names["holder:AWS "], !knowsOwnAccount {
            for zone in setup.zones {
                guard let party = zone.party, let number = numbers[party] else { continue }
                doubt(
                    party, of: "account \(number)", may: own, be: "the account that the plan is of",
                    at: zone.place)
            }
        }
        if let own = names["holder:Google Cloud "] {
            for zone in setup.zones {
                guard let party = zone.party, let project = projects[party],
                    !knowsOwnProject(as: project)
                else { continue }
                doubt(
                    party, of: "project \(project)", may: own,
                    be: "the project that the plan is of", at: zone.place)
            }
        }
        guard let nameless = names["others"] else { return }
        for zone in setup.zones {
            guard let party = zone.party else { continue }
            let name =
                numbers[party].map { "account \($0)" } ?? projects[party].map { "project \($0)" }
            guard let name else { continue }
            doubt(
                nameless, of: "whoever is let in and not named", may: party, be: name,
                at: zone.place)
        }
        // Whoever may be one of them may be whom that one may be.
        let own = setup.doubts.filter { $0.party != nameless }
        for doubt in own {
            self.doubt(
                nameless, of: "whoever is let in and not named", may: doubt.other, be: doubt.as,
                at: doubt.place)
        }
    }

    private mutating func doubt(
        _ party: String, of what: String, may other: String, be name: String,
        at place: DiagnosticPlace?
    ) {
        let isNoted = setup.doubts.contains { $0.party == party && $0.other == other }
        if party == other || isNoted { return }
        setup.doubts.append(.init(party: party, other: other, what: what, as: name, place: place))
    }

    /// Whether the plan says of its own project what another one is named by: an id, or a number.
    private func knowsOwnProject(as project: String) -> Bool {
        func isNumber(_ text: String) -> Bool { text.allSatisfy(\.isNumber) }
        return ownProjects.contains { isNumber($0) == isNumber(project) }
    }

    /// Whether the plan says of all that it keeps at AWS in which account that is.
    private var knowsOwnAccount: Bool {
        if ownAccounts.isEmpty, likelyAccounts.isEmpty { return false }
        return !plan.resources.contains { resource in
            resource.provider.hasPrefix("aws") && resource.providerKey != nil
                && plan.configuration.account(ofProvider: resource.providerKey) == .unsaid
        }
    }
}
