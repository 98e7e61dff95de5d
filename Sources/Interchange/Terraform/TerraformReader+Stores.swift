internal import Phrases
internal import YAMLKit

/// What keeps data, and where the same data is again.
extension TerraformReader {
    mutating func readStores() {
        let companions = companions(TerraformTypes.encryptions)
        var waiting: [Int] = []
        for (at, resource) in plan.resources.enumerated() where places[at] != nil {
            if TerraformTypes.copies[resource.type] != nil {
                waiting.append(at)
            } else if TerraformTypes.stores.contains(resource.type) {
                if origins(of: at).isEmpty {
                    hold(at, asset: nil, forms: forms(of: at, besides: companions[at] ?? []))
                } else {
                    waiting.append(at)
                }
            }
        }
        // Copies of copies: each round finds those of what is known, else the first begins by itself.
        while !waiting.isEmpty {
            var left: [Int] = []
            for at in waiting where !holdAgain(at) { left.append(at) }
            if left.count == waiting.count { hold(left.removeFirst(), asset: nil, forms: nil) }
            waiting = left
        }
    }

    /// What says something of a resource, by that resource.
    private mutating func companions(_ types: Set<String>) -> [Int: [Int]] {
        var companions: [Int: [Int]] = [:]
        for (at, resource) in plan.resources.enumerated() where types.contains(resource.type) {
            isRead.insert(at)
            for other in subjects(of: at) { companions[other, default: []].append(at) }
        }
        return companions
    }

    /// The resources of which another one says something.
    func subjects(of at: Int) -> [Int] {
        let type = plan.resources[at].type
        guard let attribute = TerraformTypes.companions[type] else { return [] }
        if Self.azureGrants[type] != nil { return azureSubjects(of: at) }
        if attribute == "key_ring_id" { return keys(inRingOf: at) }
        let isMeant = { (resource: TerraformPlan.Resource) in
            TerraformTypes.stores.contains(resource.type)
                || TerraformTypes.keys.contains(resource.type)
                || TerraformTypes.copies[resource.type] != nil
        }
        let found = resources(attribute, of: at, where: isMeant)
        // Later versions name what a container is in by its id.
        return found.isEmpty && attribute == "storage_account_name"
            ? resources("storage_account_id", of: at, where: isMeant) : found
    }

    /// The keys of a ring of which a resource says something.
    private func keys(inRingOf at: Int) -> [Int] {
        let isRing = { (resource: TerraformPlan.Resource) in resource.type == "google_kms_key_ring"
        }
        let rings = Set(resources("key_ring_id", of: at, where: isRing))
        return keys.keys.sorted().filter {
            !rings.isDisjoint(with: resources("key_ring", of: $0, where: isRing))
        }
    }

    private func origins(of at: Int) -> [Int] {
        let attributes = TerraformTypes.copies[plan.resources[at].type] ?? TerraformTypes.origins
        return attributes.flatMap { attribute in
            resources(attribute, of: at) {
                TerraformTypes.stores.contains($0.type) || TerraformTypes.copies[$0.type] != nil
            }
        }
    }

    private mutating func holdAgain(_ at: Int) -> Bool {
        let origins = origins(of: at)
        guard let origin = origins.compactMap({ held[$0] }).first else { return false }
        let own = forms(of: at)
        // A copy that says nothing of its own is as what it was made of.
        let isStated = own != [Form(isEncrypted: false, key: nil)]
        hold(at, asset: origin.asset, forms: isStated ? own : origin.forms)
        replicate(origin, from: origin.zone, to: held[at]?.zone ?? origin.zone, by: at)
        return true
    }

    private mutating func hold(_ at: Int, asset: Int?, forms: [Form]?) {
        guard let place = places[at] else { return }
        let resource = plan.resources[at]
        isRead.insert(at)
        let forms = forms ?? self.forms(of: at)
        let asset = asset ?? setup.assets.count
        if asset == setup.assets.count {
            setup.assets.append(
                .init(
                    id: names.made(of: resource.address), title: resource.address,
                    place: resource.place))
        }
        held[at] = Holding(asset: asset, zone: place.account, forms: forms)
        add(forms, of: asset, in: place.account, at: resource.place)
    }

    mutating func add(_ forms: [Form], of asset: Int, in zone: String, at place: DiagnosticPlace) {
        for form in forms {
            setup.add(
                .init(zone: zone, isEncrypted: form.isEncrypted, place: place, key: form.key),
                to: asset)
        }
    }

