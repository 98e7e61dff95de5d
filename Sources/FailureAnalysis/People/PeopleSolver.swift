import AttackGraph
import DecisionDiagrams
import ThreatGraph

/// Answers who can bring something about person by person, on graphs of people made of the one in
/// which parties fail.
struct PeopleSolver {
    private let graph: AttackGraph
    private let options: AnalysisOptions
    private let watch: WorkWatch
    /// The graphs of people that were made; consequences with the same shared staffs have one.
    private var asked: [Asked] = []

    private struct Asked {
        let people: PeopleGraph
        let solver: ExposureSolver
        var certificates: CertificateRegister
    }

    init(_ graph: AttackGraph, options: AnalysisOptions, watch: WorkWatch) {
        self.graph = graph
        self.options = options
        self.watch = watch
    }

    /// Whether to count people where nobody asks for it: where some lock takes several.
    var isAsked: Bool { options.countsPeople || graph.asksForSeveralPeople }

    /// The minimal sets for those of the consequences that people can bring about, in their order,
    /// and what ended the search; every claim with a certificate verified.
    ///
    /// - Parameters:
    ///   - tiers: the tiers to ask; those of the options when `nil`.
    ///   - order: the most people wanted in a set; all sets when `nil`.
    mutating func rows(
        for consequences: [Consequence], tiers: [Int]? = nil, upTo order: Int?,
        spending meter: inout WorkMeter
    ) throws(AnalysisError) -> (rows: [PeopleRow], ending: Extent.Ending) {
        var groups: [Int: [Consequence]] = [:]
        let ofPeople = consequences.filter(\.isOfPeople)
        for consequence in ofPeople {
            groups[place(for: consequence), default: []].append(consequence)
        }
        var rows: [PeopleRow] = []
        var ending = Extent.Ending.answered
        for (place, group) in groups.sorted(by: { $0.key < $1.key }) {
            var survey = ExposureSurvey(asked[place].solver, meter: meter)
            for consequence in group {
                survey.add(
                    consequence, at: .person, over: asked[place].people.variables, tiers: tiers)
            }
            survey.deepen(upTo: order)
            meter = survey.rest
            ending = ending.joined(with: survey.ending(upTo: order))
            for (number, row) in survey.answers.enumerated() {
                watch.tell(.certificates, done: number, of: group.count)
                try asked[place].certificates.certify(row)
                rows.append(PeopleRow(row: row, people: asked[place].people))
            }
        }
        let order = ofPeople.map(\.id)
        func rank(_ row: PeopleRow) -> Int { order.firstIndex(of: row.row.consequence.id) ?? 0 }
        return (rows.sorted { rank($0) < rank($1) }, ending)
    }

    /// How many certificates were made and verified.
    var certificates: CertificateSummary {
        var sum = CertificateSummary(proofs: 0, cuts: 0, skipped: 0)
        for one in asked { sum.add(one.certificates.summary) }
        return sum
    }

    /// The graph of people for a consequence, made where there is none yet.
    private mutating func place(for consequence: Consequence) -> Int {
        if let known = asked.firstIndex(where: { $0.people.serves(consequence, of: graph) }) {
            return known
        }
        let people = PeopleGraph(of: graph, for: consequence)
        asked.append(
            Asked(
                people: people, solver: ExposureSolver(people.graph, options: options),
                certificates: CertificateRegister(people.graph)))
        return asked.count - 1
    }
}
