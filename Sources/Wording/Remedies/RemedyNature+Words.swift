package import FailureAnalysis

extension RemedyNature {
    /// What options of this sort are, as a heading.
    package var heading: String {
        switch self {
        case .bought: "What can be bought"
        case .mustBeTrue: "What would have to be true"
        }
    }

    /// The same in a sentence or two.
    package var words: String {
        switch self {
        case .bought:
            "Controls, keepers, places and releases: whoever pays for them has them, at the levels "
                + "that they state."
        case .mustBeTrue:
            "Higher levels and claims: no payment brings them about, and their cost is that of making "
                + "them so. Until they are true, a remedy that has one of them is none."
        }
    }
}
