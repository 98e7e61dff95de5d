import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph

/// What suffices in a model that an import wrote, as written or with all that is unknown at its other end.
struct SufficientSets {
    /// The minimal sets of parties, by consequence and tier; an empty one where nobody need fail.
    let sets: [String: Set<Set<String>>]
    let parties: Set<String>

    init(_ text: String, isAnswered: Bool = false) throws {
        var input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        if isAnswered, case .model(let model, _) = input.content {
            let changes = model.unknowns.flatMap { $0.alternatives.last?.changes ?? [] }
            input = try input.applying(changes) ?? input
        }
        guard case .model(let model, let catalogue) = input.content else {
            (sets, parties) = ([:], [])
            return
        }
        let compiled = try ModelCompiler(model, catalogue: catalogue).compile(digest: input.digest)
        var sets: [String: Set<Set<String>>] = [:]
        for cell in try FailureAnalyser(compiled).analysis().findings.exposure
        where cell.level == .party && cell.of == nil && cell.longerThan == nil {
            sets["\(cell.consequence) \(cell.tier ?? 0)"] =
                cell.order == 0 ? [[]] : Set(cell.coalitions.map { Set($0) })
        }
        self.sets = sets
        parties = Set(model.defenders.map(\.id.rawValue))
    }

    /// The fewest failures.
    func order(_ cell: String) -> Int? { sets[cell]?.map(\.count).min() }

    /// What sufficed before and no longer does, of those who are still there.
    func lost(after smaller: SufficientSets) -> [String] {
        sets.flatMap { cell, sets in
            sets.filter { set in
                set.isSubset(of: smaller.parties)
                    && !(smaller.sets[cell] ?? []).contains { $0.isSubset(of: set) }
            }.map { "\(cell): \($0.sorted())" }
        }.sorted()
    }
}
