/// How an answer stands beside what happened.
enum IncidentScore: Hashable {
    /// It came about, and one of those who failed was said to suffice alone.
    case alone
    /// It came about, and so many of those who failed were said to suffice together, and no fewer.
    case coalition(Int)
    /// It came about, and no set within those who failed was said to suffice.
    case missed
    /// It did not come about, and nothing within those who failed was said to suffice.
    case held
    /// It did not come about, and something within those who failed was said to suffice.
    case falseAlarm

    /// Scores minimal coalitions against those who failed.
    init(failed: Set<String>, coalitions: [[String]], cameAbout: Bool) {
        let smallest = coalitions.filter { failed.isSuperset(of: $0) }.map(\.count).min()
        self =
            switch (smallest, cameAbout) {
            case (nil, true): .missed
            case (nil, false): .held
            case (_?, false): .falseAlarm
            case (let size?, true) where size <= 1: .alone
            case (let size?, true): .coalition(size)
            }
    }

    /// Whether the answer was wrong.
    var isWrong: Bool { self == .missed || self == .falseAlarm }

    /// The words of the page.
    var words: String {
        switch self {
        case .alone: "alone"
        case .coalition(let size): "in a coalition of \(size)"
        case .missed: "**not**"
        case .held: "held, as said"
        case .falseAlarm: "**false alarm**"
        }
    }

    /// The place in the table: misses first.
    var rank: Int {
        switch self {
        case .missed: 0
        case .falseAlarm: 1
        case .held: 2
        case .coalition: 3
        case .alone: 4
        }
    }
}
