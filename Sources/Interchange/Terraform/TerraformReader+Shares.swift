internal import Phrases
internal import YAMLKit

/// What others may read or open: policies, lists of access, accounts that something is shared with.
extension TerraformReader {
    mutating func readShares() {
        var principals: [Int: TerraformPrincipals] = [:]
        for at in plan.resources.indices {
            if held[at] != nil || keys[at] != nil {
                principals[at, default: .init()].add(ownPrincipals(of: at))
                principals[at, default: .init()].add(googleAccess(of: at))
            }
            let type = plan.resources[at].type
            guard TerraformTypes.companions[type] != nil,
                !TerraformTypes.encryptions.contains(type)
            else { continue }
            let subjects = subjects(of: at)
            let said = said(by: at)
            if subjects.isEmpty {
                isTold.insert(at)
                setup.dropped.append(
                    .init(
                        what: plan.resources[at].address, why: "what it shares is not in the plan",
                        place: plan.resources[at].place))
                continue
            }
            isRead.insert(at)
            if type == "aws_ram_resource_association" { noteShare(of: at) }
            for subject in subjects { principals[subject, default: .init()].add(said) }
        }
        addVaultPolicies(to: &principals)
        for (at, who) in principals.sorted(by: { $0.key < $1.key }) { share(at, with: who) }
    }

    private mutating func share(_ at: Int, with who: TerraformPrincipals) {
        let place = plan.resources[at].place
        let there = zones(of: who, letInBy: at)
        for holding in held[at] ?? [] {
            for other in there {
                replicate(holding, from: holding.zone, to: other.zone, by: at, kind: "network")
            }
        }
        if let key = keys[at] {
            for party in there.compactMap(\.party) where !setup.keys[key].release.contains(party) {
                setup.keys[key].release.append(party)
            }
            // Whoever asks gets it.
            if who.isPublic { setup.keys[key].zone = zoneOfEverybody(at: place) }
        }
    }

    // MARK: Who

    private func ownPrincipals(of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        guard resource.provider.hasPrefix("aws") else {
            if resource.type == "azurerm_container_registry" {
                switch resource.says(of: "anonymous_pull_enabled") {
                case .value(let value): who.isPublic = value.scalar?.text != "false"
                case .hidden, .open: who.hasOthers = true
                case .nothing, .unsaid: break
                }
            }
            return who
        }
        for attribute in TerraformTypes.policies { who.add(policy(of: at, attribute: attribute)) }
        who.add(accessLists(of: at))
        for attribute in ["shared_accounts", "create_volume_permissions"] {
            who.add(accounts(attribute, of: at))
        }
        return who
    }

    /// What a resource says of the one that it is about; where nothing is said of anybody, others.
    private func said(by at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        func say(_ attributes: [String], _ read: (String) -> TerraformPrincipals) {
            for attribute in attributes { who.add(read(attribute)) }
            let isSaid = attributes.contains { attribute in
                if case .unsaid = resource.says(of: attribute) { false } else { true }
            }
            if !isSaid { who.hasOthers = true }
        }
        switch resource.type {
        case "aws_kms_grant": say(["grantee_principal"]) { accounts($0, of: at) }
        case "aws_snapshot_create_volume_permission": say(["account_id"]) { accounts($0, of: at) }
        case "aws_ami_launch_permission":
            say(["account_id", "group", "organization_arn", "organizational_unit_arn"]) {
                accounts($0, of: at)
            }
        case "aws_ram_resource_association": who.add(principals(ofAssociation: at))
        case "aws_s3_bucket_acl":
            who.add(accessLists(of: at))
            say(["acl", "access_control_policy"]) { _ in .init() }
        case _ where resource.type.hasPrefix("google_"): who.add(googlePrincipals(by: at))
        case _ where Self.azureGrants[resource.type] != nil: who.add(azurePrincipals(by: at))
        case "azurerm_data_share_dataset_blob_storage": who.hasOthers = true
        case "azurerm_storage_container":
            switch resource.says(of: "container_access_type") {
            case .value(let value):
                who.isPublic = !["private", ""].contains(value.scalar?.text ?? "blob")
            case .hidden, .open: who.hasOthers = true
            case .nothing, .unsaid: break
            }
        default: say(TerraformTypes.policies) { policy(of: at, attribute: $0) }
        }
        return who
    }

    // MARK: Resource shares

    private func share(of association: Int) -> Named {
        named("resource_share_arn", of: association) { $0.type == "aws_ram_resource_share" }
    }

