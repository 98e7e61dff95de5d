import Reports
import ThreatGraph

/// Writes orders as JSON, byte for byte as the encoder does, without its cost.
enum OrderText {
    /// An answer of nothing but orders, on one line.
    ///
    /// - Throws: Whatever the encoder throws, which writes the names.
    static func line(of cells: [OrderCell]) throws -> String {
        var line = #"{"orders":["#
        var names: [String: String] = [:]
        func name(_ text: String) throws -> String {
            if let known = names[text] { return known }
            let written = try JSONText.line(of: text)
            names[text] = written
            return written
        }
        for (place, cell) in cells.enumerated() {
            line += place == 0 ? "{" : ",{"
            if let searched = cell.completeUpTo { line += #""completeUpTo":\#(searched),"# }
            line += #""consequence":"#
            line += try name(cell.consequence)
            line += #","level":""#
            line += cell.level.rawValue
            line += "\""
            if let longer = cell.longerThan { line += #","longerThan":"# + (try name(longer)) }
            if let of = cell.of { line += #","of":"# + (try name(of)) }
            line += #","order":"#
            line += cell.order.map(String.init) ?? "null"
            line += #","tier":"#
            line += cell.tier.map(String.init) ?? "null"
            line += "}"
        }
        return line + "]}"
    }
}
