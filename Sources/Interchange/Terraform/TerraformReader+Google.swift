internal import Phrases
internal import YAMLKit

/// Who else may use something, as Google's lists of access say.
extension TerraformReader {
    /// The projects that the plan itself is of, by id and number.
    mutating func noteOwnProjects() {
        for resource in plan.resources where resource.provider.hasPrefix("google") {
            for attribute in ["project", "project_id", "number", "project_number"] {
                note(ownProject: resource.text(attribute))
            }
            for attribute in ["id", "self_link"] {
                let parts = (resource.text(attribute) ?? "").split(separator: "/")
                guard let at = parts.firstIndex(of: "projects"), at + 1 < parts.count else {
                    continue
                }
                note(ownProject: String(parts[at + 1]))
            }
        }
        let before = root["prior_state"]?["values"]?["root_module"]?["resources"]?.items ?? []
        for node in before
        where ["google_project", "google_client_config"].contains(node["type"]?.scalar?.text ?? "")
        {
            for attribute in ["project", "project_id", "number"] {
                note(ownProject: node["values"]?[attribute]?.scalar?.text)
            }
        }
    }

    private mutating func note(ownProject text: String?) {
        guard let text, TerraformPrincipals.isProject(text) else { return }
        ownAccounts.insert(text)
    }

    /// What a resource of Google's says of the one that it is about.
    func googlePrincipals(by at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        if resource.type.hasSuffix("_iam_policy") { return googlePolicy(of: at) }
        if resource.type.contains("_iam_") {
            var who = TerraformPrincipals()
            let attribute = resource.type.hasSuffix("_iam_member") ? "member" : "members"
            who.add(names(attribute, of: at) { $0.add(member: $1) })
            if who.isNobody, !namesAny(attribute, of: at) { who.hasOthers = true }
            return who
        }
        var who = TerraformPrincipals()
        switch resource.type {
        case "google_storage_bucket_acl", "google_storage_default_object_acl":
            let acl = resource.text("predefined_acl") ?? "private"
            who.isPublic = ["publicRead", "publicReadWrite", "authenticatedRead"].contains(acl)
            who.add(
                names("role_entity", of: at) {
                    $0.add(entity: $1.split(separator: ":").last.map(String.init) ?? "")
                })
        case "google_storage_bucket_access_control", "google_storage_default_object_access_control":
            who.add(names("entity", of: at) { $0.add(entity: $1) })
        case "google_bigquery_dataset_access":
            who.add(access(in: resource.node["values"], resource))
        default: break
        }
        return who
    }

    /// What a dataset says itself of who has access to it.
    func googleAccess(of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        guard resource.type == "google_bigquery_dataset" else { return who }
        if resource.hides("access") { who.hasOthers = true }
        for entry in resource["access"]?.items ?? [] { who.add(access(in: entry, resource)) }
        return who
    }

