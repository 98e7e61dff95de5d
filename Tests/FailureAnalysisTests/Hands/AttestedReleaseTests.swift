import FailureAnalysis
import Foundation
import ModelFormat
import ModelSupport
import Phrases
import Testing
import ThreatGraph

@testable import Compilation

/// Keys released to attested code, and hands at the host, on set-ups worked out by hand.
struct AttestedReleaseTests {
    /// Ciphertext in the cloud's campus, whose exits are the cloud's, under a key that is released to
    /// an enclave which the lab runs there.
    private static let text = """
        sallyport: 1
        title: Attested
        defenders:
          lab: { role: lab }
          aws: { role: cloud }
          chip: { role: silicon }
          v: { role: other }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL4, exits: stated }
          e: { kind: enclave, inside: campus, operator: lab, level: SL4, exits: stated }
        weights:
          w: { owner: lab, copies: [ { in: campus, form: ciphertext, key: k, for: backup } ] }
        keys:
          k: { release: { attested: { enclave: e, root: chip, verifier: v, policy: lab, pinned: yes } } }
        channels:
          out: { from: campus, to: outside, operator: aws, level: SL4 }
        workloads: { run: { capacity: aws, in: campus } }

        """

    private static let hands = "host-hands: { operator: chip, level: SL4 }"

    private static func document(_ replacing: [(String, String)]) throws -> ModelDocument {
        var text = text
        for (old, new) in replacing {
            try #require(text.contains(old), "the model has no '\(old)'")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try ModelReader().document(bytes: Array(text.utf8), file: "attested.yaml")
    }

    private static func findings(_ replacing: (String, String)...) throws -> Findings {
        let graph = try document(replacing).threatGraph(checkingChanges: false)
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        return try FailureAnalyser(compiled).analysis().findings
    }

    private static func coalitions(
        _ replacing: (String, String)..., of consequence: String = "exfiltration", tier: Int? = 3
    ) throws -> [[String]]? {
        let graph = try document(replacing).threatGraph(checkingChanges: false)
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        return try FailureAnalyser(compiled).analysis().findings.coalitions(consequence, tier)
    }

    private static let withHands = (
        "exits: stated }\nweights", "exits: stated, \(hands) }\nweights"
    )

    // MARK: The example

    /// Nothing is said of hands: whoever comes into the campus stands at the machines.
    @Test func withoutHostHandsTheCloudAloneSuffices() throws {
        #expect(try Self.coalitions() == [["aws"]])
    }

    @Test func withHostHandsAnotherMustFailToo() throws {
        let expected = [["aws", "chip"], ["aws", "lab"], ["aws", "v"]]
        #expect(try Self.coalitions(Self.withHands) == expected)
    }

    // MARK: Each part of it

    /// What keeps hands off holds up to its level, and no longer.
    @Test func hostHandsHoldUpToTheirLevel() throws {
        let weak = ("level: SL4 } }\nweights", "level: SL2 } }\nweights")
        let hands = (Self.withHands.0, Self.withHands.1)
        #expect(try Self.coalitions(hands, weak, tier: 2)?.first?.count == 2)
        #expect(try Self.coalitions(hands, weak, tier: 3) == [["aws"]])
    }

    /// A release states hands of its own; those at the enclave still count for coming inside it.
    @Test func theReleasesOwnHandsAreASecondWay() throws {
        let own = ("pinned: yes", "pinned: yes, host-hands: { operator: v, level: SL4 }")
        #expect(try Self.coalitions(own) == [["aws"]], "hands come inside the enclave")
        // With both, hands at the machines pass either.
        #expect(
            try Self.coalitions(Self.withHands, own)
                == [["aws", "chip"], ["aws", "lab"], ["aws", "v"]])
        let weak = ("pinned: yes", "pinned: yes, host-hands: { operator: v, level: SL1 }")
        #expect(try Self.coalitions(Self.withHands, weak) == [["aws"]])
    }

