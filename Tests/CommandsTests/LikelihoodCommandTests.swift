import Foundation
import TestSupport
import Testing

/// Likelihoods and fault trees of models, as a stranger runs them.
struct LikelihoodCommandTests {
    @Test func likelihoodComesAfterTheOrders() throws {
        let text = try Command.run(
            "analyse", SeedModel.path("split-2-of-2-likelihood"), "--probability"
        ).text
        let orders = try #require(text.range(of: "fewest failures"))
        let chances = try #require(text.range(of: "How likely an open path is, within one year"))
        #expect(orders.lowerBound < chances.lowerBound)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Taken not to occur: parent:alphabet, parent:amazon."))
        #expect(text.contains("(seed 1)"))
        // Two of three at 1/10 at most, however they hang together.
        #expect(text.contains("0 \u{2013} 0.15, tight"))
    }

    @Test func withoutNumbersThereIsNoAnswerAndThatIsSaid() throws {
        let outcome = try Command.run("analyse", SeedModel.path("single"), "--probability")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("the model gives no probabilities"))
        #expect(!outcome.text.contains("How likely"))
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        let arguments = [
            "analyse", SeedModel.path("split-2-of-2-likelihood"), "--probability", "--format",
            "json", "--samples", "200", "--seed", "9",
        ]
        func run() throws -> Data {
            try Command.run(
                arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                arguments[5], arguments[6], arguments[7], arguments[8]
            ).output
        }
        #expect(try run() == run())
    }

    @Test func aNumberWithoutASourceIsRefused() throws {
        let model = """
            sallyport: 1
            title: Likely
            period: one year
            defenders: { lab: { role: lab } }
            perimeters: { room: { exits: stated, operator: lab, level: SL2 } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: lab } }
            probabilities: { owner: { of: [ own:lab ], value: 0.1 } }
            """
        let outcome = try Command.run("analyse", "-", input: Data(model.utf8))
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("has no 'source'"))
    }

    /// The fault tree of every question has as many minimal sets as the list of coalitions.
    @Test(arguments: ["single", "replicated", "split-2-of-3", "single-tee-trainium"])
    func faultTreesOfModelsHaveTheirCoalitions(name: String) throws {
        let findings = try WrittenFindings.of(SeedModel.path(name))
        for cell in findings.list("exposure") {
            guard let consequence = cell["consequence"] as? String,
                let level = cell["level"] as? String, let tier = cell["tier"] as? Int,
                tier == 2 || tier == 4
            else { continue }
            let tree = try Command.run(
                "export", SeedModel.path(name), "--to", "open-psa", "--consequence", consequence,
                "--tier", "OC\(tier)", "--level", level)
            #expect(tree.status == 0)
            let solved = try WrittenFindings(
                Command.run("fault-tree", "-", "--format", "json", input: tree.output).output)
            let sets = solved.object["minimalSets"] as? [String: Any]
            let count = (cell["coalitions"] as? [[String]] ?? []).count
            #expect(
                sets?["count"] as? String == "\(count)", "\(name) \(consequence) \(level) \(tier)")
        }
    }

    @Test func aFaultTreeNeedsAConsequence() throws {
        let outcome = try Command.run("export", SeedModel.path("single"), "--to", "open-psa")
        #expect(outcome.status == 64)
        let unknown = try Command.run(
            "export", SeedModel.path("single"), "--to", "open-psa", "--consequence", "ruin")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("no consequence 'ruin'"))
    }
}
