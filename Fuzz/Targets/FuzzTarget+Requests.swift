import FailureAnalysis
import ModelFormat
import ThreatGraph

@testable import Setups

extension FuzzTarget {
    /// Lines of requests as `batch` reads them: each is answered by one line of JSON, and what is kept
    /// from one to the next changes no byte of it.
    static let requests = FuzzTarget(name: "requests") { bytes in
        let kept = Batch(capacity: AnswerStore.usualCapacity)
        let longest = 4_096
        var rest = bytes[...]
        var lines = LineReader(longest: longest) { count in
            let piece = rest.prefix(count)
            rest = rest.dropFirst(count)
            return Array(piece)
        }
        // More lines say no more about a reader of lines.
        for _ in 0..<8 {
            guard let line = try lines.next() else { break }
            let first = kept.answer(to: line)
            try claim(first == kept.answer(to: line), "answered otherwise the second time")
            let fresh = Batch(capacity: 0).answer(to: line)
            try claim(first == fresh, "what is kept changes an answer:\n\(first)\n\(fresh)")
            try check(first, to: line)
        }
    }

    /// The parts of an answer that every one has, whatever was asked.
    private static func check(_ answer: String, to line: RequestLine) throws {
        if line.isBlank { return try claim(answer.isEmpty, "nothing is answered: \(answer)") }
        try claim(answer.hasSuffix("}\n"), "no line: \(answer)")
        let text = Array(answer.utf8.dropLast())
        try claim(!text.contains(UInt8(ascii: "\n")), "more than a line: \(answer)")
        try claim(JSONGrammar.firstFault(in: text) == nil, "no JSON: \(answer)")
        // Keys are sorted, and without the program's version the status is the last of them.
        let isAnswered = ["0", "1"].contains { answer.hasSuffix("\"status\":\($0)}\n") }
        try claim(
            isAnswered == !answer.hasPrefix(#"{"answer":null,"#), "status and answer: \(answer)")
    }

    /// What `batch` does of a line, with questions that end soon.
    private struct Batch {
        private let answerer: SetupAnswerer

        init(capacity: Int) {
            let catalogue = try? Answers.catalogue.get()
            answerer = SetupAnswerer(
                models: ModelBook(below: "Fuzz/Corpus", catalogue: catalogue),
                catalogue: catalogue, effort: .quick,
                endings: Endings(
                    broken: 1, status: { $0 is ModelErrors ? 2 : 64 }, sentence: { "\($0)" }),
                store: AnswerStore(capacity: capacity))
        }

        func answer(to line: RequestLine) -> String {
            if line.isBlank { return "" }
            var reader = RequestReader()
            var answer: SetupAnswer
            do {
                guard let bytes = line.bytes else { throw RequestFault.tooLong(limit: 4_096) }
                var request = try reader.request(in: bytes, name: "request \(line.number)")
                request.inquiry.effort = .quick
                request.inquiry.tiers = Array(request.inquiry.tiers.prefix(2))
                request.inquiry.ask = request.inquiry.ask.filter(\.isSoonAnswered)
                answer = answerer.answer(to: request)
            } catch {
                answer = SetupAnswer(error: error, endings: answerer.endings)
            }
            return answer.line([("id", reader.id.json)]) + "\n"
        }
    }
}

extension SetupQuestion {
    /// Whether a target asks it: searches of minutes find nothing wrong with a reader.
    fileprivate var isSoonAnswered: Bool { ![.egressTimes, .remedies].contains(self) }
}
