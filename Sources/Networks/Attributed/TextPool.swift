/// Texts that differ from each other, numbered from 0 in the order of their first mention.
///
/// All bytes stand in one array and the index is a table of open addressing, so that a million ids
/// cost three allocations. The hash is seeded anew for each pool: nobody can write a file whose ids
/// all collide. Numbers do not depend on the seed.
///
/// Memory: 4 bytes, the text itself and 11 to 22 bytes of table a text.
public struct TextPool: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// In each slot the upper half of a hash over a text's number plus one; 0 for a free slot.
    private var slots: [UInt64] = []
    private let seed: UInt64

    /// Makes an empty pool.
    public init() { seed = UInt64.random(in: .min ... .max) }

    /// How many texts there are.
    public var count: Int { ends.count }

    /// How many bytes all texts have together.
    public var byteCount: Int { bytes.count }

    /// Whether another text of `count` bytes can be named by 32 bits.
    public func hasRoom(for count: Int) -> Bool {
        bytes.count + count < Int(UInt32.max) && ends.count < Int(UInt32.max) - 1
    }

    /// A text.
    ///
    /// - Precondition: `number` is less than `count`.
    public subscript(number: Int) -> String {
        bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range(of: number)]), as: UTF8.self)
        }
    }

    /// Gives a text's bytes to `body`.
    ///
    /// - Precondition: `number` is less than `count`.
    public func withBytes<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(range(of: number)))
    }

    /// The number of a text, which is added when it is not there.
    ///
    /// - Precondition: `hasRoom(for: text.count)`.
    /// - Complexity: O(*n*) for *n* bytes, on average over seeds.
    public mutating func insert(_ text: Span<UInt8>) -> (number: Int, isNew: Bool) {
        if 3 * slots.count <= 4 * (ends.count + 1) { grow() }
        let hash = hash(of: text)
        let slot = self.slot(of: text, hash: hash)
        if slots[slot] != 0 { return (Int(slots[slot] & 0xFFFF_FFFF) - 1, false) }
        slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(ends.count + 1)
        append(text)
        return (ends.count - 1, true)
    }

    /// The number of a text, `nil` when it is not there.
    public func number(of text: Span<UInt8>) -> Int? {
        guard !slots.isEmpty else { return nil }
        let found = slots[slot(of: text, hash: hash(of: text))]
        return found == 0 ? nil : Int(found & 0xFFFF_FFFF) - 1
    }

    /// The number of a text, `nil` when it is not there.
    public func number(of text: String) -> Int? { number(of: Array(text.utf8).span) }

    /// Whether a number's text is this one.
    ///
    /// - Precondition: `number` is less than `count`.
    public func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
        let range = range(of: number)
        return range.count == text.count && isEqual(text, at: range.lowerBound)
    }

    /// Adds a text at the end without looking whether it is there, which makes the pool a mere
    /// list: `number(of:)` and `insert` must not be asked after that.
    mutating func append(_ text: Span<UInt8>) {
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Gives the memory of the index back, after which the pool is a mere list.
    mutating func dropIndex() { slots = [] }

    /// The bytes of memory in use.
    var memory: Int { bytes.count + 4 * ends.count + 8 * slots.count }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    /// The slot in which a text stands or belongs.
    private func slot(of text: Span<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count - 1
        let mark = hash & ~0xFFFF_FFFF
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] & ~0xFFFF_FFFF == mark {
                if isText(Int(slots[slot] & 0xFFFF_FFFF) - 1, text) { return slot }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isEqual(_ text: Span<UInt8>, at start: Int) -> Bool {
        text.withUnsafeBytes { text in
            bytes.withUnsafeBytes { bytes in
                var at = 0
                while at + 8 <= text.count {
                    let left = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    let right = bytes.loadUnaligned(fromByteOffset: start + at, as: UInt64.self)
                    if left != right { return false }
                    at += 8
                }
                while at < text.count {
                    if text[at] != bytes[start + at] { return false }
                    at += 1
                }
                return true
            }
        }
    }

    private mutating func grow() {
        let mask = max(16, 2 * slots.count) - 1
        // The lower half of a hash is not kept, so hashes are taken anew.
        slots = [UInt64](repeating: 0, count: mask + 1)
        for number in 0..<ends.count {
            let hash = withBytes(of: number) { self.hash(of: $0) }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(number + 1)
        }
    }

    /// Eight bytes at a time, each folded in by the two halves of a 128-bit product.
    private func hash(of text: Span<UInt8>) -> UInt64 {
        var state = seed ^ UInt64(text.count)
        text.withUnsafeBytes { raw in
            var at = 0
            while at + 8 <= raw.count {
                state = Self.folded(state, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                at += 8
            }
            var rest: UInt64 = 0
            while at < raw.count {
                rest = rest << 8 | UInt64(raw[at])
                at += 1
            }
            state = Self.folded(state, rest)
        }
        return Self.folded(state, seed)
    }

    private static func folded(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let product = (state ^ 0x9E37_79B9_7F4A_7C15)
            .multipliedFullWidth(by: word ^ 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
