import Catalogue
import Foundation
import Reports
import Testing
import ThreatGraph

/// The catalogue as it is printed.
struct CatalogueListingTests {
    private func book(adding text: String? = nil) throws -> CatalogueBook {
        let builtIn = try CatalogueBook.builtIn()
        guard let text else { return builtIn }
        return try builtIn.merging(userFile: Array(text.utf8), file: "mine.yaml")
    }

    @Test(arguments: CatalogueSection.allCases)
    func everyListingHasEveryEntryAndTheCaution(section: CatalogueSection) throws {
        let book = try book()
        let ids: [String] =
            switch section {
            case .controls: book.controls.map(\.id.rawValue)
            case .vectors: book.vectors.map(\.id.rawValue) + book.categories.map(\.id.rawValue)
            case .tiers: book.tiers.map(\.id.rawValue) + book.levels.map(\.id.rawValue)
            case .instruments: book.instruments.map(\.id.rawValue)
            case .facts: book.facts.map(\.id.rawValue)
            }
        let listing = try CatalogueListing(section, of: book)
        let json = try listing.json()
        for id in ids {
            #expect(listing.text.contains("\n  \(id) "))
            #expect(listing.markdown.contains("\n| \(id) |"))
            #expect(json.contains("\"id\" : \"\(id)\""))
        }
        for output in [listing.text, listing.markdown, json] {
            #expect(output.contains("advice"))
            #expect(output.hasSuffix("\n"))
        }
        #expect(listing.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func showsOneEntryInFullWithItsSources() throws {
        let listing = try CatalogueListing(.controls, of: book(), id: "SUP-CC-01")
        #expect(listing.text.contains("SC-28(3), SC-8(1)"))
        #expect(listing.text.contains("https://standard.sl5.org/controls/sc"))
        #expect(listing.text.contains("applies to (inference)"))
        #expect(!listing.text.contains("SL4-CC-01"))
        let instrument = try CatalogueListing(.instruments, of: book(), id: "us-cloud-act")
        #expect(instrument.text.contains("limited (partner states' orders may include it)"))
        #expect(instrument.text.contains("unsure"))
    }

    @Test func aLevelShowsWhatItAdds() throws {
        let level = try #require(SecurityLevel(rawValue: 4))
        let listing = try CatalogueListing(.controls, of: book(), level: level)
        #expect(listing.text.contains("SL4-CC-01"))
        #expect(listing.text.contains("SUP-KEY-01"))
        #expect(!listing.text.contains("SL3-GOV-01"))
        #expect(listing.text.contains("Levels are cumulative"))
        let tiers = try CatalogueListing(.tiers, of: book(), level: level)
        #expect(tiers.text.contains("SL4") && !tiers.text.contains("SL3"))
    }

