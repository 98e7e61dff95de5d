internal import YAMLKit

/// Whether encryption is turned on, as far as a resource says.
struct TerraformSwitches {
    /// Whether anything says so.
    var isEncrypted = false
    /// Whether everything that says something says that no key is used.
    var isOff = false
    /// Whether something may turn it off.
    var isDoubtful = false
    /// Whether anything is said.
    var isStated = false

    /// Reads flags (`true`), kinds of encryption (`KMS`) and algorithms (`aws:kms`).
    init(
        _ flags: [TerraformOccurrence], kinds: [TerraformOccurrence],
        algorithms: [TerraformOccurrence],
        meaning: (YAMLNode) -> TerraformConfiguration.Meaning
    ) {
        var (isOn, isOff, isEncrypted, isDoubtful, isStated) = (false, false, false, false, false)
        func read(
            _ occurrences: [TerraformOccurrence], _ turnsOn: (String) -> Bool, isFlag: Bool,
            isAlways: Bool
        ) {
            for occurrence in occurrences {
                var texts: [String] = []
                switch occurrence {
                case .nothing:
                    if isFlag { isOff = true }
                    continue
                case .value(let value): texts = [value.scalar?.text ?? ""]
                case .open(let expression, let isHidden):
                    let meaning = meaning(expression)
                    if !isHidden, meaning.targets.isEmpty, !meaning.isPartial {
                        texts = meaning.constants
                    }
                case .hidden: break
                }
                isStated = true
                if texts.isEmpty { isDoubtful = true }
                for text in texts {
                    if turnsOn(text) {
                        isOn = true
                    } else if !text.isEmpty {
                        isOff = true
                    }
                    isEncrypted = isEncrypted || turnsOn(text) || isAlways && !text.isEmpty
                }
            }
        }
        let isKMS = { (text: String) in text.lowercased().contains("kms") }
        read(flags, { $0 == "true" }, isFlag: true, isAlways: false)
        read(kinds, isKMS, isFlag: false, isAlways: false)
        // With another algorithm there is a key of the provider's own beside.
        read(algorithms, isKMS, isFlag: false, isAlways: true)
        if isOff, isOn {
            // One part is under the key and another is not.
            (isOff, isDoubtful) = (false, true)
        }
        (self.isOff, self.isEncrypted) = (isOff, isEncrypted)
        (self.isDoubtful, self.isStated) = (isDoubtful, isStated)
    }
}
