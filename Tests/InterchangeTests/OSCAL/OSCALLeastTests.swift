import Formulas
import Interchange
import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// What counts of several that security plans say: the least, and whoever is over those that are named.
struct OSCALLeastTests {
    private static func plan(_ requirements: String, parties: String = "") -> String {
        """
        system-security-plan:
          uuid: u
          metadata: { title: T, parties: [ \(parties) ] }
          system-characteristics: { system-name: Sys }
          system-implementation: { components: [ { uuid: c, type: this-system, title: This } ] }
          control-implementation:
            implemented-requirements: [ \(requirements) ]

        """
    }

    private static func part(_ state: String) -> String {
        "by-components: [ { uuid: y, component-uuid: c, implementation-status: { state: \(state) } } ]"
    }

    private static func property(_ value: String) -> String {
        "{ name: implementation-status, value: \(value) }"
    }

    @Test(arguments: [
        ("implementation-status: { state: planned }", "implemented", "planned"),
        ("props: [ \(property("planned")) ]", "implemented", "planned"),
        ("props: [ \(property("implemented")), \(property("Partial")) ]", "implemented", "partial"),
        ("props: [ \(property("PLANNED")) ]", "implemented", "planned"),
        ("props: [ \(property("not-implemented")) ]", "implemented", "planned"),
        ("props: [ \(property("implemented")) ]", "implemented", "stated"),
        ("props: [ \(property("implemented")) ]", "partial", "partial"),
        ("props: [ \(property("soon")) ]", "implemented", "unstated"),
        ("props: [ \(property("not-applicable")) ]", "implemented", nil),
        ("props: [ \(property("implemented")) ]", "not-applicable", nil),
    ])
    func theLeastOfWholeAndPartsCounts(
        _ whole: String, _ part: String, _ standing: String?
    ) throws {
        let requirement = "{ uuid: x, control-id: ac-1, \(whole), \(Self.part(part)) }"
        let setup = try OSCALReaderTests.setup(Self.plan(requirement))
        #expect(
            setup.zones[0].controls.map { "\($0.standing)" } == [standing].compactMap(\.self))
    }

    @Test func aStatementAndItsPropertiesCountToo() throws {
        let statement =
            "statements: [ { uuid: s, props: [ \(Self.property("planned")) ], \(Self.part("implemented")) } ]"
        let setup = try OSCALReaderTests.setup(
            Self.plan("{ uuid: x, control-id: ac-1, \(statement) }"))
        #expect(setup.zones[0].controls.map { "\($0.standing)" } == ["planned"])
    }

    /// Two requirements about one control, of which one does not apply, in both orders.
    @Test(arguments: [["implemented", "not-applicable"], ["not-applicable", "implemented"]])
    func whatDoesNotApplyIsNotThereWhateverElseSays(_ states: [String]) throws {
        let both = states.map { "{ uuid: x, control-id: ac-1, \(Self.part($0)) }" }
        let setup = try OSCALReaderTests.setup(Self.plan(both.joined(separator: ", ")))
        #expect(setup.zones[0].controls.isEmpty)
    }

    @Test func aDefinitionSaysThatSomethingIsNotThere() throws {
        func text(_ value: String) -> String {
            "component-definition: { uuid: d, metadata: { title: D }, components: [ { uuid: k, title: K, "
                + "control-implementations: [ { implemented-requirements: [ { control-id: x, "
                + "props: [ \(Self.property(value)) ] } ] } ] } ] }"
        }
        for (value, standing) in [("planned", "planned"), ("implemented", "unstated")] {
            let setup = try OSCALReaderTests.setup(text(value))
            #expect(setup.zones[0].controls.map { "\($0.standing)" } == [standing])
        }
        #expect(try OSCALReaderTests.setup(text("not-applicable")).zones[0].controls.isEmpty)
    }

    // MARK: Organisations over others

    private static let group =
        "{ uuid: a, type: organization, name: A }, "
        + "{ uuid: p1, type: organization, name: P1, member-of-organizations: [a] }, "
        + "{ uuid: p2, type: organization, name: P2, member-of-organizations: [p1] }, "
        + "{ uuid: p3, type: organization, name: P3 }, "
        + "{ uuid: h, type: person, name: H, member-of-organizations: [p2] }"

    /// Whoever suffices alone for a control of two parties, by hand: whoever is over both.
    @Test(arguments: [
        ("all(p1, p2)", ["a", "p1"]), ("all(p1, p3)", []), ("all(p2, h)", ["a", "p1", "p2"]),
        ("any(p2, p3)", ["a", "p1", "p2", "p3"]), ("2 of (p1, p2, p3)", ["a", "p1"]),
    ])
    func anOrganisationCanDecideForItsMembers(_ formula: String, _ alone: [String]) throws {
        let requirement =
            "{ uuid: x, control-id: ac-1, props: [ { name: operated-by, ns: 'urn:sallyport:oscal', value: '"
            + formula + "' } ] }"
        let setup = try OSCALReaderTests.setup(Self.plan(requirement, parties: Self.group))
        let operators = try #require(setup.zones[0].controls.first?.operators)
        let found = ["a", "p1", "p2", "p3"].filter { one in
            operators.holds { $0.defender.rawValue == one }
        }
        #expect(found == alone)
    }

    @Test func whoIsOverWhomIsToldOnceAndTheyRunWhatTheirMembersRun() throws {
        let text = Self.plan(
            "{ uuid: x, control-id: ac-1, responsible-roles: [ { role-id: r, party-uuids: [p2] } ] }",
            parties: Self.group
        ).replacing(
            "system-implementation: {",
            with:
                "system-implementation: { leveraged-authorizations: [ { uuid: l, title: L, party-uuid: p1 } ],"
        )
        let setup = try OSCALReaderTests.setup(text)
        let leveraged = setup.zones.first { $0.title == "L" }
        #expect(leveraged?.party == "p1" && leveraged?.others == ["a"])
        let told = setup.remarks.map(\.text).filter { $0.contains("belongs to") }
        #expect(
            told == [
                "P2 belongs to P1 and A, who can decide for it: what it has a part in fails with either",
                "P1 belongs to A, who can decide for it: what it has a part in fails with either",
            ])
        #expect(setup.dropped.map(\.what) == ["party: P3"])
    }

    @Test func membershipsInACircleEnd() throws {
        let circle =
            "{ uuid: a, type: organization, name: A, member-of-organizations: [b] }, "
            + "{ uuid: b, type: organization, name: B, member-of-organizations: [a, b] }"
        let setup = try OSCALReaderTests.setup(
            Self.plan(
                "{ uuid: x, control-id: ac-1, responsible-roles: [ { role-id: r, party-uuids: [a] } ] }",
                parties: circle))
        #expect(setup.zones[0].controls[0].operators.defenders.map(\.rawValue) == ["a", "b"])
    }

    @Test func tooManyOrganisationsOverOneAreRefused() throws {
        let chain = (0...66).map {
            "{ uuid: o\($0), type: organization, name: O\($0), member-of-organizations: [o\($0 + 1)] }"
        }.joined(separator: ", ")
        do {
            _ = try OSCALReaderTests.setup(
                Self.plan(
                    "{ uuid: x, control-id: ac-1, responsible-roles: [ { role-id: r, party-uuids: [o0] } ] }",
                    parties: chain))
            Issue.record("read")
        } catch let error as ModelErrors {
            #expect(
                error.diagnostics.map(\.message).joined().contains("more than 64 organisations"))
        }
    }
}
