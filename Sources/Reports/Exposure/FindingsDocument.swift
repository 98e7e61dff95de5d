public import FailureAnalysis

extension Findings {
    /// The findings as JSON in the form `sallyport-findings/1`: keys sorted, two spaces a level,
    /// ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; findings hold nothing that JSON cannot.
    public func json() throws -> String { try JSONText.of(self) }
}
