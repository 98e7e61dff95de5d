/// A length of time in whole seconds.
///
/// ```swift
/// import ThreatGraph
///
/// print(TimeSpan("1.5 min")?.seconds ?? 0, TimeSpan("a while") == nil)  // 90 true
/// ```
public struct TimeSpan: Hashable, Comparable, Sendable {
    /// The units in which one is written, with their seconds; the first name of each is written.
    static let units: [(names: [String], seconds: UInt64)] = [
        (["s", "second", "seconds"], 1), (["min", "minute", "minutes"], 60),
        (["h", "hour", "hours"], 3_600), (["d", "day", "days"], 86_400),
    ]

    /// The names of the units that may be written.
    public static let unitNames = units.flatMap(\.names)

    /// The number of seconds.
    public let seconds: UInt64

    /// Makes a length of time.
    public init(seconds: UInt64) { self.seconds = seconds }

    /// Reads a length of time such as `30 d`, `12h` or `1.5 min`; `nil` for anything that is not a
    /// decimal number of at most nine places and a unit (s, min, h, d), that is not whole seconds,
    /// or that 64 bits do not hold.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(number.count).drop { $0 == " " }
        guard let scale = Self.units.first(where: { $0.names.contains(String(unit)) })?.seconds
        else { return nil }
        let parts = number.split(
            separator: Character("."), omittingEmptySubsequences: false
        ).map { String($0) }
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.utf8.count <= 9, let digits = UInt64(parts[0] + fraction) else {
            return nil
        }
        let power = (0..<fraction.utf8.count).reduce(UInt128(1)) { power, _ in power * 10 }
        let (seconds, rest) = (UInt128(digits) * UInt128(scale))
            .quotientAndRemainder(dividingBy: power)
        guard rest == 0, let whole = UInt64(exactly: seconds) else { return nil }
        self.seconds = whole
    }

    /// Orders lengths of time.
    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension TimeSpan: CustomStringConvertible {
    /// The shortest exact writing, which reads back: the largest unit of which it is a whole number.
    public var description: String {
        let fitting = Self.units.last { seconds > 0 && seconds % $0.seconds == 0 }
        return "\(seconds / (fitting?.seconds ?? 1)) \(fitting?.names[0] ?? "s")"
    }
}
