/// What stands for a value of what varies, for people.
enum ShownValue {
    /// What stands for a value as people read it: lists and mappings without quotes.
    static func words(_ value: String) -> String {
        guard value.hasPrefix("{") || value.hasPrefix("[") else { return value }
        var shown = ""
        for character in value where character != "\"" {
            shown.append(character)
            if character == "," || character == ":" { shown.append(" ") }
        }
        return shown
    }
}
