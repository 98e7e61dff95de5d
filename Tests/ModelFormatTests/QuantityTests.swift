import ModelFormat
import Testing
import ThreatGraph

struct QuantityTests {
    @Test(
        arguments: zip(
            [
                "2 TB", "2TB", "1.5 TB", "0 B", "18446744073709551615 B",
                "18.446744073709551615 EB", "0.5 kB",
            ],
            [
                2_000_000_000_000, 2_000_000_000_000, 1_500_000_000_000, 0, UInt64.max, UInt64.max,
                500,
            ]))
    func readsSizes(_ text: String, _ bytes: UInt64) throws {
        #expect(try size(text) == ByteCount(bytes: bytes))
    }

    @Test(arguments: [
        "2", "TB", "-2 TB", "1e3 TB", "2 TiB", "18446744073709551616 B", "0.5 B", "1. TB", ".5 TB",
        "1.5.5 TB", "٢ TB", "2 TB ", "0.0000000000000000001 EB", "2,5 TB",
    ])
    func refusesWhatIsNoSize(_ text: String) {
        #expect(throws: ModelErrors.self) { try size(text) }
    }

    @Test(
        arguments: zip(
            [
                "10 Gbit/s", "100 GB/day", "16 TB/day", "1 B/s", "3 bit/day", "8 bit/min",
                "1 B/hour", "0.5 bit/s",
            ],
            [108_000_000_000_000, 100_000_000_000, 16_000_000_000_000, 86_400, nil, 1440, 24, 5400]
                as [UInt64?]))
    func readsRates(_ text: String, _ bytesPerDay: UInt64?) throws {
        guard let bytesPerDay else {
            #expect(throws: ModelErrors.self) { try rate(text) }
            return
        }
        #expect(try rate(text) == DataRate(bytesPerDay: bytesPerDay))
    }

    private func size(_ text: String) throws -> ByteCount? {
        let extra = "weights.w.size"
        return try SampleModels.document(SampleModels.small)
            .applying([Change(path: extra, value: .scalar(text))]).threatGraph().weights["w"]?.size
    }

    private func rate(_ text: String) throws -> DataRate? {
        try SampleModels.document(SampleModels.small)
            .applying([Change(path: "channels.door.rate", value: .scalar(text))])
            .threatGraph().channels["door"]?.rate
    }
}
