import ModelFormat

@testable import Setups

/// Models and answerers for tests of set-ups.
enum SetupModels {
    /// A model of two parties that a person can answer: who is inside has the weights, and what leads
    /// out is the lab's.
    static let small = """
        sallyport: 1
        title: Two keepers
        jurisdictions: { US: {}, EU: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          cloud: { role: cloud, jurisdictions: [EU] }
        perimeters:
          hall: { kind: campus, operator: cloud, level: SL3, exits: stated }
        weights:
          w: { owner: lab, copies: [ { in: hall, form: plaintext } ] }
        channels:
          out: { from: hall, to: outside, kind: network, operator: lab, level: SL2 }
        workloads:
          work: { all: [ { capacity: cloud } ] }
        """

    /// Statuses as the commands have them, and errors in their own words.
    static let endings = Endings(
        broken: 1,
        status: { error in
            switch error {
            case is ModelErrors: 2
            case is BaseFault: 74
            default: 64
            }
        }, sentence: { "\($0)" })

    /// An answerer of texts and of models below a folder.
    static func answerer(
        below folder: String = ".", capacity: Int = AnswerStore.usualCapacity, models: Int = 16
    ) -> SetupAnswerer {
        SetupAnswerer(
            models: ModelBook(below: folder, catalogue: nil, capacity: models),
            endings: endings, store: AnswerStore(capacity: capacity))
    }

    /// A request about a text, of which a part is JSON as a request writes it.
    static func request(_ more: String, model: String = small) throws -> SetupRequest {
        var reader = RequestReader()
        var request = try reader.request(
            in: Array(#"{"base": "x", \#(more)}"#.utf8), name: "request 1")
        request.source = .text(model, name: "model")
        return request
    }
}
