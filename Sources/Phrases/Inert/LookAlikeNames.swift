/// Names of things, and which of them differ without looking different.
package struct LookAlikeNames: Sendable {
    /// A name and whose it is.
    fileprivate struct Entry: Sendable {
        let name: String
        let element: String
        let place: DiagnosticPlace
    }

    /// Two names that look alike.
    package struct Pair: Sendable {
        private let first: Entry
        private let second: Entry

        fileprivate init(_ first: Entry, _ second: Entry) {
            self.first = first
            self.second = second
        }

        /// What to say of them, at the second one's place.
        package func diagnostic(_ code: DiagnosticCode) -> Diagnostic {
            Diagnostic(
                code,
                "'\(second.name.prefix(80))' of \(second.element) looks like "
                    + "'\(first.name.prefix(80))' of \(first.element) and is another name\(odd): write "
                    + "names that a reader can tell apart", at: second.place,
                notes: [Diagnostic.Note("the other one is here", at: first.place)])
        }

        /// The first character in which they differ, by its number.
        private var odd: String {
            let (ours, others) = (second.name.unicodeScalars, first.name.unicodeScalars)
            let same = zip(ours, others).prefix { $0 == $1 }.count
            func number(_ scalars: String.UnicodeScalarView) -> String? {
                scalars.dropFirst(same).first.map {
                    let digits = String($0.value, radix: 16, uppercase: true)
                    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                }
            }
            switch (number(ours), number(others)) {
            case (let one?, let other?): return " (\(one) where the other has \(other))"
            case (let one?, nil): return " (\(one) at its end)"
            case (nil, let other?): return " (the other has \(other) at its end)"
            case (nil, nil): return ""
            }
        }
    }

    /// The pairs, in the order of their second names; a name stands in one pair at most.
    package private(set) var pairs: [Pair] = []
    private var met: [String: Entry] = [:]

    package init() {}

    /// The most things of a file of another tool whose names are compared: where there are more they
    /// are made by programs, for nobody to read.
    package static let mostOfOthers = 20_000

    /// Adds a name.
    ///
    /// - Parameter element: whose it is, for a message; names of one element are not compared.
    /// - Complexity: O(*n*) for a name of *n* characters.
    package mutating func add(_ name: String, of element: String, at place: DiagnosticPlace) {
        let entry = Entry(name: name, element: element, place: place)
        guard let other = met.updateValue(entry, forKey: LookAlike.appearance(of: name)) else {
            return
        }
        let isSame = other.name.unicodeScalars.elementsEqual(name.unicodeScalars)
        if !isSame, other.element != element { pairs.append(Pair(other, entry)) }
    }
}
