/// One attribute of all nodes, of all edges or of the graph, as a column.
public struct GraphColumn: Sendable {
    /// What a column holds.
    public enum ValueType: String, CaseIterable, Hashable, Sendable {
        /// Text.
        case string
        /// A whole number of 64 bits.
        case int
        /// A number.
        case double
        /// A truth value.
        case boolean
    }

    /// The attribute's name.
    public let name: String
    /// What it holds; a column of numbers becomes one of text when a value is no number.
    public private(set) var type: ValueType
    /// How many rows there are, missing values included.
    public private(set) var count = 0

    private var present: [UInt64] = []
    private var integers: [Int64] = []
    private var doubles: [Double] = []
    private var booleans: [Bool] = []
    private var codes: [UInt32] = []
    private var texts = TextPool()
    /// Whether texts repeat often enough for each to be kept once.
    private var isShared = true

    /// Makes an empty column.
    public init(_ name: String, type: ValueType) {
        self.name = name
        self.type = type
    }

    /// Whether a row has a value.
    public func hasValue(at row: Int) -> Bool {
        row < count && present[row >> 6] & (1 << UInt64(row & 63)) != 0
    }

    /// A row's value as text; `nil` where there is none.
    public func text(at row: Int) -> String? {
        guard hasValue(at: row) else { return nil }
        return switch type {
        case .string: texts[Int(codes[row])]
        case .int: String(integers[row])
        case .double: doubles[row].description
        case .boolean: booleans[row] ? "true" : "false"
        }
    }

    /// A row's whole number; `nil` where there is none.
    public func integer(at row: Int) -> Int64? {
        type == .int && hasValue(at: row) ? integers[row] : nil
    }

    /// A row's number; `nil` where there is none.
    public func double(at row: Int) -> Double? {
        type == .double && hasValue(at: row) ? doubles[row] : nil
    }

    /// A row's truth value; `nil` where there is none.
    public func boolean(at row: Int) -> Bool? {
        type == .boolean && hasValue(at: row) ? booleans[row] : nil
    }

    /// Gives the bytes of a row's text to `body`; `nil` for a missing value or another type.
    public func withText<Result>(at row: Int, _ body: (Span<UInt8>) -> Result) -> Result? {
        guard type == .string, hasValue(at: row) else { return nil }
        return texts.withBytes(of: Int(codes[row]), body)
    }

    /// What setting a value from text did.
    public enum Outcome: Hashable, Sendable {
        /// The row has the value.
        case taken
        /// The text is not of the column's type, which is text from now on.
        case becameText
        /// There is no room for more text.
        case full
    }

    /// Sets a row's value from its text; rows in between are missing.
    ///
    /// White space around a number or truth value is ignored, and nothing else than white space is
    /// a missing value there. Truth values are `true`, `false`, `1` and `0` in any letter case.
    ///
    /// - Complexity: O(*n*) for *n* bytes, amortised; O(rows) when the column becomes text.
    public mutating func set(_ row: Int, from text: Span<UInt8>) -> Outcome {
        if type == .string { return setText(row, text) }
        guard let bare = NumberText.trimmed(text) else {
            clear(row)
            return .taken
        }
        switch type {
        case .string: break
        case .int:
            if let number = NumberText.integer(text.extracting(bare)) {
                reach(row)
                integers[row] = number
                return mark(row)
            }
        case .double:
            if let number = NumberText.double(text.extracting(bare)) {
                reach(row)
                doubles[row] = number
                return mark(row)
            }
        case .boolean:
            if let isTrue = NumberText.boolean(text.extracting(bare)) {
                reach(row)
                booleans[row] = isTrue
                return mark(row)
            }
        }
        guard becomeText(), setText(row, text) == .taken else { return .full }
        return .becameText
    }

    /// Takes a row's value away.
    public mutating func clear(_ row: Int) {
        if row < count { present[row >> 6] &= ~(1 << UInt64(row & 63)) }
    }

    /// Sets every missing value of the first `rows` rows.
    public mutating func fillMissing(_ rows: Int, from text: Span<UInt8>) -> Outcome {
        for row in 0..<rows where !hasValue(at: row) {
            let outcome = set(row, from: text)
            if outcome != .taken { return outcome == .full ? .full : fillMissing(rows, from: text) }
        }
        return .taken
    }

    /// Gives memory back that only setting values needs.
    mutating func finish() { texts.dropIndex() }

    /// The bytes of memory in use.
    public var memory: Int {
        8 * present.count + 8 * integers.count + 8 * doubles.count + booleans.count
            + 4 * codes.count + texts.memory
    }

    // MARK: Details

    private mutating func setText(_ row: Int, _ text: Span<UInt8>) -> Outcome {
        guard texts.hasRoom(for: text.count) else { return .full }
        reach(row)
        if isShared {
            codes[row] = UInt32(truncatingIfNeeded: texts.insert(text).number)
            // Mostly different texts: looking each up buys nothing.
            if texts.count > 1 << 12, texts.count > count / 2 {
                isShared = false
                texts.dropIndex()
            }
        } else {
            codes[row] = UInt32(truncatingIfNeeded: texts.count)
            texts.append(text)
        }
        return mark(row)
    }

    private mutating func mark(_ row: Int) -> Outcome {
        present[row >> 6] |= 1 << UInt64(row & 63)
        return .taken
    }

    /// Makes sure that a row is there.
    private mutating func reach(_ row: Int) {
        while count <= row {
            if count & 63 == 0 { present.append(0) }
            count += 1
            switch type {
            case .string: codes.append(0)
            case .int: integers.append(0)
            case .double: doubles.append(0)
            case .boolean: booleans.append(false)
            }
        }
    }

    /// Writes the values as text, in their shortest form; `false` when there is no room.
    private mutating func becomeText() -> Bool {
        let before = self
        type = .string
        (integers, doubles, booleans) = ([], [], [])
        codes = [UInt32](repeating: 0, count: count)
        for row in 0..<count {
            guard let text = before.text(at: row) else { continue }
            guard setText(row, Array(text.utf8).span) == .taken else { return false }
        }
        return true
    }
}
