import ModelFormat
import Phrases
import Testing

/// Units that are usual elsewhere are told with what to write here.
struct UnitAdviceTests {
    @Test(
        arguments: [
            (
                "2 TiB",
                "'TiB' is not a unit of 'size': 1 TiB is 1.099511627776 TB, so write '2.199023255552 TB'"
            ),
            ("0.5 kib", "'kib' is not a unit of 'size': 1 KiB is 1.024 kB, so write '0.512 kB'"),
            (
                "16 EiB",
                "'EiB' is not a unit of 'size': 1 EiB is 1.152921504606846976 EB, so reckon it over"
            ),
            ("2 T", "'T' is not a unit of 'size': did you mean 'TB'?"),
            ("2 K", "'K' is not a unit of 'size': did you mean 'kB'?"),
            ("2 gigabytes", "'gigabytes' is not a unit of 'size': did you mean 'GB'?"),
            ("2 Gb", "'Gb' is not a unit of 'size': did you mean 'GB'? of bits it is an eighth"),
            (
                "2 Gbit",
                "'Gbit' is not a unit of 'size': an amount is one of bytes: 8 Gbit are 1 GB"
            ),
            ("2 Q", "'Q' is not a unit of 'size': write one of B, kB, MB, GB, TB, PB, EB"),
        ])
    func amounts(_ written: String, _ said: String) {
        #expect(messages("weights: { w: { size: \(written) } }") == [said])
    }

    @Test(
        arguments: [
            ("10 Gbps", "'Gbps' is not a unit of 'rate': did you mean 'Gbit/s'?"),
            ("10 GBps", "'GBps' is not a unit of 'rate': did you mean 'GB/s'?"),
            ("10 Gb/s", "'Gb/s' is not a unit of 'rate': did you mean 'Gbit/s'?"),
            ("10 G", "'G' is not a unit of 'rate': did you mean 'Gbit/s'?"),
            ("10 Gbit/sec", "'Gbit/sec' is not a unit of 'rate': did you mean 'Gbit/s'?"),
            ("1 TB/h", "'TB/h' is not a unit of 'rate': did you mean 'TB/hour'?"),
            (
                "1 MiB/s",
                "'MiB/s' is not a unit of 'rate': 1 MiB is 1.048576 MB, so write '1.048576 MB/s'"
            ),
            (
                "1 Gibit/day",
                "'Gibit/day' is not a unit of 'rate': 1 Gibit is 1.073741824 Gbit, so write '1.073741824 Gbit/day'"
            ),
            (
                "1 GB",
                "'GB' is not a unit of 'rate': an amount for each time: did you mean 'GB/s' or 'GB/day'?"
            ),
        ])
    func rates(_ written: String, _ said: String) {
        #expect(messages("channels: { door: { rate: \(written) } }") == [said])
    }

    @Test func whatIsAdvisedIsTaken() {
        #expect(messages("weights: { w: { size: 2.199023255552 TB } }").isEmpty)
        #expect(messages("channels: { door: { rate: 1.048576 MB/s } }").isEmpty)
    }

    private func messages(_ change: String) -> [String] {
        SampleModels.diagnostics(
            of: Array("extends: small.yaml\n\(change)\n".utf8),
            others: ["small.yaml": SampleModels.small]
        ).filter { $0.code == .missingUnit }.map(\.message)
    }
}
