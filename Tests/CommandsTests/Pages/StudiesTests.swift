import Foundation
import ModelFormat
import Outputs
import Setups
import TestSupport
import Testing

@testable import Commands

/// The pages of Docs/Studies say what their plans give today.
///
/// `Scripts/studies` writes the pages; this makes the rows by the library and reads them by itself.
struct StudiesTests {
    private static let remedy = "run Scripts/studies, then read the page"

    /// A study: its page, and the rows of its plans in the order of their names.
    private struct Study {
        let page: String
        let sweeps: [Sweep]

        init(_ page: String, plans: [String]) throws {
            self.page = try String(
                contentsOf: PackageRoot.url.appendingPathComponent("Docs/Studies/\(page).md"),
                encoding: .utf8)
            let root = PackageRoot.url.path
            sweeps = try plans.map {
                try Sweep(
                    planAt: "\(root)/Docs/Studies/\($0).yaml", below: root,
                    version: ToolVersion.current)
            }
        }

        static func custody() throws -> Self { try Self("Custody", plans: ["custody"]) }

        static func twoSetUps() throws -> Self { try Self("TwoSetUps", plans: ["two-set-ups"]) }

        static func contractTerms() throws -> Self {
            let folder = PackageRoot.url.appendingPathComponent("Docs/Studies/contract-terms").path
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            return try Self(
                "ContractTerms", plans: names.map { "contract-terms/\($0.dropLast(5))" })
        }

        /// What stands in a place of the page.
        func place(_ name: String) throws -> String {
            try #require(PagePlaces.marks(of: page).first { $0.name == name }?.text, "\(name)")
        }

        var rows: [Sweep.Row] { sweeps.flatMap { Array($0.rows()) } }
    }

