/// Texts that are no model and no graph: beginnings, lone punctuation, values where maps stand.
public enum OddTexts {
    /// All of them; every reader refuses each.
    public static let all = [
        "[]", "{}", "~", "1", "''", "{", "[", "\"", "'", "a", "a:", ": :", "? ?", "- - -",
        "%YAML 9.9\n---",
        "|", ">", "|9999999999", "&", "*", "!", "!!", "@", "`", "\u{0}", "\t", "{a: b: c}", "[,]",
        "{,}",
        "\u{FEFF}", "---", "...", "--- ---", "{\"\\uD800\": 1}", "{\"\\uD800\\u0041\": 1}",
        "{\"\\u\"",
        "{\"\\", "sallyport: [[[[", "defenders: 1", "defenders: { a: 1, b: [], c: ~, d: }",
        "perimeters: { a: { inside: a } }", "weights: { w: { copies: { in: x } } }",
        "workloads: { w: { any: [ [] ] } }", "unknown: { u: 1 }", "options: { o: { set: [] } }",
        "require: { a: b }", "require: [ 1 ]", "extends: { a: b }",
    ]
}
