internal import Phrases
internal import YAMLKit

/// Keys of a key management, and at whose word each is released.
extension TerraformReader {
    mutating func readKeys() {
        for (at, resource) in plan.resources.enumerated() {
            if TerraformTypes.aboutKeys.contains(resource.type) {
                isRead.insert(at)
            }
            guard TerraformTypes.keys.contains(resource.type), let place = places[at] else {
                continue
            }
            isRead.insert(at)
            let maker = maker(of: at)
            let stores = externalStores(of: at)
            let id = names.made(of: resource.address)
            keys[at] = setup.keys.count
            setup.keys.append(
                .init(
                    id: id, title: resource.address, zone: place.account,
                    release: [place.provider, place.holder] + stores.found.map(\.party)
                        + (maker.map { [$0] } ?? []),
                    refusal: stores.isSure ? stores.found.first : nil, place: resource.place))
        }
    }

    /// Whoever made the material of a key that the provider did not make has it too.
    private mutating func maker(of at: Int) -> String? {
        let resource = plan.resources[at]
        let isBrought =
            resource.type.hasSuffix("external_key")
            || (resource.text("import_only") == "true" || resource.text("origin") == "EXTERNAL")
        guard isBrought else { return nil }
        setup.remarks.append(
            .init(
                text:
                    "the material of \(resource.address) is made elsewhere: whoever made it has the key too",
                place: resource.place))
        return party(
            "maker:" + resource.address, id: "maker \(resource.address)",
            title: "Whoever made the material of \(resource.address)",
            role: "custodian", at: resource.place)
    }

    /// The stores outside of the provider in one of which a key may be, and whether it is certain that it is in
    /// the first.
    private mutating func externalStores(
        of at: Int
    ) -> (found: [ImportedSetup.Refusal], isSure: Bool) {
        let resource = plan.resources[at]
        let stores = named("custom_key_store_id", of: at) {
            $0.type == "aws_kms_custom_key_store"
        }
        if !stores.found.isEmpty { return externalStores(among: stores, of: at) }
        switch resource.says(of: "xks_key_id") {
        case .value(let value) where !(value.scalar?.text ?? "").isEmpty:
            return ([externalStore(named: at)], true)
        default: break
        }
        let vaults = resources("managed_hsm_id", of: at) { Self.vaults.contains($0.type) }
        if let vault = vaults.first { tell(of: at, in: vault) }
        let levels = TerraformOccurrence.all(["protection_level"], of: resource)
        let isExternal = levels.map { level -> Bool in
            if case .value(let value) = level {
                value.scalar?.text.hasPrefix("EXTERNAL") ?? false
            } else {
                false
            }
        }
        guard isExternal.contains(true) else { return ([], false) }
        let connections = named("crypto_key_backend", of: at) {
            $0.type == "google_kms_ekm_connection"
        }
        if connections.found.isEmpty {
            return ([externalStore(named: at)], !isExternal.contains(false))
        }
        return (
            connections.found.sorted().map { externalStore(named: $0) },
            connections.isSure && !isExternal.contains(false)
        )
    }

    private mutating func externalStores(
        among stores: Named, of at: Int
    ) -> (found: [ImportedSetup.Refusal], isSure: Bool) {
        var found: [ImportedSetup.Refusal] = []
        for store in stores.found.sorted() {
            let kind = plan.resources[store].text("custom_key_store_type")
            if kind == "EXTERNAL_KEY_STORE" {
                found.append(externalStore(named: store))
            } else {
                tell(of: at, in: store)
            }
        }
        return (found, stores.isSure && found.count == 1)
    }

    /// Tells of a key in modules that are no place outside of the provider.
    private mutating func tell(of at: Int, in store: Int) {
        let resource = plan.resources[at]
        setup.remarks.append(
            .init(
                text:
                    "\(resource.address) is in \(plan.resources[store].address), modules that the provider runs",
                place: resource.place))
    }

    private mutating func externalStore(named at: Int) -> ImportedSetup.Refusal {
        let resource = plan.resources[at]
        let key = "store:" + resource.address
        if let known = others[key], let party = known.party {
            return .init(zone: known.zone, party: party)
        }
        let id = party(
            key, id: "keeper \(resource.address)",
            title: "Whoever runs the external key store of \(resource.address)",
            role: "custodian", at: resource.place)
        let zone = names.made(of: "\(resource.address) store")
        setup.zones.append(
            .init(
                id: zone, title: "External key store of \(resource.address)", place: resource.place,
                party: id))
        others[key] = (zone, id)
        return .init(zone: zone, party: id)
    }
}
