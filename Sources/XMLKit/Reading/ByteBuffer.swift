/// Bytes that are gathered, handed over where they stand and forgotten, in memory that is kept.
///
/// An array would be counted for each text that it hands over and would be emptied by a general
/// replacement, which together cost more than the copying.
struct ByteBuffer: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes there are.
    private(set) var count = 0

    /// Makes an empty buffer.
    init() { memory = .allocate(capacity: 256) }

    deinit { memory.deallocate() }

    /// The bytes, until the buffer changes.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<count]) }

    /// Adds bytes, which must not be the buffer's own.
    ///
    /// - Complexity: O(*n*) for *n* bytes, amortised.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        if memory.count - count < more.count { grow(by: more.count) }
        _ = memory[count...].update(fromContentsOf: more)
        count += more.count
    }

    /// Forgets the bytes and keeps the memory.
    mutating func empty() { count = 0 }

    private mutating func grow(by more: Int) {
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
            capacity: max(2 * memory.count, count + more))
        _ = larger.update(fromContentsOf: memory[..<count])
        memory.deallocate()
        memory = larger
    }
}
