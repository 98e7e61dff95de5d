import Catalogue
import Testing
import ThreatGraph

/// What a baseline expands into, and what it is worth.
struct CatalogueBaselineTests {
    let book: CatalogueBook

    init() throws { book = try CatalogueBook.builtIn() }

    private func level(_ number: Int) throws -> SecurityLevel {
        try #require(SecurityLevel(rawValue: number))
    }

    @Test func levelsAreCumulative() throws {
        for kind in PerimeterKind.allCases {
            var before: Set<Identifier<CatalogueControl>> = []
            for number in 1...5 {
                let now = Set(book.controls(level: try level(number), kind: kind).map(\.id))
                #expect(now.isStrictSuperset(of: before), "\(kind) SL\(number)")
                before = now
            }
        }
        #expect(book.controls(level: try level(0), kind: .hall).isEmpty)
    }

    @Test func supplementaryControlsBelongToNoBaselineUnlessAskedFor() throws {
        let plain = book.controls(level: try level(5), kind: .enclave)
        let all = book.controls(
            level: try level(5), kind: .enclave, includingSupplementary: true)
        #expect(plain.allSatisfy { !$0.isSupplementary })
        #expect(Set(all.map(\.id)).subtracting(plain.map(\.id)).contains("SUP-CC-01"))
    }

    @Test func confidentialComputingIsForEnclavesAndGuardsForBuildings() throws {
        #expect(book.controls["SL4-CC-01"]?.appliesTo == [.enclave])
        #expect(book.controls["SL4-CC-01"]?.defaultOperator == .silicon)
        #expect(book.controls["SL2-PHY-01"]?.appliesTo.contains(.hall) == true)
        #expect(book.controls["SL2-PHY-01"]?.defaultOperator == .host)
        #expect(book.controls["SL2-PHY-01"]?.appliesTo.contains(.adminPlane) == false)
        #expect(book.controls["SL3-PER-01"]?.appliesTo == PerimeterKind.allCases)
    }

    /// Worked from the tables: SL2, SL3 and SL4 each block every category anew, no item of SL1 is
    /// about AI, and no item of SL5 is about credentials.
    @Test func baselineIsWorthItsLevelSaveWhereTheTablesHaveNothing() throws {
        for kind in PerimeterKind.allCases where kind != .other {
            for number in 1...5 {
                let strengths = book.strengths(level: try level(number), kind: kind)
                for (category, strength) in strengths {
                    let name = "\(kind) SL\(number) \(category.rawValue)"
                    switch (category, number) {
                    case (.host, 4...5) where kind == .enclave:
                        #expect(strength?.rawValue == 4, "\(name)")
                    case (.host, _): #expect(strength == nil, "\(name)")
                    case (.ai, 1): #expect(strength == nil, "\(name)")
                    case (.credentials, 5): #expect(strength?.rawValue == 4, "\(name)")
                    default: #expect(strength?.rawValue == number, "\(name)")
                    }
                }
            }
        }
    }

    @Test func onlyHostedKindsAreEnteredFromTheirHost() {
        for kind in PerimeterKind.allCases {
            let ways = book.waysIn(kind: kind)
            #expect(ways.contains(.host) == kind.isHosted)
            #expect(ways == VectorCategory.allCases.filter(ways.contains))
        }
    }
}
