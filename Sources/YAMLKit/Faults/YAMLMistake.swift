/// A mistake in the way a text is written as YAML, in our words and with what mends it.
public enum YAMLMistake: Hashable, Sendable {
    /// A line is indented with a tab, and so are those after it up to `lastLine`.
    case tab(lastLine: Int)
    /// A tab stands where a list item or key begins.
    case tabAfterMark
    /// A colon is followed at once by its value.
    case missingBlank(key: String, value: String)
    /// A value without quotes holds a colon and a blank.
    case colonInValue
    /// A quote is not closed.
    case unclosedQuote(String)
    /// A bracket is not closed.
    case unclosedBracket(String)
    /// A bracket closes nothing.
    case strayBracket(String)
    /// A bracket of the other kind closes this one.
    case wrongBracket(found: String, expected: String)
    /// A line is indented by something that none of its neighbours is.
    case indentation(found: Int, expected: Int)
    /// A line in the middle of a mapping is no `key: value`.
    case noColon(String)
    /// An item stands among the keys of a mapping.
    case itemInMapping
    /// A line at the indentation of a list is no item.
    case missingItem
    /// A list begins behind a key on the same line.
    case itemAfterKey
    /// A list item stands in brackets.
    case itemInBrackets
    /// Two entries in brackets have no comma between them.
    case missingComma
    /// A value in brackets holds a colon, or the comma before its last word is missing.
    case commaOrColon(key: String)
    /// Something stands behind a complete value.
    case afterValue
    /// A value without quotes begins with a character that means something else.
    case reservedStart(String)
    /// An escape in double quotes is none.
    case escape(String)
    /// A character that no YAML text may hold.
    case control(UInt32)
    /// A tag, anchor, alias, directive or head of a text block is not well-formed.
    case malformed(String)
    /// Something else; the words are libyaml's.
    case other(String)
}

extension YAMLMistake {
    /// What sort of mistake it is, for those who tell sorts apart.
    public enum Family: Hashable, Sendable, CaseIterable {
        /// Tabs where blanks belong.
        case tab
        /// No blank behind a colon.
        case missingBlank
        /// A colon in a value without quotes.
        case colonInValue
        /// A quote or bracket without its other end.
        case unclosed
        /// Indentation.
        case indentation
        /// Everything else.
        case other
    }

    /// Its sort.
    public var family: Family {
        switch self {
        case .tab, .tabAfterMark: .tab
        case .missingBlank: .missingBlank
        case .colonInValue: .colonInValue
        case .unclosedQuote, .unclosedBracket, .strayBracket, .wrongBracket: .unclosed
        case .indentation: .indentation
        default: .other
        }
    }

    /// Whether the rest is read as it was meant, as good as surely.
    public var isMended: Bool {
        switch self {
        case .tab, .tabAfterMark, .missingBlank, .colonInValue, .reservedStart, .escape, .control:
            true
        default: false
        }
    }
}

extension YAMLMistake: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .tab(let lastLine) where lastLine > 0:
            "indent with spaces, not tabs, down to line \(lastLine)"
        case .tab: "indent with spaces, not a tab"
        case .tabAfterMark: "a tab before a key or an item: write a blank"
        case .missingBlank(let key, "") where key.isEmpty: "put a blank after the colon"
        case .missingBlank(let key, let value):
            "put a blank after the colon: '\(key): \(value)'"
        case .colonInValue: "put the value in quotes: it holds ': '"
        case .unclosedQuote(let quote):
            "this quote is not closed: write \(quote) at the end of the text"
        case .unclosedBracket(let bracket):
            "'\(bracket)' is not closed: write '\(bracket == "[" ? "]" : "}")' after its last entry"
        case .strayBracket(let bracket): "'\(bracket)' closes nothing: take it out"
        case .wrongBracket(let found, let expected):
            "'\(found)' cannot close what is open here: write '\(expected)'"
        case .indentation(let found, let expected):
            "indented by \(found): indent it by \(expected), as the lines that it belongs to"
        case .noColon(let text):
            "'\(text)' is no 'key: value', as the lines around it are: write a colon and a value "
                + "after it, or take it out"
        case .itemInMapping:
            "a list item among keys: take '- ' out, or put the list under a key of its own"
        case .missingItem:
            "no list item, as the lines above are: begin it with '- ', or indent it as what it "
                + "belongs to"
        case .itemAfterKey:
            "a list cannot begin after a key: put it on lines of its own, or write [ … ]"
        case .itemInBrackets: "no list item can stand in brackets: write [ … ]"
        case .missingComma: "write ',' before this: each entry in brackets ends with one"
        case .commaOrColon(let key):
            "write ',' before '\(key)', or put the value in quotes: it holds ': '"
        case .afterValue:
            "this stands after a complete value: put the whole in quotes, or take it out"
        case .reservedStart(let character): "put the value in quotes: it begins with '\(character)'"
        case .escape(let escape):
            "'\(escape)' is no escape: write '\\\\' for a backslash, or use single quotes"
        case .control(let value):
            "a control character (U+\(YAMLMistake.hexadecimal(value))): take it out"
        case .malformed(let what): "this is no \(what): take it out, or put the value in quotes"
        case .other(let message): message
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
