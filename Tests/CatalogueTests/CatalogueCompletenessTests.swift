import Catalogue
import Testing
import ThreatGraph

/// Every entry of the catalogue says all that it has to.
struct CatalogueCompletenessTests {
    let book: CatalogueBook

    init() throws { book = try CatalogueBook.builtIn() }

    @Test func hasAsManyEntriesAsTheSourcesNamed() {
        #expect(book.controls.count == 118)
        #expect(book.controls.reduce(0) { $0 + $1.mergedItems } == 169)
        #expect(book.vectors.count == 38)
        #expect(book.categories.map(\.category).count == 10)
        #expect(Set(book.vectors.map(\.category)).count == 9)
        #expect(book.tiers.map(\.tier) == CapabilityTier.all)
        #expect(book.levels.map(\.id.rawValue) == ["SL1", "SL2", "SL3", "SL4", "SL5"])
        #expect(book.instruments.count == 51)
        #expect(book.facts.count == 14)
        #expect(Set(book.perimeters.map(\.kind)) == Set(PerimeterKind.allCases))
    }

    @Test func vectorsFillTheirCategoriesAsRANDDoes() {
        let counts = Dictionary(grouping: book.vectors, by: \.category).mapValues(\.count)
        #expect(
            counts == [
                .code: 4, .credentials: 4, .accessSystem: 4, .bypass: 3, .ai: 5, .network: 3,
                .physical: 7, .supplyChain: 3, .humanIntelligence: 5,
            ])
        #expect(Set(book.categories.map(\.category)) == Set(VectorCategory.allCases))
    }

    @Test func everySupportNamesSourcesThatAreThere() {
        let supports =
            book.controls.map(\.support) + book.vectors.map(\.support)
            + book.categories.map(\.support) + book.tiers.map(\.support)
            + book.levels.map(\.support) + book.perimeters.map(\.support)
            + book.instruments.map(\.support) + book.facts.map(\.support)
        var used: Set<Identifier<CatalogueSource>> = []
        for support in supports {
            #expect(!support.sources.isEmpty)
            for source in support.sources { #expect(book.sources.contains(source)) }
            used.formUnion(support.sources)
        }
        #expect(used == Set(book.sources.ids), "every source is used")
    }

    @Test func titlesAreUniqueWithinTheirKind() {
        #expect(Set(book.controls.map(\.title)).count == book.controls.count)
        #expect(Set(book.vectors.map(\.title)).count == book.vectors.count)
        #expect(Set(book.instruments.map(\.title)).count == book.instruments.count)
        #expect(Set(book.facts.map(\.title)).count == book.facts.count)
    }

    @Test func everyControlSaysWhatItDoesAndWhere() {
        for control in book.controls {
            #expect(!control.protects.isEmpty, "\(control.id)")
            #expect(!control.appliesTo.isEmpty, "\(control.id)")
            #expect(control.blocks.isEmpty == (control.topic == .legalAndContract), "\(control.id)")
            #expect(control.isSupplementary == control.id.rawValue.hasPrefix("SUP-"))
            // SL3-ACC-02 is a detail of SL3-ACC-01, counted there.
            let isCountedElsewhere = control.isSupplementary || control.id == "SL3-ACC-02"
            #expect(isCountedElsewhere == (control.mergedItems == 0), "\(control.id)")
            #expect(control.isSupplementary == control.isLevelInferred, "\(control.id)")
            if !control.isSupplementary {
                #expect(control.id.rawValue.hasPrefix("\(control.level)-"), "\(control.id)")
            }
            if control.keepsHostOut {
                #expect(control.topic == .confidentialComputing)
                #expect(control.support.note?.contains("inference") == true, "\(control.id)")
            }
        }
        #expect(
            book.controls.filter(\.keepsHostOut).map(\.id.rawValue) == ["SL4-CC-01", "SUP-CC-01"])
    }

    @Test func operatorsAgreeWithWhoIsAbleToOperate() {
        for control in book.controls {
            let allowed: Set<CatalogueOperator> =
                switch control.operableBy {
                case .lab: [.tenant]
                case .vendor: [.host]
                case .silicon: [.silicon]
                case .either: [.tenant]
                case .both: [.both, .silicon, .tenant]
                }
            #expect(allowed.contains(control.defaultOperator), "\(control.id)")
        }
    }

    @Test func nistIdentifiersAreThoseTheSourcesName() {
        let named = book.controls.filter { !$0.nist.isEmpty }
        #expect(named.map(\.id.rawValue) == ["SUP-CC-01", "SUP-EGR-04"])
        #expect(named.flatMap(\.nist) == ["SC-28(3)", "SC-8(1)", "SC-7(10)"])
        for control in named {
            let titles = control.support.sources.compactMap { book.sources[$0]?.title }
            for id in control.nist { #expect(titles.contains { $0.contains(id) }) }
        }
    }

    @Test func everyInstrumentAnswersEveryQuestion() {
        for instrument in book.instruments {
            #expect(Set(instrument.compels.keys) == Set(CataloguePower.allCases))
            #expect(!instrument.mitigations.isEmpty, "\(instrument.id)")
            #expect(!instrument.reach.isEmpty, "\(instrument.id)")
            #expect(
                !instrument.possibleCompulsions.isEmpty
                    || instrument.compels[.records]?.extent == .yes
                    || instrument.kind.compelsNothing, "\(instrument.id)")
            let isCommercial = instrument.jurisdiction == "contract"
            #expect(isCommercial == (instrument.kind == .commercial), "\(instrument.id)")
            #expect(
                (instrument.notice.extent == .notApplicable)
                    == (isCommercial || instrument.kind.compelsNothing))
            if instrument.support.confidence == .unverified {
                #expect(
                    !instrument.unsure.isEmpty || instrument.support.confidenceDetail != nil,
                    "\(instrument.id) says what is unsure")
            }
        }
        #expect(book.instruments.filter { $0.kind == .legal }.count == 38)
        #expect(book.instruments.filter { $0.kind == .policy }.count == 5)
        #expect(book.instruments.filter { $0.kind == .commercial }.count == 7)
    }

    @Test func fourteenInstrumentsRestOnMemoryAlone() {
        let memory = book.instruments.filter {
            $0.support.confidence == .unverified && $0.support.confidenceDetail == nil
        }
        #expect(memory.count == 14)
    }

    @Test func underlyingAnswersAreTheReachRulesOnly() {
        for instrument in book.instruments {
            let extents = instrument.compels.values.map(\.extent) + [instrument.review.extent]
            #expect(extents.contains(.underlying) == (instrument.kind == .reachRule))
        }
    }

    @Test func scoresNeverFallWithTheTier() {
        var known = (scores: 0, thresholds: 0, missing: 0)
        for vector in book.vectors {
            switch vector.feasibility {
            case .scores(let scores):
                known.scores += 1
                #expect(scores.count == 5 && scores == scores.sorted(), "\(vector.id)")
            case .reachesFour: known.thresholds += 1
            case .notFound: known.missing += 1
            }
        }
        #expect(known == (10, 4, 24))
    }

    @Test func levelsThwartTheTierOfTheirNumberAndAskForMoreLayers() {
        #expect(book.levels.map(\.thwarts) == CapabilityTier.all)
        #expect(book.levels.map(\.layers) == [1, 1, 2, 4, 8])
        #expect(book.tiers.map(\.budget) == [1000, 10_000, 1_000_000, 10_000_000, 1_000_000_000])
    }
}
