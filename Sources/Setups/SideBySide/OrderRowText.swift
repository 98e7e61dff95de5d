import FailureAnalysis

/// The text of an answer of nothing but orders, of which only the numbers differ from row to row: what
/// `OrderText` writes, cut where the numbers stand.
struct OrderRowText: Sendable {
    /// What stands before each number, and behind the last.
    private let parts: [String]
    /// How many bytes they have, and some for the numbers.
    let length: Int

    /// - Throws: What `OrderText` throws.
    init?(_ cells: [OrderCell]) throws {
        // Numbers that stand nowhere else: no order has so many digits.
        let first = 7_000_000_000
        var marked = cells
        for place in marked.indices {
            marked[place].order = first + place
            marked[place].completeUpTo = nil
        }
        var parts: [String] = []
        var rest = Substring(try OrderText.line(of: marked))
        for place in marked.indices {
            guard let range = rest.utf8Range(of: "\"order\":\(first + place)") else { return nil }
            parts.append(rest[..<range.lowerBound] + "\"order\":")
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest))
        self.parts = parts
        length = parts.reduce(0) { $0 + $1.utf8.count + 4 }
    }

    /// Writes the text with the orders of a row, `nil` for cells where none suffice.
    func write(to text: inout String, _ order: (Int) -> Int?) {
        for place in parts.indices.dropLast() {
            text += parts[place]
            if let order = order(place) { text += String(order) } else { text += "null" }
        }
        text += parts.last ?? ""
    }
}

extension Substring {
    /// Where a text stands for the first time, byte for byte.
    fileprivate func utf8Range(of text: String) -> Range<Index>? {
        let (own, wanted) = (utf8, Array(text.utf8))
        var start = own.startIndex
        while start < own.endIndex {
            if own[start...].starts(with: wanted) {
                return start..<own.index(start, offsetBy: wanted.count)
            }
            start = own.index(after: start)
        }
        return nil
    }
}
