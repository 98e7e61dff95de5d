/// A scale of times by their logarithms.
///
/// Only additions, multiplications and comparisons are used, so that every machine gives the same
/// places.
struct LogTimeAxis {
    /// Where the shortest and the longest time stand, in pixels.
    let left: Int
    let right: Int
    private let least: Double
    private let most: Double
    /// The round times within the scale.
    let ticks: [(seconds: Double, label: String)]

    private static let round: [(Double, String)] = [
        (1e-3, "1 ms"), (1e-2, "10 ms"), (0.1, "0.1 s"), (1, "1 s"), (10, "10 s"), (60, "1 min"),
        (600, "10 min"), (3_600, "1 h"), (36_000, "10 h"), (86_400, "1 d"), (864_000, "10 d"),
        (8_640_000, "100 d"), (31_557_600, "1 y"), (315_576_000, "10 y"), (3_155_760_000, "100 y"),
        (31_557_600_000, "1000 y"),
    ]

    /// A scale that holds some positive times, from one round time to another.
    init(holding times: [Double], from left: Int, to right: Int) {
        self.left = left
        self.right = right
        let positive = times.filter { $0 > 0 && $0.isFinite }
        let low = positive.min() ?? 1
        let high = positive.max() ?? 86_400
        let first = Self.round.lastIndex { $0.0 <= low } ?? 0
        let last = Self.round.firstIndex { $0.0 >= high } ?? Self.round.count - 1
        let from = min(first, Self.round.count - 2)
        let to = max(last, from + 1)
        least = Self.log2(Self.round[from].0)
        most = Self.log2(Self.round[to].0)
        ticks = Self.round[from...to].map { (seconds: $0.0, label: $0.1) }
    }

    /// Where a time stands; what is beyond the scale stands at its end.
    func x(of seconds: Double) -> Int {
        guard seconds > 0 else { return left }
        let share = (Self.log2(seconds) - least) / (most - least)
        let place = Double(left) + share * Double(right - left)
        return min(max(Int(place.rounded()), left), right)
    }

    /// The logarithm to base two, to 30 binary digits, by repeated squaring.
    static func log2(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return value > 0 ? 1_024 : -1_075 }
        var result = Double(value.exponent)
        var rest = value.significand
        var digit = 0.5
        for _ in 0..<30 {
            rest *= rest
            if rest >= 2 {
                rest /= 2
                result += digit
            }
            digit /= 2
        }
        return result
    }
}
