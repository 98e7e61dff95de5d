internal import Phrases
internal import YAMLKit

/// A commented model written from answers.
///
/// What was not answered stands in it as unknown: the written value is the one with which most
/// follows, `unknown` has the others, and parties that nobody named have `status: unknown`. No
/// answer that is missing makes the model safer than any that could be given.
package struct InterviewModel {
    let answers: InterviewAnswers
    let cast: InterviewCast

    /// Makes a model of answers.
    package init(_ answers: InterviewAnswers) {
        self.answers = answers
        cast = InterviewCast(answers)
    }

    /// The model's text, which is read without an error.
    ///
    /// - Throws: `ModelWriteError` if libyaml's emitter fails.
    /// - Complexity: O(*p*²) for *p* parties, of which there are at most 50.
    package func text() throws(ModelWriteError) -> String {
        let writer = YAMLWriter()
        do throws(YAMLWriteError) {
            var text = InterviewComment.head(unanswered: answers.unanswered)
            text += try writer.text(
                of: .mapping([
                    YAMLValue.Entry("sallyport", .word("1")),
                    YAMLValue.Entry("title", .text(title)),
                ]))
            for section in sections where !section.entries.isEmpty {
                text += "\n" + InterviewComment.of(section.name, in: self)
                text += try writer.text(
                    of: .mapping([
                        YAMLValue.Entry(section.name.rawValue, .mapping(section.entries))
                    ]))
            }
            return InertText.escaped(json: text + InterviewComment.foot)
        } catch {
            throw ModelWriteError(message: error.message)
        }
    }

    private var title: String { answers.title ?? "A first model for \(cast.lab.name)" }

    /// The sections in the order of the format.
    private var sections: [(name: ModelSection, entries: [YAMLValue.Entry])] {
        [
            (.jurisdictions, states.map { YAMLValue.Entry($0.id, titled($0.name, $0.id)) }),
            (.parents, owners), (.defenders, cast.parties.map(defender)),
            (.perimeters, perimeters), (.weights, weights), (.keys, keys),
            (.channels, channels), (.workloads, workloads), (.claims, claims),
            (.unknown, unknowns),
        ]
    }

    // MARK: Ids

    /// The states, each once, with their ids.
    var states: [(name: String, id: String)] {
        var states: [(name: String, id: String)] = []
        for party in cast.parties {
            for name in answers.jurisdictions[party.id] ?? []
            where !states.contains(where: { InterviewCast.isSame($0.name, name) }) {
                // The catalogue knows states by their letters.
                let isShort = name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
                let isTaken = states.contains { $0.id == name }
                let id =
                    isShort && name.utf8.count <= 3 && !isTaken
                    ? name : InterviewID.made(of: name, taken: states.map(\.id))
                states.append((name, id))
            }
        }
        return states
    }

    /// The parents that were named, each once, with their ids; none is called as the one that
    /// stands for what nobody stated.
    var parents: [(name: String, id: String)] {
        var parents: [(name: String, id: String)] = []
        for party in cast.parties {
            guard case .named(let name) = answers.parents[party.id],
                !parents.contains(where: { InterviewCast.isSame($0.name, name) })
            else { continue }
            let taken = parents.map(\.id) + [Self.unstatedParent]
            parents.append((name, InterviewID.made(of: name, taken: taken)))
        }
        return parents
    }

    /// The id of the parent that nobody stated.
    static let unstatedParent = "unstated-parent"

    // MARK: Values

    /// The level that is written for a party: the one claimed, or the least.
    func level(of party: InterviewCast.Party) -> YAMLValue { Self.level(claim(of: party)) }

    private func claim(of party: InterviewCast.Party) -> Int {
        answers.levels[party.id]?.level ?? 0
    }

    static func level(_ number: Int) -> YAMLValue { .word("SL\(number)") }

    /// The lowest level of some parties.
    func lowest(of parties: [InterviewCast.Party]) -> YAMLValue {
        Self.level(parties.map(claim(of:)).min() ?? 0)
    }

    /// Levels that may be where nobody says one: what holds at both ends holds at every level.
    static let possibleLevels = [0, 5]

    /// One party, or any of several.
    static func any(_ parties: [InterviewCast.Party]) -> YAMLValue {
        if parties.count == 1 { return .text(parties[0].id) }
        return .mapping([YAMLValue.Entry("any", .list(parties.map { .text($0.id) }))])
    }

    func titled(_ name: String, _ id: String) -> YAMLValue {
        .mapping(name == id ? [] : [YAMLValue.Entry("title", .text(name))])
    }
}
