import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// The figures that can be worked out by hand, each through the whole pipeline from a model.
struct EgressArithmeticTests {
    private static let day: UInt64 = 86_400

    /// One site that anybody can enter, with plaintext, and exits that nobody guards.
    private func site(
        _ size: UInt64, exits: [Channel] = [], rate: UInt64? = nil
    ) -> ThreatGraph {
        var model = SmallModel().graph
        model.perimeters["site"]?.level = .zero
        model.weights["model"]?.size = ByteCount(bytes: size)
        model.channels = Register(exits)
        if let rate {
            model.channels["line"] = Channel(
                id: "line", source: .perimeter("site"), destination: .outside, guardedBy: .none,
                rate: DataRate(bytesPerDay: rate))
        }
        return model
    }

    private func findings(
        _ model: ThreatGraph, tier: Int = 1, compressions: [String] = ["1", "4", "16", "100"],
        windows: [TimeSpan] = []
    ) throws -> EgressFindings {
        var options = EgressOptions()
        options.tiers = [tier]
        options.compressions = compressions.compactMap { CompressionFactor($0) }
        options.windows = windows
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        return try EgressFindings.asking(compiled, options)
    }

    private func times(_ model: ThreatGraph, failed: [String] = []) throws -> [String] {
        try findings(model).times.filter { $0.failed == failed }.map(\.says)
    }

    /// Rates in bytes a day, and the times for 0.5, 1, 2 and 4 TB, and for 1 TB compressed 4, 16
    /// and 100 times.
    static let table: [(rate: UInt64, says: [String])] = [
        (
            108_000_000_000_000,
            ["6.67 min", "13.3 min", "26.7 min", "53.3 min", "3.33 min", "50 s", "8 s"]
        ),
        (
            10_800_000_000_000,
            ["1.11 h", "2.22 h", "4.44 h", "8.89 h", "33.3 min", "8.33 min", "1.33 min"]
        ),
        (
            1_080_000_000_000,
            ["11.1 h", "22.2 h", "44.4 h", "3.7 d", "5.56 h", "1.39 h", "13.3 min"]
        ),
        (1_000_000_000_000, ["12 h", "24 h", "2 d", "4 d", "6 h", "1.5 h", "14.4 min"]),
        (100_000_000_000, ["5 d", "10 d", "20 d", "40 d", "2.5 d", "15 h", "2.4 h"]),
        (5_000_000_000, ["100 d", "200 d", "400 d", "2.19 y", "50 d", "12.5 d", "2 d"]),
        (1_000_000_000, ["500 d", "2.74 y", "5.48 y", "11 y", "250 d", "62.5 d", "10 d"]),
        (100_000_000, ["13.7 y", "27.4 y", "54.8 y", "110 y", "6.84 y", "625 d", "100 d"]),
    ]

    @Test(arguments: EgressArithmeticTests.table)
    func steadyRates(rate: UInt64, says: [String]) throws {
        let half: UInt64 = 500_000_000_000
        var found = try [half, 2 * half, 4 * half, 8 * half].map {
            try times(site($0, rate: rate))[0]
        }
        found += try times(site(2 * half, rate: rate)).dropFirst()
        #expect(found == says)
    }

    @Test func handChecksOfLines() throws {
        #expect(try times(site(810_000_000_000, rate: 10_800_000_000_000))[0] == "1.8 h")
        let gigabit = try findings(site(810_000_000_000, rate: 10_800_000_000_000)).times[0]
        #expect(gigabit.seconds == 6_480.0)
        let slower = try findings(site(810_000_000_000, rate: 1_080_000_000_000)).times[0]
        #expect(slower.seconds == 64_800.0)
    }

    /// One exit that its operator shuts, and what passes all the same; nobody has failed.
    private func shut(_ size: UInt64, _ change: (inout Channel) -> Void) throws -> EgressTime {
        var exit = Channel(
            id: "exit", source: .perimeter("site"), destination: .outside,
            guardedBy: .barrier(operators: .defender("vendor"), level: SecurityLevel(rawValue: 4)))
        change(&exit)
        return try findings(site(size, exits: [exit])).times[0]
    }

    @Test func windowsOfABudgetAreCountedWhole() throws {
        let terabyte: UInt64 = 1_000_000_000_000
        func windows(_ amount: UInt64) throws -> Double {
            let time = try shut(terabyte) {
                $0.budget = DataBudget(
                    amount: ByteCount(bytes: amount), period: TimeSpan(seconds: Self.day))
            }
            return ((time.seconds ?? -1) / Double(Self.day)).rounded(.up)
        }
        #expect(try windows(5_000_000_000) == 200)
        #expect(try windows(7_000_000_000) == 143)
        let once = try shut(terabyte) {
            $0.budget = DataBudget(amount: ByteCount(bytes: terabyte - 1))
        }
        #expect(once.outcome == "never" && once.seconds == nil && once.says == "never")
        let enough = try shut(terabyte) {
            $0.budget = DataBudget(amount: ByteCount(bytes: terabyte))
        }
        #expect(enough.seconds == 1)
    }

