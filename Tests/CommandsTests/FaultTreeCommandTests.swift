import Foundation
import TestSupport
import Testing

@Suite struct FaultTreeCommandTests {
    /// A line of the reference table.
    struct Reference: CustomTestStringConvertible, Sendable {
        let name: String
        let count: String
        let probability: Double
        let byOrder: [String]

        var testDescription: String { name }
    }

    static var folder: URL? { PackageRoot.shared?.appendingPathComponent("fault-trees") }

    /// The trees of the reference table; only the small ones unless a release binary is named.
    static let references: [Reference] = {
        guard let folder,
            let table = try? String(
                contentsOf: folder.appendingPathComponent("expected.csv"), encoding: .utf8)
        else {
            print("the reference fault trees are absent: their answers are not compared")
            return []
        }
        let isRelease = ProcessInfo.processInfo.environment["SALLYPORT_BINARY"] != nil
        if !isRelease { print("no SALLYPORT_BINARY: only small reference trees are compared") }
        return table.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count == 7, let probability = Double(cells[4]) else { return nil }
            let small = ["chinese", "das9201", "das9204", "das9209", "ftr10", "isp9602", "baobab2"]
            guard isRelease || small.contains(cells[0]) else { return nil }
            return Reference(
                name: cells[0], count: cells[3], probability: probability,
                byOrder: cells[5].split(separator: " ").map(String.init))
        }
    }()

    /// What is read back of the findings.
    struct Findings: Decodable {
        struct Sets: Decodable {
            struct Order: Decodable {
                let order: Int
                let count: String
            }
            let count: String
            let byOrder: [Order]
            let larger: String?
        }
        let minimalSets: Sets
        let probability: Double?
        let sets: [[String]]?
    }

    static func findings(_ arguments: [String], input: String? = nil) throws -> Findings {
        let outcome = try Command.run(
            ["fault-tree"] + arguments + ["--format", "json"], input: input.map { Data($0.utf8) })
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(Findings.self, from: outcome.output)
    }

    /// A table that is there and not understood would leave the comparisons out without a word.
    @Test func readsTheReferenceTable() {
        #expect(Self.folder == nil || Self.references.count >= 7)
    }

    @Test(arguments: references)
    func agreesWithTheReferenceTable(reference: Reference) throws {
        let folder = try #require(Self.folder)
        let path = folder.appendingPathComponent("\(reference.name).xml").path
        let findings = try Self.findings([path, "--probability"])
        #expect(findings.minimalSets.count == reference.count)
        var counts: [String] = []
        for line in findings.minimalSets.byOrder {
            while counts.count < line.order - 1 { counts.append("0") }
            counts.append(line.count)
        }
        #expect(counts == reference.byOrder)
        let probability = try #require(findings.probability)
        #expect(abs(probability - reference.probability) <= 1e-9 * reference.probability)
    }

    /// Two of three pumps, or the supply.
    static let pumps = """
        <opsa-mef><define-fault-tree name="pumps">
          <define-gate name="top"><or>
            <basic-event name="supply"/>
            <atleast min="2">
              <basic-event name="p1"/><basic-event name="p2"/><gate name="third"/>
            </atleast>
          </or></define-gate>
          <define-gate name="third"><and>
            <basic-event name="p3"/><not><house-event name="spare"/></not>
          </and></define-gate>
          <define-house-event name="spare"><constant value="false"/></define-house-event>
        </define-fault-tree><model-data>
          <define-basic-event name="p1"><float value="0.1"/></define-basic-event>
          <define-basic-event name="p2"><float value="0.1"/></define-basic-event>
          <define-basic-event name="p3"><float value="0.1"/></define-basic-event>
          <define-basic-event name="supply"><float value="0.01"/></define-basic-event>
        </model-data></opsa-mef>
        """

    @Test func listsSetsSmallestFirst() throws {
        let findings = try Self.findings(["-", "--minimal-sets"], input: Self.pumps)
        #expect(findings.sets == [["supply"], ["p1", "p2"], ["p1", "p3"], ["p2", "p3"]])
        let cut = try Self.findings(
            ["-", "--minimal-sets", "--max-order", "1", "--probability"], input: Self.pumps)
        #expect(cut.sets == [["supply"]])
        #expect(cut.minimalSets.count == "4")
        #expect(cut.minimalSets.larger == "3")
        // 1 - 0.99 (1 - (3 p^2 - 2 p^3)) with p = 0.1
        #expect(abs((cut.probability ?? 0) - 0.03772) < 1e-12)
    }

    @Test func writesTextAndMarkdown() throws {
        let text = try Command.run(
            ["fault-tree", "-", "--minimal-sets", "--importance"], input: Data(Self.pumps.utf8))
        #expect(text.text.contains("1 event suffices alone. Minimal sets in all: 4."))
        #expect(text.text.hasSuffix("\nsupply\np1 p2\np1 p3\np2 p3\n"))
        let markdown = try Command.run(
            ["fault-tree", "-", "--minimal-sets", "--format", "markdown"],
            input: Data(Self.pumps.utf8))
        #expect(markdown.text.contains("| 2 | 3 |"))
        #expect(markdown.text.hasSuffix("- {supply}\n- {p1, p2}\n- {p1, p3}\n- {p2, p3}\n"))
    }

    @Test func writesAFileWholeOrNotAtAll() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try Command.run(
            ["fault-tree", "-", "--minimal-sets", "--output", scratch.path("out.txt")],
            input: Data(Self.pumps.utf8))
        #expect(outcome.status == 0)
        #expect(scratch.names == ["out.txt"])
        let nowhere = try Command.run(
            ["fault-tree", "-", "--output", scratch.path("none/out.txt")],
            input: Data(Self.pumps.utf8))
        #expect(nowhere.status == 74)
    }

    @Test func endsWithTheDocumentedStatus() throws {
        let bare = Self.pumps.replacingOccurrences(of: "<float value=\"0.01\"/>", with: "")
        let withoutNumber = try Command.run(
            ["fault-tree", "-", "--probability"], input: Data(bare.utf8))
        #expect(withoutNumber.status == 2)
        #expect(withoutNumber.errors.contains("basic events without a probability: 'supply'"))
        #expect(try Command.run(["fault-tree", "-"], input: Data(bare.utf8)).status == 0)
        let small = try Command.run(
            ["fault-tree", "-", "--max-nodes", "3"], input: Data(Self.pumps.utf8))
        #expect(small.status == 2)
        #expect(small.errors.contains("needs more than 3 nodes"))
        #expect(try Command.run(["fault-tree", "/nowhere.xml"]).status == 74)
        let order = try Command.run(
            ["fault-tree", "-", "--order-heuristic", "best"], input: Data(Self.pumps.utf8))
        #expect(order.status == 64)
    }

    /// What is read back of findings up to an order.
    struct CutFindings: Decodable {
        struct Sets: Decodable {
            let count: String?
            let byOrder: [Findings.Sets.Order]
            let larger: String?
            let builtUpTo: Int?
        }
        struct Bounds: Decodable {
            let atLeast: Double
            let atMost: Double
        }
        let minimalSets: Sets
        let probability: Double?
        let probabilityBounds: Bounds?
        let sets: [[String]]?
    }

    @Test func answersUpToAnOrderWhereTheWholeDoesNotFit() throws {
        // The function of two of three has seven nodes; its single events need six.
        let arguments = ["fault-tree", "-", "--max-order", "1", "--max-nodes", "6"]
        let outcome = try Command.run(
            arguments + ["--minimal-sets", "--probability", "--format", "json"],
            input: Data(Self.pumps.utf8))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let findings = try JSONDecoder().decode(CutFindings.self, from: outcome.output)
        #expect(findings.sets == [["supply"]])
        #expect(findings.minimalSets.builtUpTo == 1)
        #expect(findings.minimalSets.count == nil)
        #expect(findings.minimalSets.larger == nil)
        #expect(findings.probability == nil)
        let bounds = try #require(findings.probabilityBounds)
        #expect(bounds.atLeast == 0.01)
        #expect(bounds.atLeast <= 0.03772 && 0.03772 <= bounds.atMost && bounds.atMost < 0.05)
        let text = try Command.run(arguments, input: Data(Self.pumps.utf8))
        #expect(
            text.text.replacingOccurrences(of: "\n", with: " ").contains(
                "1 event suffices alone. Only sets of at most 1 events were built: how many larger "
                    + "ones there are is not known."))
        let importance = try Command.run(
            arguments + ["--importance"], input: Data(Self.pumps.utf8))
        #expect(importance.status == 2)
    }

    @Test func refusesToCutATreeWithNegations() throws {
        let negated = Self.pumps.replacingOccurrences(
            of: "<not><house-event name=\"spare\"/></not>",
            with: "<not><basic-event name=\"p1\"/></not>")
        let outcome = try Command.run(
            ["fault-tree", "-", "--max-order", "1", "--max-nodes", "3"], input: Data(negated.utf8))
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("needs more than 3 nodes"))
    }

    /// Few nodes: the sets up to an order, mostly built apart, or the error, and never a wrong count.
    @Test(arguments: references)
    func agreesWithTheReferenceTableUpToAnOrder(reference: Reference) throws {
        let folder = try #require(Self.folder)
        let path = folder.appendingPathComponent("\(reference.name).xml").path
        for order in 1...3 {
            let outcome = try Command.run([
                "fault-tree", path, "--max-order", "\(order)", "--max-nodes", "30000",
                "--probability", "--format", "json",
            ])
            if outcome.status == 2 {
                #expect(outcome.errors.contains("needs more than 30000 nodes"))
                continue
            }
            let findings = try JSONDecoder().decode(CutFindings.self, from: outcome.output)
            var counts = [String](repeating: "0", count: order)
            for line in findings.minimalSets.byOrder { counts[line.order - 1] = line.count }
            let expected = reference.byOrder.prefix(order)
            #expect(counts.prefix(expected.count) == expected)
            if let bounds = findings.probabilityBounds {
                #expect(bounds.atLeast <= reference.probability * (1 + 1e-9))
                #expect(bounds.atMost >= reference.probability * (1 - 1e-9))
            }
        }
    }

    @Test func repeatsARunFromTheOrdersItPrints() throws {
        struct Orders: Decodable { let moduleOrders: String }
        let arguments = ["fault-tree", "-", "--minimal-sets", "--probability", "--format", "json"]
        let first = try Command.run(arguments, input: Data(Self.pumps.utf8))
        let orders = try JSONDecoder().decode(Orders.self, from: first.output).moduleOrders
        let second = try Command.run(
            arguments + ["--module-orders", orders, "--workers", "1"],
            input: Data(Self.pumps.utf8))
        #expect(first.output == second.output)
        let wrong = try Command.run(
            arguments + ["--module-orders", orders + ",short-spans"], input: Data(Self.pumps.utf8))
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("name one for each"))
        let none = try Command.run(
            arguments + ["--module-orders", "best"], input: Data(Self.pumps.utf8))
        #expect(none.status == 64)
    }
}
