public import ThreatGraph

/// A tier of attackers: what they are taken to be able to spend and do.
public struct CatalogueTier: Registrable {
    /// Its name, `OC1`…`OC5`.
    public var id: Identifier<CatalogueTier>
    /// The tier.
    public var tier: CapabilityTier
    /// Who they are, in a few words of ours.
    public var title: String
    /// How many people one operation has.
    public var people: String
    /// How long one operation takes.
    public var time: String
    /// The most that one operation costs, in US dollars.
    public var budget: Int
    /// What they have before they begin.
    public var infrastructure: String
    /// Examples.
    public var actors: String
    /// What it rests on.
    public var support: CatalogueSupport
}

/// A security level: what it claims, not what it asks for, which is `CatalogueBook.controls`.
public struct CatalogueLevel: Registrable {
    /// Its name, `SL1`…`SL5`.
    public var id: Identifier<CatalogueLevel>
    /// The level.
    public var level: SecurityLevel
    /// The claim, in our words.
    public var title: String
    /// The strongest tier that the claim is about.
    public var thwarts: CapabilityTier
    /// How many independent layers it has at least.
    public var layers: Int
    /// How long reaching it is thought to take, if somebody says.
    public var time: String?
    /// What it rests on.
    public var support: CatalogueSupport
}

/// A category of attack vectors.
public struct CatalogueCategory: Registrable {
    /// Its name, for example `AV-CODE`, or `host`.
    public var id: Identifier<CatalogueCategory>
    /// The category.
    public var category: VectorCategory
    /// What happens, in our words.
    public var title: String
    /// What it rests on.
    public var support: CatalogueSupport
}

/// What the catalogue says of a kind of perimeter, all of it this project's inference.
public struct CataloguePerimeter: Registrable {
    /// Its name, for example `tenancy`.
    public var id: Identifier<CataloguePerimeter>
    /// The kind.
    public var kind: PerimeterKind
    /// What such a perimeter is, in our words.
    public var title: String
    /// The categories by which one is entered, in the order of `VectorCategory.allCases`.
    ///
    /// Vectors peculiar to AI do not lead into places where no model runs.
    public var waysIn: [VectorCategory]
    /// What it rests on.
    public var support: CatalogueSupport
}
