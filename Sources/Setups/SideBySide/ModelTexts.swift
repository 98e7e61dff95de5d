import ModelFormat
import ThreatGraph

/// The canonical texts of all set-ups of a plan, put together from what is written of each element, so
/// that the digest of a row's model takes no reading of it.
struct ModelTexts: Sendable {
    /// An element that varies: which axes bear on it, and what is written of it for each combination of their
    /// values.
    private struct Element: Sendable {
        let axes: [Int]
        let counts: [Int]
        var texts: [[UInt8]] = []

        func place(of picks: [Int]) -> Int {
            var place = 0
            for (axis, count) in zip(axes, counts) { place = place * count + picks[axis] }
            return place
        }

        /// The picks of all axes at a place, of those that do not bear on it the first.
        func picks(at place: Int, of count: Int) -> [Int] {
            var rest = place
            var picks = [Int](repeating: 0, count: count)
            for (axis, count) in zip(axes, counts).reversed() {
                picks[axis] = rest % count
                rest /= count
            }
            return picks
        }
    }

    /// The most combinations of values, over all elements.
    private static let maximumCombinations = 4_096

    /// A part of the text.
    private enum Part: Sendable {
        /// What is the same in all set-ups.
        case fixed([UInt8])
        /// An element that varies.
        case varying(Int)
    }

    private let parts: [Part]
    private var elements: [Element]
    /// About as many bytes as a text has.
    private let length: Int

    /// Reads every element with every combination of its values; `nil` where a value changes more than facts
    /// that are judged by themselves, where there are too many combinations, where one is no model, or where
    /// one changes what is written of another element.
    ///
    /// - Parameter text: the canonical text of the model with changes.
    /// - Complexity: one reading of the model for each combination.
    init?(axes: [[[Change]]], text: ([Change]) throws -> String) {
        guard let (names, found) = Self.elements(of: axes),
            let first = try? text(axes.flatMap { $0[0] })
        else { return nil }
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var parts: [Part] = []
        elements = found
        var isThere = [Bool](repeating: false, count: names.count)
        for piece in ModelPieces(first).pieces {
            if let number = piece.element.flatMap({ numbers[$0] }) {
                guard !isThere[number] else { return nil }
                isThere[number] = true
                elements[number].texts = [piece.text]
                parts.append(.varying(number))
            } else if case .fixed(let before)? = parts.last {
                parts[parts.count - 1] = .fixed(before + piece.text)
            } else {
                parts.append(.fixed(piece.text))
            }
        }
        guard isThere.allSatisfy({ $0 }) else { return nil }
        self.parts = parts
        length = first.utf8.count + 256
        // An axis may bear on several elements: what is written of all is known before texts are held
        // against what they are put together to.
        var whole: [(picks: [Int], digest: String)] = []
        for (number, name) in names.enumerated() {
            for place in 1..<max(1, elements[number].counts.reduce(1, *)) {
                let picks = elements[number].picks(at: place, of: axes.count)
                let changes = zip(axes, picks).flatMap { $0[$1] }
                guard let changed = try? text(changes), let own = ModelPieces(changed)[name] else {
                    return nil
                }
                elements[number].texts.append(own)
                whole.append((picks, ContentDigest.of(changed)))
            }
        }
        for (picks, digest) in whole {
            guard ContentDigest.of(self.text(of: picks)) == digest else { return nil }
        }
    }

    /// The elements that vary, by name.
    private static func elements(of axes: [[[Change]]]) -> (names: [String], [Element])? {
        var touching: [String: Set<Int>] = [:]
        for (axis, values) in axes.enumerated() {
            for change in values.joined() {
                guard let name = PlainFacts.element(of: change) else { return nil }
                touching[name, default: []].insert(axis)
            }
        }
        let names = touching.keys.sorted()
        var elements: [Element] = []
        var total = 0
        for name in names {
            let own = (touching[name] ?? []).sorted()
            var count = 1
            for axis in own {
                let (product, overflow) = count.multipliedReportingOverflow(by: axes[axis].count)
                if overflow || product > maximumCombinations { return nil }
                count = product
            }
            total += count
            if total > maximumCombinations { return nil }
            elements.append(Element(axes: own, counts: own.map { axes[$0].count }))
        }
        return (names, elements)
    }

    /// The canonical text of a set-up.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    func text(of picks: [Int]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(length)
        for part in parts {
            switch part {
            case .fixed(let bytes): text += bytes
            case .varying(let number):
                text += elements[number].texts[elements[number].place(of: picks)]
            }
        }
        return text
    }
}
