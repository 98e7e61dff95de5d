import Formulas
import Interchange
import ModelFormat
import Phrases
import Testing
import ThreatGraph
import YAMLKit

/// Security plans and component definitions of OSCAL: who has a part in which control.
struct OSCALReaderTests {
    /// A system that others run on.
    ///
    /// Ids are short here; in the format they are UUIDs.
    static let leveraged = """
        system-security-plan:
          uuid: base
          metadata:
            title: Plan of the base
            roles: [ { id: admin, title: Administrator }, { id: customer, title: Customer } ]
            parties:
              - { uuid: cloud, type: organization, name: Cloud }
              - { uuid: anna, type: person, name: Anna, member-of-organizations: [cloud] }
              - { uuid: bert, type: person, name: Bert }
          import-profile: { href: '#p' }
          system-characteristics:
            system-name: Base
            security-sensitivity-level: low
            system-information:
              information-types: [ { title: Audit records } ]
          system-implementation:
            components:
              - { uuid: base-self, type: this-system, title: This system }
              - uuid: base-hsm
                type: hardware
                title: HSM
                responsible-roles: [ { role-id: admin, party-uuids: [anna] } ]
          control-implementation:
            implemented-requirements:
              - uuid: r1
                control-id: sc-12
                by-components:
                  - uuid: b1
                    component-uuid: base-hsm
                    implementation-status: { state: implemented }
                    export:
                      provided: [ { uuid: keys-provided } ]
                      responsibilities:
                        - { uuid: keys-duty, provided-uuid: keys-provided, responsible-roles: [ { role-id: customer } ] }
              - uuid: r2
                control-id: pe-3
                by-components: [ { uuid: b2, component-uuid: base-self, implementation-status: { state: planned } } ]
              - uuid: r3
                control-id: pe-4
                by-components: [ { uuid: b3, component-uuid: base-self, implementation-status: { state: not-applicable } } ]

        """

    /// A system that runs on it.
    static let leveraging = """
        system-security-plan:
          uuid: shop
          metadata:
            title: Plan of the shop
            parties:
              - { uuid: shop-co, type: organization, name: Shop Co }
              - { uuid: cloud, type: organization, name: Cloud Inc }
          system-characteristics: { system-name: Shop }
          system-implementation:
            leveraged-authorizations: [ { uuid: auth, title: The base, party-uuid: cloud } ]
            components:
              - { uuid: shop-self, type: this-system, title: This system }
              - uuid: shop-base
                type: system
                title: Base
                props:
                  - { name: leveraged-authorization-uuid, value: auth }
                  - { name: inherited-uuid, value: base-self }
          control-implementation:
            implemented-requirements:
              - uuid: s1
                control-id: sc-12
                statements:
                  - statement-id: sc-12_smt
                    by-components:
                      - uuid: c1
                        component-uuid: shop-self
                        responsible-roles: [ { role-id: admin, party-uuids: [shop-co] } ]
                        implementation-status: { state: implemented }
                      - uuid: c2
                        component-uuid: shop-self
                        implementation-status: { state: partial }
                        inherited: [ { uuid: i1, provided-uuid: keys-provided } ]
                        satisfied: [ { uuid: i2, responsibility-uuid: keys-provided } ]
              - uuid: s2
                control-id: sc-12.1
                by-components: [ { uuid: c3, component-uuid: shop-base } ]

        """

    static let definition = """
        component-definition:
          uuid: d
          metadata:
            title: A database
            parties: [ { uuid: maker, type: organization, name: Maker } ]
            responsible-parties: [ { role-id: provider, party-uuids: [maker] } ]
          components:
            - uuid: db
              type: service
              title: Database
              responsible-roles: [ { role-id: provider }, { role-id: customer } ]
              control-implementations:
                - uuid: i
                  source: '#x'
                  implemented-requirements:
                    - { uuid: q1, control-id: sc-8 }
                    - uuid: q2
                      control-id: ac-3
                      props: [ { name: operated-by, ns: 'urn:sallyport:oscal', value: 'all(maker, auditor)' } ]
            - uuid: tool
              type: software
              title: Tool
              control-implementations:
                - uuid: j
                  source: '#x'
                  implemented-requirements: [ { uuid: q3, control-id: sc-8 } ]

        """

    static func setup(_ texts: String...) throws -> ImportedSetup {
        try OSCALReader.setup(
            of: texts.enumerated().map { at, text in
                try YAMLDocument(bytes: Array(text.utf8), file: "f\(at)").root
            })
    }

