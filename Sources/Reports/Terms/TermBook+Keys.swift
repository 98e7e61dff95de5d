import ModelFormat
import Phrases
import Wording

extension TermBook {
    /// The keys of the model file, a term for each name.
    static var keys: [Term] {
        ModelKey.all.map { key in
            let uses = key.uses.map { use in
                let choices = Set(use.choices).count < 2 ? [] : use.choices
                return "In a \(use.owner)\(use.isRequired ? " (required)" : ""): \(use.summary)"
                    + (choices.isEmpty ? "" : " One of \(WordList.joined(choices, "or")).")
            }
            let paths = key.uses.map { "\($0.owner).\(key.name)" }
            return Term(
                "\(key.name) (key)", also: [key.name] + paths, in: .keys,
                uses.joined(separator: " "), page: "ModelFormat.md")
        }
    }
}
