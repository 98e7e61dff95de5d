/// A blank that is missing after a colon, where YAML takes the whole for one word.
enum MissingBlank {
    /// The end of a message about `word`, from the colon on, if it reads like `key:value` with one of
    /// the keys.
    static func advice(for word: String, among keys: [String]) -> String? {
        guard word.utf8.count <= 80, let colon = word.firstIndex(of: ":") else { return nil }
        let key = String(word[..<colon])
        let value = word[word.index(after: colon)...]
        guard keys.contains(key), !value.isEmpty else { return nil }
        return ": put a blank after the colon: '\(key): \(value)'"
    }
}
