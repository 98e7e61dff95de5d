import ModelFormat
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Two models in every completion of what is unknown, worked out by hand.
struct ComparedUnknownsTests {
    private func candidate(
        _ operators: String, _ unknown: String
    ) throws -> ComparedUnknownsAnalyser.Candidate {
        let text = """
            sallyport: 1
            title: One cloud
            defenders: { lab: { role: lab }, aws: { role: cloud } }
            perimeters:
              campus: { kind: campus, exits: stated, operator: \(operators), level: SL4 }
            weights: { w: { owner: lab, copies: [ { in: campus, form: plaintext } ] } }
            channels: { network: { from: campus, to: outside, operator: aws, level: SL4 } }
            workloads: { training: { capacity: aws, in: campus } }
            unknown: \(unknown)

            """
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
        return ComparedUnknownsAnalyser.Candidate(
            try ModelCompiler(document.threatGraph()).compile(digest: "sha256:test")
        ) { changes in
            try ModelCompiler(
                document.applying(changes).threatGraph(checkingChanges: false)
            ).compile(digest: "sha256:test")
        }
    }

    private static let egress =
        "egress: { of: channels.network.operator, one-of: [ aws, { all: [aws, lab] } ] }"
    private static let level = "level: { of: channels.network.level, one-of: [ SL2, SL4 ] }"

