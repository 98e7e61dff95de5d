extension GraphMLGraph.Value {
    /// The value as it stands in the file.
    var text: String {
        switch self {
        case .string(let text): Self.onOneLine(text)
        case .int(let number): String(Int32(clamping: number))
        case .double(let number): number.value.description
        case .boolean(let isTrue): isTrue ? "true" : "false"
        }
    }

    /// The text with a space for each line break and tab.
    private static func onOneLine(_ text: String) -> String {
        // Breaks that are no control begin with C2 or E2.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xC2 && $0 != 0xE2 }) { return text }
        guard text.contains(where: { isBreak($0) }) else { return text }
        return String(text.map { isBreak($0) ? " " : $0 })
    }

    private static func isBreak(_ character: Character) -> Bool {
        character.isNewline || character == "\t"
    }
}
