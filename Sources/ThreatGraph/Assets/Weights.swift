public import Formulas

/// How custody of weights is arranged.
public enum CustodyScheme: String, CaseIterable, Codable, Hashable, Sendable {
    /// One custodian has them.
    case single
    /// Several custodians each have all of them.
    case replicated
    /// Any `threshold` of the shares give the weights, fewer give nothing.
    case split
    /// Each custodian has a part; `threshold` of the parts are usable.
    case partitioned
}

/// Whether shares may be brought together at one custodian, and on whose word.
public enum ShareRelease: Hashable, Sendable {
    /// They never are.
    case never
    /// They are on the word of these operators, at this level.
    case onWord(of: Quorum, level: SecurityLevel?)
}

/// How custody of one set of weights is arranged.
public struct Custody: Hashable, Sendable {
    /// How copies and shares stand to each other.
    public var scheme: CustodyScheme
    /// How many shares or parts are needed, for `split` and `partitioned`.
    public var threshold: Int?
    /// When shares may be brought together.
    public var release: ShareRelease

    /// Makes a custody arrangement.
    public init(
        scheme: CustodyScheme = .single, threshold: Int? = nil, release: ShareRelease = .never
    ) {
        self.scheme = scheme
        self.threshold = threshold
        self.release = release
    }
}

/// In which form a copy is kept.
public enum CopyForm: String, CaseIterable, Hashable, Sendable {
    /// As it is, at least while in use.
    case plaintext
    /// Encrypted under a key.
    case ciphertext
    /// As one share or part of several.
    case share
}

/// What a copy is kept for.
public enum CopyPurpose: String, CaseIterable, Hashable, Sendable {
    /// Training: whoever is there can change the weights.
    case training
    /// Answering requests with the model.
    case serving
    /// Restoring the weights when others are lost.
    case backup
    /// Measuring what the model can do.
    case evaluation
}

/// One copy of the weights, or of a share of them, in one place.
public struct Copy: Hashable, Sendable {
    /// Where it is.
    public var perimeter: PerimeterID
    /// In which form.
    public var form: CopyForm
    /// What opens a ciphertext.
    public var key: KeyID?
    /// Which share it is, 1-based, for the form `share`; copies of one share have one number.
    public var share: Int?
    /// What it is for.
    public var purpose: CopyPurpose?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Whether the copy is worked on where it is: a model is not computed in ciphertext, so that it
    /// is then there in plaintext too.
    public var isInUse: Bool {
        switch purpose {
        case .training, .serving, .evaluation: true
        case .backup, nil: false
        }
    }

    /// Places weights, or a share of them, in a perimeter.
    public init(
        in perimeter: PerimeterID, form: CopyForm, key: KeyID? = nil, share: Int? = nil,
        purpose: CopyPurpose? = nil, evidence: Evidence = Evidence()
    ) {
        self.perimeter = perimeter
        self.form = form
        self.key = key
        self.share = share
        self.purpose = purpose
        self.evidence = evidence
    }
}

/// What kind of data an asset is.
public enum AssetKind: String, CaseIterable, Hashable, Sendable {
    /// A set of weights.
    case weights
    /// Any other data, such as a customer's prompts; guarded, moved and read as weights are.
    case data

    /// The section of a model in which assets of the kind stand.
    public var section: String {
        switch self {
        case .weights: "weights"
        case .data: "assets"
        }
    }
}

/// The name of a set of weights.
public typealias WeightsID = Identifier<Weights>

/// The asset: one set of weights, or other data of which the same is asked, and its copies.
public struct Weights: Registrable {
    /// The name of the weights in the model.
    public var id: WeightsID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Their size at stored precision.
    public var size: ByteCount?
    /// Who owns them, and so can be ordered to hand them over; nobody in the model when `nil`.
    public var owner: DefenderID?
    /// How custody is arranged.
    public var custody: Custody
    /// The copies, in the order of their place, form and share.
    public var copies: [Copy]
    /// Whether the model says that these are all the copies that there are: without that, it is
    /// taken for granted.
    public var hasStatedCopies: Bool
    /// Whether these are weights, or other data.
    public var kind: AssetKind
    /// What the entry rests on.
    public var evidence: Evidence

    /// Nobody owns them and one custodian has them unless said so.
    public init(
        id: WeightsID, title: String? = nil, size: ByteCount? = nil, owner: DefenderID? = nil,
        custody: Custody = Custody(), copies: [Copy], hasStatedCopies: Bool = false,
        kind: AssetKind = .weights, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.size = size
        self.owner = owner
        self.custody = custody
        self.copies = copies
        self.hasStatedCopies = hasStatedCopies
        self.kind = kind
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }

    /// Where it stands in a model, for example `weights.frontier`.
    public var path: String { "\(kind.section).\(id)" }
}
