import AttackGraph
package import Compilation
package import Phrases
import ThreatGraph

extension ModelNames {
    /// What a person may mean that fails: the parties and root causes of some graphs, each by its id
    /// or by what it is called.
    ///
    /// A party is called by its title; a sovereign, a parent, a shared cause and a tie by its title
    /// or by its name in the model.
    package static func failing(in models: [CompiledModel]) -> NameSearch {
        var order: [String] = []
        var titles: [String: [String]] = [:]
        for model in models {
            let names = ModelNames(model.model)
            for id in model.graph.parties.filter(\.failsAlone).map(\.id)
                + model.graph.rootCauses.map(\.id)
            {
                if titles[id] == nil { order.append(id) }
                let known = titles[id] ?? []
                titles[id] = known + names.titles(ofCause: id).filter { !known.contains($0) }
            }
        }
        var things = order.map { id in
            NamedThing(
                id: id, titles: titles[id] ?? [], isListed: CauseName(rootID: id)?.kind != .own)
        }
        // A party that fails by itself: by its id alone, since its name is the party's.
        let own = models.flatMap(\.graph.parties).filter(\.failsAlone).map {
            OwnRootCause.id(ofParty: $0.id)
        }
        for id in own where titles[id] == nil {
            titles[id] = []
            things.append(NamedThing(id: id, titles: [], isListed: false))
        }
        return NameSearch(things, kind: "party and no root cause")
    }

    /// What a party or root cause is called besides its id.
    private func titles(ofCause id: String) -> [String] {
        switch CauseName(rootID: id) {
        case nil: [defender(DefenderID(id))]
        case .own, .unknownOrder: []
        case .order(let order): [jurisdiction(order), order.rawValue, root(id)]
        case .parent(let owner): [parent(owner), owner.rawValue, root(id)]
        case .shared(let component): [sharedCause(component), component.rawValue]
        case .tie(let tie): [self.tie(tie), tie.rawValue]
        }
    }
}
