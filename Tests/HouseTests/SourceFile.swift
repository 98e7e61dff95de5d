/// A file below Sources: where it is, what it declares, imports and names.
struct SourceFile {
    /// The path below Sources, such as `AttackGraph/Graph/Lock.swift`.
    let path: String
    /// The types that it declares at its margin.
    let declared: Set<String>
    /// The modules that it imports.
    let imports: Set<String>
    /// Every word that begins with a capital letter.
    let named: Set<String>
    /// How its literals begin.
    let literals: [String]
    /// The sentences that it writes, other than those of faults.
    let sentences: [String]

    init(path: String, text: String) {
        self.path = path
        var declared: Set<String> = []
        var imports: Set<String> = []
        var named: Set<String> = []
        let source = SourceText(text)
        literals = source.literals
        sentences = source.sentences
        for line in source.lines {
            if line.isAtMargin {
                let words = line.words.drop {
                    $0.hasPrefix("@") || Self.modifiers.contains($0)
                }
                if words.first == "import" {
                    let names = words.dropFirst().drop { Self.kinds.contains($0) }
                    if let module = names.first { imports.insert(module) }
                    continue
                }
                if words.count > 1, let kind = words.first, Self.kinds.contains(kind) {
                    let name = words[words.startIndex + 1]
                    if Self.isCapital(name) { declared.insert(name) }
                }
            }
            for word in line.words where Self.isCapital(word) { named.insert(word) }
        }
        self.declared = declared
        self.imports = imports
        self.named = named
    }

    /// The folder below Sources; the module's own for a file that lies loose in it.
    var folder: String { String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) }

    /// The module, which is the first folder.
    var module: String { String(path.prefix { $0 != "/" }) }

    private static let modifiers: Set = [
        "public", "package", "internal", "private", "fileprivate", "final", "indirect",
    ]
    private static let kinds: Set = [
        "struct", "class", "enum", "protocol", "actor", "typealias", "func", "var", "let",
    ]

    private static func isCapital(_ word: String) -> Bool {
        word.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
    }
}
