import Testing
import ThreatGraph

struct LevelTests {
    @Test func levelsAndTiersAreReadFromText() {
        for number in 0...5 {
            #expect(SecurityLevel("SL\(number)")?.rawValue == number)
            #expect(SecurityLevel("sl\(number)")?.rawValue == number)
            #expect(SecurityLevel("\(number)")?.description == "SL\(number)")
        }
        #expect(CapabilityTier.all.map(\.description) == ["OC1", "OC2", "OC3", "OC4", "OC5"])
        for tier in CapabilityTier.all {
            #expect(CapabilityTier(tier.description) == tier)
            #expect(CapabilityTier("\(tier.rawValue)") == tier)
        }
    }

    @Test(arguments: [
        "", "SL", "SL6", "SL-1", "SL04", "SL 4", "4.0", "+4", "OC4", "SLSL4", "four", " 4", "٤",
        "ſL4", "S4", "SL4 ",
    ])
    func whatIsNoLevelIsRefused(_ text: String) { #expect(SecurityLevel(text) == nil) }

    @Test(arguments: ["", "OC", "OC0", "0", "OC6", "SL3", "OC33", "oc 3", "-1", "OC٣", "3 "])
    func whatIsNoTierIsRefused(_ text: String) { #expect(CapabilityTier(text) == nil) }

    @Test func numbersOutsideTheScalesAreRefused() {
        #expect(SecurityLevel(rawValue: -1) == nil)
        #expect(SecurityLevel(rawValue: 6) == nil)
        #expect(CapabilityTier(rawValue: 0) == nil)
        #expect(CapabilityTier(rawValue: 6) == nil)
        let levels = (0...5).compactMap(SecurityLevel.init(rawValue:))
        #expect(levels.reversed().sorted() == levels)
    }

    @Test(arguments: ["2026-04-20", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func datesAreReadAndWritten(_ text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-04", "2026-4-20", "26-04-20", "2026-13-01", "2026-00-01", "2026-04-31",
        "2026-02-29", "1900-02-29", "2026-04-00", "2026/04/20", "2026-04-20T00:00", "-026-04-20",
        "2026-04--1", "+026-04-20", "٢٠٢٦-04-20", "2026-04-20-", " 2026-04-20",
    ])
    func whatIsNoDateIsRefused(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test func datesAreOrderedByTime() {
        let texts = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"]
        #expect(texts.reversed().compactMap(CalendarDate.init).sorted().map(\.description) == texts)
    }

    @Test func onlyDisclosureKnowsNoTiers() {
        #expect(ConsequenceKind.allCases.filter { !$0.isTiered } == [.disclosure])
        #expect(ConsequenceKind.disclosure.modes == [.compelled])
        #expect(!ConsequenceKind.exfiltration.modes.contains(.compelled))
    }

    /// Of two levels of which one is open it is known only where that holds whatever is chosen.
    @Test func openLevelsAreKnownToHoldWhereTheyAreTheSame() throws {
        let (one, other) = (SecurityLevel.open(0), SecurityLevel.open(1))
        let third = try #require(SecurityLevel("SL3"))
        #expect(one.isKnown(atLeast: one) && one.isKnown(atLeast: .zero))
        #expect(!one.isKnown(atLeast: other) && !other.isKnown(atLeast: one))
        #expect(!one.isKnown(atLeast: third) && !third.isKnown(atLeast: one))
        #expect(third.isKnown(atLeast: third) && third.isKnown(atLeast: .zero))
        #expect(!SecurityLevel.zero.isKnown(atLeast: third))
        #expect(one.rawValue == SecurityLevel.firstOpen && SecurityLevel(rawValue: 6) == nil)
    }
}
