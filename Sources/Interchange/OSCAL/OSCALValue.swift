internal import Phrases

/// A value of a file of OSCAL, to be written as JSON.
indirect enum OSCALValue {
    case text(String)
    case list([OSCALValue])
    case object([(key: String, value: OSCALValue)])

    /// It as JSON, each level indented by two blanks; empty lists and mappings are left out, as the
    /// format wants it.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    var json: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return InertText.escaped(json: String(decoding: bytes, as: UTF8.self))
    }

    private var isEmpty: Bool {
        switch self {
        case .text: false
        case .list(let items): items.isEmpty
        case .object(let entries): entries.isEmpty
        }
    }

    private func write(to bytes: inout [UInt8], indent: Int) {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .text(let text): bytes.append(json: text)
        case .list(let items):
            bytes += "[".utf8
            for (place, item) in items.enumerated() {
                bytes += ((place == 0 ? "\n" : ",\n") + inner).utf8
                item.write(to: &bytes, indent: indent + 1)
            }
            bytes += "\n\(outer)]".utf8
        case .object(let entries):
            bytes += "{".utf8
            for (place, entry) in entries.filter({ !$0.value.isEmpty }).enumerated() {
                bytes += ((place == 0 ? "\n" : ",\n") + inner).utf8
                bytes.append(json: entry.key)
                bytes += ": ".utf8
                entry.value.write(to: &bytes, indent: indent + 1)
            }
            bytes += "\n\(outer)}".utf8
        }
    }
}
