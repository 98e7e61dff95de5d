/// Why a jurisdiction can order a defender.
public enum ReachBasis: String, CaseIterable, Codable, Hashable, Sendable {
    /// It is incorporated or headquartered there.
    case seat
    /// The organisation that decides for it is under the jurisdiction.
    case parent
    /// It has staff, premises or machines there.
    case presence
    /// It has possession, custody or control of what is there.
    case possession
    /// What is sought stands there: a search of the ground, which reaches things and no company.
    case site

    /// The grounds on which a company is reached.
    public static let company = allCases.filter { $0 != .site }
}

/// One jurisdiction's reach over one defender.
///
/// ```swift
/// import ThreatGraph
///
/// var model = ThreatGraph(title: "A parent abroad")
/// model.parents = [ParentOrganisation(id: "holding", reaches: [Reach("US")])]
/// model.defenders = [
///     Defender(id: "dc", role: .facility, reaches: [Reach("EU", by: .presence)], parent: "holding")
/// ]
/// print(model.reach(of: "US", over: model.defenders[0]))  // [ThreatGraph.ReachBasis.parent]
/// print(model.defenders(reachedBy: "EU").map(\.name))  // ["dc"]
/// ```
public struct Reach: Hashable, Sendable {
    /// Who can order it.
    public var jurisdiction: JurisdictionID
    /// On what ground it reaches.
    public var basis: ReachBasis
    /// When it reaches.
    public var validity: Validity

    /// By seat and at all times unless said otherwise.
    public init(
        _ jurisdiction: JurisdictionID, by basis: ReachBasis = .seat,
        validity: Validity = Validity()
    ) {
        self.jurisdiction = jurisdiction
        self.basis = basis
        self.validity = validity
    }

    /// The reaches without repetition, by jurisdiction and in the order of `ReachBasis.allCases`.
    public static func sorted(_ reaches: some Sequence<Reach>) -> [Reach] {
        func key(_ reach: Reach) -> (String, Int, String, String) {
            (
                reach.jurisdiction.rawValue,
                ReachBasis.allCases.firstIndex(of: reach.basis) ?? 0,
                reach.validity.since?.description ?? "", reach.validity.until?.description ?? ""
            )
        }
        return Set(reaches).sorted { key($0) < key($1) }
    }
}