    @Test func namesWhatCannotBeListed() throws {
        let book = try book()
        #expect(throws: CatalogueListingError.unknownEntry("SL9-X", in: .controls, near: [])) {
            try CatalogueListing(.controls, of: book, id: "SL9-X")
        }
        #expect(throws: CatalogueListingError.noLevels(in: .vectors)) {
            try CatalogueListing(.vectors, of: book, level: SecurityLevel(rawValue: 1))
        }
        #expect(
            CatalogueListingError.unknownEntry("x", in: .tiers, near: []).description
                == "no entry 'x' among the tiers: list them without an id")
    }

    @Test func instrumentsShowCertainAndPossiblePowers() throws {
        let markdown = try CatalogueListing(.instruments, of: book()).markdown
        #expect(markdown.contains("| us-sca-warrant | US | secondary | Ca-s |"))
        #expect(markdown.contains("| us-nsl-2709 | US | secondary | ---S |"))
    }

    @Test func jsonHasTheFormItNames() throws {
        let text = try CatalogueListing(.tiers, of: book()).json()
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["form"] as? String == "sallyport-catalogue/1")
        #expect((object["tiers"] as? [[String: Any]])?.count == 5)
        #expect((object["levels"] as? [[String: Any]])?.count == 5)
        #expect((object["sources"] as? [String: Any])?.keys.contains("rand-figure-4-1") == true)
    }

    @Test func listsWhatIsNewSinceADay() throws {
        let day = try #require(CalendarDate("2026-06-12"))
        let listing = try CatalogueListing(since: day, of: book())
        #expect(listing.text.hasPrefix("Catalogue since 2026-06-12\n"))
        // The day itself counts, the day before does not, and the newest stands first.
        let rows = listing.markdown.split(separator: "\n").filter { $0.hasPrefix("| 20") }
        let ids = rows.map {
            String($0.split(separator: "|")[1]).trimmingCharacters(in: .whitespaces)
        }
        #expect(ids.contains("us-fisa-702") && !ids.contains("us-eo-14409"))
        let instruments = try CatalogueListing(since: day, in: .instruments, of: book())
        let dates = instruments.markdown.split(separator: "\n").filter { $0.hasPrefix("| 20") }
            .map { String($0.split(separator: "|")[0]) }
        #expect(dates.count > 2 && dates == dates.sorted(by: >))
        // What is of a year counts with any day of it, and nothing older does.
        #expect(dates.allSatisfy { $0.contains("2026") })
        #expect(instruments.markdown.contains("lapsed on 12 June 2026"))
    }

    @Test func saysWhatNobodyDates() throws {
        let day = try #require(CalendarDate("2030-01-01"))
        let listing = try CatalogueListing(since: day, in: .instruments, of: book())
        #expect(listing.text.contains("No entry is dated 2030-01-01 or later."))
        #expect(listing.text.contains("us-takings"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(listing.json().utf8)) as? [String: Any])
        #expect(object["since"] as? String == "2030-01-01")
        #expect((object["undated"] as? [String])?.contains("us-takings") == true)
        #expect(object["instruments"] == nil)
        let whole = try self.book()
        let all = whole.instruments.filter { whole.date(of: $0.support) == nil }
        #expect((object["undated"] as? [String]) == all.map(\.id.rawValue).sorted())
    }

    @Test func whatCompelsNothingSaysSo() throws {
        let listing = try CatalogueListing(.instruments, of: book())
        #expect(listing.markdown.contains("| us-eo-14409 | US | secondary | nothing |"))
        let order = try CatalogueListing(.instruments, of: book(), id: "us-eo-14409")
        #expect(order.markdown.contains("| compels nothing | yes |"))
        #expect(try order.json().contains("\"compelsNothing\" : true"))
        let warrant = try CatalogueListing(.instruments, of: book(), id: "us-sca-warrant")
        #expect(try !warrant.json().contains("compelsNothing"))
    }

    @Test func aSourceIsToldWithWhoWhenAndWhat() throws {
        let listing = try CatalogueListing(.facts, of: book(), id: "hw-memory-bus")
        #expect(listing.markdown.contains("(Rivista.AI, 2025-10-30)"))
        #expect(listing.markdown.contains("Says: For less than 1,000 US dollars"))
        #expect(listing.markdown.contains("our reading"))
    }

    @Test func labelsOfAUserFileAreInert() throws {
        let book = try book(
            adding: """
                catalogue: 1
                categories:
                  host:
                    title: "\\e[31mred\\u202E | [link](x) <b>"
                    source: [general-knowledge]
                    confidence: unverified
                """)
        let listing = try CatalogueListing(.vectors, of: book, id: "host")
        for output in [listing.text, listing.markdown] {
            #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        }
        #expect(listing.markdown.contains("\\| \\[link\\](x) &lt;b&gt;"))
    }

    @Test func printsTheSameBytesEveryTime() throws {
        for section in CatalogueSection.allCases {
            let first = try CatalogueListing(section, of: book())
            let second = try CatalogueListing(section, of: book())
            #expect(first.text == second.text)
            #expect(try first.json() == second.json())
        }
    }
}
