internal import YAMLKit

/// Who is let in by policies and lists of access of AWS. Whatever of them is hidden lets others in.
extension TerraformReader {
    // MARK: Lists

    /// The accounts under an attribute: one that cannot be told is one of others.
    func accounts(_ attribute: String, of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        switch resource.says(of: attribute) {
        case .nothing, .unsaid: break
        case .hidden(let expression):
            if let expression { addMeaning(of: expression, in: resource.scope, to: &who) }
            who.hasOthers = true
        case .open(let expression): addMeaning(of: expression, in: resource.scope, to: &who)
        case .value(let value):
            for item in value.items ?? [value] {
                guard let text = item.scalar?.text, !item.isNull else {
                    who.hasOthers = true
                    continue
                }
                if !text.isEmpty { who.add(text == "all" ? "*" : text, isConditional: false) }
            }
        }
        return who
    }

    /// Adds what an expression comes to: roles and users of an account act for it.
    func addMeaning(
        of expression: YAMLNode, in scope: TerraformAddress.Scope,
        to who: inout TerraformPrincipals, isConditional: Bool = false
    ) {
        let meaning = plan.configuration.meaning(of: expression, in: scope)
        if meaning.isPartial || meaning.isEmpty { who.hasOthers = true }
        for text in meaning.constants {
            who.add(text == "all" ? "*" : text, isConditional: isConditional)
        }
        for target in meaning.targets {
            guard
                ["aws_caller_identity", "aws_iam_role", "aws_iam_user"].contains(target.type)
            else {
                who.hasOthers = true
                continue
            }
            switch plan.configuration.account(of: target.base) {
            case .own: who.hasOwn = true
            case .number(let number): who.accounts.insert(number)
            case .unsaid: who.hasOthers = true
            }
        }
    }

