import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The headline of the report page: what suffices alone, short enough for three lines.
///
/// Whatever has no room in it stands below.
struct HTMLHeadline {
    /// The sentence.
    let sentence: String

    /// How many letters the names in it have together, about a line of a telephone.
    private static let namedLetters = 40
    /// The same after a longer beginning.
    private static let fewerLetters = 24

    init(_ findings: Findings, of model: ThreatGraph?) {
        let names = ModelNames(model)
        let parties = findings.loneParties.keys.sorted().map {
            ModelNames.inSentence(names.defender(DefenderID($0)))
        }
        let subject = Headline(findings, of: model).subject(
            lone: Self.shortened(parties, to: Self.namedLetters))
        var sentence = subject.joined(separator: ": ")
        let causes = Set(
            (findings.collapsingRoots + findings.collapsingRootsLabBypass).map(\.root)
        ).sorted().map(names.root)
        if findings.open.isEmpty, parties.isEmpty, !causes.isEmpty {
            sentence +=
                "; a common cause does: " + Self.shortened(causes, to: Self.fewerLetters)
        }
        self.sentence = sentence + "."
    }

    /// Names of at most so many letters together, the first at least in part, and how many more
    /// there are.
    static func shortened(_ names: [String], to letters: Int) -> String {
        guard let first = names.first else { return "" }
        var shown = [
            first.count > letters ? first.prefix(letters - 1).trimmingSuffix + "\u{2026}" : first
        ]
        var room = letters - shown[0].count
        for name in names.dropFirst() {
            // The last name may take the room of the words that would stand for it.
            let spare = shown.count == names.count - 1 ? "1 more".count : 0
            guard name.count + 2 <= room + spare else { break }
            room -= name.count + 2
            shown.append(name)
        }
        let more = names.count - shown.count
        return WordList.joined(shown + (more > 0 ? ["\(more) more"] : []))
    }
}

extension Substring {
    /// Without blanks at its end.
    fileprivate var trimmingSuffix: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
