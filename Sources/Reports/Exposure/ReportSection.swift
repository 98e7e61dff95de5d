/// The parts of the report of an analysis, by the name that asks for one of them.
package enum ReportSection: String, CaseIterable, Sendable {
    /// The first page: the verdict, who can fail alone, the matrix, what it rests on, what to ask.
    case summary
    /// What the consequences, tiers and levels mean.
    case words
    /// Everybody and everything that suffices alone, and who adds nothing to whom.
    case alone
    /// Every minimal coalition.
    case coalitions
    /// Each asset and workload by itself, and who brings about several goals at once.
    case goals
    /// How long a denial lasts, where parts of what is needed come late.
    case lengths
    /// How many people suffice, and where.
    case people
    /// The security level that is left when one party has failed.
    case levels
    /// Root causes that suffice where no party of theirs does.
    case causes
    /// Orders, and the instruments that carry them.
    case orders
    /// Where the weights are kept, and over what they could move.
    case residency
    /// Choke points and the surface.
    case chokes = "choke-points"
    /// Claims held against controls.
    case coverage
    /// What survives if unproved levels are less.
    case lowered = "claims-lowered"
    /// Requirements, and what was accepted.
    case requirements
    /// Positions, beside what the model says.
    case positions
    /// How one failure suffices, step by step.
    case paths
    /// How likely it is that an open path exists.
    case probability
    /// What the answers rest on.
    case evidence
    /// Failures that mean nothing in the model.
    case meaningless
    /// What was taken for granted.
    case granted = "taken-for-granted"
    /// Who is who: ids, titles, parents and jurisdictions.
    case names
    /// Under which conditions all of it holds.
    case conditions
}
