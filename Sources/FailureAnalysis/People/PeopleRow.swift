import AttackGraph
import ThreatGraph

/// The minimal sets of people for one consequence, tier by tier.
struct PeopleRow {
    /// The coalitions in the graph of people, at the level `person`.
    var row: ExposureRow
    /// The graph of people.
    let people: PeopleGraph

    /// The cells of the row, cut at sets of `maximumOrder` people.
    func cells(maximumOrder: Int?) -> [PeopleCell] {
        let name = GoalName(id: row.consequence.id)
        return zip(row.cells(maximumOrder: maximumOrder), row.lists).map { cell, list in
            PeopleCell(
                consequence: name?.kind.rawValue ?? row.consequence.id, of: name?.asset,
                level: cell.level, tier: cell.tier, order: cell.order,
                sets: list.coalitions.prefix(cell.coalitions.count)
                    .map { PeopleSet(people.counts($0)) },
                complete: cell.complete, maxOrder: cell.maxOrder, completeUpTo: cell.completeUpTo,
                count: cell.count, engine: cell.engine)
        }
    }
}
