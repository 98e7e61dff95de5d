import AttackGraph
import Compilation
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// The same for the questions that are asked of a whole model: over time, of what is unknown, of
/// options and of the ways out.
struct StoppedQuestionsTests {
    private static func document(_ name: String) throws -> CheckedInput {
        try CheckedInput.read(
            path: PackageRoot.url.appendingPathComponent("Models/seed-case/\(name).yaml").path,
            catalogue: nil)
    }

    /// A signal ends it while a model is compiled too: then nothing is said, or what was proved before.
    @Test(arguments: [false, true])
    func aStoppedTimelineSaysNothingElse(asSignal: Bool) throws {
        let input = try Self.document("single-timeline")
        guard case .model(let model, _) = input.content,
            let document = input.dated?.document ?? input.document
        else { return }
        var (unreached, silent) = (0, 0)
        let runs = try CountedWatch.sweep(asSignal: asSignal) { watch -> TimelineFindings? in
            let analyser = TimelineAnalyser(input.dated?.graph ?? model, watch: watch) {
                day, undated, without in
                try document.asOf(DatedState(day: day, undated: undated, without: without))
                    .threatGraph(checkingChanges: false)
            }
            do { return try analyser.findings(digest: "sha256:test") } catch TimelineError.stopped {
                return nil
            }
        }
        let whole = try #require(runs.whole)
        for (question, answer) in runs.stopped {
            guard let stopped = answer else {
                silent += 1
                continue
            }
            #expect(whole.extent.isAnswered)
            #expect(stopped.epochs.count == whole.epochs.count)
            #expect(stopped.epochs[0].isSupported, "the first is always answered")
            for (epoch, full) in zip(stopped.epochs, whole.epochs) {
                if epoch.basis == .unreached {
                    unreached += 1
                    #expect(epoch.cells.isEmpty && epoch.differences.isEmpty)
                    #expect(stopped.extent.ending == .stopped, "\(question)")
                    continue
                }
                for (cell, known) in zip(epoch.cells, full.cells) {
                    for (answer, other) in [(cell.alone, known.alone), (cell.kept, known.kept)] {
                        if answer.complete {
                            #expect(answer == other, "\(question)")
                        } else {
                            #expect(Set(answer.coalitions).isSubset(of: Set(other.coalitions)))
                        }
                    }
                }
                for difference in epoch.differences
                where difference.beforeSearched == nil && difference.afterSearched == nil {
                    #expect(
                        full.differences.contains {
                            $0.gained == difference.gained && $0.lost == difference.lost
                                && $0.consequence == difference.consequence
                        }, "\(question)")
                }
            }
        }
        #expect(unreached > 2 || asSignal, "nothing was stopped")
        #expect((silent > 2) == asSignal, "a model that is compiled is given up for a signal only")
    }

    @Test func stoppedUnknownsSayNothingElse() throws {
        let input = try Self.document("single-unknowns")
        guard case .model(let model, _) = input.content, let document = input.document else {
            return
        }
        var cut = 0
        let runs = try CountedWatch.sweep { watch in
            try UnknownsAnalyser(model, watch: watch) { changes in
                try document.applying(changes).threatGraph(checkingChanges: false)
            }.findings(digest: "sha256:test")
        }
        let whole = runs.whole
        for (question, stopped) in runs.stopped {
            if !stopped.extent.isAnswered { cut += 1 }
            if stopped.completions.count == 0 {
                #expect(stopped.headlines.isEmpty && stopped.orders.isEmpty)
                #expect(stopped.extent.ending == .stopped)
                continue
            }
            #expect(stopped.completions == whole.completions)
            #expect(Set(stopped.alone).isSubset(of: Set(whole.alone)), "\(question)")
            #expect(Set(stopped.levels).isSubset(of: Set(whole.levels)), "\(question)")
            for headline in stopped.headlines {
                #expect(whole.headlines.contains(headline), "\(question)")
            }
            for interval in stopped.orders {
                if interval.searched == nil {
                    #expect(whole.orders.contains(interval), "\(question)")
                    continue
                }
                let full = whole.orders.first {
                    $0.consequence == interval.consequence && $0.level == interval.level
                        && $0.tier == interval.tier
                }
                // What was cut is wider than what is so, never narrower.
                if let lowest = interval.lowest { #expect(lowest == full?.lowest) }
                if let highest = interval.highest { #expect(highest == full?.highest) }
            }
            if stopped.extent.isAnswered { #expect(stopped == whole) }
        }
        #expect(cut > 2, "nothing was stopped")
    }

    @Test(arguments: [false, true])
    func aStoppedSearchForRemediesClaimsNothingElse(asSignal: Bool) throws {
        let input = try Self.document("single-options")
        guard case .model(let model, let catalogue) = input.content, let document = input.document
        else { return }
        var cut = 0
        let runs = try CountedWatch.sweep(asSignal: asSignal) { watch in
            try RemedyAnalyser(
                model, candidates: model.options.map(RemedyCandidate.init), catalogue: catalogue,
                watch: watch
            ) { changes in
                try document.applying(changes).threatGraph(
                    checkingChanges: false, catalogue: catalogue)
            }.findings(digest: "sha256:test")
        }
        let whole = runs.whole
        for (question, stopped) in runs.stopped {
            if !stopped.extent.isAnswered { cut += 1 }
            #expect(whole.remedy.status == .optimal)
            switch stopped.remedy.status {
            case .optimal, .holds, .infeasible: #expect(stopped.remedy == whole.remedy)
            case .bounded, .unfinished:
                #expect(stopped.extent.ending == .stopped)
                #expect((stopped.remedy.lowerBound ?? 0) <= whole.remedy.cost ?? 0)
                if let cost = stopped.remedy.cost { #expect(cost >= whole.remedy.cost ?? 0) }
            }
            for point in stopped.front {
                guard point.remedy.status != .unfinished, point.remedy.status != .bounded else {
                    continue
                }
                #expect(whole.front.contains(point), "\(question)")
            }
            for effect in stopped.sideEffects where effect.effect != .undecided {
                guard stopped.remedy == whole.remedy else { continue }
                #expect(whole.sideEffects.contains(effect), "\(question)")
            }
        }
        #expect(cut > 2, "nothing was stopped")
    }

    @Test func aStoppedEgressClaimsNothingElse() throws {
        let input = try Self.document("single-egress")
        guard case .model(let model, let catalogue) = input.content else { return }
        let compiled = try ModelCompiler(model, catalogue: catalogue).compile(
            digest: "sha256:test")
        var cut = 0
        let runs = try CountedWatch.sweep { watch in
            let analyser = try #require(EgressAnalyser(compiled, watch: watch))
            return try analyser.findings()
        }
        let whole = runs.whole
        for (question, stopped) in runs.stopped {
            #expect(Set(stopped.times).isSubset(of: Set(whole.times)), "\(question)")
            #expect(stopped.chokePoints == whole.chokePoints)
            for (order, full) in zip(stopped.orders, whole.orders) {
                #expect(Set(order.coalitions).isSubset(of: Set(full.coalitions)), "\(question)")
                if order.complete { #expect(order == full, "\(question)") }
                if order.order == nil, let searched = order.maxOrder {
                    #expect(full.order ?? .max > searched, "\(question)")
                }
            }
            if stopped.extent.isAnswered {
                #expect(stopped == whole, "\(question)")
            } else {
                cut += 1
                #expect(!stopped.allPairs || stopped.times == whole.times)
                // That nobody has failed is told whatever happens.
                #expect(stopped.times.contains { $0.failed.isEmpty })
            }
        }
        #expect(cut > 2, "nothing was stopped")
    }
}
