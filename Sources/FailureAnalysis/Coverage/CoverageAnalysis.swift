import AttackGraph
import Catalogue
import Formulas
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
                gaps: gaps.map(\.category),
                categories: coverage.categories.map { category in
                    CoverageSummary.Category(
                        category: category.category, level: category.level?.rawValue,
                        controls: category.controls.map(\.id.rawValue),
                        operators: Set(category.controls.flatMap { $0.operators.defenders })
                            .sorted().map(\.rawValue))
                },
                unresolved: expansion.unresolved(on: perimeter).map(\.id.rawValue))
        }
    }

    /// The layers around every copy, by weights and perimeter.
    ///
    /// - Throws: `AnalysisError.refused`, which is a fault of ours.
    func layers() throws(AnalysisError) -> [LayerSummary] {
        var layers: [LayerSummary] = []
        for weights in model.weights {
            for id in Set(weights.copies.map(\.perimeter)).sorted() {
                guard let perimeter = model.perimeters[id] else { continue }
                layers.append(try summary(of: weights, in: perimeter))
            }
        }
        return layers
    }

    private func summary(
        of weights: Weights, in perimeter: Perimeter
    ) throws(AnalysisError) -> LayerSummary {
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
            parties: try fewestParties(through: ways))
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
    /// boundaries, whatever the levels; `nil` where no set does.
    ///
    /// A question like any other, so the engines answer it: one step for each way through each
    /// boundary. Where too many defenders are named for a complete answer, one more than the sizes
    /// that were tried.
    private func fewestParties(through boundaries: [[Way]]) throws(AnalysisError) -> Int? {
        if boundaries.contains(where: \.isEmpty) { return nil }
        var builder = AttackGraphBuilder()
        let quorums = boundaries.joined().flatMap(\.operators)
        for defender in Set(quorums.flatMap(\.defenders)).sorted() {
            builder.addParty(defender.rawValue)
        }
        for (place, ways) in boundaries.enumerated() {
            for (number, way) in ways.enumerated() {
                let barriers = way.operators.indices.map { "\(place)/\(number)/\($0)" }
                for (barrier, operators) in zip(barriers, way.operators) {
                    builder.addBarrier(barrier, lock: operators.lockWithoutLevels)
                }
                builder.addStep(
                    to: "through-\(place)", from: place > 0 ? ["through-\(place - 1)"] : [],
                    through: barriers)
            }
        }
        builder.addConsequence(
            "inside", goal: "through-\(boundaries.count - 1)", modes: .all, isTiered: false)
        // The model's references resolve, so what is built of its quorums does too.
        let graph: AttackGraph
        do throws(AttackGraphError) { graph = try builder.build() } catch {
            throw .refused("\(error)")
        }
        guard let question = graph.consequences.first,
            let list = CoalitionSearch(graph).minimalCoalitions(
                of: question.goal,
                over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0]
            ).first
        else { return nil }
        return list.order ?? list.searchedOrder.map { $0 + 1 }
    }
}

extension Formula where Leaf == QuorumMember {
    /// The lock that these operators make where capability plays no role.
    fileprivate var lockWithoutLevels: LockExpression {
        map { LockLeaf(party: $0.defender.rawValue, level: nil) }
    }
}
