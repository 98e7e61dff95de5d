/// A set-up in the words of Docs/Compilation.md: small enough to try every set of failures, and a
/// type of its own, so that nothing of the reader or the compiler is believed.
///
/// Elements are named by their place in these lists.
struct SetUp {
    var parties: [Party] = []
    var parents: [Parent] = []
    var jurisdictions: [Sovereign] = []
    var instruments: [Order] = []
    var sharedCauses: [Together] = []
    var ties: [Stake] = []
    var sites: [Site] = []
    var perimeters: [Wall] = []
    var keys: [Secret] = []
    var holdings: [Holding] = []
    var channels: [Way] = []
    var services: [Crew] = []
    var works: [Work] = []
}

extension SetUp {
    /// A defender.
    struct Party {
        var id: String
        var role: String
        var parent: Int?
        var reaches: [Edge] = []
    }

    /// An organisation that owns defenders.
    struct Parent {
        var id: String
        var reaches: [Edge] = []
    }

    /// On what ground a jurisdiction reaches somebody.
    struct Edge: Hashable {
        var jurisdiction: Int
        var basis: Basis
    }

    enum Basis: String, CaseIterable { case seat, parent, presence, possession, site }

    /// A jurisdiction; without instruments an order of any kind is assumed.
    struct Sovereign {
        var id: String
        var instruments: [Int]?
    }

    /// An instrument of the model's own.
    struct Order {
        var id: String
        var issuer: Int
        var addresses: [String]?
        var compels: [String]
        var reach: [Basis]?
    }

    /// What several defenders share.
    struct Together {
        var id: String
        var members: [Int]
        /// `nil`: all but compelled.
        var modes: [String]?
    }

    /// A say that somebody has in a defender.
    struct Stake {
        enum Holder {
            case party(Int)
            case parent(Int)
        }

        var id: String
        var holder: Holder
        var of: Int
        /// `nil`: left out, which is `unknown`.
        var influence: String?
    }

    /// Where machines stand.
    struct Site {
        var id: String
        var jurisdictions: [Int]
        var facility: Int?
    }

    /// Who must fail together.
    indirect enum Quorum: Hashable {
        /// A defender; `level` where its part has one of its own, `persons` where it takes more
        /// than one.
        case part(Int, level: Int? = nil, persons: Int? = nil)
        case all([Quorum])
        case any([Quorum])
        case atLeast(Int, [Quorum])
    }

    /// A perimeter.
    struct Wall {
        var id: String
        var kind: String?
        var operators: Quorum
        var level: Int?
        var controls: [Control] = []
        var around: Int?
        var statesExits = false
        var site: Int?
        var hostHands: Guard?
    }

    /// A control of the model's own.
    struct Control {
        var id: String
        var level: Int
        var blocks: [String]
        var operators: Quorum?
    }

    /// An operator and a level.
    struct Guard {
        var operators: Quorum
        var level: Int?
    }

    /// A key of weights.
    struct Secret {
        var id: String
        var place: Int?
        var release: Quorum?
        var attested: Attested?
        var level: Int?
    }

    /// A release to attested code.
    struct Attested {
        var enclave: Int
        var root: Int
        var verifier: Int
        var policy: Int
        /// The level past which an attestation can be forged; `nil` where it is pinned.
        var forgery: Int?
        var hostHands: Guard?
    }

    /// Weights or another asset.
    struct Holding {
        var id: String
        var isAsset = false
        var owner: Int?
        var scheme: String?
        var threshold: Int?
        var release: Guard?
        var copies: [Kept]
    }

    /// A copy.
    struct Kept {
        enum Form: Hashable {
            case plaintext
            case ciphertext(key: Int)
            case share(Int)
        }

        var place: Int
        var form: Form
        var purpose: String?
    }

    /// A channel; `nil` is outside.
    struct Way {
        var id: String
        var kind: String?
        var from: Int?
        var to: Int?
        /// `nil`: `barrier: none`.
        var lock: Guard?
        /// Whether whoever administers can stop what runs there; `nil` where nothing is said.
        var stops: String?

        var isAdministration: Bool { kind == "administration" }
    }

    /// A service.
    struct Crew {
        var id: String
        var by: Int
        var level: Int
        var into: [Int]
        var escort: Quorum?
        var denied: [String] = []
    }

    /// A workload.
    struct Work {
        var id: String
        var needs: Need
        /// Whom `for` names.
        var principal: Int?
        /// The holding that `weights` names.
        var holding: Int?
    }

    /// What a workload cannot run without.
    indirect enum Need {
        case leg(Leg)
        case all([Need])
        case any([Need])
        case atLeast(Int, [Need])

        var legs: [Leg] {
            switch self {
            case .leg(let leg): [leg]
            case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.legs)
            }
        }
    }

    struct Leg {
        enum Level {
            case leftOut
            case none
            case stated(Int)
        }

        enum Lateness {
            case days(Int)
            case unknown
        }

        var isCapacity: Bool
        var provider: Int
        var place: Int?
        var level = Level.leftOut
        var after: Lateness?
    }
}

extension SetUp.Quorum {
    /// Everybody who has a part in it.
    var members: Set<Int> {
        switch self {
        case .part(let party, _, _): [party]
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            parts.reduce(into: []) { $0.formUnion($1.members) }
        }
    }

    /// The same, however many people it takes.
    var withoutPersons: SetUp.Quorum {
        switch self {
        case .part(let party, let level, _): .part(party, level: level)
        case .all(let parts): .all(parts.map(\.withoutPersons))
        case .any(let parts): .any(parts.map(\.withoutPersons))
        case .atLeast(let count, let parts): .atLeast(count, parts.map(\.withoutPersons))
        }
    }

    /// The most people that a part asks for.
    var mostPersons: Int {
        switch self {
        case .part(_, _, let persons): persons ?? 1
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            parts.map(\.mostPersons).max() ?? 1
        }
    }

    /// The defender, where it is one and nobody else.
    var alone: Int? {
        guard case .part(let party, _, _) = self else { return nil }
        return party
    }

    /// Whether every part has a level of its own, so that the whole needs none.
    var hasOwnLevels: Bool {
        switch self {
        case .part(_, let level, _): level != nil
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            parts.allSatisfy(\.hasOwnLevels)
        }
    }

    /// Turned around: those without whom it is not given.
    var withheld: SetUp.Quorum {
        switch self {
        case .part: self
        case .all(let parts): .any(parts.map(\.withheld))
        case .any(let parts): .all(parts.map(\.withheld))
        case .atLeast(let count, let parts):
            .atLeast(parts.count - count + 1, parts.map(\.withheld))
        }
    }
}

extension SetUp {
    /// A perimeter and those around it, innermost first.
    func outward(from perimeter: Int) -> [Int] {
        var chain = [perimeter]
        while let around = perimeters[chain[chain.count - 1]].around, chain.count < 10 {
            chain.append(around)
        }
        return chain
    }

    /// Whether something is kept in a perimeter or in one inside it.
    func lies(_ place: Int, in perimeter: Int) -> Bool { outward(from: place).contains(perimeter) }

    var labs: [Int] { parties.indices.filter { parties[$0].role == "lab" } }
}
