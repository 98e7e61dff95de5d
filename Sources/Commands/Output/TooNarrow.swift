import Drawing

/// A picture that cannot be laid out for a width without letters that nobody can read.
struct TooNarrow: Error, CustomStringConvertible {
    let width: PaperWidth
    let least: PaperWidth

    var description: String {
        "the picture cannot be laid out \(width) wide with letters of \(PaperWidth.leastLetter) pt "
            + "or more: it takes --width \(least)"
    }
}