    private func operators(_ setup: ImportedSetup) -> [String] {
        let titles = Dictionary(
            setup.parties.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return setup.zones.flatMap { zone in
            zone.controls.map { control in
                let text = control.operators.folded(leaf: { titles[$0.defender.rawValue] ?? "?" }) {
                    operation, parts in
                    (operation == .all ? "all" : "any") + "(" + parts.joined(separator: ", ") + ")"
                }
                return "\(zone.id) \(control.id): \(text), \(control.standing)"
            }
        }
    }

    @Test func plansThatBelongTogetherAreOneSetUp() throws {
        let setup = try Self.setup(Self.leveraging, Self.leveraged)
        #expect(
            setup.zones.map { "\($0.id) by \($0.party ?? "-")" } == [
                "shop by whoever-runs-shop", "base by cloud-inc",
            ])
        #expect(
            setup.flows.map { "\($0.from) to \($0.into), \($0.kind)" }
                == ["base to shop, administration"])
        #expect(
            operators(setup) == [
                // Shop's own part, whoever runs the rest of it, and the base with what its keys rest on.
                "shop sc-12: any(Shop Co, Whoever runs Shop, Cloud Inc), partial",
                "shop sc-12-1: Cloud Inc, unstated",
                "base sc-12: any(Cloud Inc, Customer: a role for which nobody is named), stated",
                "base pe-3: Cloud Inc, planned",
            ])
        #expect(
            setup.assets.map { "\($0.title) in \($0.copies.map(\.zone))" } == [
                "Whatever Shop holds: the file does not say in [\"shop\"]",
                "Audit records in [\"base\"]",
            ])
        #expect(
            setup.dropped.map(\.what) == [
                "security-sensitivity-level", "control: pe-4", "party: Bert",
            ])
        #expect(setup.remarks.map(\.text).contains { $0.contains("is something provided") })
        #expect(setup.remarks.map(\.text).contains { $0.contains("same party") })
    }

    @Test func aLeveragedSystemWithoutItsPlanIsAZoneAllTheSame() throws {
        let setup = try Self.setup(Self.leveraging)
        #expect(
            setup.zones.map { "\($0.id) by \($0.party ?? "-")" } == [
                "shop by whoever-runs-shop", "the-base by cloud-inc",
            ])
        #expect(setup.flows.map(\.from) == ["the-base"])
        // What is inherited is somebody's: of whom the plan leverages.
        #expect(
            operators(setup)[0] == "shop sc-12: any(Shop Co, Whoever runs Shop, Cloud Inc), partial"
        )
    }

    @Test func definitionsNameWhoHasAPart() throws {
        let setup = try Self.setup(Self.definition)
        #expect(
            operators(setup) == [
                "a-database sc-8: any(Maker, customer: a role for which nobody is named, Whoever runs Tool), unstated",
                "a-database ac-3: all(Maker, Somebody who is not named (auditor)), unstated",
            ])
    }

    @Test(arguments: [
        ("system-security-plan: { uuid: u }", "'metadata' is missing"),
        ("component-definition: { metadata: {} }", "'uuid' is missing"),
        ("system-security-plan: [a]", "a mapping belongs here"),
        ("catalog: { uuid: c }", "with --catalogue"),
        ("profile: { uuid: c }", "with --catalogue"),
        ("{}", "'system-security-plan' or 'component-definition' belongs here"),
        (
            "component-definition: { uuid: u, metadata: { parties: [ { uuid: a }, { uuid: a } ] } }",
            "a second party 'a'"
        ),
        (
            "component-definition: { uuid: u, metadata: {}, components: [ { uuid: c, control-implementations: "
                + "[ { implemented-requirements: [ { control-id: x, props: [ { name: operated-by, "
                + "ns: 'urn:sallyport:oscal', value: 'all(' } ] } ] } ] } ] }",
            "'all(' is no formula over parties"
        ),
        (
            "system-security-plan: { uuid: u, metadata: {}, system-implementation: { components: "
                + "[ { uuid: c, props: [ { name: leveraged-authorization-uuid, value: x } ] } ] } }",
            "no leveraged authorization is called 'x'"
        ),
    ])
    func whatIsWrongIsToldAtItsPlace(_ text: String, _ message: String) throws {
        do {
            _ = try Self.setup(text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.count == 1)
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
            #expect(error.diagnostics.allSatisfy { $0.place?.file == "f0" })
        }
    }

    @Test func theSameFileTwiceIsRefused() {
        #expect(throws: ModelErrors.self) { try Self.setup(Self.definition, Self.definition) }
    }
}
