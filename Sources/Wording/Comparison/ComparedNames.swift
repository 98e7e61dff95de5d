package import FailureAnalysis
package import ThreatGraph

/// What those who can fail are called in several models: as the first of them that knows them says,
/// with the id where two ids would be called the same.
package struct ComparedNames: Sendable {
    private let names: [ModelNames]
    /// What several ids would be called.
    private let ambiguous: Set<String>

    /// Makes the names of models; ids stay where there are none.
    ///
    /// - Parameter ids: all that can fail in any of the models.
    package init(_ models: [ThreatGraph?] = [], ids: [String]) {
        let names = models.map { ModelNames($0) }
        self.names = names
        let called = Set(ids).map { Self.member($0, names) }
        ambiguous = Set(Dictionary(grouping: called) { $0 }.filter { $0.value.count > 1 }.keys)
    }

    /// A member of a coalition.
    package func member(_ id: String) -> String {
        let name = Self.member(id, names)
        return ambiguous.contains(name) && name != id ? "\(name) (\(id))" : name
    }

    private static func member(_ id: String, _ names: [ModelNames]) -> String {
        names.first { $0.knows(id) }?.member(id) ?? id
    }

    /// A set of people.
    package func people(_ set: PeopleSet) -> String { PeopleWords.set(set, called: member) }

    /// A sovereign.
    package func sovereign(_ id: String) -> String {
        names.lazy.map { $0.jurisdiction(JurisdictionID(id)) }.first { $0 != id }
            ?? ReportWords.sovereign(id)
    }
}

extension Comparison {
    /// All that can fail in any of the models, by id.
    package var failing: [String] {
        Set(models.flatMap { $0.parties + $0.rootCauses }).sorted()
    }

    /// The same with names in place of ids wherever a sentence or a list tells them; rows that are
    /// looked up by an id keep it.
    package func called(_ names: ComparedNames) -> Comparison {
        var result = self
        result.pairs = pairs.map { $0.called(names) }
        for place in models.indices {
            for path in [\ComparedModel.collapsingRoots, \.collapsingRootsLabBypass] {
                for root in models[place][keyPath: path].indices {
                    let id = models[place][keyPath: path][root].root
                    result.models[place][keyPath: path][root].root = names.member(id)
                }
            }
            result.models[place].loneSovereigns = models[place].loneSovereigns?
                .map(names.sovereign)
        }
        return result
    }
}

extension ModelPair {
    fileprivate func called(_ names: ComparedNames) -> ModelPair {
        var result = self
        result.buys = buys.map { $0.called(names) }
        result.costs = costs.map { $0.called(names) }
        for list in [
            \ModelPair.partiesOnlyInFirst, \.partiesOnlyInSecond, \.rootCausesOnlyInFirst,
            \.rootCausesOnlyInSecond,
        ] { result[keyPath: list] = self[keyPath: list].map(names.member) }
        for place in cells.indices {
            for list in [\ComparedCell.gained, \.lost] {
                for item in cells[place][keyPath: list].indices {
                    let members = cells[place][keyPath: list][item].members
                    result.cells[place][keyPath: list][item].members = members.map(names.member)
                }
            }
            for claim in [\ComparedCell.firstAsSafe, \.secondAsSafe] {
                result.cells[place][keyPath: claim].witness =
                    cells[place][keyPath: claim].witness?.map(names.member)
            }
        }
        return result
    }
}

extension PriceItem {
    fileprivate func called(_ names: ComparedNames) -> PriceItem {
        var result = self
        switch change {
        case .parties(let orders, let coalitions, let remaining):
            var (named, still) = (coalitions, remaining)
            for place in named.indices {
                named[place].members = named[place].members.map(names.member)
            }
            still?.roots = remaining?.roots.map(names.member) ?? []
            result.change = .parties(orders: orders, coalitions: named, remaining: still)
        case .loneRoot(let root): result.change = .loneRoot(names.member(root))
        case .loneSovereigns(let sovereigns):
            result.change = .loneSovereigns(sovereigns.map(names.sovereign))
        }
        return result
    }
}
