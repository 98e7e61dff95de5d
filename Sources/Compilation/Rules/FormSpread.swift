package import ThreatGraph

/// Where weights can come to be in which form, if every barrier were open.
///
/// Steps are written only for what can be there, which keeps the graph small. It may be computed
/// for several readings of a model at once; what it then says is so in one of them at least.
package struct FormSpread {
    private let variants: [Weights]
    private let ways: WaysOfBytes
    private var places: [HeldForm: Set<Location>] = [:]
    private var pending: [(HeldForm, Location)] = []

    /// - Parameter seized: the perimeters from which a seizure carries bytes out.
    package init(
        of weights: Weights, in model: ThreatGraph, taking seized: Set<PerimeterID> = []
    ) {
        self.init(variants: [weights], over: WaysOfBytes([model], taking: seized))
    }

    /// - Parameters:
    ///   - variants: what the weights are in each reading.
    ///   - ways: where bytes move in any reading.
    package init(variants: [Weights], over ways: WaysOfBytes) {
        self.variants = variants
        self.ways = ways
        for weights in variants {
            for copy in weights.copies {
                for form in copy.heldForms { add(form, at: .perimeter(copy.perimeter)) }
                if copy.form == .share, case .onWord = weights.custody.release {
                    add(.plaintext, at: .perimeter(copy.perimeter))
                }
            }
        }
    }

    /// The forms that exist, plaintext first.
    package private(set) var forms: [HeldForm] = []

    /// The places where a form can be, in order.
    package func places(of form: HeldForm) -> [Location] { (places[form] ?? []).sorted() }

    /// Every place where any form can be, in order.
    package var allPlaces: [Location] {
        places.values.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    }

    /// Whether a form can be at a place.
    package func has(_ form: HeldForm, at place: Location) -> Bool {
        places[form]?.contains(place) ?? false
    }

    /// Follows channels and boundaries until nothing new comes to be anywhere.
    package mutating func settle() {
        while let (form, place) = pending.popLast() {
            for onward in ways.from(place) where form.moves(from: place) {
                add(form, at: onward)
            }
            if case .ciphertext = form { add(.plaintext, at: place) }
            if case .share = form, hasEnoughShares(at: place) { add(.plaintext, at: place) }
        }
    }

    private func hasEnoughShares(at place: Location) -> Bool {
        variants.contains { weights in
            guard let threshold = weights.shareThreshold else { return false }
            return weights.shareNumbers.filter { has(.share($0), at: place) }.count >= threshold
        }
    }

    /// Whether any form can be at a place.
    func hasAny(at place: Location) -> Bool { forms.contains { has($0, at: place) } }

    private mutating func add(_ form: HeldForm, at place: Location) {
        if places[form] == nil {
            let later = forms.firstIndex { form.sortKey < $0.sortKey }
            forms.insert(form, at: later ?? forms.endIndex)
        }
        if places[form, default: []].insert(place).inserted { pending.append((form, place)) }
    }
}

/// Where bytes can move from each perimeter.
package struct WaysOfBytes {
    private var onward: [Location: Set<Location>] = [:]

    /// The ways of several readings of a model, or of several times, together; a channel of one is
    /// taken to meet the perimeters of every other.
    ///
    /// - Parameter seized: the perimeters from which a seizure carries bytes out.
    package init(_ models: some Sequence<ThreatGraph>, taking seized: Set<PerimeterID> = []) {
        var channels: [Channel] = []
        var stating: [PerimeterID: Bool] = [:]
        for model in models {
            channels += model.channels
            for service in model.services where !service.denied.contains(.bytes) {
                for place in service.perimeters {
                    onward[.perimeter(place), default: []].insert(.outside)
                }
            }
            for perimeter in model.perimeters {
                stating[perimeter.id] =
                    (stating[perimeter.id] ?? true) && perimeter.hasStatedExits
                let place = Location.perimeter(perimeter.id)
                if perimeter.hasWayOutByHand { onward[place, default: []].insert(.outside) }
                guard let outer = perimeter.parent else { continue }
                onward[place, default: []].insert(.perimeter(outer))
                onward[.perimeter(outer), default: []].insert(place)
            }
        }
        for place in seized { onward[.perimeter(place), default: []].insert(.outside) }
        for channel in channels {
            if channel.kind != .administration {
                onward[channel.source, default: []].insert(channel.destination)
            } else if case .perimeter(let place) = channel.destination, stating[place] == false {
                onward[channel.destination, default: []].insert(channel.source)
            }
        }
    }

    package func from(_ place: Location) -> Set<Location> { onward[place] ?? [] }
}

extension ThreatGraph {
    /// Every perimeter that is inside another, with that one.
    package var nesting: [(inner: PerimeterID, outer: PerimeterID)] {
        perimeters.compactMap { inner in inner.parent.map { (inner.id, $0) } }
    }
}

extension HeldForm {
    /// Whether anything is gained by moving this form from a place.
    ///
    /// Only shares are brought in from outside, to where others are or a custodian releases them:
    /// plaintext outside is out already, and ciphertext is decrypted wherever it is.
    package func moves(from place: Location) -> Bool {
        if case .share = self { return true }
        return place != .outside
    }

    /// Plaintext before ciphertexts by key before shares by number.
    fileprivate var sortKey: (Int, String, Int) {
        switch self {
        case .plaintext: (0, "", 0)
        case .ciphertext(let key): (1, key.rawValue, 0)
        case .share(let number): (2, "", number)
        }
    }
}
