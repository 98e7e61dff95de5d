/// Who is let in, and can stop what runs there.
extension WordReading {
    /// Where somebody is let into a place, or into one around it, with rights over what runs there, as
    /// far as that counts for a workload.
    func isStopped(at place: Int, forWork work: Int) -> CaseSet {
        guard words.contains(.stops) else { return .none }
        let reached = Set(setUp.outward(from: place))
        var stopped = CaseSet.none
        for crew in setUp.services
        where !crew.denied.contains("stop") && !reached.isDisjoint(with: crew.into) {
            stopped |= acts(crew)
        }
        for way in setUp.channels where way.isAdministration {
            guard let to = way.to, reached.contains(to), setUp.stops(way, work) else { continue }
            stopped |= (way.from.map { inside[$0] } ?? .all) & barrier(of: way)
        }
        return stopped
    }
}

extension SetUp {
    /// Whether whoever is at the source of an administration channel is taken to stop the work.
    func stops(_ way: Way, _ work: Int) -> Bool {
        switch way.stops {
        case "yes": return true
        case "no": return false
        default:
            guard let from = way.from else { return true }
            // Who alone runs the source can stop the own work anyway.
            let own = principals(ofWork: work)
            // Of several labs nobody says which, and none of them is left out.
            return own.count != 1 || !perimeters[from].operators.members.isSubset(of: own)
        }
    }
}
