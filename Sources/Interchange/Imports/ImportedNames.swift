internal import ModelFormat

/// Ids of a model for things that another file calls by names of its own.
///
/// Every id is given once in all, so that whatever is said of it later can mean one thing only.
package struct ImportedNames {
    private var taken: Set<String>
    private var ids: [String: String] = [:]
    private var numbers: [String: Int] = [:]

    /// Makes it with ids that are not to be given.
    package init(reserved: Set<String>) { taken = reserved.union(["outside"]) }

    /// Gives an id to something that the file calls `name` and, where it refers to it, `key`; `nil`
    /// where something is called so already.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the name.
    package mutating func add(_ key: String, named name: String) -> String? {
        guard ids[key] == nil else { return nil }
        let id = made(of: name)
        ids[key] = id
        return id
    }

    /// An id that nothing refers to.
    package mutating func made(of name: String) -> String {
        let word = InterviewID.made(of: name, taken: [])
        var id = word
        var number = numbers[word] ?? 1
        while taken.contains(id) {
            number += 1
            id = "\(word)-\(number)"
        }
        numbers[word] = number
        taken.insert(id)
        return id
    }

    /// The id of what the file refers to by `key`.
    package subscript(key: String) -> String? { ids[key] }
}
