import DecisionDiagrams
import FailureAnalysis
import Foundation
import Testing

@testable import Reports

/// A list of minimal sets that is stopped says so, and how far it goes.
struct FaultTreeListingTests {
    /// Ten pairs of alternatives, one event or two: 1,024 sets of 10 to 20 events.
    private static func tree() -> FaultTree {
        var tree = FaultTree(name: "pairs")
        let gates = (0..<10).map { place in
            let events = (0..<3).map { tree.addEvent("e\(place)-\($0)", probability: 0.1) }
            return tree.addGate(.or, [events[0], tree.addGate(.and, [events[1], events[2]])])
        }
        tree.top = tree.addGate(.and, gates, name: "all")
        return tree
    }

    private struct Written {
        var text = ""
        var isWhole = false
        var asked = 0
    }

    private static func written(
        as form: MinimalSetListing.Form, stoppingAfter limit: Int
    ) throws -> Written {
        let tree = Self.tree()
        let questions = FaultTreeFindings.Questions()
        let solution = try FaultTreeSolution(
            of: tree, questions, options: DiagramOptions(), isLimited: false)
        let listing = FaultTreeListing(of: tree, solution, questions: questions, listsSets: true)
        var written = Written()
        written.isWhole = try listing.write(
            as: form,
            unless: {
                written.asked += 1
                return written.asked > limit
            }, to: { written.text += String(decoding: $0, as: UTF8.self) })
        return written
    }

    /// The sets of a text, by the lines that are no sentence.
    private static func sets(_ text: String) -> Set<[Substring]> {
        Set(
            text.split(separator: "\n").filter { $0.hasPrefix("e") || $0.hasPrefix("- {") }.map {
                $0.drop { "-{ ".contains($0) }.split { " ,}".contains($0) }
            })
    }

    @Test(arguments: [MinimalSetListing.Form.text, .markdown])
    func textSaysHowFarItGoes(_ form: MinimalSetListing.Form) throws {
        let whole = try Self.written(as: form, stoppingAfter: .max)
        #expect(whole.isWhole)
        #expect(!whole.text.contains("work was stopped"))
        let all = Self.sets(whole.text)
        #expect(all.count == 1024)
        #expect(whole.asked == 4)
        for limit in 0..<whole.asked {
            let part = try Self.written(as: form, stoppingAfter: limit)
            #expect(!part.isWhole)
            let found = Self.sets(part.text)
            #expect(found.isSubset(of: all))
            #expect(found.count == limit * 256)
            let marker = "Each set listed is a minimal one; none of at most "
            let after = try #require(part.text.components(separatedBy: marker).last)
            let reach = try #require(Int(after.prefix { $0.isNumber }))
            // Of 10 to 15 events there are 1, 10, 45, 120, 210 and 252.
            let due = all.filter { $0.count <= reach }
            #expect(found.isSuperset(of: due))
            #expect(reach == [9, 13, 14, 15][limit], "\(reach)")
            #expect(part.text.hasSuffix(" is missing.\n"))
        }
    }

    @Test func jsonStaysWhole() throws {
        for limit in [0, 1, 3, Int.max] {
            let part = try Self.written(as: .json, stoppingAfter: limit)
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(part.text.utf8)) as? [String: Any])
            let sets = try #require(object["sets"] as? [[String]])
            let extent = object["setsExtent"] as? [String: Any]
            #expect(sets.count == min(1024, limit == .max ? 1024 : 256 * limit))
            #expect(part.isWhole == (limit == .max))
            #expect((extent == nil) == part.isWhole)
            #expect(extent == nil || extent?["ending"] as? String == "stopped")
            #expect(extent == nil || (extent?["completeUpTo"] as? Int ?? 0) >= 9)
        }
    }
}
