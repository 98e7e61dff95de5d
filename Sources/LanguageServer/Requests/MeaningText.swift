import Phrases
import Reports
import Workbench

/// Sets what a word means as editors show it.
enum MeaningText {
    /// Marked-up text, or plain text for an editor that shows no other.
    static func value(of meaning: Meaning, for client: ClientAbilities) -> JSONValue {
        client.showsMarkdown
            ? ["kind": "markdown", "value": .text(markdown(meaning))]
            : ["kind": "plaintext", "value": .text(plain(meaning))]
    }

    static func markdown(_ meaning: Meaning) -> String {
        let parts = meaning.parts.map { part in
            let head = part.heading.map { ["**\(MarkdownRenderer.escaped($0))**"] } ?? []
            return (head + part.lines.map(MarkdownRenderer.escaped)).joined(separator: "\n\n")
        }
        return (["**\(MarkdownRenderer.escaped(meaning.title))**"] + parts)
            .joined(separator: "\n\n")
    }

    static func plain(_ meaning: Meaning) -> String {
        let parts = meaning.parts.map { part in
            ((part.heading.map { [$0 + ":"] } ?? []) + part.lines).map(InertText.line)
                .joined(separator: "\n")
        }
        return ([InertText.line(meaning.title)] + parts).joined(separator: "\n\n")
    }
}
