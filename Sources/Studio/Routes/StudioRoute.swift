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
        AnswerRoute.self, JSONRoute.self, CompleteRoute.self, HoverRoute.self, FixesRoute.self,
        OutlineRoute.self, EditRoute.self, PlaceRoute.self, FailRoute.self, CompareRoute.self,
        RemedyRoute.self, WriteRoute.self, SaveRoute.self, ExportRoute.self, BeginRoute.self,
    ]
}
