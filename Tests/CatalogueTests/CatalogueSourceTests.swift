import Catalogue
import Testing
import ThreatGraph

/// What the entries rest on can be found again, and what is of 2025 and later has two documents.
struct CatalogueSourceTests {
    let book: CatalogueBook

    init() throws { book = try CatalogueBook.builtIn() }

    /// Sources that are no publication.
    private static let unpublished: Set<Identifier<CatalogueSource>> = [
        "project-inference", "general-knowledge",
    ]

    /// Published ones that say no date, or whose date was not seen.
    private static let undated: Set<Identifier<CatalogueSource>> = [
        "nvidia-confidential-vms", "usc-2703", "govuk-ipa-factsheet", "uk-answer-30755",
        "gni-germany", "vodafone-report-de", "csi-r871", "zona-m-nil", "zona-m-csl", "seed-001",
        "seed-003",
    ]

    @Test func everySourceHasAPublisherAndADate() {
        for source in book.sources {
            let isPublished = !Self.unpublished.contains(source.id)
            #expect((source.publisher != nil) == isPublished, "\(source.id)")
            #expect(
                (source.date != nil) == (isPublished && !Self.undated.contains(source.id)),
                "\(source.id)")
        }
    }

    @Test func whatSaysWhatItSaysCanBeFound() {
        let told = book.sources.filter { $0.says != nil }
        #expect(told.count == 55)
        for source in told {
            #expect(source.address?.hasPrefix("https://") == true, "\(source.id)")
            #expect(source.says?.hasSuffix(".") == true, "\(source.id)")
        }
        #expect(book.sources.allSatisfy { ($0.address != nil) == ($0.says != nil) })
    }

    /// An entry of the last two years rests on two documents that can be found, or is unverified.
    @Test func whatIsNewRestsOnTwoDocuments() throws {
        let day = try #require(CalendarDate("2025-07-01"))
        let supports =
            book.instruments.map { ($0.id.rawValue, $0.support) }
            + book.facts.map { ($0.id.rawValue, $0.support) }
        let new = supports.filter { $0.1.date?.mayBeOnOrAfter(day) ?? false }
        #expect(new.count == 27)
        for (id, support) in new where support.confidence != .unverified {
            let found = support.sources.compactMap { book.sources[$0] }.filter { $0.address != nil }
            // The bill has its own text and an account of it.
            #expect(found.count >= (id == "us-dpa-title1" ? 1 : 2), "\(id)")
        }
    }

    @Test func everyFactHasADateAndAReadingOfItsOwn() {
        for fact in book.facts {
            #expect(book.date(of: fact.support) != nil, "\(fact.id)")
            #expect(fact.reading != fact.says && !fact.reading.isEmpty, "\(fact.id)")
        }
    }

    @Test func theDateIsTheEntrysOwnOrThatOfItsNewestSource() throws {
        let lapse = try #require(book.instruments["us-fisa-702"])
        #expect(book.date(of: lapse.support)?.description == "2026-06-12")
        let rand = try #require(book.controls["SL4-CC-01"])
        #expect(rand.support.date == nil)
        #expect(book.date(of: rand.support)?.description == "2024-05-30")
        let memory = try #require(book.instruments["us-takings"])
        #expect(book.date(of: memory.support) == nil)
    }
}

/// Years, months and days as sources give them.
struct CatalogueDateTests {
    @Test(arguments: ["2026", "2026-06", "2026-06-02", "2024-02-29"])
    func readsAYearAMonthAndADay(text: String) {
        #expect(CatalogueDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "26", "2026-", "2026-6", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "2026-06-2",
        "2026/06", "June 2026", "2026-06-02T00",
    ])
    func refusesWhatIsNone(text: String) {
        #expect(CatalogueDate(text) == nil)
    }

    @Test(arguments: [
        ("2026-06-02", "2026-06-02", true), ("2026-06-01", "2026-06-02", false),
        ("2026-06", "2026-06-30", true), ("2026-06", "2026-07-01", false),
        ("2026", "2026-12-31", true), ("2026", "2027-01-01", false),
    ])
    func aMonthOrAYearCountsIfAnyDayOfItDoes(date: String, since: String, counts: Bool) throws {
        let date = try #require(CatalogueDate(date))
        #expect(date.mayBeOnOrAfter(try #require(CalendarDate(since))) == counts)
    }

    @Test func areOrderedByTime() {
        let texts = ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-02", "2027"]
        #expect(texts.compactMap(CatalogueDate.init).sorted().map(\.description) == texts)
        #expect(texts.reversed().compactMap(CatalogueDate.init).max()?.description == "2027")
    }
}
