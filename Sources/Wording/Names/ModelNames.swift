package import Compilation
import Phrases
package import ThreatGraph

/// The names to print for a model's elements; their ids where the model gives none.
package struct ModelNames {
    private let model: ThreatGraph?
    /// What several of those who can fail would be called: each of them is then told by its id too.
    private let ambiguous: Set<String>

    /// Makes the names of a model's elements, or of a graph that came without one.
    ///
    /// - Complexity: O(*d*) for *d* who can fail.
    package init(_ model: ThreatGraph?) {
        self.model = model
        var (seen, twice) = (Set<String>(), Set<String>())
        if let model {
            let orders = model.jurisdictions.map { Self.order($0.name) }
            let parents = model.parents.map { Self.parent($0.name) }
            let shared = model.sharedCauses.map { $0.title ?? $0.id.rawValue }
            let ties = model.ties.map { $0.title ?? $0.id.rawValue }
            for name in model.defenders.map(\.name) + orders + parents + shared + ties
            where !seen.insert(name).inserted {
                twice.insert(name)
            }
        }
        ambiguous = twice
    }

    /// A name within a sentence: "The lab" is "the lab" there.
    package static func inSentence(_ name: String) -> String {
        let hasArticle = ["The ", "A ", "An "].contains(where: name.hasPrefix)
        return hasArticle ? name.prefix(1).lowercased() + name.dropFirst() : name
    }

    package func perimeter(_ id: PerimeterID) -> String {
        model?.perimeters[id]?.name ?? id.rawValue
    }

    package func site(_ id: SiteID) -> String { model?.sites[id]?.name ?? id.rawValue }

    package func service(_ id: ServiceID) -> String {
        model?.services[id]?.name ?? id.rawValue
    }

    /// What is seized, for example `Dublin`.
    package func seized(_ seizure: Seizure) -> String {
        switch seizure {
        case .site(let id): site(id)
        case .perimeter(let id): perimeter(id)
        }
    }

    package func channel(_ id: ChannelID) -> String { model?.channels[id]?.name ?? id.rawValue }

    package func weights(_ id: WeightsID) -> String { model?.weights[id]?.name ?? id.rawValue }

    /// What is guarded, where a sentence means all of it: assets in a model that has no weights.
    package var guarded: String {
        guard let model, !model.weights.isEmpty else { return "weights" }
        return model.weights.allSatisfy { $0.kind == .data } ? "assets" : "weights"
    }

    package func key(_ id: KeyID) -> String { model?.keys[id]?.name ?? id.rawValue }

    package func workload(_ id: WorkloadID) -> String { model?.workloads[id]?.name ?? id.rawValue }

    /// A defender's title; with its id where another one has the same, and the id alone where it
    /// has none.
    package func defender(_ id: DefenderID) -> String {
        guard let name = model?.defenders[id]?.name else { return seizure(id.rawValue) }
        return told(name, id.rawValue)
    }

    /// What only an order brings about, for example `seizure of Dublin`; any other id as it is.
    private func seizure(_ id: String) -> String {
        guard model != nil, let seizure = Seizure(id: id) else { return id }
        return "seizure of \(seized(seizure))"
    }

    /// The sovereigns under whose order something is seized, in order.
    package func sovereigns(of seizure: Seizure) -> [String] {
        (model?.sovereigns(of: seizure) ?? []).map(jurisdiction)
    }

    package func jurisdiction(_ id: JurisdictionID) -> String {
        model?.jurisdictions[id]?.name ?? id.rawValue
    }

    package func parent(_ id: ParentID) -> String { model?.parents[id]?.name ?? id.rawValue }

    package func sharedCause(_ id: SharedCauseID) -> String {
        model?.sharedCauses[id]?.title ?? id.rawValue
    }

    /// What a tie is called where its parties stand beside it.
    package func title(of tie: Tie) -> String { tie.title ?? tie.id.rawValue }

    /// A tie: its title, or for example `stake of Amazon in the lab`.
    package func tie(_ id: TieID) -> String {
        guard let tie = model?.ties[id] else { return id.rawValue }
        let party = Self.inSentence(defender(tie.party))
        return tie.title ?? "\(id) of \(Self.inSentence(holder(of: tie))) in \(party)"
    }

    /// What a tie is and whether it gives a say, for example `investment, influence unknown`.
    package func kind(of tie: Tie) -> String {
        let influence =
            switch tie.influence {
            case .yes: "influence stated"
            case .no: "no influence"
            case .unknown: "influence unknown"
            }
        return [tie.kind, influence].compactMap { $0 }.joined(separator: ", ")
    }

    /// Who holds a tie.
    package func holder(of tie: Tie) -> String {
        let owner = ParentID(tie.holder)
        return model?.parents[owner] == nil ? defender(DefenderID(tie.holder)) : parent(owner)
    }

    /// In whom a defender has a say, directly or through others, for example `with its say in the
    /// lab`; `nil` where it has none.
    package func say(of own: DefenderID) -> String? {
        model.flatMap { say(in: $0.defendersSwayed(by: [own])) }
    }

    private func say(in swayed: [DefenderID]) -> String? {
        if swayed.isEmpty { return nil }
        let names = swayed.map { Self.inSentence(defender($0)) }
        return "with its say in \(WordList.shortened(names, to: 3))"
    }

    package func place(_ place: Location) -> String {
        switch place {
        case .perimeter(let id): perimeter(id)
        case .outside: "outside"
        }
    }

    /// A place with its preposition.
    package func at(_ place: Location) -> String {
        switch place {
        case .perimeter(let id): "in \(perimeter(id))"
        case .outside: "outside"
        }
    }

    package func form(_ form: HeldForm, of id: WeightsID) -> String {
        switch form {
        case .plaintext: "plaintext of \(weights(id))"
        case .ciphertext: "ciphertext of \(weights(id))"
        case .share(let number): "share \(number) of \(weights(id))"
        }
    }

    /// A leg of a workload, by its place among the substrate's legs.
    package func leg(_ number: Int, of id: WorkloadID) -> String {
        let name = workload(id)
        guard let legs = model?.workloads[id]?.needs.legs, legs.indices.contains(number) else {
            return "leg \(number + 1) of \(name)"
        }
        let leg = legs[number]
        return "\(leg.kind.rawValue) from \(defender(leg.provider)) for \(name)"
    }

    /// Whether a leg is told as several things: chips are.
    package func isSeveral(_ number: Int, of id: WorkloadID) -> Bool {
        guard let legs = model?.workloads[id]?.needs.legs, legs.indices.contains(number) else {
            return false
        }
        return legs[number].kind == .chips
    }

    /// What a barrier is, for example `the boundary of Campus`; its id in quotation marks for one of
    /// a graph that came without a model.
    package func barrier(_ meaning: BarrierMeaning, id: String) -> String {
        switch meaning {
        case .perimeter(let id): "the boundary of \(perimeter(id))"
        case .control(let control, let place): "control \(control) on \(perimeter(place))"
        case .channel(let id): "the channel \(channel(id))"
        case .keyRelease(let id): "the release of key \(key(id))"
        case .shareRelease(let id): "the release of the shares of \(weights(id))"
        case .ownerOrder(let id): "the owner's own hold on \(weights(id))"
        case .leg(let workload, let number): "the provider's hold on \(leg(number, of: workload))"
        case .workload(let id, let length):
            "the holds on what \(workload(id)) needs"
                + (length.map { " to run after \($0)" } ?? "")
        case .memory(let place): "what keeps its host out of \(perimeter(place))"
        case .hostHands(let place): "what keeps hands off the machines of \(perimeter(place))"
        case .keyHands(let id): "what keeps key \(key(id)) from hands at the machines"
        case .forgery(let id): "the attestation of any machine, to which key \(key(id)) is released"
        case .site(let workload, let number, let place):
            "the hold of \(perimeter(place)) on \(leg(number, of: workload))"
        case .keyWithheld(let id): "the hold on key \(key(id)), without which nothing runs"
        case .facility(let id): "the building at \(site(id))"
        case .seizure(let seizure): "the law of the place at \(seized(seizure))"
        case .service(let id): "the service \(service(id))"
        case .unexplained: "'\(id)'"
        }
    }

    /// A defender with its id, for example `AWS (aws)`; the id alone where it has no title.
    package func titled(_ id: DefenderID) -> String {
        let name = model?.defenders[id]?.name ?? seizure(id.rawValue)
        return name == id.rawValue ? name : "\(name) (\(id.rawValue))"
    }

    /// A sovereign with its id, for example `United States (US)`; the id alone where it has no title.
    package func titled(_ id: JurisdictionID) -> String {
        let name = jurisdiction(id)
        return name == id.rawValue ? name : "\(name) (\(id.rawValue))"
    }

    /// A parent with its id, for example `Amazon (amazon)`; the id alone where it has no title.
    package func titled(_ id: ParentID) -> String {
        let name = parent(id)
        return name == id.rawValue ? name : "\(name) (\(id.rawValue))"
    }

    /// What can fail, with its id: a defender, or a root cause, for example `Amazon, parent of AWS
    /// and Trainium (parent:amazon)`; the id alone for a graph that came without a model.
    package func cause(_ id: String) -> String {
        guard let model else { return id }
        let words: String
        switch CauseName(rootID: id) {
        case nil: return titled(DefenderID(id))
        case .own(let defender):
            guard let say = say(of: defender) else { return titled(defender) }
            words = "\(self.defender(defender)), \(say)"
        case .unknownOrder: words = "a sovereign that the model does not name, by order"
        case .order(let sovereign): words = "\(jurisdiction(sovereign)), by order"
        case .parent(let parent):
            let children = model.defenders.filter { $0.parent == parent }.map(\.name)
            let parts = [
                children.isEmpty ? nil : "parent of \(WordList.shortened(children, to: 3))",
                say(in: model.defendersSwayed(byParent: parent)),
            ]
            words = ([self.parent(parent)] + parts.compactMap { $0 }).joined(separator: ", ")
        case .shared(let cause): words = sharedCause(cause)
        case .tie(let tie): words = self.tie(tie)
        }
        return words == id ? id : "\(words) (\(id))"
    }

    /// Whether the model has what can fail under an id.
    package func knows(_ id: String) -> Bool {
        guard let model else { return false }
        switch CauseName(rootID: id) {
        case nil: return model.defenders[DefenderID(id)] != nil
        case .own(let own): return model.defenders[own] != nil
        case .unknownOrder: return true
        case .order(let sovereign): return model.jurisdictions[sovereign] != nil
        case .parent(let parent): return model.parents[parent] != nil
        case .shared(let cause): return model.sharedCauses[cause] != nil
        case .tie(let tie): return model.ties[tie] != nil
        }
    }

    /// What can fail, as a set of several names it: without its id, for example `AWS`, `parent
    /// Amazon`, `order of United States`.
    package func member(_ id: String) -> String {
        if model == nil { return id }
        guard let cause = CauseName(rootID: id) else { return defender(DefenderID(id)) }
        if case .own(let own) = cause { return "\(defender(own)) \(say(of: own) ?? "by itself")" }
        return root(id)
    }

    /// The condition that something fails, for example `If AWS (aws) failed` or `If ordered by United
    /// States (order:US)`.
    package func condition(_ id: String) -> String {
        guard model != nil, let order = CauseName(rootID: id) else {
            return "If \(cause(id)) failed"
        }
        switch order {
        case .unknownOrder: return "If ordered by a sovereign that the model does not name (\(id))"
        case .order(let sovereign): return "If ordered by \(jurisdiction(sovereign)) (\(id))"
        case .tie(let tie): return "If \(Self.inSentence(self.tie(tie))) (\(id)) was made use of"
        case .own(let own) where say(of: own) != nil:
            return "If \(defender(own)) failed \(say(of: own) ?? "") (\(id))"
        case .parent, .shared, .own: return "If \(cause(id)) failed"
        }
    }

    /// What a root cause is, for example `order of the United States`; its id for one of a graph
    /// that came without a model.
    package func root(_ id: String) -> String {
        if model == nil { return id }
        switch CauseName(rootID: id) {
        case .unknownOrder: return "order of a sovereign that the model does not name"
        case .order(let order): return told(Self.order(jurisdiction(order)), id)
        case .parent(let parent): return told(Self.parent(self.parent(parent)), id)
        case .shared(let cause): return told(sharedCause(cause), id)
        case .tie(let tie): return told(self.tie(tie), id)
        case .own(let own): return say(of: own).map { "\(defender(own)) \($0)" } ?? id
        case nil: return id
        }
    }

    private static func order(_ sovereign: String) -> String {
        "order of \(inSentence(sovereign))"
    }

    private static func parent(_ name: String) -> String { "parent \(inSentence(name))" }

    /// A name, with the id behind it where another one is called the same.
    private func told(_ name: String, _ id: String) -> String {
        ambiguous.contains(name) && name != id ? "\(name) (\(id))" : name
    }
}
