import Compilation
import Foundation
import Testing

@testable import Drawing
@testable import FailureAnalysis
@testable import Pictures

/// The egress chart: what its title says, that no line runs through a word, and what stands there
/// where there is no time to draw.
struct EgressChartTests {
    private func layout(_ file: String) throws -> Layout {
        let compiled = try PictureModels.analysis(of: file).compiled
        let analyser = try #require(EgressAnalyser(compiled, options: EgressOptions()))
        return EgressChart(try analyser.findings(), of: compiled).picture.layout
    }

    private func words(_ file: String) throws -> EgressChartWords {
        let compiled = try PictureModels.analysis(of: file).compiled
        let analyser = try #require(EgressAnalyser(compiled, options: EgressOptions()))
        return EgressChartWords(try analyser.findings(), names: DiagramNames(of: compiled))
    }

    @Test(arguments: PictureModels.files)
    func noLineRunsThroughAText(file: String) throws {
        let layout = try layout(file)
        for mark in layout.marks where mark.role == .backdrop {
            guard case .line(let points) = mark.shape else { continue }
            for (from, to) in zip(points, points.dropFirst()) {
                let line = Rectangle(
                    x: min(from.x, to.x), y: min(from.y, to.y), width: abs(to.x - from.x) + 1,
                    height: abs(to.y - from.y) + 1)
                for text in layout.texts {
                    #expect(
                        !text.rect.overlaps(line),
                        "'\(text.string)' stands on the line of \(mark.tooltip ?? "")")
                }
            }
        }
    }

    /// The title is one sentence with the tiers that it holds for, and the question is another.
    @Test(
        arguments: [
            (
                "seed-case/split-2-of-2.yaml",
                "If Second cloud failed alone, weights could be out at once, against OC4"
            ),
            (
                "seed-case/single-egress.yaml",
                "If AWS failed alone, weights could be out in 11.6 min, against OC1–OC4"
            ),
            (
                "arrangements/anthropic-aws.yaml",
                "Weights can leave; how soon cannot be told, as their size is not stated"
            ),
        ])
    func theTitleIsASentence(file: String, title: String) throws {
        #expect(try words(file).verdictParts.first == title)
    }

    @Test(arguments: PictureModels.files)
    func nothingIsSaidTwice(file: String) throws {
        let words = try words(file)
        #expect(!words.verdict.contains("in at once") && !words.verdict.contains("in never"))
        #expect(Set(words.verdictParts).count == words.verdictParts.count)
        #expect(!words.question.hasPrefix(words.verdict.prefix(20)))
    }

    @Test func tiersAndWhatNobodyStatesAreOnTheChart() throws {
        let layout = try layout("seed-case/split-2-of-2.yaml")
        let texts = layout.texts.map(\.string)
        #expect(texts.contains("Frontier weights, against OC1–OC3"))
        #expect(texts.contains("OC1 to OC5: the attacker’s capacity"))
        #expect(texts.filter { $0 == "at worst at once" }.count == 4)
        #expect(
            texts.contains(
                "second-media and second-network: how much passes once the barrier is open is not "
                    + "stated; taken as no limit: state 'rate'."))
    }

    /// What happens at once has a place of its own, left of every time on the scale.
    @Test func whatHappensAtOnceStandsLeftOfTheScale() throws {
        let layout = try layout("seed-case/split-2-of-2.yaml")
        let head = try #require(layout.texts.first { $0.string == "at once" })
        let second = try #require(layout.texts.first { $0.string == "10 s" })
        #expect(head.rect.maxX < second.rect.minX)
        let mark = try #require(
            layout.marks.first {
                $0.tooltip?.hasPrefix("if Second cloud failed, ×1: at once") ?? false
            })
        #expect(mark.shape.bounds.midX == head.rect.midX)
    }

    /// Where nobody says how much there is to move, words stand in place of an empty chart.
    @Test func noChartIsEmpty() throws {
        let layout = try layout("arrangements/anthropic-aws.yaml")
        let texts = layout.texts.map(\.string)
        #expect(texts.contains { $0.hasPrefix("There is no time to draw: how much there is") })
        #expect(texts.contains("if AWS failed: unknown: no size"))
        #expect(texts.contains { $0.hasPrefix("Frontier weights: the size is not stated") })
        #expect(layout.marks.isEmpty)
        #expect(!texts.contains("10 d"))
    }
}
