/// A text that is letters, a number and a unit, as levels and sizes are: of texts with the same letters and
/// unit the numbers are their order.
struct CountedText: Hashable {
    /// The letters and the unit.
    let kind: String
    let number: Int

    /// Takes a text apart; `nil` for any other.
    init?(_ text: String) {
        let prefix = text.prefix { $0.isLetter }
        let digits = text.dropFirst(prefix.count).prefix { ("0"..."9").contains($0) }
        let unit = text.dropFirst(prefix.count + digits.count)
        guard (1...15).contains(digits.count), let number = Int(digits),
            unit.isEmpty || unit.first == " "
        else { return nil }
        self.number = number
        kind = "\(prefix)0\(unit)"
    }
}
