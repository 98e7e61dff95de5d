import TestSupport

/// Puts the keys of every mapping of a model file into another order, comments left out.
///
/// It knows as much of YAML as the seed models use: blocks by indentation, lists of blocks, and
/// flow mappings and lists on one line, with texts in single quotes.
struct YAMLShuffle {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func shuffled(_ text: String) -> String {
        let lines = text.split(separator: "\n").map(String.init).filter { line in
            let bare = line.drop { $0 == " " }
            return !bare.isEmpty && !bare.hasPrefix("#")
        }
        return block(lines).joined(separator: "\n") + "\n"
    }

    private mutating func block(_ lines: [String]) -> [String] {
        guard let first = lines.first else { return [] }
        let indent = first.prefix { $0 == " " }.count
        var entries: [[String]] = []
        for line in lines {
            if line.prefix(while: { $0 == " " }).count == indent {
                entries.append([line])
            } else {
                entries[entries.count - 1].append(line)
            }
        }
        let isList = first.dropFirst(indent).hasPrefix("- ")
        let mixed = isList ? entries : entries.shuffled(using: &random)
        var result: [String] = []
        for entry in mixed { result += isList ? item(entry, at: indent) : mapped(entry) }
        return result
    }

    /// An item that holds a block is a block that begins two columns further on.
    private mutating func item(_ lines: [String], at indent: Int) -> [String] {
        let start = String(repeating: " ", count: indent)
        let content = lines[0].dropFirst(indent + 2)
        if content.hasPrefix("{") || content.hasPrefix("[") {
            return [start + "- " + flow(String(content))]
        }
        let inner = block([start + "  " + content] + lines.dropFirst())
        return [start + "- " + inner[0].dropFirst(indent + 2)] + inner.dropFirst()
    }

    private mutating func mapped(_ entry: [String]) -> [String] {
        var head = entry[0]
        if let colon = head.firstIndex(of: ":") {
            let value = head[head.index(after: colon)...].drop { $0 == " " }
            if value.hasPrefix("{") || value.hasPrefix("[") {
                head = head[...colon] + " " + flow(String(value))
            }
        }
        return [head] + block(Array(entry.dropFirst()))
    }

    private mutating func flow(_ text: String) -> String {
        guard let open = text.first, open == "{" || open == "[", let close = text.last else {
            return text
        }
        var parts: [String] = [""]
        var (depth, isQuoted) = (0, false)
        for character in text.dropFirst().dropLast() {
            if character == "'" { isQuoted.toggle() }
            if !isQuoted, "{[".contains(character) { depth += 1 }
            if !isQuoted, "}]".contains(character) { depth -= 1 }
            if character == ",", depth == 0, !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        for at in parts.indices {
            let part = String(parts[at].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            if open == "{", let colon = part.firstIndex(of: ":") {
                let value = part[part.index(after: colon)...].drop { $0 == " " }
                parts[at] = part[...colon] + " " + flow(String(value))
            } else {
                parts[at] = flow(part)
            }
        }
        if open == "{" { parts.shuffle(using: &random) }
        return "\(open) " + parts.joined(separator: ", ") + " \(close)"
    }
}
