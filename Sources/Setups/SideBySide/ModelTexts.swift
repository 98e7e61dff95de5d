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

    private let pieces: [ModelPieces.Piece]
    /// The element of each piece that varies.
    private let elementOfPiece: [Int?]
    private var elements: [Element]

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
        pieces = ModelPieces(first).pieces
        elements = found
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        elementOfPiece = pieces.map { $0.element.flatMap { numbers[$0] } }
        for number in names.indices {
            let own = pieces.indices.filter { elementOfPiece[$0] == number }
            guard own.count == 1, let place = own.first else { return nil }
            elements[number].texts = [pieces[place].text]
        }
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
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.text.count } + 256)
        for (piece, element) in zip(pieces, elementOfPiece) {
            if let element {
                let own = elements[element]
                text += own.texts[own.place(of: picks)]
            } else {
                text += piece.text
            }
        }
        return text
    }
}
