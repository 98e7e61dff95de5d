import FailureAnalysis
import Testing
import ThreatGraph

@testable import Wording

/// How times, rates and sizes of egress are printed, and what is said of them.
struct EgressWordsTests {
    @Test func timesHaveThreeDigits() {
        let texts: [(Double?, String)] = [
            (nil, "never"), (0, "at once"), (0.0004, "under 1 ms"), (0.05, "0.05 s"), (8, "8 s"),
            (59.4, "59.4 s"), (400, "6.67 min"), (800, "13.3 min"), (4_000, "1.11 h"),
            (172_799, "48 h"), (172_800, "2 d"), (319_680, "3.7 d"), (69_120_000, "2.19 y"),
            (3.1536e10, "999 y"), (3.2e10, "1010 y"), (3.2e13, "over a million y"),
            (.nan, "at once"), (-5, "at once"), (.infinity, "over a million y"),
        ]
        for (seconds, text) in texts { #expect(EgressWords.time(seconds) == text) }
    }

    /// The times of `EgressArithmeticTests.table` in words, by rate in bytes a day: for 0.5, 1, 2
    /// and 4 TB, and for 1 TB compressed 4, 16 and 100 times.
    @Test(arguments: [
        (
            [400, 800, 1_600, 3_200, 200, 50, 8],
            ["6.67 min", "13.3 min", "26.7 min", "53.3 min", "3.33 min", "50 s", "8 s"]
        ),
        (
            [4_000, 8_000, 16_000, 32_000, 2_000, 500, 80],
            ["1.11 h", "2.22 h", "4.44 h", "8.89 h", "33.3 min", "8.33 min", "1.33 min"]
        ),
        (
            [40_000, 80_000, 160_000, 320_000, 20_000, 5_000, 800],
            ["11.1 h", "22.2 h", "44.4 h", "3.7 d", "5.56 h", "1.39 h", "13.3 min"]
        ),
        (
            [43_200, 86_400, 172_800, 345_600, 21_600, 5_400, 864],
            ["12 h", "24 h", "2 d", "4 d", "6 h", "1.5 h", "14.4 min"]
        ),
        (
            [432_000, 864_000, 1_728_000, 3_456_000, 216_000, 54_000, 8_640],
            ["5 d", "10 d", "20 d", "40 d", "2.5 d", "15 h", "2.4 h"]
        ),
        (
            [8_640_000, 17_280_000, 34_560_000, 69_120_000, 4_320_000, 1_080_000, 172_800],
            ["100 d", "200 d", "400 d", "2.19 y", "50 d", "12.5 d", "2 d"]
        ),
        (
            [43_200_000, 86_400_000, 172_800_000, 345_600_000, 21_600_000, 5_400_000, 864_000],
            ["500 d", "2.74 y", "5.48 y", "11 y", "250 d", "62.5 d", "10 d"]
        ),
        (
            [
                432_000_000, 864_000_000, 1_728_000_000, 3_456_000_000, 216_000_000, 54_000_000,
                8_640_000,
            ],
            ["13.7 y", "27.4 y", "54.8 y", "110 y", "6.84 y", "625 d", "100 d"]
        ),
    ])
    func theTimesOfSteadyRates(seconds: [Double], says: [String]) {
        #expect(seconds.map { EgressWords.time($0) } == says)
    }

    @Test func handChecksOfLines() {
        #expect(EgressWords.time(6_480) == "1.8 h")
    }

    @Test func durationsAreToldApart() {
        #expect(EgressWords.time(.seconds(0)) == "at once")
        #expect(EgressWords.time(.seconds(800)) == "13.3 min")
        #expect(EgressWords.time(.never) == "never")
        #expect(EgressWords.time(.unknown) == "unknown: no size")
    }

    @Test func sizesAndRatesAreDecimal() {
        #expect(EgressWords.size(0) == "0 B")
        #expect(EgressWords.size(999) == "999 B")
        #expect(EgressWords.size(1_000) == "1 kB")
        #expect(EgressWords.size(999_600) == "1 MB")
        #expect(EgressWords.size(1.8446744073709552e19) == "18.4 EB")
        #expect(EgressWords.rate(33_333_333_333) == "33.3 GB/day")
        #expect(EgressWords.rate(0) == "nothing")
        #expect(EgressWords.rate(nil) == "no limit")
        #expect(EgressWords.factor(16) == "16" && EgressWords.factor(2.5) == "2.5")
    }

    /// The rates of `EgressArithmeticTests.covertBudgetsThatKeepAWindow` in words.
    @Test func covertBudgetsInWords() {
        let rates: [Double] = [
            33_333_333_333, 2_083_333_333, 333_333_333, 2_737_850_787, 171_115_674, 27_378_507,
            273_785_078, 17_111_567, 2_737_850,
        ]
        #expect(
            rates.map { EgressWords.rate($0) } == [
                "33.3 GB/day", "2.08 GB/day", "333 MB/day", "2.74 GB/day", "171 MB/day",
                "27.4 MB/day", "274 MB/day", "17.1 MB/day", "2.74 MB/day",
            ])
    }

    @Test func windowsAreWrittenAsTheyAreRead() {
        #expect(EgressWords.window(TimeSpan(seconds: 43_200)) == "12 h")
        #expect(EgressWords.window(nil) == "as long as it takes")
    }

    /// What is stated of a shut channel, in one order; a zero is a limit, not "nothing said".
    @Test func whatAShutChannelLetsThrough() {
        let barrier = ChannelGuard.barrier(
            operators: .defender("vendor"), level: SecurityLevel(rawValue: 4))
        var channel = Channel(
            id: "exit", source: .perimeter("site"), destination: .outside, guardedBy: barrier)
        func shut() -> String { EgressWords.shut(ChannelLimits(channel)) }
        #expect(shut() == "not stated: nothing")
        channel.cap = DataRate(bytesPerDay: 0)
        #expect(shut() == "cap 0 B/day")
        channel.cap = DataRate(bytesPerDay: 5_000_000_000)
        channel.budget = DataBudget(
            amount: ByteCount(bytes: 1_000_000), period: TimeSpan(seconds: 86_400))
        channel.covert = DataRate(bytesPerDay: 1_000)
        channel.burst = ByteCount(bytes: 2_000)
        #expect(shut() == "cap 5 GB/day, 1 MB every 1 d, covert 1 kB/day, 2 kB at once")
        channel.budget?.period = nil
        channel.cap = nil
        channel.covert = nil
        #expect(shut() == "1 MB in all, 2 kB at once")
        channel.guardedBy = .none
        #expect(shut() == "never shut")
        #expect(EgressWords.open(ChannelLimits(channel)) == "no limit")
        channel.rate = DataRate(bytesPerDay: 0)
        #expect(EgressWords.open(ChannelLimits(channel)) == "nothing")
    }
}
