import AttackGraph
import Catalogue
import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// The compiler and the engines against Docs/Compilation.md, read by an evaluator of its own that
/// was written from the page alone: random set-ups as text, every set of failures tried.
struct WordTests {
    /// How many set-ups are tried; more where somebody asks for them.
    private static var count: Int {
        ProcessInfo.processInfo.environment["SALLYPORT_WORDS"].flatMap(Int.init) ?? 50
    }

    private static var first: Int {
        ProcessInfo.processInfo.environment["SALLYPORT_WORDS_FROM"].flatMap(Int.init) ?? 0
    }

    @Test func theRulesSayWhatThePageSays() throws { try compare(drawing: []) }

    @Test(arguments: Section.allCases)
    func soDoThoseOf(_ section: Section) throws {
        guard Section.known.contains(section) else {
            print("The reader does not know the section '\(section.rawValue)' yet: not compared.")
            return
        }
        try compare(drawing: [section])
    }

    @Test(.enabled(if: Section.known.count > 1))
    func allSectionsTogether() throws { try compare(drawing: Section.known) }

    private func compare(drawing: Set<Section>) throws {
        let catalogue = try CatalogueBook.builtIn()
        var refused = 0
        var counted = 0
        var differing = 0
        for seed in Self.first..<Self.first + Self.count {
            let setUp = SetUpDrawing.drawn(seed: seed, words: drawing)
            let tiers = [[1, 3], [2, 4], [3, 5], [4]][seed % 4]
            let isRefused = Section.known.contains(.time) && setUp.waitsThoughNobodyFailed
            let difference: String?
            do {
                let told = try EngineAnswers(
                    text: setUp.text, catalogue: catalogue, tiers: tiers,
                    countsPeople: drawing.contains(.people))
                if told.coalitions.keys.contains(where: { $0.level == "person" }) { counted += 1 }
                let meant = WordAnswers(setUp, words: Section.known, tiers: tiers)
                difference =
                    isRefused
                    ? "not refused, though its work waits"
                    : Self.difference(
                        of: setUp, told: told.coalitions, meant: meant.coalitions)
            } catch let errors as ModelErrors {
                refused += 1
                let errors = errors.diagnostics.filter { $0.severity == .error }
                let isMeant =
                    isRefused && errors.allSatisfy { "\($0)".contains("[model.work-waits]") }
                difference = isMeant ? nil : "refused: \(errors.map { "\($0)" })"
            }
            guard let difference else { continue }
            differing += 1
            if differing <= 3 {
                Issue.record("seed \(seed)\n\(setUp.text)\n\(difference)")
            }
        }
        #expect(differing == 0, "of \(Self.count) set-ups, \(refused) of them refused")
        // People are told of where a lock asks for several.
        #expect(counted > 0 || !drawing.contains(.people))
        // A drawing that is hardly ever read would prove nothing.
        #expect(refused < Self.count * 2 / 3)
    }

    /// The first questions that the program answers otherwise than the page; `nil` if there are none.
    private static func difference(
        of setUp: SetUp,
        told: [WordAnswers.Question: Set<Set<String>>],
        meant: [WordAnswers.Question: Set<Set<String>>]
    ) -> String? {
        // Of one asset or workload the sum is all that is asked; people are asked where it is asked
        // for, and of the sums.
        let goals = Set(meant.keys.filter { $0.level == "party" }.map(\.goal))
        let meant = meant.filter { question, _ in
            if told[question] != nil { return true }
            guard question.level != "person" else { return false }
            let kind = question.goal.prefix { $0 != ":" && $0 != ">" }
            let single = goals.filter { $0.hasPrefix("\(kind):") && !$0.contains(">") }.count == 1
            if question.goal.contains(":"), single { return false }
            // A workload is asked about the lengths that it states itself.
            guard let time = question.goal.split(separator: ">").dropFirst().first else {
                return true
            }
            return !question.goal.contains(":")
                || setUp.works.contains { work in
                    question.goal.hasPrefix("denial:\(work.id)>")
                        && work.needs.legs.contains {
                            if case .days(let days) = $0.after { return "\(days)d" == time }
                            return false
                        }
                }
        }
        let lines = Set(told.keys).union(meant.keys).sorted().compactMap { question -> String? in
            guard told[question, default: []] != meant[question, default: []] else { return nil }
            func list(_ coalitions: Set<Set<String>>?) -> String {
                guard let coalitions else { return "not asked" }
                return coalitions.map { "{\($0.sorted().joined(separator: ", "))}" }.sorted()
                    .joined(separator: " ")
            }
            return "\(question): the page says \(list(meant[question])), "
                + "the program \(list(told[question]))"
        }
        return lines.isEmpty ? nil : lines.prefix(8).joined(separator: "\n")
    }
}
