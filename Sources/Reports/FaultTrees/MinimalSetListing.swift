package import DecisionDiagrams
import FoundationEssentials
import Phrases

/// Writes minimal sets as they are found, smaller ones first, in memory that does not grow with
/// their number.
///
/// An order with at most 100,000 sets is sorted by the events' places in the file; a larger one
/// comes in the order of the diagrams.
package struct MinimalSetListing: Sendable {
    /// How a set is written.
    package enum Form: Hashable, Sendable {
        /// One a line, names with a space between them.
        case text
        /// One a line, as a point of a list.
        case markdown
        /// An array of names; with `begin` and `end` an array of arrays.
        case json
    }

    private let form: Form
    private let names: [[UInt8]]
    private let separator: [UInt8]
    private var line: [UInt8] = []
    /// Where each member's name ends in `line`.
    private var ends: [Int] = []
    private var isFirst = true
    private var buffer: [UInt8] = []

    /// The bytes that are handed on at once.
    private static let chunk = 1 << 18
    /// The sets of an order that are sorted.
    package static let sortedCount: UInt64 = 100_000

    /// Makes a listing of sets of a tree's events.
    ///
    /// - Throws: what the JSON encoder throws for a name, which is a fault of ours.
    package init(of tree: FaultTree, as form: Form) throws {
        self.form = form
        switch form {
        case .text: separator = Array(" ".utf8)
        case .markdown: separator = Array(", ".utf8)
        case .json: separator = Array(",".utf8)
        }
        names = try tree.events.map { event in
            switch form {
            case .text: Array(Self.word(event.name).utf8)
            case .markdown: Array(MarkdownRenderer.escaped(event.name).utf8)
            case .json: try Self.json(event.name)
            }
        }
        buffer.reserveCapacity(Self.chunk + 4096)
    }

    /// Writes all sets up to an order, until somebody asks to stop.
    ///
    /// - Parameters:
    ///   - isStopped: whether to end with what is found, asked every few sets.
    ///   - sink: takes bytes; what it throws ends the listing.
    /// - Returns: the largest order of which, and of all below, no set is missing where it was
    ///   stopped; `nil` where all were written.
    /// - Complexity: O(*n*) for *n* bytes written.
    package mutating func write(
        _ sets: MinimalSets, upTo limit: Int?, unless isStopped: () -> Bool = { false },
        to sink: ([UInt8]) throws -> Void
    ) throws -> Int? {
        var walk = sets.walk(upTo: limit)
        var waiting: [[Int]] = []
        var order = -1
        var isSorted = false
        var found = 0
        var completeUpTo: Int?
        while walk.advance() {
            if found % Self.setsPerQuestion == 0, isStopped() {
                completeUpTo = max(0, walk.order - 1)
                break
            }
            found += 1
            if walk.order != order {
                try writeSorted(&waiting, to: sink)
                order = walk.order
                isSorted = sets.histogram[order] <= NaturalNumber(Self.sortedCount)
                ends.removeAll(keepingCapacity: true)
                line.removeAll(keepingCapacity: true)
            }
            if isSorted {
                waiting.append(walk.members.sorted())
            } else {
                try write(walk.members, keeping: walk.kept, to: sink)
            }
        }
        try writeSorted(&waiting, to: sink)
        if form == .json { buffer.append(UInt8(ascii: "\n")) }
        try sink(buffer)
        buffer.removeAll()
        return completeUpTo
    }

    /// How many sets are found before it is asked again whether to stop.
    private static let setsPerQuestion = 256

    private mutating func writeSorted(
        _ sets: inout [[Int]], to sink: ([UInt8]) throws -> Void
    ) throws {
        sets.sort { $0.lexicographicallyPrecedes($1) }
        for set in sets { try write(set, keeping: 0, to: sink) }
        sets.removeAll()
    }

    private mutating func write(
        _ members: [Int], keeping kept: Int, to sink: ([UInt8]) throws -> Void
    ) throws {
        let same = min(kept, ends.count)
        ends.removeLast(ends.count - same)
        line.removeLast(line.count - (ends.last ?? 0))
        for place in same..<members.count {
            if place > 0 { line.append(contentsOf: separator) }
            line.append(contentsOf: names[members[place]])
            ends.append(line.count)
        }
        switch form {
        case .text: buffer.append(contentsOf: line)
        case .markdown:
            // In braces, so that no name begins a list of its own.
            buffer.append(contentsOf: "- {".utf8)
            buffer.append(contentsOf: line)
            buffer.append(UInt8(ascii: "}"))
        case .json:
            buffer.append(contentsOf: (isFirst ? "\n    [" : ",\n    [").utf8)
            buffer.append(contentsOf: line)
            buffer.append(UInt8(ascii: "]"))
        }
        if form != .json { buffer.append(UInt8(ascii: "\n")) }
        isFirst = false
        if buffer.count >= Self.chunk {
            try sink(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    /// A name as one word: white space in it would read as two events, and two colons at the
    /// beginning as a command to whoever runs the program.
    private static func word(_ name: String) -> String {
        let line = InertText.line(name)
        let needsQuotes = line.contains(where: \.isWhitespace) || line.hasPrefix("::")
        return needsQuotes ? "\"\(line)\"" : line
    }

    private static func json(_ name: String) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(name), as: UTF8.self)
        return Array(InertText.escaped(json: text).utf8)
    }
}
