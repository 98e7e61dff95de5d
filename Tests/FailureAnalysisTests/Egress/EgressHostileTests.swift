import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// The largest and smallest numbers that a model can state.
struct EgressHostileTests {
    private static let numbers: [UInt64] = [0, 1, 1 << 40, .max]

    @Test func noNumberIsTooLargeOrTooSmall() throws {
        let level = SecurityLevel(rawValue: 4)
        for size in Self.numbers {
            for amount in Self.numbers {
                for span in Self.numbers {
                    var model = SmallModel().graph
                    model.perimeters["site"]?.level = .zero
                    model.weights["model"]?.size = ByteCount(bytes: size)
                    model.perimeters["site"]?.detection = Detection(
                        operators: .defender("auditor"), level: level,
                        timeToDetect: TimeSpan(seconds: span),
                        timeToRespond: TimeSpan(seconds: .max))
                    for id in ["a", "b", "c"] {
                        model.channels[ChannelID(id)] = Channel(
                            id: ChannelID(id), source: .perimeter("site"), destination: .outside,
                            guardedBy: .barrier(operators: .defender("vendor"), level: level),
                            rate: id == "a" ? nil : DataRate(bytesPerDay: amount),
                            cap: id == "b" ? DataRate(bytesPerDay: amount) : nil,
                            covert: id == "c" ? DataRate(bytesPerDay: size) : nil,
                            burst: id == "a" ? ByteCount(bytes: amount) : nil,
                            budget: id == "c"
                                ? DataBudget(
                                    amount: ByteCount(bytes: amount),
                                    period: span == 0 ? nil : TimeSpan(seconds: span)) : nil)
                    }
                    var options = EgressOptions()
                    options.tiers = [1]
                    options.windows = [TimeSpan(seconds: span)]
                    options.compressions = ["1", "999999999.999999"].compactMap {
                        CompressionFactor($0)
                    }
                    let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
                    let findings = try EgressFindings.asking(compiled, options)
                    let isSound = findings.times.allSatisfy {
                        ($0.seconds ?? 0).isFinite && ($0.seconds ?? 0) >= 0
                    }
                    #expect(isSound && !findings.times.isEmpty)
                    if size == 0 {
                        #expect(findings.times.allSatisfy { $0.outcome == .moves })
                    }
                }
            }
        }
    }

    @Test func sizesThatNobodyStatesAreSaidToBeUnknown() throws {
        let findings = try EgressFindings.asking(SmallModel().compiled())
        let times = findings.times.filter { $0.failed == ["vendor"] }
        #expect(times.allSatisfy { $0.outcome == .sizeUnknown && $0.seconds == nil })
        #expect(times.allSatisfy { $0.stated == .unknown })
        #expect(findings.assumptions.map(\.kind) == [.shutRate, .openRate, .size])
        #expect(findings.orders.allSatisfy { $0.tier == 5 || $0.coalitions == [["vendor"]] })
        #expect(findings.covertBudgets == [])
    }
}
