internal import Phrases
internal import YAMLKit

/// Who else may use something, as Google's lists of access say.
extension TerraformReader {
    /// The projects that the plan itself is of, by id and number: those in which it keeps something.
    mutating func noteOwnProjects() {
        for resource in plan.resources
        where resource.provider.hasPrefix("google") && isDeclaredInProject(resource) {
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
            // One that is read by its name may be anybody's.
            guard let address = node["address"]?.scalar?.text,
                let written = plan.configuration.resources[TerraformAddress(address).target.base],
                node["mode"]?.scalar?.text == "managed" || !isOfAnotherProject(written)
            else { continue }
            for attribute in ["project", "project_id", "number"] {
                note(ownProject: node["values"]?[attribute]?.scalar?.text)
            }
        }
    }

    private func isDeclaredInProject(_ resource: TerraformPlan.Resource) -> Bool {
        let type = resource.type
        return TerraformTypes.stores.contains(type) || TerraformTypes.keys.contains(type)
            || TerraformTypes.copies[type] != nil || TerraformTypes.networks[type] != nil
            || ["google_project", "google_service_account", "google_kms_key_ring"].contains(type)
    }

    private mutating func note(ownProject text: String?) {
        guard let text, TerraformPrincipals.isProject(text) else { return }
        ownProjects.insert(text)
    }

    /// What a resource of Google's says of the one that it is about.
    func googlePrincipals(by at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        if resource.type.hasSuffix("_iam_policy") { return googlePolicy(of: at) }
        if resource.type.contains("_iam_") {
            var who = TerraformPrincipals()
            let attribute = resource.type.hasSuffix("_iam_member") ? "member" : "members"
            who.add(names(attribute, of: at) { $0.add(member: $1) })
            return who
        }
        var who = TerraformPrincipals()
        switch resource.type {
        case "google_storage_bucket_acl", "google_storage_default_object_acl":
            who.add(predefined(of: at))
            who.add(
                names("role_entity", of: at, isNeeded: false) {
                    $0.add(entity: $1.split(separator: ":").last.map(String.init) ?? "")
                })
            if case .unsaid = resource.says(of: "predefined_acl"),
                case .unsaid = resource.says(of: "role_entity")
            {
                who.hasOthers = true
            }
        case "google_storage_bucket_access_control", "google_storage_default_object_access_control":
            who.add(names("entity", of: at) { $0.add(entity: $1) })
        case "google_bigquery_dataset_access":
            who.add(access(in: resource.values, resource))
        default: break
        }
        return who
    }