    private func cell(
        _ found: ComparedUnknowns, _ tier: Int, _ level: AnswerLevel = .party
    ) throws -> [String] {
        let cell = try #require(
            found.cells.first {
                $0.consequence == "exfiltration" && $0.tier == tier && $0.level == level
            })
        return cell.outcomes.map { "\($0.dominance.rawValue) \($0.completions)" }
    }

    /// Both models leave the same thing open, and B has a lock of both around the campus: it is
    /// safer where the network has none, and the same where it has.
    @Test func unknownsOfOneNameVaryTogether() throws {
        let found = try ComparedUnknownsAnalyser(
            candidate("aws", "{ \(Self.egress) }"),
            candidate("{ all: [aws, lab] }", "{ \(Self.egress) }")
        ).findings()
        #expect(found.completions == 2 && found.reached == 2)
        #expect(found.unknowns.map(\.owner) == [.both])
        #expect(try cell(found, 3) == ["second 1", "equal 1"])
        let open = try #require(found.cells.first { $0.consequence == "exfiltration" })
        #expect(open.decisive == [DecisiveUnknown(unknown: "egress", completions: 2)])
        #expect(
            open.outcomes.map(\.witness) == [
                [JointPick(unknown: "egress", alternative: "aws")],
                [JointPick(unknown: "egress", alternative: "all of aws, lab")],
            ])
        #expect(found.extent.isAnswered)
    }

    /// Called otherwise, the two vary apart: four completions, in one of which A alone has the lock.
    @Test func othersVaryApart() throws {
        let found = try ComparedUnknownsAnalyser(
            candidate("aws", "{ \(Self.egress) }"),
            candidate("aws", "{ \(Self.egress.replacing("egress", with: "exit")) }")
        ).findings()
        #expect(found.completions == 4)
        #expect(found.unknowns.map(\.owner) == [.first, .second])
        #expect(try cell(found, 3) == ["first 1", "second 1", "equal 2"])
        let open = try #require(found.cells.first { $0.consequence == "exfiltration" })
        #expect(open.decisive?.map(\.completions) == [4, 4])
        #expect(
            open.outcomes[0].witness == [
                JointPick(unknown: "egress", alternative: "all of aws, lab"),
                JointPick(unknown: "exit", alternative: "aws"),
            ])
    }

    /// A lock at SL2 keeps out OC2 and nobody above; whichever is unknown in A alone decides.
    @Test func oneMayLeaveMoreOpen() throws {
        let found = try ComparedUnknownsAnalyser(
            candidate("aws", "{ \(Self.egress), \(Self.level) }"),
            candidate("aws", "{ \(Self.egress) }")
        ).findings()
        #expect(found.completions == 4)
        #expect(try cell(found, 2) == ["equal 4"])
        // With the lab's lock at SL2 OC3 needs the vendor alone, at SL4 both.
        #expect(try cell(found, 3) == ["second 1", "equal 3"])
        let open = try #require(found.cells.first { $0.tier == 3 && $0.level == .party })
        #expect(
            open.decisive == [
                DecisiveUnknown(unknown: "egress", completions: 2),
                DecisiveUnknown(unknown: "level", completions: 2),
            ])
    }

    @Test func theOrderOfAlternativesSaysNothing() throws {
        let turned =
            "egress: { of: channels.network.operator, one-of: [ { all: [aws, lab] }, aws ] }"
        let found = try ComparedUnknownsAnalyser(
            candidate("aws", "{ \(Self.egress) }"), candidate("aws", "{ \(turned) }")
        ).findings()
        #expect(found.cells.allSatisfy { $0.outcomes.map(\.dominance) == [.equal] })
        #expect(found.cells.allSatisfy { $0.decisive?.isEmpty == true })
    }

    @Test func otherAlternativesAreRefusedByName() throws {
        let other =
            "egress: { of: channels.network.operator, one-of: [ aws, { any: [aws, lab] } ] }"
        let analyser = try ComparedUnknownsAnalyser(
            candidate("aws", "{ \(Self.egress) }"), candidate("aws", "{ \(other) }"))
        #expect(
            throws: ComparedUnknownsError.otherAlternatives(
                of: "egress", first: ["aws", "all of aws, lab"], second: ["aws", "any of aws, lab"])
        ) { try analyser.findings() }
    }

    /// Thirteen unknowns of two alternatives have 8,192 joint completions, twelve have 4,096.
    @Test func tooManyAreRefusedByName() throws {
        let many = (1...13).map { "u\($0): { of: title, one-of: [ One cloud, Other ] }" }
        let open = "{ \(many.joined(separator: ", ")) }"
        let analyser = try ComparedUnknownsAnalyser(
            candidate("aws", open), candidate("aws", open))
        #expect {
            try analyser.findings()
        } throws: { error in
            guard case .tooMany(let names, 8_192, 4_096)? = error as? ComparedUnknownsError else {
                return false
            }
            return names.count == 13 && "\(error)".contains("u13")
        }
        let twelve = (1...12).map { place in
            JointUnknown(
                id: "u\(place)", owner: .both, alternatives: ["yes", "no"], changes: [])
        }
        let space = try JointSpace(
            twelve, limit: ComparedUnknownsAnalyser.maximumCompletions)
        #expect(space.count == 4_096)
    }

    @Test func aCompletionThatIsNoModelIsNamed() throws {
        let broken = """
            { one: { of: perimeters.hall, one-of: [ ~, { operator: aws, level: SL1 } ] },
              two: { of: channels.back, one-of: [ ~, { from: hall, to: outside, operator: aws } ] } }
            """
        let analyser = try ComparedUnknownsAnalyser(
            candidateUnchecked(broken), candidate("aws", "{}"))
        #expect {
            try analyser.findings()
        } throws: { error in
            guard case .completionFails("A", let picks, _)? = error as? ComparedUnknownsError
            else { return false }
            return picks.contains("one = nothing")
        }
    }

    /// A candidate whose alternatives are not tried out one by one.
    private func candidateUnchecked(
        _ unknown: String
    ) throws -> ComparedUnknownsAnalyser.Candidate {
        let text = """
            sallyport: 1
            title: One cloud
            defenders: { lab: { role: lab }, aws: { role: cloud } }
            perimeters: { campus: { exits: stated, operator: aws, level: SL4 } }
            weights: { w: { owner: lab, copies: [ { in: campus, form: plaintext } ] } }
            channels: { network: { from: campus, to: outside, operator: aws, level: SL4 } }
            workloads: { training: { capacity: aws, in: campus } }
            unknown: \(unknown)

            """
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
        return ComparedUnknownsAnalyser.Candidate(
            try ModelCompiler(document.threatGraph(checkingChanges: false)).compile(digest: "")
        ) { changes in
            try ModelCompiler(
                document.applying(changes).threatGraph(checkingChanges: false)
            ).compile(digest: "")
        }
    }

    /// What is said when work is stopped is of the first completions, and no more.
    @Test func aStopLeavesTheFirstCompletions() throws {
        let runs = try CountedWatch.sweep { watch in
            try ComparedUnknownsAnalyser(
                candidate("aws", "{ \(Self.egress), \(Self.level) }"),
                candidate("{ all: [aws, lab] }", "{ \(Self.egress) }"), watch: watch
            ).findings()
        }
        #expect(runs.whole.reached == 4 && runs.whole.extent.isAnswered)
        var partial = 0
        for (question, found) in runs.stopped {
            #expect(found.reached <= 4)
            #expect(found.extent.isAnswered == (found.reached == 4), "question \(question)")
            if found.reached < 4 {
                partial += 1
                #expect(found.cells.allSatisfy { $0.decisive == nil })
            }
            for cell in found.cells {
                #expect(cell.outcomes.map(\.completions).reduce(0, +) == found.reached)
                let whole = try #require(
                    runs.whole.cells.first {
                        $0.consequence == cell.consequence && $0.level == cell.level
                            && $0.tier == cell.tier
                    })
                for outcome in cell.outcomes {
                    let same = whole.outcomes.first { $0.dominance == outcome.dominance }
                    #expect(outcome.completions <= same?.completions ?? 0, "question \(question)")
                    #expect(outcome.witness == same?.witness, "question \(question)")
                }
            }
        }
        #expect(partial > 3)
    }

    /// Parts that one source alone claims to be apart: gone through here too, one fact where both models
    /// say the same of them, and else one of each model.
    @Test func partsApartOnAClaimAlone() throws {
        func candidate(
            _ parts: String
        ) throws -> ComparedUnknownsAnalyser.Candidate {
            let text = """
                sallyport: 1
                title: Claimed
                sources: { s: { title: A claim } }
                defenders: { lab: { role: lab }, aws: { role: cloud, status: claimed, source: s }, b: { role: cloud, status: claimed, source: s } }
                perimeters:
                  campus: { kind: campus, exits: stated, operator: { all: [\(parts)] }, level: SL4, status: claimed, source: s }
                weights: { w: { owner: lab, copies: [ { in: campus, form: plaintext } ] } }
                channels: { network: { from: campus, to: outside, operator: aws, level: SL4 } }

                """
            let document = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
            return ComparedUnknownsAnalyser.Candidate(
                try ModelCompiler(document.threatGraph()).compile(digest: "sha256:test")
            ) { changes in
                try ModelCompiler(
                    document.applying(changes).threatGraph(checkingChanges: false)
                ).compile(digest: "sha256:test")
            }
        }
        let same = try ComparedUnknownsAnalyser(
            candidate("aws, b"), candidate("aws, b")
        ).findings()
        #expect(same.unknowns.map(\.id) == ["apart:campus"])
        #expect(same.unknowns.map(\.owner) == [.both])
        let other = try ComparedUnknownsAnalyser(
            candidate("aws, b"), candidate("aws, b, lab")
        ).findings()
        #expect(other.unknowns.allSatisfy { $0.owner != .both } || other.unknowns.count == 1)
    }
}
