import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

/// Goes through the joint completions of two models, one after the other.
///
/// Completions that compile to the same graph have the same answer and are solved once, as long as
/// they are remembered.
struct ComparedUnknownsRun {
    /// Two models by their places among those that were solved.
    private struct Places: Hashable {
        let first: Int
        let second: Int
    }

    /// What one model is in some completions.
    private struct Standing: Hashable {
        let side: ComparedSide
        let picks: [Int]
    }

    /// A graph of one of the two models.
    private struct Compiled: Hashable {
        let side: ComparedSide
        let graph: AttackGraph
    }

    /// The most models that are remembered; beyond, all are forgotten.
    private static let maximumRemembered = 128
    /// The part of what is left that one model may spend: a sixteenth.
    private static let parts = 16

    private let space: JointSpace
    private let candidates: [ComparedUnknownsAnalyser.Candidate]
    private let options: AnalysisOptions
    private let watch: WorkWatch
    private let work: SharedWork
    private let unknowns: [[Int]]
    private var solved: [SolvedTable] = []
    private var places: [Standing: Int] = [:]
    private var graphs: [Compiled: Int] = [:]
    private var judged: [Places: [(question: OutcomeTally.Question, outcome: DominanceVerdict)]] =
        [:]
    private(set) var tally: OutcomeTally

    init(
        _ space: JointSpace, candidates: [ComparedUnknownsAnalyser.Candidate],
        options: AnalysisOptions, watch: WorkWatch, work: SharedWork
    ) {
        self.space = space
        self.candidates = candidates
        self.options = options
        self.watch = watch
        self.work = work
        unknowns = ComparedSide.allCases.map(space.unknowns(of:))
        tally = OutcomeTally(space)
    }

    /// How many completions were gone through.
    var reached: Int { tally.reached }

    /// What ended it.
    var ending: Extent.Ending {
        reached == space.count && !isCut ? .answered : work.ending
    }

    /// Whether a model was solved less far than was asked.
    private var isCut = false

    /// Goes through one completion more; whether there is another, and work left for it.
    mutating func next() throws -> Bool {
        guard reached < space.count else { return false }
        if solved.count >= Self.maximumRemembered { forget() }
        guard let first = try place(of: .first), let second = try place(of: .second) else {
            return false
        }
        let pair = Places(first: first, second: second)
        if let known = judged[pair] {
            tally.add(known)
            return true
        }
        let analyser = ComparisonAnalyser(
            [first, second].map { ComparisonAnalyser.Candidate(solved[$0].compiled) },
            options: options, watch: watch)
        let cells = try analyser.cells(first, second, of: &solved)
        // What was broken off is not told as if it could not be known.
        if cells.contains(where: \.isCut), work.isSpent() { return false }
        let outcomes = cells.map { (OutcomeTally.Question($0), $0.dominance) }
        judged[pair] = outcomes
        tally.add(outcomes)
        return true
    }

    private mutating func forget() {
        solved = []
        places = [:]
        graphs = [:]
        judged = [:]
    }

    /// Where a model stands among those solved, as it is in the next completion; `nil` where work is
    /// to end.
    private mutating func place(of side: ComparedSide) throws -> Int? {
        let own = unknowns[side.rawValue]
        let standing = Standing(
            side: side, picks: own.map { space.pick($0, in: reached) })
        if let known = places[standing] { return known }
        if work.isSpent(before: own.isEmpty ? 0 : CompletionSpace.workPerModel) { return nil }
        let compiled = try model(of: side, own)
        let key = Compiled(side: side, graph: compiled.graph)
        if let known = graphs[key] {
            places[standing] = known
            return known
        }
        var meter = work.meter(ofPart: Self.parts)
        let table = try SolvedTable(
            compiled, label: side.label, options: options, watch: watch, spending: &meter)
        work.spend(meter, ofPart: Self.parts, table.ending)
        isCut = isCut || table.ending != .answered
        if table.ending == .stopped { return nil }
        solved.append(table)
        places[standing] = solved.count - 1
        graphs[key] = solved.count - 1
        return solved.count - 1
    }

    /// A model as it is in the next completion.
    private func model(of side: ComparedSide, _ own: [Int]) throws -> CompiledModel {
        let candidate = candidates[side.rawValue]
        let changes = own.flatMap { unknown in
            let changes = space.unknowns[unknown].changes[space.pick(unknown, in: reached)]
            return side == .first ? changes.first : changes.second
        }
        if changes.isEmpty { return candidate.compiled }
        do {
            return try candidate.complete(changes)
        } catch {
            let picks = own.map { unknown in
                let names = space.unknowns[unknown]
                return "\(names.id) = \(names.alternatives[space.pick(unknown, in: reached)])"
            }
            throw ComparedUnknownsError.completionFails(
                model: side.label, picks: picks, reason: "\(error)")
        }
    }
}
