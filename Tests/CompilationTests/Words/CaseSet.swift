/// Which of up to 128 cases something holds in.
struct CaseSet: Hashable {
    static let capacity = 128
    static let none = CaseSet(low: 0, high: 0)
    static let all = CaseSet(low: .max, high: .max)

    var low: UInt64
    var high: UInt64

    static func | (left: CaseSet, right: CaseSet) -> CaseSet {
        CaseSet(low: left.low | right.low, high: left.high | right.high)
    }

    static func & (left: CaseSet, right: CaseSet) -> CaseSet {
        CaseSet(low: left.low & right.low, high: left.high & right.high)
    }

    static func |= (left: inout CaseSet, right: CaseSet) { left = left | right }

    static func &= (left: inout CaseSet, right: CaseSet) { left = left & right }

    func contains(_ number: Int) -> Bool {
        (number < 64 ? low >> UInt64(number) : high >> UInt64(number - 64)) & 1 == 1
    }

    mutating func insert(_ number: Int) {
        if number < 64 {
            low |= 1 << UInt64(number)
        } else {
            high |= 1 << UInt64(number - 64)
        }
    }

    /// Where at least `count` of the parts hold.
    static func atLeast(_ count: Int, of parts: [CaseSet]) -> CaseSet {
        // reached[k]: where at least k of the parts seen so far hold.
        var reached = [CaseSet.all] + Array(repeating: CaseSet.none, count: max(count, 0))
        for part in parts {
            for at in stride(from: count, to: 0, by: -1) { reached[at] |= reached[at - 1] & part }
        }
        return reached[max(count, 0)]
    }

    /// Where one of the parts holds.
    static func any(_ parts: [CaseSet]) -> CaseSet { parts.reduce(.none, |) }

    /// Where all of the parts hold.
    static func every(_ parts: [CaseSet]) -> CaseSet { parts.reduce(.all, &) }
}
