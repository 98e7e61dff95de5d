/// The sentence of a document that a line of the gate reads, and how it reads it.
///
/// ```swift
/// import ThreatGraph
///
/// let reading = RequirementReading(
///     preset: "SL3", source: "A report", page: "p. 22", says: "It stops crime syndicates.",
///     reading: "Nobody up to OC3 suffices by himself.")
/// print(reading.page)  // p. 22
/// ```
public struct RequirementReading: Codable, Hashable, Sendable {
    /// The title of the preset that the line stands in.
    public var preset: String
    /// The title of the document.
    public var source: String
    /// Where in the document the sentence stands.
    public var page: String
    /// What the sentence says, in the preset's words.
    public var says: String
    /// How the line reads it; no document says this.
    public var reading: String

    /// Describes a sentence and its reading.
    public init(preset: String, source: String, page: String, says: String, reading: String) {
        self.preset = preset
        self.source = source
        self.page = page
        self.says = says
        self.reading = reading
    }
}
