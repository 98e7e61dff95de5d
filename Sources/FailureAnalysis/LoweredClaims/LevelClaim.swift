package import ThreatGraph

/// A level that somebody states and that may be one level less, or that a source reports.
package struct LevelClaim: Codable, Hashable, Sendable {
    /// Where it stands, as a dotted path.
    package var path: String
    /// The dotted path of what it is a level of.
    package var element: String
    /// The level, 0…5.
    package var level: Int
    /// The status that the model states for what it is a level of.
    @WrittenAsNull package var status: EvidenceStatus?
    /// The source that the model states for it, by id.
    @WrittenAsNull package var source: String?
    /// Whether somebody other than the party reports it, so that it is not lowered.
    package var isReported: Bool

    private enum CodingKeys: String, CodingKey {
        case path, element, level, status, source
        case isReported = "reported"
    }
}

/// A level that was taken as so many levels less.
package struct LoweredLevel: Codable, Hashable, Sendable {
    /// Where it stands, as a dotted path.
    package var path: String
    /// The level that the model states, 1…5.
    package var stated: Int
    /// The level that it was taken to be, 0…4.
    package var taken: Int
}
