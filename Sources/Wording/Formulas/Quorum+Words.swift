package import Formulas
package import ThreatGraph

extension Formula where Leaf == QuorumMember {
    /// Who operates something, for example `aws and (lab or trainium@SL3)`; `2 at aws` where it
    /// takes two of its people.
    package var shortWords: String {
        FormulaWriter<Leaf>(.short) { member in
            LeafWords(
                LeafWords.party(member.defender.rawValue, member.persons)
                    + (member.level.map { "@\($0)" } ?? ""))
        }.words(for: self)
    }

    /// Who operates something in a list of changes, for example `all of (aws, lab at SL3)`.
    package var listedWords: String {
        FormulaWriter<Leaf>(.listed) { member in
            LeafWords(
                LeafWords.party(member.defender.rawValue, member.persons)
                    + (member.level.map { " at \($0)" } ?? ""))
        }.words(for: self)
    }

    /// Who operates something, in a sentence or on a label, for example `the lab and 2 of A, B, C`.
    ///
    /// - Parameters:
    ///   - isLabel: Whether the first name stands as at the beginning of a label.
    ///   - name: What a party is called, at the beginning and within a sentence.
    package func labelWords(isLabel: Bool, name: @escaping (QuorumMember) -> LeafWords) -> String {
        FormulaWriter<Leaf>(.label, leaf: name).words(for: self, isLabel: isLabel)
    }
}
