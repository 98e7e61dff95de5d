public import ThreatGraph

/// How strong one perimeter is against each category of vectors.
public struct CoverageSummary: Codable, Hashable, Sendable {
    /// One category that leads into the perimeter.
    public struct Category: Codable, Hashable, Sendable {
        /// The category.
        public var category: VectorCategory
        /// The strongest level that blocks it, 0…5; `nil` where nothing does.
        @WrittenAsNull public var level: Int?
        /// The controls that block it, by id.
        public var controls: [String]
        /// Who operates them, sorted.
        public var operators: [String]
    }

    /// The perimeter's id.
    public var perimeter: String
    /// The claim about the whole, if the model makes one.
    @WrittenAsNull public var claimed: Int?
    /// The baseline that was expanded, if the model names one.
    @WrittenAsNull public var baseline: Int?
    /// What the controls support: the weakest category decides; `nil` where no control is listed.
    @WrittenAsNull public var supported: Int?
    /// The categories that keep the controls below the claim or the baseline.
    public var gaps: [VectorCategory]
    /// The categories that lead into the perimeter.
    public var categories: [Category]
    /// Controls of the baseline that nobody is known to operate, and so guard nothing.
    public var unresolved: [String]
}

/// How many independent layers stand around one copy of weights.
public struct LayerSummary: Codable, Hashable, Sendable {
    /// The weights' id.
    public var weights: String
    /// The perimeter that holds the copy.
    public var perimeter: String
    /// The level that the perimeter claims or is built to.
    @WrittenAsNull public var level: Int?
    /// How many layers RAND asks for at that level.
    @WrittenAsNull public var required: Int?
    /// The layers on the weakest way in, subjects of controls and claims each counted once.
    public var layers: Int
    /// The fewest parties whose failure opens all of them; `nil` where no set of parties does.
    ///
    /// Where more than 22 parties are named, at least so many.
    @WrittenAsNull public var parties: Int?
}
