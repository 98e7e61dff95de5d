package import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads a Terraform plan, or a state, in the JSON of format 1 as a set-up.
///
/// Providers and their regions become zones, what somebody holds there becomes a zone within, with networks
/// inside. What keeps data becomes an asset with a copy where it is and where it is replicated, copied or
/// shared to; keys of a key management become keys with those at whose word they are released. Names are
/// the addresses of the configuration: of values only regions, numbers of accounts and words that the
/// provider gives come into anything that is written, and none that the plan marks as sensitive.
///
/// Source: the format's page, developer.hashicorp.com/terraform/internals/json-format.
package struct TerraformReader {
    var fields = ImportFields(.terraform)
    var names = ImportedNames(reserved: ImportedModel.reserved)
    var setup = ImportedSetup(title: "a Terraform plan")
    let plan: TerraformPlan
    let root: YAMLNode
    /// Where resources stand, in the order of the plan; `nil` for those of no cloud.
    var places: [Place?] = []
    /// Places by provider, account and region.
    var placeOf: [String: Place] = [:]
    /// Zones and parties that the plan does not have as resources, by what they are.
    var others: [String: (zone: String, party: String?)] = [:]
    /// Resources by whatever else refers to them by.
    var index: [String: [Int]] = [:]
    /// The zones of networks, by resource.
    var networks: [Int: String] = [:]
    /// The keys of the model, by resource.
    var keys: [Int: Int] = [:]
    /// What is held, by the resource that holds it.
    var held: [Int: Holding] = [:]
    /// Which resources were read.
    var isRead: Set<Int> = []
    /// The numbers of the accounts that the plan itself is of, and the ids and numbers of its projects.
    var ownAccounts: Set<String> = []

    /// A region of a provider, and what somebody holds there.
    struct Place {
        var region: String
        var account: String
        var provider: String
        var holder: String
    }

    /// An asset that a resource holds, where, and in which forms.
    struct Holding {
        var asset: Int
        var zone: String
        var forms: [Form]
    }

    /// Whether a copy is encrypted, and with which key of the model.
    struct Form: Hashable {
        var isEncrypted: Bool
        var key: String?
    }

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong, another version of the format too.
    /// - Complexity: O(*n*²) for *n* nodes at worst.
    package static func setup(of root: YAMLNode) throws(ModelErrors) -> ImportedSetup {
        var reader = TerraformReader(root)
        reader.readVersion()
        if reader.fields.faults.isEmpty { reader.read() }
        guard reader.fields.faults.isEmpty else { throw ModelErrors(reader.fields.faults) }
        return reader.setup
    }

    private init(_ root: YAMLNode) {
        self.root = root
        plan = TerraformPlan(root, fields: &fields)
    }

    private mutating func readVersion() {
        guard let version = fields.required("format_version", of: root) else { return }
        let major = version.split(separator: ".", omittingEmptySubsequences: false).first
        guard major == "1" else {
            fields.refuse(
                "only format 1 is read: have a newer or older Terraform write the plan",
                at: root["format_version"] ?? root)
            return
        }
        if root["planned_values"] == nil, root["values"] == nil {
            fields.refuse("'planned_values' is missing", at: root)
        }
    }

    private mutating func read() {
        for (at, resource) in plan.resources.enumerated() { note(resource, at: at) }
        noteOwnAccounts()
        noteOwnProjects()
        readPlaces()
        readNetworks()
        readKeys()
        readStores()
        readReplications()
        readShares()
        readWays()
        readOrganisations()
        tellTheRest()
    }

    /// Attributes by which other resources refer to one.
    private static let identifying = [
        "id", "arn", "key_id", "bucket", "name", "identifier", "cluster_identifier", "self_link",
        "url", "snapshot_id", "dataset_id", "repository_id", "secret_id", "hsm_uri", "vault_uri",
    ]

    private mutating func note(_ resource: TerraformPlan.Resource, at: Int) {
        for attribute in Self.identifying {
            if let text = resource.text(attribute) { index[text, default: []].append(at) }
        }
    }

    private mutating func noteOwnAccounts() {
        for resource in plan.resources {
            if let arn = resource.text("arn"), let account = TerraformPrincipals.account(in: arn) {
                ownAccounts.insert(account)
            }
        }
        let before = root["prior_state"]?["values"]?["root_module"]?["resources"]?.items ?? []
        for node in before where node["type"]?.scalar?.text == "aws_caller_identity" {
            if let id = node["values"]?["account_id"]?.scalar?.text,
                let account = TerraformPrincipals.account(in: id)
            {
                ownAccounts.insert(account)
            }
        }
    }

    // MARK: What refers to what

    /// The resources that an attribute names: by a known value, else by what the configuration refers to.
    func resources(
        _ attribute: String, of at: Int, where isMeant: (TerraformPlan.Resource) -> Bool
    ) -> [Int] {
        let resource = plan.resources[at]
        if let value = resource[attribute] {
            let texts = (value.items ?? [value]).compactMap { $0.scalar?.text }
            let known = texts.flatMap { index[$0] ?? [] }.filter {
                $0 != at && isMeant(plan.resources[$0])
            }
            if !known.isEmpty { return Array(Set(known)).sorted() }
        }
        guard let expression = resource.expressions?[attribute] else { return [] }
        return resources(meant: expression, of: at, where: isMeant)
    }

    /// The resources that an expression refers to: of several instances the one of the same, if there is one.
    func resources(
        meant expression: YAMLNode, of at: Int, where isMeant: (TerraformPlan.Resource) -> Bool
    ) -> [Int] {
        let resource = plan.resources[at]
        let meaning = plan.configuration.meaning(of: expression, in: resource.module)
        let found = meaning.bases.flatMap { plan.byBase[$0] ?? [] }.filter {
            $0 != at && isMeant(plan.resources[$0])
        }
        let same = found.filter {
            Self.instance(of: plan.resources[$0].address) == Self.instance(of: resource.address)
        }
        return Array(Set(same.isEmpty ? found : same)).sorted()
    }

    private static func instance(of address: String) -> Substring? {
        guard address.hasSuffix("]"), let open = address.lastIndex(of: "[") else { return nil }
        return address[open...]
    }

    /// All nodes under any of some keys, anywhere in a tree.
    static func nodes(_ keys: Set<String>, in root: YAMLNode?, except: Set<String> = [])
        -> [YAMLNode]
    {
        var found: [YAMLNode] = []
        var waiting = (root?.entries ?? []).filter { !except.contains($0.key) }
        waiting.reverse()
        while let entry = waiting.popLast() {
            if keys.contains(entry.key) { found.append(entry.value) }
            var inner = [entry.value]
            while let node = inner.popLast() {
                if let entries = node.entries { waiting += entries.reversed() }
                inner += (node.items ?? []).reversed()
            }
        }
        return found
    }

    // MARK: What is left

    /// Tells of what was not read, by type: its values are of no use here, and may be secrets.
    private mutating func tellTheRest() {
        var left: [String: (count: Int, place: DiagnosticPlace)] = [:]
        for (at, resource) in plan.resources.enumerated() where !isRead.contains(at) {
            left[resource.type, default: (0, resource.place)].count += 1
        }
        for (type, rest) in left.sorted(by: { ($0.value.place, $0.key) < ($1.value.place, $1.key) })
        {
            setup.dropped.append(
                .init(
                    what: "\(type) (\(rest.count))",
                    why: "is no place, network, key, store or share that is read", place: rest.place
                ))
        }
    }
}
