/// What a drawn thing stands for, for programs that read the picture.
///
/// It becomes the thing's `id`, made from its number or else from the first of its data, and
/// attributes: `data-room="cellar"` for `Identity([.one("room", "cellar")])`.
public struct Identity: Hashable, Sendable {
    /// One fact about what a thing stands for.
    public enum Datum: Hashable, Sendable {
        /// One value, for the attribute `data-` and the key.
        case one(String, String)
        /// Several values, separated by spaces there; a space within one is `%20`.
        case many(String, [String])

        var key: String {
            switch self {
            case .one(let key, _), .many(let key, _): key
            }
        }

        /// The values as one word or several.
        var text: String {
            switch self {
            case .one(_, let value): value
            case .many(_, let values): values.joined(separator: " ")
            }
        }
    }

    /// What it stands for, the most telling first; keys are lower-case letters and hyphens.
    public var data: [Datum]
    /// Its number among those that the picture counts.
    public var number: Int?

    /// Says nothing of what is drawn unless data or a number is given.
    public init(_ data: [Datum] = [], number: Int? = nil) {
        self.data = data
        self.number = number
    }

    /// Adds what another thing stands for that is drawn at the same place.
    mutating func formUnion(_ other: Identity) {
        for datum in other.data {
            guard let place = data.firstIndex(where: { $0.key == datum.key }) else {
                data.append(datum)
                continue
            }
            if case .many(let key, let own) = data[place], case .many(_, let more) = datum {
                data[place] = .many(key, own + more.filter { !own.contains($0) })
            }
        }
    }
}
