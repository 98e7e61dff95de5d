import Foundation

/// The median time of several runs, in seconds.
struct Measurement {
    let seconds: Double

    init<Value>(runs: Int = 5, _ body: () throws -> Value) rethrows {
        var times: [Double] = []
        for _ in 0..<runs {
            let clock = ContinuousClock()
            let start = clock.now
            let value = try body()
            let elapsed = clock.now - start
            withExtendedLifetime(value) {}
            times.append(
                Double(elapsed.components.seconds)
                    + Double(elapsed.components.attoseconds) * 1e-18)
        }
        seconds = times.sorted()[runs / 2]
    }

    /// For example `12.3 ms`.
    var text: String { seconds.secondsText }
}

extension Double {
    /// A time in seconds, for example `12.3 ms` or `1.23 s`.
    var secondsText: String {
        self < 1
            ? String(format: "%.1f ms", self * 1_000) : String(format: "%.2f s", self)
    }
}

/// What the system says about this process's memory, in MB.
enum ProcessMemory {
    /// The most the process has held at once so far, 0 where the system does not say.
    static var peak: Double { value(of: "VmHWM:") }
    /// What it holds now.
    static var current: Double { value(of: "VmRSS:") }

    private static func value(of key: String) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix(key) }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
                .flatMap({ Double($0) })
        else { return 0 }
        return kilobytes / 1_000
    }
}
