import TestSupport

/// The text of a right raw attack graph about which there is nothing to say, drawn at random: keys in
/// any order, blanks anywhere, names with escapes and characters beyond ASCII.
struct RandomRawGraph {
    private var random: SplitMix64
    private var parties: [String] = []
    private var barriers: [String] = []
    private var facts: [String] = []

    /// The text of a seed.
    static func text(seed: UInt64) -> String {
        var graph = RandomRawGraph(random: SplitMix64(seed: seed))
        return graph.text()
    }

    private init(random: SplitMix64) { self.random = random }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func happens(oneIn count: Int) -> Bool { number(1...count) == 1 }

    private mutating func pick(_ names: [String]) -> String { names[number(0...names.count - 1)] }

    private mutating func text() -> String {
        parties = (0...number(0...4)).map {
            ["aws", "Łódź", "x\\u0085y\\n", "\\ud83d\\ude00\\/", "b \\\"b\\\\"][$0]
        }
        barriers = (0...number(0...5)).map { "gate \($0)\(happens(oneIn: 6) ? "é" : "")" }
        facts = (0...number(0...7)).map { happens(oneIn: 5) ? "f\\u00e9\($0)" : "f\($0)" }
        var entries = [
            entry("format", "\"sallyport-attack-graph/1\""),
            entry("parties", list(parties.map { party($0) })),
            entry(
                "barriers",
                list(barriers.map { object([entry("id", quoted($0)), entry("lock", lock(0))]) })),
            entry("steps", list(steps())),
            entry("consequences", list((0...number(0...2)).map { consequence("c\($0)") })),
        ]
        if happens(oneIn: 2) { entries.append(entry("roots", list(roots()))) }
        if happens(oneIn: 3) { entries.append(entry("title", quoted("a \\u2028 title é 😀"))) }
        if happens(oneIn: 3) { entries.append(entry("date", "\"2026-04-20\"")) }
        let marks = ["", "\u{FEFF}", "\n  ", "\r\n"]
        return marks[number(0...3)] + object(entries) + (happens(oneIn: 2) ? "\n" : "")
    }

    private mutating func blank() -> String {
        happens(oneIn: 3) ? ["", " ", "\n", "\n\t", "\r\n  "][number(0...4)] : ""
    }

    private func quoted(_ name: String) -> String { "\"\(name)\"" }

    private mutating func entry(_ key: String, _ value: String) -> String {
        "\"\(key)\"\(happens(oneIn: 8) ? " " : ""):\(blank())\(value)"
    }

    private mutating func joined(_ parts: [String]) -> String {
        var text = blank()
        for (place, part) in parts.enumerated() {
            if place > 0 { text += ",\(blank())" }
            text += part + blank()
        }
        return text
    }

    private mutating func object(_ entries: [String]) -> String {
        "{\(joined(entries.shuffled(using: &random)))}"
    }

    private mutating func list(_ items: [String]) -> String { "[\(joined(items))]" }

    private mutating func party(_ id: String) -> String {
        var entries = [entry("id", quoted(id))]
        if happens(oneIn: 3) { entries.append(entry("lab", happens(oneIn: 2) ? "true" : "false")) }
        if happens(oneIn: 3) { entries.append(entry("alsoFails", failures())) }
        return object(entries)
    }

    private mutating func modes() -> String {
        let all = ["compromised", "compelled", "realigned", "insider"]
        return list((0...number(0...3)).map { _ in quoted(pick(all)) })
    }

    private mutating func failures() -> String {
        list(
            (0..<number(0...2)).map { _ in
                object([
                    entry("party", quoted(pick(parties))),
                    entry("mode", quoted(pick(["insider", "compelled"]))),
                ])
            })
    }

    private mutating func roots() -> [String] {
        (0..<number(0...2)).map { place in
            var entries = [
                entry("id", quoted("order:\(place)")), entry("fails", failures()),
            ]
            if happens(oneIn: 2) {
                entries.append(entry("failsFor", object([entry("c0", failures())])))
            }
            return object(entries)
        }
    }

    private mutating func lock(_ depth: Int) -> String {
        if depth > 3 || happens(oneIn: 2) {
            var entries = [
                entry("op", quoted(pick(parties))),
                entry("level", ["0", "1", "2", "3", "4", "5", "null"][number(0...6)]),
            ]
            if happens(oneIn: 3) { entries.append(entry("modes", modes())) }
            if happens(oneIn: 4) { entries.append(entry("persons", "\(number(1...20))")) }
            return object(entries)
        }
        let parts = (0...number(0...2)).map { _ in lock(depth + 1) }
        switch number(0...2) {
        case 0: return object([entry("all", list(parts))])
        case 1: return object([entry("any", list(parts))])
        default:
            return object([
                entry("atLeast", "\(number(1...parts.count))"), entry("of", list(parts)),
            ])
        }
    }

    /// One step for each fact, and some more.
    private mutating func steps() -> [String] {
        let heads = facts + (0..<number(0...5)).map { _ in pick(facts) }
        return heads.map { head in
            var entries = [entry("fact", quoted(head))]
            if happens(oneIn: 2) {
                entries.append(
                    entry("pre", list((0..<number(0...3)).map { _ in quoted(pick(facts)) })))
            }
            if happens(oneIn: 2) {
                entries.append(
                    entry("via", list((0..<number(0...3)).map { _ in quoted(pick(barriers)) })))
            }
            return object(entries)
        }
    }

    private mutating func consequence(_ id: String) -> String {
        var entries = [
            entry("id", quoted(id)), entry("goal", quoted(pick(facts))),
            entry("tiered", happens(oneIn: 2) ? "true" : "false"),
        ]
        if happens(oneIn: 2) { entries.append(entry("modes", modes())) }
        return object(entries)
    }
}
