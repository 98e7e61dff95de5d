import AttackGraph
import FailureAnalysis
import Foundation
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// The report page in a real browser.
struct HTMLBrowserTests {
    /// Chromium, and Python with what drives it.
    private static let tools: (chromium: URL, python: URL)? = {
        guard let chromium = OutsideProgram.find("chromium"),
            let python = OutsideProgram.find("python3"),
            (try? OutsideProgram.run(python, ["-c", "import playwright.sync_api"]))?.status == 0
        else { return nil }
        return (chromium, python)
    }()

    /// One question and the answers of the engine, by consequence.
    private struct Expected: Encodable {
        var cut: Bool
        var cases: [Case]

        struct Case: Encodable {
            var ids: [String]
            var tier: Int
            var bypass: Bool
            var follows: [Bool]

            func encode(to encoder: any Encoder) throws {
                var list = encoder.unkeyedContainer()
                try list.encode(ids)
                try list.encode(tier)
                try list.encode(bypass)
                try list.encode(follows)
            }
        }
    }

    @Test(
        .enabled(
            if: tools != nil,
            "skipped: chromium, or python3 with playwright, is not on this machine"))
    func doesInChromiumWhatItSays() throws {
        let (chromium, python) = try #require(Self.tools)
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        func write(_ analysis: Analysis, _ name: String, cut: Bool = false) throws {
            try write(HTMLReport(analysis).text(), name + ".html")
            let cases = Self.cases(of: analysis.compiled)
            let expected = try JSONEncoder().encode(Expected(cut: cut, cases: cases))
            try write(String(decoding: expected, as: UTF8.self), name + ".json")
        }
        let single = try ReportSeed.analysis(of: "single")
        try write(single, "single")
        try write(ReportSeed.analysis(of: "split-2-of-2-eu"), "split")
        let pages = HTMLPages()
        try write(pages.cut(), "cut", cut: true)
        try write(HTMLReport(pages.hostile(single)).text(), "hostile.html")
        try write(HTMLReport(pages.hostileGraph()).text(), "hostile-graph.html")
        try write(HTMLPages.hostileLabel, "hostile.txt")
        try write(HTMLReport(pages.large(), maximumPictures: 6).text(), "large.html")
        try write(HTMLComparisonTests.page("single", "split-2-of-2"), "compare.html")
        try write(
            HTMLComparisonTests.page(pages.hostile(single).compiled, single.compiled),
            "compare-hostile.html")
        let script = PackageRoot.url
            .appendingPathComponent("Tests/ReportsTests/Browser/check.py")
        let result = try OutsideProgram.run(python, [script.path, chromium.path, folder.path])
        #expect(result.status == 0, "\(result.output)")
    }

    /// Every set of parties and root causes, at every tier, with and without the lab: asked of the
    /// engine itself, set by set.
    private static func cases(of compiled: CompiledModel) -> [Expected.Case] {
        let graph = compiled.graph
        let engine = ClosureEngine(graph)
        // What an order seizes fails under that order alone, and the page does not offer it.
        let parties = graph.parties.indices.map { PartyIndex($0) }.filter { graph[$0].failsAlone }
        let events = parties.count + graph.rootCauses.count
        var cases: [Expected.Case] = []
        for set in 0..<(1 << events) {
            let chosen = (0..<events).filter { set >> $0 & 1 == 1 }
            let ids = chosen.map {
                $0 < parties.count
                    ? graph[parties[$0]].id : graph.rootCauses[$0 - parties.count].id
            }
            for bypass in [false, true] {
                for tier in 1...5 {
                    let follows = graph.consequences.sorted { rank($0.id) < rank($1.id) }.map {
                        consequence in
                        let failures = chosen.flatMap { event -> [PartyFailure] in
                            if event < parties.count {
                                return [
                                    PartyFailure(party: parties[event], modes: consequence.modes)
                                ]
                            }
                            return graph.rootCauses[event - parties.count]
                                .failures(for: consequence.id).map {
                                    PartyFailure(
                                        party: $0.party,
                                        modes: $0.modes.intersection(consequence.modes))
                                }
                        }.filter { !(bypass && graph[$0.party].isPrincipal) }
                        let scenario = Scenario(
                            failures: failures, tier: consequence.isTiered ? tier : 0)
                        return engine.closure(under: scenario).isDerivable(consequence.goal)
                    }
                    cases.append(
                        Expected.Case(ids: ids, tier: tier, bypass: bypass, follows: follows))
                }
            }
        }
        return cases
    }

    /// The order of consequences in the findings.
    private static func rank(_ id: String) -> Int {
        ConsequenceKind.allCases.firstIndex { $0.rawValue == id } ?? 99
    }
}
