extension ReportDocument {
    /// How far it is proved, where not to the end; nothing where it is.
    static func extent(_ sentence: String?) -> [Block] { sentence.map { [.verdict($0)] } ?? [] }
}
