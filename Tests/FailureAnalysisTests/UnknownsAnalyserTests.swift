import FailureAnalysis
import Formulas
import ModelSupport
import Testing
import ThreatGraph

/// Models small enough to work out by hand.
struct UnknownsAnalyserTests {
    /// An unknown whose alternatives are edits, by label.
    private func findings(
        _ model: SmallModel, _ unknowns: [String: [(String, (inout ThreatGraph) -> Void)]],
        options: UnknownsOptions = UnknownsOptions()
    ) throws -> UnknownsFindings {
        var graph = model.graph
        for (id, alternatives) in unknowns {
            graph.unknowns[.init(id)] = Unknown(
                id: .init(id),
                alternatives: alternatives.map { label, _ in
                    .init(label: label, changes: [Change(path: "\(id)/\(label)", value: .null)])
                })
        }
        return try UnknownsAnalyser(graph, options: options) { changes in
            var result = graph
            for change in changes {
                for (id, alternatives) in unknowns {
                    for (label, edit) in alternatives where change.path == "\(id)/\(label)" {
                        edit(&result)
                    }
                }
            }
            return result
        }.findings(digest: "sha256:test")
    }

    private func level(_ number: Int) -> SecurityLevel? { SecurityLevel(rawValue: number) }

    @Test func withoutUnknownsEverythingIsCertain() throws {
        let findings = try findings(SmallModel(), [:])
        #expect(findings.completions.count == 1)
        #expect(findings.completions.exact)
        #expect(findings.unknowns.isEmpty)
        #expect(findings.order("exfiltration", 3)?.completions == [1: 1])
        #expect(findings.headlines.allSatisfy { $0.verdict != .possible })
    }

    /// Whichever of the two ways out the auditor runs, it runs one: a reading of each unknown by
    /// itself would call it merely possible.
    @Test func oneAlternativeOpensWhatTheOtherShuts() throws {
        var model = SmallModel()
        model.graph.channels["media"] = model.graph.channels["network"]
        model.graph.channels["media"]?.id = "media"
        let open = ChannelGuard.none
        let findings = try findings(
            model,
            [
                "exit": [
                    ("network", { $0.channels["network"]?.guardedBy = open }),
                    ("media", { $0.channels["media"]?.guardedBy = open }),
                ]
            ])
        // Inside, the vendor's one barrier is left: SL4 whichever way stands open.
        #expect(findings.headline("exfiltration/party/OC3/alone/vendor")?.verdict == .certain)
        #expect(findings.levels.first { $0.consequence == "exfiltration" }?.completions == [4: 2])
    }

    @Test func presenceOpensOnePathAndAbsenceAnother() throws {
        var model = SmallModel()
        let auditor = ChannelGuard.barrier(operators: .defender("auditor"), level: nil)
        model.graph.perimeters["site"]?.level = nil
        model.graph.channels["network"]?.guardedBy = .barrier(
            operators: .all([.defender("auditor"), .defender("lab")]), level: nil)
        model.graph.channels["media"] = Channel(
            id: "media", source: .perimeter("site"), destination: .outside,
            guardedBy: .barrier(
                operators: .all([.defender("auditor"), .defender("vendor")]), level: nil))
        let findings = try findings(
            model,
            [
                "x": [
                    ("so", { $0.channels["network"]?.guardedBy = auditor }),
                    ("not so", { $0.channels["media"]?.guardedBy = auditor }),
                ]
            ])
        let headline = try #require(findings.headline("exfiltration/party/OC3/alone/auditor"))
        #expect(headline.verdict == .certain)
        #expect(headline.decisive.isEmpty)
        #expect(headline.notDecisive == ["x"])
    }

