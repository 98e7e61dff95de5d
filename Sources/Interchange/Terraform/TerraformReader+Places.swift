internal import Phrases
internal import YAMLKit

/// Providers, regions, what is held there, networks and the ways into them.
extension TerraformReader {
    mutating func readPlaces() {
        let own = plan.resources.map { region(of: $0) }
        let regions = plan.resources.indices.map { own[$0] ?? regionOfHolder(of: $0, own) }
        // What states no region stands where all else stands that uses the same configuration.
        var ofKey: [String: Set<String>] = [:]
        for (resource, region) in zip(plan.resources, regions) {
            if let region { ofKey[Self.key(resource), default: []].insert(region) }
        }
        for (resource, region) in zip(plan.resources, regions) {
            let shared = ofKey[Self.key(resource)].flatMap { $0.count == 1 ? $0.first : nil }
            places.append(place(of: resource, region: region ?? shared))
        }
    }

    private static func key(_ resource: TerraformPlan.Resource) -> String {
        resource.providerKey ?? resource.provider
    }

    /// The place of a resource in another region.
    mutating func place(of resource: TerraformPlan.Resource, region: String?) -> Place? {
        guard let cloud = TerraformTypes.clouds[resource.provider] else { return nil }
        var account: String?
        if case .number(let number) = plan.configuration.account(ofProvider: resource.providerKey),
            !ownAccounts.contains(number), !likelyAccounts.contains(number)
        {
            account = number
        }
        let key = [cloud.title, account ?? "", region ?? ""].joined(separator: "|")
        if let place = placeOf[key] { return place }
        let provider = party(
            "provider:" + cloud.title, id: cloud.title, title: cloud.title, role: "cloud",
            at: resource.place)
        let held = account.map { "\(cloud.account) \($0)" } ?? cloud.account
        let holder = party(
            "holder:\(cloud.title) \(account ?? "")", id: "\(cloud.title) \(held) holder",
            title: "Whoever holds the \(held) at \(cloud.title)", role: "other", at: nil)
        if let account { numbers[holder] = account }
        let ground = region ?? "a region that the plan does not state"
        let outer = regionZone(cloud, region, named: ground, provider: provider, at: resource.place)
        let title = "\(held) at \(cloud.title), \(ground)"
        let inner = names.made(of: "\(held) \(cloud.title) \(region ?? "")")
        setup.zones.append(
            .init(
                id: inner, title: title, inside: outer, place: resource.place, kind: "tenancy",
                party: holder))
        setup.flows.append(
            .init(
                id: names.made(of: "\(cloud.title) \(region ?? "") console"),
                title: "Administration of the \(title)",
                from: "outside", into: inner, place: resource.place, kind: "administration",
                guardian: holder))
        let place = Place(
            region: outer, account: inner, provider: provider, holder: holder, number: account)
        placeOf[key] = place
        return place
    }

    private mutating func regionZone(
        _ cloud: TerraformTypes.Cloud, _ region: String?, named title: String, provider: String,
        at place: DiagnosticPlace
    ) -> String {
        let key = "region:\(cloud.title) \(region ?? "")"
        if let known = others[key] { return known.zone }
        var site: String?
        if let region {
            site = names.made(of: "\(cloud.title) \(region) site")
            setup.sites.append(
                .init(id: site ?? "", title: "\(cloud.title), \(region)", place: place))
        }
        let id = names.made(of: "\(cloud.title) \(region ?? "region")")
        setup.zones.append(
            .init(
                id: id, title: "\(cloud.title), \(title)", place: place, party: provider, site: site
            ))
        others[key] = (id, provider)
        return id
    }

    /// A party that the plan tells of, made once; its id comes of `name`.
    mutating func party(
        _ key: String, id name: String, title: String, role: String, at place: DiagnosticPlace?
    ) -> String {
        if let id = names[key] { return id }
        let id = names.add(key, named: name) ?? key
        setup.parties.append(.init(id: id, title: title, role: role, place: place))
        return id
    }

    // MARK: Regions

    private func region(of resource: TerraformPlan.Resource) -> String? {
        var candidates = [resource.text("region"), resource.text("location")]
        if let zone = resource.text("availability_zone") ?? resource.text("zone") {
            candidates.append(Self.withoutZone(zone))
        }
        if let arn = resource.text("arn") {
            let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
            if parts.count > 4 { candidates.append(String(parts[3])) }
        }
        if let key = resource.providerKey {
            candidates += plan.configuration.region(ofProvider: key)
        }
        return candidates.lazy.compactMap { Self.region($0, of: resource.provider) }.first
    }

    /// The region of what a resource lies in: of the resource that is named, else in the name.
    private func regionOfHolder(of at: Int, _ regions: [String?]) -> String? {
        let resource = plan.resources[at]
        for attribute in TerraformTypes.holders[resource.type] ?? [] {
            if let around = resources(attribute, of: at, where: { _ in true }).first {
                return regions[around]
            }
            let parts = (resource.text(attribute) ?? "").split(separator: "/")
            if let place = parts.firstIndex(of: "locations"), place + 1 < parts.count {
                return Self.region(String(parts[place + 1]), of: resource.provider)
            }
        }
        return nil
    }

