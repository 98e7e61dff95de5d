internal import YAMLKit

/// Who else may use something, as policies, accounts and access lists say.
struct TerraformPrincipals {
    /// Accounts of twelve digits.
    var accounts: Set<String> = []
    /// Projects of Google's, by id or number.
    var projects: Set<String> = []
    /// Resources of the plan by which people are logged in.
    var identityProviders: Set<Int> = []
    /// Names of whoever logs people in, which may be those of resources of the plan.
    var federations: Set<String> = []
    /// Whether the account that the plan is of may.
    var hasOwn = false
    /// Whether everybody may.
    var isPublic = false
    /// Whether there are others, of whom the plan says too little to name them.
    var hasOthers = false

    var isNobody: Bool {
        accounts.isEmpty && projects.isEmpty && identityProviders.isEmpty && federations.isEmpty
            && !hasOwn && !isPublic && !hasOthers
    }

    mutating func add(_ other: TerraformPrincipals) {
        accounts.formUnion(other.accounts)
        projects.formUnion(other.projects)
        identityProviders.formUnion(other.identityProviders)
        federations.formUnion(other.federations)
        hasOwn = hasOwn || other.hasOwn
        isPublic = isPublic || other.isPublic
        hasOthers = hasOthers || other.hasOthers
    }

    /// Adds one principal of a policy.
    ///
    /// - Parameter isConditional: Whether the statement counts only under some condition.
    mutating func add(_ name: String, isConditional: Bool) {
        if name == "*" {
            if isConditional { hasOthers = true } else { isPublic = true }
        } else if let account = Self.account(in: name) {
            accounts.insert(account)
        } else {
            hasOthers = true
        }
    }

    /// The account that a name is of: twelve digits, or the fifth part of an ARN.
    static func account(in name: String) -> String? {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let part = parts.count > 4 && parts[0] == "arn" ? parts[4] : Substring(name)
        guard part.utf8.count == 12, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return String(part)
    }

    /// Reads the JSON of a policy; what cannot be read may let anybody in.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    init(policy text: String) {
        guard let root = (try? YAMLDocument(bytes: Array(text.utf8), file: "policy"))?.root,
            root.entries != nil
        else {
            hasOthers = true
            return
        }
        let statements = root["Statement"].map { $0.items ?? [$0] } ?? []
        // A policy that says nothing is one of which something is left out.
        if statements.isEmpty { hasOthers = true }
        for statement in statements where statement["Effect"]?.scalar?.text != "Deny" {
            let isConditional = !(statement["Condition"]?.entries?.isEmpty ?? true)
            if statement["NotPrincipal"] != nil { isPublic = true }
            let named = statement["Principal"].map(Self.names) ?? []
            if named.isEmpty, statement["NotPrincipal"] == nil { hasOthers = true }
            for (kind, name) in named {
                // A provider's own service acts for the account.
                if kind == "Service", name != "*" { continue }
                if kind == "AWS" || name == "*" {
                    add(name, isConditional: isConditional)
                } else if kind == "Federated", !name.isEmpty {
                    federations.insert(name)
                } else {
                    hasOthers = true
                }
            }
        }
    }

    /// The principals of a statement with their kinds; `*` by itself is of the kind `AWS`.
    private static func names(in principal: YAMLNode) -> [(kind: String, name: String)] {
        if let text = principal.scalar?.text { return [("AWS", text)] }
        return (principal.entries ?? []).flatMap { entry in
            (entry.value.items ?? [entry.value]).map { (entry.key, $0.scalar?.text ?? "") }
        }
    }

    init() {}
}
