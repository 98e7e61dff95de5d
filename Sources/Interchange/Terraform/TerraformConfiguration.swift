internal import YAMLKit

/// What the configuration of a plan says: which resource refers to which, through modules, and with which
/// provider.
struct TerraformConfiguration {
    /// What it says of a resource, by its address without instances.
    private(set) var resources: [String: YAMLNode] = [:]
    /// The module that a call brings, by its path such as `module.a.`; the outermost one has none.
    private var modules: [String: YAMLNode] = [:]
    /// The call that brings a module, by the module's path.
    private var calls: [String: YAMLNode] = [:]
    private let providers: YAMLNode?
    private let variables: YAMLNode?

    /// What an expression comes to.
    struct Meaning {
        /// The resources that it refers to, each of one instance or any.
        var targets: [TerraformAddress.Target] = []
        /// Texts that stand in it.
        var constants: [String] = []
        /// Whether there is something in it that the configuration does not lead to.
        var isPartial = false
        /// Whether something that is not known before the plan is carried out may come of that.
        var mayBeElse = false

        /// Whether nothing at all is said.
        var isEmpty: Bool { targets.isEmpty && constants.isEmpty && !isPartial }
    }

    /// In how many instances of its module one reference is followed, before it is in any.
    private static let mostScopes = 8

    init(_ root: YAMLNode, fields: inout ImportFields) {
        let written = root["configuration"]
        providers = written?["provider_config"]
        variables = root["variables"]
        guard let module = written?["root_module"] else { return }
        var waiting = [(path: "", node: module)]
        while let (path, node) = waiting.popLast() {
            modules[path] = node
            for resource in fields.list("resources", of: node) {
                guard let address = fields.text("address", of: resource) else { continue }
                resources[path + address] = resource
            }
            for call in fields.entries("module_calls", of: node) {
                let inner = "\(path)module.\(call.key)."
                calls[inner] = call.value
                if let module = call.value["module"] { waiting.append((inner, module)) }
            }
        }
    }

    // MARK: Expressions

    /// Follows an expression through variables and outputs of modules.
    ///
    /// - Parameter scope: Where it stands.
    /// - Complexity: O(*n*) for *n* nodes of all expressions that it leads through, each at most nine times.
    func meaning(of expression: YAMLNode, in scope: TerraformAddress.Scope) -> Meaning {
        var meaning = Meaning()
        var found: Set<TerraformAddress.Target> = []
        var seen: [[String]: Set<TerraformAddress.Scope>] = [:]
        var waiting = [(node: expression, scope: scope)]
        while let (node, scope) = waiting.popLast() {
            let content = Self.content(of: node)
            meaning.constants += content.constants
            for reference in content.references {
                let place = [scope.path, reference]
                let scope =
                    seen[place, default: []].count < Self.mostScopes ? scope : scope.anywhere
                guard seen[place, default: []].insert(scope).inserted else { continue }
                let steps = TerraformAddress(reference).steps
                if let target = follow(steps, in: scope, &meaning, &waiting) {
                    found.insert(target)
                }
            }
        }
        meaning.targets = found.sorted {
            ($0.base, $0.key ?? "", $0.scope.keys.map { $0 ?? "" }.joined(separator: " "))
                < ($1.base, $1.key ?? "", $1.scope.keys.map { $0 ?? "" }.joined(separator: " "))
        }
        return meaning
    }

    /// What a reference is to; `nil` for what is followed further, or leads nowhere.
    private func follow(
        _ steps: [TerraformAddress.Step], in scope: TerraformAddress.Scope,
        _ meaning: inout Meaning, _ waiting: inout [(node: YAMLNode, scope: TerraformAddress.Scope)]
    ) -> TerraformAddress.Target? {
        let isNamed = steps.count > 1
        switch steps[0].name {
        case "module":
            guard isNamed else { return nil }
            var inner = scope
            inner.path += "module.\(steps[1].name)."
            inner.keys.append(steps[1].key)
            if steps.count > 2, let output = modules[inner.path]?["outputs"]?[steps[2].name],
                let expression = output["expression"]
            {
                waiting.append((expression, inner))
            } else {
                (meaning.isPartial, meaning.mayBeElse) = (true, true)
            }
        case "var":
            guard isNamed else { return nil }
            followVariable(steps[1].name, in: scope, &meaning, &waiting)
        case "count", "path", "terraform", "tofu": meaning.isPartial = true
        case "each":
            // The keys are known before anything is done, what is under them may not be.
            meaning.isPartial = true
            if !isNamed || steps[1].name != "key" { meaning.mayBeElse = true }
        case "local", "self": (meaning.isPartial, meaning.mayBeElse) = (true, true)
        case "data":
            guard steps.count > 2 else { return nil }
            return .init(
                scope: scope, name: "data.\(steps[1].name).\(steps[2].name)", key: steps[2].key)
        default:
            guard isNamed else { return nil }
            return .init(
                scope: scope, name: "\(steps[0].name).\(steps[1].name)", key: steps[1].key)
        }
        return nil
    }