    /// A zone such as `eu-west-2b` or `europe-west4-a` lies in the region without its last letter.
    private static func withoutZone(_ zone: String) -> String {
        var region = zone
        if let last = region.last, last.isLetter { region.removeLast() }
        if region.hasSuffix("-") { region.removeLast() }
        return region
    }

    /// A text that has the form of the provider's regions; `nil` for any other, which may be anything.
    static func region(_ text: String?, of provider: String) -> String? {
        guard let text, (2...32).contains(text.utf8.count) else { return nil }
        if provider.hasPrefix("az") {
            let name = text.lowercased().filter { $0 != " " }
            let isName = name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
            }
            return isName && directions.contains(where: name.contains) ? name : nil
        }
        if ["EU", "US", "ASIA"].contains(text) || dualRegions.contains(text) {
            return text.lowercased()
        }
        // Google's stores are said to be in EUROPE-WEST4.
        let name = provider.hasPrefix("google") ? text.lowercased() : text
        guard let last = name.utf8.last, (0x30...0x39).contains(last) else { return nil }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        return isName && parts.count > 1 && directions.contains(where: name.contains) ? name : nil
    }

    /// Pairs of regions of Google's stores.
    private static let dualRegions = ["EUR4", "EUR5", "EUR7", "EUR8", "NAM4", "ASIA1"]

    private static let directions = [
        "north", "south", "east", "west", "central", "europe", "asia", "uk", "australia", "brazil",
        "canada", "france", "germany", "india", "japan", "korea", "norway", "poland", "sweden",
        "switzerland", "uae", "qatar", "israel", "italy", "spain", "mexico", "china", "gov",
    ]

    // MARK: Networks

    mutating func readNetworks() {
        for (at, resource) in plan.resources.enumerated() {
            guard TerraformTypes.networks[resource.type] != nil, let place = places[at] else {
                continue
            }
            isRead.insert(at)
            let id = names.made(of: resource.address)
            networks[at] = id
            setup.zones.append(
                .init(
                    id: id, title: resource.address, inside: place.account, place: resource.place))
        }
        for (at, id) in networks.sorted(by: { $0.key < $1.key }) {
            guard let attribute = TerraformTypes.networks[plan.resources[at].type] ?? nil else {
                continue
            }
            let named = named(attribute, of: at) { TerraformTypes.networks[$0.type] == .some(nil) }
            let around = named.found.count == 1 ? named.found.first.flatMap { networks[$0] } : nil
            if let around, let zone = setup.zones.firstIndex(where: { $0.id == id }) {
                setup.zones[zone].inside = around
            }
        }
    }

    mutating func readWays() {
        for (at, resource) in plan.resources.enumerated() {
            guard let attributes = TerraformTypes.ways[resource.type] else { continue }
            isRead.insert(at)
            if resource.text("internal") == "true" || resource.text("scheme") == "internal" {
                setup.dropped.append(
                    .init(
                        what: resource.address, why: "is reached from within only",
                        place: resource.place))
                continue
            }
            let found = attributes.flatMap { attribute in
                resources(attribute, of: at) { TerraformTypes.networks[$0.type] != nil }
            }.compactMap { networks[$0] }
            let zones = found.isEmpty ? places[at].map { [$0.account] } ?? [] : found
            for zone in zones {
                setup.addFlow(
                    named: resource.address, from: "outside", into: zone, isBothWays: true,
                    at: resource.place, names: &names)
            }
        }
    }

    // MARK: Organisations

    /// Whoever holds an organisation administers what is held within it.
    mutating func readOrganisations() {
        for (at, resource) in plan.resources.enumerated() {
            guard let place = places[at] else { continue }
            if resource.type == "aws_organizations_account" {
                isRead.insert(at)
                let number = resource.text("id").flatMap { TerraformPrincipals.account(in: $0) }
                let id =
                    number.flatMap { holder(ofAccount: $0) }
                    ?? party(
                        number.map { "account:" + $0 } ?? "member:" + resource.address,
                        id: "holder \(resource.address)",
                        title: "Whoever holds \(resource.address)",
                        role: "other", at: resource.place)
                if let number, id != names["holder:AWS "] { numbers[id] = number }
                setup.zones.append(
                    .init(
                        id: names.made(of: resource.address), title: resource.address,
                        place: resource.place, party: id))
            }
            guard TerraformTypes.organisations.contains(resource.type) else { continue }
            isRead.insert(at)
            let id = party(
                "organisation:" + resource.address, id: "holder \(resource.address)",
                title: "Whoever holds the organisation \(resource.address)", role: "other",
                at: resource.place)
            for other in placeOf.values.sorted(by: { $0.account < $1.account })
            where other.provider == place.provider {
                setup.flows.append(
                    .init(
                        id: names.made(of: "organisation \(other.account)"),
                        title: "Administration by \(resource.address)", from: "outside",
                        into: other.account, place: resource.place, kind: "administration",
                        guardian: id))
            }
        }
    }
}
