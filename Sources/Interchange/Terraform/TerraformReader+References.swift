internal import YAMLKit

/// What refers to what.
extension TerraformReader {
    /// Resources that something names.
    struct Named {
        var found: Set<Int> = []
        /// Whether it is certain that it names that one, rather than one of these or another.
        var isSure = false
    }

    /// The resources that an attribute may name: by a known value, else by what the configuration refers to.
    ///
    /// A known value that is of nothing in the plan leaves what the configuration refers to possible, and not sure.
    func named(
        _ attribute: String, of at: Int, where isMeant: (TerraformPlan.Resource) -> Bool
    ) -> Named {
        let resource = plan.resources[at]
        var known = Named()
        let expression: YAMLNode?
        switch resource.says(of: attribute) {
        case .nothing, .unsaid: return Named()
        case .value(let value):
            let items = value.items ?? [value]
            let sets = items.map { item -> Set<Int> in
                guard let text = item.scalar?.text, !item.isNull else { return [] }
                return Set(
                    (index[text] ?? []).filter { $0 != at && isMeant(plan.resources[$0]) })
            }
            known.found = sets.reduce(into: []) { $0.formUnion($1) }
            known.isSure = sets.allSatisfy { $0.count == 1 }
            let isNone = items.allSatisfy { $0.scalar?.text.isEmpty ?? false }
            if isNone || sets.allSatisfy({ !$0.isEmpty }) { return known }
            expression = resource.expressions?[attribute]
        case .hidden(let written): expression = written
        case .open(let written):
            return named(by: written, of: at, where: isMeant)
        }
        guard let expression else { return known }
        let written = named(by: expression, of: at, where: isMeant)
        return Named(found: known.found.union(written.found), isSure: false)
    }

    /// The resources that an expression may refer to: without an index any instance.
    func named(
        by expression: YAMLNode, of at: Int, where isMeant: (TerraformPlan.Resource) -> Bool
    ) -> Named {
        let meaning = plan.configuration.meaning(
            of: expression, in: plan.resources[at].scope)
        var named = Named(isSure: !meaning.mayBeElse && meaning.targets.count == 1)
        for target in meaning.targets {
            let instances = plan.instances(of: target)
            let meant = instances.filter { $0 != at && isMeant(plan.resources[$0]) }
            named.found.formUnion(meant)
            if instances.count != 1 || meant.count != 1 { named.isSure = false }
        }
        return named
    }

    /// The resources that an attribute may name, in the order of the plan.
    func resources(
        _ attribute: String, of at: Int, where isMeant: (TerraformPlan.Resource) -> Bool
    ) -> [Int] {
        named(attribute, of: at, where: isMeant).found.sorted()
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
}
