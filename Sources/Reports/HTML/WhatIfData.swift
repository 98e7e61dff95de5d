import AttackGraph
import Compilation
import FailureAnalysis
import Networks
import Pictures
import ThreatGraph
import Wording

/// The results that a report page answers from: who and what can fail, and every minimal coalition
/// of root causes.
///
/// At root level a party's own failure is the event `own:X`, which fails it in every way that the
/// consequence admits, as its failure at party level does. So parties and root causes mix without
/// loss: a set of them suffices exactly when it holds a minimal coalition of that level. Where a
/// list is cut, larger sets without a listed coalition are not known, and the page says so.
struct WhatIfData: Encodable {
    /// Somebody or something that can fail.
    struct Event: Encodable {
        var id: String
        var name: String
        /// Whether it is a party; a root cause otherwise.
        var party: Bool
        /// Whether it is the lab, which is not asked where the question says so.
        var lab: Bool
    }

    /// The coalitions for one consequence, at the tiers where they are the same.
    struct Cell: Encodable {
        var consequence: Int
        var bypass: Bool
        /// Empty where capability plays no role.
        var tiers: [Int]
        /// Each by the numbers of its events.
        var coalitions: [[Int]]
        var complete: Bool
        /// Where not complete, the size up to which all are listed.
        var listed: Int
    }

    /// A path that the page tells, and what it touches.
    struct Path: Encodable {
        var id: String
        var consequence: Int
        var event: Int
        var bypass: Bool
        var facts: [String]
        var barriers: [String]
        var elements: [String]
    }

    var title: String
    var tiers: [Int]
    var consequences: [String]
    var events: [Event]
    var cells: [Cell]
    var paths: [Path]

    init(_ analysis: Analysis) {
        let findings = analysis.findings
        let graph = analysis.compiled.graph
        title = findings.model.title
        tiers = Set(findings.exposure.compactMap(\.tier)).sorted()
        consequences = findings.consequences
        let names = ModelNames(analysis.compiled.model)
        // Whom no bypass asks; of any other the coalitions of each consequence say it.
        let asked = Set(consequences)
        let bypasses = graph.consequences.filter { asked.contains($0.id) }
            .flatMap(graph.bypasses)
        let parties = graph.parties.enumerated().filter(\.element.failsAlone).map { place, party in
            Event(
                id: party.id, name: names.defender(DefenderID(party.id)), party: true,
                lab: bypasses.allSatisfy { $0.principals.contains(PartyIndex(place)) })
        }
        let roots = graph.rootCauses.map {
            Event(id: $0.id, name: names.root($0.id), party: false, lab: false)
        }
        events = parties.sorted { $0.id < $1.id } + roots.sorted { $0.id < $1.id }
        var places: [String: Int] = [:]
        for (place, event) in events.enumerated() {
            let root = event.party ? CauseName.own(DefenderID(event.id)).rootID : event.id
            places[root] = place
        }
        cells = Self.cells(of: findings, places: places)
        var seen: Set<String> = []
        paths = analysis.paths.filter { seen.insert($0.id).inserted }.map {
            Self.path(
                $0, in: analysis.compiled, consequences: findings.consequences, places: places)
        }
    }

    private static func cells(of findings: Findings, places: [String: Int]) -> [Cell] {
        var cells: [Cell] = []
        for cell in findings.exposure
        where cell.level == .root
            || cell.level == .rootLabBypass
        {
            guard let consequence = findings.consequences.firstIndex(of: cell.consequence) else {
                continue
            }
            let next = Cell(
                consequence: consequence, bypass: cell.level == .rootLabBypass,
                tiers: cell.tier.map { [$0] } ?? [],
                coalitions: cell.coalitions.map { $0.compactMap { places[$0] }.sorted() },
                complete: cell.complete, listed: cell.isAsked ? cell.maxOrder ?? 0 : -1)
            if let last = cells.last, last.saysTheSame(as: next) {
                cells[cells.count - 1].tiers += next.tiers
            } else {
                cells.append(next)
            }
        }
        return cells
    }

    private static func path(
        _ path: FailurePath, in compiled: CompiledModel, consequences: [String],
        places: [String: Int]
    ) -> Path {
        let failed = path.failed.first ?? ""
        let elements = compiled.elements(of: path)
        return Path(
            id: path.id, consequence: consequences.firstIndex(of: path.consequence) ?? 0,
            event: places[CauseName.own(DefenderID(failed)).rootID] ?? places[failed] ?? 0,
            bypass: path.level == .rootLabBypass,
            facts: path.steps.map { compiled.graph[$0.fact].id },
            barriers: Set(path.steps.flatMap { $0.barriers.map(\.id) }).sorted(),
            elements: Set(elements.flatMap { $0.ground + $0.barriers.compactMap { $0 } }).sorted())
    }
}

extension WhatIfData.Cell {
    /// Whether two cells differ in nothing but their tiers.
    fileprivate func saysTheSame(as other: Self) -> Bool {
        consequence == other.consequence && bypass == other.bypass
            && coalitions == other.coalitions && complete == other.complete
            && listed == other.listed && !tiers.isEmpty && !other.tiers.isEmpty
    }
}