    /// One entry of a dataset's list of access.
    private func access(
        in entry: YAMLNode?, _ resource: TerraformPlan.Resource
    ) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        func text(_ key: String) -> String? {
            guard let node = entry?[key], !node.isNull else { return nil }
            return node.scalar?.text
        }
        if resource.isHidden { who.hasOthers = true }
        if let group = text("special_group") {
            if ["allAuthenticatedUsers", "allUsers"].contains(group) { who.isPublic = true }
        }
        if let member = text("iam_member"), !member.isEmpty { who.add(member: member) }
        if let user = text("user_by_email"), !user.isEmpty {
            who.add(member: "serviceAccount:" + user)
        }
        for key in ["group_by_email", "domain"] where !(text(key) ?? "").isEmpty {
            who.hasOthers = true
        }
        // Whoever may read a view, a routine or another dataset reads what it shows.
        for key in ["view", "routine", "dataset"] where !(entry?[key]?.items ?? []).isEmpty {
            who.hasOthers = true
        }
        return who
    }

    /// The members of a whole policy, as JSON or as the configuration of it.
    private func googlePolicy(of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        if let text = resource.text("policy_data") { return TerraformPrincipals(bindings: text) }
        var who = TerraformPrincipals()
        guard let expression = resource.expressions?["policy_data"] else {
            who.hasOthers = true
            return who
        }
        let meaning = plan.configuration.meaning(of: expression, in: resource.module)
        who.hasOthers = meaning.isPartial || meaning.bases.isEmpty
        for base in meaning.bases {
            guard base.contains("data.google_iam_policy."),
                let document = plan.configuration.resources[base]?["expressions"]
            else {
                who.hasOthers = true
                continue
            }
            for binding in document["binding"].map({ $0.items ?? [$0] }) ?? [] {
                guard let members = binding["members"] else { continue }
                let module = base.components(before: "data.")
                add(meaningOf: members, in: module, to: &who) { $0.add(member: $1) }
            }
        }
        return who
    }

    // MARK: Names

    /// Who is named under an attribute: by known values, else by what the configuration says.
    private func names(
        _ attribute: String, of at: Int, _ add: (inout TerraformPrincipals, String) -> Void
    ) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        if let value = resource[attribute] {
            let items = value.items ?? [value]
            if items.allSatisfy({ $0.scalar != nil && !$0.isNull }) {
                for item in items { add(&who, item.scalar?.text ?? "") }
                return who
            }
        }
        guard let expression = resource.expressions?[attribute] else {
            who.hasOthers = resource.hides(attribute) || resource[attribute] != nil
            return who
        }
        self.add(meaningOf: expression, in: resource.module, to: &who, add)
        return who
    }

    private func namesAny(_ attribute: String, of at: Int) -> Bool {
        let resource = plan.resources[at]
        return resource[attribute] != nil || resource.expressions?[attribute] != nil
    }

    /// Adds what an expression comes to: service accounts and projects of the plan act for it.
    private func add(
        meaningOf expression: YAMLNode, in module: String, to who: inout TerraformPrincipals,
        _ add: (inout TerraformPrincipals, String) -> Void
    ) {
        let meaning = plan.configuration.meaning(of: expression, in: module)
        for text in meaning.constants { add(&who, text) }
        let own = [
            "google_service_account.", "google_project.", "google_project_service_identity.",
            "google_storage_project_service_account.", "google_client_config.",
            "google_bigquery_default_service_account.", "google_compute_default_service_account.",
        ]
        let isForeign = meaning.bases.contains { base in
            !own.contains(where: base.contains) || isOfAnotherProject(base)
        }
        who.hasOthers = who.hasOthers || meaning.isPartial || isForeign
    }

    /// Whether a source of data names a project, which may be another than the plan's.
    private func isOfAnotherProject(_ base: String) -> Bool {
        guard base.contains("data.") else { return false }
        let expressions = plan.configuration.resources[base]?["expressions"]
        return expressions?["project"] != nil || expressions?["project_id"] != nil
    }

    // MARK: Where others are

    /// The zone of another project, by its id or number.
    mutating func zone(ofProject project: String, at place: DiagnosticPlace) -> String {
        let key = "project:" + project
        if let known = others[key] { return known.zone }
        let id = party(
            key, id: "holder \(project)", title: "Whoever holds project \(project)", role: "other",
            at: place)
        let zone = names.made(of: "project \(project)")
        setup.zones.append(.init(id: zone, title: "Project \(project)", place: place, party: id))
        others[key] = (zone, id)
        return zone
    }
}

/// Where the same is again, as Google's resources say.
extension TerraformReader {
    /// Regions that a store, a snapshot or a secret names for what it holds.
    mutating func readGoogleReplicas(of at: Int) {
        let resource = plan.resources[at]
        if resource.type == "google_storage_transfer_job" { return readTransfer(at) }
        guard let holding = held[at], resource.provider.hasPrefix("google") else { return }
        for key in ["data_locations", "storage_locations"] {
            for list in Self.nodes([key], in: resource.node["values"], except: resource.hidden)
            where !resource.isHidden {
                for item in list.items ?? [] {
                    replicate(holding, toRegion: item.scalar?.text, by: at)
                }
            }
        }
        guard resource.type == "google_secret_manager_secret", !resource.isHidden else { return }
        for replicas in Self.nodes(
            ["replicas"], in: resource.node["values"], except: resource.hidden)
        {
            for item in replicas.items ?? [] {
                replicate(holding, toRegion: item["location"]?.scalar?.text, by: at)
            }
        }
    }

    /// A job that copies one store to another.
    private mutating func readTransfer(_ at: Int) {
        isRead.insert(at)
        let resource = plan.resources[at]
        let values = resource.isHidden ? nil : resource.node["values"]
        func stores(_ keys: Set<String>) -> [Int] {
            var found: Set<Int> = []
            for block in Self.nodes(keys, in: values, except: resource.hidden) {
                for part in block.items ?? [block] {
                    found.formUnion(index[part["bucket_name"]?.scalar?.text ?? ""] ?? [])
                }
            }
            for block in Self.nodes(keys, in: resource.expressions) {
                found.formUnion(resources(meant: block, of: at) { _ in true })
            }
            return found.filter { held[$0] != nil }.sorted()
        }
        let sources = stores(["gcs_data_source", "aws_s3_data_source"])
        let sinks = stores(["gcs_data_sink"]).compactMap { held[$0]?.zone }
        for source in sources {
            guard let holding = held[source] else { continue }
            replicate(holding, to: sinks.isEmpty ? [zoneOfOthers().zone] : sinks, by: at)
        }
        if sources.isEmpty {
            setup.remarks.append(
                .init(
                    text: "what \(resource.address) copies is not in the plan",
                    place: resource.place))
        }
    }
}