    /// What a canned list of access and one of grants say, of a bucket or for it.
    func accessLists(of at: Int) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        switch resource.says(of: "acl") {
        case .value(let value): add(acl: value.scalar?.text ?? "?", to: &who)
        case .hidden: who.hasOthers = true
        case .open(let expression):
            let meaning = plan.configuration.meaning(of: expression, in: resource.scope)
            if meaning.isPartial || !meaning.targets.isEmpty || meaning.constants.isEmpty {
                who.hasOthers = true
            }
            for text in meaning.constants { add(acl: text, to: &who) }
        case .nothing, .unsaid: break
        }
        for attribute in ["grant", "access_control_policy"] {
            switch resource.says(of: attribute) {
            case .nothing, .unsaid: break
            case .hidden, .open: who.hasOthers = true
            case .value(let value):
                for part in value.items ?? [value] { add(grants: part, to: &who) }
            }
        }
        return who
    }

    private func add(acl: String, to who: inout TerraformPrincipals) {
        switch acl {
        case "public-read", "public-read-write", "authenticated-read": who.isPublic = true
        case "", "private", "bucket-owner-read", "bucket-owner-full-control", "log-delivery-write",
            "aws-exec-read":
            break
        default: who.hasOthers = true
        }
    }

    /// Grants of a bucket (the grantee beside the permission) or of a list of access (in blocks of their own).
    private func add(grants part: YAMLNode, to who: inout TerraformPrincipals) {
        guard part["grant"] != nil || part["owner"] != nil else {
            return add(grantee: part, to: &who)
        }
        var owners = ownCanonicalIDs
        for owner in part["owner"].map({ $0.items ?? [$0] }) ?? [] {
            if let id = owner["id"]?.scalar?.text, !id.isEmpty { owners.insert(id) }
        }
        let grants = part["grant"].map { $0.items ?? [$0] } ?? []
        if part["grant"] == nil { who.hasOthers = true }
        for grant in grants where !grant.isNull {
            let grantees = grant["grantee"].map { $0.items ?? [$0] } ?? []
            if grantees.isEmpty { who.hasOthers = true }
            for grantee in grantees where !grantee.isNull {
                if let id = grantee["id"]?.scalar?.text, owners.contains(id) { continue }
                add(grantee: grantee, to: &who)
            }
        }
    }

    private func add(grantee: YAMLNode, to who: inout TerraformPrincipals) {
        let id = grantee["id"]?.scalar?.text ?? ""
        if ownCanonicalIDs.contains(id) { return }
        let uri = grantee["uri"]?.scalar?.text ?? ""
        switch uri.split(separator: "/").last ?? "" {
        case "AllUsers", "AuthenticatedUsers": who.isPublic = true
        // A service of the provider's.
        case "LogDelivery": break
        default: who.hasOthers = true
        }
    }

    // MARK: Policies

    /// Whoever a policy lets in, as JSON or as what the configuration makes it of.
    func policy(of at: Int, attribute: String) -> TerraformPrincipals {
        let resource = plan.resources[at]
        var who = TerraformPrincipals()
        switch resource.says(of: attribute) {
        case .nothing, .unsaid: break
        case .value(let value):
            guard let text = value.scalar?.text else {
                who.hasOthers = true
                break
            }
            if !text.isEmpty { who.add(TerraformPrincipals(policy: text)) }
        case .hidden(let expression):
            if let expression { addPolicy(of: expression, in: resource.scope, to: &who) }
            who.hasOthers = true
        case .open(let expression): addPolicy(of: expression, in: resource.scope, to: &who)
        }
        return who
    }

    private func addPolicy(
        of expression: YAMLNode, in scope: TerraformAddress.Scope, to who: inout TerraformPrincipals
    ) {
        var seen: Set<TerraformAddress.Target> = []
        var waiting = [(expression, scope)]
        while let (expression, scope) = waiting.popLast() {
            let meaning = plan.configuration.meaning(of: expression, in: scope)
            if meaning.isPartial || meaning.isEmpty { who.hasOthers = true }
            for text in meaning.constants { who.add(TerraformPrincipals(policy: text)) }
            for target in meaning.targets where seen.insert(target).inserted {
                guard target.isData, target.type == "aws_iam_policy_document",
                    let document = plan.configuration.resources[target.base]?["expressions"]
                else {
                    who.hasOthers = true
                    continue
                }
                addStatements(of: document, in: target.scope, to: &who)
                let sources = Self.sources.compactMap { document[$0] }
                // Blocks that are made for each of something are not in a plan's configuration.
                if sources.isEmpty, (document["statement"]?.items ?? []).isEmpty,
                    document["statement"]?.entries == nil
                {
                    who.hasOthers = true
                }
                waiting += sources.map { ($0, target.scope) }
            }
        }
    }

    /// Arguments by which a document has what others say.
    private static let sources = [
        "source_policy_documents", "override_policy_documents", "source_json", "override_json",
    ]

    /// The principals that the configuration of a policy names.
    private func addStatements(
        of document: YAMLNode, in scope: TerraformAddress.Scope, to who: inout TerraformPrincipals
    ) {
        if document["dynamic"] != nil { who.hasOthers = true }
        for statement in document["statement"].map({ $0.items ?? [$0] }) ?? [] {
            if statement["effect"]?["constant_value"]?.scalar?.text == "Deny" { continue }
            let isConditional = statement["condition"] != nil
            let principals = statement["principals"].map { $0.items ?? [$0] } ?? []
            if statement["not_principals"] != nil {
                who.isPublic = true
            } else if principals.isEmpty {
                who.hasOthers = true
            }
            for principal in principals {
                let kind = principal["type"]?["constant_value"]?.scalar?.text ?? ""
                guard let names = principal["identifiers"] else {
                    who.hasOthers = true
                    continue
                }
                if kind == "Service" {
                    let meaning = plan.configuration.meaning(of: names, in: scope)
                    if meaning.constants.contains("*") {
                        who.add("*", isConditional: isConditional)
                    }
                } else if ["AWS", "*"].contains(kind) {
                    addMeaning(of: names, in: scope, to: &who, isConditional: isConditional)
                } else if kind == "Federated" {
                    addFederation(of: names, in: scope, to: &who)
                } else {
                    who.hasOthers = true
                }
            }
        }
    }
}
