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

    /// Notes which accounts may be the one that the plan is of, where the plan does not say which that is.
    mutating func noteDoubts() {
        guard let own = names["holder:AWS "], !knowsOwnAccount else { return }
        for zone in setup.zones {
            guard let party = zone.party, party != own, let number = numbers[party],
                !setup.doubts.contains(where: { $0.party == party })
            else { continue }
            setup.doubts.append(
                .init(
                    party: party, other: own, what: "account \(number)",
                    as: "the account that the plan is of", place: zone.place))
        }
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
