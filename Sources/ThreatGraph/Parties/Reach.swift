/// Why a jurisdiction can order a defender.
public enum ReachBasis: String, CaseIterable, Codable, Hashable, Sendable {
    /// It is incorporated or headquartered there.
    case seat
    /// Its parent is.
    case parent
    /// It has staff, premises or machines there.
    case presence
    /// It has possession, custody or control of what is there.
    case possession
}

/// One jurisdiction's reach over one defender.
public struct Reach: Hashable, Sendable {
    /// The jurisdiction.
    public var jurisdiction: JurisdictionID
    /// On what ground it reaches.
    public var basis: ReachBasis
    /// When it reaches.
    public var validity: Validity

    /// Makes a reach.
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
