internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// The resources of a plan or a state, each with its own part of the configuration.
///
/// Of what a plan holds nothing is kept but names that the configuration gives, what refers to what, and
/// values that are looked at where the caller asks for one by name. A value that the plan marks as sensitive
/// is as if it were not there.
struct TerraformPlan {
    /// A resource that will be there.
    struct Resource {
        /// Its address, with modules and instances.
        var address: String
        /// The same without instances, as the configuration has it.
        var base: String
        /// The modules around it, with their instances.
        var scope: TerraformAddress.Scope
        /// Which instance it is; `nil` for the only one.
        var key: String?
        /// Its type.
        var type: String
        /// The last part of its provider's name.
        var provider: String
        /// The configuration of the provider that it uses.
        var providerKey: String?
        /// Its place in the file.
        var node: YAMLNode
        /// What the configuration says of it.
        var expressions: YAMLNode?
        /// The attributes that the plan hides.
        var hidden: Set<String> = []
        /// Whether all of them are hidden.
        var isHidden = false

        /// A value; `nil` where there is none, none is known yet, or it is hidden.
        subscript(attribute: String) -> YAMLNode? {
            guard !isHidden, !hidden.contains(attribute), let value = node["values"]?[attribute],
                !value.isNull
            else { return nil }
            return value
        }

        /// A text that is no empty one.
        func text(_ attribute: String) -> String? {
            guard let text = self[attribute]?.scalar?.text, !text.isEmpty else { return nil }
            return text
        }

        /// Whether a value is hidden rather than left out.
        func hides(_ attribute: String) -> Bool {
            isHidden || hidden.contains(attribute)
        }

        /// What the plan says of an attribute.
        enum Saying {
            /// A value.
            case value(YAMLNode)
            /// That there is none.
            case nothing
            /// That there is one, which it hides; what the configuration says of it.
            case hidden(YAMLNode?)
            /// That it comes of an expression, and nothing of what that comes to.
            case open(YAMLNode)
            /// Nothing at all.
            case unsaid
        }

        /// What is said of an attribute: a known value stands, whatever the configuration refers to.
        func says(of attribute: String) -> Saying {
            let expression = expressions?[attribute]
            if hides(attribute) { return .hidden(expression) }
            if let value = node["values"]?[attribute] {
                return value.isNull || value.isBlank ? .nothing : .value(value)
            }
            return expression.map { .open($0) } ?? .unsaid
        }

        /// The values that are not hidden as a whole.
        var values: YAMLNode? { isHidden ? nil : node["values"] }

        var place: DiagnosticPlace { DiagnosticPlace(node.range) }
    }

    private(set) var resources: [Resource] = []
    /// Where the resources of an address without instances stand.
    private(set) var byBase: [String: [Int]] = [:]
    let configuration: TerraformConfiguration

    /// Reads a plan.
    ///
    /// - Complexity: O(*n*) for *n* nodes.
    init(_ root: YAMLNode, fields: inout ImportFields) {
        configuration = TerraformConfiguration(root, fields: &fields)
        // A state has the same under another name.
        let values = root["planned_values"] ?? root["values"]
        guard let module = values?["root_module"] else { return }
        var waiting = [module]
        while let next = waiting.popLast() {
            for node in fields.list("resources", of: next) { add(node, fields: &fields) }
            waiting += fields.list("child_modules", of: next).reversed()
        }
    }

    private mutating func add(_ node: YAMLNode, fields: inout ImportFields) {
        guard let address = fields.required("address", of: node),
            let type = fields.required("type", of: node)
        else { return }
        guard fields.text("mode", of: node) != "data" else { return }
        let target = TerraformAddress(address).target
        let base = target.base
        let provider = fields.text("provider_name", of: node) ?? String(type.prefix { $0 != "_" })
        let written = configuration.resources[base]
        var resource = Resource(
            address: address, base: base, scope: target.scope, key: target.key, type: type,
            provider: String(provider.split(separator: "/").last ?? ""),
            providerKey: written?["provider_config_key"]?.scalar?.text, node: node,
            expressions: written?["expressions"])
        if let sensitive = node["sensitive_values"] {
            resource.isHidden = sensitive.scalar?.text == "true"
            for entry in sensitive.entries ?? [] where Self.holdsTrue(entry.value) {
                resource.hidden.insert(entry.key)
            }
        }
        byBase[base, default: []].append(resources.count)
        resources.append(resource)
    }

    /// Whether a tree has a `true` anywhere.
    private static func holdsTrue(_ node: YAMLNode) -> Bool {
        var waiting = [node]
        while let next = waiting.popLast() {
            switch next.content {
            case .scalar(let scalar): if scalar.text == "true" { return true }
            case .list(let items): waiting += items
            case .mapping(let entries): waiting += entries.map(\.value)
            }
        }
        return false
    }

    /// The resources that a target may be.
    ///
    /// - Complexity: O(*n*) for *n* instances of the resource.
    func instances(of target: TerraformAddress.Target) -> [Int] {
        (byBase[target.base] ?? []).filter { at in
            let resource = resources[at]
            return (target.key == nil || target.key == resource.key)
                && zip(target.scope.keys, resource.scope.keys).allSatisfy { $0 == nil || $0 == $1 }
        }
    }
}
