import Interchange
import LanguageServer
import TestSupport
import Testing
import ThreatGraph

@testable import Studio
@testable import Workbench

/// Options taken and unknowns settled are written into the text.
struct WriteTests {
    /// One switch of a model, as a page asks about it.
    private struct Switch {
        let name: String
        let question: [JSONValue.Member]
    }

    private func asking(_ text: String, _ more: [JSONValue.Member]) -> JSONValue {
        .object([.init("text", .text(text)), .init("effort", "quick")] + more)
    }

    private func switches(of text: String, in trial: StudioTrial) -> [Switch] {
        let draft = trial.session.draft(of: Array(text.utf8)).model
        guard case .model(let model, _)? = draft.input?.content else { return [] }
        let options = model.options.map { option -> Switch in
            let id = option.id.rawValue
            return Switch(name: id, question: [.init("options", .list([.text(id)]))])
        }
        let unknowns = model.openUnknowns.flatMap { unknown in
            unknown.alternatives.indices.map { state in
                let id = unknown.id.rawValue
                return Switch(
                    name: "\(id) \(state)",
                    question: [.init("set", .object([.init(id, .integer(state))]))])
            }
        }
        return options + unknowns
    }

    private func trial(of path: String) -> StudioTrial {
        let disk = StudioDisk()
        let folder = path.split(separator: "/")[0]
        for other in ShippedModels.paths where other.hasPrefix("\(folder)/") {
            disk.write(
                String(other.dropFirst(folder.count + 1)), ShippedModels.text(of: other))
        }
        return StudioTrial(file: String(path.dropFirst(folder.count + 1)), disk: disk)
    }

    // MARK: By hand

    private static let small = """
        sallyport: 1
        title: Small  # its name
        defenders:
          # Whoever trains.
          lab: { role: lab }
          aws: { role: cloud }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL3 }  # claimed by nobody
        weights:
          frontier: { owner: lab, copies: [ { in: campus, form: plaintext } ] }
        channels:
          network: { from: campus, to: outside, operator: aws, level: SL3 }
        unknown:
          # Nobody has said.
          who: { of: channels.network.operator, one-of: [aws, { all: [aws, lab] }] }
        options:
          stronger: { cost: 2, set: { perimeters.campus.level: SL4 } }

        """

    private func written(_ question: [JSONValue.Member]) -> JSONValue {
        StudioTrial().ask("write", asking(Self.small, question))
    }

    @Test func anOptionIsWrittenWhereTheFactStands() {
        let found = written([.init("options", ["stronger"])])
        #expect(
            EditedText.of(Self.small, found)
                == Self.small.replacing(
                    "operator: aws, level: SL3 }  # claimed",
                    with: "operator: aws, level: SL4 }  # claimed"),
            "\(found)")
        #expect(found["edits"]?.items?.count == 1)
    }

    /// What is known is no unknown any more.
    @Test func anAnswerTakesTheUnknownOut() throws {
        let found = written([.init("set", ["who": 1])])
        let text = try #require(EditedText.of(Self.small, found), "\(found)")
        #expect(text.contains("to: outside, operator: { all: [aws, lab] }, level: SL3 }"))
        #expect(!text.contains("one-of"))
        #expect(text.contains("# its name") && text.contains("# claimed by nobody"))
        #expect(text.contains("stronger: { cost: 2"))
    }

    @Test func whatIsSwitchedOffOrUnknownWritesNothing() {
        #expect(written([])["edits"]?.items?.isEmpty == true)
        #expect(written([.init("options", ["none-such"])])["edits"]?.items?.isEmpty == true)
        let wrong = StudioTrial().ask("write", ["text": "sallyport: 1\n", "options": ["x"]])
        #expect(wrong["fault"]?.text?.contains("wrong") == true)
    }

    // MARK: All models

    private static let models = ShippedModels.paths.filter { path in
        !path.hasPrefix("presets/")
    }

    /// Those whose switches change several places, some of which stand in a text that they extend.
    private static let refusing = ["aws-decade", "google-second", "google-split"].map {
        "arrangements/anthropic-\($0).yaml"
    }

    /// Every switch of every model can be written; the text then says what the model with the switch
    /// does, and comments of what is not replaced stay.
    @Test(arguments: models) func everySwitchCanBeWritten(_ path: String) throws {
        let trial = trial(of: path)
        let text = ShippedModels.text(of: path)
        for one in switches(of: text, in: trial) {
            let answer = trial.ask("write", asking(text, one.question))
            guard let written = EditedText.of(text, answer) else {
                // What is laid over another text cannot always be changed there, and is refused in words.
                #expect(Self.refusing.contains(path), "\(path) \(one.name)")
                #expect(
                    answer["fault"]?.text?.hasSuffix("can only be changed in the text.") == true,
                    "\(path) \(one.name) \(answer)")
                continue
            }
            let draft = trial.session.draft(of: Array(written.utf8)).model
            #expect(draft.input != nil, "\(path) \(one.name)")
            let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
            #expect(written.hasPrefix(head.joined(separator: "\n")), "\(path) \(one.name)")
        }
    }

    /// The text with a switch written into it is answered as the text before was with the switch.
    @Test(arguments: models) func whatIsWrittenIsAnsweredAsTheSwitch(_ path: String) throws {
        let trial = trial(of: path)
        let text = ShippedModels.text(of: path)
        let all = switches(of: text, in: trial)
        guard !all.isEmpty else { return }
        var random = SplitMix64(seed: UInt64(path.utf8.count))
        let one = all[Int.random(in: all.indices, using: &random)]
        let written = try #require(
            EditedText.of(text, trial.ask("write", asking(text, one.question))),
            "\(path) \(one.name)")
        let parts: [JSONValue.Member] = [.init("parts", ["findings"])]
        let before = trial.ask("answer", asking(text, one.question + parts))
        let after = trial.ask("answer", asking(written, parts))
        for member in ["title", "verdict", "conditions", "loneFailures", "failable", "matrix"] {
            #expect(before[member] != nil, "\(path) \(one.name) \(before)")
            #expect(before[member] == after[member], "\(path) \(one.name) \(member)")
        }
    }
}
