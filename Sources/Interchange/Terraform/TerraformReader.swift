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
    /// What is held, by the resource that holds it: of several where it may be made of any of them.
    var held: [Int: [Holding]] = [:]
    /// Which resources were read.
    var isRead: Set<Int> = []
    /// Which were not, and are told of one by one.
    var isTold: Set<Int> = []
    /// The number of the account that the plan itself is of.
    var ownAccounts: Set<String> = []
    /// The ids and numbers of the plan's own projects.
    var ownProjects: Set<String> = []
    /// Numbers that what is kept in that account has: of the same holder, without a word of the plan.
    var likelyAccounts: Set<String> = []
    /// The ids and numbers of other projects, by whoever holds each.
    var projects: [String: String] = [:]
    /// The numbers of accounts, by whoever holds each.
    var numbers: [String: String] = [:]
    /// Numbers of people and programs in lists of access that are whoever runs Terraform.
    var ownCanonicalIDs: Set<String> = []

    /// A region of a provider, and what somebody holds there.
    struct Place {
        var region: String
        var account: String
        var provider: String
        var holder: String
        /// The number of the account, of one that is another than the plan's own.
        var number: String?
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
        readRoles()
        readOrganisations()
        noteDoubts()
        tellTheRest()
    }

    /// Attributes by which other resources refer to one.
    private static let identifying = [
        "id", "arn", "key_id", "bucket", "name", "identifier", "cluster_identifier", "self_link",
        "url", "snapshot_id", "dataset_id", "repository_id", "secret_id", "hsm_uri", "vault_uri",
        "domain_name",
    ]

    private mutating func note(_ resource: TerraformPlan.Resource, at: Int) {
        for attribute in Self.identifying {
            if let text = resource.text(attribute) { index[text, default: []].append(at) }
        }
    }

    /// The account that a plan is of is the one in which its provider finds itself.
    ///
    /// What is kept there has its number too, which may be wrong of what was made elsewhere: whoever has that
    /// number counts as the same holder, and is let in as another.
    private mutating func noteOwnAccounts() {
        for resource in plan.resources where isKept(resource) {
            guard
                plan.configuration.resources[resource.base] == nil
                    || plan.configuration.account(ofProvider: resource.providerKey) == .own
            else { continue }
            if let arn = resource.text("arn"), let account = TerraformPrincipals.account(in: arn) {
                likelyAccounts.insert(account)
            }
        }
        for values in ["prior_state", "values", "planned_values"].compactMap({ root[$0] }) {
            let module = (values["values"] ?? values)["root_module"]
            for node in module?["resources"]?.items ?? []
            where node["mode"]?.scalar?.text != "managed" { noteSelf(node) }
        }
        likelyAccounts.subtract(ownAccounts)
    }

    /// Whether it is something that its provider keeps in its own account.
    private func isKept(_ resource: TerraformPlan.Resource) -> Bool {
        TerraformTypes.stores.contains(resource.type) || TerraformTypes.keys.contains(resource.type)
            || TerraformTypes.copies[resource.type] != nil
    }

    /// What the provider of the plan says of itself; a state does not say which provider that is.
    private mutating func noteSelf(_ node: YAMLNode) {
        let type = node["type"]?.scalar?.text
        guard let address = node["address"]?.scalar?.text, let values = node["values"],
            ["aws_caller_identity", "aws_canonical_user_id"].contains(type)
        else { return }
        let base = TerraformAddress(address).target.base
        let isOwn =
            plan.configuration.resources[base] != nil
            && plan.configuration.account(of: base) == .own
        guard isOwn || root["configuration"] == nil else { return }
        if type == "aws_canonical_user_id" {
            if isOwn, let id = values["id"]?.scalar?.text { ownCanonicalIDs.insert(id) }
        } else if let id = values["account_id"]?.scalar?.text,
            let account = TerraformPrincipals.account(in: id)
        {
            if isOwn { ownAccounts.insert(account) } else { likelyAccounts.insert(account) }
        }
    }

    // MARK: What is left

    /// Tells of what was not read, what may matter most first: its values are of no use here, and may be
    /// secrets.
    private mutating func tellTheRest() {
        var left: [String: (count: Int, place: DiagnosticPlace)] = [:]
        for (at, resource) in plan.resources.enumerated()
        where !isRead.contains(at) && !isTold.contains(at) {
            left[resource.type, default: (0, resource.place)].count += 1
        }
        for part in TerraformRest.allCases {
            let types = left.keys.sorted().filter { TerraformRest(type: $0) == part }
            guard let place = types.compactMap({ left[$0]?.place }).min() else { continue }
            let counted = types.map { "\($0) (\(left[$0]?.count ?? 0))" }
            setup.dropped.append(
                .init(what: WordList.joined(counted), why: part.words, place: place))
        }
    }
}