    @Test func twoUnknownsInOneElement() throws {
        let findings = try findings(
            SmallModel(),
            [
                "level": [
                    ("strong", { _ in }),
                    (
                        "weak",
                        {
                            let operators = $0.channels["network"]?.guardedBy.operators
                            $0.channels["network"]?.guardedBy = .barrier(
                                operators: operators ?? .defender("vendor"),
                                level: SecurityLevel(rawValue: 2))
                        }
                    ),
                ],
                "operator": [
                    ("vendor", { _ in }),
                    (
                        "auditor",
                        {
                            let level = $0.channels["network"]?.guardedBy.level ?? nil
                            $0.channels["network"]?.guardedBy = .barrier(
                                operators: .defender("auditor"), level: level)
                        }
                    ),
                ],
            ])
        // The vendor and the auditor must both fail only where the auditor runs a strong exit.
        #expect(findings.order("exfiltration", 3)?.completions == [1: 3, 2: 1])
        let headline = try #require(findings.headline("exfiltration/party/OC3/order-2"))
        #expect(
            headline.establishedBy.certificates.map(\.allowed)
                == [["level": ["strong"], "operator": ["auditor"]]])
        #expect(
            headline.refutedBy.certificates.map(\.allowed)
                == [["level": ["weak"]], ["operator": ["vendor"]]])
        #expect(headline.decisiveUnknowns == ["level 2", "operator 2"])
        #expect(headline.establishedBy.sources == [[nil]])
    }

    /// Who is reached by an order, who shares a parent, and who is the lab may be unknown too.
    @Test func unknownsOnParties() throws {
        var model = SmallModel()
        model.graph.parents = [ParentOrganisation(id: "group")]
        model.graph.channels["network"]?.guardedBy = .barrier(
            operators: .defender("auditor"), level: level(4))
        model.graph.defenders["vendor"]?.parent = "group"
        let findings = try findings(
            model,
            [
                "owner": [
                    ("independent", { _ in }),
                    ("the group", { $0.defenders["auditor"]?.parent = "group" }),
                ],
                "reach": [
                    ("vendor only", { _ in }),
                    ("both", { $0.defenders["auditor"]?.reaches = [Reach("XX")] }),
                    ("nobody", { $0.defenders["vendor"]?.reaches = [] }),
                ],
            ])
        let group = try #require(findings.headline("exfiltration/root/OC3/alone/parent:group"))
        #expect(group.completions == 3)
        #expect(group.decisiveUnknowns == ["owner 6"])
        #expect(findings.order("exfiltration", 3)?.completions == [2: 6])
        #expect(findings.order("exfiltration", 3, level: .root)?.completions == [1: 3, 2: 3])
        let order = try #require(findings.headline("disclosure/root/alone/order:XX"))
        // Whoever can order the vendor can have the site seized, where it is placed nowhere.
        #expect(order.completions == 4)
        #expect(
            order.establishedBy.certificates.map(\.allowed) == [["reach": ["vendor only", "both"]]])
    }

    @Test func tooManyUnknownsOnOneThingAreRefused() throws {
        var options = UnknownsOptions()
        options.maximumCombinations = 3
        let error = #expect(throws: UnknownsError.self) {
            _ = try findings(
                SmallModel(),
                [
                    "a": [
                        ("x", { _ in }), ("y", { $0.channels["network"]?.kind = .media }),
                    ],
                    "b": [
                        ("x", { _ in }), ("y", { $0.channels["network"]?.title = "Exit" }),
                    ],
                ], options: options)
        }
        #expect(
            error
                == .tooEntangled(
                    part: .channel("network"), unknowns: ["a", "b"], combinations: 4, limit: 3))
        #expect(
            error?.description
                == "2 unknowns bear on channel 'network' together (a, b): 4 combinations, more than "
                + "the 3 that are tried; merge some of them into one unknown with fewer "
                + "alternatives")
    }
}

extension ChannelGuard {
    fileprivate var operators: Quorum? {
        if case .barrier(let operators, _) = self { operators } else { nil }
    }

    fileprivate var level: SecurityLevel? {
        if case .barrier(_, let level) = self { level } else { nil }
    }
}
