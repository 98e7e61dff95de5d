internal import Phrases
internal import YAMLKit

/// Where the same is again, as Google's resources say.
extension TerraformReader {
    /// Regions that a store, a snapshot or a secret names for what it holds.
    mutating func readGoogleReplicas(of at: Int) {
        let resource = plan.resources[at]
        if resource.type == "google_storage_transfer_job" { return readTransfer(at) }
        guard let holdings = held[at], resource.provider.hasPrefix("google") else { return }
        for key in ["data_locations", "storage_locations"] {
            for list in Self.nodes([key], in: resource.values, except: resource.hidden) {
                for (item, holding) in pairs(list, holdings) {
                    replicate(holding, toRegion: item.scalar?.text, by: at)
                }
            }
        }
        guard resource.type == "google_secret_manager_secret" else { return }
        for replicas in Self.nodes(["replicas"], in: resource.values, except: resource.hidden) {
            for (item, holding) in pairs(replicas, holdings) {
                replicate(holding, toRegion: item["location"]?.scalar?.text, by: at)
            }
        }
    }

    private func pairs(_ list: YAMLNode, _ holdings: [Holding]) -> [(YAMLNode, Holding)] {
        (list.items ?? []).flatMap { item in holdings.map { (item, $0) } }
    }

    /// A job that copies one store to another.
    private mutating func readTransfer(_ at: Int) {
        isRead.insert(at)
        let resource = plan.resources[at]
        func stores(_ keys: Set<String>) -> [Int] {
            var found: Set<Int> = []
            for block in Self.nodes(keys, in: resource.values, except: resource.hidden) {
                for part in block.items ?? [block] {
                    found.formUnion(index[part["bucket_name"]?.scalar?.text ?? ""] ?? [])
                }
            }
            for block in Self.nodes(keys, in: resource.expressions) {
                found.formUnion(named(by: block, of: at) { _ in true }.found)
            }
            return found.filter { held[$0] != nil }.sorted()
        }
        let sources = stores(["gcs_data_source", "aws_s3_data_source"])
        // What is in a store is under the key of that store.
        let sinks = stores(["gcs_data_sink"]).flatMap { held[$0] ?? [] }
        for holding in sources.flatMap({ held[$0] ?? [] }) {
            for sink in sinks {
                replicate(
                    holding, from: holding.zone, to: sink.zone, by: at, forms: sink.forms)
            }
            if sinks.isEmpty {
                let others = zoneOfOthers().zone
                replicate(
                    holding, from: holding.zone, to: others, by: at, forms: [Encryption.plaintext])
            }
        }
        if sources.isEmpty {
            setup.remarks.append(
                .init(
                    text: "what \(resource.address) copies is not in the plan",
                    place: resource.place))
        }
    }
}
