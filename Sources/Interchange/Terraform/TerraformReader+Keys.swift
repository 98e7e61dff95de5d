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
            let store = externalStore(of: at)
            let id = names.made(of: resource.address)
            keys[at] = setup.keys.count
            setup.keys.append(
                .init(
                    id: id, title: resource.address, zone: place.account,
                    release: [place.provider, place.holder] + (store.map { [$0.party] } ?? [])
                        + (maker.map { [$0] } ?? []), refusal: store, place: resource.place))
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

    /// The store outside of the provider in which a key is, if that is what the plan says.
    private mutating func externalStore(of at: Int) -> ImportedSetup.Refusal? {
        let resource = plan.resources[at]
        let stores = resources("custom_key_store_id", of: at) {
            $0.type == "aws_kms_custom_key_store"
        }
        for store in stores {
            let kind = plan.resources[store].text("custom_key_store_type")
            if kind == "EXTERNAL_KEY_STORE" { return externalStore(named: store) }
            setup.remarks.append(
                .init(
                    text:
                        "\(resource.address) is in \(plan.resources[store].address), modules that the provider runs",
                    place: resource.place))
            return nil
        }
        if resource.text("xks_key_id") != nil {
            return externalStore(named: at)
        }
        let vaults = resources("managed_hsm_id", of: at) { Self.vaults.contains($0.type) }
        if let vault = vaults.first {
            setup.remarks.append(
                .init(
                    text:
                        "\(resource.address) is in \(plan.resources[vault].address), modules that the provider runs",
                    place: resource.place))
        }
        let levels = Self.nodes(
            ["protection_level"], in: resource.node["values"], except: resource.hidden)
        guard !resource.isHidden,
            levels.contains(where: { $0.scalar?.text.hasPrefix("EXTERNAL") ?? false })
        else { return nil }
        let connection = resources("crypto_key_backend", of: at) {
            $0.type == "google_kms_ekm_connection"
        }.first
        return externalStore(named: connection ?? at)
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

    // MARK: What is encrypted

    /// The forms in which a resource keeps data, after what it and what is said of it state.
    mutating func forms(of at: Int, besides: [Int] = []) -> [Form] {
        var found: Set<Int> = []
        var isEncrypted = false
        for source in [at] + besides {
            let resource = plan.resources[source]
            let keys = keys(of: source)
            found.formUnion(keys.found)
            let values = resource.isHidden ? nil : resource.node["values"]
            let flags = Self.nodes(
                TerraformTypes.encryptionFlags, in: values, except: resource.hidden)
            isEncrypted =
                isEncrypted || keys.isNamed || flags.contains { $0.scalar?.text == "true" }
                || Self.nodes(["sse_algorithm"], in: values, except: resource.hidden).contains {
                    !($0.scalar?.text ?? "").isEmpty && !$0.isNull
                }
            if keys.isNamed, keys.found.isEmpty {
                setup.remarks.append(
                    .init(
                        text:
                            "the key that \(resource.address) names is not in the plan: who holds it is asked",
                        place: resource.place))
            }
        }
        let ids = found.compactMap { keys[$0].map { setup.keys[$0].id } }.sorted()
        if !ids.isEmpty { return ids.map { Form(isEncrypted: true, key: $0) } }
        return [Form(isEncrypted: isEncrypted, key: nil)]
    }

    /// The keys that a resource names, and whether it names any.
    private func keys(of at: Int) -> (found: Set<Int>, isNamed: Bool) {
        let resource = plan.resources[at]
        var found: Set<Int> = []
        var isNamed = false
        let values = resource.isHidden ? nil : resource.node["values"]
        let attributes = TerraformTypes.keyAttributes(of: resource.type)
        for node in Self.nodes(attributes, in: values, except: resource.hidden) {
            guard let text = node.scalar?.text, !text.isEmpty, !node.isNull else { continue }
            isNamed = true
            for other in index[text] ?? [] { found.formUnion(key(at: other)) }
        }
        for node in Self.nodes(attributes, in: resource.expressions) {
            let meant = resources(meant: node, of: at) { _ in true }
            let keys = meant.reduce(into: Set<Int>()) { $0.formUnion(key(at: $1)) }
            // A variable or an argument that is left out names none.
            let meaning = plan.configuration.meaning(of: node, in: resource.module)
            if !meaning.bases.isEmpty { isNamed = true }
            found.formUnion(keys)
        }
        return (found, isNamed)
    }

    /// The keys that a resource is, or stands for as an alias or a set.
    private func key(at resource: Int) -> Set<Int> {
        if keys[resource] != nil { return [resource] }
        let attributes = TerraformTypes.standIns[plan.resources[resource].type] ?? []
        return Set(
            attributes.flatMap { attribute in
                resources(attribute, of: resource) { TerraformTypes.keys.contains($0.type) }
            }.filter { keys[$0] != nil })
    }
}
