import ThreatGraph

/// Where weights can come to be in which form, if every barrier were open.
///
/// Steps are written only for what can be there, which keeps the graph small.
struct FormSpread {
    private let weights: Weights
    private let model: ThreatGraph
    private var places: [HeldForm: Set<Location>] = [:]
    private var pending: [(HeldForm, Location)] = []

    init(of weights: Weights, in model: ThreatGraph) {
        self.weights = weights
        self.model = model
        for copy in weights.copies {
            if let form = copy.heldForm { add(form, at: .perimeter(copy.perimeter)) }
            if copy.form == .share, case .onWord = weights.custody.release {
                add(.plaintext, at: .perimeter(copy.perimeter))
            }
        }
    }

    /// The forms that exist, plaintext first.
    var forms: [HeldForm] { places.keys.sorted { $0.sortKey < $1.sortKey } }

    /// The places where a form can be, in order.
    func places(of form: HeldForm) -> [Location] { (places[form] ?? []).sorted() }

    /// Every place where any form can be, in order.
    var allPlaces: [Location] { places.values.reduce(into: Set()) { $0.formUnion($1) }.sorted() }

    /// Whether a form can be at a place.
    func has(_ form: HeldForm, at place: Location) -> Bool {
        places[form]?.contains(place) ?? false
    }

    /// Follows channels and boundaries until nothing new comes to be anywhere.
    mutating func settle() {
        while let (form, place) = pending.popLast() {
            if case .perimeter(let id) = place {
                for channel in model.channels
                where channel.source == place && channel.moves(weights.id) {
                    add(form, at: channel.destination)
                }
                if let parent = model.perimeters[id]?.parent { add(form, at: .perimeter(parent)) }
                for inner in model.perimeters(inside: id) { add(form, at: .perimeter(inner.id)) }
            }
            if case .ciphertext = form { add(.plaintext, at: place) }
            if case .share = form, let threshold = weights.shareThreshold,
                weights.shareNumbers.filter({ has(.share($0), at: place) }).count >= threshold
            {
                add(.plaintext, at: place)
            }
        }
    }

    private mutating func add(_ form: HeldForm, at place: Location) {
        if places[form, default: []].insert(place).inserted { pending.append((form, place)) }
    }
}

extension HeldForm {
    /// Plaintext before ciphertexts by key before shares by number.
    fileprivate var sortKey: (Int, String, Int) {
        switch self {
        case .plaintext: (0, "", 0)
        case .ciphertext(let key): (1, key.rawValue, 0)
        case .share(let number): (2, "", number)
        }
    }
}
