/// Numbers with the thing they count.
package enum Counted {
    /// A number and its noun, for example `1 step`, `2 steps`; nouns whose plural is not made with
    /// an *s* say it.
    package static func words(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
    }
}
