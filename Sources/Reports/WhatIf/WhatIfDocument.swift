public import FailureAnalysis

extension WhatIfFindings {
    /// The findings as JSON in the form `sallyport-whatif/1`: keys sorted, two spaces a level,
    /// ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; findings hold nothing that JSON cannot.
    public func json() throws -> String { try JSONText.of(self) }
}
