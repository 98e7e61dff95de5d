internal import Phrases
internal import YAMLKit

/// In which forms something is kept, after what is said of it.
extension TerraformReader {
    /// The forms that something may have, and whether anything is said of them.
    struct Encryption {
        var forms: Set<Form> = []
        var isStated = false

        /// In the clear, for want of a word.
        static let plaintext = Form(isEncrypted: false, key: nil)
    }

    /// The forms in which a resource keeps data, after what it and what is said of it state.
    ///
    /// - Parameter besides: What says something of it, each with whether it is certain that it is of this one.
    mutating func encryption(
        of at: Int, besides: [(source: Int, isSure: Bool)] = [], skipping: Set<String> = []
    ) -> Encryption {
        let own = encryption(
            by: at, naming: TerraformTypes.keyAttributes(of: plan.resources[at].type),
            skipping: skipping)
        var whole = Encryption()
        if own.isStated { whole = own }
        for (source, isSure) in besides {
            let said = encryption(
                by: source, naming: TerraformTypes.keyAttributes(of: plan.resources[source].type))
            whole.forms.formUnion(said.forms)
            whole.isStated = whole.isStated || said.isStated
            if !isSure { whole.forms.formUnion(own.forms) }
        }
        if whole.forms.isEmpty { whole.forms = own.forms }
        return whole
    }

    /// What one resource says, in one of its blocks or anywhere.
    mutating func encryption(
        by at: Int, naming attributes: Set<String>, within block: String? = nil,
        skipping: Set<String> = []
    ) -> Encryption {
        let resource = plan.resources[at]
        let switches = TerraformSwitches(
            TerraformOccurrence.all(
                TerraformTypes.encryptionFlags, of: resource, within: block, skipping: skipping),
            kinds: resource.type.hasPrefix("aws_")
                ? TerraformOccurrence.all(
                    ["encryption_type"], of: resource, within: block, skipping: skipping) : [],
            algorithms: TerraformOccurrence.all(
                ["sse_algorithm"], of: resource, within: block, skipping: skipping)
        ) { plan.configuration.meaning(of: $0, in: resource.scope) }
        let base = Form(isEncrypted: switches.isEncrypted, key: nil)
        var found = Encryption(isStated: switches.isStated)
        for occurrence in TerraformOccurrence.all(
            attributes, of: resource, within: block, skipping: skipping)
        {
            let forms = forms(of: occurrence, base: base, at: at)
            if forms != [base] { found.isStated = true }
            if case .nothing = occurrence {} else { found.isStated = true }
            found.forms.formUnion(forms)
        }
        if switches.isOff { found.forms = [base] }
        if found.forms.isEmpty { found.forms = [base] }
        if switches.isDoubtful { found.forms.insert(Encryption.plaintext) }
        return found
    }

    /// The forms that one attribute leaves possible.
    private mutating func forms(
        of occurrence: TerraformOccurrence, base: Form, at: Int
    ) -> Set<Form> {
        switch occurrence {
        case .nothing: return [base]
        case .hidden: return [Encryption.plaintext]
        case .value(let value):
            guard let text = value.scalar?.text else { return [Encryption.plaintext] }
            guard !text.isEmpty else { return [base] }
            let found = (index[text] ?? []).map { key(at: $0) }
            return forms(
                of: found.reduce(into: []) { $0.formUnion($1.found) },
                isSure: found.allSatisfy(\.isSure), at: at)
        case .open(let expression, let isHidden):
            let meaning = plan.configuration.meaning(
                of: expression, in: plan.resources[at].scope)
            // A variable or an argument that is left out names none.
            guard !meaning.targets.isEmpty else {
                return isHidden || meaning.mayBeElse ? [base, Encryption.plaintext] : [base]
            }
            var keys: Set<Int> = []
            var isSure = true
            var isOther = isHidden || meaning.mayBeElse
            for target in meaning.targets {
                let found = plan.instances(of: target).map { key(at: $0) }
                let named = found.reduce(into: Set<Int>()) { $0.formUnion($1.found) }
                keys.formUnion(named)
                if !found.allSatisfy(\.isSure) || named.isEmpty { isSure = false }
                // Beside a key it may be what decides whether there is one.
                if named.isEmpty, meaning.targets.count > 1 { isOther = true }
            }
            return forms(of: keys, isSure: isSure, at: at)
                .union(isOther ? [Encryption.plaintext] : [])
        }
    }

    private mutating func forms(of keys: Set<Int>, isSure: Bool, at: Int) -> Set<Form> {
        var forms = Set(
            keys.compactMap { at in
                self.keys[at].map { Form(isEncrypted: true, key: setup.keys[$0].id) }
            })
        if forms.isEmpty {
            let resource = plan.resources[at]
            let text =
                "the key that \(resource.address) names is not in the plan: who holds it is asked"
            if !setup.remarks.contains(where: { $0.text == text }) {
                setup.remarks.append(.init(text: text, place: resource.place))
            }
        }
        if forms.isEmpty || !isSure { forms.insert(Form(isEncrypted: true, key: nil)) }
        return forms
    }

    /// The keys that a resource is, or stands for as an alias or a set.
    private func key(at resource: Int) -> Named {
        if keys[resource] != nil { return Named(found: [resource], isSure: true) }
        var all = Named(isSure: true)
        for attribute in TerraformTypes.standIns[plan.resources[resource].type] ?? [] {
            let named = named(attribute, of: resource) { TerraformTypes.keys.contains($0.type) }
            let found = named.found.filter { keys[$0] != nil }
            if found.isEmpty { continue }
            all.found.formUnion(found)
            all.isSure = all.isSure && named.isSure
        }
        return all
    }
}
