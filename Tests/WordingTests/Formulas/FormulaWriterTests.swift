import AttackGraph
import Formulas
import Networks
import Testing
import ThreatGraph

@testable import Wording

/// One formula in all styles, and each use by hand.
struct FormulaWriterTests {
    private typealias Letters = Formula<String>

    /// `a and (b or c) and 2 of (d, e and f, g)`.
    private static let formula = Letters.all([
        .leaf("a"), .any([.leaf("b"), .leaf("c")]),
        .atLeast(count: 2, of: [.leaf("d"), .all([.leaf("e"), .leaf("f")]), .leaf("g")]),
    ])

    private static func written(_ formula: Letters, _ style: FormulaStyle) -> String {
        FormulaWriter<String>(style) { LeafWords($0) }.words(for: formula)
    }

    @Test func oneFormulaInEveryStyle() {
        #expect(Self.written(Self.formula, .plain) == "a and (b or c) and (2 of d, (e and f), g)")
        #expect(Self.written(Self.formula, .label) == "a, (b or c) and (2 of d, (e and f), g)")
        #expect(Self.written(Self.formula, .short) == "a and (b or c) and 2 of (d, e and f, g)")
        #expect(
            Self.written(Self.formula, .listed)
                == "all of (a, any of (b, c), 2 of (d, all of (e, f), g))")
    }

    @Test func aFormulaOfOnePartIsStillAFormula() {
        let inner = Letters.any([.all([.leaf("a")]), .leaf("b")])
        #expect(Self.written(inner, .plain) == "(a) or b")
        #expect(Self.written(inner, .short) == "(a) or b")
        #expect(Self.written(.all([.leaf("a")]), .label) == "a")
        #expect(Self.written(.leaf("a"), .listed) == "a")
    }

    /// The first leaf of a label stands as at its beginning, wherever it is nested.
    @Test func onlyTheFirstLeafOfALabelBegins() {
        let writer = FormulaWriter<String>(.label) {
            LeafWords("The \($0)", within: "the \($0)")
        }
        let nested = Letters.any([.all([.leaf("a"), .leaf("b")]), .leaf("c")])
        #expect(writer.words(for: nested) == "(The a and the b) or the c")
        #expect(writer.words(for: nested, isLabel: false) == "(the a and the b) or the c")
        #expect(writer.words(for: .leaf("a"), isLabel: false) == "The a")
    }

    @Test func locksAreToldByFailuresAndByLevels() {
        let lock = LockExpression.any([
            .operated(by: "aws", level: 4),
            .all([.operated(by: "lab", level: nil), .operated(by: "maker", level: 5)]),
            .atLeast(
                count: 1,
                of: [.operated(by: "a", level: 0, modes: ModeSet([.compelled, .insider]))]),
        ])
        #expect(
            lock.failureWords
                == "(aws failing or OC5) or (lab failing and maker failing) or "
                + "(1 of (a failing or OC1))")
        #expect(
            lock.shortWords
                == "aws@SL4 or (lab and maker@SL5) or 1 of (a@SL0 if compelled/insider)")
        #expect(LockExpression.operated(by: "aws", level: 2).failureWords == "aws failing or OC3")
    }

    @Test func levelsOfALockAreListedWeakestFirst() {
        let lock = Lock.all([
            .leaf(LockLeaf(party: PartyIndex(0), level: 4)),
            .leaf(LockLeaf(party: PartyIndex(1), level: 2)),
            .leaf(LockLeaf(party: PartyIndex(1), level: 4)),
            .leaf(LockLeaf(party: PartyIndex(1), level: nil)),
        ])
        #expect(lock.levelNames == ["SL2", "SL4"])
    }

    @Test func quorumsAreToldInThreeWays() {
        let three = SecurityLevel(rawValue: 3)
        let quorum = Quorum.all([
            .defender("aws"), .any([.defender("lab", level: three), .defender("maker")]),
        ])
        #expect(quorum.shortWords == "aws and (lab@SL3 or maker)")
        #expect(quorum.listedWords == "all of (aws, any of (lab at SL3, maker))")
        #expect(
            quorum.labelWords(isLabel: true) { LeafWords($0.defender.rawValue.uppercased()) }
                == "AWS and (LAB or MAKER)")
    }

    @Test func substratesAreListed() {
        let needs = Substrate.atLeast(
            count: 1,
            of: [
                .leg(
                    SubstrateLeg(
                        kind: .capacity, provider: "aws", in: "campus",
                        level: SecurityLevel(rawValue: 2))),
                .leg(SubstrateLeg(kind: .chips, provider: "maker")),
            ])
        #expect(needs.listedWords == "1 of (capacity of aws in campus at SL2, chips of maker)")
    }

    /// A picture's formula with nobody named is told as nobody.
    @Test func anEmptyFormulaDoesNotTrap() {
        #expect(Self.written(.all([]), .plain) == "")
        #expect(Self.written(.any([]), .listed) == "any of ()")
    }
}
