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
            let subjects = subjects(of: at)
            if plan.resources[at].type.hasPrefix("aws_ram_") { isRead.insert(at) }
            guard TerraformTypes.companions[plan.resources[at].type] != nil else { continue }
            isRead.insert(at)
            let said = said(by: at)
            guard !said.isNobody else { continue }
            if subjects.isEmpty {
                setup.remarks.append(
                    .init(
                        text: "what \(plan.resources[at].address) shares is not in the plan",
                        place: plan.resources[at].place))
            }
            for subject in subjects { principals[subject, default: .init()].add(said) }
        }
        addVaultPolicies(to: &principals)
        for (at, who) in principals.sorted(by: { $0.key < $1.key }) { share(at, with: who) }
    }

    private mutating func share(_ at: Int, with who: TerraformPrincipals) {
        let place = plan.resources[at].place
        var there = who.accounts.subtracting(ownAccounts).sorted().map { account in
            (zone: zone(ofAccount: account, at: place), party: others["account:" + account]?.party)
        }
        for project in who.projects.subtracting(ownAccounts).sorted() {
            let zone = zone(ofProject: project, at: place)
            there.append((zone: zone, party: others["project:" + project]?.party))
        }
        if who.hasOthers { there.append(zoneOfOthers()) }
        if who.isPublic { there.append((zoneOfEverybody(at: place), nil)) }
        if let holding = held[at] {
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
        var who = policy(of: at, attribute: "policy")
        if isPublic(plan.resources[at].text("acl")) { who.isPublic = true }
        for attribute in ["shared_accounts", "create_volume_permissions"] {
            who.add(accounts(attribute, of: at))
        }
        return who
    }

    /// What a resource says of the one that it is about.
    private func said(by at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = policy(of: at, attribute: "policy")
        if isPublic(resource.text("acl")) { who.isPublic = true }
        switch resource.type {
        case "aws_kms_grant": who.add(accounts("grantee_principal", of: at))
        case "aws_snapshot_create_volume_permission": who.add(accounts("account_id", of: at))
        case "aws_ram_resource_association":
            for share in resources(
                "resource_share_arn", of: at, where: { $0.type == "aws_ram_resource_share" })
            {
                who.add(principals(ofShare: share))
            }
        case _ where resource.type.hasPrefix("google_"): who.add(googlePrincipals(by: at))
        case _ where Self.azureGrants[resource.type] != nil: who.add(azurePrincipals(by: at))
        case "azurerm_data_share_dataset_blob_storage": who.hasOthers = true
        case "azurerm_storage_container":
            let access = resource.text("container_access_type") ?? "private"
            who.isPublic = access != "private"
        default: break
        }
        return who
    }

    private func principals(ofShare share: Int) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        for (at, resource) in plan.resources.enumerated()
        where resource.type == "aws_ram_principal_association"
            && resources("resource_share_arn", of: at, where: { _ in true }).contains(share)
        {
            who.add(accounts("principal", of: at))
        }
        return who
    }

    /// The accounts under an attribute: one that cannot be told is one of others.
    private func accounts(_ attribute: String, of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        if let value = resource[attribute] {
            for text in (value.items ?? [value]).compactMap({ $0.scalar?.text }) where !text.isEmpty
            {
                who.add(text == "all" ? "*" : text, isConditional: false)
            }
        } else if let expression = resource.expressions?[attribute] {
            let meaning = plan.configuration.meaning(of: expression, in: resource.module)
            for text in meaning.constants { who.add(text, isConditional: false) }
            who.hasOthers = who.hasOthers || meaning.isPartial || !meaning.bases.isEmpty
        } else {
            who.hasOthers = resource.hides(attribute)
        }
        return who
    }

    private func isPublic(_ acl: String?) -> Bool {
        ["public-read", "public-read-write", "authenticated-read"].contains(acl ?? "")
    }

    // MARK: Policies

    private func policy(of at: Int, attribute: String) -> TerraformPrincipals {
        let resource = plan.resources[at]
        if let text = resource.text(attribute) { return TerraformPrincipals(policy: text) }
        var who = TerraformPrincipals()
        guard let expression = resource.expressions?[attribute] else {
            who.hasOthers = resource.hides(attribute)
            return who
        }
        let meaning = plan.configuration.meaning(of: expression, in: resource.module)
        guard !meaning.bases.isEmpty || meaning.isPartial || resource.hides(attribute) else {
            return who
        }
        who.hasOthers = meaning.isPartial
        var seen: Set<String> = []
        var waiting = meaning.bases
        while let base = waiting.popLast() {
            guard seen.insert(base).inserted else { continue }
            guard base.contains("data.aws_iam_policy_document."),
                let document = plan.configuration.resources[base]?["expressions"]
            else {
                who.hasOthers = true
                continue
            }
            let module = base.components(before: "data.")
            who.add(statements(of: document, in: module))
            for key in ["source_policy_documents", "override_policy_documents"] {
                guard let sources = document[key] else { continue }
                let inner = plan.configuration.meaning(of: sources, in: module)
                who.hasOthers = who.hasOthers || inner.isPartial || !inner.constants.isEmpty
                waiting += inner.bases
            }
        }
        return who
    }

    /// The principals that the configuration of a policy names.
    private func statements(of document: YAMLNode, in module: String) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        if document["dynamic"] != nil { who.hasOthers = true }
        for statement in document["statement"].map({ $0.items ?? [$0] }) ?? [] {
            if statement["effect"]?["constant_value"]?.scalar?.text == "Deny" { continue }
            if statement["not_principals"] != nil { who.isPublic = true }
            let isConditional = statement["condition"] != nil
            for principal in statement["principals"].map({ $0.items ?? [$0] }) ?? [] {
                let kind = principal["type"]?["constant_value"]?.scalar?.text ?? ""
                if kind == "Service" { continue }
                guard ["AWS", "*"].contains(kind), let names = principal["identifiers"] else {
                    who.hasOthers = true
                    continue
                }
                let meaning = plan.configuration.meaning(of: names, in: module)
                for name in meaning.constants { who.add(name, isConditional: isConditional) }
                // Roles of the plan act for the account, and so does the account that asks.
                let foreign = meaning.bases.contains { base in
                    !["aws_caller_identity", "aws_iam_role", "aws_iam_user"].contains {
                        base.contains($0 + ".")
                    }
                }
                who.hasOthers = who.hasOthers || meaning.isPartial || foreign
            }
        }
        return who
    }

    // MARK: Where others are

    /// The zone of another account, by its number; of others where it is none.
    mutating func zone(ofAccount account: String, at place: DiagnosticPlace) -> String {
        guard TerraformPrincipals.account(in: account) == account else {
            return zoneOfOthers().zone
        }
        let key = "account:" + account
        if let known = others[key] { return known.zone }
        let id = party(
            key, id: "holder \(account)", title: "Whoever holds account \(account)", role: "other",
            at: place)
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

extension String {
    /// What stands before a word; all of it where the word is not there.
    func components(before word: String) -> String {
        firstRange(of: word).map { String(self[..<$0.lowerBound]) } ?? self
    }
}
