import Catalogue
import ThreatGraph

/// Holds claims against controls, and counts layers twice: as RAND counts them, and by party.
struct CoverageAnalysis {
    private let model: ThreatGraph
    private let catalogue: CatalogueBook
    private let expansion: ControlExpansion

    init(_ model: ThreatGraph, catalogue: CatalogueBook) {
        self.model = model
        self.catalogue = catalogue
        expansion = ControlExpansion(model, catalogue: catalogue)
    }

    /// The perimeters' coverage, in id order.
    var coverage: [CoverageSummary] {
        model.perimeters.map { perimeter in
            let coverage = expansion.coverage(of: perimeter)
            let listed = coverage.categories.contains { !$0.controls.isEmpty }
            let supported = listed || perimeter.baseline != nil ? coverage.supported : nil
            let wanted = perimeter.level ?? perimeter.baseline
            let gaps = supported == nil ? [] : wanted.map(coverage.gaps) ?? []
            return CoverageSummary(
                perimeter: perimeter.id.rawValue, claimed: perimeter.level?.rawValue,
                baseline: perimeter.baseline?.rawValue, supported: supported?.rawValue,
                gaps: gaps.map(\.category.rawValue),
                categories: coverage.categories.map { category in
                    CoverageSummary.Category(
                        category: category.category.rawValue, level: category.level?.rawValue,
                        controls: category.controls.map(\.id.rawValue),
                        operators: Set(category.controls.flatMap { $0.operators.defenders })
                            .sorted().map(\.rawValue))
                },
                unresolved: expansion.unresolved(on: perimeter).map(\.id.rawValue))
        }
    }

    /// The layers around every copy, by weights and perimeter.
    var layers: [LayerSummary] {
        model.weights.flatMap { weights in
            Set(weights.copies.map(\.perimeter)).sorted().compactMap { id in
                model.perimeters[id].map { summary(of: weights, in: $0) }
            }
        }
    }

    private func summary(of weights: Weights, in perimeter: Perimeter) -> LayerSummary {
        let chain = [perimeter] + model.surroundings(of: perimeter.id)
        let level = perimeter.level ?? perimeter.baseline
        let ways = chain.map(waysThrough)
        return LayerSummary(
            weights: weights.id.rawValue, perimeter: perimeter.id.rawValue,
            level: level?.rawValue,
            required: level.flatMap { wanted in
                catalogue.levels.first { $0.level == wanted }?.layers
            },
            layers: ways.map { way in way.map(\.subjects.count).min() ?? 0 }.reduce(0, +),
            parties: fewestParties(through: ways))
    }

    /// One way through a boundary: what stands in it.
    private struct Way {
        var subjects: Set<String>
        var operators: [Quorum]
    }

    /// The ways through one perimeter's boundary, one a category.
    private func waysThrough(_ perimeter: Perimeter) -> [Way] {
        let coverage = expansion.coverage(of: perimeter)
        return coverage.categories.filter { $0.category != .host }.map { category in
            var way = Way(
                subjects: Set(category.controls.map(\.subject)),
                operators: category.controls.map(\.operators))
            if perimeter.level != nil, perimeter.baseline == nil {
                way.subjects.insert("claim:\(perimeter.id)")
                way.operators.append(perimeter.operators)
            }
            return way
        }
    }

    /// The size of the smallest set of defenders whose failure opens some way through each of the
    /// boundaries; looked for up to four, beyond which the count says no more than "at least five".
    private func fewestParties(through boundaries: [[Way]]) -> Int? {
        let named = Set(
            boundaries.joined().flatMap { $0.operators.flatMap(\.defenders) }
        ).sorted()
        for size in 0...min(4, named.count) {
            for failed in ModelCompiler.subsets(of: named, size: size) {
                let set = Set(failed)
                let isOpen = boundaries.allSatisfy { ways in
                    ways.contains { way in way.operators.allSatisfy { $0.opens(with: set) } }
                }
                if isOpen { return size }
            }
        }
        return named.count > 4 ? 5 : nil
    }
}

extension Quorum {
    /// Whether the failure of these defenders opens it, whatever the levels.
    func opens(with failed: Set<DefenderID>) -> Bool {
        switch self {
        case .defender(let id, _): failed.contains(id)
        case .all(let parts): parts.allSatisfy { $0.opens(with: failed) }
        case .any(let parts): parts.contains { $0.opens(with: failed) }
        case .atLeast(let count, let parts):
            parts.filter { $0.opens(with: failed) }.count >= count
        }
    }
}
