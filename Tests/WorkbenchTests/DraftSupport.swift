@testable import Workbench

/// A small model that is right.
enum SmallDraft {
    static let text = """
        sallyport: 1
        title: Small
        jurisdictions: { US: { title: United States } }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          aws: { title: AWS, role: cloud, jurisdictions: [US], parent: amazon }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL4, status: claimed }
        weights: { w: { copies: [ { in: campus, form: plaintext, for: training } ] } }
        channels:
          door: { from: campus, to: outside, operator: { all: [aws, lab] }, level: SL3 }
          hatch: { from: campus, to: outside, operator: aws }
        workloads: { run: { capacity: aws } }

        """

    /// A model that extends it.
    static let overlay = """
        extends: small.yaml
        title: Larger
        channels:
          door: { operator: aws }
        probabilities: { own: { of: ['own:aws'], value: 0.1, source: me } }
        sources: { me: { title: Me } }
        unknown:
          hatch-operator: { of: channels.hatch.operator, one-of: [aws, { any: [aws, lab] }] }
        """
}

extension DraftModel {
    /// A draft of a text, with others that it may extend.
    init(_ text: String, file: String = "draft.yaml", beside others: [String: String] = [:]) {
        self.init(bytes: Array(text.utf8), file: file) { path in
            guard let other = others[path] else { throw NoSuchText(path: path) }
            return Array(other.utf8)
        }
    }

    /// The offset of a mark in a text, and a draft of the text without it.
    static func marked(
        _ text: String, beside others: [String: String] = [:]
    ) -> (draft: DraftModel, offset: Int) {
        let parts = text.split(separator: "▮", maxSplits: 1, omittingEmptySubsequences: false)
        let draft = DraftModel(parts.joined(), beside: others)
        return (draft, parts[0].utf8.count)
    }

    /// The offset behind the first place where a text stands in the draft.
    func offset(behind text: String) -> Int? {
        String(decoding: bytes, as: UTF8.self).firstRange(of: text).map {
            String(decoding: bytes, as: UTF8.self).utf8.distance(
                from: String(decoding: bytes, as: UTF8.self).startIndex, to: $0.upperBound)
        }
    }
}

/// A text that is not there.
struct NoSuchText: Error, CustomStringConvertible {
    let path: String
    var description: String { "there is no '\(path)'" }
}

extension TextPlace {
    /// The file, and the line and column in which the place begins, as `file:3:5`.
    func line(of text: String) -> String {
        let before = Array(text.utf8)[..<range.lowerBound]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return "\(file):\(line):\(column)"
    }

    /// What stands there.
    func words(in text: String) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}
