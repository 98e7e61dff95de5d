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
        /// The resources that it refers to, without instances.
        var bases: [String] = []
        /// Texts that stand in it.
        var constants: [String] = []
        /// Whether there is something in it that the configuration does not lead to.
        var isPartial = false
    }

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
    /// - Parameter module: The path of the module where it stands.
    /// - Complexity: O(*n*) for *n* nodes of all expressions that it leads through, each once.
    func meaning(of expression: YAMLNode, in module: String) -> Meaning {
        var meaning = Meaning()
        var seen: Set<[String]> = []
        var waiting = [(expression, module)]
        while let (node, module) = waiting.popLast() {
            let found = Self.content(of: node)
            meaning.constants += found.constants
            for reference in found.references {
                let reference = TerraformPlan.withoutInstances(reference)
                guard seen.insert([module, reference]).inserted else { continue }
                follow(reference, in: module, &meaning, &waiting)
            }
        }
        meaning.bases = Array(Set(meaning.bases)).sorted()
        return meaning
    }

    private func follow(
        _ reference: String, in module: String, _ meaning: inout Meaning,
        _ waiting: inout [(YAMLNode, String)]
    ) {
        let parts = reference.split(separator: ".").map(String.init)
        guard let first = parts.first else { return }
        switch first {
        case "module":
            // The call by itself stands beside each of its outputs.
            guard parts.count > 2 else { return }
            let inner = "\(module)module.\(parts[1])."
            guard let output = modules[inner]?["outputs"]?[parts[2]]?["expression"] else {
                meaning.isPartial = true
                return
            }
            waiting.append((output, inner))
        case "var":
            guard parts.count > 1 else { return }
            if module.isEmpty {
                if let text = rootVariable(parts[1]) {
                    meaning.constants.append(text)
                } else {
                    meaning.isPartial = true
                }
                return
            }
            let outer = module.split(separator: ".").dropLast(2)
                .map { $0 + "." }.joined()
            guard let value = calls[module]?["expressions"]?[parts[1]] else {
                meaning.isPartial = true
                return
            }
            waiting.append((value, outer))
        case "local", "each", "count", "path", "terraform", "self": meaning.isPartial = true
        case "data":
            guard parts.count > 2 else { return }
            meaning.bases.append(module + parts[0...2].joined(separator: "."))
        default:
            guard parts.count > 1 else { return }
            meaning.bases.append(module + parts[0...1].joined(separator: "."))
        }
    }

    /// The value of a variable that nothing marks as sensitive.
    private func rootVariable(_ name: String) -> String? {
        let written = modules[""]?["variables"]?[name]
        guard written?["sensitive"]?.scalar?.text != "true" else { return nil }
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
            for reference in next["references"]?.items ?? [] {
                if let text = reference.scalar?.text { references.append(text) }
            }
            waiting += next.items ?? []
            waiting += (next.entries ?? [])
                .filter { !["constant_value", "references"].contains($0.key) }.map(\.value)
        }
        return (references, constants)
    }

    // MARK: Providers

    /// Where a provider's configuration says that it works.
    func region(ofProvider key: String) -> [String] {
        guard let provider = providers?[key], let expressions = provider["expressions"] else {
            return []
        }
        let module = provider["module_address"]?.scalar.map {
            TerraformPlan.withoutInstances($0.text) + "."
        }
        return ["region", "location"].compactMap { expressions[$0] }.flatMap {
            meaning(of: $0, in: module ?? "").constants
        }
    }

    /// The texts of the role that a provider takes on.
    func role(ofProvider key: String) -> [String] {
        guard let role = providers?[key]?["expressions"]?["assume_role"] else { return [] }
        return meaning(of: role, in: "").constants
    }
}
