import TestSupport

/// A change of a model such as somebody makes who writes one.
enum RandomModelEdit {
    /// A text that is a model still, as a rule: another level, another operator, a line less, a comment more.
    static func meant(_ text: String, _ random: inout SplitMix64) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let at = Int.random(in: 0..<lines.count, using: &random)
        func line(with word: String) -> Int? {
            (0..<lines.count).filter { lines[$0].contains(word) }.randomElement(using: &random)
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1:
            guard let at = line(with: " SL") else { break }
            let level = Int.random(in: 1...5, using: &random)
            lines[at] = lines[at].replacing(#/SL[1-5]/#, with: "SL\(level)", maxReplacements: 1)
        case 2, 3:
            let names = text.matches(of: #/operator: ([a-z0-9-]+)/#).map { String($0.output.1) }
            guard let at = line(with: "operator: "), let name = names.randomElement(using: &random)
            else { break }
            lines[at] = lines[at].replacing(
                #/operator: [a-z0-9-]+/#, with: "operator: \(name)", maxReplacements: 1)
        case 4: lines.remove(at: at)
        default: lines.insert("# é 😀", at: at)
        }
        return lines.joined(separator: "\n")
    }

    /// A text that somebody is in the middle of: as a rule it is no model.
    static func halfWritten(_ text: String, _ random: inout SplitMix64) -> String {
        var scalars = Array(text.unicodeScalars)
        let at = Int.random(in: 0..<max(1, scalars.count), using: &random)
        if Bool.random(using: &random) {
            scalars.removeSubrange(
                at..<min(scalars.count, at + Int.random(in: 1...20, using: &random)))
        } else {
            let pieces = ["[", "{ ", "\"", ": ", "\tx", "zzz: 1\n", "😀", "- "]
            scalars.insert(
                contentsOf: Array((pieces.randomElement(using: &random) ?? "").unicodeScalars),
                at: at)
        }
        var changed = String.UnicodeScalarView()
        changed.append(contentsOf: scalars)
        return String(changed)
    }
}
