/// A section of Docs/Compilation.md that came later than the rest.
enum Section: String, CaseIterable {
    case works, time, people, hands, attested, ties
}
