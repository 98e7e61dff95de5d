internal import Phrases
internal import YAMLKit

/// What keeps data, and where the same data is again.
extension TerraformReader {
    mutating func readStores() {
        let companions = encryptionsBySubject()
        var waiting: [Int] = []
        for (at, resource) in plan.resources.enumerated() where places[at] != nil {
            if TerraformTypes.copies[resource.type] != nil {
                waiting.append(at)
            } else if TerraformTypes.stores.contains(resource.type) {
                if origins(of: at).isEmpty {
                    let said = encryption(
                        of: at, besides: companions[at] ?? [], skipping: ["replica"])
                    hold(at, asset: nil, forms: said.forms)
                } else {
                    waiting.append(at)
                }
            }
        }
        readCopies(waiting, besides: companions)
    }

    /// Copies of copies, each once all is held of which it is made; in a circle one of which something is held
    /// begins, else the first, by itself.
    ///
    /// - Complexity: O(*n*) for *n* copies and what they are made of.
    private mutating func readCopies(
        _ copies: [Int], besides companions: [Int: [(source: Int, isSure: Bool)]]
    ) {
        let among = Set(copies)
        var made: [Int: [Int]] = [:]
        var open: [Int: Int] = [:]
        var origins: [Int: [Int]] = [:]
        for at in copies {
            let found = self.origins(of: at)
            origins[at] = found
            let waiting = Set(found).intersection(among).subtracting([at])
            open[at] = waiting.count
            for origin in waiting { made[origin, default: []].append(at) }
        }
        var ready = copies.filter { open[$0] == 0 }
        var (nextReady, nextBegun, nextLeft) = (0, 0, 0)
        var begun = copies.filter { origins[$0]?.contains { held[$0] != nil } ?? false }
        var done: Set<Int> = []
        while done.count < among.count {
            let at: Int
            if nextReady < ready.count {
                (at, nextReady) = (ready[nextReady], nextReady + 1)
            } else if nextBegun < begun.count {
                (at, nextBegun) = (begun[nextBegun], nextBegun + 1)
            } else if nextLeft < copies.count {
                (at, nextLeft) = (copies[nextLeft], nextLeft + 1)
            } else {
                break
            }
            guard done.insert(at).inserted else { continue }
            if !holdAgain(at, madeOf: origins[at] ?? [], besides: companions[at] ?? []) {
                hold(at, asset: nil, forms: encryption(of: at, skipping: ["replica"]).forms)
            }
            for next in made[at] ?? [] {
                begun.append(next)
                open[next, default: 0] -= 1
                if open[next] == 0 { ready.append(next) }
            }
        }
    }

    /// What says how a resource is encrypted, by that resource, with whether it is certain that it is that one.
    private mutating func encryptionsBySubject() -> [Int: [(source: Int, isSure: Bool)]] {
        var companions: [Int: [(source: Int, isSure: Bool)]] = [:]
        for (at, resource) in plan.resources.enumerated()
        where TerraformTypes.encryptions.contains(resource.type) {
            guard let attribute = TerraformTypes.companions[resource.type] else { continue }
            let named = named(attribute, of: at) { TerraformTypes.stores.contains($0.type) }
            for other in named.found.sorted() {
                companions[other, default: []].append((at, named.isSure))
            }
            guard named.found.isEmpty else {
                isRead.insert(at)
                continue
            }
            isTold.insert(at)
            setup.dropped.append(
                .init(
                    what: resource.address, why: "what it encrypts is not in the plan",
                    place: resource.place))
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

    private mutating func holdAgain(
        _ at: Int, madeOf origins: [Int], besides: [(source: Int, isSure: Bool)]
    ) -> Bool {
        let origins = origins.filter { held[$0] != nil }
        guard !origins.isEmpty, let place = places[at] else { return false }
        let own = encryption(of: at, besides: besides, skipping: ["replica"])
        for origin in origins {
            for holding in held[origin] ?? [] {
                // One that says nothing of its own is as what it was made of, where the provider has it so.
                let isAlike =
                    TerraformTypes.likeOrigins.contains(plan.resources[at].type)
                    && holding.zone == place.account
                let forms = own.isStated || !isAlike ? own.forms : Set(holding.forms)
                hold(at, asset: holding.asset, forms: forms)
                replicate(holding, from: holding.zone, to: place.account, by: at, forms: [])
            }
        }
        return true
    }

    private mutating func hold(_ at: Int, asset: Int?, forms: Set<Form>) {
        guard let place = places[at] else { return }
        let resource = plan.resources[at]
        isRead.insert(at)
        let forms = Self.sorted(forms)
        let asset = asset ?? setup.assets.count
        if asset == setup.assets.count {
            setup.assets.append(
                .init(
                    id: names.made(of: resource.address), title: resource.address,
                    place: resource.place))
        }
        held[at, default: []].append(Holding(asset: asset, zone: place.account, forms: forms))
        add(forms, of: asset, in: place.account, at: resource.place)
    }

    static func sorted(_ forms: Set<Form>) -> [Form] {
        forms.sorted {
            ($0.isEncrypted ? 0 : 1, $0.key ?? "") < ($1.isEncrypted ? 0 : 1, $1.key ?? "")
        }
    }

    mutating func add(_ forms: [Form], of asset: Int, in zone: String, at place: DiagnosticPlace) {
        for form in forms {
            setup.add(
                .init(zone: zone, isEncrypted: form.isEncrypted, place: place, key: form.key),
                to: asset)
        }
    }

    /// Puts a copy elsewhere, in the forms that it has here or in others, and a way there.
    mutating func replicate(
        _ holding: Holding, from: String, to zone: String, by at: Int,
        kind: String = "replication", forms: [Form]? = nil
    ) {
        let resource = plan.resources[at]
        add(forms ?? holding.forms, of: holding.asset, in: zone, at: resource.place)
        guard from != zone else { return }
        let title = "\(resource.address) to \(zone)"
        guard names.add("way:\(from) \(zone) \(resource.address)", named: title) != nil,
            let id = names["way:\(from) \(zone) \(resource.address)"]
        else { return }
        setup.flows.append(
            .init(id: id, title: title, from: from, into: zone, place: resource.place, kind: kind))
    }
}
