import Interchange
import LanguageServer
import ModelFormat

/// `begin`: a text to begin with, from a template, an arrangement, answers or a file of another tool.
enum BeginRoute: StudioRoute {
    static let path = "begin"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let body = question.body
        if let id = body["template"]?.text {
            guard let template = ModelTemplate(rawValue: id) else { throw .missing("template") }
            return begun(template.text)
        }
        if let id = body["arrangement"]?.text {
            guard let found = ArrangementTexts.all.first(where: { $0.id == id }) else {
                throw .missing("arrangement")
            }
            do {
                return begun(try found.text)
            } catch {
                return .fault(FaultWords.of(error))
            }
        }
        if let answers = body["answers"]?.items {
            return interview(answers, isLast: body["finish"]?.isTrue ?? false)
        }
        guard let file = body["import"], let name = file["name"]?.text,
            let text = file["text"]?.text
        else { throw .missing("import") }
        let format = body["as"]?.text
        let known = format.flatMap(ImportFormat.init(rawValue:))
        if format != nil, known == nil { throw .missing("as") }
        do {
            let made = try ImportedText(Array(text.utf8), name: name, format: known)
            return begun(made.text, report: made.report, questions: made.questions)
        } catch {
            return .fault(FaultWords.of(error))
        }
    }

    private static func interview(_ answers: [JSONValue], isLast: Bool) -> StudioAnswer {
        do {
            let replay = try InterviewReplay(answers)
            if !isLast, let question = replay.question { return .value(["question": question]) }
            return begun(try replay.text(), report: replay.open)
        } catch {
            return .fault(FaultWords.of(error))
        }
    }

    private static func begun(
        _ text: String, report: [String] = [], questions: [String] = []
    ) -> StudioAnswer {
        .value([
            "text": .text(text), "report": .list(report.map { .text($0) }),
            "questions": .list(questions.map { .text($0) }),
        ])
    }

    /// What may be begun with: what the page asks for before.
    static var beginnings: JSONValue {
        let first = try? InterviewReplay([])
        return [
            "templates": .list(
                ModelTemplate.allCases.map {
                    [
                        "id": .text($0.rawValue), "name": .text($0.rawValue),
                        "words": .text($0.summary),
                    ]
                }),
            "arrangements": .list(
                ArrangementTexts.all.map {
                    ["id": .text($0.id), "name": .text($0.name), "words": .text($0.words)]
                }),
            "interview": .list(first?.question.map { [$0] } ?? []),
            "formats": .list(
                ImportFormat.allCases.map {
                    ["id": .text($0.rawValue), "name": .text($0.title)]
                }),
        ]
    }
}