    /// What a word for a whole list of access says.
    private func predefined(of at: Int) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        switch plan.resources[at].says(of: "predefined_acl") {
        case .nothing, .unsaid: break
        case .hidden, .open: who.hasOthers = true
        case .value(let value):
            switch value.scalar?.text ?? "?" {
            case "publicRead", "publicReadWrite", "authenticatedRead": who.isPublic = true
            case "", "private", "projectPrivate", "bucketOwnerRead", "bucketOwnerFullControl": break
            default: who.hasOthers = true
            }
        }
        return who
    }

    /// What a dataset says itself of who has access to it.
    func googleAccess(of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        guard resource.type == "google_bigquery_dataset" else { return who }
        switch resource.says(of: "access") {
        case .nothing, .unsaid: break
        case .hidden, .open: who.hasOthers = true
        case .value(let value):
            for entry in value.items ?? [value] where !entry.isNull {
                who.add(access(in: entry, resource))
            }
        }
        return who
    }

    /// One entry of a dataset's list of access.
    private func access(
        in entry: YAMLNode?, _ resource: TerraformPlan.Resource
    ) -> TerraformPrincipals {
        var who = TerraformPrincipals()
        var isSaid = false
        func text(_ key: String) -> String? {
            guard let node = entry?[key], !node.isNull, let text = node.scalar?.text, !text.isEmpty
            else { return nil }
            isSaid = true
            return text
        }
        if resource.isHidden { who.hasOthers = true }
        if let group = text("special_group") {
            if ["allAuthenticatedUsers", "allUsers"].contains(group) {
                who.isPublic = true
            } else if !["projectOwners", "projectReaders", "projectWriters"].contains(group) {
                who.hasOthers = true
            }
        }
        if let member = text("iam_member") { who.add(member: member) }
        if let user = text("user_by_email") { who.add(member: "serviceAccount:" + user) }
        for key in ["group_by_email", "domain"] where text(key) != nil { who.hasOthers = true }
        // Whoever may read a view, a routine or another dataset reads what it shows.
        for key in ["view", "routine", "dataset"] where !(entry?[key]?.items ?? []).isEmpty {
            who.hasOthers = true
        }
        // Somebody is meant, whom the plan hides or does not know yet.
        let isHidden = ["special_group", "iam_member", "user_by_email", "group_by_email", "domain"]
            .contains(where: resource.hidden.contains)
        if !isSaid || isHidden { who.hasOthers = true }
        return who
    }

    /// The members of a whole policy, as JSON or as the configuration of it.
    private func googlePolicy(of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        let expression: YAMLNode?
        switch resource.says(of: "policy_data") {
        case .value(let value):
            return TerraformPrincipals(bindings: value.scalar?.text ?? "")
        case .nothing: return who
        case .hidden(let written):
            who.hasOthers = true
            expression = written
        case .open(let written): expression = written
        case .unsaid: expression = nil
        }
        guard let expression else {
            who.hasOthers = true
            return who
        }
        let meaning = plan.configuration.meaning(of: expression, in: resource.scope)
        if meaning.isPartial || meaning.targets.isEmpty { who.hasOthers = true }
        for target in meaning.targets {
            guard target.isData, target.type == "google_iam_policy",
                let document = plan.configuration.resources[target.base]?["expressions"]
            else {
                who.hasOthers = true
                continue
            }
            let bindings = document["binding"].map { $0.items ?? [$0] } ?? []
            // Blocks that are made for each of something are not in a plan's configuration.
            if bindings.isEmpty { who.hasOthers = true }
            for binding in bindings {
                guard let members = binding["members"] else {
                    who.hasOthers = true
                    continue
                }
                add(meaningOf: members, in: target.scope, to: &who) { $0.add(member: $1) }
            }
        }
        return who
    }

    // MARK: Names

    /// Who is named under an attribute: by known values, else by what the configuration says.
    private func names(
        _ attribute: String, of at: Int, isNeeded: Bool = true,
        _ add: (inout TerraformPrincipals, String) -> Void
    ) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        switch resource.says(of: attribute) {
        case .nothing: break
        case .unsaid: who.hasOthers = isNeeded
        case .hidden(let expression):
            if let expression {
                self.add(meaningOf: expression, in: resource.scope, to: &who, add)
            }
            who.hasOthers = true
        case .open(let expression):
            self.add(meaningOf: expression, in: resource.scope, to: &who, add)
        case .value(let value):
            for item in value.items ?? [value] {
                if let text = item.scalar?.text, !item.isNull {
                    add(&who, text)
                } else {
                    who.hasOthers = true
                }
            }
        }
        return who
    }

    /// Types of which the members are of the plan's own project.
    private static let ownTypes: Set<Substring> = [
        "google_service_account", "google_project", "google_project_service_identity",
        "google_storage_project_service_account", "google_client_config",
        "google_bigquery_default_service_account", "google_compute_default_service_account",
    ]

    /// Adds what an expression comes to: service accounts and projects of the plan act for it.
    private func add(
        meaningOf expression: YAMLNode, in scope: TerraformAddress.Scope,
        to who: inout TerraformPrincipals, _ add: (inout TerraformPrincipals, String) -> Void
    ) {
        let meaning = plan.configuration.meaning(of: expression, in: scope)
        if meaning.isPartial || meaning.isEmpty { who.hasOthers = true }
        for text in meaning.constants { add(&who, text) }
        for target in meaning.targets {
            let isOwn =
                Self.ownTypes.contains(target.type)
                && !(target.isData
                    && isOfAnotherProject(plan.configuration.resources[target.base]))
            if !isOwn { who.hasOthers = true }
        }
    }

    /// Whether a source of data names a project, or an account by its whole address, which may be of another
    /// than the plan's.
    private func isOfAnotherProject(_ written: YAMLNode?) -> Bool {
        let expressions = written?["expressions"]
        return ["project", "project_id", "account_id"].contains { expressions?[$0] != nil }
    }

    // MARK: Where others are

    /// The zone of another project, by its id or number.
    mutating func zone(ofProject project: String, at place: DiagnosticPlace) -> String {
        let key = "project:" + project
        if let known = others[key] { return known.zone }
        let id = party(
            key, id: "holder \(project)", title: "Whoever holds project \(project)", role: "other",
            at: place)
        projects[id] = project
        let zone = names.made(of: "project \(project)")
        setup.zones.append(.init(id: zone, title: "Project \(project)", place: place, party: id))
        others[key] = (zone, id)
        return zone
    }
}
