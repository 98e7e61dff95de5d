/// Small damage to a file, at random.
public enum ByteMutation {
    /// `bytes` with up to four flips, cuts, copies or repeated stretches.
    public static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var result = bytes
        let interesting = Array("{}[]:,#&*!|>'\"%@`-?~\n\t \\\u{0}09aé".utf8)
        for _ in 0...Int.random(in: 0...3, using: &random) where !result.isEmpty {
            let at = Int.random(in: 0..<result.count, using: &random)
            let end = min(result.count, at + Int.random(in: 1...40, using: &random))
            switch Int.random(in: 0...6, using: &random) {
            case 0: result[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 1: result[at] = interesting.randomElement(using: &random) ?? 0
            case 2: result.removeSubrange(at..<end)
            case 3: result.insert(contentsOf: result[at..<end], at: at)
            case 4: result.removeSubrange(at...)
            case 5:
                let to = Int.random(in: 0..<result.count, using: &random)
                result.insert(contentsOf: result[at..<end], at: to)
            default: result.insert(UInt8.random(in: 0...255, using: &random), at: at)
            }
        }
        return result
    }
}