    /// Puts a copy elsewhere, and a way there.
    mutating func replicate(
        _ holding: Holding, from: String, to zone: String, by at: Int, kind: String = "replication"
    ) {
        let resource = plan.resources[at]
        add(holding.forms, of: holding.asset, in: zone, at: resource.place)
        guard from != zone else { return }
        let title = "\(resource.address) to \(zone)"
        guard names.add("way:\(from) \(zone) \(resource.address)", named: title) != nil,
            let id = names["way:\(from) \(zone) \(resource.address)"]
        else { return }
        setup.flows.append(
            .init(id: id, title: title, from: from, into: zone, place: resource.place, kind: kind))
    }

    // MARK: Replication

    mutating func readReplications() {
        for (at, resource) in plan.resources.enumerated() {
            readReplicas(of: at)
            readAzureReplicas(of: at)
            readGoogleReplicas(of: at)
            if resource.type == "aws_ecr_replication_configuration" {
                isRead.insert(at)
                replicateRepositories(by: at)
            }
            guard let attribute = TerraformTypes.replications[resource.type] else { continue }
            isRead.insert(at)
            for source in resources(
                attribute, of: at, where: { TerraformTypes.stores.contains($0.type) })
            {
                guard let holding = held[source] else { continue }
                let zones =
                    resource.type.hasPrefix("azurerm_")
                    ? zones(named: "destination_storage_account_id", of: at) : destinations(of: at)
                replicate(holding, to: zones, by: at)
            }
        }
    }

    /// Regions that a resource names for replicas of itself.
    private mutating func readReplicas(of at: Int) {
        guard let holding = held[at], let replicas = plan.resources[at]["replica"] else { return }
        for replica in replicas.items ?? [] {
            let name = replica["region_name"] ?? replica["region"]
            replicate(holding, toRegion: name?.scalar?.text, by: at)
        }
    }

    mutating func replicate(_ holding: Holding, toRegion name: String?, by at: Int) {
        let resource = plan.resources[at]
        let region = Self.region(name, of: resource.provider)
        guard let place = place(of: resource, region: region) else { return }
        replicate(holding, from: holding.zone, to: place.account, by: at)
    }

    /// Where something is replicated to: resources, accounts, or somewhere that the plan does not name.
    private mutating func destinations(of at: Int) -> [String] {
        let resource = plan.resources[at]
        let isStore = { (resource: TerraformPlan.Resource) in
            TerraformTypes.stores.contains(resource.type)
        }
        var zones: [String] = []
        let values = resource.isHidden ? nil : resource.node["values"]
        for node in Self.nodes(["destination"], in: values, except: resource.hidden) {
            for block in node.items ?? [node] {
                let target = block["bucket"]?.scalar.flatMap { index[$0.text] } ?? []
                if let account = block["account"]?.scalar?.text, !account.isEmpty,
                    block["account"]?.isNull == false, !ownAccounts.contains(account)
                {
                    zones.append(zone(ofAccount: account, at: resource.place))
                } else if let store = target.first(where: { isStore(plan.resources[$0]) }) {
                    zones += held[store].map { [$0.zone] } ?? []
                } else if let text = block["region"]?.scalar?.text,
                    let place = place(
                        of: resource, region: Self.region(text, of: resource.provider))
                {
                    zones.append(place.account)
                }
            }
        }
        for node in Self.nodes(["destination"], in: resource.expressions) {
            zones += resources(meant: node, of: at, where: isStore).compactMap { held[$0]?.zone }
        }
        return zones.isEmpty ? [zoneOfOthers().zone] : zones
    }

    /// Where the stores are that an attribute names, or somewhere that the plan does not name.
    private mutating func zones(named attribute: String, of at: Int) -> [String] {
        let found = resources(attribute, of: at) { TerraformTypes.stores.contains($0.type) }
            .compactMap { held[$0]?.zone }
        return found.isEmpty ? [zoneOfOthers().zone] : found
    }

    mutating func replicate(_ holding: Holding, to zones: [String], by at: Int) {
        for zone in zones { replicate(holding, from: holding.zone, to: zone, by: at) }
    }

    private mutating func replicateRepositories(by at: Int) {
        let resource = plan.resources[at]
        let values = resource.isHidden ? nil : resource.node["values"]
        let repositories = held.keys.sorted().filter {
            plan.resources[$0].type == "aws_ecr_repository"
        }
        for node in Self.nodes(["destination"], in: values, except: resource.hidden) {
            for block in node.items ?? [node] {
                let registry = block["registry_id"]?.scalar?.text ?? ""
                let isForeign =
                    TerraformPrincipals.account(in: registry) != nil
                    && !ownAccounts.contains(registry)
                for repository in repositories {
                    guard let holding = held[repository] else { continue }
                    if isForeign {
                        let zone = zone(ofAccount: registry, at: resource.place)
                        replicate(holding, from: holding.zone, to: zone, by: at)
                    } else {
                        replicate(holding, toRegion: block["region"]?.scalar?.text, by: at)
                    }
                }
            }
        }
    }
}
