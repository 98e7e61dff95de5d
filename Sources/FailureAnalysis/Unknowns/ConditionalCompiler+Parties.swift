import AttackGraph
import Compilation
import ThreatGraph

/// Who can fail in which completions.
extension ConditionalCompiler {
    /// Who can fail, and what makes several fail.
    mutating func conditionalParties() throws -> ConditionalParties {
        var parties = ConditionalParties()
        let catalogue = catalogue
        let stepSpace = space
        if let partySpace { space = partySpace }
        defer { space = stepSpace }
        for part in space.parts {
            var parts = [part]
            switch part {
            case .defender:
                // Who reaches a defender, through its parent too, and with which instruments.
                parts += space.parts.filter {
                    switch $0 {
                    case .jurisdiction, .instrument, .parent: true
                    default: false
                    }
                }
                // Where something that it operates stands, it is present.
                parts += standingParts
            case .sharedCause, .parent, .tie: break
            case .perimeter(let id):
                guard hasSeizures else { continue }
                parts = try seizureParts(of: id)
            default: continue
            }
            let isSeized = if case .perimeter = part { true } else { false }
            let found: [ConditionalParties.Entry: ChoiceDiagram] = try conditional(on: parts) {
                // What ties bring along rests on all of them; each by itself says whose it is and
                // in whom.
                let links = $0.ties.filter(\.counts).map {
                    ConditionalParties.Entry.tie(ConditionalParties.TieLink($0))
                }
                if !links.isEmpty { return Set(links) }
                var compiler = ModelCompiler($0, catalogue: catalogue)
                compiler.addParties()
                return ConditionalParties.entries(of: compiler.builder, ofSeizures: isSeized)
                    .union($0.parents.ids.map(ConditionalParties.Entry.parent))
            }
            for (entry, occurs) in found { parties.add(entry, in: occurs, diagrams: &diagrams) }
        }
        parties.settleTies(diagrams: &diagrams)
        return parties
    }

    /// Everything on which rests who is present where: nothing without sites.
    private var standingParts: [ModelPart] {
        let sites = siteParts
        if sites.isEmpty { return [] }
        return sites + space.parts.filter { if case .perimeter = $0 { true } else { false } }
    }

    /// What it rests on whose orders contain the seizure of a perimeter: where it and what is around
    /// it stands, who operates it, and where those are present.
    private mutating func seizureParts(of id: PerimeterID) throws -> [ModelPart] {
        let operators = try space.readings(of: .perimeter(id))
            .flatMap { $0.perimeters[id]?.operators.defenders ?? [] }
        return try chainParts(of: id) + standingParts
            + Set(operators).sorted().map(ModelPart.defender)
            + space.parts.filter { if case .jurisdiction = $0 { true } else { false } }
    }
}
