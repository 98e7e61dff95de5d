internal import Phrases
internal import YAMLKit

/// Where the same data is again by replication: each replica under the key that is named for it.
extension TerraformReader {
    mutating func readReplications() {
        for (at, resource) in plan.resources.enumerated() {
            readReplicas(of: at)
            readAzureReplicas(of: at)
            readGoogleReplicas(of: at)
            if resource.type == "aws_ecr_replication_configuration" {
                replicateRepositories(by: at)
            }
            guard let attribute = TerraformTypes.replications[resource.type] else { continue }
            let sources = resources(attribute, of: at) { TerraformTypes.stores.contains($0.type) }
                .filter { held[$0] != nil }
            guard !sources.isEmpty else {
                tellOfNothing(at)
                continue
            }
            isRead.insert(at)
            let targets =
                resource.type.hasPrefix("azurerm_")
                ? targets(named: "destination_storage_account_id", of: at) : destinations(of: at)
            for source in sources {
                for holding in held[source] ?? [] {
                    for target in targets {
                        replicate(
                            holding, from: holding.zone, to: target.zone, by: at,
                            forms: Self.sorted(target.forms.union(Self.bare(holding.forms))))
                    }
                }
            }
        }
    }

    /// The forms that no key of the plan opens: a replica of such is one too.
    private static func bare(_ forms: [Form]) -> Set<Form> { Set(forms.filter { $0.key == nil }) }

    private mutating func tellOfNothing(_ at: Int) {
        isTold.insert(at)
        setup.dropped.append(
            .init(
                what: plan.resources[at].address, why: "what it replicates is not in the plan",
                place: plan.resources[at].place))
    }

    /// Regions that a resource names for replicas of itself.
    private mutating func readReplicas(of at: Int) {
        guard let holdings = held[at], plan.resources[at].provider.hasPrefix("aws") else { return }
        var names: [String?] = []
        switch plan.resources[at].says(of: "replica") {
        case .nothing, .unsaid: return
        case .value(let replicas):
            names = (replicas.items ?? [replicas]).map { replica in
                (replica["region_name"] ?? replica["region"])?.scalar?.text
            }
        // Somewhere that the plan does not state.
        case .hidden, .open: names = [nil]
        }
        let forms = encryption(
            by: at, naming: TerraformTypes.keyAttributes, within: "replica"
        ).forms
        for holding in holdings {
            for name in names {
                replicate(holding, toRegion: name, by: at, forms: Self.sorted(forms))
            }
        }
    }

    /// Puts a copy in another region of the same account, in the forms that it has here or in others.
    mutating func replicate(
        _ holding: Holding, toRegion name: String?, by at: Int, forms: [Form]? = nil
    ) {
        let resource = plan.resources[at]
        let region = Self.region(name, of: resource.provider)
        guard let place = place(of: resource, region: region) else { return }
        replicate(holding, from: holding.zone, to: place.account, by: at, forms: forms)
    }

    /// Where something is replicated to, and in which forms it is there.
    struct Target {
        var zone: String
        var forms: Set<Form>
    }

    /// Where something is replicated to: resources, accounts, or somewhere that the plan does not name.
    private mutating func destinations(of at: Int) -> [Target] {
        let resource = plan.resources[at]
        let isStore = { (resource: TerraformPlan.Resource) in
            TerraformTypes.stores.contains(resource.type)
        }
        var zones: Set<String> = []
        var isOpen = resource.hides("destination") || resource.hides("rule")
        for node in Self.nodes(["destination"], in: resource.values, except: resource.hidden) {
            for block in node.items ?? [node] {
                let name = block["bucket"]?.scalar?.text ?? ""
                let plain = name.split(separator: ":").last.map(String.init) ?? ""
                let target = index[name] ?? index[plain] ?? []
                let stores = target.filter { isStore(plan.resources[$0]) }
                let before = zones.count
                if let account = block["account"]?.scalar?.text, !account.isEmpty,
                    block["account"]?.isNull == false, !ownAccounts.contains(account)
                {
                    zones.insert(zone(ofAccount: account, at: resource.place))
                }
                for store in stores { zones.formUnion((held[store] ?? []).map(\.zone)) }
                if zones.count == before, stores.isEmpty,
                    let text = block["region"]?.scalar?.text, block["region"]?.isNull == false,
                    let place = place(
                        of: resource, region: Self.region(text, of: resource.provider))
                {
                    zones.insert(place.account)
                }
                // A name that is of nothing in the plan.
                if let bucket = block["bucket"], !bucket.isNull, stores.isEmpty { isOpen = true }
            }
        }
        for node in Self.nodes(["destination"], in: resource.expressions) {
            for block in node.items ?? [node] {
                guard let written = block["bucket"] ?? block["file_system_id"] else { continue }
                let named = named(by: written, of: at, where: isStore)
                for store in named.found { zones.formUnion((held[store] ?? []).map(\.zone)) }
            }
        }
        if zones.isEmpty || isOpen { zones.insert(zoneOfOthers().zone) }
        let forms = encryption(
            by: at, naming: TerraformTypes.keyAttributes.union(["replica_kms_key_id"]),
            within: resource.type == "aws_s3_bucket_replication_configuration"
                ? "rule" : "destination"
        ).forms
        return zones.sorted().map { Target(zone: $0, forms: forms) }
    }

    /// Where the stores are that an attribute names, or somewhere that the plan does not name.
    private mutating func targets(named attribute: String, of at: Int) -> [Target] {
        let found = named(attribute, of: at) { TerraformTypes.stores.contains($0.type) }
        var targets = found.found.sorted().flatMap { held[$0] ?? [] }.map {
            Target(zone: $0.zone, forms: Set($0.forms))
        }
        if targets.isEmpty {
            targets.append(Target(zone: zoneOfOthers().zone, forms: [Encryption.plaintext]))
        }
        return targets
    }

    private mutating func replicateRepositories(by at: Int) {
        let resource = plan.resources[at]
        let repositories = held.keys.sorted().filter {
            plan.resources[$0].type == "aws_ecr_repository"
        }
        var targets: [(account: String?, region: String?)] = []
        for node in Self.nodes(["destination"], in: resource.values, except: resource.hidden) {
            for block in node.items ?? [node] {
                let registry = block["registry_id"]?.scalar?.text ?? ""
                let isForeign =
                    TerraformPrincipals.account(in: registry) != nil
                    && !ownAccounts.contains(registry)
                let region = block["region"]?.scalar?.text
                targets.append((isForeign ? registry : nil, region))
                if registry.isEmpty || block["registry_id"]?.isNull != false {
                    targets.append(("", nil))
                }
            }
        }
        if targets.isEmpty { targets.append(("", nil)) }
        for repository in repositories {
            for holding in held[repository] ?? [] {
                isRead.insert(at)
                for (account, region) in targets {
                    guard let account else {
                        replicate(holding, toRegion: region, by: at, forms: [Encryption.plaintext])
                        continue
                    }
                    let zone = zone(ofAccount: account, at: resource.place)
                    replicate(
                        holding, from: holding.zone, to: zone, by: at,
                        forms: [Encryption.plaintext])
                }
            }
        }
        if !isRead.contains(at) { tellOfNothing(at) }
    }
}