    private func followVariable(
        _ name: String, in scope: TerraformAddress.Scope, _ meaning: inout Meaning,
        _ waiting: inout [(node: YAMLNode, scope: TerraformAddress.Scope)]
    ) {
        if scope.path.isEmpty {
            // Whatever it is, it is known before anything is done.
            if let text = rootVariable(name) {
                meaning.constants.append(text)
            } else {
                meaning.isPartial = true
            }
            return
        }
        guard let value = calls[scope.path]?["expressions"]?[name] else {
            // One that is left out has what the module says of it, a constant.
            let written = modules[scope.path]?["variables"]?[name]
            if let text = written?["default"]?.scalar?.text, !isSensitive(written) {
                meaning.constants.append(text)
            } else {
                meaning.isPartial = true
                if written?["default"] == nil { meaning.mayBeElse = true }
            }
            return
        }
        let steps = TerraformAddress(scope.path).steps
        let outer = steps.dropLast(3).map { $0.name + "." }.joined()
        waiting.append((value, .init(path: outer, keys: scope.keys.dropLast())))
    }

    private func isSensitive(_ variable: YAMLNode?) -> Bool {
        variable?["sensitive"]?.scalar?.text == "true"
    }

    /// The value of a variable that nothing marks as sensitive.
    private func rootVariable(_ name: String) -> String? {
        let written = modules[""]?["variables"]?[name]
        guard !isSensitive(written) else { return nil }
        return variables?[name]?["value"]?.scalar?.text ?? written?["default"]?.scalar?.text
    }

    /// The references and the texts anywhere in an expression or in blocks of expressions.
    private static func content(of node: YAMLNode) -> (references: [String], constants: [String]) {
        var references: [String] = []
        var constants: [String] = []
        var waiting = [node]
        while let next = waiting.popLast() {
            if let value = next["constant_value"] {
                var values = [value]
                while let value = values.popLast() {
                    if let text = value.scalar?.text { constants.append(text) }
                    values += value.items ?? value.entries?.map(\.value) ?? []
                }
            }
            var before = ""
            for reference in next["references"]?.items ?? [] {
                guard let text = reference.scalar?.text else { continue }
                // Behind each reference stands what it begins with: `x.w["a"].id`, `x.w["a"]`, `x.w`.
                if !before.hasPrefix(text + ".") && !before.hasPrefix(text + "[") {
                    references.append(text)
                }
                before = text
            }
            waiting += next.items ?? []
            waiting += (next.entries ?? [])
                .filter { !["constant_value", "references"].contains($0.key) }.map(\.value)
        }
        return (references, constants)
    }

    // MARK: Providers

    private func scope(ofProvider provider: YAMLNode) -> TerraformAddress.Scope {
        guard let module = provider["module_address"]?.scalar?.text else { return .init() }
        let steps = TerraformAddress(module).steps
        return .init(
            path: steps.map { $0.name + "." }.joined(),
            keys: Array(repeating: nil, count: steps.count / 2))
    }

    /// Where a provider's configuration says that it works.
    func region(ofProvider key: String) -> [String] {
        guard let provider = providers?[key], let expressions = provider["expressions"] else {
            return []
        }
        let scope = scope(ofProvider: provider)
        return ["region", "location"].compactMap { expressions[$0] }.flatMap {
            meaning(of: $0, in: scope).constants
        }
    }

    /// In whose account a provider works.
    enum Account: Hashable {
        /// In that of whoever runs Terraform.
        case own
        /// In the one of the role that it takes on.
        case number(String)
        /// In one of which the configuration does not say whose it is.
        case unsaid
    }

    /// Arguments by which a provider works in the account of a role.
    private static let roles = ["assume_role", "assume_role_with_web_identity"]

    /// Arguments by which a provider has other credentials than another of its kind.
    private static let credentials = [
        "profile", "access_key", "secret_key", "token", "shared_credentials_file",
        "shared_credentials_files", "shared_config_files", "endpoints",
    ]

    /// The account of a provider's configuration; of one that the plan does not have nothing is said.
    ///
    /// One without a role works in the account of whoever runs Terraform, as long as it has no credentials
    /// of its own beside one that is the default.
    func account(ofProvider key: String?) -> Account {
        guard let key else { return .unsaid }
        let isDefault = !key.contains(".") && !key.contains(":")
        guard let provider = providers?[key] else { return isDefault ? .own : .unsaid }
        let expressions = provider["expressions"]
        if let role = Self.roles.lazy.compactMap({ expressions?[$0] }).first {
            return account(ofRole: role, in: scope(ofProvider: provider))
        }
        let byDefault = providers?[String(key.prefix { $0 != "." })]?["expressions"]
        let isOfDefault = ![expressions, byDefault].contains { expressions in
            (Self.roles + Self.credentials).contains { expressions?[$0] != nil }
        }
        return isDefault || isOfDefault ? .own : .unsaid
    }

    private func account(ofRole role: YAMLNode, in scope: TerraformAddress.Scope) -> Account {
        // Of several roles the last is the one in which it works.
        guard let role = (role.items ?? [role]).last?["role_arn"] else { return .unsaid }
        let meaning = meaning(of: role, in: scope)
        guard meaning.targets.isEmpty, !meaning.isPartial, meaning.constants.count == 1,
            let number = TerraformPrincipals.account(in: meaning.constants[0])
        else { return .unsaid }
        return .number(number)
    }

    /// The account of the provider of a resource or a source of data, by its address without instances.
    func account(of base: String) -> Account {
        account(ofProvider: resources[base]?["provider_config_key"]?.scalar?.text)
    }
}
