/// Names in the order in which they first came, each once.
struct NameTable {
    /// The names, by place.
    private(set) var names: [String] = []
    private var places: [String: Int] = [:]

    /// The name's place; a new name gets the next.
    mutating func place(of name: String) -> Int {
        if let place = places[name] { return place }
        places[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The names in order, and where each place went.
    func sorted() -> (names: [String], places: [UInt32]) {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var moved = [UInt32](repeating: 0, count: names.count)
        for (to, from) in order.enumerated() { moved[from] = UInt32(to) }
        return (order.map { names[$0] }, moved)
    }
}
