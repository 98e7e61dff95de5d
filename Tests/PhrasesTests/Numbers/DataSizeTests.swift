import Testing

@testable import Phrases

struct DataSizeTests {
    @Test(arguments: [
        (0.0, "0 B"), (-1, "0 B"), (999.4, "999 B"), (999.5, "1 kB"), (1_234, "1.23 kB"),
        (1.5e12, "1.5 TB"), (9.999e14, "1 PB"), (5e20, "500 EB"),
    ])
    func roundsToThreeDigits(_ bytes: Double, _ words: String) {
        #expect(DataSize.rounded(bytes) == words)
    }

    @Test(
        arguments: [
            (0, "0 B"), (999, "999 B"), (1_000, "1 kB"), (1_990_000_000_000, "1.9 TB"),
            (2_000_000_000_000_000, "2 PB"), (UInt64.max, "18446.7 PB"),
        ] as [(UInt64, String)])
    func cutsOffTenths(_ bytes: UInt64, _ words: String) {
        #expect(DataSize.short(bytes) == words)
    }

    @Test(
        arguments: [
            (0, "0 bytes"), (1, "1 bytes"), (1_500_000_000_000, "1500 GB"),
            (2_000_000_000_000, "2 TB"), (1_001, "1001 bytes"),
        ] as [(UInt64, String)])
    func saysStatedAmountsExactly(_ bytes: UInt64, _ words: String) {
        #expect(DataSize.exact(bytes) == words)
    }
}
