import AttackGraph
import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds the ways to come by a key.
    ///
    /// Reads the key, and where it is released to an enclave that perimeter and those around it up to
    /// the one on whose machines it runs.
    package mutating func addKey(_ key: Key) {
        if let place = key.perimeter {
            builder.addStep(to: fact(.hasKey(key.id)), from: [fact(.inside(place))])
        }
        if let release = key.release {
            let lock = release.word.lock(at: key.releaseLevel)
            builder.addStep(
                to: fact(.hasKey(key.id)), through: [barrier(.keyRelease(key.id), lock: lock)])
        }
        if case .attested(let release)? = key.release { addAttested(release, of: key.id) }
    }

    /// Adds the ways to come by one set of weights, to move them, to take them out, to have them
    /// handed over and to change them.
    ///
    /// - Parameters:
    ///   - ways: where bytes move in the model.
    ///   - isStopped: asked before every channel and perimeter.
    /// - Returns: whether that was finished before somebody asked to stop.
    mutating func addEverything(
        about weights: Weights, over ways: WaysOfBytes, unless isStopped: () -> Bool
    ) -> Bool {
        var spread = FormSpread(variants: [weights], over: ways)
        spread.settle()
        for channel in model.channels {
            if isStopped() { return false }
            addMovement(of: weights.id, over: channel, spread: spread)
        }
        for perimeter in model.perimeters {
            if isStopped() { return false }
            addMovement(of: weights.id, across: perimeter, spread: spread)
            addMovement(of: weights.id, bySeizureOf: perimeter, spread: spread)
        }
        for service in model.services {
            addMovement(of: weights.id, by: service, spread: spread)
        }
        addWeights(weights, spread: spread)
        return true
    }

    /// The perimeters from which a seizure carries bytes out.
    package var takenFromThere: Set<PerimeterID> {
        Set(
            model.perimeters.ids.filter { id in
                model.perimeters[model.machines(of: id)].flatMap(writtenSeizure) != nil
            })
    }

    /// Adds the ways to come by one set of weights where they are kept, and what follows from
    /// having them.
    ///
    /// Reads the weights.
    package mutating func addWeights(_ weights: Weights, spread: FormSpread) {
        let first = stepCount
        for copy in weights.copies {
            for form in copy.heldForms {
                builder.addStep(
                    to: holds(weights.id, form, .perimeter(copy.perimeter)),
                    from: [fact(.inside(copy.perimeter))])
            }
        }
        addDecryption(of: weights.id, spread: spread)
        addGathering(of: weights, spread: spread)
        addExfiltration(of: weights.id)
        addDisclosure(of: weights)
        addTampering(with: weights)
        addGoals(
            of: weights.id.rawValue,
            in: [GoalName(.exfiltration), GoalName(.disclosure), GoalName(.tampering)], since: first
        )
    }

    private mutating func holds(
        _ weights: WeightsID, _ form: HeldForm, _ place: Location
    ) -> String {
        fact(.holds(weights, form, place))
    }

    /// Bytes move over a channel whose barrier is open: all that are there, whatever the channel is
    /// said to carry.
    ///
    /// Reads the channel, and where commands go over it the perimeter that it leads to.
    package mutating func addMovement(
        of weights: WeightsID, over channel: Channel, spread: FormSpread
    ) {
        guard let way = model.passage(over: channel) else { return }
        for form in spread.forms where form.moves(from: way.from) && spread.has(form, at: way.from)
        {
            builder.addStep(
                to: holds(weights, form, way.to), from: [holds(weights, form, way.from)],
                through: barriers(of: channel))
        }
    }

    /// Bytes move across a boundary on both sides of which the attacker is, and by hand out of an
    /// outermost perimeter in which he stands, unless the model says that it states its exits.
    ///
    /// Reads the perimeter.
    package mutating func addMovement(
        of weights: WeightsID, across perimeter: Perimeter, spread: FormSpread
    ) {
        guard let parent = perimeter.parent else {
            guard perimeter.hasWayOutByHand else { return }
            for form in spread.forms where spread.has(form, at: .perimeter(perimeter.id)) {
                builder.addStep(
                    to: holds(weights, form, .outside),
                    from: [
                        holds(weights, form, .perimeter(perimeter.id)),
                        fact(.inside(perimeter.id)),
                    ])
            }
            return
        }
        for form in spread.forms {
            for (source, destination) in [(perimeter.id, parent), (parent, perimeter.id)]
            where spread.has(form, at: .perimeter(source)) {
                builder.addStep(
                    to: holds(weights, form, .perimeter(destination)),
                    from: [
                        holds(weights, form, .perimeter(source)), fact(.inside(source)),
                        fact(.inside(destination)),
                    ])
            }
        }
    }

    /// Plaintext outside is what exfiltration means.
    package mutating func addExfiltration(of weights: WeightsID) {
        builder.addStep(
            to: fact(.consequence(.exfiltration)), from: [holds(weights, .plaintext, .outside)])
    }

    /// Ciphertext and its key give plaintext, wherever the ciphertext is.
    package mutating func addDecryption(of weights: WeightsID, spread: FormSpread) {
        for form in spread.forms {
            guard case .ciphertext(let key) = form else { continue }
            for place in spread.places(of: form) {
                builder.addStep(
                    to: holds(weights, .plaintext, place),
                    from: [holds(weights, form, place), fact(.hasKey(key))])
            }
        }
    }

    /// Enough shares at one place give plaintext there.
    ///
    /// - Parameters:
    ///   - numbers: the numbers of the shares that combine, in order.
    ///   - threshold: how many are enough.
    package mutating func addCombination(
        of weights: WeightsID, numbers: [Int], threshold: Int, spread: FormSpread
    ) {
        for place in spread.allPlaces {
            let present = numbers.filter { spread.has(.share($0), at: place) }
            let facts = present.map { holds(weights, .share($0), place) }
            addThreshold(to: holds(weights, .plaintext, place), count: threshold, of: facts) {
                .countsShares(weights, count: $0, among: $1, at: place)
            }
        }
    }

    /// Shares add up wherever enough of them are, and custodians may bring them together.
    private mutating func addGathering(of weights: Weights, spread: FormSpread) {
        guard let threshold = weights.shareThreshold else { return }
        addCombination(
            of: weights.id, numbers: weights.shareNumbers, threshold: threshold, spread: spread)
        guard case .onWord(let operators, let level) = weights.custody.release else { return }
        let release = barrier(.shareRelease(weights.id), lock: operators.lock(at: level))
        // A custodian releases what is brought to him as he does what he keeps.
        for place in weights.shareHomes {
            for number in weights.shareNumbers where spread.has(.share(number), at: place) {
                builder.addStep(
                    to: holds(weights.id, .plaintext, place),
                    from: [holds(weights.id, .share(number), place)], through: [release])
            }
        }
    }

    /// Weights are disclosed when they come out under compulsion, or when their owner is ordered
    /// to hand them over and can: with split custody only where shares are released on a word.
    ///
    /// Reads the weights, and the defenders' roles where they have no owner.
    private mutating func addDisclosure(of weights: Weights) {
        let disclosed = fact(.consequence(.disclosure))
        builder.addStep(to: disclosed, from: [fact(.consequence(.exfiltration))])
        let owners = model.possibleOwners(of: weights).map {
            LockExpression.operated(by: $0.rawValue, level: nil, modes: ModeSet([.compelled]))
        }
        guard let first = owners.first else { return }
        var barriers = [
            barrier(.ownerOrder(weights.id), lock: owners.count == 1 ? first : .any(owners))
        ]
        if weights.shareThreshold.map({ $0 > 1 }) ?? false {
            guard case .onWord(let operators, let level) = weights.custody.release else { return }
            barriers.append(
                barrier(.shareRelease(weights.id), lock: operators.lock(at: level)))
        }
        builder.addStep(to: disclosed, through: barriers)
    }

    /// Weights can be changed where they are plain, where they are trained, and by whoever has
    /// enough shares in hand.
    private mutating func addTampering(with weights: Weights) {
        let tampered = fact(.consequence(.tampering))
        for copy in weights.copies {
            let place = Location.perimeter(copy.perimeter)
            if copy.purpose == .training {
                builder.addStep(to: tampered, from: [fact(.inside(copy.perimeter))])
            }
            builder.addStep(to: tampered, from: [holds(weights.id, .plaintext, place)])
        }
        guard let threshold = weights.shareThreshold else { return }
        let id = weights.id
        let facts = weights.shareNumbers.map { number -> String in
            let homes = weights.copies.filter { $0.heldForm == .share(number) }.map(\.perimeter)
            if homes.count == 1 { return holds(weights.id, .share(number), .perimeter(homes[0])) }
            let anywhere = "share:\(weights.id)/\(number)"
            factMeanings[anywhere] = .countsShares(id, count: 1, among: 1, at: nil)
            for home in homes {
                builder.addStep(
                    to: anywhere, from: [holds(weights.id, .share(number), .perimeter(home))])
            }
            return anywhere
        }
        addThreshold(to: tampered, count: threshold, of: facts) {
            .countsShares(id, count: $0, among: $1, at: nil)
        }
    }
}

