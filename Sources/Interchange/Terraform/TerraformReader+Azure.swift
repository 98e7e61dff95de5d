internal import Phrases
internal import YAMLKit

/// What is particular to Azure: vaults and who may use them, roles, and storage that is replicated.
extension TerraformReader {
    static let vaults: Set<String> = [
        "azurerm_key_vault", "azurerm_key_vault_managed_hardware_security_module",
    ]

    /// Types that let somebody use something, and the attributes that name what.
    static let azureGrants: [String: [String]] = [
        "azurerm_key_vault_access_policy": ["key_vault_id"],
        "azurerm_key_vault_managed_hardware_security_module_role_assignment": [
            "managed_hsm_id", "vault_base_url",
        ],
        "azurerm_role_assignment": ["scope"],
    ]

    /// What a resource of Azure's lets somebody use: what it names, the keys of a vault that it names, or
    /// all that is there of Azure's where it names something around it.
    func azureSubjects(of at: Int) -> [Int] {
        guard let attributes = Self.azureGrants[plan.resources[at].type] else { return [] }
        let found = attributes.flatMap { attribute in resources(attribute, of: at) { _ in true } }
        var subjects: Set<Int> = []
        var isAll = found.isEmpty && plan.resources[at].type == "azurerm_role_assignment"
        for other in found {
            let type = plan.resources[other].type
            if Self.vaults.contains(type) {
                subjects.formUnion(keys(inVault: other))
            } else if type == "azurerm_storage_container" {
                subjects.formUnion(self.subjects(of: other))
            } else if held[other] != nil || keys[other] != nil {
                subjects.insert(other)
            } else if plan.resources[at].type == "azurerm_role_assignment" {
                // A group of resources, a subscription or what is around one.
                isAll = isAll || Self.isAround(type)
            }
        }
        if isAll {
            for other in plan.resources.indices
            where plan.resources[other].provider.hasPrefix("az")
                && (held[other] != nil || keys[other] != nil)
            {
                subjects.insert(other)
            }
        }
        return subjects.sorted()
    }

    private static func isAround(_ type: String) -> Bool {
        ["azurerm_resource_group", "azurerm_subscription", "azurerm_management_group"]
            .contains(type)
    }

    /// The keys that are in a vault.
    private func keys(inVault vault: Int) -> [Int] {
        keys.keys.sorted().filter { key in
            ["key_vault_id", "managed_hsm_id"].contains { attribute in
                resources(attribute, of: key) { Self.vaults.contains($0.type) }.contains(vault)
            }
        }
    }

    /// Who is let in by a grant: identities of the plan act for whoever holds the subscription, of anybody
    /// else the plan has only a number.
    func azurePrincipals(by at: Int) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        let resource = plan.resources[at]
        for attribute in ["principal_id", "object_id"]
        where resource[attribute] != nil || resource.expressions?[attribute] != nil {
            who.hasOthers = who.hasOthers || !isOwn(resource.expressions?[attribute], of: at)
            return who
        }
        who.hasOthers = true
        return who
    }

    /// Whether all that an expression refers to is of the plan.
    private func isOwn(_ expression: YAMLNode?, of at: Int) -> Bool {
        guard let expression else { return false }
        let meaning = plan.configuration.meaning(
            of: expression, in: plan.resources[at].scope)
        guard !meaning.isPartial, !meaning.targets.isEmpty, meaning.constants.isEmpty else {
            return false
        }
        // Groups, users and programs of the directory may be of others.
        return meaning.targets.allSatisfy { target in
            target.isData
                ? target.type == "azurerm_client_config"
                : target.type.hasPrefix("azurerm_") && !plan.instances(of: target).isEmpty
        }
    }

    /// Whoever a vault itself lets in, for each of its keys.
    mutating func addVaultPolicies(to principals: inout [Int: TerraformPrincipals]) {
        for at in plan.resources.indices where Self.vaults.contains(plan.resources[at].type) {
            isRead.insert(at)
            let resource = plan.resources[at]
            var who = TerraformPrincipals()
            if resource.hides("access_policy") { who.hasOthers = true }
            let written = resource.expressions?["access_policy"].map { $0.items ?? [$0] } ?? []
            let count = max(written.count, resource["access_policy"]?.items?.count ?? 0)
            for place in 0..<count {
                let own =
                    place < written.count && isOwn(written[place]["object_id"], of: at)
                who.hasOthers = who.hasOthers || !own
            }
            if who.isNobody { continue }
            for key in keys(inVault: at) { principals[key, default: .init()].add(who) }
        }
    }

    // MARK: Copies

    /// Storage that the provider replicates to another region of its own.
    mutating func readAzureReplicas(of at: Int) {
        let resource = plan.resources[at]
        guard let holdings = held[at], resource.provider.hasPrefix("az") else { return }
        for holding in holdings { readAzureReplicas(of: holding, at: at) }
        if resource.type == "azurerm_storage_account",
            resource["account_replication_type"] == nil
        {
            tellOfUnknownReplication(resource)
        }
    }

    private mutating func readAzureReplicas(of holding: Holding, at: Int) {
        let resource = plan.resources[at]
        if resource.type == "azurerm_storage_account" {
            let kind = resource.text("account_replication_type")?.uppercased() ?? ""
            if kind.contains("GRS") || kind.contains("GZRS") {
                replicate(holding, toRegion: resource.text("secondary_location"), by: at)
            }
        }
        for key in ["geo_location", "georeplications"] {
            for block in resource[key]?.items ?? [] {
                replicate(holding, toRegion: block["location"]?.scalar?.text, by: at)
            }
        }
    }

    private mutating func tellOfUnknownReplication(_ resource: TerraformPlan.Resource) {
        setup.remarks.append(
            .init(
                text: "how \(resource.address) is replicated is not in the plan",
                place: resource.place))
    }
}
