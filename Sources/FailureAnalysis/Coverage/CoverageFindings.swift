package import ThreatGraph

/// How strong one perimeter is against each category of vectors.
package struct CoverageSummary: Codable, Hashable, Sendable {
    /// One category that leads into the perimeter.
    package struct Category: Codable, Hashable, Sendable {
        /// The category.
        package var category: VectorCategory
        /// The strongest level that blocks it, 0…5; `nil` where nothing does.
        @WrittenAsNull package var level: Int?
        /// The controls that block it, by id.
        package var controls: [String]
        /// Who operates them, sorted.
        package var operators: [String]
    }

    /// The perimeter's id.
    package var perimeter: String
    /// The claim about the whole, if the model makes one.
    @WrittenAsNull package var claimed: Int?
    /// The baseline that was expanded, if the model names one.
    @WrittenAsNull package var baseline: Int?
    /// What the controls support: the weakest category decides; `nil` where no control is listed.
    @WrittenAsNull package var supported: Int?
    /// The categories that keep the controls below the claim or the baseline.
    package var gaps: [VectorCategory]
    /// The categories that lead into the perimeter.
    package var categories: [Category]
    /// Controls of the baseline that nobody is known to operate, and so guard nothing.
    package var unresolved: [String]
}

/// How many independent layers stand around one copy of weights.
package struct LayerSummary: Codable, Hashable, Sendable {
    /// The weights' id.
    package var weights: String
    /// The perimeter that holds the copy.
    package var perimeter: String
    /// The level that the perimeter claims or is built to.
    @WrittenAsNull package var level: Int?
    /// How many layers RAND asks for at that level.
    @WrittenAsNull package var required: Int?
    /// The layers on the weakest way in, subjects of controls and claims each counted once.
    package var layers: Int
    /// The fewest parties whose failure opens all of them; `nil` where no set of parties does.
    ///
    /// Where more than 22 parties are named, at least so many.
    @WrittenAsNull package var parties: Int?
}