    /// Not pinned, a tier above the forgery has the key with nobody failing; the ciphertext still
    /// needs the cloud.
    @Test func aForgedAttestationServesWhereItIsNotPinned() throws {
        let loose = ("pinned: yes", "pinned: no, forgery: SL2")
        #expect(
            try Self.coalitions(Self.withHands, loose, tier: 2)
                == [["aws", "chip"], ["aws", "lab"], ["aws", "v"]])
        #expect(try Self.coalitions(Self.withHands, loose, tier: 3) == [["aws"]])
    }

    /// The level of the release is the key's, or else that of the place it is in, or else the
    /// enclave's.
    @Test func theLevelOfTheReleaseIsFoundInThatOrder() throws {
        func level(_ replacing: (String, String)...) throws -> Int? {
            try Self.document(replacing).threatGraph(checkingChanges: false).keys["k"]?
                .releaseLevel?.rawValue
        }
        let weak = ("operator: lab, level: SL4", "operator: lab, level: SL3")
        let held = ("  k: { ", "  k: { in: campus, ")
        #expect(try level() == 4)
        #expect(try level(weak) == 3)
        #expect(try level(weak, held) == 4)
        #expect(try level(weak, ("yes } } }", "yes } }, level: SL1 }")) == 1)
    }

    /// Any of the three can refuse, and whoever runs the enclave; without the key nothing runs.
    @Test func aReleaseIsWithheldByAnyOfThem() throws {
        let used = ("for: backup", "for: serving")
        #expect(
            try Self.coalitions(used, of: "denial", tier: 1)
                == [["aws"], ["chip"], ["lab"], ["v"]])
        let other = ("operator: lab, level: SL4", "operator: { all: [lab, chip] }, level: SL4")
        let policy = ("policy: lab", "policy: { any: [lab, v] }")
        // Both of an `any` must refuse; one of `all` does.
        #expect(
            try Self.coalitions(used, policy, of: "denial", tier: 1)
                == [["aws"], ["chip"], ["lab"], ["v"]], "the lab runs the enclave")
        #expect(
            try Self.coalitions(
                used, other, ("verifier: v", "verifier: aws"), of: "denial", tier: 1)
                == [["aws"], ["chip"], ["lab"]])
    }

    // MARK: Whatever keeps a host out

    /// A tenancy that a control keeps the host out of, and its hands.
    @Test(arguments: [
        ("", [["aws"]]),
        (", host-hands: { operator: v, level: SL4 }", [["aws", "lab"], ["aws", "v"]]),
    ])
    func aTenancyIsNoOtherThanAnEnclave(hands: String, expected: [[String]]) throws {
        let tenancy = (
            "e: { kind: enclave, inside: campus, operator: lab, level: SL4, exits: stated }",
            "e: { kind: tenancy, inside: campus, operator: lab, level: SL4, exits: stated, "
                + "controls: [ { id: own, level: SL4, blocks: [host], operator: v } ]\(hands) }"
        )
        #expect(
            try Self.coalitions(
                tenancy, ("in: campus, form: ciphertext, key: k", "in: e, form: plaintext"),
                of: "tampering")
                == expected)
    }

    /// What keeps nobody out is entered by whoever is inside the host, and `host-hands` says nothing.
    @Test func hostHandsOfWhatIsOpenToItsHostGuardNothing() throws {
        let tenancy = (
            "e: { kind: enclave, inside: campus, operator: lab, level: SL4, exits: stated }",
            "e: { kind: tenancy, inside: campus, operator: lab, level: SL4, exits: stated, "
                + "\(Self.hands) }"
        )
        #expect(
            try Self.coalitions(
                tenancy, ("in: campus, form: ciphertext, key: k", "in: e, form: plaintext"),
                of: "tampering")
                == [["aws"]])
    }

    /// One operator's claim holds against its own administrators, and not against hands.
    @Test func oneOperatorsClaimIsNoneAgainstHands() throws {
        let cluster = (
            "e: { kind: enclave, inside: campus, operator: lab, level: SL4, exits: stated }",
            "e: { kind: cluster, inside: campus, operator: aws, level: SL4, exits: stated }"
        )
        let campus = "kind: campus, operator: aws, level: "
        let weak = (campus + "SL4", campus + "SL1")
        let plain = ("in: campus, form: ciphertext, key: k", "in: e, form: plaintext")
        #expect(try Self.findings(cluster, weak, plain).effectiveSL["tampering"] == 1)
        let stated = (
            cluster.0, cluster.1.replacingOccurrences(of: " }", with: ", \(Self.hands) }")
        )
        #expect(try Self.findings(stated, weak, plain).effectiveSL["tampering"] == 4)
    }

    /// What runs inside an enclave and keeps nobody out by itself is entered from there, and so is as
    /// well kept from hands.
    @Test func whatRunsInsideIsEnteredFromThere() throws {
        let inner = (
            "exits: stated }\nweights",
            "exits: stated, \(Self.hands) }\n  i: { kind: tenancy, inside: e, operator: v, "
                + "level: SL4 }\nweights"
        )
        let plain = ("in: campus, form: ciphertext, key: k", "in: i, form: plaintext")
        #expect(
            try Self.coalitions(inner, plain, of: "tampering")
                == [["aws", "chip"], ["aws", "lab"]])
    }

    /// Hands come with whoever runs the building.
    @Test func theFacilitysHandsPassToo() throws {
        let sites = (
            "perimeters:\n  campus: {",
            "sites: { dublin: { facility: v } }\nperimeters:\n  campus: { at: dublin,"
        )
        let plain = ("in: campus, form: ciphertext, key: k", "in: e, form: plaintext")
        #expect(try Self.coalitions(sites, plain, of: "tampering") == [["aws"], ["v"]])
        #expect(
            try Self.coalitions(sites, Self.withHands, plain, of: "tampering")
                == [["aws", "chip"], ["aws", "lab"], ["chip", "v"], ["lab", "v"]])
    }

    // MARK: What is told

    @Test func aWarningIsGivenWhereNothingIsSaidOfHands() throws {
        func codes(_ replacing: (String, String)...) throws -> [String] {
            try Self.document(replacing).examined().diagnostics.filter {
                $0.code.rawValue.contains("hands")
            }.map { "\($0.code.rawValue) \($0.place?.line ?? 0)" }
        }
        #expect(try codes().count == 1)
        #expect(try codes(Self.withHands).isEmpty)
        // An enclave whose host walks in: of the key it is said.
        let rest = ", inside: campus, operator: lab"
        let open = ("kind: enclave" + rest, "kind: tenancy" + rest)
        #expect(try codes(open).count == 1)
        #expect(try codes(open) != codes())
        #expect(try codes(open, ("pinned: yes", "pinned: yes, \(Self.hands)")).isEmpty)
        // What an unknown sets is asked about already.
        let unknown = (
            "workloads: {",
            "unknown: { h: { of: perimeters.e.host-hands, one-of: "
                + "[ { operator: chip, level: SL0 }, { operator: chip, level: SL4 } ] } }\nworkloads: {"
        )
        #expect(try codes(unknown).isEmpty)
    }

    @Test(arguments: [
        ("pinned: yes", "", "has no 'pinned'"),
        ("pinned: yes", "pinned: no", "has no 'forgery'"),
        ("pinned: yes", "pinned: yes, forgery: SL2", "bound to known machines, and yet 'forgery'"),
        ("policy: lab, ", "", "has no 'policy'"), ("root: chip, ", "", "has no 'root'"),
        ("verifier: v, ", "", "has no 'verifier'"), ("enclave: e, ", "", "has no 'enclave'"),
        ("pinned: yes", "pinned: maybe", "'maybe' is not a value for 'pinned'"),
        ("pinned: yes", "pinned: yes, host-hands: { level: SL2 }", "has no operator"),
        ("pinned: yes", "pinned: yes, host-hands: { operator: v }", "has no level"),
        (
            "pinned: yes", "pinned: yes, host-hands: { operator: v, level: none }",
            "'none' is not a level"
        ),
    ])
    func whatIsWrongIsRefused(_ old: String, _ new: String, _ message: String) throws {
        let errors = try Self.document([(old, new)]).examined().diagnostics.filter {
            $0.severity == .error
        }
        #expect(errors.count == 1, "\(errors)")
        #expect(errors.first?.message.contains(message) == true, "\(errors)")
    }
}
