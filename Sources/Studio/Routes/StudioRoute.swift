/// One question that a page may ask.
protocol StudioRoute {
    /// The path behind the secret.
    static var path: String { get }
    /// The answer.
    ///
    /// - Throws: `StudioFault` for what is no such question.
    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer
}

/// All questions, by path.
enum StudioRoutes {
    static let all: [any StudioRoute.Type] = [
        AnswerRoute.self, CompleteRoute.self, HoverRoute.self, SaveRoute.self,
    ]
}