    @Test(arguments: [Study.custody, Study.twoSetUps, Study.contractTerms])
    private func thePageIsOfTheseRows(_ study: @Sendable () throws -> Study) throws {
        let study = try study()
        let text = study.sweeps.map { sweep in
            (0..<sweep.count).compactMap { sweep.line(ofRow: $0) }.joined()
        }.joined()
        #expect(ContentDigest.of(text) == (try study.place("rows.digest")), "\(Self.remedy)")
        #expect(
            text.split(separator: "\n").count == Int(try study.place("rows.count")),
            "\(Self.remedy)")
    }

    /// By the rule that the page works out: less than half of all under any one sovereign.
    @Test func custodyIsAsTheRuleSays() throws {
        let study = try Study.custody()
        let rows = study.rows.map(Keepers.init)
        var both = 0
        for row in rows where row.makers == "each its own" && row.release == "nobody's word" {
            let most = row.mostUnderOne
            let isExpected = most + 1 <= row.k && row.k <= row.n - most
            #expect(row.takesTwo == isExpected, "\(row)")
            both += row.takesTwo ? 1 : 0
            #expect(row.byParty == [row.k, row.n - row.k + 1], "\(row)")
        }
        #expect("\(both)" == (try study.place("root.both")), "\(Self.remedy)")
        #expect(rows.count { $0.makers == "one for all" && $0.takesTwo } == 0)
        let own = rows.filter { $0.makers == "each its own" }
        #expect("\(own.count)" == (try study.place("own.count")))
        #expect(
            "\(own.count { $0.byParty.reduce(0, +) == $0.n + 1 })"
                == (try study.place("bound.equal")))
        #expect(own.allSatisfy { $0.byRoot.reduce(0, +) <= $0.sovereigns + 1 })
    }

    /// A row of the study of custody.
    private struct Keepers {
        let n: Int
        let k: Int
        let sovereigns: Int
        let isEven: Bool
        let makers: String
        let release: String
        /// The fewest failures for confidentiality and for availability, by party and by root cause.
        let byParty: [Int]
        let byRoot: [Int]

        init(_ row: Sweep.Row) {
            let varied = Dictionary(
                uniqueKeysWithValues: row.varied.map { ($0.name, $0.value.filter { $0 != "\"" }) })
            let law = (varied["sovereigns"] ?? "").split(separator: " ")
            n = Int(varied["n"] ?? "") ?? 0
            k = Int(varied["k"] ?? "") ?? 0
            sovereigns = law.first.flatMap { Int($0) } ?? 0
            isEven = law.last == "even"
            makers = varied["makers"] ?? ""
            release = varied["release"] ?? ""
            func orders(_ level: String) -> [Int] {
                let known = row.cells.compactMapValues { Int($0) }
                let open = ["exfiltration/\(level)/OC3", "disclosure/\(level)"].compactMap {
                    known[$0]
                }
                return [open.min() ?? 99, known["denial/\(level)/OC3"] ?? 99]
            }
            byParty = orders("lab-bypass")
            byRoot = orders("root-lab-bypass")
        }

        var takesTwo: Bool { byRoot.allSatisfy { $0 >= 2 } }

        /// The most counterparties under one sovereign.
        var mostUnderOne: Int {
            isEven ? (n + sovereigns - 1) / sovereigns : n - sovereigns + 1
        }
    }

    @Test func theSecondCounterpartyMovesNoOrder() throws {
        let study = try Study.twoSetUps()
        var orders: [[String]: [String: String]] = [:]
        var thieves: [[String]: Int] = [:]
        var isMore = 0
        for row in study.rows {
            let rest = row.varied.dropFirst().map(\.value)
            let these = row.cells.filter { !$0.key.hasPrefix("lone/") }
            let alone =
                row.cells["lone/exfiltration"]?.split(separator: " ")
                .count { $0.split(separator: ":").last?.contains("3") == true } ?? 0
            #expect(these.count >= 32)
            if row.varied[0].value == "\"one\"" {
                orders[rest] = these
                thieves[rest] = alone
            } else {
                #expect(orders[rest] == these, "\(rest)")
                isMore += (thieves[rest] ?? alone) < alone ? 1 : 0
            }
        }
        #expect("\(orders.count)" == (try study.place("pairs")))
        #expect("\(isMore)" == (try study.place("thieves.more")), "\(Self.remedy)")
    }

    @Test func enclavesTakeMostAway() throws {
        let study = try Study.contractTerms()
        var gone: [String: Int] = [:]
        for sweep in study.sweeps {
            let rows = Array(sweep.rows())
            let before = Self.alone(rows[0])
            for row in rows.dropFirst() {
                gone[row.varied[0].value, default: 0] += before.subtracting(Self.alone(row)).count
            }
        }
        let names = [
            "enclaves": "plaintext in attested enclaves only", "notice": "notice of orders",
            "exits": "every exit opened together", "parent": "the parent's say given up",
        ]
        for (place, term) in names {
            #expect(
                "\(gone["\"\(term)\""] ?? -1)" == (try study.place("\(place).gone")),
                "\(term): \(Self.remedy)")
        }
        #expect(gone.values.max() == gone["\"plaintext in attested enclaves only\""])
    }

    /// Who suffices alone at OC3, for consequences that need somebody to fail.
    private static func alone(_ row: Sweep.Row) -> Set<String> {
        var found: Set<String> = []
        for (name, cell) in row.cells
        where name.hasPrefix("lone/") && !name.contains(where: { ":>".contains($0) }) {
            let consequence = name.dropFirst(5)
            for cause in cell.split(separator: " ") {
                let parts = cause.split(separator: ":")
                let isTiered = parts.last?.allSatisfy { "12345".contains($0) } == true
                if isTiered, parts.last?.contains("3") != true { continue }
                let name = isTiered ? parts.dropLast() : parts[...]
                found.insert("\(consequence) \(name.joined(separator: ":"))")
            }
        }
        return found
    }

    @Test(
        .enabled(
            if: OutsideProgram.find("python3") != nil, "skipped: python3 is not on this machine"))
    func theScriptWouldWriteNothing() throws {
        let python = try #require(OutsideProgram.find("python3"))
        let script = PackageRoot.url.appendingPathComponent("Scripts/studies").path
        let run = try OutsideProgram.run(
            python, [script, "--check", "--program", Command.program.path])
        #expect(run.status == 0, "\(run.output)")
    }
}