extension ThreatGraph {
    /// Between which places a channel brings bytes.
    ///
    /// All that are there: what it is said to carry is a label, which stops none. From outside only
    /// shares are worth bringing in (`HeldForm.moves(from:)`).
    ///
    /// Whoever administers a place can copy what is there to where he is, so over an administration
    /// channel bytes come back, unless the place that is administered states its exits.
    package func passage(over channel: Channel) -> (from: Location, to: Location)? {
        guard channel.kind == .administration else {
            return (channel.source, channel.destination)
        }
        guard case .perimeter(let place) = channel.destination,
            let perimeter = perimeters[place], !perimeter.hasStatedExits
        else { return nil }
        return (channel.destination, channel.source)
    }
}

extension Perimeter {
    /// Whether whoever stands in it can carry out of every perimeter what is there.
    package var hasWayOutByHand: Bool { parent == nil && !hasStatedExits }
}

extension Copy {
    /// The form in which whoever is at the copy holds it; `nil` for a copy whose key or number the
    /// model does not say.
    package var heldForm: HeldForm? {
        switch form {
        case .plaintext: .plaintext
        case .ciphertext: key.map(HeldForm.ciphertext)
        case .share: share.map(HeldForm.share)
        }
    }
}

extension Copy {
    /// Every form in which whoever is at the copy holds it: what is worked on is there in plaintext
    /// too, whatever it is kept in.
    package var heldForms: [HeldForm] {
        let kept = heldForm.map { [$0] } ?? []
        return form == .ciphertext && isInUse ? kept + [.plaintext] : kept
    }
}

extension Weights {
    /// The numbers of the shares that exist, in order.
    package var shareNumbers: [Int] {
        Set(copies.compactMap { $0.form == .share ? $0.share : nil }).sorted()
    }

    /// The places where shares are kept, in order.
    fileprivate var shareHomes: [Location] {
        Set(copies.compactMap { $0.form == .share ? .perimeter($0.perimeter) : nil }).sorted()
    }

    /// How many shares give the weights; `nil` where there are no shares.
    package var shareThreshold: Int? {
        switch custody.scheme {
        case .single, .replicated: nil
        case .split, .partitioned: custody.threshold ?? shareNumbers.count
        }
    }
}
