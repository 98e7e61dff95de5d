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

    private func times(
        _ model: ThreatGraph, failed: [String] = []
    ) throws -> [EgressDuration] {
        try findings(model).times.filter { $0.failed == failed }.map(\.stated)
    }

    private static func days(_ days: Double) -> EgressDuration { .seconds(days * 86_400) }

    private static func days(_ days: Double...) -> [EgressDuration] { days.map { Self.days($0) } }

    /// Rates in bytes a day, and the seconds for 0.5, 1, 2 and 4 TB, and for 1 TB compressed 4, 16
    /// and 100 times.
    static let table: [(rate: UInt64, seconds: [Double])] = [
        (108_000_000_000_000, [400, 800, 1_600, 3_200, 200, 50, 8]),
        (10_800_000_000_000, [4_000, 8_000, 16_000, 32_000, 2_000, 500, 80]),
        (1_080_000_000_000, [40_000, 80_000, 160_000, 320_000, 20_000, 5_000, 800]),
        (1_000_000_000_000, [43_200, 86_400, 172_800, 345_600, 21_600, 5_400, 864]),
        (100_000_000_000, [432_000, 864_000, 1_728_000, 3_456_000, 216_000, 54_000, 8_640]),
        (
            5_000_000_000,
            [8_640_000, 17_280_000, 34_560_000, 69_120_000, 4_320_000, 1_080_000, 172_800]
        ),
        (
            1_000_000_000,
            [43_200_000, 86_400_000, 172_800_000, 345_600_000, 21_600_000, 5_400_000, 864_000]
        ),
        (
            100_000_000,
            [
                432_000_000, 864_000_000, 1_728_000_000, 3_456_000_000, 216_000_000, 54_000_000,
                8_640_000,
            ]
        ),
    ]

    @Test(arguments: EgressArithmeticTests.table)
    func steadyRates(rate: UInt64, seconds: [Double]) throws {
        let half: UInt64 = 500_000_000_000
        var found = try [half, 2 * half, 4 * half, 8 * half].map {
            try times(site($0, rate: rate))[0]
        }
        found += try times(site(2 * half, rate: rate)).dropFirst()
        #expect(found == seconds.map { .seconds($0) })
    }

    @Test func handChecksOfLines() throws {
        #expect(try times(site(810_000_000_000, rate: 10_800_000_000_000))[0] == .seconds(6_480))
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
        #expect(once.outcome == .never && once.seconds == nil && once.stated == .never)
        let enough = try shut(terabyte) {
            $0.budget = DataBudget(amount: ByteCount(bytes: terabyte))
        }
        #expect(enough.seconds == 1)
    }

    @Test func aBurstPassesAtOnce() throws {
        let terabyte: UInt64 = 1_000_000_000_000
        let all = try shut(terabyte) { $0.burst = ByteCount(bytes: 2 * terabyte) }
        #expect(all.seconds == 0 && all.stated == .seconds(0))
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
        #expect(unstated.stated == .never && unstated.worst == .seconds(0))
        let both = try shut(terabyte) {
            $0.cap = DataRate(bytesPerDay: 100_000_000_000)
            $0.covert = DataRate(bytesPerDay: 5_000_000_000)
        }
        #expect(both.stated == Self.days(200) && both.worst == Self.days(200))
        let slowLine = try shut(terabyte) {
            $0.rate = DataRate(bytesPerDay: 50_000_000_000)
            $0.cap = DataRate(bytesPerDay: 100_000_000_000)
        }
        #expect(slowLine.stated == Self.days(20))
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
        #expect(try times(replicated, failed: both)[0] == Self.days(100))
        let partitioned = twoClouds(Custody(scheme: .partitioned, threshold: 2), form: .share)
        #expect(
            try times(partitioned, failed: both) == Self.days(100, 100, 100, 100))
        let split = twoClouds(Custody(scheme: .split, threshold: 2), form: .share)
        #expect(try times(split, failed: both) == Self.days(200, 200, 200, 200))
        #expect(try findings(split).times.filter { $0.failed == both }[0].outcome == .moves)
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
        #expect(try times(model)[0] == Self.days(250))
    }

    /// A key is had at once however slow the way: the ciphertext alone decides, uncompressed.
    @Test func keysAreNeverSlowedAndCiphertextIsNotCompressed() throws {
        var model = site(1_000_000_000_000, rate: 5_000_000_000)
        model.weights["model"]?.copies = [Copy(in: "site", form: .ciphertext, key: "key")]
        model.keys = [Key(id: "key", release: .defender("lab"), releaseLevel: nil)]
        model.perimeters["site"]?.hasNoCompute = true
        #expect(try times(model) == [.never, .never, .never, .never])
        #expect(try times(model, failed: ["lab"]) == Self.days(200, 200, 200, 200))
        // Where there is compute it can be decrypted and made smaller first.
        model.perimeters["site"]?.hasNoCompute = false
        #expect(try times(model, failed: ["lab"]) == Self.days(200, 50, 12.5, 2))
    }

    @Test func covertBudgetsThatKeepAWindow() throws {
        let windows = [30, 365.25, 3652.5].map { TimeSpan(seconds: UInt64($0 * 86_400)) }
        let budgets = try findings(site(1_000_000_000_000), windows: windows).covertBudgets
        #expect(
            budgets.filter { $0.compression != 4 }.map(\.bytesPerDay) == [
                33_333_333_333, 2_083_333_333, 333_333_333, 2_737_850_787, 171_115_674, 27_378_507,
                273_785_078, 17_111_567, 2_737_850,
            ])
        // Kept: at that rate, and not at one byte a day more.
        for budget in budgets.prefix(4) {
            let size = 1e12 / budget.compression
            #expect(size / budget.bytesPerDay >= Double(budget.window.seconds) / 86_400)
            #expect(size / (budget.bytesPerDay + 1) < Double(budget.window.seconds) / 86_400)
        }
    }
}