    @Test func aBurstPassesAtOnce() throws {
        let terabyte: UInt64 = 1_000_000_000_000
        let all = try shut(terabyte) { $0.burst = ByteCount(bytes: 2 * terabyte) }
        #expect(all.seconds == 0 && all.says == "at once")
        let rest = try shut(terabyte) {
            $0.burst = ByteCount(bytes: terabyte / 10)
            $0.cap = DataRate(bytesPerDay: 1_080_000_000_000)
        }
        #expect(rest.seconds == 72_000)
    }

    /// Without a limit in the model a shut barrier lets nothing pass, and the report says so.
    @Test func whatAShutBarrierLetsPassIsTheLeastOfWhatIsStated() throws {
        let terabyte: UInt64 = 1_000_000_000_000
        let unstated = try shut(terabyte) { _ in }
        #expect(unstated.says == "never" && unstated.worstSays == "at once")
        let both = try shut(terabyte) {
            $0.cap = DataRate(bytesPerDay: 100_000_000_000)
            $0.covert = DataRate(bytesPerDay: 5_000_000_000)
        }
        #expect(both.says == "200 d" && both.worstSays == "200 d")
        let slowLine = try shut(terabyte) {
            $0.rate = DataRate(bytesPerDay: 50_000_000_000)
            $0.cap = DataRate(bytesPerDay: 100_000_000_000)
        }
        #expect(slowLine.says == "20 d")
    }

    /// Two clouds with one exit of 5 GB a day each.
    private func twoClouds(_ custody: Custody, form: CopyForm) -> ThreatGraph {
        var model = SmallModel.split(count: 2, threshold: 2).graph
        model.weights["model"]?.size = ByteCount(bytes: 1_000_000_000_000)
        model.weights["model"]?.custody = custody
        model.weights["model"]?.copies = (1...2).map {
            Copy(
                in: PerimeterID("site\($0 as Int)"), form: form,
                share: form == .share ? $0 : nil)
        }
        for id in model.channels.ids {
            model.channels[id]?.rate = DataRate(bytesPerDay: 5_000_000_000)
        }
        return model
    }

    @Test func replicatedExitsAddPartsGoSideBySideSharesAreWhole() throws {
        let both = ["vendor1", "vendor2"]
        let replicated = twoClouds(Custody(scheme: .replicated), form: .plaintext)
        #expect(try times(replicated, failed: both)[0] == "100 d")
        let partitioned = twoClouds(Custody(scheme: .partitioned, threshold: 2), form: .share)
        #expect(
            try times(partitioned, failed: both) == ["100 d", "100 d", "100 d", "100 d"])
        let split = twoClouds(Custody(scheme: .split, threshold: 2), form: .share)
        #expect(try times(split, failed: both) == ["200 d", "200 d", "200 d", "200 d"])
        #expect(try findings(split).times.filter { $0.failed == both }[0].outcome == "moves")
    }

    /// Of three shares the second fastest decides.
    @Test func theThresholdIsTheKthFastestShare() throws {
        var model = SmallModel.split(count: 3, threshold: 2).graph
        model.weights["model"]?.size = ByteCount(bytes: 1_000_000_000_000)
        for (place, id) in model.channels.ids.enumerated() {
            model.perimeters[PerimeterID("site\(place + 1)")]?.level = .zero
            model.channels[id]?.guardedBy = .none
            model.channels[id]?.rate = DataRate(bytesPerDay: [1, 10, 4][place] * 1_000_000_000)
        }
        #expect(try times(model)[0] == "250 d")
    }

    /// A key is had at once however slow the way: the ciphertext alone decides, uncompressed.
    @Test func keysAreNeverSlowedAndCiphertextIsNotCompressed() throws {
        var model = site(1_000_000_000_000, rate: 5_000_000_000)
        model.weights["model"]?.copies = [Copy(in: "site", form: .ciphertext, key: "key")]
        model.keys = [Key(id: "key", release: .defender("lab"), releaseLevel: nil)]
        model.perimeters["site"]?.hasNoCompute = true
        #expect(try times(model) == ["never", "never", "never", "never"])
        #expect(try times(model, failed: ["lab"]) == ["200 d", "200 d", "200 d", "200 d"])
        // Where there is compute it can be decrypted and made smaller first.
        model.perimeters["site"]?.hasNoCompute = false
        #expect(try times(model, failed: ["lab"]) == ["200 d", "50 d", "12.5 d", "2 d"])
    }

    @Test func covertBudgetsThatKeepAWindow() throws {
        let windows = [30, 365.25, 3652.5].map { TimeSpan(seconds: UInt64($0 * 86_400)) }
        let budgets = try findings(site(1_000_000_000_000), windows: windows).covertBudgets
        #expect(
            budgets.filter { $0.compression != 4 }.map(\.says) == [
                "33.3 GB/day", "2.08 GB/day", "333 MB/day", "2.74 GB/day", "171 MB/day",
                "27.4 MB/day",
                "274 MB/day", "17.1 MB/day", "2.74 MB/day",
            ])
        // Kept: at that rate, and not at one byte a day more.
        for budget in budgets.prefix(4) {
            let size = 1e12 / budget.compression
            #expect(size / budget.bytesPerDay >= budget.window / 86_400)
            #expect(size / (budget.bytesPerDay + 1) < budget.window / 86_400)
        }
    }
}