    private func principals(ofAssociation at: Int) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        let shares = share(of: at)
        // With whom one is shared that the plan does not have, it does not say.
        who.hasOthers = shares.found.isEmpty
        for (other, resource) in plan.resources.enumerated()
        where resource.type == "aws_ram_principal_association"
            && !shares.found.isDisjoint(with: share(of: other).found)
        {
            who.add(accounts("principal", of: other))
            if case .unsaid = resource.says(of: "principal") { who.hasOthers = true }
        }
        return who
    }

    /// Notes that a share and whoever is let into it were read with what is in it.
    private mutating func noteShare(of at: Int) {
        let shares = share(of: at).found
        isRead.formUnion(shares)
        for (other, resource) in plan.resources.enumerated()
        where resource.type == "aws_ram_principal_association"
            && !shares.isDisjoint(with: share(of: other).found)
        {
            isRead.insert(other)
        }
    }

    // MARK: Where others are

    /// Where those are whom a resource lets in, and who they are; whoever holds its own place is in already.
    mutating func zones(
        of who: TerraformPrincipals, letInBy at: Int
    ) -> [(zone: String, party: String?)] {
        let place = plan.resources[at].place
        let number = places[at]?.number
        var there: [(zone: String, party: String?)] = []
        let isOwn = who.hasOwn || !who.accounts.isDisjoint(with: ownAccounts)
        if isOwn, number != nil { there.append(zoneOfOwn(at: place)) }
        for account in who.accounts.subtracting(ownAccounts).sorted() where account != number {
            let zone = zone(ofAccount: account, at: place)
            there.append((zone, others["account:" + account]?.party))
        }
        for project in who.projects.subtracting(ownProjects).sorted() {
            let zone = zone(ofProject: project, at: place)
            there.append((zone: zone, party: others["project:" + project]?.party))
        }
        let named = who.federations.sorted().map { name in
            (index[name] ?? []).filter {
                TerraformTypes.identityProviders.contains(plan.resources[$0].type)
            }
        }
        let providers = who.identityProviders.union(named.flatMap(\.self))
        for provider in providers.sorted() {
            there.append(zone(ofIdentityProvider: provider))
        }
        if who.hasOthers || named.contains(where: \.isEmpty) { there.append(zoneOfOthers()) }
        if who.isPublic { there.append((zoneOfEverybody(at: place), nil)) }
        return there
    }

    /// Where the plan's own account is, for something in another one.
    private mutating func zoneOfOwn(at place: DiagnosticPlace) -> (zone: String, party: String?) {
        let own = placeOf.values.filter { $0.number == nil && $0.holder == names["holder:AWS "] }
        if let first = own.min(by: { $0.account < $1.account }) {
            return (first.account, first.holder)
        }
        if let known = others["account:own"] { return known }
        let cloud = TerraformTypes.Cloud(title: "AWS", account: "account")
        let id = party(
            "holder:\(cloud.title) ", id: "\(cloud.title) \(cloud.account) holder",
            title: "Whoever holds the \(cloud.account) at \(cloud.title)", role: "other", at: nil)
        let zone = names.made(of: "own account")
        setup.zones.append(
            .init(id: zone, title: "The account that the plan is of", place: place, party: id))
        others["account:own"] = (zone, id)
        return (zone, id)
    }

    /// Whoever is logged in by an identity provider of the plan, at the word of whoever runs that.
    private mutating func zone(ofIdentityProvider at: Int) -> (zone: String, party: String?) {
        let resource = plan.resources[at]
        let key = "identity:" + resource.address
        if let known = others[key] { return known }
        isRead.insert(at)
        let id = party(
            key, id: "login \(resource.address)",
            title: "Whoever logs people in for \(resource.address)", role: "other",
            at: resource.place)
        let zone = names.made(of: "logged in by \(resource.address)")
        setup.zones.append(
            .init(
                id: zone, title: "Whoever is logged in by \(resource.address)",
                place: resource.place, party: id))
        others[key] = (zone, id)
        return (zone, id)
    }

    /// Whoever holds an account, if something of theirs was read: whatever it is called, one account is one party's.
    func holder(ofAccount account: String) -> String? {
        if ownAccounts.contains(account) || likelyAccounts.contains(account),
            let own = names["holder:AWS "]
        {
            return own
        }
        return names["holder:AWS " + account] ?? names["account:" + account]
    }

    /// The zone of another account, by its number; of others where it is none.
    mutating func zone(ofAccount account: String, at place: DiagnosticPlace) -> String {
        guard TerraformPrincipals.account(in: account) == account else {
            return zoneOfOthers().zone
        }
        let key = "account:" + account
        if let known = others[key] { return known.zone }
        let id =
            holder(ofAccount: account)
            ?? party(
                key, id: "holder \(account)", title: "Whoever holds account \(account)",
                role: "other", at: place)
        if id != names["holder:AWS "] { numbers[id] = account }
        let zone = names.made(of: "account \(account)")
        setup.zones.append(.init(id: zone, title: "Account \(account)", place: place, party: id))
        others[key] = (zone, id)
        return zone
    }

    mutating func zoneOfOthers() -> (zone: String, party: String?) {
        if let known = others["others"] { return known }
        let id = party(
            "others", id: "others", title: "Others whom the plan lets in and does not name",
            role: "other",
            at: nil)
        let zone = names.made(of: "places of others")
        setup.zones.append(
            .init(id: zone, title: "Wherever others are whom the plan does not name", party: id))
        others["others"] = (zone, id)
        return (zone, id)
    }

    mutating func zoneOfEverybody(at place: DiagnosticPlace) -> String {
        if let known = others["everybody"] { return known.zone }
        let zone = names.made(of: "everybody")
        setup.zones.append(
            .init(
                id: zone, title: "Whoever asks", place: place,
                note: "the plan lets everybody read what is here", isOpen: true))
        others["everybody"] = (zone, nil)
        return zone
    }
}
