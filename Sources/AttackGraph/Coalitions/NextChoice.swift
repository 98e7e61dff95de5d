extension [Int] {
    /// Turns a choice of places, ascending and each below `count`, into the next one of as many in
    /// lexicographic order.
    ///
    /// - Returns: `false` after the last, which stays as it is.
    /// - Complexity: O(*n*) for *n* places.
    package mutating func advanceChoice(below count: Int) -> Bool {
        var place = self.count - 1
        while place >= 0, self[place] == count - self.count + place { place -= 1 }
        guard place >= 0 else { return false }
        self[place] += 1
        for later in indices where later > place { self[later] = self[later - 1] + 1 }
        return true
    }
}
